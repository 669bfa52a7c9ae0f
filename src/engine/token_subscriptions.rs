//! The active subscriptions in an access token: one text of 18 bytes each, so that many fit.
//!
//! Each is the plan's bare id (16 bytes) and the day on which it ends (2 bytes, big end first, days
//! since 2025-01-01 UTC, rounded up), the longest first; the whole is Base64 for URLs without padding.
//! It may be believed for a minute: the claim `subs_exp` beside it says until when.

use crate::records::subscription::Subscription;
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Subscriptions that a token carries at most; of more it only says that there are.
pub const MOST: usize = 32;

/// The day from which ends are counted: 2025-01-01, in microseconds since 1970.
const FIRST_DAY: i64 = 1_735_689_600 * SECOND;

/// What a token says of subscriptions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// The text; empty when there are none.
    pub text: String,
    /// Whether there are more than it holds.
    pub cut: bool,
}

/// Packs those that are active at an instant.
pub fn pack(subscriptions: &[Subscription], at: Timestamp) -> Packed {
    let mut active: Vec<(Timestamp, &Subscription)> = subscriptions
        .iter()
        .filter(|one| one.is_active(at))
        .filter_map(|one| one.period.map(|period| (period.end, one)))
        .collect();
    active.sort_unstable_by_key(|(end, one)| (std::cmp::Reverse(*end), one.subscription_id));
    let cut = active.len() > MOST;
    active.truncate(MOST);
    let mut bytes = Vec::with_capacity(active.len() * 18);
    for (end, one) in active {
        bytes.extend_from_slice(one.plan_id.uuid().as_bytes());
        bytes.extend_from_slice(&day_of(end).to_be_bytes());
    }
    Packed { text: URL_SAFE_NO_PAD.encode(bytes), cut }
}

/// The first day that begins at or after an instant.
fn day_of(end: Timestamp) -> u16 {
    let days = (end.micros() - FIRST_DAY + DAY - 1).div_euclid(DAY);
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}
