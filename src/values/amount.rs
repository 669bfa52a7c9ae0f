//! An exact amount of money before rounding: what a quantity costs to the last decimal.

use crate::error::{Error, Result};
use crate::values::currency::Currency;
use crate::values::fixed;
use crate::values::money::Money;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Decimals of an exact amount: six of the quantity and twelve of the unit price.
pub const PLACES: u32 = 18;

/// A whole number of 10⁻¹⁸ of a currency's unit; the currency stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i128);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(0);

    /// From a whole number of 10⁻¹⁸.
    pub const fn from_raw(raw: i128) -> Amount {
        Amount(raw)
    }

    /// The whole number of 10⁻¹⁸.
    pub const fn raw(self) -> i128 {
        self.0
    }

    /// An amount of whole minor units.
    pub fn of(money: Money) -> Amount {
        Amount(i128::from(money.minor) * fixed::power_of_ten(PLACES - money.currency.exponent()))
    }

    /// The sum, or an error when it does not fit.
    // A sum may be refused, which the operator could not say.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, other: Amount) -> Result<Amount> {
        self.0.checked_add(other.0).map(Amount).ok_or_else(|| too_large(self))
    }

    /// The difference, or an error when it does not fit.
    pub fn subtract(self, other: Amount) -> Result<Amount> {
        self.0.checked_sub(other.0).map(Amount).ok_or_else(|| too_large(self))
    }

    /// The sum of many.
    pub fn sum(amounts: impl IntoIterator<Item = Amount>) -> Result<Amount> {
        amounts.into_iter().try_fold(Amount::ZERO, Amount::add)
    }

    /// Rounds once, half away from zero, to the currency's minor unit (RULES 9).
    pub fn round(self, currency: Currency) -> Result<Money> {
        let divisor = fixed::power_of_ten(PLACES - currency.exponent());
        let minor = i64::try_from(fixed::divide_half_away(self.0, divisor)).map_err(|_| too_large(self))?;
        Ok(Money::new(minor, currency))
    }

    /// The amount with at least as many decimals as the currency has.
    pub fn show(self, currency: Currency) -> String {
        fixed::show(self.0, PLACES, currency.exponent())
    }
}

fn too_large(amount: Amount) -> Error {
    Error::invalid("amount", amount, "is too large")
}

impl FromStr for Amount {
    type Err = Error;

    /// Reads back what [`Amount`] shows: an exact decimal, with a sign if it is owed back.
    fn from_str(text: &str) -> Result<Amount> {
        fixed::parse(text, PLACES)
            .map(Amount)
            .map_err(|refusal| Error::invalid("amount", text, refusal.why(PLACES)))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(self.0, PLACES, 0))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
