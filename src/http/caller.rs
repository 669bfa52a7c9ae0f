//! Who is asking: an extractor, so that a handler without it cannot know.

use crate::engine::caller::Caller;
use crate::error::{Error, Kind, Result};
use crate::http::app::Shared;
use crate::http::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// The caller whose credential the request carries.
#[derive(Clone, Debug)]
pub struct By(pub Caller);

impl FromRequestParts<Shared> for By {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<By, Problem> {
        Ok(parts.extensions.get::<By>().cloned().ok_or_else(missing)?)
    }
}

fn missing() -> Error {
    Error::new(Kind::Denied, "unauthenticated", "the request carries no credential")
        .hint("send Authorization: Bearer with an API key or an access token")
}
