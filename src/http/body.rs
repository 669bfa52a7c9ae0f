//! A request's body: limited in size and time, and strict JSON.

use crate::error::{Error, Kind, Result};
use crate::http::app::{App, Shared};
use crate::http::problem::Problem;
use crate::http::strict::Strict;
use crate::rating::repeats::NoRepeats;
use axum::body::HttpBody as _;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

/// Bytes of a usual body.
pub const USUAL: usize = 256 << 10;
/// Bytes of a body that brings many events.
pub const MANY: usize = 8 << 20;

/// A JSON body; unknown fields, wrong types and anything behind it are refused with their path.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Shared> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Body<T>, Problem> {
        must_be_json(request.headers())?;
        let bytes = read(app, request, USUAL).await?;
        Ok(Body(input(&bytes)?))
    }
}

/// Refuses a body that does not say that it is JSON.
pub fn must_be_json(headers: &HeaderMap) -> Result<()> {
    match media_type(headers).as_str() {
        "application/json" => Ok(()),
        kind => Err(unsupported(kind, "application/json")),
    }
}

/// Reads the whole body, at most so many bytes, within the server's patience.
pub async fn read(app: &App, request: Request, limit: usize) -> Result<Bytes> {
    must_be_plain(request.headers())?;
    let too_large =
        || Error::new(Kind::Invalid, "too_large", format!("the body is larger than {limit} bytes"));
    // Who says that it sends more is told so before it does.
    if request.body().size_hint().lower() > limit as u64 {
        return Err(too_large());
    }
    let body = Limited::new(request.into_body(), limit);
    let patience = app.payg.settings.patience();
    let arrived = tokio::time::timeout(patience, body.collect()).await.map_err(|_| {
        let why = format!("the body did not arrive in {} seconds", patience.as_secs());
        Error::new(Kind::Invalid, "request_timeout", why)
    })?;
    arrived.map(|body| body.to_bytes()).map_err(|cause| {
        if cause.is::<LengthLimitError>() {
            too_large()
        } else {
            Error::new(Kind::Invalid, "invalid_json", "the body did not arrive whole")
        }
    })
}

/// Refuses a body that is packed, or written in another alphabet than UTF-8.
fn must_be_plain(headers: &HeaderMap) -> Result<()> {
    let text =
        |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned());
    let refuse = |what: &str, given: &str, taken: &str| {
        let why = format!("a body with the {what} {given:?} is not taken");
        Err(Error::new(Kind::Invalid, "unsupported_media_type", why).hint(format!("send {taken}")))
    };
    match text(header::CONTENT_ENCODING) {
        Some(encoding) if !(encoding.is_empty() || encoding.eq_ignore_ascii_case("identity")) => {
            return refuse("Content-Encoding", &encoding, "it as it is");
        }
        _ => {}
    }
    let kind = text(header::CONTENT_TYPE).unwrap_or_default();
    for parameter in kind.split(';').skip(1) {
        let (name, value) = parameter.split_once('=').unwrap_or_default();
        let value = value.trim().trim_matches('"');
        let is_plain = value.eq_ignore_ascii_case("utf-8") || value.eq_ignore_ascii_case("us-ascii");
        if name.trim().eq_ignore_ascii_case("charset") && !is_plain {
            return refuse("charset", value, "UTF-8");
        }
    }
    Ok(())
}

/// Reads what a request wants: one JSON document in which no object names a field twice, for readers of JSON
/// differ in which of two values they take.
pub fn input<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    let value = parse(bytes)?;
    parse::<NoRepeats>(bytes)?;
    Ok(value)
}

/// Reads one JSON document and nothing else; where an object is wanted, a list of its values is none.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(Strict(&mut reader));
    let value = read.map_err(|fault| {
        let (path, fault) = (fault.path().to_string(), fault.into_inner());
        let said = fault.to_string();
        // What is missing, or there before, is no part of the path to where that is noticed.
        let begun =
            ["missing field `", "duplicate field `"].iter().find_map(|words| said.strip_prefix(words));
        let named = begun.and_then(|rest| rest.split_once('`'));
        match (path.as_str(), named) {
            (".", None) => refuse(&fault),
            (".", Some((field, _))) => refuse(&fault).at(field),
            (_, Some((field, _))) => refuse(&fault).at(format!("{path}.{field}")),
            (_, None) => refuse(&fault).at(path),
        }
    })?;
    reader.end().map_err(|fault| refuse(&fault))?;
    Ok(value)
}

/// What is said of JSON that cannot be read, or that says something else than it should.
pub fn refuse(fault: &serde_json::Error) -> Error {
    if fault.is_data() {
        Error::new(Kind::Invalid, "invalid_value", format!("the body makes no sense: {fault}"))
    } else {
        Error::new(Kind::Invalid, "invalid_json", format!("the body is no JSON: {fault}"))
    }
}

/// The body's media type in lower case, without its parameters.
pub fn media_type(headers: &HeaderMap) -> String {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// What is said of a body of another kind than those that are taken.
pub fn unsupported(kind: &str, taken: &str) -> Error {
    let kind = if kind.is_empty() { "a body without Content-Type".to_owned() } else { format!("{kind:?}") };
    Error::new(Kind::Invalid, "unsupported_media_type", format!("{kind} is not taken here"))
        .hint(format!("send {taken}"))
}
