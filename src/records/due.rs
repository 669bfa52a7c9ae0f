//! Who has something to bill: customers with usage in some days, with days to look at again, or
//! with charges of subscriptions.

use crate::db::door::View;
use crate::error::Result;
use crate::values;
use crate::values::calendar::Month;
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

/// The next customers behind one, in the order of ids, whether they used anything or not.
pub async fn next(view: &mut View, after: Option<CustomerId>, limit: i64) -> Result<Vec<CustomerId>> {
    const NEXT: &str = "SELECT customer_id FROM customers
        WHERE customer_id > $1
        ORDER BY customer_id
        LIMIT $2";
    let after = after.unwrap_or(CustomerId::from_uuid(Uuid::nil()));
    view.all(NEXT, values![after, limit]).await?.iter().map(|row| row.get(0)).collect()
}

/// Those of a stretch of customers, from one id to another, who used something in these days, have a
/// marked day before their end, or charges up to the month that no invoice shows; in the order of ids.
pub async fn among(
    view: &mut View,
    first: CustomerId,
    last: CustomerId,
    days: Days,
    month: Month,
) -> Result<Vec<CustomerId>> {
    const USED: &str = "SELECT customer_id FROM usage_rollups
        WHERE customer_id BETWEEN $1 AND $2 AND day BETWEEN $3 AND $4
        GROUP BY customer_id";
    const LATE: &str = "SELECT customer_id FROM usage_late
        WHERE customer_id BETWEEN $1 AND $2 AND day <= $3
        GROUP BY customer_id";
    const CHARGED: &str = "SELECT customer_id FROM subscription_charges
        WHERE customer_id BETWEEN $1 AND $2 AND month <= $3 AND invoice_id IS NULL
        GROUP BY customer_id";
    let mut due = Vec::new();
    for row in view.all(USED, values![first, last, days.first, days.last]).await? {
        due.push(row.get(0)?);
    }
    for row in view.all(LATE, values![first, last, days.last]).await? {
        due.push(row.get(0)?);
    }
    for row in view.all(CHARGED, values![first, last, month.to_string()]).await? {
        due.push(row.get(0)?);
    }
    due.sort_unstable();
    due.dedup();
    Ok(due)
}

/// How many customers there are.
pub async fn count(view: &mut View) -> Result<i64> {
    view.one("SELECT COUNT(*) FROM customers", vec![]).await?.get(0)
}
