//! The yardstick: a server that does everything with an event but store it. Only a benchmark makes one.

use crate::engine::take_usage::{Prepared, prepare_usage};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::problem::Problem;
use crate::http::{events, fairness, log};
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::post;
use axum::{Router, middleware};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;

/// The one route, behind the same layers as the real one.
pub fn router(app: Shared) -> Router {
    Router::new()
        .route("/v1/events", post(report))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), fairness::hold))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(log::note))
        .with_state(app)
}

async fn report(State(app): State<Shared>, By(caller): By, request: Request) -> Result<Response, Problem> {
    let (reported, is_one) = events::read_reports(&app, &caller, request).await?;
    let Prepared { taken, .. } = prepare_usage(&app.payg, &app.memory, reported).await?;
    events::answer(taken, is_one)
}
