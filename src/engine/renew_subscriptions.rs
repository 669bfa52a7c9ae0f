//! The scheduler of subscriptions: what is due is claimed in batches, and each gets its next step.

use crate::db::door::Tx;
use crate::engine::bring_forward::bring_forward;
use crate::engine::buy_subscription::PURCHASE_SECONDS;
use crate::engine::change_subscription::change_now;
use crate::engine::disabled_subscriptions::refuse_disabled;
use crate::engine::done::Done;
use crate::engine::end_subscription::held;
use crate::engine::grants;
use crate::engine::idempotency::Once;
use crate::engine::pay_back::pay_back;
use crate::engine::payg::Payg;
use crate::engine::subscription_ask::{Asked, Asking, ask, ask_all, send};
use crate::engine::subscription_details::details_of;
use crate::engine::subscription_terms::{
    Offers, Terms, begin_period, is_next_over, next_due, refuse_over, renewal_at, terms_for,
};
use crate::engine::subscription_write::{Changes, Charged, audited, charge, write};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::plan::{self, Plan};
use crate::records::plan_version::{self, Subscribers};
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::records::subscription_charge::ChargeKind;
use crate::records::{open_payment, payment};
use crate::values::charge_words::Part;
use crate::values::id::SubscriptionId;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Subscriptions claimed at once; they are written together.
const BATCH: i64 = 256;

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
pub async fn renew_due(payg: &Payg, now: Timestamp) -> Result<Done> {
    let earlier = bring_forward(payg, now).await?;
    let (done, more) = renew_subscriptions(payg).await?;
    Ok(Done { done: earlier.done + done.len(), more: earlier.more || more })
}

/// Takes a batch of what is due and does it; what it did, and whether there may be more.
///
/// Those for which one thing is to be done are written together. One that cannot be done does not keep
/// the others from it: it is claimed until its lease ends.
pub async fn renew_subscriptions(payg: &Payg) -> Result<(Vec<Stepped>, bool)> {
    let now = payg.now();
    let mut tx = payg.db.begin_batch().await?;
    let lease = Uuid::now_v7();
    let claimed = subscription::claim(&mut tx, lease, now.plus_micros(LEASE), now, BATCH).await?;
    tx.commit().await?;
    let more = claimed.len() as i64 == BATCH;
    let (mut done, mut failed) = (BTreeMap::new(), None);
    if claimed.len() > 1 {
        // What is not done together, for whatever reason, is tried one by one.
        let together = advance_together(payg, &claimed).await;
        let alone = |error| tracing::warn!(error = ?error, "subscriptions are worked on one by one");
        done = together.map_err(alone).unwrap_or_default();
    }
    let mut steps = Vec::with_capacity(claimed.len());
    for one in claimed {
        let subscription = one.subscription_id;
        match done.remove(&subscription) {
            Some(step) => steps.push(Stepped { subscription, step }),
            None => match advance(payg, &one).await {
                Ok(step) => steps.push(Stepped { subscription, step }),
                Err(error) => failed = Some(error.within(subscription)),
            },
        }
    }
    match failed {
        Some(error) if steps.is_empty() => Err(error),
        _ => Ok((steps, more)),
    }
}

/// Asks those for their next periods for whom that is the step, and ends those that are over, in one
/// transaction; answers what was done. What needs more than that is left.
async fn advance_together(payg: &Payg, claimed: &[Subscription]) -> Result<BTreeMap<SubscriptionId, Step>> {
    let now = payg.now();
    let mut tx = payg.db.begin_batch().await?;
    let wanted: Vec<_> = claimed.iter().map(|one| (one.customer_id, one.subscription_id)).collect();
    let held = subscription::lock_all(&mut tx, &wanted).await?;
    let awaited: Vec<_> = held.iter().filter_map(|one| Some((one.customer_id, one.payment_id?))).collect();
    // They are not locked: whoever settles one has it locked and waits for the subscription.
    let open: BTreeSet<_> = open_payment::open_of(&mut tx, &awaited).await?.into_iter().collect();
    let subscribers: Vec<_> = held.iter().map(|one| one.customer_id).collect();
    let offers = Offers::read(&mut tx, &subscribers).await?;
    let (mut done, mut changes) = (BTreeMap::new(), Changes::default());
    let (mut before, mut asked) = (Vec::new(), Vec::new());
    for one in held {
        let is_open = one.payment_id.is_some_and(|payment_id| open.contains(&payment_id));
        let Ok(step) = next_step(&one, is_open, now, payg.settings.renew_days) else { continue };
        match step {
            Step::Ask if one.next_version_id.is_none() && one.gateway.answers() => {
                let Ok(Some(asking)) = asking(&offers, &one, now) else { continue };
                before.push(one.clone());
                asked.push(asking);
            }
            Step::Expire | Step::End => {
                let Ok((after, kind)) = over(&one, step, now) else { continue };
                changes.write(one.clone(), after, kind);
            }
            Step::Ask | Step::Move | Step::Wait(_) | Step::Rest => continue,
        }
        done.insert(one.subscription_id, step);
    }
    ask_all(&mut tx, payg, &mut asked).await?;
    for (before, (after, ..)) in before.into_iter().zip(asked) {
        changes.write(before, after, LetterKind::SubscriptionRenewing);
    }
    changes.keep(&mut tx).await?;
    tx.commit().await?;
    Ok(done)
}

/// Asks for the next period of one subscription now, whenever it is due. What is kept as the answer is the
/// subscription while it is asked for.
pub async fn renew_now(payg: &Payg, id: SubscriptionId, once: &Once) -> Result<Subscription> {
    let mut tx = payg.db.begin().await?;
    let before = held(&mut tx, id).await?;
    if before.status != SubscriptionStatus::Active {
        let why = format!("a subscription that is {} cannot renew", before.status);
        return Err(Error::conflict("subscription_status", why));
    }
    if before.cancel_at_end {
        let why = "a subscription that ends with its period cannot renew";
        return Err(Error::conflict("ends_with_its_period", why).hint("payg subscription resume"));
    }
    if let Some(next) = before.period.filter(|period| payg.now() < period.start) {
        // Asked for twice, as by two presses of a button, it is paid once.
        let why = format!("the next period is paid already: it begins at {}", next.start);
        return Err(Error::conflict("already_renewed", why));
    }
    refuse_disabled(&mut tx, before.customer_id).await?;
    refuse_over(&before, payg.now())?;
    let (after, asked) = ask_next(&mut tx, payg, &before).await?;
    audited(&mut tx, payg, "subscription.renew", Some(&before), &after).await?;
    let asking = details_of(&mut tx, after.clone(), payg.now()).await?;
    once.keep(&mut tx, 200, &asking).await?;
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
    let renew_days = payg.settings.renew_days;
    if matches!(next_step(claimed, true, now, renew_days)?, Step::Wait(_) | Step::Rest) {
        pay_back(payg, claimed.customer_id, claimed.subscription_id).await?;
    }
    let mut tx = payg.db.begin().await?;
    let before = subscription::lock(&mut tx, claimed.customer_id, claimed.subscription_id).await?;
    if let Some((plan, terms)) = moved((&mut tx, payg), &before, now).await? {
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
    let step = next_step(&before, is_open, now, renew_days)?;
    match step {
        Step::Expire | Step::End => {
            let (after, kind) = over(&before, step, now)?;
            write(&mut tx, &before, &after, kind).await?;
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

/// One that was never paid, or whose last period is over, and the word for it.
fn over(before: &Subscription, step: Step, now: Timestamp) -> Result<(Subscription, LetterKind)> {
    let mut after = Subscription { updated_at: now, due_at: None, ..before.clone() };
    if step == Step::Expire {
        after.status = before.status.become_(SubscriptionEvent::Expire)?;
        return Ok((after, LetterKind::SubscriptionExpired));
    }
    after.status = before.status.become_(SubscriptionEvent::End)?;
    after.ended_at = before.period.map(|period| period.end);
    // It is looked at once more, for money that may have to go back.
    after.due_at = Some(now);
    Ok((after, LetterKind::SubscriptionEnded))
}

/// To which terms a running subscription is to come at once, because the operator set a price so.
async fn moved(
    (tx, payg): (&mut Tx, &Payg),
    one: &Subscription,
    now: Timestamp,
) -> Result<Option<(Plan, Terms)>> {
    let Some(next) = one.next_version_id.filter(|_| one.payment_id.is_none()) else { return Ok(None) };
    let goes_on = one.status == SubscriptionStatus::Active && !one.cancel_at_end;
    if !goes_on || one.next_every != Some(one.every) {
        return Ok(None);
    }
    let version = plan_version::get(tx, next).await?;
    let is_meant = version.subscribers == Subscribers::Now && version.plan_id == one.plan_id;
    let is_running = one.period.is_some_and(|period| period.contains(now));
    if !is_meant || next == one.plan_version_id || !is_running {
        return Ok(None);
    }
    // In the last days it comes to it with the next period, which is asked for already.
    if renewal_at(one, payg.settings.renew_days)? <= now {
        return Ok(None);
    }
    let plan = plan::get(tx, version.plan_id).await?;
    let terms = terms_for(tx, one.customer_id, version, one.every).await?;
    Ok(Some((plan, terms)))
}

/// The next step of a subscription; `is_open` says that its payment may still succeed. `renew_days` is
/// what holds now: one that was looked at too early by it waits, whatever held when it was written.
pub fn next_step(
    subscription: &Subscription,
    is_open: bool,
    now: Timestamp,
    renew_days: i64,
) -> Result<Step> {
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
            let from = renewal_at(subscription, renew_days)?;
            let is_changing = is_open && subscription.next_version_id.is_some();
            match from <= now {
                true if is_changing => Step::Wait(now.plus_micros(LOOK_AGAIN)),
                // Nobody looked at it for a whole period, which nobody had: it ended where it ended.
                true if is_next_over(subscription, now)? => Step::End,
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

/// A subscription as it is while its next period is asked for, what that costs, and what the payer
/// reads; `None` where it costs nothing.
fn asking(
    offers: &Offers,
    before: &Subscription,
    now: Timestamp,
) -> Result<Option<(Subscription, Money, String)>> {
    let terms = offers.next_terms(before)?;
    let due = next_due(before, &terms, now)?.gross()?;
    if due.minor == 0 {
        return Ok(None);
    }
    let mut after = Subscription { updated_at: now, ..before.clone() };
    after.status = before.status.become_(SubscriptionEvent::Ask)?;
    after.due_at = before.period.map(|period| period.end);
    // What is asked for is what is begun when it is paid, whatever the plan costs by then.
    (after.next_version_id, after.next_every) = (Some(terms.version.plan_version_id), Some(terms.every));
    let words = Part::Next(terms.every).of(offers.name(terms.version.plan_id)?);
    Ok(Some((after, due, words)))
}

/// Asks for the next period, or begins it at once where it costs nothing.
async fn ask_next(tx: &mut Tx, payg: &Payg, before: &Subscription) -> Result<(Subscription, Option<Asked>)> {
    let now = payg.now();
    let offers = Offers::read(tx, &[before.customer_id]).await?;
    if let Some((mut after, due, words)) = asking(&offers, before, now)? {
        let asked = ask(tx, payg, &mut after, Asking::Period, due, (words, None)).await?;
        write(tx, before, &after, LetterKind::SubscriptionRenewing).await?;
        return Ok((after, Some(asked)));
    }
    let terms = offers.next_terms(before)?;
    let mut after = Subscription { updated_at: now, ..before.clone() };
    let due = begin_period(&mut after, &terms, now, payg.settings.renew_days)?;
    let period = after.period.ok_or_else(|| Error::failed("a begun period is not there"))?;
    let description = Part::Whole(terms.every).of(offers.name(terms.version.plan_id)?);
    let (kind, worth) = (ChargeKind::Fee, due.gross()?);
    let charged = Charged { kind, period, due, worth, payment_id: None, description };
    charge(tx, &after, charged).await?;
    grants::begin(tx, &after, &terms.version).await?;
    write(tx, before, &after, LetterKind::SubscriptionRenewed).await?;
    Ok((after, None))
}
