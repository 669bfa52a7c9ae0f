//! What a request's address says: the path's names and the query.

use crate::error::{Error, Kind};
use crate::http::problem::Problem;
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

/// The query, read strictly: a type with `deny_unknown_fields`.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Params<T>, Problem> {
        let query = Query::<T>::try_from_uri(&parts.uri);
        let Query(value) = query.map_err(|fault| {
            let why =
                std::error::Error::source(&fault).map_or_else(|| fault.to_string(), ToString::to_string);
            let error =
                Error::new(Kind::Invalid, "invalid_query", format!("the query makes no sense: {why}"));
            match named(&why) {
                Some(field) => error.at(field),
                None => error,
            }
        })?;
        Ok(Params(value))
    }
}

/// The field that a reader's complaint is about: the one between backticks, or the one it begins with.
fn named(complaint: &str) -> Option<&str> {
    let about = ["unknown field `", "missing field `", "duplicate field `"];
    let quoted = about.iter().find_map(|words| complaint.split_once(words));
    match quoted {
        Some((_, rest)) => rest.split_once('`').map(|(field, _)| field),
        None => complaint.split_once(": ").map(|(field, _)| field).filter(|field| !field.contains(' ')),
    }
}

/// The one name in a path, as it was sent; the record that is asked for says whether it is one.
#[derive(Debug)]
pub struct Name(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Name, Problem> {
        let name = Path::<String>::from_request_parts(parts, state).await;
        let Path(name) = name.map_err(|_| Error::not_found("path", parts.uri.path()))?;
        Ok(Name(name))
    }
}
