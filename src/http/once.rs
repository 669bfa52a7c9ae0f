//! `Idempotency-Key` on requests: a handler takes [`Keyed`] (the header is required), [`MaybeKeyed`] (it
//! is optional), [`KeyedBare`] (required, and there is no body) or [`KeyedMaybe`] (required, and there may
//! be a body), checks who may do this, and opens the
//! ticket: `let once = ticket.open(&app, Some(&caller)).await?;`. The `once` goes into the verb, which
//! keeps the answer with its effect (see `engine/idempotency.rs`). A handler that opens a ticket answers
//! `Result<_, Early>`: a request that had its effect before ends there, with what was answered then.

use crate::engine::caller::Caller;
use crate::engine::idempotency::{Asked, Once, Opened, fingerprint};
use crate::error::{Error, Kind, Result};
use crate::http::app::{App, Shared};
use crate::http::body::{self, USUAL};
use crate::http::problem::Problem;
use axum::body::Body as Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;

/// The header.
const HEADER: &str = "idempotency-key";
/// Characters in a key.
const KEY_MAX: usize = 255;

/// A JSON body with a key, which is required.
#[derive(Debug)]
pub struct Keyed<T>(pub Ticket, pub T);

/// A JSON body with a key, which may be missing.
#[derive(Debug)]
pub struct MaybeKeyed<T>(pub Ticket, pub T);

/// A request without a body, with a key, which is required.
#[derive(Debug)]
pub struct KeyedBare(pub Ticket);

/// A request with a key, which is required, and a JSON body, which may be missing.
#[derive(Debug)]
pub struct KeyedMaybe<T>(pub Ticket, pub Option<T>);

/// What tells a request from all others.
#[derive(Debug)]
pub struct Ticket {
    key: Option<String>,
    method: Method,
    uri: Uri,
    fingerprint: [u8; 32],
}

/// Why a handler ends before its verb.
#[derive(Debug)]
pub enum Early {
    /// It cannot do what was asked.
    Refused(Error),
    /// It was done before.
    Replayed(Box<Response>),
}

/// The header where it is required, for the API's description.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only the description is made of it")]
pub struct KeyHeader {
    /// Any text of yours, such as a UUID, once for each request: sent again within 30 days, the request
    /// has no further effect, and is answered as before with `Idempotency-Replayed: true`.
    #[param(rename = "Idempotency-Key", pattern = "^[!-~]{1,255}$")]
    key: String,
}

/// The header where it may be missing, for the API's description.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only the description is made of it")]
pub struct MaybeKeyHeader {
    /// Any text of yours, such as a UUID, once for each request: sent again within 30 days, the request
    /// has no further effect, and is answered as before with `Idempotency-Replayed: true`.
    #[param(rename = "Idempotency-Key", pattern = "^[!-~]{1,255}$", required = false)]
    key: Option<String>,
}

impl Ticket {
    /// Refuses another request under the same key and one in flight, and ends one that had its effect
    /// before. Whether the caller may do it at all is checked first: what was answered is for it alone.
    pub async fn open(self, app: &App, by: Option<&Caller>) -> Result<Once, Early> {
        let Some(key) = &self.key else { return Ok(Once::unkeyed()) };
        let (method, path) = (self.method.as_str(), self.uri.path());
        let asked = Asked { by, method, path, key, fingerprint: self.fingerprint };
        match app.idempotency.open(&app.payg, asked).await? {
            Opened::New(once) => Ok(once),
            Opened::Before(kept) => {
                let status = u16::try_from(kept.status).ok().and_then(|code| StatusCode::from_u16(code).ok());
                let status = status.ok_or_else(|| Error::failed("an answer was kept without a status"))?;
                Err(Early::Replayed(Box::new(replay(status, kept.body))))
            }
        }
    }

    fn read(parts: &Parts, body: &[u8], is_required: bool) -> Result<Ticket> {
        let key = key(&parts.headers)?;
        if is_required && key.is_none() {
            let why = "the header Idempotency-Key is missing";
            return Err(Error::new(Kind::Invalid, "missing_idempotency_key", why)
                .hint("send any text of yours, such as a UUID, and the same one when you send this again"));
        }
        let fingerprint = fingerprint(parts.uri.query().unwrap_or_default(), body);
        Ok(Ticket { key, method: parts.method.clone(), uri: parts.uri.clone(), fingerprint })
    }
}

impl<T: DeserializeOwned> FromRequest<Shared> for Keyed<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Keyed<T>, Problem> {
        let (ticket, body) = read(request, app, true).await?;
        Ok(Keyed(ticket, body))
    }
}

impl<T: DeserializeOwned> FromRequest<Shared> for MaybeKeyed<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<MaybeKeyed<T>, Problem> {
        let (ticket, body) = read(request, app, false).await?;
        Ok(MaybeKeyed(ticket, body))
    }
}

impl FromRequestParts<Shared> for KeyedBare {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<KeyedBare, Problem> {
        Ok(KeyedBare(Ticket::read(parts, b"", true)?))
    }
}

impl<T: DeserializeOwned> FromRequest<Shared> for KeyedMaybe<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<KeyedMaybe<T>, Problem> {
        let (parts, body) = request.into_parts();
        let ticket = Ticket::read(&parts, b"", true)?;
        let bytes = body::read(app, Request::from_parts(parts.clone(), body), USUAL).await?;
        if bytes.is_empty() {
            return Ok(KeyedMaybe(ticket, None));
        }
        body::must_be_json(&parts.headers)?;
        let fingerprint = fingerprint(parts.uri.query().unwrap_or_default(), &bytes);
        Ok(KeyedMaybe(Ticket { fingerprint, ..ticket }, body::input(&bytes)?))
    }
}

impl From<Error> for Early {
    fn from(error: Error) -> Early {
        Early::Refused(error)
    }
}

impl From<Problem> for Early {
    fn from(Problem(error): Problem) -> Early {
        Early::Refused(error)
    }
}

impl IntoResponse for Early {
    fn into_response(self) -> Response {
        match self {
            Early::Refused(error) => Problem(error).into_response(),
            Early::Replayed(response) => *response,
        }
    }
}

async fn read<T: DeserializeOwned>(request: Request, app: &App, is_required: bool) -> Result<(Ticket, T)> {
    body::must_be_json(request.headers())?;
    let (parts, body) = request.into_parts();
    let request = Request::from_parts(parts.clone(), body);
    // A missing key is said before anything is read.
    let ticket = Ticket::read(&parts, b"", is_required)?;
    let bytes = body::read(app, request, USUAL).await?;
    let body = body::input(&bytes)?;
    let fingerprint = fingerprint(parts.uri.query().unwrap_or_default(), &bytes);
    Ok((Ticket { fingerprint, ..ticket }, body))
}

/// The key in the headers, if there is one: 1 to 255 printable characters without spaces.
fn key(headers: &HeaderMap) -> Result<Option<String>> {
    let mut all = headers.get_all(HEADER).iter();
    let (Some(value), more) = (all.next(), all.next()) else { return Ok(None) };
    let text = String::from_utf8_lossy(value.as_bytes());
    let is_good = (1..=KEY_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if is_good && more.is_none() {
        return Ok(Some(text.into_owned()));
    }
    let why = "the header Idempotency-Key is one key of 1 to 255 printable characters without spaces";
    Err(Error::new(Kind::Invalid, "invalid_idempotency_key", why))
}

fn replay(status: StatusCode, body: String) -> Response {
    let mut response = (status, Bytes::from(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
    response
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn ticket(keys: &[&str], is_required: bool) -> Result<Option<String>, &'static str> {
        let mut request = Request::builder().uri("/v1/payments?x=1");
        for key in keys {
            request = request.header("Idempotency-Key", *key);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        Ticket::read(&parts, b"", is_required).map(|ticket| ticket.key).map_err(|error| error.code())
    }

    #[test]
    fn a_key_is_one_printable_text_and_may_be_required() {
        assert_eq!(ticket(&["a-1"], true), Ok(Some("a-1".to_owned())));
        assert_eq!(ticket(&[], false), Ok(None));
        assert_eq!(ticket(&[], true), Err("missing_idempotency_key"));
        let long = "x".repeat(256);
        for bad in [&[""][..], &["a b"], &["ä"], &["a", "a"], &[&long]] {
            assert_eq!(ticket(bad, false), Err("invalid_idempotency_key"), "{bad:?}");
        }
        assert!(ticket(&[&long[1..]], true).is_ok());
    }
}
