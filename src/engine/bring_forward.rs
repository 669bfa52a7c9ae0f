//! Bringing renewals forward that were reckoned by fewer days ahead than the settings say now.
//!
//! One that was reckoned by more needs nothing: it is looked at too early, and waits. Nothing is asked for
//! here, so nothing can be asked for twice; what is asked for already stays so.

use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::renewal_at;
use crate::error::Result;
use crate::records::announced::Place;
use crate::records::renewal_time::{self, RenewalTimes};
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::values::timestamp::Timestamp;

/// Subscriptions that are looked at in one transaction.
const BATCH: i64 = 500;

/// Looks at a batch of those whose time has not come; one look at one row where the setting is as before.
pub async fn bring_forward(payg: &Payg, now: Timestamp) -> Result<Done> {
    let renew_days = payg.settings.renew_days;
    let is_over = |times: &RenewalTimes| times.is_done && times.renew_days == renew_days;
    if is_over(&renewal_time::find(&mut payg.db.view().await?).await?) {
        return Ok(Done::default());
    }
    let mut tx = payg.db.begin().await?;
    let mut times = renewal_time::lock(&mut tx).await?;
    if is_over(&times) {
        return tx.rollback().await.map(|()| Done::default());
    }
    if times.renew_days != renew_days {
        let Place { due_at, subscription_id } = Place::behind(now);
        // With fewer days than before there is nothing to bring forward, unless that was not over yet.
        let is_done = times.is_done && renew_days < times.renew_days;
        times = RenewalTimes { renew_days, is_done, due_at, subscription_id };
    }
    let mut looked = Vec::new();
    if !times.is_done {
        let place = (times.due_at, times.subscription_id);
        looked = subscription::due_behind(&mut tx, place, Timestamp::MAX, BATCH).await?;
        let keys: Vec<_> = looked.iter().map(|one| (one.customer_id, one.subscription_id)).collect();
        let held = subscription::lock_all(&mut tx, &keys).await?;
        let earlier: Vec<_> = held.into_iter().filter_map(|one| earlier(one, renew_days, now)).collect();
        subscription::update_all(&mut tx, &earlier).await?;
        if let Some((due_at, last)) = looked.last().and_then(|one| Some((one.due_at?, one.subscription_id))) {
            (times.due_at, times.subscription_id) = (due_at, last);
        }
        times.is_done = (looked.len() as i64) < BATCH;
    }
    renewal_time::set(&mut tx, times).await?;
    tx.commit().await?;
    Ok(Done { done: looked.len(), more: !times.is_done })
}

/// One that is to be looked at earlier than it was; whoever took it in the meantime has it.
fn earlier(one: Subscription, renew_days: i64, now: Timestamp) -> Option<Subscription> {
    let waits = one.status == SubscriptionStatus::Active && one.due_at.is_some_and(|due| now < due);
    let at = renewal_at(&one, renew_days).ok().filter(|_| waits)?;
    let is_earlier = one.due_at.is_some_and(|due| at < due);
    is_earlier.then(|| Subscription { due_at: Some(at), ..one })
}
