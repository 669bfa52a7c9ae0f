//! `/unsubscribe`: the link in a mail by which somebody wants only what is owed.

use crate::engine::mail::wish::{is_link, unsubscribe};
use crate::error::Result;
use crate::http::app::Shared;
use crate::http::params::Params;
use crate::http::problem::Problem;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde::Deserialize;

/// What the page may load: the stylesheet of the reference page and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The route: a program that reads mail posts to it at once (RFC 8058), a person is asked first, for
/// programs that look whether a link is harmless follow it too.
pub fn route() -> MethodRouter<Shared> {
    get(ask).post(follow)
}

#[derive(Debug, Deserialize)]
struct Link {
    #[serde(default)]
    token: String,
}

async fn ask(State(app): State<Shared>, Params(link): Params<Link>) -> Result<Response, Problem> {
    if !is_link(&app.payg, &link.token).await? {
        return Ok(unknown());
    }
    // The token is one of payg's, so its letters need no escape.
    let form = format!(
        "<h1>Only what is owed?</h1>\n<p>Invoices and the like still come; nothing else does.</p>\n\
         <form method=\"post\" action=\"/unsubscribe?token={}\"><button>Yes, please</button></form>",
        link.token
    );
    Ok(page(StatusCode::OK, &form))
}

async fn follow(State(app): State<Shared>, Params(link): Params<Link>) -> Result<Response, Problem> {
    match unsubscribe(&app.payg, &link.token).await? {
        true => Ok(page(StatusCode::OK, "<h1>Done</h1>\n<p>From now on only what is owed to you comes.</p>")),
        false => Ok(unknown()),
    }
}

fn unknown() -> Response {
    page(
        StatusCode::NOT_FOUND,
        "<h1>This link is not one of ours</h1>\n<p>Please use the one in the mail.</p>",
    )
}

fn page(status: StatusCode, body: &str) -> Response {
    let text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Mail</title>\
         <link rel=\"stylesheet\" href=\"/docs/style.css\"></head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, text).into_response()
}
