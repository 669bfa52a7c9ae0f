//! Trying a payment again: another attempt for one that was declined and may have one, else a new
//! payment of the same content, because what failed stays failed.

use crate::db::door::Tx;
use crate::engine::create_payment::refuse_undue;
use crate::engine::disabled_subscriptions::refuse_disabled;
use crate::engine::done::Done;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::find_payment::{Owner, find_payment};
use crate::engine::needless::{leaves, needless, subscription_of};
use crate::engine::payg::Payg;
use crate::engine::prepare_attempt::{self, gateway_of};
use crate::engine::process_payment::process_and_wait;
use crate::engine::settle;
use crate::engine::subscription_settled::is_change;
use crate::engine::subscription_terms::refuse_over;
use crate::error::{Error, Result};
use crate::records::attempt::Attempt;
use crate::records::audit::{self, Entry};
use crate::records::payment::{self, Payment};
use crate::records::subscription::{self, SubscriptionStatus};
use crate::values::id::{PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::Purpose;
use crate::values::timestamp::Timestamp;

/// How many payments are taken at a time.
const BATCH: i64 = 50;

/// Prepares the next attempt of each declined payment whose day has come.
pub async fn retry_due(payg: &Payg, now: Timestamp) -> Result<Done> {
    let due = payment::due(&mut payg.db.view().await?, now, BATCH).await?;
    let count = due.len();
    for payment in due {
        let mut tx = payg.db.begin().await?;
        let before = payment::lock(&mut tx, payment.customer_id, payment.payment_id).await?;
        let due = before.next_attempt_at.is_some_and(|at| at <= now);
        if due && before.status == PaymentStatus::Processing {
            match needless(&mut tx, &before, now).await? {
                Some(why) => settle::fail(&mut tx, payg, &before, why).await.map(|_| ())?,
                None => again(&mut tx, payg, now, &before).await.map(|_| ())?,
            }
            tx.commit().await?;
        }
    }
    Ok(Done::of(count, BATCH))
}

/// Tries a payment again now: one that waits for its next day gets its attempt at once; one that failed
/// is asked for as a new payment, once, however often this is called. Answers what is tried; refuses what
/// is not due any more, and what was tried again and failed again, of which the newer one is to be tried.
pub async fn retry_payment(payg: &Payg, text: &str, owner: Owner) -> Result<Payment> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    refuse_needless(&mut tx, &before, at).await?;
    match before.status {
        PaymentStatus::Processing if before.next_attempt_at.is_some() => {
            let (after, attempt) = again(&mut tx, payg, at, &before).await?;
            audited(&mut tx, payg, &before).await?;
            tx.commit().await?;
            drive_attempt(payg, attempt.attempt_id).await?;
            let now = payment::find(&mut payg.db.view().await?, after.payment_id).await?;
            Ok(now.unwrap_or(after))
        }
        PaymentStatus::Failed => {
            let copy = copy_of(&before, at);
            let made = settle::create(&mut tx, payg, &copy).await?;
            let key = copy.business_key.as_deref().unwrap_or_default();
            let copy = payment::of_business_key(&mut tx, copy.customer_id, key).await?.unwrap_or(copy);
            if made {
                refuse_undue(&mut tx, &copy).await?;
            } else if copy.status == PaymentStatus::Failed {
                return Err(tried_before(&copy));
            }
            if made && before.purpose == Purpose::Subscription {
                await_instead(&mut tx, &before, &copy).await?;
            }
            if made {
                audited(&mut tx, payg, &before).await?;
            }
            tx.commit().await?;
            if !made && copy.status != PaymentStatus::Created {
                return Ok(copy);
            }
            process_and_wait(payg, &copy.payment_id.to_string(), owner).await
        }
        status => {
            let message = format!("a payment that is {status} cannot be tried again");
            Err(Error::conflict("payment_status", message))
        }
    }
}

/// Refuses to try a payment again that a subscription does not wait for: its period is wholly over, it
/// ended by its owner's wish, or its owner is disabled.
async fn refuse_needless(tx: &mut Tx, before: &Payment, at: Timestamp) -> Result<()> {
    let Some(of) = subscription_of(tx, before).await? else { return Ok(()) };
    refuse_disabled(tx, of.customer_id).await?;
    if of.status == SubscriptionStatus::Canceled {
        let hint = format!("buy it anew: payg subscription create {} {}", of.customer_id, of.plan_id);
        let why = "the subscription was cancelled";
        return Err(Error::conflict("subscription_status", why).hint(hint));
    }
    if of.payment_id != Some(before.payment_id) || is_change(before) {
        return Ok(());
    }
    if leaves(&of) {
        let why = "the subscription ends with its period, or has ended so";
        return Err(Error::conflict("ends_with_its_period", why).hint("payg subscription resume"));
    }
    refuse_over(&of, at)
}

/// Writes down who had a payment tried again.
async fn audited(tx: &mut Tx, payg: &Payg, tried: &Payment) -> Result<()> {
    let about = ("payment", tried.payment_id);
    let entry = Entry::new(&payg.actor, "payment.retry", about, payg.now()).of(tried.customer_id);
    audit::write(tx, &[entry.before(tried)?]).await
}

/// What was tried again and failed too is itself what is tried the next time.
fn tried_before(copy: &Payment) -> Error {
    let message = format!("it was tried again already, and {} failed too", copy.payment_id);
    Error::conflict("payment_status", message).hint(format!("payg payment retry {}", copy.payment_id))
}

async fn again(tx: &mut Tx, payg: &Payg, at: Timestamp, before: &Payment) -> Result<(Payment, Attempt)> {
    let gateway = payg.gateways.get(gateway_of(before)?)?;
    let after = Payment { attempts: before.attempts + 1, next_attempt_at: None, ..before.clone() };
    let after = settle::note(tx, payg, before, after).await?;
    let attempt = prepare_attempt::for_payment(tx, at, gateway.as_ref(), &after).await?;
    Ok((after, attempt))
}

/// Lets the subscription that waited for a payment wait for another one instead.
async fn await_instead(tx: &mut Tx, failed: &Payment, copy: &Payment) -> Result<()> {
    let Some(document) = failed.document_id else { return Ok(()) };
    let id = SubscriptionId::from_uuid(document);
    let mut of = subscription::lock(tx, failed.customer_id, id).await?;
    if of.payment_id != Some(failed.payment_id) {
        let why = format!("the subscription {id} does not wait for payment {}", failed.payment_id);
        return Err(Error::conflict("payment_not_awaited", why));
    }
    (of.payment_id, of.updated_at) = (Some(copy.payment_id), copy.created_at);
    subscription::update(tx, &of).await
}

fn copy_of(failed: &Payment, at: Timestamp) -> Payment {
    let zero = Money::zero(failed.amount.currency);
    Payment {
        payment_id: PaymentId::new(),
        status: PaymentStatus::Created,
        refunded: zero,
        refunding: zero,
        saved_method: None,
        saved_method_title: None,
        confirmation_url: None,
        failure_code: None,
        failure_message: None,
        attempts: 0,
        next_attempt_at: None,
        business_key: Some(format!("retry:{}", failed.payment_id)),
        created_at: at,
        updated_at: at,
        transaction_at: None,
        ..failed.clone()
    }
}
