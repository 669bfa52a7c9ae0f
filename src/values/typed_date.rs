//! Dates as a person types them, resolved in a time zone.
//!
//! Whole days, months, quarters and years are spans, and a span's end is inclusive: the range
//! `2026-10-01..2026-10-15` holds all of the 15th. A clock time is RFC 3339 and exact.

use crate::error::{Error, Result};
use crate::values::calendar::Zone;
use crate::values::timestamp::{DAY, Period, SECOND, Timestamp};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// What is accepted, for the hint of a refusal.
const ACCEPTED: &str = "write 2026-10-05, 2026-10, 2026-q3, 2026-10-01..2026-10-15, today, last month, -30d, \
                        3 days ago, now or an RFC 3339 time like 2026-10-05T12:00:00Z";

/// Reads a period: a day, month, quarter, year, `last month`, `-30d` (until now) or a range with `..`.
pub fn parse_period(text: &str, zone: &Zone, now: Timestamp) -> Result<Period> {
    if let Some((from, to)) = text.split_once("..") {
        return parse_range(Some(from), Some(to), zone, now);
    }
    match Typed::parse(text, zone, now)? {
        Typed::Days(days) => days.period(zone),
        Typed::Since(start) => between(text, start, now),
        Typed::At(_) => Err(Error::invalid("period", text, "is an instant").hint("write from..to, or a day")),
    }
}

/// Reads an instant; a day means its local midnight, and a longer span its first.
pub fn parse_instant(text: &str, zone: &Zone, now: Timestamp) -> Result<Timestamp> {
    if text.contains("..") {
        return Err(Error::invalid("time", text, "is a range").hint("write one day or one time"));
    }
    Typed::parse(text, zone, now)?.start(zone)
}

/// Reads the two ends of a period; a day at the end is in it, an instant is not.
///
/// Without `from` it begins in 1970, without `to` it ends now.
pub fn parse_range(from: Option<&str>, to: Option<&str>, zone: &Zone, now: Timestamp) -> Result<Period> {
    let start = match from {
        Some(text) => Typed::parse(text, zone, now)
            .and_then(|typed| typed.start(zone))
            .map_err(|error| error.at("from"))?,
        None => Timestamp::EPOCH,
    };
    let end = match to {
        Some(text) => {
            Typed::parse(text, zone, now).and_then(|typed| typed.end(zone)).map_err(|error| error.at("to"))?
        }
        None => now,
    };
    let shown = format!("{}..{}", from.unwrap_or(""), to.unwrap_or("now"));
    between(&shown, start, end)
}

fn between(text: &str, start: Timestamp, end: Timestamp) -> Result<Period> {
    Period::new(start, end)
        .map_err(|_| Error::invalid("period", text, format!("ends before it starts ({start} to {end})")))
}

/// What one typed date means, before it is asked for its start or its end.
enum Typed {
    Days(Days),
    At(Timestamp),
    /// From then until now: `-30d`.
    Since(Timestamp),
}

/// Whole local days, from the first until before the other.
struct Days {
    first: Date,
    after: Date,
}

impl Days {
    fn period(&self, zone: &Zone) -> Result<Period> {
        Period::new(zone.start_of(self.first)?, zone.start_of(self.after)?)
    }
}

impl Typed {
    fn parse(text: &str, zone: &Zone, now: Timestamp) -> Result<Typed> {
        let text = text.trim();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase();
        if let Some(days) = numeric(text, &words)? {
            return Ok(Typed::Days(days));
        }
        if let Some(typed) = relative(text, &words, zone, now)? {
            return Ok(typed);
        }
        refuse_other_orders(text)?;
        text.parse().map(Typed::At).map_err(|error: Error| {
            // A clock time is told what is wrong with it; anything else what would be right.
            let is_clock_time = text.contains(':') && text.starts_with(|first: char| first.is_ascii_digit());
            if is_clock_time {
                error
            } else {
                Error::invalid("date", text, "is not understood").hint(ACCEPTED)
            }
        })
    }

    fn start(&self, zone: &Zone) -> Result<Timestamp> {
        match self {
            Typed::Days(days) => zone.start_of(days.first),
            Typed::At(at) | Typed::Since(at) => Ok(*at),
        }
    }

    fn end(&self, zone: &Zone) -> Result<Timestamp> {
        match self {
            Typed::Days(days) => zone.start_of(days.after),
            Typed::At(at) | Typed::Since(at) => Ok(*at),
        }
    }
}

/// `2026`, `2026-10`, `2026-q3` or `2026-10-05`; `None` when it looks like none of them.
fn numeric(text: &str, words: &str) -> Result<Option<Days>> {
    let mut fields = words.split('-');
    let (Some(year), second, third, None) = (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Ok(None);
    };
    let Some(year) = digits(year, 4) else { return Ok(None) };
    let (month, day, length) = match (second, third) {
        (None, None) => (1, 1, 1.year()),
        (Some(quarter), None) if quarter.starts_with('q') => match digits(&quarter[1..], 1) {
            Some(number @ 1..=4) => (number * 3 - 2, 1, 3.months()),
            _ => return Err(Error::invalid("date", text, "is not a quarter: q1 to q4")),
        },
        (Some(month), None) => match digits(month, 2) {
            Some(month) => (month, 1, 1.month()),
            None => return Ok(None),
        },
        (Some(month), Some(day)) => match (digits(month, 2), digits(day, 2)) {
            (Some(month), Some(day)) => (month, day, 1.day()),
            _ => return Ok(None),
        },
        (None, Some(_)) => return Ok(None),
    };
    // Four digits and two digits fit.
    let first = Date::new(year as i16, month as i8, day as i8)
        .map_err(|cause| Error::invalid("date", text, "is not in the calendar").cause(cause))?;
    Ok(Some(Days { first, after: step(text, first, length)? }))
}

/// Exactly so many ASCII digits.
fn digits(text: &str, length: usize) -> Option<u16> {
    let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn step(text: &str, date: Date, span: Span) -> Result<Date> {
    date.checked_add(span).map_err(|cause| out_of_range(text).cause(cause))
}

fn out_of_range(text: &str) -> Error {
    Error::invalid("date", text, "is out of range")
}

/// `today`, `last month`, `-30d`, `3 days ago` and their kin; `None` when it is none of them.
fn relative(text: &str, words: &str, zone: &Zone, now: Timestamp) -> Result<Option<Typed>> {
    let today = zone.date(now);
    let day = |back: i64| -> Result<Typed> {
        let first = step(text, today, back_by(text, back, Unit::Day)?)?;
        Ok(Typed::Days(Days { first, after: step(text, first, 1.day())? }))
    };
    match words {
        "now" => return Ok(Some(Typed::At(now))),
        "today" => return day(0).map(Some),
        "yesterday" => return day(1).map(Some),
        _ => {}
    }
    if let Some((which @ ("this" | "last"), name)) = words.split_once(' ') {
        let Some(unit) = Unit::calendar(name) else { return Ok(None) };
        let back = i64::from(which == "last");
        let first = step(text, unit.first_day(today), back_by(text, back, unit)?)?;
        let after = step(text, first, back_by(text, -1, unit)?)?;
        return Ok(Some(Typed::Days(Days { first, after })));
    }
    if let Some((count, unit)) = ago(words) {
        return match unit {
            Unit::Day => day(count).map(Some),
            _ => back_from_now(text, zone, now, count, unit).map(Typed::At).map(Some),
        };
    }
    match short(words) {
        Some((count, unit)) => back_from_now(text, zone, now, count, unit).map(Typed::Since).map(Some),
        None => Ok(None),
    }
}

/// `3 days ago`.
fn ago(words: &str) -> Option<(i64, Unit)> {
    let (count, name) = words.strip_suffix(" ago")?.split_once(' ')?;
    let unit = match name.strip_suffix('s').unwrap_or(name) {
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        other => Unit::calendar(other)?,
    };
    Some((whole(count)?, unit))
}

/// `-30d`.
fn short(words: &str) -> Option<(i64, Unit)> {
    let rest = words.strip_prefix('-')?;
    let name = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let unit = match name {
        "min" => Unit::Minute,
        "h" => Unit::Hour,
        "d" => Unit::Day,
        "w" => Unit::Week,
        "mo" => Unit::Month,
        "y" => Unit::Year,
        _ => return None,
    };
    Some((whole(&rest[..rest.len() - name.len()])?, unit))
}

/// A count of at most six digits, which no multiplication here overflows.
fn whole(text: &str) -> Option<i64> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    fn calendar(name: &str) -> Option<Unit> {
        match name {
            "week" => Some(Unit::Week),
            "month" => Some(Unit::Month),
            "quarter" => Some(Unit::Quarter),
            "year" => Some(Unit::Year),
            _ => None,
        }
    }

    /// The first day of the unit that holds a date; weeks begin on Monday.
    fn first_day(self, date: Date) -> Date {
        match self {
            Unit::Minute | Unit::Hour | Unit::Day => date,
            Unit::Week => {
                let since_monday = date.weekday().since(Weekday::Monday);
                date.saturating_sub(i64::from(since_monday).days())
            }
            Unit::Month => date.first_of_month(),
            Unit::Quarter => {
                let since_quarter = (date.month() - 1) % 3;
                date.first_of_month().saturating_sub(i64::from(since_quarter).months())
            }
            Unit::Year => date.first_of_year(),
        }
    }
}

/// So many calendar units back, as a span to add.
fn back_by(text: &str, count: i64, unit: Unit) -> Result<Span> {
    let span = Span::new();
    match unit {
        Unit::Minute => span.try_minutes(-count),
        Unit::Hour => span.try_hours(-count),
        Unit::Day => span.try_days(-count),
        Unit::Week => span.try_weeks(-count),
        Unit::Month => span.try_months(-count),
        Unit::Quarter => span.try_months(-3 * count),
        Unit::Year => span.try_years(-count),
    }
    .map_err(|cause| out_of_range(text).cause(cause))
}

/// Hours and minutes back are exact; days and longer go back to a local midnight.
fn back_from_now(text: &str, zone: &Zone, now: Timestamp, count: i64, unit: Unit) -> Result<Timestamp> {
    let micros = match unit {
        Unit::Minute => 60 * SECOND,
        Unit::Hour => DAY / 24,
        _ => return zone.start_of(step(text, zone.date(now), back_by(text, count, unit)?)?),
    };
    Timestamp::from_micros(now.micros() - count * micros).map_err(|_| out_of_range(text))
}

/// Refuses `05/10/2026` and its kin, naming every day that it could be.
fn refuse_other_orders(text: &str) -> Result<()> {
    let fields: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [first, second, year] = fields[..] else { return Ok(()) };
    let short = |field: &str| digits(field, 1).or_else(|| digits(field, 2));
    let (Some(first), Some(second), Some(year)) = (short(first), short(second), digits(year, 4)) else {
        return Ok(());
    };
    let read = |month: u16, day: u16| Date::new(year as i16, month as i8, day as i8).ok();
    let (day_first, month_first) = (read(second, first), read(first, second));
    let refuse = |why: String| Err(Error::invalid("date", text, why));
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => refuse(format!("is ambiguous: {one} or {other}"))
            .map_err(|error| error.hint("write the one you mean")),
        (Some(date), _) | (None, Some(date)) => {
            refuse(format!("is not in the order year-month-day: write {date}"))
        }
        (None, None) => refuse("is not in the calendar".to_owned()),
    }
}
