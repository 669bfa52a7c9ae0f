//! A price spec read from JSON, strictly: every error names the field that is wrong.

use crate::error::{Error, Result};
use crate::rating::repeats::NoRepeats;
use crate::rating::spec::{Bounds, Model, Round, Spec};
use crate::rating::tier::{Tier, Tiers};
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use serde_json::{Map, Value};
use std::fmt;
use std::str::FromStr;

/// The names of the models, as JSON has them.
pub const MODELS: [&str; 5] = ["per_unit", "graduated", "volume", "package", "percentage"];

/// The fields that any model may carry, besides its name.
const COMMON: [&str; 4] = ["model", "free_units", "minimum_amount", "maximum_amount"];

impl Spec {
    /// Reads a price spec (RULES 7); numbers are strings or whole JSON numbers.
    pub fn parse(json: &str) -> Result<Spec> {
        let refuse = |cause: serde_json::Error| {
            Error::usage(format!("a price spec must be JSON: {cause}")).hint(EXAMPLE)
        };
        let value: Value = serde_json::from_str(json).map_err(refuse)?;
        // A JSON value keeps only the last of two equal names, and a price must not be guessed.
        serde_json::from_str::<NoRepeats>(json).map_err(refuse)?;
        Spec::from_value(&value)
    }

    /// Reads a price spec that is JSON already.
    pub fn from_value(value: &Value) -> Result<Spec> {
        let Some(fields) = value.as_object() else {
            return Err(Error::usage("a price spec must be a JSON object").hint(EXAMPLE));
        };
        let fields = Fields { fields, place: Place::Root };
        let model = model(&fields)?;
        let bounds = Bounds {
            free_units: fields.optional("free_units")?,
            minimum_amount: fields.optional("minimum_amount")?,
            maximum_amount: fields.optional("maximum_amount")?,
        };
        Spec::new(model, bounds)
    }
}

const EXAMPLE: &str = r#"write it like {"model":"per_unit","unit_amount":"0.001"}"#;

fn model(fields: &Fields) -> Result<Model> {
    let name = match fields.fields.get("model") {
        Some(Value::String(name)) => name.as_str(),
        Some(other) => return Err(Error::invalid("model", other, "is not a string")),
        None => return Err(Error::usage("model: is missing").hint(format!("one of {}", MODELS.join(", ")))),
    };
    match name {
        "per_unit" => {
            fields.only(&["unit_amount"])?;
            Ok(Model::PerUnit { unit_amount: fields.required("unit_amount")? })
        }
        "graduated" => Ok(Model::Graduated { tiers: tiers(fields)? }),
        "volume" => Ok(Model::Volume { tiers: tiers(fields)? }),
        "package" => {
            fields.only(&["package_size", "package_amount", "round"])?;
            Ok(Model::Package {
                package_size: fields.required("package_size")?,
                package_amount: fields.required("package_amount")?,
                round: round(fields)?,
            })
        }
        "percentage" => {
            fields.only(&["rate_percent", "fixed_amount"])?;
            Ok(Model::Percentage {
                rate_percent: fields.required("rate_percent")?,
                fixed_amount: fields.optional("fixed_amount")?.unwrap_or(UnitPrice::ZERO),
            })
        }
        unknown => {
            Err(Error::invalid("model", unknown, "is not a price model").suggest_or_list(unknown, &MODELS))
        }
    }
}

fn round(fields: &Fields) -> Result<Round> {
    match fields.fields.get("round") {
        None => Ok(Round::Total),
        Some(Value::String(text)) if text == "total" => Ok(Round::Total),
        Some(Value::String(text)) if text == "each" => Ok(Round::Each),
        Some(other) => Err(Error::invalid("round", plain(other), "is neither total nor each")),
    }
}

fn tiers(fields: &Fields) -> Result<Tiers> {
    fields.only(&["tiers"])?;
    let list = match fields.fields.get("tiers") {
        Some(Value::Array(list)) => list,
        Some(other) => return Err(Error::invalid("tiers", plain(other), "is not a list")),
        None => return Err(Error::usage("tiers: is missing")),
    };
    let tiers: Result<Vec<Tier>> = list.iter().enumerate().map(|(index, value)| tier(index, value)).collect();
    Tiers::new(tiers?)
}

fn tier(index: usize, value: &Value) -> Result<Tier> {
    let place = Place::Tier(index);
    let Some(fields) = value.as_object() else {
        return Err(Error::invalid(&format!("tiers[{index}]"), plain(value), "is not an object"));
    };
    let fields = Fields { fields, place };
    fields.only(&["up_to", "unit_amount", "flat_amount"])?;
    let up_to: Option<Quantity> = fields.optional("up_to")?;
    let unit_amount: Option<UnitPrice> = fields.optional("unit_amount")?;
    let flat_amount: Option<UnitPrice> = fields.optional("flat_amount")?;
    if unit_amount.is_none() && flat_amount.is_none() {
        return Err(Error::usage(format!("tiers[{index}]: has neither unit_amount nor flat_amount")));
    }
    Ok(Tier {
        up_to,
        unit_amount: unit_amount.unwrap_or_default(),
        flat_amount: flat_amount.unwrap_or_default(),
    })
}

/// Where in the spec an object stands.
#[derive(Clone, Copy)]
enum Place {
    Root,
    Tier(usize),
}

/// An object's fields with their place, so that errors can name it.
struct Fields<'a> {
    fields: &'a Map<String, Value>,
    place: Place,
}

impl Fields<'_> {
    /// Refuses a field that is neither in `known` nor one that every model may carry.
    fn only(&self, known: &[&str]) -> Result<()> {
        let common: &[&str] = if matches!(self.place, Place::Root) { &COMMON } else { &[] };
        for name in self.fields.keys() {
            if !known.contains(&name.as_str()) && !common.contains(&name.as_str()) {
                let all: Vec<&str> = known.iter().chain(common).copied().collect();
                return Err(
                    Error::invalid("field", self.path(name), "is not known here").suggest_or_list(name, &all)
                );
            }
        }
        Ok(())
    }

    fn required<T: FromStr<Err = Error>>(&self, name: &str) -> Result<T> {
        self.optional(name)?.ok_or_else(|| Error::usage(format!("{}: is missing", self.path(name))))
    }

    /// A number from a string or a whole JSON number; null is absent.
    fn optional<T: FromStr<Err = Error>>(&self, name: &str) -> Result<Option<T>> {
        let text = match self.fields.get(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) if number.is_i64() || number.is_u64() => number.to_string(),
            Some(Value::Number(number)) => {
                return Err(Error::invalid(&self.path(name), number, "is a JSON number with a fraction")
                    .hint("write decimals as strings, so that none is lost"));
            }
            Some(other) => return Err(Error::invalid(&self.path(name), plain(other), "is not a string")),
        };
        text.parse().map(Some).map_err(|error: Error| error.within(self.path(name)))
    }

    fn path(&self, name: &str) -> String {
        match self.place {
            Place::Root => name.to_owned(),
            Place::Tier(index) => format!("tiers[{index}].{name}"),
        }
    }
}

/// A JSON value as an error quotes it: strings without their quotes.
fn plain(value: &Value) -> impl fmt::Display {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

trait SuggestOrList {
    /// The hint that names the closest known name, or else all of them.
    fn suggest_or_list(self, given: &str, known: &[&str]) -> Self;
}

impl SuggestOrList for Error {
    fn suggest_or_list(self, given: &str, known: &[&str]) -> Error {
        let all = self.hint(format!("one of {}", known.join(", ")));
        all.suggest(given, known.iter().copied())
    }
}
