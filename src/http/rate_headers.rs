//! The headers that tell a client how fast it may go on: RateLimit and RateLimit-Policy.

use crate::engine::fair::Figures;
use axum::http::{HeaderMap, HeaderName, HeaderValue};

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LIMIT: HeaderName = HeaderName::from_static("ratelimit");

/// Writes what a bucket holds; nothing where there is no rate.
pub fn write(headers: &mut HeaderMap, figures: Option<Figures>) {
    let Some(Figures { limit, window_seconds, remaining, reset_seconds }) = figures else { return };
    let policy = format!("\"requests\";q={limit};w={window_seconds}");
    let state = format!("\"requests\";r={remaining};t={reset_seconds}");
    for (name, text) in [(POLICY, policy), (LIMIT, state)] {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    }
}
