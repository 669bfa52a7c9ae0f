//! What is already invoiced: what every change that would rewrite it asks first.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::timestamp::{DAY, Period, Timestamp};

/// An invoice that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billed {
    /// Its number.
    pub number: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// What it covers.
    pub period: Period,
}

/// The customer's invoice with the latest end after an instant, if it is not void.
pub async fn of_customer(view: &mut View, customer: CustomerId, after: Timestamp) -> Result<Option<Billed>> {
    let row = view
        .first(
            "SELECT number, customer_id, period_start, period_end
             FROM invoices
             WHERE customer_id = $1 AND status <> 'void' AND period_end > $2
             ORDER BY period_end DESC
             LIMIT 1",
            values![customer, after],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// The invoice with the latest end after an instant that has a line of the service in the currency.
///
/// Customers with a price of their own do not pay the list price; theirs are left out.
pub async fn of_service(
    view: &mut View,
    service: ServiceId,
    currency: Currency,
    after: Timestamp,
) -> Result<Option<Billed>> {
    let row = view
        .first(
            "SELECT number, customer_id, period_start, period_end
             FROM invoices
             WHERE currency = $2 AND status <> 'void' AND period_end > $3
               AND EXISTS (
                 SELECT 1 FROM invoice_lines line
                 WHERE line.customer_id = invoices.customer_id
                   AND line.invoice_id = invoices.invoice_id
                   AND line.service_id = $1)
               AND NOT EXISTS (
                 SELECT 1 FROM prices own
                 WHERE own.customer_id = invoices.customer_id
                   AND own.service_id = $1
                   AND own.currency = $2
                   AND own.starts_at <= $3)
             ORDER BY period_end DESC
             LIMIT 1",
            values![service, currency, after],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Marks the days of a period on which the service was used by those who pay a price in the
/// currency, or by one customer only, so that the next bill looks at them again (RULES 13).
pub async fn look_again(
    tx: &mut Tx,
    service: ServiceId,
    customer: Option<CustomerId>,
    currency: Currency,
    period: Period,
) -> Result<()> {
    let day = |at: Timestamp| at.micros().div_euclid(DAY);
    tx.run(
        "INSERT INTO usage_late (customer_id, service_id, day)
         SELECT customer_id, service_id, day
         FROM usage_rollups used
         WHERE service_id = $1 AND day BETWEEN $2 AND $3
           AND (customer_id = $4 OR $4 IS NULL)
           AND EXISTS (
             SELECT 1 FROM customers payer
             WHERE payer.customer_id = used.customer_id AND payer.currency = $5)
         ON CONFLICT DO NOTHING",
        values![service, day(period.start), day(period.end), customer, currency],
    )
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Billed> {
    Ok(Billed {
        number: row.get(0)?,
        customer_id: row.get(1)?,
        period: Period::new(row.get(2)?, row.get(3)?)?,
    })
}
