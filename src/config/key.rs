//! The keys of the configuration: what each is called, and what it takes.

use super::{mail, seller};
use crate::error::{Error, Result};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use toml::de::DeValue;

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    Text,
    /// A text that may be empty, which is as good as absent.
    MaybeText,
    /// An address with a password in it perhaps, which is never shown; it may be empty.
    MaybeUrl,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    Currency,
    Zone,
    Integer {
        from: i64,
        to: i64,
    },
    Bool,
}

/// One key.
pub(super) struct Key {
    /// As `billing.currency`.
    pub(super) name: &'static str,
    /// The environment variable that gives it.
    pub(super) variable: &'static str,
    /// What its value may be.
    pub(super) takes: Takes,
}

/// Every key there is; another one is a line here and, if verbs need it, a field of [`Settings`].
pub(super) const KEYS: &[Key] = &[
    Key { name: "database.url", variable: "PAYG_DATABASE_URL", takes: Takes::Text },
    Key { name: "database.accept_data_loss", variable: "PAYG_DATABASE_ACCEPT_DATA_LOSS", takes: Takes::Bool },
    Key { name: "billing.currency", variable: "PAYG_BILLING_CURRENCY", takes: Takes::Currency },
    Key { name: "billing.timezone", variable: "PAYG_BILLING_TIMEZONE", takes: Takes::Zone },
    Key {
        name: "usage.late_days",
        variable: "PAYG_USAGE_LATE_DAYS",
        takes: Takes::Integer { from: 0, to: 36_500 },
    },
    Key {
        name: "usage.early_minutes",
        variable: "PAYG_USAGE_EARLY_MINUTES",
        takes: Takes::Integer { from: 0, to: 525_600 },
    },
    Key {
        name: "limits.rate_per_second",
        variable: "PAYG_LIMITS_RATE_PER_SECOND",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.burst",
        variable: "PAYG_LIMITS_BURST",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.concurrent",
        variable: "PAYG_LIMITS_CONCURRENT",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.slack_percent",
        variable: "PAYG_LIMITS_SLACK_PERCENT",
        takes: Takes::Integer { from: 0, to: 100 },
    },
    Key { name: "accounts.sign_up", variable: "PAYG_ACCOUNTS_SIGN_UP", takes: Takes::Bool },
    Key {
        name: "tokens.access_minutes",
        variable: "PAYG_TOKENS_ACCESS_MINUTES",
        takes: Takes::Integer { from: 1, to: 1_440 },
    },
    Key {
        name: "tokens.refresh_days",
        variable: "PAYG_TOKENS_REFRESH_DAYS",
        takes: Takes::Integer { from: 1, to: 365 },
    },
    Key {
        name: "tokens.logins_max",
        variable: "PAYG_TOKENS_LOGINS_MAX",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "server.queue_events",
        variable: "PAYG_SERVER_QUEUE_EVENTS",
        takes: Takes::Integer { from: 10_000, to: 10_000_000 },
    },
    Key {
        name: "server.patience_seconds",
        variable: "PAYG_SERVER_PATIENCE_SECONDS",
        takes: Takes::Integer { from: 1, to: 3_600 },
    },
];

/// Every key, those of mail and seller too.
pub(super) fn keys() -> impl Iterator<Item = &'static Key> {
    KEYS.iter().chain(mail::KEYS).chain(seller::KEYS)
}

/// A file's value as text, if it is of the key's type.
pub(super) fn typed(key: &Key, value: &DeValue<'_>) -> Result<String> {
    let refuse = |wanted: &str| {
        let found = value.type_str();
        Err(Error::usage(format!("{} must be {wanted}, not of type {found}", key.name)))
    };
    match (key.takes, value) {
        (Takes::Integer { .. }, DeValue::Integer(number)) => {
            match i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()) {
                Ok(number) => check(key, &number.to_string()),
                Err(_) => refuse("a smaller number"),
            }
        }
        (Takes::Integer { .. }, _) => refuse("a whole number"),
        (Takes::Bool, DeValue::Boolean(value)) => Ok(value.to_string()),
        (Takes::Bool, _) => refuse("true or false"),
        (_, DeValue::String(text)) => check(key, text),
        (_, _) => refuse("a text in quotes"),
    }
}

/// Checks a value that came as text; answers it in the form that is kept.
pub(super) fn check(key: &Key, text: &str) -> Result<String> {
    let refuse = |why: &str| Err(Error::invalid(key.name, text, why));
    match key.takes {
        Takes::Text if text.is_empty() => refuse("is empty"),
        Takes::Text | Takes::MaybeText | Takes::MaybeUrl => Ok(text.to_owned()),
        Takes::OneOf(words) if words.contains(&text) => Ok(text.to_owned()),
        Takes::OneOf(words) => refuse(&format!("is not one of {}", words.join(", "))),
        Takes::Currency => Ok(text.parse::<Currency>()?.code().to_owned()),
        Takes::Zone => Ok(text.parse::<Zone>()?.name().to_owned()),
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

pub(super) fn find(name: &str) -> Result<&'static Key> {
    keys().find(|key| key.name == name).ok_or_else(|| unknown_key(name))
}

pub(super) fn unknown_key(name: &str) -> Error {
    let error = Error::usage(format!("there is no setting {name:?}"));
    error.suggest(name, keys().map(|key| key.name))
}
