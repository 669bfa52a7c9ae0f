//! Voiding usage: the event stays, a record beside it says why, and it no longer counts.

use crate::db::door::View;
use crate::engine::fold;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::engine::take_out::{Reason, take_out};
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::customer::Customer;
use crate::records::event::{self, Event, EventKey, Filter, Listed, Place};
use crate::records::void;
use crate::values::naming;
use crate::values::quantity::Quantity;
use uuid::Uuid;

/// Events that are voided in one transaction when a filter names them.
const CHUNK: i64 = 1_000;

/// How much a filter takes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How many events still count.
    pub events: i64,
    /// Their quantities together.
    pub quantity: Quantity,
}

/// Voids events of a customer by their ids, all or none; answers each of them once.
///
/// An id that the customer has not used is not found; one that is void already is a conflict. What `once`
/// keeps is the first of them.
pub async fn void_usage(
    payg: &Payg,
    customer: &Customer,
    ids: &[String],
    reason: &str,
    once: Once,
) -> Result<Vec<UsageRow>> {
    let reason = Reason { text: checked_reason(reason)?, replaced_by: None, at: payg.now() };
    let mut tx = payg.db.begin().await?;
    let events = counting_events(&mut tx, customer, ids).await?;
    take_out(&mut tx, &events, &reason).await?;
    audit::write(&mut tx, &entries(payg, &events, &reason)?).await?;
    let listed = events.into_iter().map(|event| voided(event, &reason)).collect();
    let rows = usage_rows(&mut tx, listed).await?;
    once.keep(&mut tx, 200, &rows.first()).await?;
    tx.commit().await?;
    fold::fold_all(payg).await?;
    Ok(rows)
}

/// What [`void_matching`] would void.
pub async fn voidable(view: &mut View, filter: Filter) -> Result<Extent> {
    let (events, quantity) = event::count_counting(view, filter).await?;
    Ok(Extent { events, quantity })
}

/// Voids every event that a filter finds and that still counts; answers how many that were.
///
/// A thousand events are one transaction, so it can be stopped and begun again.
pub async fn void_matching(
    payg: &Payg,
    filter: Filter,
    reason: &str,
    stop: &Stop,
    progress: &dyn Progress,
) -> Result<i64> {
    let reason = Reason { text: checked_reason(reason)?, replaced_by: None, at: payg.now() };
    let mut count = 0;
    let mut after: Option<Place> = None;
    loop {
        stop.check()?;
        let mut tx = payg.db.begin().await?;
        let found = event::oldest(&mut tx, filter, after, CHUNK).await?;
        let Some(last) = found.last() else { break };
        after = Some(last.event.place());
        let events: Vec<Event> =
            found.into_iter().filter(|one| one.voided_at.is_none()).map(|one| one.event).collect();
        if !events.is_empty() {
            take_out(&mut tx, &events, &reason).await?;
            audit::write(&mut tx, &entries(payg, &events, &reason)?).await?;
        }
        tx.commit().await?;
        count += events.len() as i64;
        progress.advance(events.len() as u64, "");
    }
    fold::fold_all(payg).await?;
    Ok(count)
}

/// The events of some ids, none of which may be void or missing.
pub(super) async fn counting_events(
    view: &mut View,
    customer: &Customer,
    ids: &[String],
) -> Result<Vec<Event>> {
    let keys = ids.iter().map(|id| EventKey::from_text(id)).collect::<Result<Vec<EventKey>>>()?;
    let mut wanted: Vec<(Uuid, _)> = keys.iter().map(|key| (key.uuid, customer.customer_id)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let there = event::existing(view, &wanted).await?;
    let missing = keys.iter().find(|key| !there.iter().any(|event| event.key.uuid == key.uuid));
    if let Some(missing) = missing {
        return Err(Error::not_found("event", missing.shown())
            .hint(format!("payg usage list --customer {}", customer.handle())));
    }
    let void = void::existing(view, &wanted).await?;
    if let Some(event) = there.iter().find(|event| void.iter().any(|(id, _)| *id == event.key.uuid)) {
        return Err(Error::conflict("already_void", format!("the event {} is void", event.key.shown())));
    }
    Ok(there)
}

/// What the audit trail keeps: an entry an event.
pub(super) fn entries(payg: &Payg, events: &[Event], reason: &Reason) -> Result<Vec<Entry>> {
    let entry = |event: &Event| {
        let verb = if reason.replaced_by.is_some() { "usage.amend" } else { "usage.void" };
        Entry::new(&payg.actor, verb, ("event", event.key.shown()), reason.at)
            .of(event.customer_id)
            .because(reason.text.clone())
            .before(event)
    };
    events.iter().map(entry).collect()
}

/// One line that says why, of at most 500 characters.
pub(super) fn checked_reason(text: &str) -> Result<String> {
    naming::line("reason", text, 500)
}

fn voided(event: Event, reason: &Reason) -> Listed {
    Listed {
        event,
        voided_at: Some(reason.at),
        void_reason: Some(reason.text.clone()),
        replaced_by: reason.replaced_by,
    }
}
