//! `/v1/audit`: who changed what, for operators.

use crate::engine::find_customer::find_customer;
use crate::engine::verify_audit::{AuditProof, verify_audit};
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::audit::{self, Entry, Filter};
use crate::records::operator::Role;
use crate::values::timestamp::Timestamp;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(verify)).routes(routes!(show))
}

/// Which changes are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AuditParams {
    /// Only by this operator, customer, part of payg or user of the machine: an id or a name.
    actor: Option<String>,
    /// Only this verb, as `price.set`, or all of a noun, as `price`.
    verb: Option<String>,
    /// Only what was done to the thing with this id.
    subject_id: Option<String>,
    /// Only what concerns this customer: an id, a user name or an external id.
    customer: Option<String>,
    /// Only since then.
    #[param(value_type = Option<Timestamp>)]
    since: Option<String>,
    /// Only before then.
    #[param(value_type = Option<Timestamp>)]
    until: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// List what was changed, the newest first; only an operator may
#[utoipa::path(get, path = "/v1/audit", tag = "audit", params(AuditParams),
    responses((status = 200, body = List<Entry>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<AuditParams>,
) -> Result<Json<List<Entry>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer_id = match &asked.customer {
        Some(text) => Some(find_customer(&mut view, text).await?.customer_id),
        None => None,
    };
    let filter = Filter {
        actor: asked.actor,
        verb: asked.verb,
        subject_id: asked.subject_id,
        customer_id,
        since: parsed("since", asked.since)?,
        until: parsed("until", asked.until)?,
    };
    Ok(Json(audit::list(&mut view, &filter, &paging).await?.into()))
}

/// Show one change with what was before and after it; only an operator may
#[utoipa::path(get, path = "/v1/audit/{id}", tag = "audit",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, body = Entry), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(name): Name) -> Result<Json<Entry>, Problem> {
    caller.must_operate(Role::Viewer)?;
    Ok(Json(audit::get(&mut app.payg.db.view().await?, name.parse()?).await?))
}

/// Prove that the trail is as it was sealed; only an operator may
#[utoipa::path(get, path = "/v1/audit/verification", tag = "audit",
    responses((status = 200, body = AuditProof), Problems), security(("bearer" = [])))]
async fn verify(State(app): State<Shared>, By(caller): By) -> Result<Json<AuditProof>, Problem> {
    caller.must_operate(Role::Viewer)?;
    Ok(Json(verify_audit(&app.payg, None).await?))
}
