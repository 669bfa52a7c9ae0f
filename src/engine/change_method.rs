//! Changing the method that a subscription is renewed with: the payer names another card on the gateway's
//! page, and it takes the place of the old one once the gateway says that it is kept.
//!
//! No money moves, so nothing is kept before the gateway is asked: an answer that is lost leaves a method
//! that nobody charges.

use crate::engine::create_payment::return_url;
use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::subscription_write::{audited, write};
use crate::error::{Error, Result};
use crate::gateway::contract::{BindingAnswer, GatewayKind, SavedMethod};
use crate::records::letter::LetterKind;
use crate::records::method_change::{self, MethodChange};
use crate::records::subscription::{self, Subscription};
use crate::values::actor::Actor;
use crate::values::id::{self, SubscriptionId};
use crate::values::timestamp::{SECOND, Timestamp};
use futures_util::future::join_all;

/// How long a payer may take on the page, and how long one link is answered again.
const PATIENCE: i64 = 3_600 * SECOND;
/// How soon the gateway is asked at first; then ever more seldom. A notice comes sooner as a rule.
const FIRST_LOOK: i64 = 30 * SECOND;
/// How many the gateway is asked about at a time.
const BATCH: i64 = 16;

/// A subscription, and where its payer names another card; nowhere when there is nothing to name.
#[derive(Clone, Debug)]
pub struct Changing {
    /// The subscription as it is now.
    pub subscription: Subscription,
    /// The gateway's page.
    pub confirmation_url: Option<String>,
}

/// Asks for the page on which the payer names another card. Again within the hour, it is the same page.
pub async fn change_method(payg: &Payg, id: SubscriptionId, return_to: Option<String>) -> Result<Changing> {
    let mut view = payg.db.view().await?;
    let absent = || Error::not_found("subscription", id);
    let subscription = subscription::find(&mut view, id).await?.ok_or_else(absent)?;
    let waiting = method_change::find(&mut view, subscription.customer_id, id).await?;
    drop(view);
    must_renew(&subscription)?;
    let now = payg.now();
    if let Some(waiting) = waiting.filter(|waiting| now < waiting.created_at.plus_micros(PATIENCE)) {
        return Ok(Changing { subscription, confirmation_url: Some(waiting.confirmation_url) });
    }
    // A rehearsal asks nobody outside.
    if payg.db.is_rehearsal() {
        return Ok(Changing { subscription, confirmation_url: None });
    }
    let gateway = payg.gateways.get(subscription.gateway)?;
    let back = return_url(payg, subscription.gateway, true, return_to)?.unwrap_or_default();
    let key = id::fresh().to_string();
    match gateway.bind(&key, &back).await {
        BindingAnswer::Active(method) => {
            let subscription = put_in_place(payg, id, None, method).await?.unwrap_or(subscription);
            Ok(Changing { subscription, confirmation_url: None })
        }
        BindingAnswer::Pending { gateway_id, confirmation_url: Some(url) } => {
            let change = MethodChange {
                customer_id: subscription.customer_id,
                subscription_id: id,
                gateway: subscription.gateway,
                gateway_id,
                confirmation_url: url.clone(),
                due_at: now.plus_micros(FIRST_LOOK),
                created_at: now,
            };
            let mut tx = payg.db.begin().await?;
            method_change::put(&mut tx, &change).await?;
            tx.commit().await?;
            Ok(Changing { subscription, confirmation_url: Some(url) })
        }
        BindingAnswer::Refused(refusal) => {
            let message = format!("{} keeps no other method: {}", subscription.gateway, refusal.description);
            let hint = "the old one can be forgotten: then the next period is asked for by a link, and its card \
                        is kept";
            Err(Error::conflict("method_refused", message).hint(hint))
        }
        BindingAnswer::Pending { .. }
        | BindingAnswer::Inactive
        | BindingAnswer::Absent
        | BindingAnswer::Unknown(_) => {
            let message = format!("{} gave no page to name a card on", subscription.gateway);
            Err(Error::busy(message).retry_after(10))
        }
    }
}

/// A unit of work: asks gateways what became of the pages. A rehearsal asks nobody.
pub async fn look_at_changes(payg: &Payg, now: Timestamp) -> Result<Done> {
    if payg.db.is_rehearsal() {
        return Ok(Done::default());
    }
    let due = method_change::due(&mut payg.db.view().await?, now, BATCH).await?;
    let done = Done::of(due.len(), BATCH);
    let ends = join_all(due.into_iter().map(|change| look(payg, now, change))).await;
    ends.into_iter().collect::<Result<()>>()?;
    Ok(done)
}

/// A gateway says that something became of a method: it is asked at once.
pub async fn hurry(payg: &Payg, gateway: GatewayKind, gateway_id: &str) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    method_change::hurry(&mut tx, gateway, gateway_id, payg.now()).await?;
    tx.commit().await
}

async fn look(payg: &Payg, now: Timestamp, change: MethodChange) -> Result<()> {
    let payg = &payg.acting(Actor::system("gateway"));
    let gateway = payg.gateways.get(change.gateway)?;
    let waited = now.micros() - change.created_at.micros();
    let is_late = waited > PATIENCE;
    match gateway.binding(&change.gateway_id).await {
        BindingAnswer::Active(method) => {
            put_in_place(payg, change.subscription_id, Some(&change), method).await.map(drop)
        }
        BindingAnswer::Pending { .. } | BindingAnswer::Unknown(_) if !is_late => {
            let pause = (waited / 2).max(FIRST_LOOK);
            let mut tx = payg.db.begin().await?;
            method_change::postpone(&mut tx, &change, now.plus_micros(pause)).await?;
            tx.commit().await
        }
        _ => {
            let mut tx = payg.db.begin().await?;
            method_change::remove(&mut tx, &change).await?;
            tx.commit().await
        }
    }
}

/// Puts a kept method in the place of the old one. Whoever comes second finds it done.
async fn put_in_place(
    payg: &Payg,
    id: SubscriptionId,
    change: Option<&MethodChange>,
    method: SavedMethod,
) -> Result<Option<Subscription>> {
    let mut tx = payg.db.begin().await?;
    if let Some(change) = change
        && !method_change::remove(&mut tx, change).await?
    {
        return tx.rollback().await.map(|()| None);
    }
    let absent = || Error::not_found("subscription", id);
    let found = subscription::find(&mut tx, id).await?.ok_or_else(absent)?;
    let before = subscription::lock(&mut tx, found.customer_id, id).await?;
    if !before.status.is_running() {
        // It ended meanwhile, and needs no method any more.
        return tx.commit().await.map(|()| None);
    }
    let (method, method_title) = (Some(method.id), method.title);
    let after = Subscription { method, method_title, updated_at: payg.now(), ..before.clone() };
    write(&mut tx, &before, &after, LetterKind::SubscriptionUpdated).await?;
    audited(&mut tx, payg, "subscription.change_method", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(Some(after))
}

/// What is not renewed needs no other method.
fn must_renew(subscription: &Subscription) -> Result<()> {
    if subscription.status.is_running() {
        return Ok(());
    }
    let message = format!("a subscription that is {} is paid with nothing", subscription.status);
    Err(Error::conflict("subscription_status", message).hint("buying it again asks for a card"))
}
