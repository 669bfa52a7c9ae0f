//! Cleaning up: what is over and was kept for a while is forgotten, a batch at a time.

use crate::engine::done::Done;
use crate::engine::idempotency::forget_old_answers;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::{delivery, notice};
use crate::values::timestamp::{DAY, Timestamp};

/// Rows of a kind that one call forgets, or a few more.
const BATCH: i64 = 1_000;

/// Forgets a batch of what is older than the settings keep it: deliveries that are over with their tries,
/// notices that were handled, and answers under an `Idempotency-Key`. What they told stays.
pub async fn clean_up(payg: &Payg, now: Timestamp) -> Result<Done> {
    let deliveries = clean_deliveries(payg, now).await?;
    let notices = clean_notices(payg, now).await?;
    forget_old_answers(payg, now).await?;
    Ok(Done { done: deliveries.done + notices.done, more: deliveries.more || notices.more })
}

async fn clean_deliveries(payg: &Payg, now: Timestamp) -> Result<Done> {
    let before = now.plus_micros(-payg.settings.keep_deliveries_days * DAY);
    let Some(until) = delivery::oldest_over(&mut payg.db.view().await?, before, BATCH).await? else {
        return Ok(Done::default());
    };
    let mut tx = payg.db.begin().await?;
    let gone = delivery::forget(&mut tx, until).await?;
    tx.commit().await?;
    Ok(Done::of(gone, BATCH))
}

async fn clean_notices(payg: &Payg, now: Timestamp) -> Result<Done> {
    let before = now.plus_micros(-payg.settings.keep_notices_days * DAY);
    if !notice::has_old(&mut payg.db.view().await?, before).await? {
        return Ok(Done::default());
    }
    let mut tx = payg.db.begin().await?;
    let gone = notice::forget(&mut tx, before, BATCH).await?;
    tx.commit().await?;
    Ok(Done::of(gone, BATCH))
}
