//! Asking for a subscription's money: the payment of a period or a change, and its attempt.

use crate::db::door::Tx;
use crate::engine::create_payment;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::fresh_payment::fresh_payment;
use crate::engine::payg::Payg;
use crate::engine::{prepare_attempt, settle};
use crate::error::{Error, Result};
use crate::records::payment::{self, Payment};
use crate::records::subscription::Subscription;
use crate::values::id::AttemptId;
use crate::values::money::Money;
use crate::values::payment_terms::Purpose;
use std::collections::BTreeMap;

/// Tries of a saved method, each on a day of its own (RULES 19).
const RENEWAL_ATTEMPTS: i64 = 3;

/// The longest description that every gateway takes, in characters.
pub const DESCRIPTION_MAX: usize = 128;

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
    let return_url = come_back(tx, of, return_url).await?;
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
        let words = (std::mem::take(description), come_back(tx, of, None).await?);
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
    let about = (Purpose::Subscription, Some(id.uuid()));
    Ok(Payment {
        description: description.chars().take(DESCRIPTION_MAX).collect(),
        metadata: BTreeMap::from([("subscription".to_owned(), id.to_string())]),
        gateway: Some(of.gateway),
        method: of.method.clone(),
        save_method: of.method.is_none(),
        return_url: create_payment::return_url(payg, of.gateway, of.method.is_none(), return_url)?,
        attempts_max,
        business_key: Some(business_key),
        ..fresh_payment(of.customer_id, about, amount, of.updated_at)
    })
}

/// Where the payer comes back to: who pays by a link again comes back to where the last one led.
async fn come_back(tx: &mut Tx, of: &Subscription, given: Option<String>) -> Result<Option<String>> {
    if given.is_some() || of.method.is_some() {
        return Ok(given);
    }
    let earlier = payment::of_document(tx, of.customer_id, of.subscription_id.uuid()).await?;
    Ok(earlier.into_iter().rev().find_map(|one| one.return_url))
}

/// Sends what was asked for and committed; answers the payment as it stands then.
pub async fn send(payg: &Payg, asked: Asked) -> Result<Payment> {
    let Some(attempt) = asked.attempt else { return Ok(asked.payment) };
    drive_attempt(payg, attempt).await?;
    let now = payment::find(&mut payg.db.view().await?, asked.payment.payment_id).await?;
    Ok(now.unwrap_or(asked.payment))
}
