//! `/v1/authorize`: other servers ask before they let a request through, and it is counted.

use crate::engine::authorize::{Use, authorize};
use crate::error::{Error, Kind, Result};
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::params::Params;
use crate::http::problem::{Problem, Problems};
use crate::http::proxy::headers::CUSTOMER;
use crate::values::quantity::Quantity;
use crate::values::scope::Scope;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The method of the request that nginx is about to let through.
const ORIGINAL_METHOD: HeaderName = HeaderName::from_static("x-original-method");

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(ask))
        // Envoy puts the request's own path behind the prefix, asks with its method, and takes only 200.
        .route("/v1/authorize/{service}", any(ask_for_envoy))
        .route("/v1/authorize/{service}/{*path}", any(ask_for_envoy))
}

/// What is about to be used.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// The service's code.
    service: String,
    /// How much; one unless given.
    n: Option<String>,
}

/// Ask whether a customer may use a service; if so, it is counted
///
/// For `auth_request` of nginx: the request carries the customer's own API key, and in X-Original-Method
/// the method that is to be let through: what the service does not charge is not counted. 402 when a
/// quota or a spend cap is reached, 429 when requests come faster than the limit.
#[utoipa::path(
    get,
    path = "/v1/authorize",
    tag = "usage",
    params(Wanted, ("X-Original-Method" = Option<String>, Header)),
    responses(
        (status = 204, description = "It may, and it is counted; X-Payg-Customer says who it is"),
        Problems
    ),
    security(("bearer" = []))
)]
async fn ask(
    State(app): State<Shared>,
    By(caller): By,
    Params(wanted): Params<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let method = headers.get(ORIGINAL_METHOD).and_then(|method| method.to_str().ok()).map(str::to_owned);
    let quantity = match &wanted.n {
        Some(n) => n.parse().map_err(|error: Error| error.at("n"))?,
        None => Quantity::ONE,
    };
    let asked = Asked { service: wanted.service, quantity, method };
    Ok(count(&app, &By(caller), asked, StatusCode::NO_CONTENT).await?)
}

async fn ask_for_envoy(
    State(app): State<Shared>,
    by: By,
    method: Method,
    path: Path<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let service = path.0.into_iter().next().map(|(_, service)| service).unwrap_or_default();
    let asked = Asked { service, quantity: Quantity::ONE, method: Some(method.as_str().to_owned()) };
    Ok(count(&app, &by, asked, StatusCode::OK).await?)
}

/// What is about to be used, and by which method.
struct Asked {
    service: String,
    quantity: Quantity,
    method: Option<String>,
}

async fn count(app: &App, By(caller): &By, asked: Asked, status: StatusCode) -> Result<Response> {
    caller.must(Scope::UsageWrite)?;
    let customer = caller.customer().ok_or_else(|| {
        Error::new(Kind::Denied, "customers_only", "only a customer can be charged")
            .hint("send the API key of a customer")
    })?;
    let Asked { service, quantity, method } = asked;
    let wanted = Use { customer, service, quantity, method };
    authorize(app.counter(), wanted).await?;
    let mut response = status.into_response();
    if let Ok(value) = HeaderValue::from_str(&customer.to_string()) {
        response.headers_mut().insert(CUSTOMER, value);
    }
    Ok(response)
}
