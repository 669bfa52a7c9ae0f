//! Taking events out of the sums that they were counted in.

use crate::db::door::Tx;
use crate::db::fault;
use crate::engine::cost;
use crate::engine::fold;
use crate::engine::ingest::{self, Meterings};
use crate::error::{Error, Result};
use crate::records::event::{self, Event};
use crate::records::rollup::{self, RollupKey};
use crate::records::segment::{self, Entry};
use crate::records::unique_value;
use crate::records::void::{self, Void};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::{Extremes, Slot, Sums};
use crate::values::timestamp::{Period, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Why events no longer count.
#[derive(Clone, Debug)]
pub struct Reason {
    /// In the operator's words.
    pub text: String,
    /// The event that stands in their place.
    pub replaced_by: Option<Uuid>,
    /// Since when.
    pub at: Timestamp,
}

/// Voids events, none of which is void, and takes them out of every sum.
///
/// Sums that add up get the opposite entry, which is folded like any other. A largest or a latest
/// quantity cannot be taken back like that, so those are computed anew from what still counts.
pub(super) async fn take_out(tx: &mut Tx, events: &[Event], reason: &Reason) -> Result<()> {
    let voids: Vec<Void> = events.iter().map(|event| void_of(event, reason)).collect();
    void::insert(tx, &voids).await.map_err(|error| {
        if fault::is_unique(&error) {
            return Error::conflict("already_void", "one of the events was voided in the same moment");
        }
        error
    })?;
    let meterings = cost::meterings(tx).await?;
    unique_value::add(tx, &ingest::unique_values(&meterings, events, -1)).await?;
    let has_extremes =
        |event: &&Event| meterings.get(&event.service_id).is_some_and(|metering| metering.extremes);
    let (extreme, plain): (Vec<&Event>, Vec<&Event>) = events.iter().partition(has_extremes);
    if !plain.is_empty() {
        let entries: Vec<Entry> = plain.iter().map(|event| opposite(&meterings, event)).collect();
        segment::append(tx, &entries).await?;
    }
    if !extreme.is_empty() {
        let entries: Vec<Entry> = extreme.iter().map(|event| opposite(&meterings, event)).collect();
        take_out_of_rollups(tx, &meterings, entries).await?;
    }
    Ok(())
}

fn void_of(event: &Event, reason: &Reason) -> Void {
    Void {
        customer_id: event.customer_id,
        event_id: event.key.uuid,
        replaced_by: reason.replaced_by,
        reason: reason.text.clone(),
        voided_at: reason.at,
    }
}

/// The entry that undoes what an event added; it knows no largest and no latest quantity.
fn opposite(meterings: &Meterings, event: &Event) -> Entry {
    let entry = ingest::entry(meterings, event);
    let blocks = entry.sums.blocks.iter().map(|(size, count)| (*size, -count)).collect();
    let sums = Sums { events: -entry.sums.events, quantity: -entry.sums.quantity, extremes: None, blocks };
    Entry { sums, ..entry }
}

/// Folds, lowers the rollups by the entries, and computes their largest and latest quantities anew.
///
/// Only those are read from the events: whatever comes in meanwhile adds its own count and quantity
/// when it is folded, and its largest and latest a second time, which changes nothing.
async fn take_out_of_rollups(tx: &mut Tx, meterings: &Meterings, entries: Vec<Entry>) -> Result<()> {
    let (_, billed_until) = fold::fold(tx).await?;
    let keys: BTreeSet<RollupKey> = entries.iter().map(key_of).collect();
    fold::add_to_rollups(tx, entries, billed_until).await?;
    let extremes = extremes_of_days(tx, meterings, &keys).await?;
    let keys: Vec<RollupKey> = keys.into_iter().collect();
    let mut rollups = rollup::existing(tx, &keys).await?;
    for rollup in &mut rollups {
        let (customer_id, service_id) = (rollup.key.customer_id, rollup.key.service_id);
        for (slot, sums) in &mut rollup.slots {
            sums.extremes = extremes.get(&(customer_id, service_id, *slot)).copied();
        }
    }
    rollup::update(tx, &rollups).await
}

fn key_of(entry: &Entry) -> RollupKey {
    RollupKey { customer_id: entry.customer_id, service_id: entry.service_id, day: entry.slot.day() }
}

/// The largest and the latest quantity of each slot of some days, from the events that still count.
async fn extremes_of_days(
    tx: &mut Tx,
    meterings: &Meterings,
    keys: &BTreeSet<RollupKey>,
) -> Result<HashMap<(CustomerId, ServiceId, Slot), Extremes>> {
    let mut days: BTreeMap<i64, BTreeSet<CustomerId>> = BTreeMap::new();
    for key in keys {
        days.entry(key.day).or_default().insert(key.customer_id);
    }
    let mut extremes: HashMap<_, Extremes> = HashMap::new();
    for (day, customers) in days {
        let customers: Vec<CustomerId> = customers.into_iter().collect();
        let period = Period { start: Slot::of_day(day, 0).start(), end: Slot::of_day(day + 1, 0).start() };
        for event in event::counting(tx, &customers, period).await? {
            let Entry { customer_id, service_id, slot, sums } = ingest::entry(meterings, &event);
            if let Some(own) = sums.extremes {
                extremes
                    .entry((customer_id, service_id, slot))
                    .and_modify(|there| *there = there.with(own))
                    .or_insert(own);
            }
        }
    }
    Ok(extremes)
}
