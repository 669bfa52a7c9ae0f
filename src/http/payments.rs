//! `/v1/payments`: payments, and what happens to them.

use crate::engine::caller::{Caller, Subject};
use crate::engine::cancel_payment::cancel_payment;
use crate::engine::capture_payment::capture_payment;
use crate::engine::create_payment::{NewPayment, create_payment};
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::find_payment::{FullPayment, find_payment, full_payment};
use crate::engine::process_payment::process_payment;
use crate::engine::retry_payment::retry_payment;
use crate::engine::stuck::stuck_before;
use crate::error::Result;
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed, KeyedBare, KeyedMaybe};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::operator::Role;
use crate::records::payment::{self, Filter, Payment};
use crate::values::asked_period::AskedPeriod;
use crate::values::currency::Currency;
use crate::values::gateway_kind::GatewayKind;
use crate::values::id::{AttemptId, PaymentId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Party, Purpose};
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(create, list))
        .routes(routes!(show, cancel))
        .routes(routes!(process))
        .routes(routes!(retry))
        .routes(routes!(capture))
}

/// A payment that is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PaymentInput {
    /// How much.
    amount: MoneyInput,
    /// The other party: the payer, or the payee of money that goes out.
    party: PartyInput,
    /// `in` takes money from the other party, `out` gives it; `in` unless given.
    #[schema(value_type = Option<Direction>)]
    direction: Option<String>,
    /// What the payer reads, up to 128 characters.
    description: Option<String>,
    /// Up to 14 further facts.
    metadata: Option<BTreeMap<String, String>>,
    /// Your own name for it, which no other payment of yours has.
    #[schema(max_length = 255)]
    reference: Option<String>,
    /// How the money is moved; as the operator set it up unless given.
    #[schema(value_type = Option<GatewayKind>)]
    gateway: Option<String>,
    /// A kept method's id.
    method: Option<String>,
    /// Where the payer comes back to from the gateway's page.
    return_url: Option<String>,
    /// Whether the money is only reserved until `POST /v1/payments/{id}/capture` takes it; not unless given.
    #[serde(default)]
    reserve: bool,
    /// Which company's, where an operator asks: an external id or an id.
    customer: Option<String>,
}

/// An amount of money.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoneyInput {
    /// As `12.34`.
    #[schema(pattern = r"^[0-9]+(\.[0-9]+)?$")]
    amount: String,
    /// As `EUR`.
    #[schema(value_type = Currency)]
    currency: String,
}

/// The other party of a payment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PartyInput {
    /// Its name.
    name: String,
    /// Its branch, as `062-000`.
    bsb: String,
    /// Its account number, 5 to 9 digits.
    account: String,
}

/// How much is taken of what is reserved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CaptureInput {
    /// In the payment's currency; the rest is let go. All unless given.
    #[schema(pattern = r"^[0-9]+(\.[0-9]+)?$")]
    amount: Option<String>,
}

/// Which payments are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PaymentParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only in this status.
    #[param(inline, value_type = Option<PaymentStatus>)]
    status: Option<String>,
    /// Only for this purpose.
    #[param(inline, value_type = Option<Purpose>)]
    purpose: Option<String>,
    /// Only those that are processing, were sent an hour ago or longer and have no final answer, though
    /// nobody waits for the payer; only an operator may ask for them.
    stuck: Option<bool>,
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

impl MoneyInput {
    /// As money; refuses what is too precise for its currency.
    pub fn read(&self) -> Result<Money> {
        let currency =
            self.currency.parse().map_err(|error: crate::error::Error| error.at("amount.currency"))?;
        Money::parse(&self.amount, currency).map_err(|error| error.at("amount.amount"))
    }
}

/// Refuses who may not move money: keys without the scope, and operators who only look.
pub fn must_move_money(caller: &Caller) -> Result<()> {
    caller.must(Scope::Payments)?;
    match caller.subject {
        Subject::Customer(..) => Ok(()),
        Subject::Operator(..) => caller.must_operate(Role::Operator),
    }
}

/// Asks the gateway beside the request: a client that hangs up stops nothing.
pub fn drive(app: &Shared, attempt_id: AttemptId) {
    let app = Arc::clone(app);
    tokio::spawn(async move {
        if let Err(error) = drive_attempt(&app.payg, attempt_id).await {
            tracing::error!(error = ?error, "an attempt was not driven; the background work takes it up");
        }
    });
}

/// Create a payment of a company; nobody is asked for money until it is processed
#[utoipa::path(post, path = "/v1/payments", tag = "payments", params(KeyHeader), request_body = PaymentInput,
    responses((status = 201, body = Payment), Problems), security(("bearer" = [])))]
async fn create(
    State(app): State<Shared>,
    By(caller): By,
    Keyed(ticket, input): Keyed<PaymentInput>,
) -> Result<Response, Early> {
    must_move_money(&caller)?;
    let owner = whose::one_customer_id(&app.payg, &caller, input.customer.as_deref()).await?;
    let amount = input.amount.read()?;
    let gateway = parsed("gateway", input.gateway)?.unwrap_or(app.payg.settings.gateway);
    let once = ticket.open(&app, Some(&caller)).await?;
    let new = NewPayment {
        direction: parsed("direction", input.direction)?.unwrap_or(Direction::In),
        party: Party {
            name: Some(input.party.name),
            bsb: Some(input.party.bsb),
            account: Some(input.party.account),
        },
        description: input.description.unwrap_or_default(),
        metadata: input.metadata.unwrap_or_default(),
        method: input.method,
        return_url: input.return_url,
        reserve: input.reserve,
        business_key: input.reference,
        ..NewPayment::of(owner, Purpose::Company, amount, gateway)
    };
    let payment = create_payment(&app.payg.acting(caller.actor()), new, once).await?;
    let place = [(header::LOCATION, format!("/v1/payments/{}", payment.payment_id))];
    Ok((StatusCode::CREATED, place, Json(payment)).into_response())
}

/// List payments, the newest first
#[utoipa::path(get, path = "/v1/payments", tag = "payments", params(PaymentParams),
    responses((status = 200, body = List<Payment>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<PaymentParams>,
) -> Result<Json<List<Payment>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let is_stuck = asked.stuck.unwrap_or(false);
    if is_stuck {
        caller.must_operate(Role::Viewer)?;
    }
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let of =
        AskedPeriod { month: asked.month.as_deref(), from: asked.from.as_deref(), to: asked.to.as_deref() };
    let period = of.resolve(&app.payg.settings.zone, app.payg.now())?;
    let filter = Filter {
        since: period.map(|period| period.start),
        until: period.map(|period| period.end),
        customer_id: customer.map(|customer| customer.customer_id),
        status: parsed("status", asked.status)?,
        purpose: parsed("purpose", asked.purpose)?,
        stuck_before: is_stuck.then(|| stuck_before(app.payg.now())),
        ..Filter::default()
    };
    Ok(Json(payment::list(&mut view, &filter, &paging).await?.into()))
}

/// Show a payment with its attempts, refunds and disputes
#[utoipa::path(get, path = "/v1/payments/{id}", tag = "payments", params(("id" = PaymentId, Path)),
    responses((status = 200, body = FullPayment), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
) -> Result<Json<FullPayment>, Problem> {
    caller.must(Scope::BillingRead)?;
    let mut view = app.payg.db.view().await?;
    let found = find_payment(&mut view, &id, caller.customer()).await?;
    Ok(Json(full_payment(&mut view, found).await?))
}

/// Give a payment up that was not processed yet, or whose money is only reserved: the gateway then lets it
/// go, and webhooks and later looks say so
#[utoipa::path(delete, path = "/v1/payments/{id}", tag = "payments", params(("id" = PaymentId, Path)),
    responses((status = 200, body = Payment), Problems), security(("bearer" = [])))]
async fn cancel(State(app): State<Shared>, By(caller): By, Name(id): Name) -> Result<Json<Payment>, Problem> {
    must_move_money(&caller)?;
    let (payment, attempt_id) = cancel_payment(&acting(&app, &caller), &id, caller.customer()).await?;
    if let Some(attempt_id) = attempt_id {
        drive(&app, attempt_id);
    }
    Ok(Json(payment))
}

/// Ask the gateway to move a payment's money; the answer says that it is processing, webhooks and later
/// looks say how it ended
#[utoipa::path(post, path = "/v1/payments/{id}/process", tag = "payments",
    params(("id" = PaymentId, Path), KeyHeader),
    responses((status = 200, body = Payment), Problems), security(("bearer" = [])))]
async fn process(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Json<Payment>, Early> {
    must_move_money(&caller)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let (payment, attempt_id) = process_payment(&acting(&app, &caller), &id, caller.customer(), once).await?;
    drive(&app, attempt_id);
    Ok(Json(payment))
}

/// Try a payment again now that waits for its next try, or one that failed, as another one of the same
/// content; only an operator may
#[utoipa::path(post, path = "/v1/payments/{id}/retry", tag = "payments",
    params(("id" = PaymentId, Path), KeyHeader),
    responses((status = 200, body = Payment), Problems), security(("bearer" = [])))]
async fn retry(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedBare(ticket): KeyedBare,
) -> Result<Json<Payment>, Early> {
    caller.must_operate(Role::Operator)?;
    caller.must(Scope::Payments)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let tried = retry_payment(&acting(&app, &caller), &id, None).await?;
    // It is tried again once, so the answer may be kept after it.
    once.keep_after(&app.payg, 200, &tried).await?;
    Ok(Json(tried))
}

/// Take the money that the gateway only reserved, or a part of it; webhooks and later looks say how it ended
#[utoipa::path(post, path = "/v1/payments/{id}/capture", tag = "payments",
    params(("id" = PaymentId, Path), KeyHeader), request_body = Option<CaptureInput>,
    responses((status = 200, body = Payment), Problems), security(("bearer" = [])))]
async fn capture(
    State(app): State<Shared>,
    By(caller): By,
    Name(id): Name,
    KeyedMaybe(ticket, input): KeyedMaybe<CaptureInput>,
) -> Result<Json<Payment>, Early> {
    must_move_money(&caller)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let (payg, amount) = (acting(&app, &caller), input.and_then(|input| input.amount));
    let (payment, attempt_id) =
        capture_payment(&payg, &id, amount.as_deref(), caller.customer(), once).await?;
    drive(&app, attempt_id);
    Ok(Json(payment))
}

fn acting(app: &App, caller: &Caller) -> crate::engine::payg::Payg {
    app.payg.acting(caller.actor())
}
