//! An ISO 4217 currency and how many decimals its money has.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A currency that payg can bill in.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// United States dollar, the default of `payg init`.
    pub const USD: Currency = Currency(iso_currency::Currency::USD);

    /// The three capital letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimals of its minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
    pub fn exponent(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or(0))
    }

    /// Every currency's code, for suggestions.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        let all = <iso_currency::Currency as iso_currency::IntoEnumIterator>::iter();
        all.filter(is_money).map(|currency| currency.code())
    }
}

/// What most people mean; they are suggested before all others.
const USUAL: [&str; 16] = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "AUD", "CAD", "BRL", "MXN", "RUB", "SEK", "NOK", "PLN",
    "KZT",
];

/// Whether anybody pays in it: metals, units of account, the code for tests and the one for no
/// currency have no minor unit.
fn is_money(currency: &iso_currency::Currency) -> bool {
    currency.exponent().is_some()
}

impl FromStr for Currency {
    type Err = Error;

    /// Reads `EUR` or `eur`.
    fn from_str(text: &str) -> Result<Currency> {
        let upper = text.to_ascii_uppercase();
        let found = iso_currency::Currency::from_code(&upper).filter(is_money).map(Currency);
        found.ok_or_else(|| {
            let refusal = Error::invalid("currency", text, "is not an ISO 4217 code of money");
            let refusal = refusal.suggest(&upper, USUAL);
            match refusal.hint_text() {
                Some(_) => refusal,
                None => refusal.suggest(&upper, Currency::codes()),
            }
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Currency) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Currency) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
