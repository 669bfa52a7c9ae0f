//! What one unit costs: a decimal with twelve places.

use crate::error::{Error, Result};
use crate::values::amount::Amount;
use crate::values::fixed;
use crate::values::quantity::Quantity;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Decimals of a unit price (RULES 5).
pub const PLACES: u32 = 12;

/// The largest unit price, flat or package amount: 10¹² currency units.
const LARGEST: i128 = fixed::power_of_ten(12 + PLACES);

/// A whole number of millionths of a millionth of the currency's unit; never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitPrice(i128);

impl UnitPrice {
    /// Costs nothing.
    pub const ZERO: UnitPrice = UnitPrice(0);

    /// Price times quantity, exact; refuses what does not fit (beyond 10²⁰ currency units).
    pub fn times(self, quantity: Quantity) -> Result<Amount> {
        self.0
            .checked_mul(i128::from(quantity.millionths()))
            .map(Amount::from_raw)
            .ok_or_else(|| Error::invalid("quantity", quantity, format!("at {self} is too large to price")))
    }

    /// Price times a whole number (of packages, events or tiers), exact.
    pub fn times_whole(self, count: i128) -> Result<Amount> {
        self.0
            .checked_mul(count)
            .and_then(|value| value.checked_mul(fixed::power_of_ten(6)))
            .map(Amount::from_raw)
            .ok_or_else(|| Error::invalid("count", count, format!("at {self} is too large to price")))
    }

    /// The price of one unit when this is the price of so many; refuses what twelve decimals cannot hold.
    pub fn per(self, units: Quantity) -> Result<UnitPrice> {
        let millionths = i128::from(units.millionths());
        if millionths <= 0 {
            return Err(Error::invalid("quantity", units, "is not above zero"));
        }
        let value = self.0 * fixed::power_of_ten(6);
        if value % millionths != 0 {
            return Err(Error::invalid(
                "price",
                self,
                format!("per {units} has more than {PLACES} decimals a unit"),
            )
            .hint("round it to a price per unit, or sell it in packages"));
        }
        let price = UnitPrice(value / millionths);
        if price.0 > LARGEST {
            return Err(Error::invalid("price", self, format!("per {units} is too large")));
        }
        Ok(price)
    }

    /// The price of one unit as an amount.
    pub fn amount(self) -> Amount {
        Amount::from_raw(self.0 * fixed::power_of_ten(6))
    }
}

impl FromStr for UnitPrice {
    type Err = Error;

    /// Reads `0.001`; refuses signs, thirteen decimals and more than 10¹².
    fn from_str(text: &str) -> Result<UnitPrice> {
        let refuse = |why: String| Error::invalid("price", text, why);
        let value = fixed::parse(text, PLACES).map_err(|refusal| refuse(refusal.why(PLACES)))?;
        if value < 0 {
            return Err(refuse("is negative".to_owned()));
        }
        if value > LARGEST {
            return Err(refuse("is too large".to_owned()));
        }
        Ok(UnitPrice(value))
    }
}

impl fmt::Display for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(self.0, PLACES, 0))
    }
}

impl Serialize for UnitPrice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
