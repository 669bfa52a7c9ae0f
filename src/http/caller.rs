//! Who is asking: an extractor, so that a handler without it cannot know.

use crate::engine::caller::Caller;
use crate::engine::gate::credential_missing;
use crate::engine::token_keys::unauthenticated;
use crate::error::Result;
use crate::http::app::{App, Shared};
use crate::http::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

/// The caller whose credential the request carries.
#[derive(Clone, Debug)]
pub struct By(pub Caller);

/// The caller, if the request carries a credential at all; one that is not believed is refused.
#[derive(Clone, Debug)]
pub struct MaybeBy(pub Option<Caller>);

impl FromRequestParts<Shared> for By {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<By, Problem> {
        if let Some(known) = parts.extensions.get::<By>() {
            return Ok(known.clone());
        }
        let by = By(identify(app, &parts.headers).await?.ok_or_else(credential_missing)?);
        parts.extensions.insert(by.clone());
        Ok(by)
    }
}

impl FromRequestParts<Shared> for MaybeBy {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<MaybeBy, Problem> {
        match parts.extensions.get::<By>() {
            Some(known) => Ok(MaybeBy(Some(known.0.clone()))),
            None => Ok(MaybeBy(identify(app, &parts.headers).await?)),
        }
    }
}

/// Who shows the credential in the headers; `None` when there is none.
pub async fn identify(app: &App, headers: &HeaderMap) -> Result<Option<Caller>> {
    let Some(shown) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let shown = shown.to_str().map_err(|_| unauthenticated("the credential is not a readable text"))?;
    app.gate.identify(&app.payg, shown).await.map(Some)
}
