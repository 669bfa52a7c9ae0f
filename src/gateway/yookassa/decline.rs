//! Which declines may pass, and which will not; the words are an open list.

use crate::gateway::contract::Retry;

/// Declines that may be gone on another day.
const LATER: &[&str] = &[
    "insufficient_funds",
    "issuer_unavailable",
    "internal_timeout",
    "payment_method_limit_exceeded",
    "general_decline",
    "rejected_by_timeout",
];

/// Declines that only the payer can do something about.
const ASK: &[&str] = &[
    "3d_secure_failed",
    "call_issuer",
    "card_expired",
    "country_forbidden",
    "expired_on_confirmation",
    "fraud_suspected",
    "identification_required",
    "invalid_card_number",
    "invalid_csc",
    "payment_method_restricted",
    "permission_revoked",
];

/// Whether another try makes sense; a word that payg does not know is not tried again by itself.
pub fn retry(reason: &str) -> Retry {
    if LATER.contains(&reason) {
        Retry::Later
    } else if ASK.contains(&reason) {
        Retry::AskCustomer
    } else {
        Retry::Never
    }
}
