//! `/.well-known/jwks.json`: the public keys by which other services verify access tokens by themselves.

use crate::error::Result;
use crate::http::app::Shared;
use crate::http::problem::{Problem, Problems};
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(show))
}

/// The public keys of access tokens, as a JSON Web Key Set
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "accounts",
    responses((status = 200, body = Value), Problems))]
async fn show(State(app): State<Shared>) -> Result<impl IntoResponse, Problem> {
    let keys = app.gate.ring().keys(&app.payg).await?;
    // A key that is new signs at once, so nobody keeps the set for long.
    Ok(([(header::CACHE_CONTROL, "public, max-age=60")], Json(keys.key_set())))
}
