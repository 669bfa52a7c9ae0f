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
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
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
        .routes(routes!(ask_for_envoy))
        // OpenAPI has no path of any length.
        .route("/v1/authorize/{service}/{*path}", any(ask_with_path))
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
    caller: Result<By, Problem>,
    wanted: Result<Params<Wanted>, Problem>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let method = headers.get(ORIGINAL_METHOD).and_then(|method| method.to_str().ok()).map(str::to_owned);
    if is_preflight(method.as_deref(), &headers) {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    // Who asks without a credential learns nothing of what else is wrong.
    let caller = caller?;
    let Params(wanted) = wanted?;
    let quantity = match &wanted.n {
        Some(n) => n.parse().map_err(|error: Error| error.at("n"))?,
        None => Quantity::ONE,
    };
    let asked = Asked { service: wanted.service, quantity, method };
    Ok(count(&app, &caller, asked, StatusCode::NO_CONTENT).await?)
}

/// Ask with the method of the request that is to be let through; if it may, it is counted
///
/// For `ext_authz` of Envoy, which asks with the request's own method, puts its path behind this one (any
/// path may follow) and takes only 200. It is counted as one use of the service.
#[utoipa::path(
    method(get, head, post, put, patch, delete, options, trace),
    path = "/v1/authorize/{service}",
    tag = "usage",
    params(("service" = String, Path, description = "The service's code")),
    responses(
        (status = 200, description = "It may, and it is counted; X-Payg-Customer says who it is"),
        Problems
    ),
    security(("bearer" = []))
)]
async fn ask_for_envoy(
    State(app): State<Shared>,
    caller: Result<By, Problem>,
    method: Method,
    headers: HeaderMap,
    Path(service): Path<String>,
) -> Result<Response, Problem> {
    let asked = Asked { service, quantity: Quantity::ONE, method: Some(method.as_str().to_owned()) };
    if is_preflight(asked.method.as_deref(), &headers) {
        return Ok(StatusCode::OK.into_response());
    }
    Ok(count(&app, &caller?, asked, StatusCode::OK).await?)
}

async fn ask_with_path(
    app: State<Shared>,
    caller: Result<By, Problem>,
    method: Method,
    headers: HeaderMap,
    Path((service, _)): Path<(String, String)>,
) -> Result<Response, Problem> {
    ask_for_envoy(app, caller, method, headers, Path(service)).await
}

/// Whether a browser asks if a page of another site may ask something (CORS). It never sends a
/// credential with that, so nobody is asked for one, and nobody pays.
fn is_preflight(method: Option<&str>, headers: &HeaderMap) -> bool {
    method == Some("OPTIONS")
        && headers.contains_key(header::ORIGIN)
        && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
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
