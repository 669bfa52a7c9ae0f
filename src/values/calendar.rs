//! Days and months as a customer's time zone has them.

use crate::error::{Error, Result};
use crate::values::timestamp::{Period, Timestamp};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An IANA time zone; its rules stand in the binary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// Coordinated universal time.
    pub fn utc() -> Zone {
        Zone(TimeZone::UTC)
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The local date of an instant.
    pub fn date(&self, at: Timestamp) -> Date {
        at.jiff().to_zoned(self.0.clone()).date()
    }

    /// The local date and clock time of an instant.
    pub fn clock(&self, at: Timestamp) -> DateTime {
        at.jiff().to_zoned(self.0.clone()).datetime()
    }

    /// The first instant of a local date; where a clock change skips midnight, the first after it.
    pub fn start_of(&self, date: Date) -> Result<Timestamp> {
        let start = date
            .to_zoned(self.0.clone())
            .map_err(|cause| Error::invalid("date", date, "is out of range").cause(cause))?;
        Timestamp::from_micros(start.timestamp().as_microsecond())
            .map_err(|cause| Error::invalid("date", date, "is outside of the years 1 to 9999").cause(cause))
    }

    /// The instant at which clocks show that; of two the earlier, of none the later.
    pub fn at_clock(&self, clock: DateTime) -> Result<Timestamp> {
        let at = clock
            .to_zoned(self.0.clone())
            .map_err(|cause| Error::invalid("time", clock, "is out of range").cause(cause))?;
        Timestamp::from_micros(at.timestamp().as_microsecond())
            .map_err(|cause| Error::invalid("time", clock, "is outside of the years 1 to 9999").cause(cause))
    }

    /// Days between two instants: the difference of their local dates (RULES 2).
    pub fn days_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        let (from, to) = (self.date(from), self.date(to));
        from.until(to).map_or(0, |span| i64::from(span.get_days()))
    }

    /// An instant as the zone's clocks show it: `2026-10-31 23:59:59 Europe/Berlin`.
    pub fn show(&self, at: Timestamp) -> String {
        format!("{} {}", self.clock(at).strftime("%Y-%m-%d %H:%M:%S%.f"), self.name())
    }

    /// A period as the zone's clocks show it, for saying back what a typed date meant.
    pub fn show_period(&self, period: Period) -> String {
        let local = |at: Timestamp| self.clock(at).strftime("%Y-%m-%d %H:%M:%S%.f").to_string();
        format!("{} until {} {}", local(period.start), local(period.end), self.name())
    }
}

impl FromStr for Zone {
    type Err = Error;

    /// Reads an IANA name such as `Europe/Berlin`.
    fn from_str(text: &str) -> Result<Zone> {
        TimeZone::get(text).map(Zone).map_err(|_| {
            let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            Error::invalid("time zone", text, "is not an IANA name like Europe/Berlin")
                .suggest(text, names.iter().map(String::as_str))
        })
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A calendar month, in whichever zone it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month that holds a date.
    pub fn holding(date: Date) -> Month {
        Month { first: date.first_of_month() }
    }

    /// The month that holds an instant in a zone.
    pub fn at(at: Timestamp, zone: &Zone) -> Month {
        Month::holding(zone.date(at))
    }

    /// From the first local midnight to the next month's (RULES 2).
    pub fn period(self, zone: &Zone) -> Result<Period> {
        Period::new(zone.start_of(self.first)?, zone.start_of(self.plus(1)?.first)?)
    }

    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Result<Month> {
        let first = self
            .first
            .checked_add(months.months())
            .map_err(|cause| Error::invalid("month", self, "is out of range").cause(cause))?;
        Ok(Month { first })
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }
}

impl FromStr for Month {
    type Err = Error;

    /// Reads `2026-10`.
    fn from_str(text: &str) -> Result<Month> {
        let refuse = || Error::invalid("month", text, "is not a month like 2026-10");
        let (year, month) = text.split_once('-').ok_or_else(refuse)?;
        if year.len() != 4 || month.len() != 2 || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return Err(refuse());
        }
        let (year, month) = (year.parse().map_err(|_| refuse())?, month.parse().map_err(|_| refuse())?);
        if !(1..=9998).contains(&year) {
            return Err(refuse());
        }
        Date::new(year, month, 1).map(|first| Month { first }).map_err(|_| refuse())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.first.strftime("%Y-%m").to_string())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The date `count` steps of `months` after `start`; the anchor day is kept (RULES 3).
pub fn anniversary(start: Date, months: i32, count: i32) -> Result<Date> {
    let span = jiff::Span::new()
        .try_months(i64::from(months) * i64::from(count))
        .map_err(|cause| no_anniversary(start).cause(cause))?;
    start.checked_add(span).map_err(|cause| no_anniversary(start).cause(cause))
}

/// How many whole cycles of `months` have begun and ended between `start` and `at`; none before `start`.
pub fn elapsed_cycles(start: Date, months: i32, at: Date) -> Result<i32> {
    if months < 1 {
        return Err(Error::invalid("cycle", months, "is less than a month"));
    }
    let between = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    // The day decides between this guess and one less; dates are at most 120,000 months apart.
    let guess = (between(at) - between(start)) / months;
    if guess <= 0 {
        return Ok(0);
    }
    let reached = anniversary(start, months, guess)? <= at;
    Ok(if reached { guess } else { guess - 1 })
}

/// The first date on or after `start` that falls on `bill_day`, or on the last day of a shorter month.
pub fn first_bill_date(start: Date, bill_day: i8) -> Result<Date> {
    if !(1..=31).contains(&bill_day) {
        return Err(Error::invalid("bill day", bill_day, "is not from 1 to 31"));
    }
    let in_month = |first: Date| {
        let day = bill_day.min(first.days_in_month());
        Date::new(first.year(), first.month(), day).map_err(|cause| no_anniversary(start).cause(cause))
    };
    let this_month = in_month(start.first_of_month())?;
    if this_month >= start {
        return Ok(this_month);
    }
    in_month(Month::holding(start).plus(1)?.first())
}

fn no_anniversary(start: Date) -> Error {
    Error::invalid("date", start, "has no such anniversary in the calendar")
}
