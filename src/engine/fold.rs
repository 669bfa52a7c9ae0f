//! Folds the sums that came with batches into the rollups.

use crate::db::door::Tx;
use crate::db::sql::Backend;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::event;
use crate::records::late::{self, LateDay};
use crate::records::rollup::{self, Rollup, RollupKey};
use crate::records::segment::{self, Entry};
use crate::values::sums::Slot;
use crate::values::timestamp::Timestamp;
use std::collections::{BTreeMap, HashMap};
use tokio::task::{JoinError, JoinSet};

/// Rows of batches that are worth merging: of 300 batches, which with 5,000 events each are one and
/// a half million. A read looks through one route of them.
const DUE: i64 = 300 * segment::ROUTES;

/// Merged rows that are worth folding: 16 merges. The more is folded at once, the more events share
/// a rollup, whose rewriting is what folding costs; a read looks through one lane of them.
const RIPE: i64 = 16 * segment::LANES;

/// Lanes that are held in memory at the same time.
const LANES_AT_ONCE: usize = 8;

/// New events that are many enough for the database to be told where they stand.
const MANY: i64 = 100_000;

/// Connections that fold at the same time where the database can write on several.
const WORKERS: i64 = 2;

/// Rollups read and written by one statement.
const CHUNK: usize = 4_096;

/// Merges batches if enough of them have gathered, and folds if enough has been merged. To be called
/// now and then beside whatever takes usage in; nobody waits for it.
pub async fn fold_when_due(payg: &Payg) -> Result<()> {
    if segment::count(&mut payg.db.view().await?, DUE).await? < DUE {
        return Ok(());
    }
    merge_all(payg).await?;
    if segment::count_merged(&mut payg.db.view().await?, RIPE).await? >= RIPE {
        fold_all(payg).await?;
    }
    Ok(())
}

/// Merges the sums of all batches so far, a route a transaction.
async fn merge_all(payg: &Payg) -> Result<()> {
    let _turn = payg.db.turn().await;
    for route in 0..segment::ROUTES {
        let mut tx = payg.db.begin().await?;
        late::lock_billed_until(&mut tx).await?;
        let rows = segment::take_rows(&mut tx, &[route]).await?;
        // Beside the threads that answer others: it computes for a tenth of a second.
        let merged = tokio::task::spawn_blocking(move || segment::merge(&rows)).await.map_err(broken)??;
        segment::append(&mut tx, merged).await?;
        tx.commit().await?;
    }
    summarize(payg).await
}

/// Folds everything that has been appended so far; answers how many segments that were.
///
/// A route's sums move from segments to rollups in one transaction, so a read sees them once,
/// wherever they are. A route's batches and a few lanes at a time are held in memory.
pub async fn fold_all(payg: &Payg) -> Result<u64> {
    let _turn = payg.db.turn().await;
    let mut tx = payg.db.begin().await?;
    let alone = payg.db.is_rehearsal() || payg.db.backend() == Backend::Sqlite;
    let folded = if alone { fold(&mut tx).await?.0 } else { fold_side_by_side(payg, &mut tx).await? };
    if folded.segments > 0 {
        tx.commit().await?;
    }
    if folded.events >= MANY {
        summarize(payg).await?;
        let mut tx = payg.db.begin().await?;
        if event::analyze(&mut tx).await.is_ok() {
            tx.commit().await?;
        }
    }
    Ok(folded.segments)
}

/// Tells the database where new events stand.
async fn summarize(payg: &Payg) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    // Only speed depends on it, and a role that does not own the tables may not do it.
    match event::summarize(&mut tx).await {
        Ok(()) => tx.commit().await,
        Err(_) => tx.rollback().await,
    }
}

fn broken(cause: JoinError) -> Error {
    Error::failed("a part of the fold broke off").cause(cause)
}

/// What was folded.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Folded {
    segments: u64,
    events: i64,
}

impl Folded {
    fn add(&mut self, more: Folded) {
        self.segments += more.segments;
        self.events = self.events.saturating_add(more.events);
    }
}

/// Folds routes on several connections, each route in a transaction of its own; `lock` keeps
/// everybody else from folding meanwhile. Routes never share a customer.
async fn fold_side_by_side(payg: &Payg, lock: &mut Tx) -> Result<Folded> {
    let billed_until = late::lock_billed_until(lock).await?;
    let mut workers = JoinSet::new();
    for first in 0..WORKERS {
        let db = payg.db.clone();
        workers.spawn(async move {
            let mut folded = Folded::default();
            for route in (first..segment::ROUTES).step_by(WORKERS as usize) {
                let mut tx = db.begin().await?;
                rollup::find_by_key(&mut tx).await?;
                folded.add(fold_route(&mut tx, route, billed_until).await?);
                tx.commit().await?;
            }
            Ok::<Folded, Error>(folded)
        });
    }
    let mut folded = Folded::default();
    while let Some(done) = workers.join_next().await {
        folded.add(done.map_err(broken)??);
    }
    Ok(folded)
}

/// Folds within a change; answers how many segments that were and how far the bill has come. Until
/// the change is over nobody else folds.
pub(super) async fn fold(tx: &mut Tx) -> Result<(Folded, Timestamp)> {
    let billed_until = late::lock_billed_until(tx).await?;
    let mut folded = Folded::default();
    for route in 0..segment::ROUTES {
        folded.add(fold_route(tx, route, billed_until).await?);
    }
    Ok((folded, billed_until))
}

async fn fold_route(tx: &mut Tx, route: i64, billed_until: Timestamp) -> Result<Folded> {
    let mut folded = Folded::default();
    let mut by_lane: BTreeMap<i64, Vec<Entry>> = BTreeMap::new();
    folded.segments += segment::take(tx, &[route], |entry| {
        folded.events = folded.events.saturating_add(entry.sums.events);
        by_lane.entry(segment::lane(entry.customer_id)).or_default().push(entry);
        Ok(())
    })
    .await?;
    for lanes in segment::lanes(tx, route).await?.chunks(LANES_AT_ONCE) {
        let mut entries: Vec<Entry> =
            lanes.iter().filter_map(|lane| by_lane.remove(lane)).flatten().collect();
        folded.segments += segment::take(tx, lanes, |entry| {
            folded.events = folded.events.saturating_add(entry.sums.events);
            entries.push(entry);
            Ok(())
        })
        .await?;
        add_to_rollups(tx, entries, billed_until).await?;
    }
    add_to_rollups(tx, by_lane.into_values().flatten().collect(), billed_until).await?;
    Ok(folded)
}

/// Raises the rollups by some entries, and marks the days that may have been billed (RULES 13).
pub(super) async fn add_to_rollups(
    tx: &mut Tx,
    mut entries: Vec<Entry>,
    billed_until: Timestamp,
) -> Result<()> {
    // Quick, because what was packed together stands in order already.
    entries.sort_by_key(Entry::key);
    let mut days = entries.chunk_by(|one, next| day_of(one) == day_of(next));
    loop {
        let chunk: Vec<&[Entry]> = days.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        let keys: Vec<RollupKey> = chunk.iter().map(|day| day_of(&day[0])).collect();
        let there = rollup::existing(tx, &keys).await?;
        let mut there: HashMap<RollupKey, Rollup> =
            there.into_iter().map(|rollup| (rollup.key, rollup)).collect();
        let (mut fresh, mut changed) = (Vec::new(), Vec::new());
        let mut late_days = Vec::new();
        for (key, day) in keys.into_iter().zip(chunk) {
            let (list, mut rollup) = match there.remove(&key) {
                Some(rollup) => (&mut changed, rollup),
                None => (&mut fresh, Rollup::empty(key)),
            };
            for entry in day {
                rollup.add(entry.slot, &entry.sums);
            }
            list.push(rollup);
            if Slot::of_day(key.day, 0).start() < billed_until {
                late_days.push(LateDay {
                    customer_id: key.customer_id,
                    service_id: key.service_id,
                    day: key.day,
                });
            }
        }
        rollup::insert(tx, &fresh).await?;
        rollup::update(tx, &changed).await?;
        late::mark(tx, &late_days).await?;
    }
}

fn day_of(entry: &Entry) -> RollupKey {
    RollupKey { customer_id: entry.customer_id, service_id: entry.service_id, day: entry.slot.day() }
}
