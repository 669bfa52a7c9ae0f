//! Revenue: what was invoiced for each month, in all and by what it was for.

use crate::db::door::View;
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::ServiceId;

/// What the invoices of a month came to in a currency; minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invoiced {
    /// The month that is invoiced, each customer's in its own time zone.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// How many invoices that are not void.
    pub invoices: i64,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// With tax.
    pub total: i64,
    /// What was credited of them since, with tax.
    pub credited: i64,
}

/// What the lines of a month came to for one service, or for subscriptions; minor units without tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoicedFor {
    /// The month that is invoiced.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// For which service; `None` is the fees of subscriptions.
    pub service_id: Option<ServiceId>,
    /// How many lines.
    pub lines: i64,
    /// Without tax.
    pub net: i64,
}

/// What was invoiced from one month to another, both in it.
pub async fn by_month(view: &mut View, first: Month, last: Month) -> Result<Vec<Invoiced>> {
    const BY_MONTH: &str = "SELECT month, currency, COUNT(*), CAST(SUM(subtotal) AS BIGINT),
            CAST(SUM(tax) AS BIGINT), CAST(SUM(total) AS BIGINT), CAST(SUM(credited) AS BIGINT)
        FROM invoices
        WHERE status <> 'void' AND month BETWEEN $1 AND $2
        GROUP BY month, currency
        ORDER BY month, currency";
    let read = |row: &Row| {
        Ok(Invoiced {
            month: row.get::<String>(0)?.parse()?,
            currency: row.get(1)?,
            invoices: row.get(2)?,
            net: row.get(3)?,
            tax: row.get(4)?,
            total: row.get(5)?,
            credited: row.get(6)?,
        })
    };
    let rows = view.all(BY_MONTH, values![first.to_string(), last.to_string()]).await?;
    rows.iter().map(read).collect()
}

/// The same by what it was for.
pub async fn by_service(view: &mut View, first: Month, last: Month) -> Result<Vec<InvoicedFor>> {
    const BY_SERVICE: &str =
        "SELECT i.month, i.currency, l.service_id, COUNT(*), CAST(SUM(l.amount) AS BIGINT)
        FROM invoices i
        JOIN invoice_lines l ON l.customer_id = i.customer_id AND l.invoice_id = i.invoice_id
        WHERE i.status <> 'void' AND i.month BETWEEN $1 AND $2
        GROUP BY i.month, i.currency, l.service_id
        ORDER BY i.month, i.currency, l.service_id";
    let read = |row: &Row| {
        Ok(InvoicedFor {
            month: row.get::<String>(0)?.parse()?,
            currency: row.get(1)?,
            service_id: row.get(2)?,
            lines: row.get(3)?,
            net: row.get(4)?,
        })
    };
    let rows = view.all(BY_SERVICE, values![first.to_string(), last.to_string()]).await?;
    rows.iter().map(read).collect()
}
