//! A line of an invoice: what one service cost in one slice of a month, an adjustment of it, or a fee.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::rating::measure::Measure;
use crate::values;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{ChargeId, CustomerId, InvoiceId, PriceId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// Why a line is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum LineKind {
    /// Usage of the invoice's month.
    Usage,
    /// What a month costs now less what was billed for it.
    Adjustment,
    /// A charge of a subscription.
    Fee,
}

impl LineKind {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            LineKind::Usage => "usage",
            LineKind::Adjustment => "adjustment",
            LineKind::Fee => "fee",
        }
    }
}

impl FromStr for LineKind {
    type Err = Error;

    fn from_str(text: &str) -> Result<LineKind> {
        match text {
            "usage" => Ok(LineKind::Usage),
            "adjustment" => Ok(LineKind::Adjustment),
            "fee" => Ok(LineKind::Fee),
            _ => Err(Error::invalid("kind", text, "is not a kind of line")),
        }
    }
}

impl fmt::Display for LineKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for LineKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// One line; it can be priced again from what it holds and the version that priced it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = InvoiceLine)]
pub struct Line {
    /// Its place on the invoice, from 1.
    pub line: i64,
    /// Whose it is.
    #[serde(skip)]
    pub customer_id: CustomerId,
    /// On which invoice it stands.
    #[serde(skip)]
    pub invoice_id: InvoiceId,
    /// Why it is there.
    pub kind: LineKind,
    /// What was used; none on a fee.
    pub service_id: Option<ServiceId>,
    /// The version that priced it; none on an adjustment, which may span several, and on a fee.
    pub price_id: Option<PriceId>,
    /// The charge of a subscription that a fee is.
    pub charge_id: Option<ChargeId>,
    /// The month whose usage it is, or in which the fee was charged.
    pub month: Month,
    /// The part of the month under this version.
    pub period: Period,
    /// What a person reads.
    pub description: String,
    /// How much of what was used the fees of subscriptions cover; it is in neither running total.
    pub included: Quantity,
    /// The month's running totals where the slice begins; on an adjustment, what was billed.
    pub from: Measure,
    /// The month's running totals where it ends; on an adjustment, what the month came to.
    pub to: Measure,
    /// What it costs, to the last decimal.
    pub cost: Amount,
    /// The cost rounded once to the currency's minor unit.
    pub amount: Money,
}

/// Something that was billed for a month, whichever invoice it stands on.
#[derive(Clone, Debug)]
pub struct Billed {
    /// To whom.
    pub customer_id: CustomerId,
    /// For what.
    pub service_id: ServiceId,
    /// For which month.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// How much more was used than before.
    pub events: i64,
    /// How much more was used than before; millionths.
    pub quantity: i64,
    /// How many more blocks were started than before.
    pub blocks: i64,
    /// How much more was included than before.
    pub included: Quantity,
    /// What it cost, to the last decimal.
    pub cost: Amount,
    /// On which invoice.
    pub invoice_id: InvoiceId,
    /// The invoice's number.
    pub invoice_number: String,
    /// On which of its lines.
    pub line: i64,
}

/// Writes a batch, after its invoices.
pub async fn insert(tx: &mut Tx, lines: &[Line]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO invoice_lines (customer_id, invoice_id, line, kind, service_id, price_id, charge_id, month,
                     period_start, period_end, description, events_from, events_to, quantity_from, quantity_to,
                     blocks_from, blocks_to, cost, amount, included)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        postgres: "COPY invoice_lines (customer_id, invoice_id, line, kind, service_id, price_id, charge_id, month,
                       period_start, period_end, description, events_from, events_to, quantity_from, quantity_to,
                       blocks_from, blocks_to, cost, amount, included)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(lines.iter().map(|line| line.customer_id.uuid()).collect()),
        Column::Ids(lines.iter().map(|line| line.invoice_id.uuid()).collect()),
        Column::Ints(lines.iter().map(|line| line.line).collect()),
        Column::Texts(lines.iter().map(|line| line.kind.word().to_owned()).collect()),
        Column::MaybeIds(lines.iter().map(|line| line.service_id.map(ServiceId::uuid)).collect()),
        Column::MaybeIds(lines.iter().map(|line| line.price_id.map(PriceId::uuid)).collect()),
        Column::MaybeIds(lines.iter().map(|line| line.charge_id.map(ChargeId::uuid)).collect()),
        Column::Texts(lines.iter().map(|line| line.month.to_string()).collect()),
        Column::Times(lines.iter().map(|line| line.period.start).collect()),
        Column::Times(lines.iter().map(|line| line.period.end).collect()),
        Column::Texts(lines.iter().map(|line| line.description.clone()).collect()),
        Column::Ints(lines.iter().map(|line| line.from.events).collect()),
        Column::Ints(lines.iter().map(|line| line.to.events).collect()),
        Column::Ints(lines.iter().map(|line| line.from.quantity.millionths()).collect()),
        Column::Ints(lines.iter().map(|line| line.to.quantity.millionths()).collect()),
        Column::Ints(lines.iter().map(|line| line.from.blocks).collect()),
        Column::Ints(lines.iter().map(|line| line.to.blocks).collect()),
        Column::Texts(lines.iter().map(|line| line.cost.to_string()).collect()),
        Column::Ints(lines.iter().map(|line| line.amount.minor).collect()),
        Column::Ints(lines.iter().map(|line| line.included.millionths()).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// The lines of one invoice, in order.
pub async fn of_invoice(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<Line>> {
    const FIND: &str =
        "SELECT l.customer_id, l.invoice_id, l.line, l.kind, l.service_id, l.price_id, l.month,
            l.period_start, l.period_end, l.description, l.events_from, l.events_to, l.quantity_from,
            l.quantity_to, l.blocks_from, l.blocks_to, l.cost, l.amount, l.charge_id, i.currency,
            l.included
        FROM invoice_lines l
        JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
        WHERE l.customer_id = $1 AND l.invoice_id = $2
        ORDER BY l.line";
    view.all(FIND, values![customer_id, invoice_id]).await?.iter().map(read).collect()
}

/// For which services these customers were charged for a month by adjustments that stand.
pub async fn adjusted(
    view: &mut View,
    customers: &[CustomerId],
    month: Month,
) -> Result<Vec<(CustomerId, ServiceId)>> {
    const ADJUSTED: Sql = Sql {
        sqlite: "SELECT l.customer_id, l.service_id
                 FROM invoice_lines l
                 JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                 WHERE l.kind = 'adjustment'
                   AND l.customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND l.month = $2
                   AND i.status <> 'void'",
        postgres: "SELECT l.customer_id, l.service_id
                   FROM invoice_lines l
                   JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                   WHERE l.kind = 'adjustment'
                     AND l.customer_id = ANY($1)
                     AND l.month = $2
                     AND i.status <> 'void'",
    };
    let ids: Vec<uuid::Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let rows = view.all(ADJUSTED, values![ids, month.to_string()]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Everything that was billed to these customers for these months on invoices that are not void.
pub async fn billed_for(view: &mut View, customers: &[CustomerId], months: &[Month]) -> Result<Vec<Billed>> {
    const BILLED: Sql = Sql {
        sqlite: "SELECT l.customer_id, l.service_id, l.month, i.currency, l.events_to - l.events_from,
                     l.quantity_to - l.quantity_from, l.blocks_to - l.blocks_from, l.cost, l.invoice_id, i.number, l.line,
                     l.included
                 FROM invoice_lines l
                 JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                 WHERE l.customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND l.month IN (SELECT value FROM json_each($2))
                   AND l.service_id IS NOT NULL
                   AND i.status <> 'void'
                 ORDER BY l.customer_id, l.service_id, l.month, i.invoice_id, l.line",
        postgres: "SELECT l.customer_id, l.service_id, l.month, i.currency, l.events_to - l.events_from,
                       l.quantity_to - l.quantity_from, l.blocks_to - l.blocks_from, l.cost, l.invoice_id, i.number, l.line,
                     l.included
                   FROM invoice_lines l
                   JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                   WHERE l.customer_id = ANY($1)
                     AND l.month = ANY($2)
                     AND l.service_id IS NOT NULL
                     AND i.status <> 'void'
                   ORDER BY l.customer_id, l.service_id, l.month, i.invoice_id, l.line",
    };
    let ids: Vec<uuid::Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let months: Vec<String> = months.iter().map(Month::to_string).collect();
    view.all(BILLED, values![ids, months]).await?.iter().map(read_billed).collect()
}

fn read_billed(row: &Row) -> Result<Billed> {
    Ok(Billed {
        customer_id: row.get(0)?,
        service_id: row.get(1)?,
        month: row.get::<String>(2)?.parse()?,
        currency: row.get(3)?,
        events: row.get(4)?,
        quantity: row.get(5)?,
        blocks: row.get(6)?,
        cost: row.get::<String>(7)?.parse()?,
        invoice_id: row.get(8)?,
        invoice_number: row.get(9)?,
        line: row.get(10)?,
        included: row.get(11)?,
    })
}

/// A line with what stands beside it.
pub struct Exported {
    /// Its invoice's number.
    pub invoice: String,
    /// The line.
    pub line: Line,
    /// The text of the version that priced it; none on an adjustment.
    pub spec: Option<String>,
}

/// Hands out every line, or those on the invoices of a month.
pub async fn each(
    view: &mut View,
    month: Option<Month>,
    mut take: impl FnMut(Exported) -> Result<()>,
) -> Result<()> {
    const EACH: &str =
        "SELECT l.customer_id, l.invoice_id, l.line, l.kind, l.service_id, l.price_id, l.month,
            l.period_start, l.period_end, l.description, l.events_from, l.events_to, l.quantity_from,
            l.quantity_to, l.blocks_from, l.blocks_to, l.cost, l.amount, l.charge_id, i.currency,
            l.included, i.number, p.spec
        FROM invoices i
        JOIN invoice_lines l ON l.customer_id = i.customer_id AND l.invoice_id = i.invoice_id
        LEFT JOIN prices p ON p.price_id = l.price_id
        WHERE (CAST($1 AS TEXT) IS NULL OR i.month = $1)
        ORDER BY i.month, i.invoice_id, l.line";
    view.each(EACH, values![month.map(|month| month.to_string())], |row| {
        take(Exported { invoice: row.get(21)?, spec: row.get(22)?, line: read(&row)? })
    })
    .await
}

/// Reads a row of a line's columns, of which the last two are its invoice's currency and what was included.
pub fn read(row: &Row) -> Result<Line> {
    let measure = |events, quantity, blocks| -> Result<Measure> {
        Ok(Measure { events: row.get(events)?, quantity: row.get(quantity)?, blocks: row.get(blocks)? })
    };
    Ok(Line {
        customer_id: row.get(0)?,
        invoice_id: row.get(1)?,
        line: row.get(2)?,
        kind: row.get::<String>(3)?.parse()?,
        service_id: row.get(4)?,
        price_id: row.get(5)?,
        month: row.get::<String>(6)?.parse()?,
        period: Period::new(row.get(7)?, row.get(8)?)?,
        description: row.get(9)?,
        from: measure(10, 12, 14)?,
        to: measure(11, 13, 15)?,
        cost: row.get::<String>(16)?.parse()?,
        amount: Money::new(row.get(17)?, row.get(19)?),
        charge_id: row.get(18)?,
        included: row.get(20)?,
    })
}
