//! Takes usage in: each event once, its sums with it, durable before it is answered.

use crate::db::door::Tx;
use crate::db::fault;
use crate::db::sql::Backend;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::event::{self, Event};
use crate::records::segment::{self, Entry};
use crate::records::unique_value::{self, UniqueValue};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::sums::{Extremes, Slot, Sums};
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The most that one event may carry: 10⁹ units, so that a day's sum has room for thousands.
pub const QUANTITY_LIMIT: Quantity = Quantity::from_millionths(1_000_000_000_000_000);

/// What is kept of each event of a service beside its count and quantity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metering {
    /// The largest and the latest quantity, for services that are billed by one of them.
    pub extremes: bool,
    /// The distinct values, for services that count unique ones.
    pub values: bool,
    /// The package sizes (millionths) for which every event rounds up by itself.
    pub block_sizes: Vec<i64>,
}

/// How each service is metered.
pub type Meterings = HashMap<ServiceId, Metering>;

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored and counts.
    Accepted,
    /// It was stored before, with the same content; it counts once.
    Duplicate,
    /// Its id was used before for something else; nothing changed.
    Conflict,
}

/// What the caller thinks of a batch; being wrong costs time, never correctness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Most of it has not been seen before: store first, look only when a key is taken.
    New,
    /// Some of it has been seen before: look first.
    Resent,
}

/// Refuses an event that is too late or too early for the clock (RULES 12).
pub fn check_time(payg: &Payg, at: Timestamp) -> Result<()> {
    let late_days = payg.settings.late_days;
    if at < payg.now().plus_micros(-late_days.saturating_mul(DAY)) {
        let why = format!("time \"{at}\" is more than {late_days} days ago");
        return Err(Error::new(Kind::Invalid, "too_late", why));
    }
    check_not_early(payg, at)
}

/// Refuses an event that is too early for the clock; a backfill may be as late as it likes.
pub fn check_not_early(payg: &Payg, at: Timestamp) -> Result<()> {
    let early_minutes = payg.settings.early_minutes;
    if at > payg.now().plus_micros(early_minutes.saturating_mul(60 * SECOND)) {
        let why = format!("time \"{at}\" is more than {early_minutes} minutes ahead");
        return Err(Error::new(Kind::Invalid, "too_early", why));
    }
    Ok(())
}

/// Refuses a quantity that no event may carry.
pub fn check_quantity(quantity: Quantity) -> Result<()> {
    if quantity < Quantity::ZERO {
        return Err(
            Error::invalid("quantity", quantity, "is negative").hint("void or amend the event instead")
        );
    }
    if quantity > QUANTITY_LIMIT {
        return Err(Error::invalid("quantity", quantity, format!("is more than {QUANTITY_LIMIT}")));
    }
    Ok(())
}

/// Stores a batch in one transaction and says what became of each event.
///
/// Times and quantities were checked before. What is accepted is on disk and in the sums when this
/// returns (RULES 10, 11).
pub async fn ingest(
    payg: &Payg,
    meterings: &Meterings,
    events: &[Event],
    expect: Expect,
) -> Result<Vec<Outcome>> {
    // A failed statement ends a PostgreSQL transaction, and a rehearsal has only one.
    if expect == Expect::New && !payg.db.is_rehearsal() {
        match store_new(payg, meterings, events).await {
            Ok(()) => return Ok(vec![Outcome::Accepted; events.len()]),
            Err(taken) if fault::is_unique(&taken) => {}
            Err(other) => return Err(other),
        }
    }
    loop {
        let mut tx = payg.db.begin().await?;
        let (outcomes, fresh) = judge(&mut tx, events).await?;
        match store(&mut tx, meterings, &fresh).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(outcomes);
            }
            // Somebody stored one of them since we looked; look again.
            Err(taken) if fault::is_unique(&taken) => tx.rollback().await?,
            Err(other) => return Err(other),
        }
    }
}

/// Stores a batch of which all is new, or nothing of it.
async fn store_new(payg: &Payg, meterings: &Meterings, events: &[Event]) -> Result<()> {
    let is_small = payg.db.backend() == Backend::Postgres && events.len() < event::COPIED_FROM;
    if is_small && unique_values(meterings, events, 1).is_empty() {
        let packed = segment::pack_batch(events.iter().map(|event| entry(meterings, event)).collect());
        return event::append_at_once(&payg.db, events, segment::columns(packed)).await;
    }
    let mut tx = payg.db.begin().await?;
    match store(&mut tx, meterings, events).await {
        Ok(()) => tx.commit().await,
        Err(failure) => {
            tx.rollback().await?;
            Err(failure)
        }
    }
}

/// Sorts a batch into what is new and what has been seen, in the database or in the batch itself.
async fn judge(tx: &mut Tx, events: &[Event]) -> Result<(Vec<Outcome>, Vec<Event>)> {
    let keys: Vec<_> = events.iter().map(key).collect();
    let mut seen: HashMap<(Uuid, CustomerId), Event> = HashMap::with_capacity(events.len());
    for there in event::existing(tx, &keys).await? {
        seen.insert(key(&there), there);
    }
    let (mut outcomes, mut fresh) = (Vec::with_capacity(events.len()), Vec::new());
    for event in events {
        outcomes.push(match seen.get(&key(event)) {
            Some(there) if says_the_same(event, there) => Outcome::Duplicate,
            Some(_) => Outcome::Conflict,
            None => {
                seen.insert(key(event), event.clone());
                fresh.push(event.clone());
                Outcome::Accepted
            }
        });
    }
    Ok((outcomes, fresh))
}

fn key(event: &Event) -> (Uuid, CustomerId) {
    (event.key.uuid, event.customer_id)
}

/// Whether an event says what is stored already; a time that the client left out is not compared.
fn says_the_same(event: &Event, there: &Event) -> bool {
    event.service_id == there.service_id
        && event.quantity == there.quantity
        && event.value == there.value
        && event.key.name == there.key.name
        && (!event.timed || event.happened_at == there.happened_at)
}

/// Writes new events and their sums.
pub(super) async fn store(tx: &mut Tx, meterings: &Meterings, events: &[Event]) -> Result<()> {
    let sums = event::append_while(tx, events, || {
        segment::pack_batch(events.iter().map(|event| entry(meterings, event)).collect())
    });
    let sums = sums.await?;
    segment::append(tx, sums).await?;
    unique_value::add(tx, &unique_values(meterings, events, 1)).await
}

/// What one event adds to the sums.
pub(super) fn entry(meterings: &Meterings, event: &Event) -> Entry {
    let quantity = event.quantity.millionths();
    let mut sums = Sums { events: 1, quantity, ..Sums::default() };
    if let Some(metering) = meterings.get(&event.service_id) {
        if metering.extremes {
            let latest_at = event.happened_at;
            sums.extremes = Some(Extremes { largest: quantity, latest_at, latest: quantity });
        }
        let blocks =
            |size: &i64| (*size, quantity.div_euclid(*size) + i64::from(quantity.rem_euclid(*size) != 0));
        sums.blocks = metering.block_sizes.iter().map(blocks).collect();
    }
    let slot = Slot::holding(event.happened_at);
    Entry { customer_id: event.customer_id, service_id: event.service_id, slot, sums }
}

/// The values that events carry to services that count them, each `times` so often.
pub(super) fn unique_values(
    meterings: &Meterings,
    events: &[Event],
    times: i64,
) -> BTreeMap<UniqueValue, i64> {
    let mut values = BTreeMap::new();
    for event in events {
        let counted = meterings.get(&event.service_id).is_some_and(|metering| metering.values);
        if let (true, Some(value)) = (counted, &event.value) {
            let key = UniqueValue {
                customer_id: event.customer_id,
                service_id: event.service_id,
                day: Slot::holding(event.happened_at).day(),
                value: value.clone(),
            };
            *values.entry(key).or_insert(0) += times;
        }
    }
    values
}
