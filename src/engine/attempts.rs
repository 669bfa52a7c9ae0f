//! Failed log-ins, counted by name, so that nobody tries passwords for long.

use crate::error::{Error, Kind, Result};
use crate::values::timestamp::{SECOND, Timestamp};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Failures that a name may have within the window.
const FAILURES_MAX: u32 = 10;
/// How long failures are remembered, in microseconds: 15 minutes.
const WINDOW: i64 = 15 * 60 * SECOND;
/// Names that are remembered at once; a server's memory is not a stranger's to fill.
const NAMES_MAX: usize = 100_000;
/// The share of them that make room at once when there is none: a sixteenth.
const ROOM: usize = NAMES_MAX / 16;

/// The failures of each name, in this process's memory.
#[derive(Default)]
pub struct Attempts {
    names: Mutex<HashMap<String, Failures>>,
    counted: AtomicU64,
}

struct Failures {
    /// Names in the order in which they failed first.
    place: u64,
    since: Timestamp,
    count: u32,
}

impl Attempts {
    /// Refuses a name that has failed too often.
    pub fn check(&self, name: &str, now: Timestamp) -> Result<()> {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(failures) = names.get(name) else { return Ok(()) };
        let left = failures.since.plus_micros(WINDOW).micros() - now.micros();
        if failures.count < FAILURES_MAX || left <= 0 {
            return Ok(());
        }
        let seconds = (left + SECOND - 1) / SECOND;
        let why = "too many log-ins with this name have failed";
        Err(Error::new(Kind::Busy, "too_many_attempts", why).retry_after(seconds.unsigned_abs()))
    }

    /// Counts a failure of a name.
    pub fn failed(&self, name: &str, now: Timestamp) {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = |failures: &Failures| now >= failures.since.plus_micros(WINDOW);
        if names.len() >= NAMES_MAX && !names.contains_key(name) {
            names.retain(|_, failures| !is_over(failures));
            make_room(&mut names);
        }
        let place = self.counted.fetch_add(1, Ordering::Relaxed);
        let fresh = Failures { place, since: now, count: 0 };
        let failures = names.entry(name.to_owned()).or_insert(fresh);
        if is_over(failures) {
            *failures = Failures { place, since: now, count: 0 };
        }
        failures.count += 1;
    }

    /// Forgets the failures of somebody who got in.
    pub fn succeeded(&self, name: &str) {
        self.names.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

/// Forgets the oldest names when there is no room for another; those that rest are the last to go, so
/// that nobody frees one by trying many others.
fn make_room(names: &mut HashMap<String, Failures>) {
    if names.len() < NAMES_MAX {
        return;
    }
    let order = |failures: &Failures| (failures.count >= FAILURES_MAX, failures.place);
    let mut places: Vec<_> = names.values().map(order).collect();
    let (_, last, _) = places.select_nth_unstable(ROOM);
    let last = *last;
    names.retain(|_, failures| order(failures) > last);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_name_rests_after_ten_failures_and_others_do_not() {
        let attempts = Attempts::default();
        let at = |minutes: i64| Timestamp::EPOCH.plus_micros(minutes * 60 * SECOND);
        for minute in 0..10 {
            attempts.check("ada", at(minute)).unwrap();
            attempts.failed("ada", at(minute));
        }
        let refused = attempts.check("ada", at(14)).unwrap_err();
        assert_eq!((refused.code(), refused.retry_after_seconds()), ("too_many_attempts", Some(60)));
        attempts.check("bob", at(14)).unwrap();
        attempts.check("ada", at(15)).unwrap();
        attempts.failed("ada", at(15));
        attempts.check("ada", at(15)).unwrap();
    }

    #[test]
    fn who_gets_in_starts_anew() {
        let attempts = Attempts::default();
        (0..10).for_each(|_| attempts.failed("ada", Timestamp::EPOCH));
        assert!(attempts.check("ada", Timestamp::EPOCH).is_err());
        attempts.succeeded("ada");
        attempts.check("ada", Timestamp::EPOCH).unwrap();
    }

    #[test]
    fn a_flood_of_names_frees_none_that_rests() {
        let attempts = Attempts::default();
        (0..10).for_each(|_| attempts.failed("ada", Timestamp::EPOCH));
        (0..NAMES_MAX + 10).for_each(|number| attempts.failed(&format!("n{number}"), Timestamp::EPOCH));
        assert!(attempts.check("ada", Timestamp::EPOCH).is_err());
        let left = attempts.names.lock().unwrap().len();
        assert!(left < NAMES_MAX && left > NAMES_MAX / 2, "{left}");
    }
}
