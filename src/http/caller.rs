//! Who is asking: an extractor, so that a handler without it cannot know.

use crate::engine::caller::Caller;
use crate::engine::gate::credential_missing;
use crate::engine::token_keys::unauthenticated;
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::sync::{Arc, Mutex, PoisonError};

/// The caller whose credential the request carries.
#[derive(Clone, Debug)]
pub struct By(pub Caller);

/// The caller, if the request carries a credential at all; one that is not believed is refused.
#[derive(Clone, Debug)]
pub struct MaybeBy(pub Option<Caller>);

/// Why nobody knows who is asking, though there is a credential: kept for the handler that wants to know.
#[derive(Clone, Debug)]
pub struct Unbelieved(Arc<Mutex<Option<Error>>>);

impl Unbelieved {
    /// Keeps the reason.
    pub fn new(error: Error) -> Unbelieved {
        Unbelieved(Arc::new(Mutex::new(Some(error))))
    }

    fn take(&self) -> Option<Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl FromRequestParts<Shared> for By {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<By, Problem> {
        if let Some(known) = known(parts)? {
            return Ok(known);
        }
        let by = By(identify(app, &parts.headers).await?.ok_or_else(credential_missing)?);
        parts.extensions.insert(by.clone());
        Ok(by)
    }
}

impl FromRequestParts<Shared> for MaybeBy {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<MaybeBy, Problem> {
        match known(parts)? {
            Some(By(known)) => Ok(MaybeBy(Some(known))),
            None => Ok(MaybeBy(identify(app, &parts.headers).await?)),
        }
    }
}

/// What is known of the caller since the request came in, so that nobody is looked up twice.
fn known(parts: &mut Parts) -> Result<Option<By>> {
    match parts.extensions.remove::<Unbelieved>().and_then(|refused| refused.take()) {
        Some(error) => Err(error),
        None => Ok(parts.extensions.get::<By>().cloned()),
    }
}

/// Who shows the credential in the headers; `None` when there is none.
pub async fn identify(app: &App, headers: &HeaderMap) -> Result<Option<Caller>> {
    let Some(shown) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let shown = shown.to_str().map_err(|_| unauthenticated("the credential is not a readable text"))?;
    app.gate.identify(&app.payg, shown).await.map(Some)
}
