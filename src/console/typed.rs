//! Days and times as people type them and as browsers send what was picked, by the clocks of the page.

use crate::error::Result;
use crate::values::calendar::Zone;
use crate::values::timestamp::Timestamp;
use crate::values::typed_date::{parse_instant, parse_range};
use jiff::civil::DateTime;

/// An instant as it is typed, or as a browser sends what was picked: without a zone, so that it is local.
pub fn read(text: &str, zone: &Zone, now: Timestamp) -> Result<Timestamp> {
    match picked(text) {
        Some(clock) => zone.at_clock(clock),
        None => parse_instant(text, zone, now),
    }
}

/// The instant before which something ends: a day is in it (RULES 4).
pub fn read_end(text: &str, zone: &Zone, now: Timestamp) -> Result<Timestamp> {
    match picked(text) {
        Some(clock) => zone.at_clock(clock),
        None => Ok(parse_range(None, Some(text), zone, now)?.end),
    }
}

/// A day and a time of day as `2026-11-01T08:30`.
pub fn picked(text: &str) -> Option<DateTime> {
    let is_one = (text.len() == 16 || text.len() == 19) && text.as_bytes().get(10) == Some(&b'T');
    if is_one { text.parse().ok() } else { None }
}

/// A day as `2026-11-01`.
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn what_is_picked_is_local_and_what_is_typed_stays_what_it_was() {
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        let now: Timestamp = "2026-11-10T12:00:00Z".parse().unwrap();
        let table = [
            ("2026-11-01", "2026-10-31T23:00:00Z"),
            ("2026-11-01T08:30", "2026-11-01T07:30:00Z"),
            ("2026-11-01T08:30:15", "2026-11-01T07:30:15Z"),
            ("2026-11-01T08:30:15Z", "2026-11-01T08:30:15Z"),
            ("2026-10", "2026-09-30T22:00:00Z"),
            ("yesterday", "2026-11-08T23:00:00Z"),
        ];
        for (text, at) in table {
            assert_eq!(read(text, &berlin, now).unwrap(), at.parse().unwrap(), "{text}");
        }
        for text in ["soon", "2026-13-01", "2026-11-01T25:00", "2026-11-01T08", "T", ""] {
            assert!(read(text, &berlin, now).is_err(), "{text}");
        }
    }
}
