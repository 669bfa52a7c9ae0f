//! Telling payers some days ahead that the next period of a subscription is going to be asked for.
//!
//! It goes through the subscriptions in the order in which they are due, a fixed time ahead of the clock,
//! and keeps its place: each period is told once, what is not due by then is never read, and no
//! subscription is locked or written for it.

use crate::db::door::View;
use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::{Offers, next_due, renewal_at};
use crate::error::{Error, Result};
use crate::records::announced::{self, Place};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::values::id::{LetterId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::{DAY, Timestamp};
use serde::Serialize;
use serde_json::json;

/// Subscriptions that are looked at in one transaction.
const BATCH: i64 = 500;

/// What a payer is told.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "upcoming_payment")]
struct Upcoming<'a> {
    subscription: SubscriptionId,
    /// What the plan is called.
    plan_name: &'a str,
    /// With tax, as things stand.
    amount: Money,
    /// When it is asked for.
    due_at: Timestamp,
    /// What it is charged to; without it the payer gets a link then.
    method_title: Option<&'a str>,
    by_link: bool,
}

/// Tells a batch of payers what is asked of them in so many days (`subscriptions.announce_days`).
pub async fn announce_payments(payg: &Payg, now: Timestamp) -> Result<Done> {
    let Some(until) = horizon(payg, now) else { return Ok(Done::default()) };
    {
        // As a rule there is nothing to tell, and nobody is kept from writing for that.
        let mut view = payg.db.view().await?;
        let from = start(announced::place(&mut view).await?, now);
        if announced::next_behind(&mut view, from).await?.is_none_or(|next| until < next) {
            return Ok(Done::default());
        }
    }
    let mut tx = payg.db.begin().await?;
    let from = start(announced::lock_place(&mut tx).await?, now);
    let coming = subscription::due_behind(&mut tx, (from.due_at, from.subscription_id), until, BATCH).await?;
    let letters = letters((&mut tx, payg), &coming, now).await?;
    letter::insert(&mut tx, &letters).await?;
    if let Some((due_at, last)) = coming.last().and_then(|one| Some((one.due_at?, one.subscription_id))) {
        announced::set_place(&mut tx, Place { due_at, subscription_id: last }).await?;
    }
    tx.commit().await?;
    Ok(Done { done: letters.len(), more: coming.len() as i64 == BATCH })
}

/// When somebody is to be told next, for a clock that travels; what is told already is not counted.
pub async fn next_announcement(payg: &Payg, view: &mut View, now: Timestamp) -> Result<Option<Timestamp>> {
    let Some(until) = horizon(payg, now) else { return Ok(None) };
    let from = start(announced::place(view).await?, now).max(Place::behind(until));
    let next = announced::next_behind(view, from).await?;
    Ok(next.map(|due| due.plus_micros(-payg.settings.announce_days * DAY)))
}

/// Until when what is due is to be told now; never where nobody wants it told.
fn horizon(payg: &Payg, now: Timestamp) -> Option<Timestamp> {
    let days = payg.settings.announce_days;
    (days > 0).then(|| now.plus_micros(days * DAY))
}

/// From where on it is to be told: what is due by now is asked for instead.
fn start(told: Place, now: Timestamp) -> Place {
    told.max(Place::behind(now))
}

async fn letters(
    (view, payg): (&mut View, &Payg),
    coming: &[Subscription],
    now: Timestamp,
) -> Result<Vec<Letter>> {
    let renew_days = payg.settings.renew_days;
    // One that is looked at earlier is not asked for then; it comes again with the time at which it is.
    let renews = |one: &&Subscription| {
        one.status == SubscriptionStatus::Active
            && !one.cancel_at_end
            && renewal_at(one, renew_days).is_ok_and(|at| one.due_at >= Some(at))
    };
    let renewing: Vec<&Subscription> = coming.iter().filter(renews).collect();
    if renewing.is_empty() {
        return Ok(Vec::new());
    }
    let payers: Vec<_> = renewing.iter().map(|one| one.customer_id).collect();
    let offers = Offers::read(view, &payers).await?;
    let mut letters = Vec::with_capacity(renewing.len());
    for one in renewing {
        letters.extend(letter_of(&offers, one, now)?);
    }
    Ok(letters)
}

/// The letter about the next period of one; `None` where that costs nothing.
fn letter_of(offers: &Offers, of: &Subscription, now: Timestamp) -> Result<Option<Letter>> {
    let terms = offers.next_terms(of)?;
    let amount = next_due(of, &terms, now)?.gross()?;
    let due_at = of.due_at.ok_or_else(|| Error::failed("a subscription that is due has no time"))?;
    if amount.minor <= 0 {
        return Ok(None);
    }
    let upcoming = Upcoming {
        subscription: of.subscription_id,
        plan_name: offers.name(terms.version.plan_id)?,
        amount,
        due_at,
        method_title: of.method_title.as_deref(),
        by_link: of.method.is_none(),
    };
    Ok(Some(Letter {
        customer_id: of.customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::PaymentUpcoming,
        document_id: of.subscription_id.uuid(),
        payload: json!({ "object": upcoming, "previous": {} }).to_string(),
        created_at: now,
    }))
}
