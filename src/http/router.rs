//! Every route, in the order of the API's chapters.

use crate::error::{Error, Kind};
use crate::http::accounts;
use crate::http::app::Shared;
use crate::http::audit;
use crate::http::authorize;
use crate::http::bank;
use crate::http::calls;
use crate::http::corrections;
use crate::http::cost;
use crate::http::customers;
use crate::http::disputes;
use crate::http::docs;
use crate::http::event_log;
use crate::http::events;
use crate::http::explain;
use crate::http::fairness;
use crate::http::gateways;
use crate::http::health;
use crate::http::internal;
use crate::http::invoices;
use crate::http::key_set;
use crate::http::keys;
use crate::http::limits;
use crate::http::log;
use crate::http::mail_wish;
use crate::http::me;
use crate::http::members;
use crate::http::mobile;
use crate::http::openapi;
use crate::http::own_spend;
use crate::http::passwords;
use crate::http::payments;
use crate::http::plans;
use crate::http::prices;
use crate::http::problem::Problem;
use crate::http::quarantine;
use crate::http::queryless::{self, Queryless};
use crate::http::refunds;
use crate::http::reports;
use crate::http::services;
use crate::http::subscriptions;
use crate::http::tokens;
use crate::http::unsubscribe;
use crate::http::usage;
use crate::http::webhooks;
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Uri};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// Everything that the server answers.
pub fn router(app: Shared) -> Router {
    let (routes, api) = described();
    routes
        .route_layer(middleware::from_fn_with_state(Queryless::of(&api), queryless::refuse))
        .route("/openapi.json", openapi::route(&api))
        .route("/docs", docs::route(&api))
        .route("/docs/style.css", docs::style_route())
        .route("/unsubscribe", unsubscribe::route())
        .fallback(nowhere)
        .method_not_allowed_fallback(not_so)
        .layer(middleware::from_fn_with_state(Arc::clone(&app), fairness::hold))
        .layer(catch_panics())
        .layer(middleware::from_fn(log::note))
        .with_state(app)
}

/// The API's description.
pub fn description() -> OpenApi {
    described().1
}

fn described() -> (Router<Shared>, OpenApi) {
    let (routes, mut api) = OpenApiRouter::with_openapi(openapi::frame())
        .merge(accounts::router())
        .merge(tokens::router())
        .merge(me::router())
        .merge(passwords::router())
        .merge(keys::router())
        .merge(members::router())
        .merge(key_set::router())
        .merge(services::router())
        .merge(prices::router())
        .merge(plans::router())
        .merge(subscriptions::router())
        .merge(internal::router())
        .merge(events::router())
        .merge(authorize::router())
        .merge(limits::router())
        .merge(own_spend::router())
        .merge(mail_wish::router())
        .merge(usage::router())
        .merge(corrections::router())
        .merge(cost::router())
        .merge(calls::router())
        .merge(mobile::router())
        .merge(invoices::router())
        .merge(payments::router())
        .merge(refunds::router())
        .merge(explain::router())
        .merge(disputes::router())
        .merge(quarantine::router())
        .merge(gateways::router())
        .merge(webhooks::router())
        .merge(event_log::router())
        .merge(customers::router())
        .merge(bank::router())
        .merge(reports::router())
        .merge(audit::router())
        .merge(health::router())
        .split_for_parts();
    openapi::complete(&mut api);
    (routes, api)
}

async fn nowhere(uri: Uri) -> Response {
    let error = Error::not_found("path", uri.path()).hint("GET /openapi.json lists what there is");
    match mobile::owns(uri.path()) {
        true => mobile::refused(error),
        false => Problem(error).into_response(),
    }
}

async fn not_so(method: Method, uri: Uri) -> Response {
    if mobile::owns(uri.path()) {
        return mobile::not_allowed(&method);
    }
    let why = format!("{method} is not something that {} takes", uri.path());
    Problem(Error::new(Kind::Invalid, "method_not_allowed", why)).into_response()
}

/// How a request that panicked is answered.
type Panicked = fn(Box<dyn std::any::Any + Send>) -> Response<Body>;

/// The layer that answers a request that panicked.
pub fn catch_panics() -> CatchPanicLayer<Panicked> {
    CatchPanicLayer::custom(panicked)
}

/// A panic is a defect of payg; the one request ends with it and the server goes on.
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response<Body> {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let why = said.or(panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words");
    Problem(Error::failed("a request panicked").cause(why.to_owned())).into_response()
}
