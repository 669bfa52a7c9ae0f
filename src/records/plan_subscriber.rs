//! The subscribers of a plan: how many there are, and bringing them to another version of it.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::{PlanId, PlanVersionId};
use crate::values::timestamp::Timestamp;

/// How many running ones a plan has.
pub async fn count_of_plan(view: &mut View, plan: PlanId) -> Result<i64> {
    const COUNT: &str = "SELECT COUNT(*) FROM subscriptions
        WHERE plan_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1)
          AND status IN ('active', 'renewing')";
    view.one(COUNT, values![plan]).await?.get(0)
}

/// Lets the scheduler bring the running ones of a plan to a version of it at once; answers how many.
/// Those that change, renew or end already, and those in a trial, are left to their next period.
///
/// `sold` says whether the version is sold by the month and by the year.
pub async fn move_to(
    tx: &mut Tx,
    (plan, version): (PlanId, PlanVersionId),
    sold: (bool, bool),
    at: Timestamp,
) -> Result<u64> {
    const MOVE: &str = "UPDATE subscriptions SET next_version_id = $2, next_every = every, due_at = $3,
            updated_at = $3
        WHERE plan_version_id IN (
            SELECT plan_version_id FROM plan_versions WHERE plan_id = $1 AND plan_version_id <> $2)
          AND status = 'active' AND number > 0 AND NOT cancel_at_end
          AND payment_id IS NULL AND next_version_id IS NULL
          AND every IN ($4, $5)";
    let (month, year) = (if sold.0 { "month" } else { "" }, if sold.1 { "year" } else { "" });
    tx.run(MOVE, values![plan, version, at, month, year]).await
}
