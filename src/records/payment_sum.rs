//! How many payments there are, and what they come to.

use crate::db::door::View;
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;

/// How many payments a customer has and what they come to, by status.
pub async fn of_customer(
    view: &mut View,
    customer_id: CustomerId,
) -> Result<Vec<(PaymentStatus, i64, Money)>> {
    const SUMS: &str = "SELECT status, currency, COUNT(*), CAST(SUM(amount) AS BIGINT) FROM payments
        WHERE customer_id = $1
        GROUP BY status, currency
        ORDER BY status, currency";
    let rows = view.all(SUMS, values![customer_id]).await?;
    let read = |row: &Row| {
        let status = row.get::<String>(0)?.parse()?;
        Ok((status, row.get(2)?, Money::new(row.get(3)?, row.get(1)?)))
    };
    rows.iter().map(read).collect()
}
