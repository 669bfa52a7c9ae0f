//! The sandbox: a gateway in process that moves no money, whose every answer follows from the request.
//!
//! It keeps nothing, so it is the same after a restart: the same bytes under the same key are answered
//! alike. A payment with a test card's number as its method is declined as that card is; any other
//! succeeds at once, also one that asks for a page to redirect to.

use super::contract::{
    Action, Answer, BindingAnswer, Cancellation, Gateway, GatewayKind, How, Listing, Object, ObjectKind,
    ObjectStatus, Order, Refusal, Retry, SavedMethod,
};
use crate::error::{Error, Result};
use crate::values::currency::Currency;
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The gateway itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sandbox;

/// A test card that is declined: its number, who declines, why, and whether another try makes sense.
pub type Decline = (&'static str, &'static str, &'static str, Retry);

/// Test cards that are declined.
pub const DECLINES: &[Decline] = &[
    ("5555555555554592", "payment_network", "3d_secure_failed", Retry::AskCustomer),
    ("5555555555554535", "payment_network", "call_issuer", Retry::AskCustomer),
    ("5555555555554543", "payment_network", "card_expired", Retry::Never),
    ("5555555555554568", "payment_network", "fraud_suspected", Retry::Never),
    ("5555555555554527", "payment_network", "general_decline", Retry::Later),
    ("5555555555554600", "payment_network", "insufficient_funds", Retry::Later),
    ("5555555555554618", "payment_network", "invalid_card_number", Retry::Never),
    ("5555555555554626", "payment_network", "invalid_csc", Retry::AskCustomer),
    ("5555555555554501", "payment_network", "issuer_unavailable", Retry::Later),
    ("5555555555554576", "payment_network", "payment_method_limit_exceeded", Retry::Later),
    ("5555555555554550", "payment_network", "payment_method_restricted", Retry::Never),
    ("5555555555554584", "yoo_money", "country_forbidden", Retry::Never),
    ("5555555555554634", "yoo_money", "fraud_suspected", Retry::Never),
];

/// Test cards that succeed.
pub const ACCEPTED: &[&str] = &[
    "5555555555554477",
    "5555555555554444",
    "4793128161644804",
    "4111111111111111",
    "2200000000000004",
    "2202474301322987",
];

/// What is sent, in the sandbox's own words.
#[derive(Debug, Serialize, Deserialize)]
struct Request {
    amount: i64,
    currency: String,
    metadata: BTreeMap<String, String>,
    method: Option<String>,
    save_method: bool,
    #[serde(default)]
    reserve: bool,
    payment_id: Option<String>,
}

impl Gateway for Sandbox {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Sandbox
    }

    fn prepare(&self, order: &Order) -> Result<Vec<u8>> {
        let request = match order {
            Order::Charge(charge) => {
                let (method, save_method) = match &charge.how {
                    How::Saved { method } => (Some(method.clone()), false),
                    How::Redirect { save_method, .. } => (None, *save_method),
                    How::Direct { save_method } => (None, *save_method),
                };
                let mut metadata = charge.metadata.clone();
                metadata.insert("attempt".to_owned(), charge.attempt.clone());
                Request {
                    amount: charge.amount.minor,
                    currency: charge.amount.currency.to_string(),
                    metadata,
                    method,
                    save_method,
                    reserve: charge.reserve,
                    payment_id: None,
                }
            }
            Order::Refund(refund) => Request {
                amount: refund.amount.minor,
                currency: refund.amount.currency.to_string(),
                metadata: BTreeMap::from([("attempt".to_owned(), refund.attempt.clone())]),
                method: None,
                save_method: false,
                reserve: false,
                payment_id: Some(refund.payment_gateway_id.clone()),
            },
        };
        serde_json::to_vec(&request)
            .map_err(|cause| Error::failed("a request cannot be written as JSON").cause(cause))
    }

    /// It keeps nothing itself, so it is told again what was charged.
    fn decision(&self, charge: &[u8], part: Option<Money>) -> Result<Vec<u8>> {
        let Some(part) = part else { return Ok(charge.to_vec()) };
        let spoilt = |cause| Error::failed("a request in the database is no JSON").cause(cause);
        let request: Request = serde_json::from_slice(charge).map_err(spoilt)?;
        serde_json::to_vec(&Request { amount: part.minor, ..request }).map_err(spoilt)
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        ready(answer(&action, key, body)).boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, _: &'a str) -> BoxFuture<'a, Answer> {
        // It decides at once and keeps nothing.
        ready(Answer::Absent).boxed()
    }

    fn list<'a>(&'a self, _: ObjectKind, _: Timestamp, _: Option<&'a str>) -> BoxFuture<'a, Listing> {
        ready(Listing::Unknown("the sandbox keeps no list".to_owned())).boxed()
    }

    /// Nobody has to be asked: another test card is kept at once.
    fn bind<'a>(&'a self, _: &'a str, _: &'a str) -> BoxFuture<'a, BindingAnswer> {
        let kept = SavedMethod { id: ACCEPTED[2].to_owned(), title: Some("Test card *4804".to_owned()) };
        ready(BindingAnswer::Active(kept)).boxed()
    }

    fn is_ours(&self, object: &Object) -> bool {
        object.test
    }
}

fn answer(action: &Action, key: &str, body: &[u8]) -> Answer {
    let refuse = |code: &str, description: &str| {
        let (code, description) = (code.to_owned(), description.to_owned());
        Answer::Refused(Refusal { code, description, retry: Retry::Never })
    };
    let kind = if *action == Action::Refund { ObjectKind::Refund } else { ObjectKind::Payment };
    let Ok(request) = serde_json::from_slice::<Request>(body) else {
        return refuse("invalid_request", "the request cannot be read");
    };
    let Ok(currency) = request.currency.parse::<Currency>() else {
        return refuse("invalid_request", "the currency is not known");
    };
    let method = request.method.as_deref();
    let declined = DECLINES.iter().find(|(number, ..)| Some(*number) == method);
    let (status, why) = status(action, request.reserve, declined);
    let saved = SavedMethod { id: ACCEPTED[1].to_owned(), title: Some("Test card *4444".to_owned()) };
    Answer::Object(Box::new(Object {
        kind,
        gateway_id: match action {
            Action::Charge | Action::Refund => format!("sandbox-{key}"),
            Action::Capture { gateway_id } | Action::Cancel { gateway_id } => gateway_id.clone(),
        },
        status,
        amount: Money::new(request.amount, currency),
        metadata: request.metadata,
        test: true,
        shop: None,
        confirmation_url: None,
        method: request.save_method.then_some(saved),
        cancellation: why,
        payment_gateway_id: request.payment_id,
        // It has no clock, and no list that would be ordered by it.
        created_at: Timestamp::EPOCH,
        expires_at: None,
    }))
}
/// How an object stands after an action, and why it is canceled if it is.
fn status(
    action: &Action,
    reserve: bool,
    declined: Option<&Decline>,
) -> (ObjectStatus, Option<Cancellation>) {
    let canceled = |party: &str, reason: &str, retry| {
        let (party, reason) = (party.to_owned(), reason.to_owned());
        (ObjectStatus::Canceled, Some(Cancellation { party, reason, retry }))
    };
    match (action, declined) {
        (_, Some((_, party, reason, retry))) => canceled(party, reason, *retry),
        (Action::Cancel { .. }, None) => canceled("merchant", "canceled_by_merchant", Retry::Never),
        (Action::Charge, None) if reserve => (ObjectStatus::WaitingForCapture, None),
        (Action::Charge | Action::Refund | Action::Capture { .. }, None) => (ObjectStatus::Succeeded, None),
    }
}
