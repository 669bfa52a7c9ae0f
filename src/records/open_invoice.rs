//! An open invoice: what is still owed on it, by how long it has been.

use crate::db::door::View;
use crate::db::row::Row;
use crate::db::value::Value;
use crate::error::Result;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::timestamp::{DAY, Timestamp};

/// What is owed on the invoices of a currency, or of a customer in one; minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aged {
    /// Whose, when asked by customer, and how it is called.
    pub customer: Option<(CustomerId, String)>,
    /// In which currency.
    pub currency: Currency,
    /// How many invoices are open.
    pub invoices: i64,
    /// Owed for up to 30, 60 and 90 days since the invoice was issued, and for longer.
    pub ages: [i64; 4],
    /// Owed back: paid more than was owed after a credit.
    pub owed_back: i64,
}

/// Sums over all customers, by currency. What a gateway was asked for and has not decided is still
/// owed; fees that came through their subscriptions are paid.
pub async fn ages(view: &mut View, now: Timestamp) -> Result<Vec<Aged>> {
    const AGES: &str = "SELECT currency,
            CAST(SUM(CASE WHEN due > 0 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at >= $1 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $1 AND issued_at >= $2 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $2 AND issued_at >= $3 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $3 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due < 0 THEN -due ELSE 0 END) AS BIGINT)
        FROM invoice_dues
        WHERE due <> 0
        GROUP BY currency
        ORDER BY currency";
    let rows = view.all(AGES, limits(now)).await?;
    rows.iter().map(|row| read(row, None, 0)).collect()
}

/// The customers that owe most, the first one first; at most `limit`.
pub async fn ages_by_customer(view: &mut View, now: Timestamp, limit: i64) -> Result<Vec<Aged>> {
    const BY_CUSTOMER: &str = "SELECT customer_id, MAX(customer_name), currency,
            CAST(SUM(CASE WHEN due > 0 THEN 1 ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at >= $1 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $1 AND issued_at >= $2 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $2 AND issued_at >= $3 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due > 0 AND issued_at < $3 THEN due ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN due < 0 THEN -due ELSE 0 END) AS BIGINT)
        FROM invoice_dues
        WHERE due <> 0
        GROUP BY customer_id, currency
        ORDER BY SUM(due) DESC, customer_id, currency
        LIMIT $4";
    let mut values = limits(now);
    values.extend(values![limit]);
    let rows = view.all(BY_CUSTOMER, values).await?;
    rows.iter().map(|row| read(row, Some((row.get(0)?, row.get(1)?)), 2)).collect()
}

/// The instants 30, 60 and 90 days ago.
fn limits(now: Timestamp) -> Vec<Value> {
    let ago = |days: i64| now.plus_micros(-days * DAY);
    values![ago(30), ago(60), ago(90)]
}

fn read(row: &Row, customer: Option<(CustomerId, String)>, from: usize) -> Result<Aged> {
    Ok(Aged {
        customer,
        currency: row.get(from)?,
        invoices: row.get(from + 1)?,
        ages: [row.get(from + 2)?, row.get(from + 3)?, row.get(from + 4)?, row.get(from + 5)?],
        owed_back: row.get(from + 6)?,
    })
}
