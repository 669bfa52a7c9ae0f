//! `/v1/events/{id}/void` and `…/amend`: corrections by operators, which remove nothing (RULES 13).

use crate::engine::amend_usage::{Amendment, amend_usage};
use crate::engine::find_customer::find_customer;
use crate::engine::usage_row::UsageRow;
use crate::engine::void_usage::void_usage;
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::once::{Early, MaybeKeyHeader, MaybeKeyed};
use crate::http::params::Name;
use crate::http::problem::Problems;
use crate::records::operator::Role;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(void)).routes(routes!(amend))
}

/// Why an event counts no longer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VoidInput {
    /// Whose event: an id, a user name or an external id.
    customer: String,
    /// Why, for those who look later.
    reason: String,
}

/// What is right about an event that was wrong.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AmendInput {
    /// Whose event: an id, a user name or an external id.
    customer: String,
    /// Why, for those who look later.
    reason: String,
    /// How much it really was, a decimal number.
    quantity: Option<String>,
    /// Which value it really carried.
    value: Option<String>,
}

/// Void an event: it stays, and no longer counts
#[utoipa::path(post, path = "/v1/events/{id}/void", tag = "usage", request_body = VoidInput,
    params(("id" = String, Path, description = "The client's id, or payg's"), MaybeKeyHeader),
    responses((status = 200, body = UsageRow), Problems), security(("bearer" = [])))]
async fn void(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    MaybeKeyed(ticket, input): MaybeKeyed<VoidInput>,
) -> Result<Json<UsageRow>, Early> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::UsageWrite)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let customer = find_customer(&mut app.payg.db.view().await?, &input.customer).await;
    let customer = customer.map_err(|error| error.at("customer"))?;
    let payg = app.payg.acting(caller.actor());
    let mut voided =
        void_usage(&payg, &customer, std::slice::from_ref(&id), &input.reason, once).await?.into_iter();
    Ok(Json(voided.next().ok_or_else(|| Error::failed("a voided event is not there"))?))
}

/// Correct an event: it is voided, and one of the same service and time stands in its place
#[utoipa::path(post, path = "/v1/events/{id}/amend", tag = "usage", request_body = AmendInput,
    params(("id" = String, Path, description = "The client's id, or payg's"), MaybeKeyHeader),
    responses((status = 200, body = UsageRow), Problems), security(("bearer" = [])))]
async fn amend(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    MaybeKeyed(ticket, input): MaybeKeyed<AmendInput>,
) -> Result<Json<UsageRow>, Early> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::UsageWrite)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    if input.quantity.is_none() && input.value.is_none() {
        return Err(Error::usage("nothing says what is right").hint("send quantity or value").into());
    }
    let quantity = input.quantity.map(|text| text.parse::<crate::values::quantity::Quantity>()).transpose();
    let quantity = quantity.map_err(|error| error.at("quantity"))?;
    let customer = find_customer(&mut app.payg.db.view().await?, &input.customer).await;
    let customer = customer.map_err(|error| error.at("customer"))?;
    let amendment = Amendment { quantity, value: input.value };
    let payg = app.payg.acting(caller.actor());
    Ok(Json(amend_usage(&payg, &customer, &id, amendment, &input.reason, once).await?))
}
