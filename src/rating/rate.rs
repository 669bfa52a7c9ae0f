//! A rate in percent, for prices that are a share of an amount of money.

use crate::error::{Error, Result};
use crate::values::amount::Amount;
use crate::values::fixed;
use crate::values::quantity::Quantity;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Decimals of a rate as it is typed, in percent; as a share it has two more.
pub const PLACES: u32 = 10;

/// The largest rate: a million percent.
const LARGEST: i128 = fixed::power_of_ten(6 + PLACES);

/// A share, kept as a whole number of 10⁻¹⁰ percent; never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i128);

impl Rate {
    /// The share of a quantity that is an amount of money, exact.
    pub fn of(self, quantity: Quantity) -> Result<Amount> {
        // 10⁻¹² of one times 10⁻⁶ is an amount's 10⁻¹⁸.
        self.0
            .checked_mul(i128::from(quantity.millionths()))
            .map(Amount::from_raw)
            .ok_or_else(|| Error::invalid("quantity", quantity, format!("at {self}% is too large to price")))
    }
}

impl FromStr for Rate {
    type Err = Error;

    /// Reads `1.5`, in percent; refuses signs, eleven decimals and more than a million.
    fn from_str(text: &str) -> Result<Rate> {
        let refuse = |why: String| Error::invalid("rate", text, why);
        let value = fixed::parse(text, PLACES).map_err(|refusal| refuse(refusal.why(PLACES)))?;
        if value < 0 {
            return Err(refuse("is negative".to_owned()));
        }
        if value > LARGEST {
            return Err(refuse("is too large".to_owned()));
        }
        Ok(Rate(value))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(self.0, PLACES, 0))
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
