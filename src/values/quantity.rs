//! How much was used: an exact number with six decimals.

use crate::error::{Error, Result};
use crate::values::fixed;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Decimals of a quantity (RULES 5).
pub const PLACES: u32 = 6;

/// A whole number of millionths of the service's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// Nothing.
    pub const ZERO: Quantity = Quantity(0);
    /// One whole unit.
    pub const ONE: Quantity = Quantity(1_000_000);

    /// From a whole number of millionths.
    pub const fn from_millionths(millionths: i64) -> Quantity {
        Quantity(millionths)
    }

    /// From whole units; refuses what does not fit (beyond 9.2 × 10¹²).
    pub fn from_units(units: i64) -> Result<Quantity> {
        units
            .checked_mul(1_000_000)
            .map(Quantity)
            .ok_or_else(|| Error::invalid("quantity", units, "is too large"))
    }

    /// The whole number of millionths.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The sum, or an error when it does not fit.
    // A sum may be refused, which the operator could not say.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, other: Quantity) -> Result<Quantity> {
        self.0
            .checked_add(other.0)
            .map(Quantity)
            .ok_or_else(|| Error::invalid("quantity", self, "is too large to add to"))
    }

    /// The difference, or an error when it does not fit.
    pub fn subtract(self, other: Quantity) -> Result<Quantity> {
        self.0
            .checked_sub(other.0)
            .map(Quantity)
            .ok_or_else(|| Error::invalid("quantity", self, "is too small to subtract from"))
    }
}

impl FromStr for Quantity {
    type Err = Error;

    /// Reads `12` or `0.000001`; a sign is allowed, seven decimals are not.
    fn from_str(text: &str) -> Result<Quantity> {
        fixed::parse(text, PLACES)
            .and_then(|value| i64::try_from(value).map_err(|_| fixed::Refusal::TooLarge))
            .map(Quantity)
            .map_err(|refusal| Error::invalid("quantity", text, refusal.why(PLACES)))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed::show(i128::from(self.0), PLACES, 0))
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
