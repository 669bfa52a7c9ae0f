//! How amounts and instants are written, in answers and in the journal alike.

use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Money as `{"value":"100.00","currency":"RUB"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(pub Money);

/// An instant as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At(pub Timestamp);

#[derive(Serialize, Deserialize)]
struct AmountText {
    value: String,
    currency: String,
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let currency = self.0.currency.code().to_owned();
        AmountText { value: self.0.number(), currency }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        let text = AmountText::deserialize(deserializer)?;
        let currency = text.currency.parse().map_err(D::Error::custom)?;
        Money::parse(&text.value, currency).map(Amount).map_err(D::Error::custom)
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<At, D::Error> {
        String::deserialize(deserializer)?.parse().map(At).map_err(D::Error::custom)
    }
}
