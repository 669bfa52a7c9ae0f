//! How often a plan is paid: by the month or by the year.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The length of a subscription's period (RULES 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interval {
    /// From a day to the same day of the next month.
    Month,
    /// From a day to the same day of the next year.
    Year,
}

impl Interval {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Interval::Month => "month",
            Interval::Year => "year",
        }
    }

    /// How many months it has.
    pub fn months(self) -> i32 {
        match self {
            Interval::Month => 1,
            Interval::Year => 12,
        }
    }
}

impl FromStr for Interval {
    type Err = Error;

    fn from_str(text: &str) -> Result<Interval> {
        match text {
            "month" => Ok(Interval::Month),
            "year" => Ok(Interval::Year),
            _ => Err(Error::invalid("interval", text, "is neither month nor year")
                .suggest(text, ["month", "year"])),
        }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
