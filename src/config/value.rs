//! What a setting takes: how its text is checked, read and shown.

use crate::error::{Error, Result};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::fee::Fee;
use crate::values::gateway_kind::GatewayKind;
use crate::values::language::Language;
use crate::values::network::Networks;
use std::fmt;
use toml::de::DeValue;

/// What a setting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Any text but an empty one.
    Text,
    /// A text that is not shown.
    Secret,
    /// As `EUR`.
    Currency,
    /// As `Europe/Berlin`.
    Zone,
    /// A whole number within bounds, both included.
    Integer {
        /// The least.
        from: i64,
        /// The most.
        to: i64,
    },
    /// True or false.
    Bool,
    /// A percentage from 0 to 100.
    Fee,
    /// As `sandbox`.
    Gateway,
    /// Networks with commas between, as `10.0.0.0/8,fd00::/8`.
    Networks,
    /// As `en`.
    Language,
}

/// The type of a setting's field.
pub trait Value: Sized {
    /// What is taken for it.
    const TAKES: Takes;

    /// Reads what `check` has let through.
    fn read(text: &str) -> Result<Self>;

    /// Its text, which [`Value::read`] reads again.
    fn show(&self) -> String;
}

/// A text that no message and no log shows; empty where there is none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nobody gave one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Secret {
        Secret(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "none" } else { "hidden" })
    }
}

impl Takes {
    /// The same within other bounds, of a whole number.
    pub const fn within(self, from: i64, to: i64) -> Takes {
        match self {
            Takes::Integer { .. } => Takes::Integer { from, to },
            other => other,
        }
    }
}

/// Fields that are read and shown by their own `FromStr` and `Display`.
macro_rules! plain {
    ($($type:ty: $takes:expr;)+) => {$(
        impl Value for $type {
            const TAKES: Takes = $takes;

            fn read(text: &str) -> Result<$type> {
                text.parse().map_err(|_| Error::invalid("setting", text, "makes no sense"))
            }

            fn show(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

plain! {
    i64: Takes::Integer { from: i64::MIN, to: i64::MAX };
    usize: Takes::Integer { from: 0, to: i64::MAX };
    bool: Takes::Bool;
    String: Takes::Text;
    Currency: Takes::Currency;
    Fee: Takes::Fee;
    GatewayKind: Takes::Gateway;
    Language: Takes::Language;
}

impl Value for Zone {
    const TAKES: Takes = Takes::Zone;

    fn read(text: &str) -> Result<Zone> {
        text.parse()
    }

    fn show(&self) -> String {
        self.name().to_owned()
    }
}

impl Value for Networks {
    const TAKES: Takes = Takes::Networks;

    fn read(text: &str) -> Result<Networks> {
        text.parse()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl Value for Secret {
    const TAKES: Takes = Takes::Secret;

    fn read(text: &str) -> Result<Secret> {
        Ok(Secret(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// A file's value as text, if it is of the key's type.
pub(super) fn typed(name: &str, takes: Takes, value: &DeValue<'_>) -> Result<String> {
    let refuse = |wanted: &str| {
        let found = value.type_str();
        Err(Error::usage(format!("{name} must be {wanted}, not of type {found}")))
    };
    match (takes, value) {
        (Takes::Integer { .. }, DeValue::Integer(number)) => {
            match i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()) {
                Ok(number) => check(name, takes, &number.to_string()),
                Err(_) => refuse("a smaller number"),
            }
        }
        (Takes::Integer { .. }, _) => refuse("a whole number"),
        (Takes::Bool, DeValue::Boolean(value)) => Ok(value.to_string()),
        (Takes::Bool, _) => refuse("true or false"),
        (_, DeValue::String(text)) => check(name, takes, text),
        (_, _) => refuse("a text in quotes"),
    }
}

/// Checks a value that came as text; answers it in the form that is kept.
pub(super) fn check(name: &str, takes: Takes, text: &str) -> Result<String> {
    let refuse = |why: &str| Err(Error::invalid(name, text, why));
    match takes {
        Takes::Text | Takes::Secret if text.is_empty() => refuse("is empty"),
        Takes::Text | Takes::Secret => Ok(text.to_owned()),
        Takes::Currency => Ok(text.parse::<Currency>()?.code().to_owned()),
        Takes::Zone => Ok(text.parse::<Zone>()?.name().to_owned()),
        Takes::Fee => Ok(text.parse::<Fee>()?.to_string()),
        Takes::Gateway => Ok(text.parse::<GatewayKind>()?.to_string()),
        Takes::Networks => Ok(text.parse::<Networks>()?.to_string()),
        Takes::Language => Ok(text.parse::<Language>()?.to_string()),
        Takes::Integer { from, to } => match text.parse::<i64>() {
            Ok(number) if (from..=to).contains(&number) => Ok(number.to_string()),
            Ok(_) => refuse(&format!("is not between {from} and {to}")),
            Err(_) => refuse("is not a whole number"),
        },
        Takes::Bool => match text {
            "true" | "1" | "yes" | "on" => Ok("true".to_owned()),
            "false" | "0" | "no" | "off" => Ok("false".to_owned()),
            _ => refuse("is neither true nor false"),
        },
    }
}
