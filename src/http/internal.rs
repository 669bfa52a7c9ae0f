//! `/v1/internal`: what other services of the operator ask: who has what now, and forced renewal.

use crate::engine::caller::Caller;
use crate::engine::end_subscription::{When, cancel_subscription};
use crate::engine::forgive_subscription::activate_subscription;
use crate::engine::renew_subscriptions::renew_now;
use crate::engine::subscription_details::{
    FullSubscription, SubscriptionDetails, details_of, find_subscription, full_subscription,
};
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed, KeyedBare};
use crate::http::page::List;
use crate::http::params::Name;
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::operator::Role;
use crate::records::subscription::Subscription;
use crate::values::id::CustomerId;
use crate::values::page::Page;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Users that are asked about at once at most.
const USERS_MAX: usize = 1_000;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(of_one))
        .routes(routes!(of_many))
        .routes(routes!(renew))
        .routes(routes!(activate))
        .routes(routes!(refund))
}

/// Users who are asked about.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Users {
    /// Their ids, at most 1000.
    users: Vec<String>,
}

/// What one user has now.
#[derive(Debug, Serialize, ToSchema)]
struct OfUser {
    /// Who.
    customer_id: CustomerId,
    /// What is active.
    subscriptions: Vec<SubscriptionDetails>,
}

/// Show what a user has now; an answer may be ten seconds old
#[utoipa::path(get, path = "/v1/internal/users/{user}/subscriptions", tag = "internal",
    params(("user" = String, Path, description = "The user's id, user name or external id")),
    responses((status = 200, body = List<SubscriptionDetails>), Problems), security(("bearer" = [])))]
async fn of_one(
    State(app): State<Shared>,
    By(caller): By,
    Name(user): Name,
) -> Result<Json<List<SubscriptionDetails>>, Problem> {
    must_serve(&caller)?;
    let id = match user.parse::<CustomerId>() {
        Ok(id) => id,
        Err(_) => {
            let mut view = app.payg.db.view().await?;
            whose::one_customer(&mut view, &caller, Some(&user)).await?.customer_id
        }
    };
    let own = app.active.of(&app.payg, &[id]).await?.remove(&id);
    Ok(Json(Page::whole(own.map(|own| own.to_vec()).unwrap_or_default()).into()))
}

/// Show what many users have now; an answer may be ten seconds old
#[utoipa::path(post, path = "/v1/internal/subscriptions/active", tag = "internal", request_body = Users,
    responses((status = 200, body = List<OfUser>), Problems), security(("bearer" = [])))]
async fn of_many(
    State(app): State<Shared>,
    By(caller): By,
    Body(asked): Body<Users>,
) -> Result<Json<List<OfUser>>, Problem> {
    must_serve(&caller)?;
    if asked.users.len() > USERS_MAX {
        let why = format!("more than {USERS_MAX} users are asked about");
        return Err(Error::usage(why).at("users").into());
    }
    let mut ids = Vec::with_capacity(asked.users.len());
    for (place, user) in asked.users.iter().enumerate() {
        ids.push(user.parse::<CustomerId>().map_err(|error| error.at(format!("users[{place}]")))?);
    }
    let known = app.active.of(&app.payg, &ids).await?;
    let of = |id: &CustomerId| known.get(id).map(|own| own.to_vec()).unwrap_or_default();
    let rows = ids.iter().map(|id| OfUser { customer_id: *id, subscriptions: of(id) }).collect();
    Ok(Json(Page::whole(rows).into()))
}

/// Ask for the next period of a subscription now
#[utoipa::path(post, path = "/v1/internal/subscriptions/{id}/renew", tag = "internal",
    params(("id" = String, Path, description = "The subscription's id"), KeyHeader),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn renew(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Json<SubscriptionDetails>, Early> {
    must_move_money(&caller)?;
    let found = find_subscription(&mut app.payg.db.view().await?, &id, None).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let after = renew_now(&app.payg.acting(caller.actor()), found.subscription_id, &once).await?;
    app.active.forget(after.customer_id);
    let details = details_of(&mut app.payg.db.view().await?, after, app.payg.now()).await?;
    // Sent again, it is answered with what came of it, not with how it began.
    once.amend(&app.payg, &details).await?;
    Ok(Json(details))
}

/// What another service tells of a payment that it took.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PaidElsewhere {
    /// What that service calls the payment; the same again changes nothing.
    reference: String,
}

/// Tell that another service took the payment that a subscription waits for
#[utoipa::path(post, path = "/v1/internal/subscriptions/{id}/activate", tag = "internal",
    request_body = PaidElsewhere, params(("id" = String, Path, description = "The subscription's id"), KeyHeader),
    responses((status = 200, body = Subscription), Problems), security(("bearer" = [])))]
async fn activate(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Keyed(ticket, told): Keyed<PaidElsewhere>,
) -> Result<Json<Subscription>, Early> {
    must_move_money(&caller)?;
    let found = find_subscription(&mut app.payg.db.view().await?, &id, None).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let payg = app.payg.acting(caller.actor());
    let after = activate_subscription(&payg, found.subscription_id, &told.reference, once).await?;
    app.active.forget(after.customer_id);
    Ok(Json(after))
}

/// Tell that a subscription is to end now, with the refund that is due; again, nothing changes
#[utoipa::path(post, path = "/v1/internal/subscriptions/{id}/refund", tag = "internal",
    params(("id" = String, Path, description = "The subscription's id"), KeyHeader),
    responses((status = 200, body = FullSubscription), Problems), security(("bearer" = [])))]
async fn refund(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Json<FullSubscription>, Early> {
    must_move_money(&caller)?;
    let found = find_subscription(&mut app.payg.db.view().await?, &id, None).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let payg = app.payg.acting(caller.actor());
    let after = cancel_subscription(&payg, found.subscription_id, When::Now).await?;
    app.active.forget(after.customer_id);
    let full = full_subscription(&mut app.payg.db.view().await?, after, app.payg.now()).await?;
    // It ends once, so the answer may be kept after it.
    once.keep_after(&app.payg, 200, &full).await?;
    Ok(Json(full))
}

/// Another service that may move money.
fn must_move_money(caller: &Caller) -> Result<()> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::Internal)
}

/// Another service of the operator: an operator's key with the scope `internal`.
fn must_serve(caller: &Caller) -> Result<()> {
    caller.must_operate(Role::Viewer)?;
    caller.must(Scope::Internal)
}
