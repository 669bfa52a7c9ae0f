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
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

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
/// For `auth_request` of nginx: the request carries the customer's own API key. 402 when a quota or a
/// spend cap is reached, 429 when requests come faster than the limit.
#[utoipa::path(
    get,
    path = "/v1/authorize",
    tag = "usage",
    params(Wanted),
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
) -> Result<Response, Problem> {
    let quantity = match &wanted.n {
        Some(n) => n.parse().map_err(|error: Error| error.at("n"))?,
        None => Quantity::ONE,
    };
    Ok(count(&app, &By(caller), wanted.service, quantity, StatusCode::NO_CONTENT).await?)
}

async fn ask_for_envoy(
    State(app): State<Shared>,
    by: By,
    path: Path<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let service = path.0.into_iter().next().map(|(_, service)| service).unwrap_or_default();
    Ok(count(&app, &by, service, Quantity::ONE, StatusCode::OK).await?)
}

async fn count(
    app: &App,
    By(caller): &By,
    service: String,
    quantity: Quantity,
    status: StatusCode,
) -> Result<Response> {
    caller.must(Scope::UsageWrite)?;
    let customer = caller.customer().ok_or_else(|| {
        Error::new(Kind::Denied, "customers_only", "only a customer can be charged")
            .hint("send the API key of a customer")
    })?;
    let wanted = Use { customer, service, quantity };
    authorize(app.counter(), wanted).await?;
    let mut response = status.into_response();
    if let Ok(value) = HeaderValue::from_str(&customer.to_string()) {
        response.headers_mut().insert(CUSTOMER, value);
    }
    Ok(response)
}
