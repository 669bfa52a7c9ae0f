//! One use as a file tells it, before anybody is looked up, and why a record is none.

use crate::error::Error;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use std::fmt;

/// What a record of a file says; names are still the file's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The event's id: the record's own, else one derived from its line.
    pub id: Option<String>,
    /// A customer's id, user name or external id.
    pub customer: String,
    /// A service's code; `None` when the file does not say.
    pub service: Option<String>,
    /// How much, not yet checked against any bound; `None` when the file does not say.
    pub quantity: Option<Quantity>,
    /// When; `None` when the file does not say.
    pub at: Option<Timestamp>,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
    /// How a request was answered.
    pub status: Option<u16>,
    /// A request's method; `None` when the request could not be read.
    pub method: Option<String>,
    /// The record's line in the file, from 1.
    pub line: u64,
    /// Why it is charged to nobody, whatever the service says; such a record is counted as skipped.
    pub skipped: Option<&'static str>,
}

/// Why a record of a file is not a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its line in the file, from 1; 0 when it is the file as a whole.
    pub line: u64,
    /// A sentence without its subject, as `quantity "x" is not a decimal number like 12.34`.
    pub reason: String,
    /// The line as it stands, bytes that are not UTF-8 replaced; the beginning of a gigantic one.
    pub raw: String,
    /// Whether nothing behind it can be read, so that going on would lose usage silently.
    pub ends: bool,
}

impl Refusal {
    /// Refuses one line.
    pub fn of_line(line: u64, raw: &[u8], reason: impl Into<String>) -> Refusal {
        Refusal { line, reason: reason.into(), raw: String::from_utf8_lossy(raw).into_owned(), ends: false }
    }

    /// Refuses one line for what is wrong with a value in it.
    pub fn because(line: u64, raw: &[u8], error: &Error) -> Refusal {
        let reason = match error.hint_text() {
            Some(hint) => format!("{error} ({hint})"),
            None => error.to_string(),
        };
        Refusal::of_line(line, raw, reason)
    }

    /// The same refusal, but nothing behind it can be read.
    pub fn and_end(mut self) -> Refusal {
        self.ends = true;
        self
    }
}

impl fmt::Display for Refusal {
    /// `line 7: the line names no customer`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.reason),
            line => write!(f, "line {line}: {}", self.reason),
        }
    }
}

/// What is read of a record.
pub type Outcome = Result<Draft, Refusal>;
