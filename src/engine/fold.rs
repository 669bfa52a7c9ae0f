//! Folds the sums that came with batches into the rollups, a window at a time.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::late::{self, LateDay};
use crate::records::rollup::{self, Rollup, RollupKey};
use crate::records::segment::{self, Entry};
use crate::values::sums::Slot;
use crate::values::timestamp::Timestamp;
use std::collections::HashMap;

/// Segments folded in one transaction; with the largest batches about a million entries.
const WINDOW: i64 = 12_288;

/// Segments that make a fold worth while when nobody waits for it.
const DUE: i64 = 6_144;

/// Rollups read and written by one statement.
const CHUNK: usize = 4_096;

/// Folds everything that has been appended so far; answers how many segments that were.
pub async fn fold_all(payg: &Payg) -> Result<u64> {
    let mut folded = 0;
    loop {
        let window = fold_window(payg).await?;
        folded += window;
        if window < WINDOW as u64 {
            return Ok(folded);
        }
    }
}

/// Folds a window if enough has gathered for it to be worth while.
pub async fn fold_when_due(payg: &Payg) -> Result<u64> {
    let gathered = segment::count(&mut payg.db.view().await?, DUE).await?;
    if gathered < DUE { Ok(0) } else { fold_window(payg).await }
}

/// Folds one window; sums move from segments to rollups in one transaction, so a read sees them
/// once, wherever they are.
pub async fn fold_window(payg: &Payg) -> Result<u64> {
    let mut tx = payg.db.begin().await?;
    let billed_until = late::lock_billed_until(&mut tx).await?;
    let mut entries: Vec<Entry> = Vec::new();
    let taken = segment::take(&mut tx, WINDOW, |entry| {
        entries.push(entry);
        Ok(())
    })
    .await?;
    if taken > 0 {
        add_to_rollups(&mut tx, entries, billed_until).await?;
        tx.commit().await?;
    }
    Ok(taken)
}

/// Raises the rollups by some entries, and marks the days that may have been billed (RULES 13).
pub(super) async fn add_to_rollups(
    tx: &mut Tx,
    mut entries: Vec<Entry>,
    billed_until: Timestamp,
) -> Result<()> {
    entries.sort_unstable_by_key(|entry| (entry.customer_id, entry.service_id, entry.slot));
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
        let mut rollups = Vec::with_capacity(chunk.len());
        let mut late_days = Vec::new();
        for (key, day) in keys.into_iter().zip(chunk) {
            let mut rollup = there.remove(&key).unwrap_or_else(|| Rollup::empty(key));
            for entry in day {
                rollup.add(entry.slot, &entry.sums);
            }
            rollups.push(rollup);
            if Slot::of_day(key.day, 0).start() < billed_until {
                late_days.push(LateDay {
                    customer_id: key.customer_id,
                    service_id: key.service_id,
                    day: key.day,
                });
            }
        }
        rollup::write(tx, &rollups).await?;
        late::mark(tx, &late_days).await?;
    }
}

fn day_of(entry: &Entry) -> RollupKey {
    RollupKey { customer_id: entry.customer_id, service_id: entry.service_id, day: entry.slot.day() }
}
