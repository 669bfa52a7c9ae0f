//! `/v1/users/{name}/calls` and `…/billing`: calls by their milliseconds, and what they come to.

use crate::engine::call_billing::{self, CallBilling, call_billing, seconds_of};
use crate::engine::caller::{Caller, Subject};
use crate::engine::check_usage::check_customer;
use crate::engine::ingest::Outcome;
use crate::engine::take_usage::Reported;
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::events::idempotency_key;
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::operator::Role;
use crate::values::asked_period::AskedPeriod;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::scope::Scope;
use crate::values::timestamp::Timestamp;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(report)).routes(routes!(billing))
}

/// One call.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CallInput {
    /// How long it was, in whole milliseconds.
    duration_milliseconds: u64,
    /// When it was, RFC 3339; now unless given.
    at: Option<String>,
    /// What it is charged as: the code of a service that is metered in seconds; `call` unless given.
    service: Option<String>,
}

/// What became of a call.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "call")]
struct CallResult {
    /// Its id, which is the event's.
    id: String,
    /// Whose call it was.
    user: CustomerId,
    /// How the user is called.
    user_name: String,
    /// What it is charged as.
    service: String,
    /// How long it was.
    seconds: Quantity,
    /// Whether it was stored before; it counts once.
    duplicate: bool,
}

/// Which calls are added up.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct BillingParams {
    /// A month, as 2026-10; the current one unless a period is given.
    month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    to: Option<String>,
    /// What calls are charged as; `call` unless given.
    service: Option<String>,
}

/// A call on its way in.
pub struct NewCall<'a> {
    /// Who called, by user name or id.
    pub user: &'a str,
    /// How long it was.
    pub seconds: Quantity,
    /// When; `None` is now.
    pub at: Option<Timestamp>,
    /// What it is charged as.
    pub service: String,
    /// `Idempotency-Key`, which makes it safe to send again.
    pub key: Option<String>,
}

/// What is known of a call that was stored.
pub struct TakenCall {
    id: String,
    user: crate::records::customer::Customer,
    duplicate: bool,
}

/// Report a call; with `Idempotency-Key` it is safe to send again and counts once
#[utoipa::path(put, path = "/v1/users/{name}/calls", tag = "calls", request_body = CallInput,
    params(("name" = String, Path, description = "The user's name or id"),
           ("Idempotency-Key" = Option<String>, Header, description = "Any text of yours, once for each call")),
    responses((status = 200, body = CallResult), Problems), security(("bearer" = [])))]
async fn report(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    headers: HeaderMap,
    Body(input): Body<CallInput>,
) -> Result<Json<CallResult>, Problem> {
    let seconds =
        seconds_of(input.duration_milliseconds).map_err(|error| error.at("duration_milliseconds"))?;
    let at = parsed("at", input.at)?;
    let service = input.service.unwrap_or_else(|| call_billing::SERVICE.to_owned());
    let key = idempotency_key(&headers)?;
    let call = NewCall { user: &name, seconds, at, service: service.clone(), key };
    let TakenCall { id, user, duplicate } = take_call(&app, &caller, call).await?;
    let (user, user_name) = (user.customer_id, user.handle());
    Ok(Json(CallResult { id, user, user_name, service, seconds, duplicate }))
}

/// Show a user's calls, blocks and cost
#[utoipa::path(get, path = "/v1/users/{name}/billing", tag = "calls",
    params(("name" = String, Path, description = "The user's name or id"), BillingParams),
    responses((status = 200, body = CallBilling), Problems), security(("bearer" = [])))]
async fn billing(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    Params(asked): Params<BillingParams>,
) -> Result<Json<CallBilling>, Problem> {
    caller.must(Scope::Calls)?;
    let mut view = app.payg.db.view().await?;
    let known = app.memory.seen_by(&mut view).await?;
    let user = whose::user(&mut view, &caller, &name).await?;
    let code = asked.service.as_deref().unwrap_or(call_billing::SERVICE);
    let service = known.service(code).map_err(|error| error.at("service"))?;
    let zone = user.zone(&app.payg.settings.zone);
    let (month, from, to) = (asked.month.as_deref(), asked.from.as_deref(), asked.to.as_deref());
    let period = AskedPeriod { month, from, to }.or_this_month(&zone, app.payg.now())?;
    Ok(Json(call_billing(&mut view, &known.catalogue, &user, service, period).await?))
}

/// Stores a call; it is on disk and in the sums when this answers.
pub async fn take_call(app: &App, caller: &Caller, call: NewCall<'_>) -> Result<TakenCall> {
    caller.must(Scope::Calls)?;
    if let Subject::Operator(..) = caller.subject {
        caller.must_operate(Role::Operator)?;
    }
    let user = whose::user(&mut app.payg.db.view().await?, caller, call.user).await?;
    check_customer(&user)?;
    let reported = Reported {
        customer_id: user.customer_id,
        service: call.service,
        id: call.key.map(|key| format!("call {key}")),
        quantity: Some(call.seconds),
        at: call.at,
        value: None,
    };
    let turn = caller.subject.uuid();
    let mut taken = app.take_usage(turn, vec![Ok(reported)]).await?;
    let taken = taken.pop().ok_or_else(|| Error::failed("a call was not answered"))?;
    let id = taken.id.unwrap_or_default();
    match taken.outcome? {
        Outcome::Conflict => {
            let why = "the Idempotency-Key was used before for another call";
            Err(Error::conflict("event_conflict", why).hint("send a key of its own with each call"))
        }
        outcome => Ok(TakenCall { id, user, duplicate: outcome == Outcome::Duplicate }),
    }
}
