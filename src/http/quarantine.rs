//! `/v1/quarantine`: what gateways showed that fits nothing that was asked of them, for operators.

use crate::engine::resolve_quarantined::{Resolution, find_quarantined, resolve_quarantined};
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::operator::Role;
use crate::records::quarantine::{self, Quarantined};
use crate::records::refund::RefundStatus;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show)).routes(routes!(resolve))
}

/// Which objects are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct QuarantineParams {
    /// Also those that somebody has dealt with; not unless given.
    resolved: Option<bool>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What became of an object.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResolveInput {
    /// What became of it, up to 200 characters; kept in the audit trail.
    #[schema(min_length = 1, max_length = 200)]
    reason: String,
    /// How the refund ended that waits for it: `successful` or `failed`; without one, not given.
    #[schema(value_type = Option<RefundStatus>)]
    status: Option<String>,
}

/// List what gateways showed that fits nothing, the newest first; only an operator may
#[utoipa::path(get, path = "/v1/quarantine", tag = "payments", params(QuarantineParams),
    responses((status = 200, body = List<Quarantined>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<QuarantineParams>,
) -> Result<Json<List<Quarantined>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    Ok(Json(quarantine::list(&mut view, asked.resolved.unwrap_or(false), &paging).await?.into()))
}

/// Show one with what its gateway said; only an operator may
#[utoipa::path(get, path = "/v1/quarantine/{id}", tag = "payments",
    params(("id" = String, Path, description = "The gateway's id of it")),
    responses((status = 200, body = Quarantined), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<Quarantined>, Problem> {
    caller.must_operate(Role::Viewer)?;
    Ok(Json(find_quarantined(&mut app.payg.db.view().await?, &id).await?))
}

/// Say that one was dealt with, and how, which also ends a refund that waits for it; only an operator may
#[utoipa::path(post, path = "/v1/quarantine/{id}/resolve", tag = "payments",
    params(("id" = String, Path, description = "The gateway's id of it")), request_body = ResolveInput,
    responses((status = 200, body = Quarantined), Problems), security(("bearer" = [])))]
async fn resolve(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<ResolveInput>,
) -> Result<Json<Quarantined>, Problem> {
    caller.must_operate(Role::Operator)?;
    let resolution = Resolution { reason: input.reason, status: parsed("status", input.status)? };
    Ok(Json(resolve_quarantined(&app.payg.acting(caller.actor()), &id, resolution).await?))
}
