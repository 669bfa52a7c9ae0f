//! What is noted of each request: an id, the time it took, and what failed inside.

use crate::http::metrics;
use crate::http::problem::Inside;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use uuid::Uuid;

/// The header that carries a request's id, both ways.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Characters of an id that a client may choose.
const LONGEST: usize = 128;

/// Answers the request and notes it. Headers and bodies are never logged: they hold secrets.
pub async fn note(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = id_of(request.headers());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let took = started.elapsed();
    let route = route.as_ref().map_or("none", |route| route.as_str());
    let status = response.status().as_u16();
    metrics::count_request(&method, route, status, took);
    let shown = id.to_str().unwrap_or_default();
    let latency_ms = took.as_secs_f64() * 1e3;
    match response.extensions().get::<Inside>() {
        Some(Inside(why)) => {
            tracing::error!(request_id = shown, %method, route, status, latency_ms, %why, "request failed");
        }
        None => tracing::debug!(request_id = shown, %method, route, status, latency_ms, "request"),
    }
    let headers = response.headers_mut();
    headers.insert(REQUEST_ID, id);
    harden(headers);
    response
}

/// What keeps an answer from being stored, framed or taken for something else.
pub fn harden(headers: &mut HeaderMap) {
    let still = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    ];
    for (name, value) in still {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

/// The client's own id if it can be printed, else a new one.
pub fn id_of(headers: &HeaderMap) -> HeaderValue {
    let printable = |value: &&HeaderValue| {
        let length = value.len();
        (1..=LONGEST).contains(&length) && value.as_bytes().iter().all(u8::is_ascii_graphic)
    };
    let given = headers.get(&REQUEST_ID).filter(printable).cloned();
    given.unwrap_or_else(|| {
        let mut text = Uuid::encode_buffer();
        let text: &str = Uuid::now_v7().simple().encode_lower(&mut text);
        HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("none"))
    })
}
