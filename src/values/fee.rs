//! A fee: the percentage that is kept of a payment.

use crate::error::{Error, Result};
use crate::values::fixed;
use crate::values::money::Money;
use std::fmt;
use std::str::FromStr;

/// A share from 0 to 100 %, to six decimals of a percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fee {
    /// In millionths of a percent.
    millionths: i64,
}

/// A hundred percent.
const WHOLE: i64 = 100_000_000;

impl Fee {
    /// The fee of an amount, rounded half away from zero; never more than the amount.
    pub fn of(self, amount: Money) -> Money {
        let exact = i128::from(amount.minor) * i128::from(self.millionths);
        let minor = i64::try_from(fixed::divide_half_away(exact, i128::from(WHOLE)));
        Money::new(minor.unwrap_or(amount.minor).clamp(0, amount.minor.max(0)), amount.currency)
    }
}

impl FromStr for Fee {
    type Err = Error;

    fn from_str(text: &str) -> Result<Fee> {
        let read = fixed::parse(text, 6).ok().and_then(|fee| i64::try_from(fee).ok());
        let millionths = read.filter(|fee| (0..=WHOLE).contains(fee)).ok_or_else(|| {
            Error::invalid("fee", text, "is not a percentage from 0 to 100 with up to six decimals")
        })?;
        Ok(Fee { millionths })
    }
}

impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(i128::from(self.millionths), 6, 0))
    }
}
