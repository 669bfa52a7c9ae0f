//! A CloudEvent of version 1.0 as the use that it reports.

use crate::error::{Error, Kind, Result};
use crate::http::event_input::{EventInput, Lenient};
use crate::http::strict::Strict;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

/// A CloudEvent in the JSON format; attributes that it may have beside these are passed over.
///
/// `type` is the service's code, `subject` the customer, `time` when it happened, and `data` may hold
/// `quantity` and `value` and nothing else. Its identity is `source` and `id` together, as the
/// specification says.
#[derive(Debug, Deserialize)]
pub struct CloudEvent {
    specversion: String,
    id: String,
    source: String,
    r#type: String,
    subject: Option<String>,
    time: Option<String>,
    #[serde(default)]
    data: Value,
    /// The data as bytes in Base64, in place of `data`.
    data_base64: Option<String>,
}

/// Reads one; whatever is wrong with it is said of it alone.
pub fn read(value: Value) -> Lenient {
    let read = CloudEvent::deserialize(Strict(value)).map_err(|fault| refuse(&fault));
    Lenient(read.and_then(CloudEvent::into_input))
}

fn refuse(fault: &serde_json::Error) -> Error {
    Error::new(Kind::Invalid, "invalid_value", format!("it is no CloudEvent: {fault}"))
}

impl CloudEvent {
    fn into_input(self) -> Result<EventInput> {
        if self.specversion != "1.0" {
            return Err(Error::invalid("specversion", self.specversion, "is not 1.0").at("specversion"));
        }
        for (field, text) in [("id", &self.id), ("source", &self.source), ("type", &self.r#type)] {
            if text.is_empty() {
                return Err(Error::invalid(field, text, "is empty").at(field));
            }
        }
        let time = self.time.map(|text| text.parse()).transpose();
        let mut input = EventInput {
            id: Some(format!("{} {}", self.source, self.id)),
            service: Some(self.r#type),
            customer: self.subject,
            at: time.map_err(|error: Error| error.at("time"))?,
            ..EventInput::default()
        };
        let data = match (self.data, self.data_base64) {
            (data, None) => data,
            (Value::Null, Some(packed)) => unpacked(&packed).map_err(|error| error.at("data_base64"))?,
            (_, Some(packed)) => {
                return Err(Error::invalid("data_base64", packed, "stands beside data").at("data_base64"));
            }
        };
        match data {
            Value::Null => {}
            Value::Object(data) => {
                for (field, value) in &data {
                    set(&mut input, field, value).map_err(|error| error.at(format!("data.{field}")))?;
                }
            }
            other => return Err(Error::invalid("data", other, "is not an object").at("data")),
        }
        Ok(input)
    }
}

/// The JSON that was sent as bytes.
fn unpacked(packed: &str) -> Result<Value> {
    let bytes = STANDARD.decode(packed).map_err(|_| Error::invalid("data_base64", packed, "is no Base64"))?;
    serde_json::from_slice(&bytes).map_err(|_| Error::invalid("data_base64", packed, "holds no JSON"))
}

/// Of the fields of an event, `data` holds those that no attribute of a CloudEvent stands for.
fn set(input: &mut EventInput, field: &str, value: &Value) -> Result<()> {
    const FIELDS: [&str; 2] = ["quantity", "value"];
    if FIELDS.contains(&field) {
        return input.set_json(field, value);
    }
    let error = Error::new(Kind::Invalid, "unknown_field", "the data of an event has no such field");
    Err(error.suggest(field, FIELDS))
}
