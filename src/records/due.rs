//! Who has something to bill: customers with usage in some days, or with days to look at again.

use crate::db::door::View;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use uuid::Uuid;

/// The days that a month may touch in whichever time zone: days since 1970-01-01, UTC, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: i64,
    /// The last day.
    pub last: i64,
}

/// The next customers behind `after` with usage in these days, or with a marked day before their
/// end; in the order of their ids, at most `limit`.
pub async fn after(
    view: &mut View,
    after: Option<CustomerId>,
    days: Days,
    limit: i64,
) -> Result<Vec<CustomerId>> {
    const USED: &str = "SELECT customer_id FROM usage_rollups
        WHERE customer_id > $1 AND day BETWEEN $2 AND $3
        GROUP BY customer_id
        ORDER BY customer_id
        LIMIT $4";
    const LATE: &str = "SELECT customer_id FROM usage_late
        WHERE customer_id > $1 AND day <= $2
        GROUP BY customer_id
        ORDER BY customer_id
        LIMIT $3";
    let after = after.unwrap_or(CustomerId::from_uuid(Uuid::nil()));
    let mut due = Vec::new();
    for row in view.all(USED, values![after, days.first, days.last, limit]).await? {
        due.push(row.get(0)?);
    }
    for row in view.all(LATE, values![after, days.last, limit]).await? {
        due.push(row.get(0)?);
    }
    due.sort_unstable();
    due.dedup();
    due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(due)
}

/// How many customers there are behind one and up to another, for a progress bar.
pub async fn between(view: &mut View, after: Option<CustomerId>, last: Option<CustomerId>) -> Result<i64> {
    const COUNT: &str = "SELECT COUNT(*) FROM customers
        WHERE customer_id > $1 AND (CAST($2 AS UUID) IS NULL OR customer_id <= $2)";
    let after = after.unwrap_or(CustomerId::from_uuid(Uuid::nil()));
    view.one(COUNT, values![after, last]).await?.get(0)
}
