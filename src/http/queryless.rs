//! Routes that know no query refuse one: what a caller asks for is not passed over in silence.

use crate::error::{Error, Kind};
use crate::http::problem::Problem;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::openapi::OpenApi;

/// Routes that others call with queries of their own: proxies that ask for leave, and gateways that tell.
const FREE: [&str; 2] = ["/v1/authorize", "/v1/gateways"];

/// The routes that know no query: the method in capitals, and the path as it is declared.
#[derive(Clone, Debug, Default)]
pub struct Queryless(Arc<HashSet<(String, String)>>);

impl Queryless {
    /// Those of the API's description.
    pub fn of(api: &OpenApi) -> Queryless {
        let api = serde_json::to_value(api).unwrap_or_default();
        let mut found = HashSet::new();
        for (path, methods) in api["paths"].as_object().into_iter().flatten() {
            if !path.starts_with("/v1/") || FREE.iter().any(|free| path.starts_with(free)) {
                continue;
            }
            for (method, operation) in methods.as_object().into_iter().flatten() {
                let parameters = operation["parameters"].as_array();
                let takes_query = |one: &Value| one["in"] == "query";
                if !parameters.is_some_and(|parameters| parameters.iter().any(takes_query)) {
                    found.insert((method.to_uppercase(), path.clone()));
                }
            }
        }
        Queryless(Arc::new(found))
    }
}

/// Refuses a query where none is known.
pub async fn refuse(State(known): State<Queryless>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    if query.is_empty() {
        return next.run(request).await;
    }
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    if !known.0.contains(&(request.method().as_str().to_owned(), path.to_owned())) {
        return next.run(request).await;
    }
    let name = query.split(['=', '&']).next().unwrap_or_default();
    let why = format!("the query makes no sense: unknown field `{name}`, this takes none");
    Problem(Error::new(Kind::Invalid, "invalid_query", why).at(name)).into_response()
}
