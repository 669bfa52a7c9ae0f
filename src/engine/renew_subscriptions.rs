//! The scheduler of subscriptions: what is due is claimed in batches, and each gets its next step.

use crate::db::door::Tx;
use crate::engine::buy_subscription::PURCHASE_SECONDS;
use crate::engine::change_subscription::change_now;
use crate::engine::done::Done;
use crate::engine::end_subscription::held;
use crate::engine::grants;
use crate::engine::pay_back::pay_back;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::{Terms, begin_period, next_due, next_terms, renewal_at, terms_for};
use crate::engine::subscription_write::{Asked, Asking, Charged, ask, audited, charge, send, write};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, PaymentStatus};
use crate::records::plan::{self, Plan};
use crate::records::plan_version::{self, Subscribers};
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::records::subscription_charge::ChargeKind;
use crate::values::id::SubscriptionId;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;
use uuid::Uuid;

/// Subscriptions claimed at once.
const BATCH: i64 = 100;

/// Microseconds for which nobody else may work on a claimed one.
const LEASE: i64 = 300 * SECOND;

/// Microseconds after which a payment that is under way at the end is looked at again.
const LOOK_AGAIN: i64 = 3_600 * SECOND;

/// What was done about one subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "subscription_step")]
pub struct Stepped {
    /// Which.
    pub subscription: SubscriptionId,
    /// What.
    pub step: Step,
}

/// What is to be done about a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// It was bought and never paid.
    Expire,
    /// Its last period is over.
    End,
    /// The next period is asked for.
    Ask,
    /// It comes to its plan's new version at once, as the operator said.
    Move,
    /// Nothing before then.
    Wait(Timestamp),
    /// Nothing any more.
    Rest,
}

/// The same as a unit of work.
pub async fn renew_due(payg: &Payg, _: Timestamp) -> Result<Done> {
    let (done, more) = renew_subscriptions(payg).await?;
    Ok(Done { done: done.len(), more })
}

/// Takes a batch of what is due and does it; what it did, and whether there may be more.
///
/// One that cannot be done does not keep the others from it: it is claimed until its lease ends.
pub async fn renew_subscriptions(payg: &Payg) -> Result<(Vec<Stepped>, bool)> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let lease = Uuid::now_v7();
    let claimed = subscription::claim(&mut tx, lease, now.plus_micros(LEASE), now, BATCH).await?;
    tx.commit().await?;
    let (mut done, mut failed) = (Vec::new(), None);
    let more = claimed.len() as i64 == BATCH;
    for one in claimed {
        match advance(payg, &one).await {
            Ok(step) => done.push(Stepped { subscription: one.subscription_id, step }),
            Err(error) => failed = Some(error.within(one.subscription_id)),
        }
    }
    match failed {
        Some(error) if done.is_empty() => Err(error),
        _ => Ok((done, more)),
    }
}

/// Asks for the next period of one subscription now, whenever it is due.
pub async fn renew_now(payg: &Payg, id: SubscriptionId) -> Result<Subscription> {
    let mut tx = payg.db.begin().await?;
    let before = held(&mut tx, id).await?;
    if before.status != SubscriptionStatus::Active {
        let why = format!("a subscription that is {} cannot renew", before.status);
        return Err(Error::conflict("subscription_status", why));
    }
    let (after, asked) = ask_next(&mut tx, payg, &before).await?;
    audited(&mut tx, payg, "subscription.renew", Some(&before), &after).await?;
    tx.commit().await?;
    if let Some(asked) = asked {
        send(payg, asked).await?;
    }
    let now = subscription::find(&mut payg.db.view().await?, id).await?;
    Ok(now.unwrap_or(after))
}

async fn advance(payg: &Payg, claimed: &Subscription) -> Result<Step> {
    let now = payg.now();
    // What is owed back goes first, so that it stays due should this process die in between.
    if matches!(next_step(claimed, true, now)?, Step::Wait(_) | Step::Rest) {
        pay_back(payg, claimed.customer_id, claimed.subscription_id).await?;
    }
    let mut tx = payg.db.begin().await?;
    let before = subscription::lock(&mut tx, claimed.customer_id, claimed.subscription_id).await?;
    if let Some((plan, terms)) = moved(&mut tx, &before, now).await? {
        // Its attempt, if it needs one, is due at once.
        change_now(&mut tx, payg, &before, (&plan, &terms), None).await?;
        tx.commit().await?;
        return Ok(Step::Move);
    }
    let is_open = match before.payment_id {
        Some(payment_id) => {
            // It is not locked: whoever settles it has it locked and waits for the subscription.
            let payment = payment::find(&mut tx, payment_id).await?;
            payment
                .is_some_and(|one| matches!(one.status, PaymentStatus::Created | PaymentStatus::Processing))
        }
        None => false,
    };
    let step = next_step(&before, is_open, now)?;
    let mut after = Subscription { updated_at: now, ..before.clone() };
    match step {
        Step::Expire => {
            after.status = before.status.become_(SubscriptionEvent::Expire)?;
            after.due_at = None;
            write(&mut tx, &before, &after, LetterKind::SubscriptionExpired).await?;
        }
        Step::End => {
            after.status = before.status.become_(SubscriptionEvent::End)?;
            (after.due_at, after.ended_at) = (None, before.period.map(|period| period.end));
            write(&mut tx, &before, &after, LetterKind::SubscriptionEnded).await?;
        }
        Step::Ask => {
            // Its attempt is due at once, and the unit that drives attempts sends it.
            ask_next(&mut tx, payg, &before).await?;
        }
        Step::Wait(until) => {
            // A refund that failed is tried again before that.
            let due = before.due_at.filter(|due| now < *due && *due < until).unwrap_or(until);
            subscription::update(&mut tx, &Subscription { due_at: Some(due), ..before }).await?
        }
        Step::Rest | Step::Move => {
            let due_at = before.due_at.filter(|due| now < *due);
            subscription::update(&mut tx, &Subscription { due_at, ..before }).await?
        }
    }
    tx.commit().await?;
    Ok(step)
}

/// To which terms a running subscription is to come at once, because the operator set a price so.
async fn moved(tx: &mut Tx, one: &Subscription, now: Timestamp) -> Result<Option<(Plan, Terms)>> {
    let Some(next) = one.next_version_id.filter(|_| one.payment_id.is_none()) else { return Ok(None) };
    if one.status != SubscriptionStatus::Active || one.next_every != Some(one.every) {
        return Ok(None);
    }
    let version = plan_version::get(tx, next).await?;
    let is_meant = version.subscribers == Subscribers::Now && version.plan_id == one.plan_id;
    // In the last days it comes to it with the next period, which is asked for already.
    let is_running = one.period.is_some_and(|period| period.contains(now));
    if !is_meant || next == one.plan_version_id || !is_running || renewal_at(one)? <= now {
        return Ok(None);
    }
    let plan = plan::get(tx, version.plan_id).await?;
    let terms = terms_for(tx, one.customer_id, version, one.every).await?;
    Ok(Some((plan, terms)))
}

/// The next step of a subscription; `is_open` says that its payment may still succeed.
pub fn next_step(subscription: &Subscription, is_open: bool, now: Timestamp) -> Result<Step> {
    let end = subscription.period.map(|period| period.end);
    Ok(match (subscription.status, end) {
        (SubscriptionStatus::AwaitingPayment, _) => {
            let until = subscription.created_at.plus_micros(PURCHASE_SECONDS * SECOND);
            let until = subscription.due_at.map_or(until, |due| due.max(until));
            if until <= now { Step::Expire } else { Step::Wait(until) }
        }
        (SubscriptionStatus::Active | SubscriptionStatus::Renewing, Some(end))
            if subscription.cancel_at_end =>
        {
            if end <= now {
                Step::End
            } else {
                Step::Wait(end)
            }
        }
        (SubscriptionStatus::Active, Some(_)) => {
            let from = renewal_at(subscription)?;
            let is_changing = is_open && subscription.next_version_id.is_some();
            match from <= now {
                true if is_changing => Step::Wait(now.plus_micros(LOOK_AGAIN)),
                true => Step::Ask,
                false => Step::Wait(from),
            }
        }
        (SubscriptionStatus::Renewing, Some(end)) if now < end => Step::Wait(end),
        (SubscriptionStatus::Renewing, Some(_)) if is_open => Step::Wait(now.plus_micros(LOOK_AGAIN)),
        (SubscriptionStatus::Renewing, Some(_)) => Step::End,
        (SubscriptionStatus::Active | SubscriptionStatus::Renewing, None) => {
            return Err(Error::failed("an active subscription has no period"));
        }
        (SubscriptionStatus::Ended | SubscriptionStatus::Canceled | SubscriptionStatus::Expired, _) => {
            Step::Rest
        }
    })
}

/// Asks for the next period, or begins it at once where it costs nothing.
async fn ask_next(tx: &mut Tx, payg: &Payg, before: &Subscription) -> Result<(Subscription, Option<Asked>)> {
    let now = payg.now();
    let terms = next_terms(tx, before).await?;
    let due = next_due(before, &terms, now)?;
    let name = plan::get(tx, terms.version.plan_id).await?.display_name;
    let mut after = Subscription { updated_at: now, ..before.clone() };
    if due.gross()?.minor == 0 {
        let due = begin_period(&mut after, &terms, now)?;
        let period = after.period.ok_or_else(|| Error::failed("a begun period is not there"))?;
        let description = format!("{name}, a {}", terms.every);
        let charged = Charged { kind: ChargeKind::Fee, period, due, payment_id: None, description };
        charge(tx, &after, charged).await?;
        grants::begin(tx, &after, &terms.version).await?;
        write(tx, before, &after, LetterKind::SubscriptionRenewed).await?;
        return Ok((after, None));
    }
    after.status = before.status.become_(SubscriptionEvent::Ask)?;
    after.due_at = before.period.map(|period| period.end);
    let words = (format!("{name}, next {}", terms.every), None);
    let asked = ask(tx, payg, &mut after, Asking::Period, due.gross()?, words).await?;
    write(tx, before, &after, LetterKind::SubscriptionRenewing).await?;
    Ok((after, Some(asked)))
}
