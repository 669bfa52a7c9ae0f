//! `/v1/…/explain`: why money that is no invoice's is what it is.

use crate::engine::derivation::Node;
use crate::engine::explain_credit_note::explain_credit_note;
use crate::engine::explain_payment::{explain_payment, explain_refund};
use crate::engine::explain_subscription::explain_subscription;
use crate::engine::find_invoice::find_credit_note;
use crate::engine::find_payment::{find_payment, find_refund};
use crate::engine::subscription_details::find_subscription;
use crate::error::Error;
use crate::http::app::Shared;
use crate::http::caller::By;
use crate::http::params::Name;
use crate::http::problem::{Problem, Problems};
use crate::values::id::{PaymentId, RefundId};
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(credit_note))
        .routes(routes!(subscription))
        .routes(routes!(payment))
        .routes(routes!(refund))
}

/// Explain a credit note: what was left of its invoice, its lines, its share of the tax
#[utoipa::path(get, path = "/v1/credit-notes/{credit_note}/explain", tag = "invoices",
    params(("credit_note" = String, Path, description = "Its number or id")),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn credit_note(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<Node>, Problem> {
    caller.must(Scope::BillingRead)?;
    let nobodys = || Error::not_found("credit note", &name);
    let mut view = app.payg.db.view().await?;
    let found = find_credit_note(&mut view, &name).await;
    let found = found.map_err(|error| if error.code() == "not_found" { nobodys() } else { error })?;
    if caller.customer().is_some_and(|own| own != found.customer_id) {
        return Err(nobodys().into());
    }
    Ok(Json(explain_credit_note(&mut view, &app.payg, &found).await?))
}

/// Explain what a subscription was charged: periods, changes by the day, what went back
#[utoipa::path(get, path = "/v1/subscriptions/{id}/explain", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn subscription(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<Node>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let found = find_subscription(&mut view, &id, caller.customer()).await?;
    Ok(Json(explain_subscription(&mut view, &found).await?))
}

/// Explain a payment: what it is for, its fee, what is left of it
#[utoipa::path(get, path = "/v1/payments/{id}/explain", tag = "payments", params(("id" = PaymentId, Path)),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn payment(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Node>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let found = find_payment(&mut view, &id, caller.customer()).await?;
    Ok(Json(explain_payment(&mut view, &app.payg, &found).await?))
}

/// Explain a refund: what could go back, and what it rests on
#[utoipa::path(get, path = "/v1/refunds/{id}/explain", tag = "payments", params(("id" = RefundId, Path)),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn refund(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Node>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let found = find_refund(&mut view, &id, caller.customer()).await?;
    Ok(Json(explain_refund(&mut view, &found).await?))
}
