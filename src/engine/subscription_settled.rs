//! What a payment that is over means for its subscription; part of the transaction that settles it.

use crate::db::door::Tx;
use crate::engine::credit_invoice::{Split, split};
use crate::engine::grants;
use crate::engine::payg::Payg;
use crate::engine::plan_taken::plan_taken;
use crate::engine::subscription_terms::{Due, Offers, apply_change, begin_period, change_due, is_next_over};
use crate::engine::subscription_write::{Changes, Charged, charge};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Payment};
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::records::subscription_charge::{self, Charge, ChargeKind};
use crate::values::charge_words::{GIVEN_BACK, Part, not_needed};
use crate::values::id::{CustomerId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::HashMap;

/// Takes note that payments of subscriptions have succeeded or failed for good. Told twice, nothing
/// happens the second time: a subscription waits for one payment, and forgets it when it is over.
pub async fn subscriptions_settled(tx: &mut Tx, payg: &Payg, payments: &[&Payment]) -> Result<()> {
    let is_over = |one: &&Payment| !matches!(one.status, PaymentStatus::Created | PaymentStatus::Processing);
    let over: Vec<(&Payment, SubscriptionId)> = payments
        .iter()
        .copied()
        .filter(is_over)
        .filter_map(|one| Some((one, SubscriptionId::from_uuid(one.document_id?))))
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    let wanted: Vec<_> = over.iter().map(|(payment, id)| (payment.customer_id, *id)).collect();
    let locked = subscription::lock_all(tx, &wanted).await?;
    let mut stands: HashMap<_, _> = locked.into_iter().map(|one| (one.subscription_id, one)).collect();
    let subscribers: Vec<CustomerId> = over.iter().map(|(payment, _)| payment.customer_id).collect();
    let offers = Offers::read(tx, &subscribers).await?;
    let mut changes = Changes::default();
    for (payment, id) in over {
        let before = stands.get(&id).cloned().ok_or_else(|| Error::not_found("subscription", id))?;
        if let Some(after) = settled((tx, payg), &offers, before, payment, &mut changes).await? {
            stands.insert(id, after);
        }
    }
    changes.keep(tx).await
}

/// What a payment that is over makes of its subscription; `None` when nothing.
async fn settled(
    (tx, payg): (&mut Tx, &Payg),
    offers: &Offers,
    before: Subscription,
    payment: &Payment,
    changes: &mut Changes,
) -> Result<Option<Subscription>> {
    let at = payg.now();
    let is_awaited = before.payment_id == Some(payment.payment_id);
    match payment.status {
        PaymentStatus::Successful if is_awaited && wants((tx, at), offers, &before, payment).await? => {
            paid((tx, payg), offers, before, payment, changes).await.map(Some)
        }
        PaymentStatus::Successful => unwanted(tx, at, before, payment, changes).await,
        PaymentStatus::Reversed => reversed(tx, at, before, payment, changes).await,
        PaymentStatus::Failed | PaymentStatus::Canceled if is_awaited => {
            let mut after = before.clone();
            after.updated_at = at;
            if before.next_version_id.is_some() && before.status == SubscriptionStatus::Active {
                // The change was not paid, so it does not happen.
                (after.payment_id, after.next_version_id, after.next_every) = (None, None, None);
            }
            changes.write(before, after.clone(), LetterKind::SubscriptionUnpaid);
            Ok(Some(after))
        }
        _ => Ok(None),
    }
}

/// Whether the money is still wanted: not by one who ended it before or while it was on its way, not for
/// a period that is wholly over, and not by one who has got the same plan in another way since.
async fn wants(
    (tx, at): (&mut Tx, Timestamp),
    offers: &Offers,
    subscription: &Subscription,
    payment: &Payment,
) -> Result<bool> {
    // One that changes has not ended with its period yet, and pays for the rest of it.
    let leaves = subscription.cancel_at_end && subscription.status != SubscriptionStatus::Active;
    if subscription.status == SubscriptionStatus::Canceled || leaves {
        return Ok(false);
    }
    let is_late = match is_change(payment) {
        // Nothing is left to change of one that has ended meanwhile.
        true => !subscription.is_active(at),
        false => is_next_over(subscription, at)?,
    };
    if is_late {
        return Ok(false);
    }
    if subscription.status.is_live() {
        return Ok(true);
    }
    let (whose, beside) = (subscription.customer_id, Some(subscription.subscription_id));
    let plan = offers.next_terms(subscription)?.version.plan_id;
    Ok(plan_taken(tx, whose, plan, beside).await?.is_none())
}

/// Whether it is for the rest of a period under another plan.
pub fn is_change(payment: &Payment) -> bool {
    payment.business_key.as_deref().is_some_and(|key| key.contains(":change:"))
}

async fn paid(
    (tx, payg): (&mut Tx, &Payg),
    offers: &Offers,
    before: Subscription,
    payment: &Payment,
    changes: &mut Changes,
) -> Result<Subscription> {
    let (at, renew_days) = (payg.now(), payg.settings.renew_days);
    let paid_at = payment.transaction_at.unwrap_or(at);
    let mut after = before.clone();
    after.updated_at = at;
    after.status = before.status.become_(SubscriptionEvent::Pay)?;
    after.ended_at = None;
    if let Some(method) = &payment.saved_method {
        after.method = Some(method.clone());
        after.method_title = payment.saved_method_title.clone();
    }
    let is_change = is_change(payment);
    let terms = offers.next_terms(&before)?;
    let name = offers.name(terms.version.plan_id)?;
    let (kind, due, worth, told, words) = if is_change {
        let (whose, id) = (before.customer_id, before.subscription_id);
        let charges = subscription_charge::of_subscription(tx, whose, id).await?;
        // The day on which it is paid is the new plan's (RULES 18), so that it costs what it costs then.
        let (change, end) = change_due(&before, &charges, &terms, at)?;
        apply_change(&mut after, &terms, end, renew_days)?;
        grants::change(tx, &after, &terms.version, at).await?;
        let words = Part::Rest(terms.every).of(name);
        let (asked, _) = change_due(&before, &charges, &terms, payment.created_at)?;
        let (due, worth) = (as_paid(asked.net()?, payment)?, change.charge.gross()?);
        if let Some(back) = days_waited((due, change.net()?), payment, at, name)? {
            // It is paid out by the scheduler, which looks at it at once.
            after.due_at = Some(at);
            changes.charge(&after, back);
        }
        (ChargeKind::Change, due, worth, LetterKind::SubscriptionChanged, words)
    } else {
        let due = begin_period(&mut after, &terms, paid_at, renew_days)?;
        grants::begin(tx, &after, &terms.version).await?;
        let told = match before.number {
            0 if before.period.is_none() => LetterKind::SubscriptionActivated,
            _ => LetterKind::SubscriptionRenewed,
        };
        (ChargeKind::Fee, due, due.gross()?, told, Part::Whole(terms.every).of(name))
    };
    let period = match (is_change, after.period) {
        (true, Some(period)) => Period { start: at.min(period.end), ..period },
        (_, period) => period.ok_or_else(|| Error::failed("a paid subscription has no period"))?,
    };
    let due = as_paid(due, payment)?;
    let payment_id = Some(payment.payment_id);
    let charged = Charged { kind, period, due, worth, payment_id, description: words };
    changes.charge(&after, charged);
    changes.write(before, after.clone(), told);
    Ok(after)
}

/// What goes back of a change that is paid on a later day than it was asked for: it was reckoned with the
/// days between, on which the plan before still ran. No more is ever charged than was asked for and paid.
fn days_waited(
    (paid, due): (Due, Due),
    payment: &Payment,
    at: Timestamp,
    name: &str,
) -> Result<Option<Charged>> {
    let back = Due { net: due.net.subtract(paid.net)?, tax: due.tax.subtract(paid.tax)? };
    if back.gross()?.minor >= 0 {
        return Ok(None);
    }
    Ok(Some(Charged {
        kind: ChargeKind::Credit,
        period: Period::new(payment.created_at.min(at), at)?,
        due: back,
        worth: Money::zero(payment.amount.currency),
        payment_id: Some(payment.payment_id),
        description: Part::Unused.of(name),
    }))
}

/// What was paid is what is charged, should a tax have changed in between.
fn as_paid(due: Due, payment: &Payment) -> Result<Due> {
    let net = payment.amount.subtract(due.tax)?;
    Ok(if net.minor < 0 { due } else { Due { net, tax: due.tax } })
}

/// Money that nobody waits for any more: it is charged and given back, so that it is not lost.
async fn unwanted(
    tx: &mut Tx,
    at: Timestamp,
    before: Subscription,
    payment: &Payment,
    changes: &mut Changes,
) -> Result<Option<Subscription>> {
    let charges =
        subscription_charge::of_subscription(tx, before.customer_id, before.subscription_id).await?;
    if charges.iter().any(|charge| charge.payment_id == Some(payment.payment_id)) {
        // It was counted already. After a dispute that was won, what is owed back of it can go back.
        let after = Subscription { due_at: Some(before.due_at.map_or(at, |due| due.min(at))), ..before };
        subscription::update(tx, &after).await?;
        return Ok(Some(after));
    }
    let mut after = before.clone();
    (after.updated_at, after.due_at) = (at, Some(at));
    if before.payment_id == Some(payment.payment_id) {
        after.payment_id = None;
        if is_change(payment) {
            // What is given back does not happen.
            (after.next_version_id, after.next_every) = (None, None);
        }
    }
    let whole = Due { net: payment.amount, tax: payment.amount.subtract(payment.amount)? };
    let back = Due { net: whole.tax.subtract(payment.amount)?, tax: whole.tax };
    let period = Period::new(payment.created_at.min(at), at)?;
    for (kind, due) in [(ChargeKind::Fee, whole), (ChargeKind::Credit, back)] {
        let description = not_needed(payment.payment_id);
        let payment_id = Some(payment.payment_id);
        let worth = Money::zero(payment.amount.currency);
        changes.charge(&after, Charged { kind, period, due, worth, payment_id, description });
    }
    changes.write(before, after.clone(), LetterKind::SubscriptionUpdated);
    Ok(Some(after))
}

/// The money of a payment is gone after a dispute: what it paid for ends, and so does a subscription
/// that runs on it. Nothing goes back of what the payer's bank took.
async fn reversed(
    tx: &mut Tx,
    at: Timestamp,
    before: Subscription,
    payment: &Payment,
    changes: &mut Changes,
) -> Result<Option<Subscription>> {
    let charges =
        subscription_charge::of_subscription(tx, before.customer_id, before.subscription_id).await?;
    let brought = |charge: &&Charge| charge.payment_id == Some(payment.payment_id) && charge.net.minor > 0;
    let Some(lost) = charges.iter().find(brought) else { return Ok(None) };
    grants::revoke(tx, &before, lost.period).await?;
    let runs_on_it = before.period.is_some_and(|period| lost.period.end == period.end && at < period.end);
    if !runs_on_it || !before.status.is_live() {
        return Ok(None);
    }
    let mut after = before.clone();
    after.status = before.status.become_(SubscriptionEvent::Cancel)?;
    (after.updated_at, after.ended_at, after.due_at) = (at, Some(at), Some(at));
    (after.method, after.method_title) = (None, None);
    (after.next_version_id, after.next_every) = (None, None);
    changes.write(before, after.clone(), LetterKind::SubscriptionCanceled);
    Ok(Some(after))
}

/// Takes note that a refund of a subscription's payment failed: it is owed still, and the scheduler
/// tries it again in a day.
pub async fn subscription_refund_failed(tx: &mut Tx, at: Timestamp, payment: &Payment) -> Result<()> {
    let Some(document) = payment.document_id else { return Ok(()) };
    let mut of = subscription::lock(tx, payment.customer_id, SubscriptionId::from_uuid(document)).await?;
    let again = at.plus_micros(DAY);
    of.due_at = Some(of.due_at.filter(|due| at < *due).map_or(again, |due| due.min(again)));
    subscription::update(tx, &of).await
}

/// Takes note that money of a subscription went back: what no credit accounts for, such as what an
/// operator gave back, becomes one, so that it is not owed again. The payment is as it will be written.
pub async fn subscription_refunded(
    tx: &mut Tx,
    at: Timestamp,
    payment: &Payment,
    amount: Money,
) -> Result<()> {
    let Some(document) = payment.document_id else { return Ok(()) };
    let (customer_id, id) = (payment.customer_id, SubscriptionId::from_uuid(document));
    let mut of = subscription::lock(tx, customer_id, id).await?;
    let charges = subscription_charge::of_subscription(tx, customer_id, id).await?;
    let mut uncovered = payment.refunded;
    for other in payment::of_document(tx, customer_id, document).await? {
        if other.payment_id != payment.payment_id {
            uncovered = uncovered.add(other.refunded)?;
        }
    }
    for charge in &charges {
        let gross = charge.gross()?;
        if gross.minor < 0 {
            uncovered = uncovered.add(gross)?;
        }
    }
    let back = uncovered.minor.clamp(0, amount.minor);
    if back == 0 {
        return Ok(());
    }
    let paid_for = |charge: &&Charge| charge.payment_id == Some(payment.payment_id) && charge.net.minor > 0;
    let zero = Money::zero(amount.currency);
    let (whole, period) = match charges.iter().find(paid_for) {
        Some(charge) => (Split { net: charge.net, tax: charge.tax }, charge.period),
        None => (Split { net: payment.amount, tax: zero }, Period::new(payment.created_at.min(at), at)?),
    };
    let parts = split(whole, Split { net: zero, tax: zero }, Money::new(back, amount.currency))?;
    of.updated_at = at;
    let charged = Charged {
        kind: ChargeKind::Credit,
        period,
        due: Due { net: zero.subtract(parts.net)?, tax: zero.subtract(parts.tax)? },
        worth: zero,
        payment_id: Some(payment.payment_id),
        description: GIVEN_BACK.to_owned(),
    };
    charge(tx, &of, charged).await
}
