//! An error as a program reads it: a problem document of RFC 9457 with a stable code.

use crate::error::{Error, Kind};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, ResponseBuilder, ResponsesBuilder};
use utoipa::{IntoResponses, ToSchema};

/// What a handler answers when it cannot do what was asked.
#[derive(Debug)]
pub struct Problem(pub Error);

impl From<Error> for Problem {
    fn from(error: Error) -> Problem {
        Problem(error)
    }
}

/// A problem document.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document {
    /// Always `about:blank`: the code says which problem it is.
    pub r#type: &'static str,
    /// The status in words.
    pub title: &'static str,
    /// The status.
    pub status: u16,
    /// A stable word for programs, in snake case.
    pub code: String,
    /// What is wrong, in one sentence.
    pub detail: String,
    /// What can be done about it.
    pub hint: Option<String>,
    /// Which part of the input it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// What went wrong inside, for the log; it travels with the response and is never sent.
#[derive(Clone, Debug)]
pub struct Inside(pub Arc<str>);

/// The document of an error.
pub fn document(error: &Error) -> Document {
    let (status, title) = status(error);
    // What failed inside is for the log; a stranger learns nothing of it.
    let detail = if status == 500 { "something failed inside of the server" } else { error.message() };
    Document {
        r#type: "about:blank",
        title,
        status,
        code: error.code().to_owned(),
        detail: detail.to_owned(),
        hint: error.hint_text().map(str::to_owned),
        field: error.field().map(str::to_owned),
    }
}

/// The status of an error, with its words.
pub fn status(error: &Error) -> (u16, &'static str) {
    match (error.code(), error.kind()) {
        ("invalid_json" | "missing_idempotency_key" | "invalid_idempotency_key", _) => (400, "Bad request"),
        ("unauthenticated" | "wrong_credentials", _) => (401, "Not authenticated"),
        ("quota_reached" | "spend_cap_reached", _) => (402, "Limit reached"),
        ("method_not_allowed", _) => (405, "Method not allowed"),
        ("request_timeout", _) => (408, "Request timed out"),
        ("too_large", _) => (413, "Too large"),
        ("unsupported_media_type", _) => (415, "Unsupported media type"),
        ("too_many_requests" | "too_many_at_once" | "too_many_attempts", _) => (429, "Too many requests"),
        ("upgrade_not_supported", _) => (501, "Not supported"),
        ("upstream_unreachable", _) => (502, "Bad gateway"),
        ("upstream_timeout", _) => (504, "Gateway timeout"),
        (_, Kind::Invalid) => (422, "Invalid"),
        (_, Kind::NotFound) => (404, "Not found"),
        (_, Kind::Denied) => (403, "Not allowed"),
        (_, Kind::Conflict) => (409, "Conflict"),
        (_, Kind::Busy) => (503, "Try again"),
        (_, Kind::Partial) => (500, "Partly done"),
        (_, Kind::Failed) => (500, "Failed"),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Problem(error) = self;
        let document = document(&error);
        let code = StatusCode::from_u16(document.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&document).unwrap_or_default();
        let mut response = (code, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let headers = response.headers_mut();
        let wait = error.retry_after_seconds().or((document.status == 503).then_some(1));
        if let Some(seconds) = wait {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if document.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if document.status >= 500 {
            response.extensions_mut().insert(Inside(format!("{error:?}").into()));
        }
        response
    }
}

/// The problems that any route may answer, for the API's description.
#[derive(Debug)]
pub struct Problems;

impl IntoResponses for Problems {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let content = || ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let answer = |what: &str| {
            ResponseBuilder::new().description(what).content("application/problem+json", content())
        };
        ResponsesBuilder::new()
            .response("4XX", answer("What was asked cannot be done; `code` says why"))
            .response("503", answer("Try again; `Retry-After` says when"))
            .build()
            .responses
            .into_iter()
            .collect()
    }
}
