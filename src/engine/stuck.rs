//! What is stuck: money that a gateway was asked to move, and of which it says nothing final for too long.

use crate::values::timestamp::{SECOND, Timestamp};

/// After so long an attempt that was sent and has no final answer is stuck, in microseconds: an hour.
const STUCK: i64 = 3_600 * SECOND;

/// What was sent before this instant, and has no final answer now, is stuck.
pub fn stuck_before(now: Timestamp) -> Timestamp {
    now.plus_micros(-STUCK)
}
