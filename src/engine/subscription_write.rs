//! Writing a subscription: its new state with its letter, its charges, and the payments it asks for.

use crate::db::door::Tx;
use crate::engine::create_payment;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::Due;
use crate::engine::{prepare_attempt, settle};
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::movement::{self, Movement, MovementKind};
use crate::records::payment::{self, Payment};
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::records::subscription_charge::{self, Charge, ChargeKind};
use crate::values::calendar::Month;
use crate::values::id::{AttemptId, ChargeId, LetterId, MovementId, PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Party, Purpose};
use crate::values::timestamp::Period;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Tries of a saved method, each on a day of its own (RULES 19).
const RENEWAL_ATTEMPTS: i64 = 3;

/// The longest description that every gateway takes, in characters.
const DESCRIPTION_MAX: usize = 128;

/// What becomes of some subscriptions, to be written at once.
#[derive(Debug, Default)]
pub struct Changes {
    written: Vec<(Subscription, Subscription, LetterKind)>,
    charges: Vec<Charge>,
}

impl Changes {
    /// Takes down what became of a subscription; later ones of the same one follow on it.
    pub fn write(&mut self, before: Subscription, after: Subscription, kind: LetterKind) {
        self.written.push((before, after, kind));
    }

    /// Takes a charge down for the invoice of the month in which it is made; nothing is none.
    pub fn charge(&mut self, of: &Subscription, charged: Charged) {
        if charged.due.net.minor != 0 || charged.due.tax.minor != 0 {
            self.charges.push(row(of, charged));
        }
    }

    /// Writes all of it, and tells it.
    pub async fn keep(self, tx: &mut Tx) -> Result<()> {
        let mut last: BTreeMap<SubscriptionId, &Subscription> = BTreeMap::new();
        let mut letters = Vec::with_capacity(self.written.len());
        let mut moved = Vec::new();
        for (before, after, kind) in &self.written {
            last.insert(after.subscription_id, after);
            letters.push(letter_of(Some(before), after, *kind)?);
            moved.extend(movements(before, after));
        }
        let last: Vec<Subscription> = last.into_values().cloned().collect();
        subscription::update_all(tx, &last).await?;
        subscription_charge::insert(tx, &self.charges).await?;
        movement::insert(tx, &moved).await?;
        letter::insert(tx, &letters).await
    }
}

/// Writes what became of a subscription, and tells it.
pub async fn write(tx: &mut Tx, before: &Subscription, after: &Subscription, kind: LetterKind) -> Result<()> {
    subscription::update(tx, after).await?;
    movement::insert(tx, &movements(before, after)).await?;
    tell(tx, Some(before), after, kind).await
}

/// How a change moved the recurring revenue; not at all as a rule. Another currency is one that ended
/// and one that began.
fn movements(before: &Subscription, after: &Subscription) -> Vec<Movement> {
    let (was, is) = (yearly(before), yearly(after));
    let movement = |kind, currency, before_year, after_year| Movement {
        customer_id: after.customer_id,
        movement_id: MovementId::new(),
        subscription_id: after.subscription_id,
        kind,
        month: Month::at(after.updated_at, &after.zone),
        currency,
        before_year,
        after_year,
        created_at: after.updated_at,
    };
    let up = if before.number == 0 { MovementKind::New } else { MovementKind::Reactivation };
    match (was.minor, is.minor) {
        (0, 0) => Vec::new(),
        (0, minor) => vec![movement(up, is.currency, 0, minor)],
        (minor, 0) => vec![movement(MovementKind::Churn, was.currency, minor, 0)],
        (low, high) if was.currency != is.currency => vec![
            movement(MovementKind::Churn, was.currency, low, 0),
            movement(MovementKind::New, is.currency, 0, high),
        ],
        (low, high) if low == high => Vec::new(),
        (low, high) if low < high => vec![movement(MovementKind::Expansion, is.currency, low, high)],
        (high, low) => vec![movement(MovementKind::Contraction, is.currency, high, low)],
    }
}

/// What a year costs without tax, as it is sold and paid now: nothing while it waits, in a trial, and
/// when it has ended. A twelfth of it is its part of the monthly recurring revenue.
fn yearly(of: &Subscription) -> Money {
    let runs = matches!(of.status, SubscriptionStatus::Active | SubscriptionStatus::Renewing);
    let periods = if runs && of.number > 0 { i64::from(12 / of.every.months()) } else { 0 };
    Money::new(of.price.minor.saturating_mul(periods), of.price.currency)
}

/// Writes down who did something to a subscription, and what it was before.
pub async fn audited(
    tx: &mut Tx,
    payg: &Payg,
    verb: &'static str,
    before: Option<&Subscription>,
    after: &Subscription,
) -> Result<()> {
    let about = ("subscription", after.subscription_id);
    let entry = Entry::new(&payg.actor, verb, about, payg.now()).of(after.customer_id).after(after)?;
    let entry = match before {
        Some(before) => entry.before(before)?,
        None => entry,
    };
    audit::write(tx, &[entry]).await
}

/// Tells what became of a subscription.
pub async fn tell(
    tx: &mut Tx,
    before: Option<&Subscription>,
    after: &Subscription,
    kind: LetterKind,
) -> Result<()> {
    letter::insert(tx, &[letter_of(before, after, kind)?]).await
}

/// The letter that tells it: the whole of it, and what the changed fields held before.
fn letter_of(before: Option<&Subscription>, after: &Subscription, kind: LetterKind) -> Result<Letter> {
    let object = shown(after)?;
    let mut previous = Map::new();
    if let (Some(before), Some(now)) = (before, object.as_object()) {
        for (field, value) in shown(before)?.as_object().into_iter().flatten() {
            if now.get(field) != Some(value) {
                previous.insert(field.clone(), value.clone());
            }
        }
    }
    Ok(Letter {
        customer_id: after.customer_id,
        letter_id: LetterId::new(),
        kind,
        document_id: after.subscription_id.uuid(),
        payload: json!({ "object": object, "previous": previous }).to_string(),
        created_at: after.updated_at,
    })
}

fn shown(subscription: &Subscription) -> Result<Value> {
    serde_json::to_value(subscription)
        .map_err(|cause| Error::failed("a subscription cannot be shown as JSON").cause(cause))
}

/// What is charged, and what it is for.
#[derive(Clone, Debug)]
pub struct Charged {
    /// Why.
    pub kind: ChargeKind,
    /// For which days.
    pub period: Period,
    /// How much; nothing is not written down.
    pub due: Due,
    /// The payment that brought it.
    pub payment_id: Option<PaymentId>,
    /// What a person reads.
    pub description: String,
}

/// Writes a charge down for the invoice of the month in which it is made.
pub async fn charge(tx: &mut Tx, of: &Subscription, charged: Charged) -> Result<()> {
    let mut changes = Changes::default();
    changes.charge(of, charged);
    changes.keep(tx).await
}

fn row(of: &Subscription, charged: Charged) -> Charge {
    Charge {
        charge_id: ChargeId::new(),
        customer_id: of.customer_id,
        subscription_id: of.subscription_id,
        kind: charged.kind,
        month: Month::at(of.updated_at, &of.zone),
        period: charged.period,
        description: charged.description,
        net: charged.due.net,
        tax: charged.due.tax,
        payment_id: charged.payment_id,
        created_at: of.updated_at,
        invoice_id: None,
    }
}

/// What a payment is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// The next period, which has one key however often it is asked for.
    Period,
    /// The period again, after a payment for it came to nothing.
    PeriodAgain,
    /// The rest of a period under another plan.
    Change,
}

/// A payment that was asked for, and the attempt that is to be driven once all is committed.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The payment.
    pub payment: Payment,
    /// The attempt; none where no gateway answers, or it was asked for before.
    pub attempt: Option<AttemptId>,
}

/// Asks for a payment; its business key makes sure that the same thing is asked for once. It is on
/// its way with this transaction: the exact bytes of its request are committed with it.
pub async fn ask(
    tx: &mut Tx,
    payg: &Payg,
    of: &mut Subscription,
    asking: Asking,
    amount: Money,
    (description, return_url): (String, Option<String>),
) -> Result<Asked> {
    let wanted = wanted(payg, of, asking, amount, (description, return_url))?;
    let business_key = wanted.business_key.clone().unwrap_or_default();
    let is_new = settle::create(tx, payg, &wanted).await?;
    let payment = if is_new {
        wanted
    } else {
        let kept = payment::of_business_key(tx, of.customer_id, &business_key).await?;
        kept.ok_or_else(|| Error::busy("the payment was asked for in the same moment"))?
    };
    of.asked += 1;
    of.payment_id = Some(payment.payment_id);
    if !is_new || !of.gateway.answers() {
        return Ok(Asked { payment, attempt: None });
    }
    let gateway = payg.gateways.get(of.gateway)?;
    let payment = settle::process(tx, payg, &payment).await?;
    let attempt = prepare_attempt::for_payment(tx, of.updated_at, gateway.as_ref(), &payment).await?;
    Ok(Asked { payment, attempt: Some(attempt.attempt_id) })
}

/// Asks many for their next periods, which nobody has asked for before, through gateways that answer;
/// all of it is on its way with this transaction.
pub async fn ask_all(tx: &mut Tx, payg: &Payg, asked: &mut [(Subscription, Money, String)]) -> Result<()> {
    let mut payments = Vec::with_capacity(asked.len());
    for (of, amount, description) in asked.iter_mut() {
        let words = (std::mem::take(description), None);
        let wanted = wanted(payg, of, Asking::Period, *amount, words)?;
        of.asked += 1;
        of.payment_id = Some(wanted.payment_id);
        payments.push(wanted);
    }
    let payments = settle::create_in_flight(tx, payg, payments).await?;
    prepare_attempt::for_payments(tx, payg, &payments).await
}

/// The payment that is asked for.
fn wanted(
    payg: &Payg,
    of: &Subscription,
    asking: Asking,
    amount: Money,
    (description, return_url): (String, Option<String>),
) -> Result<Payment> {
    let (id, next, count) = (of.subscription_id, of.number + 1, of.asked + 1);
    let business_key = match asking {
        Asking::Period => format!("sub:{id}:period:{next}"),
        Asking::PeriodAgain => format!("sub:{id}:period:{next}:{count}"),
        Asking::Change => format!("sub:{id}:change:{count}"),
    };
    // With a link the payer may try as often as the gateway's page lets it; that is one attempt.
    let attempts_max = if of.method.is_some() { RENEWAL_ATTEMPTS } else { 1 };
    Ok(Payment {
        payment_id: PaymentId::new(),
        customer_id: of.customer_id,
        purpose: Purpose::Subscription,
        document_id: Some(id.uuid()),
        direction: Direction::In,
        party: Party::default(),
        amount,
        fee: Money::zero(amount.currency),
        refunded: Money::zero(amount.currency),
        refunding: Money::zero(amount.currency),
        description: description.chars().take(DESCRIPTION_MAX).collect(),
        metadata: BTreeMap::from([("subscription".to_owned(), id.to_string())]),
        gateway: Some(of.gateway),
        method: of.method.clone(),
        save_method: of.method.is_none(),
        saved_method: None,
        saved_method_title: None,
        return_url: create_payment::return_url(payg, of.gateway, of.method.is_none(), return_url)?,
        confirmation_url: None,
        status: PaymentStatus::Created,
        failure_code: None,
        failure_message: None,
        attempts: 0,
        attempts_max,
        next_attempt_at: None,
        business_key: Some(business_key),
        created_at: of.updated_at,
        updated_at: of.updated_at,
        transaction_at: None,
        reserve: false,
        reserved_until: None,
    })
}

/// Sends what was asked for and committed; answers the payment as it stands then.
pub async fn send(payg: &Payg, asked: Asked) -> Result<Payment> {
    let Some(attempt) = asked.attempt else { return Ok(asked.payment) };
    drive_attempt(payg, attempt).await?;
    let now = payment::find(&mut payg.db.view().await?, asked.payment.payment_id).await?;
    Ok(now.unwrap_or(asked.payment))
}
