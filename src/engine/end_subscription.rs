//! Ending a subscription by its owner, at once with a refund or with its period, and going on after all.

use crate::db::door::{Tx, View};
use crate::engine::disabled_subscriptions::refuse_disabled;
use crate::engine::give_up::{give_up, locked};
use crate::engine::grants;
use crate::engine::pay_back::pay_back;
use crate::engine::payg::Payg;
use crate::engine::settle::Failure;
use crate::engine::subscription_terms::{Due, refund_due, renewal_at, running};
use crate::engine::subscription_write::{Charged, audited, charge, write};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::plan;
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::records::subscription_charge::{self, ChargeKind};
use crate::values::charge_words::Part;
use crate::values::id::SubscriptionId;
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use crate::words;

words! {
    /// When a subscription is to end or to change.
    When, "when", {
        /// At once; what is due is charged or goes back.
        Now = "now",
        /// With its period; nothing is charged or goes back before.
        End = "end",
    }
}

/// Ends a subscription; one that waits for its payment just is no more. Again, nothing changes.
pub async fn cancel_subscription(payg: &Payg, id: SubscriptionId, when: When) -> Result<Subscription> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let (waiting, before) = locked(&mut tx, id).await?;
    if before.status == SubscriptionStatus::Canceled {
        return Ok(before);
    }
    let mut after = Subscription { updated_at: at, ..before.clone() };
    let kind = if before.status == SubscriptionStatus::AwaitingPayment || when == When::Now {
        end_now(&mut tx, &before, &mut after, at).await?;
        after.payment_id = None;
        LetterKind::SubscriptionCanceled
    } else {
        running(&before, at)?;
        if before.cancel_at_end {
            return Ok(before);
        }
        after.cancel_at_end = true;
        after.due_at = Some(renewal_at(&after, payg.settings.renew_days)?);
        LetterKind::SubscriptionUpdated
    };
    write(&mut tx, &before, &after, kind).await?;
    audited(&mut tx, payg, "subscription.cancel", Some(&before), &after).await?;
    if let (SubscriptionStatus::Canceled, Some(waiting)) = (after.status, waiting) {
        // What a gateway was asked for may still be paid; then it goes back.
        let (code, message) = ("not_wanted".to_owned(), "the subscription was cancelled".to_owned());
        give_up(&mut tx, payg, &waiting, Failure { code, message }).await?;
    }
    tx.commit().await?;
    pay_back(payg, after.customer_id, id).await?;
    Ok(after)
}

/// Lets a subscription that was to end with its period go on. Again, nothing changes.
pub async fn resume_subscription(payg: &Payg, id: SubscriptionId) -> Result<Subscription> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = held(&mut tx, id).await?;
    running(&before, at)?;
    if !before.cancel_at_end {
        return Ok(before);
    }
    refuse_disabled(&mut tx, before.customer_id).await?;
    let mut after = Subscription { cancel_at_end: false, updated_at: at, ..before.clone() };
    after.due_at = Some(renewal_at(&after, payg.settings.renew_days)?);
    write(&mut tx, &before, &after, LetterKind::SubscriptionUpdated).await?;
    audited(&mut tx, payg, "subscription.resume", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(after)
}

/// Forgets the method that renewals are paid with: the next one is asked for by a link, and the
/// method of that payment is kept instead.
pub async fn forget_method(payg: &Payg, id: SubscriptionId) -> Result<Subscription> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = held(&mut tx, id).await?;
    let after = Subscription { method: None, method_title: None, updated_at: at, ..before.clone() };
    if before.method.is_none() {
        return Ok(before);
    }
    write(&mut tx, &before, &after, LetterKind::SubscriptionUpdated).await?;
    audited(&mut tx, payg, "subscription.forget_method", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(after)
}

/// What ending a subscription now would give back, with the tax in it.
pub async fn refund_now(view: &mut View, subscription: &Subscription, at: Timestamp) -> Result<Due> {
    let nothing = Money::zero(subscription.price.currency);
    if !subscription.is_active(at) {
        return Ok(Due { net: nothing, tax: nothing });
    }
    let (customer_id, id) = (subscription.customer_id, subscription.subscription_id);
    let charges = subscription_charge::of_subscription(view, customer_id, id).await?;
    refund_due(subscription, &charges, at)
}

async fn end_now(tx: &mut Tx, before: &Subscription, after: &mut Subscription, at: Timestamp) -> Result<()> {
    let due = refund_now(tx, before, at).await?;
    grants::stop(tx, before, due, at).await?;
    after.status = before.status.become_(SubscriptionEvent::Cancel)?;
    (after.ended_at, after.method, after.method_title) = (Some(at), None, None);
    (after.next_version_id, after.next_every) = (None, None);
    // What is owed back is paid out by the scheduler, which looks at it at once.
    after.due_at = Some(at);
    // The next period may be paid already; what is unused of the one that runs goes back with it.
    let Some(period) = before.period.filter(|period| at < period.end) else { return Ok(()) };
    let back = Due { net: minus(due.net), tax: minus(due.tax) };
    let name = plan::get(tx, before.plan_id).await?.display_name;
    let charged = Charged {
        kind: ChargeKind::Credit,
        period: Period { start: at, ..period },
        due: back,
        worth: Money::zero(due.net.currency),
        payment_id: None,
        description: Part::Unused.of(&name),
    };
    charge(tx, after, charged).await
}

/// The subscription with that id, kept from other changes.
pub async fn held(tx: &mut Tx, id: SubscriptionId) -> Result<Subscription> {
    let found = subscription::find(tx, id).await?.ok_or_else(|| Error::not_found("subscription", id))?;
    subscription::lock(tx, found.customer_id, id).await
}

fn minus(amount: Money) -> Money {
    Money::new(-amount.minor, amount.currency)
}
