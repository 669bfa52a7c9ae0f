//! `/v1/disputes`: what payers' banks ask back, and the answers to it.

use crate::engine::dispute_payment::move_dispute;
use crate::engine::find_payment::find_dispute;
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::once::{Early, MaybeKeyHeader, MaybeKeyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::payments::must_move_money;
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::dispute::{self, Dispute, DisputeEvent, DisputeStatus, Filter};
use crate::values::asked_period::AskedPeriod;
use crate::values::id::DisputeId;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(show)).routes(routes!(respond))
}

/// An answer to a dispute.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Evidence {
    /// What the payer's bank is told.
    evidence: String,
}

/// Which disputes are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct DisputeParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only in this status.
    #[param(inline, value_type = Option<DisputeStatus>)]
    status: Option<String>,
    /// Created in this month, as `2026-10`.
    month: Option<String>,
    /// Created on this day or at this instant, or later.
    from: Option<String>,
    /// Created until the end of this day, or before this instant; now unless given.
    to: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// List disputes, the newest first
#[utoipa::path(get, path = "/v1/disputes", tag = "payments", params(DisputeParams),
    responses((status = 200, body = List<Dispute>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<DisputeParams>,
) -> Result<Json<List<Dispute>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let customer_id = customer.map(|customer| customer.customer_id);
    let of =
        AskedPeriod { month: asked.month.as_deref(), from: asked.from.as_deref(), to: asked.to.as_deref() };
    let period = of.resolve(&app.payg.settings.zone, app.payg.now())?;
    let filter = Filter {
        customer_id,
        status: parsed("status", asked.status)?,
        since: period.map(|period| period.start),
        until: period.map(|period| period.end),
        payment_id: None,
    };
    Ok(Json(dispute::list(&mut view, filter, &paging).await?.into()))
}

/// Show a dispute
#[utoipa::path(get, path = "/v1/disputes/{id}", tag = "payments", params(("id" = DisputeId, Path)),
    responses((status = 200, body = Dispute), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Dispute>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    Ok(Json(find_dispute(&mut view, &id, caller.customer()).await?))
}

/// Answer a dispute: it is then under review
#[utoipa::path(post, path = "/v1/disputes/{id}/respond", tag = "payments", params(("id" = DisputeId, Path), MaybeKeyHeader),
    request_body = Evidence,
    responses((status = 200, body = Dispute), Problems), security(("bearer" = [])))]
async fn respond(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    MaybeKeyed(ticket, input): MaybeKeyed<Evidence>,
) -> Result<Json<Dispute>, Early> {
    must_move_money(&caller)?;
    let payg = app.payg.acting(caller.actor());
    let evidence = Some(input.evidence);
    let once = ticket.open(&app, Some(&caller)).await?;
    Ok(Json(move_dispute(&payg, &id, DisputeEvent::Respond, evidence, caller.customer(), once).await?))
}
