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
use std::collections::{BTreeSet, HashMap};
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
        segment::append(tx, segment::pack_batch(entries)).await?;
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
    let places: BTreeSet<Place> = entries.iter().map(place_of).collect();
    let days = |(customer_id, service_id, slot): &Place| RollupKey {
        customer_id: *customer_id,
        service_id: *service_id,
        day: slot.day(),
    };
    let keys: Vec<RollupKey> = places.iter().map(days).collect::<BTreeSet<_>>().into_iter().collect();
    fold::add_to_rollups(tx, entries, billed_until).await?;
    let extremes = extremes_of(tx, meterings, &places).await?;
    let mut rollups = rollup::existing(tx, &keys).await?;
    for rollup in &mut rollups {
        let (customer_id, service_id) = (rollup.key.customer_id, rollup.key.service_id);
        for (slot, sums) in &mut rollup.slots {
            let place = (customer_id, service_id, *slot);
            if places.contains(&place) {
                sums.extremes = extremes.get(&place).copied();
            }
        }
    }
    rollup::update(tx, &rollups).await
}

/// Whose usage of what in which slot.
type Place = (CustomerId, ServiceId, Slot);

fn place_of(entry: &Entry) -> Place {
    (entry.customer_id, entry.service_id, entry.slot)
}

/// The largest and the latest quantities in some slots, from the events that still count: a query for
/// each run of slots that follow each other.
async fn extremes_of(
    tx: &mut Tx,
    meterings: &Meterings,
    places: &BTreeSet<Place>,
) -> Result<HashMap<Place, Extremes>> {
    let customers: Vec<CustomerId> =
        places.iter().map(|(customer, _, _)| *customer).collect::<BTreeSet<_>>().into_iter().collect();
    let slots: BTreeSet<Slot> = places.iter().map(|(_, _, slot)| *slot).collect();
    let mut runs: Vec<Period> = Vec::new();
    for slot in slots {
        match runs.last_mut() {
            Some(run) if run.end == slot.start() => run.end = slot.end(),
            _ => runs.push(Period { start: slot.start(), end: slot.end() }),
        }
    }
    let mut extremes: HashMap<Place, Extremes> = HashMap::new();
    for run in runs {
        for event in event::counting(tx, &customers, run).await? {
            let entry = ingest::entry(meterings, &event);
            if let Some(own) = entry.sums.extremes {
                let there = extremes.entry(place_of(&entry)).or_insert(own);
                *there = there.with(own);
            }
        }
    }
    Ok(extremes)
}
