//! What came of sending a webhook once.

use crate::values::timestamp::{SECOND, Timestamp};
use std::fmt;
use std::time::Duration;

/// What came of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status that the endpoint answered, or why there is none.
    pub outcome: Result<u16, Failure>,
    /// The beginning of the answer's body.
    pub text: String,
    /// How long the endpoint wants to be left alone.
    pub retry_after: Option<Duration>,
    /// From the first byte sent to the last one read.
    pub latency: Duration,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It would have gone where nothing may be sent.
    Blocked(String),
    /// The endpoint took too long.
    TimedOut,
    /// There was no connection, or it broke.
    Unreachable(String),
}

impl Answer {
    /// Whether the endpoint took it: 2xx, and nothing else. A redirect is not followed.
    pub fn is_success(&self) -> bool {
        matches!(self.outcome, Ok(200..=299))
    }

    /// Whether the endpoint says that it is gone for ever.
    pub fn is_gone(&self) -> bool {
        self.outcome == Ok(410)
    }

    /// Whether the endpoint as a whole has trouble, rather than with this one webhook.
    pub fn is_overload(&self) -> bool {
        matches!(self.outcome, Ok(429 | 502 | 503 | 504) | Err(Failure::TimedOut | Failure::Unreachable(_)))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Blocked(why) => f.write_str(why),
            Failure::TimedOut => f.write_str("no answer in time"),
            Failure::Unreachable(why) => write!(f, "no connection: {why}"),
        }
    }
}

/// Reads `Retry-After`: seconds, or a date; the past is nothing.
pub fn retry_after(text: &str, now: Timestamp) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?;
    let micros = date.as_microsecond().saturating_sub(now.micros());
    (micros > 0).then(|| Duration::from_secs(micros.unsigned_abs().div_ceil(SECOND.unsigned_abs())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = Timestamp::EPOCH.plus_micros(784_111_777 * SECOND);
        let seconds = |text| retry_after(text, now).map(|wait| wait.as_secs());
        assert_eq!(seconds("120"), Some(120));
        assert_eq!(seconds(" 0 "), Some(0));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:50:37 GMT"), Some(60));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:49:30 GMT"), None);
        assert_eq!(seconds("-5"), None);
        assert_eq!(seconds("soon"), None);
    }
}
