//! Money as it stands on invoices and in the ledger: whole minor units of one currency.

use crate::error::{Error, Result};
use crate::values::currency::Currency;
use crate::values::fixed;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::fmt;

/// A whole number of minor units with its currency (RULES 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Cents, yen, fils: the currency's smallest unit; negative is owed back.
    pub minor: i64,
    /// What the minor units are of.
    pub currency: Currency,
}

impl Money {
    /// So many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    /// Nothing, in that currency.
    pub const fn zero(currency: Currency) -> Money {
        Money { minor: 0, currency }
    }

    /// Reads `12.34` as money; refuses more decimals than the currency has.
    pub fn parse(text: &str, currency: Currency) -> Result<Money> {
        let refuse = |why: String| Error::invalid("amount", text, why);
        let value = fixed::parse(text, currency.exponent()).map_err(|refusal| match refusal {
            fixed::Refusal::TooPrecise => {
                refuse(format!("has more decimals than {currency} has ({})", currency.exponent()))
            }
            other => refuse(other.why(currency.exponent())),
        })?;
        let minor = i64::try_from(value).map_err(|_| refuse("is too large".to_owned()))?;
        Ok(Money::new(minor, currency))
    }

    /// The sum; two currencies never add (RULES 21).
    // A sum may be refused, which the operator could not say.
    #[allow(clippy::should_implement_trait)]
    pub fn add(self, other: Money) -> Result<Money> {
        self.same_currency(other)?;
        self.minor
            .checked_add(other.minor)
            .map(|minor| Money::new(minor, self.currency))
            .ok_or_else(|| Error::invalid("amount", self, "is too large to add to"))
    }

    /// The difference; two currencies never meet.
    pub fn subtract(self, other: Money) -> Result<Money> {
        self.same_currency(other)?;
        self.minor
            .checked_sub(other.minor)
            .map(|minor| Money::new(minor, self.currency))
            .ok_or_else(|| Error::invalid("amount", self, "is too small to subtract from"))
    }

    /// The amount without its currency: `12.34`.
    pub fn number(self) -> String {
        fixed::show(i128::from(self.minor), self.currency.exponent(), self.currency.exponent())
    }

    fn same_currency(self, other: Money) -> Result<()> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(Error::invalid("amount", other, format!("is not in {}", self.currency)))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} {}", self.number(), self.currency))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut money = serializer.serialize_struct("Money", 2)?;
        money.serialize_field("amount", &self.number())?;
        money.serialize_field("currency", self.currency.code())?;
        money.end()
    }
}
