//! Whether the server lives and is ready, and what it measures; for those who watch it.

use crate::db::migrate;
use crate::engine::queue::Depth;
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::metrics;
use crate::http::problem::{Problem, Problems};
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use serde::Serialize;
use std::time::Duration;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(lives)).routes(routes!(ready)).routes(routes!(measured))
}

/// How it is.
#[derive(Debug, Serialize, ToSchema)]
struct Health {
    /// `ok`, always: what is not is answered with a problem.
    status: &'static str,
    /// Events that wait for their commit.
    queue_events: usize,
}

/// Whether the process answers at all
#[utoipa::path(get, path = "/healthz", tag = "server", responses((status = 200, body = Health), Problems))]
async fn lives(State(app): State<Shared>) -> Json<Health> {
    Json(Health { status: "ok", queue_events: app.queue.depth().events })
}

/// Whether it can do its work: the database answers, its schema is this version's, the queue has room
#[utoipa::path(get, path = "/readyz", tag = "server", responses((status = 200, body = Health), Problems))]
async fn ready(State(app): State<Shared>) -> Result<Json<Health>, Problem> {
    let Depth { events, room, .. } = app.queue.depth();
    if app.is_stopping() {
        return Err(Error::busy("the server is stopping").into());
    }
    if events >= room {
        return Err(Error::busy("the queue of usage is full").into());
    }
    let checked = tokio::time::timeout(PATIENCE, migrate::check(&app.payg.db)).await;
    checked.map_err(|_| Error::busy("the database does not answer"))?.map_err(not_ready)?;
    Ok(Json(Health { status: "ok", queue_events: events }))
}

/// Whatever is the matter with the database, the answer is to come back later.
fn not_ready(error: Error) -> Error {
    Error::busy("the database is not ready").cause(error)
}

/// What the server measures of itself, for Prometheus
#[utoipa::path(get, path = "/metrics", tag = "server",
    responses((status = 200, body = String, content_type = "text/plain"), Problems))]
async fn measured(State(app): State<Shared>) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, metrics::CONTENT_TYPE)],
        metrics::text(app.queue.depth(), app.payg.db.statements()),
    )
}
