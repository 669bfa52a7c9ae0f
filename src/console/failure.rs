//! What a person sees when something cannot be done.

use crate::console::error_page::error_page;
use crate::console::form::sentence;
use crate::error::Error;
use crate::http::problem::{self, Inside};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// An error on its way to a person.
#[derive(Debug)]
pub struct Failure(pub Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Failure(error) = self;
        let (status, title) = problem::status(&error);
        if error.code() == "unauthenticated" {
            return Redirect::to("/login").into_response();
        }
        let hint = error.hint_text().unwrap_or_default();
        let code = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (code, error_page(status, title, &sentence(&error), hint)).into_response();
        let wait = error.retry_after_seconds().or((status == 503).then_some(1));
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status >= 500 {
            response.extensions_mut().insert(Inside(format!("{error:?}").into()));
        }
        response
    }
}
