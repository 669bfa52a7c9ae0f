//! `/v1/events/{id}/void` and `…/amend`: corrections by operators, which remove nothing (RULES 13).

use crate::engine::amend_usage::{Amendment, amend_usage};
use crate::engine::find_customer::find_customer;
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::engine::void_usage::void_usage;
use crate::error::{Error, Result};
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::params::Name;
use crate::http::problem::{Problem, Problems};
use crate::records::event::Listed;
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
    params(("id" = String, Path, description = "The client's id, or payg's")),
    responses((status = 200, body = UsageRow), Problems), security(("bearer" = [])))]
async fn void(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<VoidInput>,
) -> Result<Json<UsageRow>, Problem> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::UsageWrite)?;
    let customer = find_customer(&mut app.payg.db.view().await?, &input.customer).await;
    let customer = customer.map_err(|error| error.at("customer"))?;
    let voided =
        void_usage(&app.payg.acting(caller.actor()), &customer, std::slice::from_ref(&id), &input.reason)
            .await?;
    Ok(Json(only_row(&app, voided).await?))
}

/// Correct an event: it is voided, and one of the same service and time stands in its place
#[utoipa::path(post, path = "/v1/events/{id}/amend", tag = "usage", request_body = AmendInput,
    params(("id" = String, Path, description = "The client's id, or payg's")),
    responses((status = 200, body = UsageRow), Problems), security(("bearer" = [])))]
async fn amend(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<AmendInput>,
) -> Result<Json<UsageRow>, Problem> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::UsageWrite)?;
    if input.quantity.is_none() && input.value.is_none() {
        return Err(Error::usage("nothing says what is right").hint("send quantity or value").into());
    }
    let quantity = input.quantity.map(|text| text.parse::<crate::values::quantity::Quantity>()).transpose();
    let quantity = quantity.map_err(|error| error.at("quantity"))?;
    let customer = find_customer(&mut app.payg.db.view().await?, &input.customer).await;
    let customer = customer.map_err(|error| error.at("customer"))?;
    let amendment = Amendment { quantity, value: input.value };
    let event =
        amend_usage(&app.payg.acting(caller.actor()), &customer, &id, amendment, &input.reason).await?;
    let listed = Listed { event, voided_at: None, void_reason: None, replaced_by: None };
    Ok(Json(only_row(&app, vec![listed]).await?))
}

async fn only_row(app: &App, listed: Vec<Listed>) -> Result<UsageRow> {
    let rows = usage_rows(&mut app.payg.db.view().await?, listed).await?;
    rows.into_iter().next().ok_or_else(|| Error::failed("a corrected event is not there"))
}
