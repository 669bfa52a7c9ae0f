//! What stands billed: the invoices that are not void, and the exact cost of each of their lines.

use crate::db::door::View;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use uuid::Uuid;

/// An invoice that is not void, or a line of one.
#[derive(Clone, Copy, Debug)]
pub enum Standing {
    /// A customer's month is invoiced.
    Invoice {
        /// Whose.
        customer_id: CustomerId,
        /// Which month.
        month: Month,
        /// What it came to.
        period: Period,
        /// In which currency.
        currency: Currency,
    },
    /// Usage was billed for a month.
    Line {
        /// To whom.
        customer_id: CustomerId,
        /// For which month.
        month: Month,
        /// For what.
        service_id: ServiceId,
        /// How many more events than before.
        events: i64,
        /// How much more was charged than before; millionths.
        quantity: i64,
        /// To the last decimal.
        cost: Amount,
        /// How much of the usage the fees of subscriptions covered.
        included: Quantity,
    },
}

/// The next customers behind one that ever had an invoice, in the order of ids.
pub async fn customers(view: &mut View, after: Option<CustomerId>, limit: i64) -> Result<Vec<CustomerId>> {
    const CUSTOMERS: &str = "SELECT customer_id FROM invoices
        WHERE customer_id > $1
        GROUP BY customer_id
        ORDER BY customer_id
        LIMIT $2";
    let after = after.unwrap_or(CustomerId::from_uuid(Uuid::nil()));
    view.all(CUSTOMERS, values![after, limit]).await?.iter().map(|row| row.get(0)).collect()
}

/// Everything that stands billed to some customers.
pub async fn of_customers(view: &mut View, customers: &[CustomerId]) -> Result<Vec<Standing>> {
    const INVOICES: Sql = Sql {
        sqlite: "SELECT customer_id, month, period_start, period_end, currency FROM invoices
                 WHERE status <> 'void' AND customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND customer_id BETWEEN $2 AND $3
                 ORDER BY customer_id, month",
        postgres: "SELECT customer_id, month, period_start, period_end, currency FROM invoices
                   WHERE status <> 'void' AND customer_id = ANY($1)
                     AND customer_id BETWEEN $2 AND $3
                   ORDER BY customer_id, month",
    };
    const LINES: Sql = Sql {
        sqlite: "SELECT l.customer_id, l.month, l.service_id, l.cost, l.included,
                     l.events_to - l.events_from, l.quantity_to - l.quantity_from FROM invoice_lines l
                 JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                 WHERE i.status <> 'void' AND l.service_id IS NOT NULL
                   AND l.customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND l.customer_id BETWEEN $2 AND $3 AND i.customer_id BETWEEN $2 AND $3",
        postgres: "SELECT l.customer_id, l.month, l.service_id, l.cost, l.included,
                     l.events_to - l.events_from, l.quantity_to - l.quantity_from FROM invoice_lines l
                   JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                   WHERE i.status <> 'void' AND l.service_id IS NOT NULL AND l.customer_id = ANY($1)
                     AND l.customer_id BETWEEN $2 AND $3 AND i.customer_id BETWEEN $2 AND $3",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    // The bounds keep a database that knows nothing of the tables yet from reading them whole.
    let (first, last) = (ids.iter().min().copied(), ids.iter().max().copied());
    let mut standing = Vec::new();
    for row in view.all(INVOICES, values![ids.clone(), first, last]).await? {
        standing.push(Standing::Invoice {
            customer_id: row.get(0)?,
            month: row.get::<String>(1)?.parse()?,
            period: Period::new(row.get(2)?, row.get(3)?)?,
            currency: row.get(4)?,
        });
    }
    for row in view.all(LINES, values![ids, first, last]).await? {
        standing.push(Standing::Line {
            customer_id: row.get(0)?,
            month: row.get::<String>(1)?.parse()?,
            service_id: row.get(2)?,
            cost: row.get::<String>(3)?.parse()?,
            included: row.get(4)?,
            events: row.get(5)?,
            quantity: row.get(6)?,
        });
    }
    Ok(standing)
}
