//! An instant in UTC to the microsecond, and the half-open period between two.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Microseconds since 1970-01-01T00:00:00Z; from the year 1 to the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Microseconds in a second.
pub const SECOND: i64 = 1_000_000;
/// Microseconds in a day of 24 hours.
pub const DAY: i64 = 86_400 * SECOND;

impl Timestamp {
    /// The beginning of time as payg counts it: 1970-01-01.
    pub const EPOCH: Timestamp = Timestamp(0);
    /// The first instant that can be kept: the year 1.
    pub const MIN: Timestamp = Timestamp(-62_135_596_800 * SECOND);
    /// The last instant that can be kept: the end of the year 9999.
    pub const MAX: Timestamp = Timestamp(253_402_207_200 * SECOND - 1);

    /// From microseconds since 1970; refuses what is outside of the years 1 to 9999.
    pub fn from_micros(micros: i64) -> Result<Timestamp> {
        let at = Timestamp(micros);
        if at < Timestamp::MIN || at > Timestamp::MAX {
            return Err(Error::invalid("time", micros, "is outside of the years 1 to 9999"));
        }
        Ok(at)
    }

    /// Microseconds since 1970.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// So many microseconds later (or earlier), kept within what can be kept.
    pub fn plus_micros(self, micros: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(micros).clamp(Timestamp::MIN.0, Timestamp::MAX.0))
    }

    /// The machine's clock.
    pub fn system_now() -> Timestamp {
        Timestamp(jiff::Timestamp::now().as_microsecond())
    }

    /// As the time library has it, for calendars.
    pub(crate) fn jiff(self) -> jiff::Timestamp {
        // The range was checked when the value was made, so the library's is never left.
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

impl FromStr for Timestamp {
    type Err = Error;

    /// Reads RFC 3339 with an offset: `2026-10-01T00:00:00Z`. What is finer than a microsecond is cut: many
    /// clocks write nanoseconds, and the same text is always the same instant.
    fn from_str(text: &str) -> Result<Timestamp> {
        let parsed: jiff::Timestamp = text.parse().map_err(|_| {
            Error::invalid("time", text, "is not an RFC 3339 time with an offset")
                .hint("write it like 2026-10-01T12:00:00Z")
        })?;
        let micros = parsed.as_nanosecond().div_euclid(1_000);
        Timestamp::from_micros(i64::try_from(micros).unwrap_or(i64::MAX))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.jiff().to_string())
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// `[start, end)`: what happens at `end` belongs to the next (RULES 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    /// The first instant in it.
    pub start: Timestamp,
    /// The first instant after it.
    pub end: Timestamp,
}

impl Period {
    /// From `start` until just before `end`; an end before the start is refused.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Period> {
        if end < start {
            return Err(Error::invalid("period", format!("{start}..{end}"), "ends before it starts"));
        }
        Ok(Period { start, end })
    }

    /// Whether an instant lies in it.
    pub fn contains(self, at: Timestamp) -> bool {
        self.start <= at && at < self.end
    }

    /// What it shares with another; `None` when nothing.
    pub fn intersect(self, other: Period) -> Option<Period> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Period { start, end })
    }
}
