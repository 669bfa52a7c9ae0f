//! Beginning a subscription's period without asking for its payment: forgiven, or paid by another way.

use crate::db::door::Tx;
use crate::engine::disabled_subscriptions::refuse_disabled;
use crate::engine::fresh_payment::fresh_payment;
use crate::engine::give_up::{give_up, locked};
use crate::engine::grants;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::plan_taken::{already_subscribed, plan_taken};
use crate::engine::settle::{self, Failure};
use crate::engine::subscription_ask::DESCRIPTION_MAX;
use crate::engine::subscription_terms::{Terms, begin_period, next_due, next_terms, refuse_over};
use crate::engine::subscription_write::{audited_because, write};
use crate::error::{Error, Result};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Payment};
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::values::id::SubscriptionId;
use crate::values::money::Money;
use crate::values::naming;
use crate::values::payment_terms::Purpose;

/// Characters of a reason or a reference at most.
const REASON: usize = 200;

/// Forgives a missed payment: the period that was not paid begins all the same, where the one before
/// ended, and costs nothing. What is still tried of the payment is given up first.
///
/// # Errors
/// When nothing is missed, or what is missed is over.
pub async fn forgive_subscription(payg: &Payg, id: SubscriptionId, reason: &str) -> Result<Subscription> {
    let reason = naming::line("reason", reason, REASON)?;
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = free(&mut tx, payg, id, "forgiven").await?;
    if !matches!(before.status, SubscriptionStatus::Renewing | SubscriptionStatus::Ended) {
        let why = format!("nothing is missed: the subscription is {}", before.status);
        return Err(Error::conflict("subscription_status", why));
    }
    refuse_disabled(&mut tx, before.customer_id).await?;
    let terms = wanted_terms(&mut tx, &before).await?;
    let mut after = Subscription { updated_at: at, ended_at: None, ..before.clone() };
    after.status = before.status.become_(SubscriptionEvent::Pay)?;
    begin_period(&mut after, &terms, at, payg.settings.renew_days)?;
    if let Some(over) = after.period.filter(|period| period.end <= at) {
        // It would be followed by periods that are over, too, and have to be paid.
        let why = format!("the missed period ended at {}: there is nothing left of it to forgive", over.end);
        return Err(Error::conflict("period_over", why).hint("let the customer subscribe again"));
    }
    grants::begin(&mut tx, &after, &terms.version).await?;
    write(&mut tx, &before, &after, LetterKind::SubscriptionRenewed).await?;
    audited_because(&mut tx, payg, "subscription.forgive", (&before, &after), reason).await?;
    tx.commit().await?;
    Ok(after)
}

/// Begins the period that waits for its payment, because another service took the money; told twice of
/// the same reference, nothing happens the second time.
pub async fn activate_subscription(
    payg: &Payg,
    id: SubscriptionId,
    reference: &str,
    once: Once,
) -> Result<Subscription> {
    let reference = naming::line("reference", reference, REASON)?;
    let key = format!("sub:{id}:elsewhere:{reference}");
    let mut tx = payg.db.begin().await?;
    let found = subscription::find(&mut tx, id).await?.ok_or_else(|| Error::not_found("subscription", id))?;
    if payment::of_business_key(&mut tx, found.customer_id, &key).await?.is_some() {
        once.keep(&mut tx, 200, &found).await?;
        tx.commit().await?;
        return Ok(found);
    }
    let before = free(&mut tx, payg, id, "paid_elsewhere").await?;
    let waits = [
        SubscriptionStatus::AwaitingPayment,
        SubscriptionStatus::Renewing,
        SubscriptionStatus::Ended,
        SubscriptionStatus::Expired,
    ];
    if !waits.contains(&before.status) {
        let why = format!("a subscription that is {} waits for no payment", before.status);
        return Err(Error::conflict("subscription_status", why));
    }
    refuse_disabled(&mut tx, before.customer_id).await?;
    refuse_over(&before, payg.now())?;
    let terms = wanted_terms(&mut tx, &before).await?;
    let amount = next_due(&before, &terms, payg.now())?.gross()?;
    let wanted = elsewhere(payg, &before, (amount, key, reference));
    settle::create(&mut tx, payg, &wanted).await?;
    // Who pays again after it has ended by his own wish has another one.
    let cancel_at_end = before.cancel_at_end && before.status != SubscriptionStatus::Ended;
    let payment_id = Some(wanted.payment_id);
    let waiting = Subscription { payment_id, cancel_at_end, ..before.clone() };
    subscription::update(&mut tx, &waiting).await?;
    let processing = settle::process(&mut tx, payg, &wanted).await?;
    settle::succeed(&mut tx, payg, &processing).await?;
    let after = subscription::lock(&mut tx, before.customer_id, id).await?;
    let said = format!("paid elsewhere: {}", wanted.description);
    audited_because(&mut tx, payg, "subscription.activate", (&before, &after), said).await?;
    once.keep(&mut tx, 200, &after).await?;
    tx.commit().await?;
    Ok(after)
}

/// The subscription, locked behind the payment that it waits for, which is given up. One that a gateway
/// has been asked for may still succeed: it is waited for first.
pub async fn free(tx: &mut Tx, payg: &Payg, id: SubscriptionId, why: &str) -> Result<Subscription> {
    let (waiting, held) = locked(tx, id).await?;
    let Some(waiting) = waiting else { return Ok(held) };
    let why = Failure { code: why.to_owned(), message: "it is not tried any more".to_owned() };
    // With a link, should it be paid all the same, that money goes back by itself.
    if !give_up(tx, payg, &waiting, why).await? && waiting.confirmation_url.is_none() {
        let hint = "wait until it is declined or paid";
        return Err(Error::conflict("payment_under_way", "its payment is under way").hint(hint));
    }
    let now = subscription::lock(tx, held.customer_id, id).await?;
    if now.payment_id != Some(waiting.payment_id) {
        return Err(Error::busy("another payment of the subscription was asked for in the same moment"));
    }
    Ok(now)
}

/// What its next period is; refused where the customer has that plan in another way since.
async fn wanted_terms(tx: &mut Tx, of: &Subscription) -> Result<Terms> {
    let terms = next_terms(tx, of).await?;
    let plan = terms.version.plan_id;
    match plan_taken(tx, of.customer_id, plan, Some(of.subscription_id)).await? {
        None => Ok(terms),
        Some(other) => Err(already_subscribed("the plan", &other)),
    }
}

/// Money that came by another way than a gateway of ours.
fn elsewhere(payg: &Payg, of: &Subscription, (amount, key, reference): (Money, String, String)) -> Payment {
    let about = (Purpose::Subscription, Some(of.subscription_id.uuid()));
    Payment {
        description: reference.chars().take(DESCRIPTION_MAX).collect(),
        business_key: Some(key),
        ..fresh_payment(of.customer_id, about, amount, payg.now())
    }
}
