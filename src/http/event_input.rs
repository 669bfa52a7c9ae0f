//! An event as a program sends it: read leniently, so that one wrong event does not spoil the others.

use crate::error::{Error, Kind, Result};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use utoipa::ToSchema;

/// One use that is reported.
#[derive(Debug, Default, ToSchema)]
#[schema(as = NewEvent)]
pub struct EventInput {
    /// The client's id of 1 to 255 printable characters, best a UUIDv7: the same id counts once, for ever.
    pub id: Option<String>,
    /// The service's code.
    pub service: Option<String>,
    /// How much, 1 if left out: a decimal number with at most six decimals, as a text or a number.
    #[schema(value_type = Option<String>)]
    pub quantity: Option<Quantity>,
    /// When, now if left out: RFC 3339.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
    /// Whose use it is; only operators say it, everybody else reports their own.
    pub customer: Option<String>,
}

/// An event that was read, or why it could not be.
#[derive(Debug)]
pub struct Lenient(pub Result<EventInput>);

/// A JSON value of which only the plain kinds matter.
enum Plain {
    Null,
    Text(String),
    Whole(i64),
    Fraction(f64),
    Other(&'static str),
}

/// Digits that a JSON number keeps when it is read as a binary fraction.
const EXACT_DIGITS: usize = 15;

impl EventInput {
    /// Sets a field as JSON has it; an unknown one is refused with a suggestion.
    pub fn set_json(&mut self, field: &str, value: &serde_json::Value) -> Result<()> {
        let plain =
            Plain::deserialize(value).map_err(|fault| Error::invalid(field, fault, "cannot be read"))?;
        self.set(field, plain)
    }

    fn set(&mut self, field: &str, value: Plain) -> Result<()> {
        match field {
            "id" => self.id = value.text(field)?,
            "service" => self.service = value.text(field)?,
            "quantity" => self.quantity = value.quantity(field)?,
            "at" => self.at = value.text(field)?.map(|text| text.parse()).transpose()?,
            "value" => self.value = value.text(field)?,
            "customer" => self.customer = value.text(field)?,
            unknown => {
                let fields = ["id", "service", "quantity", "at", "value", "customer"];
                let error = Error::new(Kind::Invalid, "unknown_field", "an event has no such field");
                return Err(error.suggest(unknown, fields));
            }
        }
        Ok(())
    }
}

impl Plain {
    fn text(self, field: &str) -> Result<Option<String>> {
        match self {
            Plain::Null => Ok(None),
            Plain::Text(text) => Ok(Some(text)),
            other => Err(Error::invalid(field, other.kind(), "is not a text")),
        }
    }

    fn quantity(self, field: &str) -> Result<Option<Quantity>> {
        match self {
            Plain::Null => Ok(None),
            Plain::Text(text) => text.parse().map(Some),
            Plain::Whole(units) => Quantity::from_units(units).map(Some),
            Plain::Fraction(number) => {
                // The shortest text that reads back as the same fraction is what was sent, if it is
                // short enough.
                let text = number.to_string();
                if text.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS {
                    let error = Error::invalid(field, text, "has more digits than a JSON number keeps");
                    return Err(error.hint("send it as a text"));
                }
                text.parse().map(Some)
            }
            other => Err(Error::invalid(field, other.kind(), "is not a decimal number")),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Plain::Null => "null",
            Plain::Text(_) => "a text",
            Plain::Whole(_) | Plain::Fraction(_) => "a number",
            Plain::Other(kind) => kind,
        }
    }
}

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lenient, D::Error> {
        deserializer.deserialize_any(EventVisitor)
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Plain, D::Error> {
        deserializer.deserialize_any(PlainVisitor)
    }
}

struct EventVisitor;

impl<'de> Visitor<'de> for EventVisitor {
    type Value = Lenient;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Lenient, M::Error> {
        let (mut input, mut fault) = (EventInput::default(), None);
        let mut set: Vec<String> = Vec::new();
        while let Some(field) = map.next_key::<String>()? {
            if fault.is_some() {
                // The rest is still read, so that the next event is found.
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value = map.next_value()?;
            let done = if set.contains(&field) { Err(given_twice()) } else { input.set(&field, value) };
            match done {
                Ok(()) => set.push(field),
                Err(error) => fault = Some(error.at(field)),
            }
        }
        Ok(Lenient(fault.map_or(Ok(input), Err)))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Lenient, S::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(no_event("an array"))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Lenient, E> {
        Ok(no_event("a truth value"))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Lenient, E> {
        Ok(no_event("a number"))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Lenient, E> {
        Ok(no_event("a number"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Lenient, E> {
        Ok(no_event("a number"))
    }

    fn visit_str<E>(self, _: &str) -> Result<Lenient, E> {
        Ok(no_event("a text"))
    }

    fn visit_unit<E>(self) -> Result<Lenient, E> {
        Ok(no_event("null"))
    }
}

/// Readers of JSON differ in which of two values they take, so neither is.
fn given_twice() -> Error {
    Error::new(Kind::Invalid, "duplicate_field", "an event has each field once")
}

fn no_event(kind: &str) -> Lenient {
    Lenient(Err(Error::invalid("event", kind, "is not an object")))
}

struct PlainVisitor;

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = Plain;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Plain, E> {
        Ok(Plain::Other("a truth value"))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Plain, E> {
        Ok(Plain::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Plain, E> {
        Ok(i64::try_from(number).map_or(Plain::Other("a number that is too large"), Plain::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Plain, E> {
        Ok(Plain::Fraction(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Plain, E> {
        Ok(Plain::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Plain, E> {
        Ok(Plain::Text(text))
    }

    fn visit_unit<E>(self) -> Result<Plain, E> {
        Ok(Plain::Null)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Plain, S::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Plain::Other("an array"))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Plain, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Plain::Other("an object"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn quantity(json: &str) -> Result<Option<Quantity>> {
        let Lenient(read) = serde_json::from_str(&format!("{{\"quantity\":{json}}}")).unwrap();
        read.map(|input| input.quantity)
    }

    #[test]
    fn a_quantity_is_what_was_sent_to_the_last_digit() {
        let shown = |json| quantity(json).unwrap().map(|quantity| quantity.to_string());
        assert_eq!(shown("\"0.000001\"").as_deref(), Some("0.000001"));
        assert_eq!(shown("1.1").as_deref(), Some("1.1"));
        assert_eq!(shown("123456789.123456").as_deref(), Some("123456789.123456"));
        assert_eq!(shown("3").as_deref(), Some("3"));
        assert_eq!(shown("1e3").as_deref(), Some("1000"));
        assert_eq!(shown("null"), None);
        for refused in ["1.0000001", "1234567890.1234567", "1e300", "true", "[1]", "{}", "\"x\"", "1e-7"] {
            assert!(quantity(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn one_wrong_event_leaves_the_others_readable() {
        let read: Vec<Lenient> =
            serde_json::from_str(r#"[1, {"service":"a","x":{"y":[1]}}, [], {"service":"a"}, null]"#).unwrap();
        let fine: Vec<bool> = read.iter().map(|Lenient(read)| read.is_ok()).collect();
        assert_eq!(fine, [false, false, false, true, false]);
        assert_eq!(read[1].0.as_ref().unwrap_err().field(), Some("x"));
    }
}
