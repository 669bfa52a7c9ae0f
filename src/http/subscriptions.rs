//! `/v1/subscriptions`: buying a plan, ending it, changing it, and asking for money back.

use crate::engine::buy_subscription::{Purchase, buy_subscription};
use crate::engine::caller::Caller;
use crate::engine::change_method::change_method;
use crate::engine::change_subscription::{ChangePreview, Wanted, change_subscription, preview_change};
use crate::engine::end_subscription::{
    When, cancel_subscription, forget_method, refund_now, resume_subscription,
};
use crate::engine::forgive_subscription::forgive_subscription;
use crate::engine::gateway_choice::gateway_choice;
use crate::engine::subscription_details::{
    FullSubscription, SubscriptionDetails, details_of, find_subscription, full_subscription,
    subscription_details,
};
use crate::engine::withdraw_change::withdraw_change;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed, KeyedBare, MaybeKeyHeader, MaybeKeyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::operator::Role;
use crate::records::plan;
use crate::records::refund::{Refund, RefundStatus};
use crate::records::subscription::{self, Filter, Subscription, SubscriptionStatus};
use crate::values::id::SubscriptionId;
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::page::Page;
use crate::values::scope::Scope;
use crate::values::timestamp::Timestamp;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(list, buy))
        .routes(routes!(show))
        .routes(routes!(cancel))
        .routes(routes!(resume))
        .routes(routes!(change, withdraw))
        .routes(routes!(preview))
        .routes(routes!(change_card, forget))
        .routes(routes!(refund, refund_page))
        .routes(routes!(forgive))
}

/// Which subscriptions are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SubscriptionParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only of this plan: its code or id.
    plan: Option<String>,
    /// Only in this status.
    #[param(inline, value_type = Option<SubscriptionStatus>)]
    status: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What is bought.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSubscription)]
struct PurchaseInput {
    /// The plan's code or id.
    plan: String,
    /// By the month or by the year; by the month unless it is sold by the year only.
    #[schema(value_type = Option<Interval>)]
    every: Option<String>,
    /// Where the payer comes back to from the gateway's page.
    return_url: Option<String>,
    /// How its money is moved; as the operator set it up unless given.
    #[schema(value_type = Option<GatewayKind>)]
    gateway: Option<String>,
    /// For whom, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
}

/// A subscription and what is to be paid for it.
#[derive(Debug, Serialize, ToSchema)]
struct Bought {
    /// The subscription.
    #[serde(flatten)]
    subscription: SubscriptionDetails,
    /// Where the payer pays; nothing when nothing is to be confirmed.
    confirmation_url: Option<String>,
}

/// Where the payer comes back to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MethodInput {
    /// An address of https or http; as the settings say unless given.
    return_url: Option<String>,
}

/// When it ends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CancelInput {
    /// `end` with its period, or `now` with the refund that is due.
    #[schema(value_type = When)]
    when: String,
}

/// What it is to become.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangeInput {
    /// The plan's code or id; the one that it has unless given.
    plan: Option<String>,
    /// By the month or by the year; as before unless given.
    #[schema(value_type = Option<Interval>)]
    every: Option<String>,
    /// `now`, or `end`: with the next period; now unless given.
    #[schema(value_type = Option<When>)]
    when: Option<String>,
    /// Where the payer comes back to from the gateway's page.
    return_url: Option<String>,
}

/// What became of the money that was asked back.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "refund_page")]
struct RefundPage {
    /// Where programs look at it again.
    url: String,
    /// Where a person who has logged in sees the subscription and its refunds.
    page: String,
    /// `pending`, `successful` or `failed`; nothing when nothing went back.
    status: Option<RefundStatus>,
    /// How much went back, or is on its way.
    amount: Money,
    /// When the last of it was settled.
    settled_at: Option<Timestamp>,
    /// Each refund.
    refunds: Vec<Refund>,
}

/// List subscriptions, the newest first
#[utoipa::path(get, path = "/v1/subscriptions", tag = "subscriptions", params(SubscriptionParams),
    responses((status = 200, body = List<SubscriptionDetails>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<SubscriptionParams>,
) -> Result<Json<List<SubscriptionDetails>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let customer_id = customer.map(|customer| customer.customer_id);
    let plan_id = match asked.plan {
        Some(name) => Some(plan::find(&mut view, &name).await.map_err(|error| error.at("plan"))?.plan_id),
        None => None,
    };
    let filter = Filter { customer_id, plan_id, status: parsed("status", asked.status)? };
    let page = subscription::list(&mut view, filter, &paging).await?;
    let rows = subscription_details(&mut view, page.rows, app.payg.now()).await?;
    Ok(Json(Page { rows, next: page.next }.into()))
}

/// Buy a plan
///
/// It begins when it is paid. Asked again before that, it is the same purchase with its link, or with
/// a new one where the payment before came to nothing, or where it is by another interval.
#[utoipa::path(post, path = "/v1/subscriptions", tag = "subscriptions", request_body = PurchaseInput, params(KeyHeader),
    responses((status = 201, body = Bought), Problems), security(("bearer" = [])))]
async fn buy(
    State(app): State<Shared>,
    By(caller): By,
    Keyed(ticket, input): Keyed<PurchaseInput>,
) -> Result<(StatusCode, Json<Bought>), Early> {
    caller.must(Scope::Account)?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::one_customer(&mut view, &caller, input.customer.as_deref()).await?;
    drop(view);
    let payg = app.payg.acting(caller.actor());
    let purchase = Purchase {
        customer_id: customer.customer_id,
        plan: input.plan,
        every: parsed("every", input.every)?,
        gateway: gateway_choice(&payg, parsed("gateway", input.gateway)?)?,
        return_url: input.return_url,
    };
    let once = ticket.open(&app, Some(&caller)).await?;
    let bought = buy_subscription(&payg, purchase).await?;
    app.active.forget(customer.customer_id);
    let link = bought.payment.and_then(|payment| payment.confirmation_url);
    let subscription = details(&app, bought.subscription).await?;
    let answer = Bought { subscription, confirmation_url: link };
    // The same purchase again is the same purchase, so its answer may be kept after it.
    once.keep_after(&app.payg, 201, &answer).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// Show a subscription with its charges, payments and refunds
#[utoipa::path(get, path = "/v1/subscriptions/{id}", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = FullSubscription), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<FullSubscription>, Problem> {
    caller.must(Scope::BillingRead)?;
    let found = find(&app, &caller, &id).await?;
    Ok(Json(full_subscription(&mut app.payg.db.view().await?, found, app.payg.now()).await?))
}

/// End a subscription, with its period or at once with the refund that is due
#[utoipa::path(post, path = "/v1/subscriptions/{id}/cancel", tag = "subscriptions",
    request_body = CancelInput,
    params(("id" = String, Path, description = "The subscription's id"), MaybeKeyHeader),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn cancel(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    MaybeKeyed(ticket, input): MaybeKeyed<CancelInput>,
) -> Result<Json<SubscriptionDetails>, Early> {
    caller.must(Scope::Account)?;
    let when = parsed("when", Some(input.when))?.unwrap_or(When::End);
    let found = find(&app, &caller, &id).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let after = cancel_subscription(&app.payg.acting(caller.actor()), found.subscription_id, when).await?;
    let Json(answer) = changed(&app, after).await?;
    // It ends once, so the answer may be kept after it.
    once.keep_after(&app.payg, 200, &answer).await?;
    Ok(Json(answer))
}

/// Let a subscription that was to end with its period go on
#[utoipa::path(post, path = "/v1/subscriptions/{id}/resume", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn resume(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<SubscriptionDetails>, Problem> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    changed(&app, resume_subscription(&app.payg.acting(caller.actor()), found.subscription_id).await?).await
}

/// Change a subscription to another plan or interval
///
/// What is to be paid is paid first: with the saved method, or on the gateway's page.
#[utoipa::path(post, path = "/v1/subscriptions/{id}/change", tag = "subscriptions",
    request_body = ChangeInput,
    params(("id" = String, Path, description = "The subscription's id"), MaybeKeyHeader),
    responses((status = 200, body = Bought), Problems), security(("bearer" = [])))]
async fn change(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    MaybeKeyed(ticket, input): MaybeKeyed<ChangeInput>,
) -> Result<Json<Bought>, Early> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    let wanted = wanted(input)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let payg = app.payg.acting(caller.actor());
    let change = change_subscription(&payg, found.subscription_id, wanted).await?;
    let link = change.payment.and_then(|payment| payment.confirmation_url);
    let Json(subscription) = changed(&app, change.subscription).await?;
    let answer = Bought { subscription, confirmation_url: link };
    // Asked for again it is refused, as what the subscription is already: it is changed and paid once.
    once.keep_after(&app.payg, 200, &answer).await?;
    Ok(Json(answer))
}

/// Withdraw a change that waits for its payment or for the next period; again, nothing changes
///
/// The subscription stays what it is. Should the change's link be paid all the same, that money goes back.
#[utoipa::path(delete, path = "/v1/subscriptions/{id}/change", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn withdraw(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<SubscriptionDetails>, Problem> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    changed(&app, withdraw_change(&app.payg.acting(caller.actor()), found.subscription_id).await?).await
}

/// Show what a change would come to
#[utoipa::path(post, path = "/v1/subscriptions/{id}/change/preview", tag = "subscriptions",
    request_body = ChangeInput, params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = ChangePreview), Problems), security(("bearer" = [])))]
async fn preview(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<ChangeInput>,
) -> Result<Json<ChangePreview>, Problem> {
    caller.must(Scope::BillingRead)?;
    let found = find(&app, &caller, &id).await?;
    let mut view = app.payg.db.view().await?;
    Ok(Json(preview_change(&mut view, &app.payg, &found, &wanted(input)?).await?))
}

/// Change the saved method of payment
///
/// Answers the gateway's page on which the payer names another card. It takes the place of the old one once
/// the gateway keeps it; until then nothing changes. Asked again within the hour, it is the same page.
#[utoipa::path(post, path = "/v1/subscriptions/{id}/method", tag = "subscriptions",
    request_body = MethodInput, params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = Bought), Problems), security(("bearer" = [])))]
async fn change_card(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<MethodInput>,
) -> Result<Json<Bought>, Problem> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    let payg = app.payg.acting(caller.actor());
    let changing = change_method(&payg, found.subscription_id, input.return_url).await?;
    let Json(subscription) = changed(&app, changing.subscription).await?;
    Ok(Json(Bought { subscription, confirmation_url: changing.confirmation_url }))
}

/// Forget the saved method of payment; the next period is asked for by a link
#[utoipa::path(delete, path = "/v1/subscriptions/{id}/method", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn forget(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<SubscriptionDetails>, Problem> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    changed(&app, forget_method(&app.payg.acting(caller.actor()), found.subscription_id).await?).await
}

/// Ask for money back: ends the subscription at once and answers the page of its refund
#[utoipa::path(post, path = "/v1/subscriptions/{id}/refund", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id"), KeyHeader),
    responses((status = 201, body = RefundPage), Problems), security(("bearer" = [])))]
async fn refund(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<(StatusCode, Json<RefundPage>), Early> {
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    let once = ticket.open(&app, Some(&caller)).await?;
    if found.status != SubscriptionStatus::Canceled {
        let due = refund_now(&mut app.payg.db.view().await?, &found, app.payg.now()).await?;
        if due.gross()?.minor == 0 {
            let why = "nothing of what was paid is left to give back";
            return Err(Error::conflict("nothing_to_refund", why).into());
        }
        cancel_subscription(&app.payg.acting(caller.actor()), found.subscription_id, When::Now).await?;
        app.active.forget(found.customer_id);
    }
    let answer = page(&app, found.subscription_id).await?;
    // What is canceled is canceled once, so the answer may be kept after it.
    once.keep_after(&app.payg, 201, &answer).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// Show what became of the money that was asked back
#[utoipa::path(get, path = "/v1/subscriptions/{id}/refund", tag = "subscriptions",
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = RefundPage), Problems), security(("bearer" = [])))]
async fn refund_page(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<RefundPage>, Problem> {
    caller.must(Scope::BillingRead)?;
    let found = find(&app, &caller, &id).await?;
    Ok(Json(page(&app, found.subscription_id).await?))
}

/// Why something is forgiven.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ForgiveInput {
    /// It stands in the audit trail.
    reason: String,
}

/// Forgive a missed payment: the period that was not paid begins all the same; only an operator may
#[utoipa::path(post, path = "/v1/subscriptions/{id}/forgive", tag = "subscriptions", request_body = ForgiveInput,
    params(("id" = String, Path, description = "The subscription's id")),
    responses((status = 200, body = SubscriptionDetails), Problems), security(("bearer" = [])))]
async fn forgive(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    Body(input): Body<ForgiveInput>,
) -> Result<Json<SubscriptionDetails>, Problem> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::Account)?;
    let found = find(&app, &caller, &id).await?;
    let payg = app.payg.acting(caller.actor());
    changed(&app, forgive_subscription(&payg, found.subscription_id, &input.reason).await?).await
}

async fn page(app: &App, id: SubscriptionId) -> Result<RefundPage> {
    let mut view = app.payg.db.view().await?;
    let found = find_subscription(&mut view, &id.to_string(), None).await?;
    let zero = Money::zero(found.price.currency);
    let full = full_subscription(&mut view, found, app.payg.now()).await?;
    let mut amount = zero;
    for refund in full.refunds.iter().filter(|one| one.status != RefundStatus::Failed) {
        amount = amount.add(refund.amount)?;
    }
    let any = |status| full.refunds.iter().any(|one| one.status == status).then_some(status);
    let status = any(RefundStatus::Pending).or(any(RefundStatus::Failed)).or(any(RefundStatus::Successful));
    let server = app.payg.settings.public_url.trim_end_matches('/');
    Ok(RefundPage {
        url: format!("{server}/v1/subscriptions/{id}/refund"),
        page: format!("{server}/subscriptions/{id}"),
        status,
        amount,
        settled_at: full.refunds.iter().filter_map(|one| one.settled_at).max(),
        refunds: full.refunds,
    })
}

fn wanted(input: ChangeInput) -> Result<Wanted> {
    Ok(Wanted {
        plan: input.plan,
        every: parsed("every", input.every)?,
        when: parsed("when", input.when)?.unwrap_or(When::Now),
        return_url: input.return_url,
    })
}

/// The subscription that is meant, if the caller may see it; one of somebody else does not exist.
async fn find(app: &App, caller: &Caller, id: &str) -> Result<Subscription> {
    find_subscription(&mut app.payg.db.view().await?, id, caller.customer()).await
}

async fn changed(app: &App, after: Subscription) -> Result<Json<SubscriptionDetails>, Problem> {
    app.active.forget(after.customer_id);
    Ok(Json(details(app, after).await?))
}

async fn details(app: &App, one: Subscription) -> Result<SubscriptionDetails> {
    details_of(&mut app.payg.db.view().await?, one, app.payg.now()).await
}
