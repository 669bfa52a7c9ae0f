//! When a webhook that was not taken is sent again.

use crate::values::id::LetterId;
use crate::values::random::Random;
use crate::values::timestamp::{DAY, SECOND};
use std::time::Duration;

/// Seconds from each failed try to the next; after the last there is none. Three days in all.
const DELAYS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// The share that is added at random, so that what failed together does not come back together.
const JITTER_PERCENT: u64 = 20;

/// The longest that an endpoint may ask to be left alone; microseconds.
const RETRY_AFTER_MAX: i64 = DAY;

/// The longest that an endpoint in trouble is left alone altogether, unless it asks for more; microseconds.
const PAUSE_MAX: i64 = 60 * SECOND;

/// Microseconds until the next try after so many failed ones; `None` when there is no next one.
pub fn delay(letter: LetterId, failed_tries: i64, retry_after: Option<Duration>) -> Option<i64> {
    let place = usize::try_from(failed_tries - 1).ok()?;
    let delay = DELAYS.get(place)? * SECOND;
    let (high, low) = letter.uuid().as_u64_pair();
    let mut random = Random::seeded(high ^ low ^ place as u64);
    let jitter = delay / 100 * random.below(JITTER_PERCENT + 1) as i64;
    Some((delay + jitter).max(asked(retry_after)))
}

/// How long an endpoint in trouble is left alone, whatever else is due there; microseconds.
pub fn pause(delay: i64, retry_after: Option<Duration>) -> i64 {
    delay.min(PAUSE_MAX).max(asked(retry_after))
}

fn asked(retry_after: Option<Duration>) -> i64 {
    let micros = retry_after.map_or(0, |wait| wait.as_micros());
    i64::try_from(micros).unwrap_or(RETRY_AFTER_MAX).min(RETRY_AFTER_MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn ten_tries_within_three_days_and_a_bit() {
        let letter = LetterId::new();
        let delays: Vec<i64> = (1..=9).map(|tries| delay(letter, tries, None).unwrap()).collect();
        for (delay, plain) in delays.iter().zip(DELAYS) {
            assert!((plain * SECOND..=plain * SECOND * 6 / 5).contains(delay), "{delay} {plain}");
        }
        assert_eq!(DELAYS.iter().sum::<i64>(), 75 * 3_600 + 35 * 60 + 5);
        assert_eq!(delay(letter, 10, None), None);
        assert_eq!(delay(letter, 0, None), None);
    }

    #[test]
    fn an_endpoint_is_left_alone_as_long_as_it_asks_but_not_for_ever() {
        let letter = LetterId::new();
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(delay(letter, 1, seconds(100)), Some(100 * SECOND));
        assert!(delay(letter, 3, seconds(100)).unwrap() >= 1_800 * SECOND);
        assert_eq!(delay(letter, 1, seconds(u64::MAX)), Some(DAY));
        assert_eq!(pause(5 * SECOND, None), 5 * SECOND);
        assert_eq!(pause(300 * SECOND, None), 60 * SECOND);
        assert_eq!(pause(5 * SECOND, seconds(90)), 90 * SECOND);
    }
}
