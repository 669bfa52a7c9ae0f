//! `/v1/refunds`: money that goes back.

use crate::engine::find_payment::{find_payment, find_refund};
use crate::engine::refund_payment::{NewRefund, Part, refund_payment, retry_refund};
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed, KeyedBare};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::payments::{drive, must_move_money};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::refund::{self, Filter, Refund, RefundStatus};
use crate::values::asked_period::AskedPeriod;
use crate::values::id::RefundId;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(create, list)).routes(routes!(show)).routes(routes!(retry))
}

/// A refund that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RefundInput {
    /// The payment's id.
    payment: String,
    /// How much, in the payment's currency; all that is left unless given.
    #[schema(pattern = r"^[0-9]+(\.[0-9]+)?$")]
    amount: Option<String>,
    /// Why; it stands on the credit note.
    reason: Option<String>,
}

/// Which refunds are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RefundParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only of this payment: its id or reference.
    payment: Option<String>,
    /// Only in this status.
    #[param(inline, value_type = Option<RefundStatus>)]
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

/// Give money of a payment back, never more than is left of it
#[utoipa::path(post, path = "/v1/refunds", tag = "payments", params(KeyHeader), request_body = RefundInput,
    responses((status = 201, body = Refund), Problems), security(("bearer" = [])))]
async fn create(
    State(app): State<Shared>,
    By(caller): By,
    Keyed(ticket, input): Keyed<RefundInput>,
) -> Result<Response, Early> {
    must_move_money(&caller)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let new = NewRefund {
        of: input.payment,
        part: input.amount.map_or(Part::All, Part::Amount),
        reason: input.reason.unwrap_or_else(|| "refund".to_owned()),
    };
    let payg = app.payg.acting(caller.actor());
    let made = refund_payment(&payg, new, caller.customer(), once).await;
    let made = made.map_err(|error| if error.code() == "not_found" { error.at("payment") } else { error })?;
    if let Some(attempt_id) = made.attempt_id {
        drive(&app, attempt_id);
    }
    let place = [(header::LOCATION, format!("/v1/refunds/{}", made.refund.refund_id))];
    Ok((StatusCode::CREATED, place, Json(made.refund)).into_response())
}

/// Try a refund that failed again, as another one of the same amount
#[utoipa::path(post, path = "/v1/refunds/{id}/retry", tag = "payments", params(("id" = RefundId, Path), KeyHeader),
    responses((status = 201, body = Refund), Problems), security(("bearer" = [])))]
async fn retry(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Response, Early> {
    must_move_money(&caller)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let made = retry_refund(&app.payg.acting(caller.actor()), &id, caller.customer(), once).await?;
    if let Some(attempt_id) = made.attempt_id {
        drive(&app, attempt_id);
    }
    let place = [(header::LOCATION, format!("/v1/refunds/{}", made.refund.refund_id))];
    Ok((StatusCode::CREATED, place, Json(made.refund)).into_response())
}

/// List refunds, the newest first
#[utoipa::path(get, path = "/v1/refunds", tag = "payments", params(RefundParams),
    responses((status = 200, body = List<Refund>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<RefundParams>,
) -> Result<Json<List<Refund>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let customer_id = customer.map(|customer| customer.customer_id);
    let payment = match asked.payment {
        Some(text) => {
            let found = find_payment(&mut view, &text, customer_id).await;
            Some(found.map_err(|error| error.at("payment"))?)
        }
        None => None,
    };
    let of =
        AskedPeriod { month: asked.month.as_deref(), from: asked.from.as_deref(), to: asked.to.as_deref() };
    let period = of.resolve(&app.payg.settings.zone, app.payg.now())?;
    let filter = Filter {
        customer_id: payment.as_ref().map(|one| one.customer_id).or(customer_id),
        payment_id: payment.map(|one| one.payment_id),
        status: parsed("status", asked.status)?,
        since: period.map(|period| period.start),
        until: period.map(|period| period.end),
        ..Filter::default()
    };
    Ok(Json(refund::list(&mut view, filter, &paging).await?.into()))
}

/// Show a refund
#[utoipa::path(get, path = "/v1/refunds/{id}", tag = "payments", params(("id" = RefundId, Path)),
    responses((status = 200, body = Refund), Problems), security(("bearer" = [])))]
async fn show(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Refund>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    Ok(Json(find_refund(&mut view, &id, caller.customer()).await?))
}
