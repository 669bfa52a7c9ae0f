//! Who is asking: an extractor, so that a handler without it cannot know.

use crate::engine::caller::Caller;
use crate::error::{Error, Kind, Result};
use crate::http::app::Shared;
use crate::http::problem::Problem;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The caller whose credential the request carries.
#[derive(Clone, Debug)]
pub struct By(pub Caller);

impl FromRequestParts<Shared> for By {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<By, Problem> {
        Ok(parts.extensions.get::<By>().cloned().ok_or_else(missing)?)
    }
}

/// Finds out who shows the credential that a request carries; a request without one goes on as nobody's.
pub async fn identify(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    if let Some(shown) = request.headers().get(header::AUTHORIZATION) {
        let shown = shown.to_str().unwrap_or_default();
        match app.gate.identify(&app.payg, shown).await {
            Ok(caller) => drop(request.extensions_mut().insert(By(caller))),
            Err(error) => return Problem(error).into_response(),
        }
    }
    next.run(request).await
}

fn missing() -> Error {
    Error::new(Kind::Denied, "unauthenticated", "the request carries no credential")
        .hint("send Authorization: Bearer with an API key or an access token")
}
