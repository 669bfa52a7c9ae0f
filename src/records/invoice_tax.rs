//! A tax of an invoice: one rate, applied once to the sum of the lines.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::fixed;
use crate::values::id::{CustomerId, InvoiceId, TaxId};
use crate::values::money::Money;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// A whole percent in the unit that rates are kept in: millionths of a percent.
const PERCENT: u32 = 6;

/// What one rate came to on one invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvoiceTax {
    /// Whose invoice it is.
    #[serde(skip)]
    pub customer_id: CustomerId,
    /// On which invoice it stands.
    #[serde(skip)]
    pub invoice_id: InvoiceId,
    /// The rate that was applied.
    pub tax_id: TaxId,
    /// Its name when the invoice was issued.
    pub name: String,
    /// Millionths of a percent, shown as percent.
    #[serde(rename = "rate_percent", serialize_with = "as_percent")]
    #[schema(value_type = String, example = "8.875")]
    pub rate: i64,
    /// What it came to: the rate on the base, rounded once, and what was paid with fees.
    pub amount: Money,
    /// What the rate was applied to: the lines that are no fees; nothing where only fees are taxed.
    pub base: Money,
    /// What was paid of it with the fees of subscriptions, each rounded when it was paid.
    pub fees: Money,
}

impl InvoiceTax {
    /// The rate as a person writes it: `19` or `8.875`.
    pub fn percent(&self) -> String {
        fixed::show(i128::from(self.rate), PERCENT, 0)
    }
}

fn as_percent<S: Serializer>(rate: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&fixed::show(i128::from(*rate), PERCENT, 0))
}

/// Writes a batch, after its invoices.
pub async fn insert(tx: &mut Tx, taxes: &[InvoiceTax]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO invoice_taxes (customer_id, invoice_id, tax_id, name, rate, amount, base, fees)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        postgres: "COPY invoice_taxes (customer_id, invoice_id, tax_id, name, rate, amount, base, fees)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(taxes.iter().map(|tax| tax.customer_id.uuid()).collect()),
        Column::Ids(taxes.iter().map(|tax| tax.invoice_id.uuid()).collect()),
        Column::Ids(taxes.iter().map(|tax| tax.tax_id.uuid()).collect()),
        Column::Texts(taxes.iter().map(|tax| tax.name.clone()).collect()),
        Column::Ints(taxes.iter().map(|tax| tax.rate).collect()),
        Column::Ints(taxes.iter().map(|tax| tax.amount.minor).collect()),
        Column::Ints(taxes.iter().map(|tax| tax.base.minor).collect()),
        Column::Ints(taxes.iter().map(|tax| tax.fees.minor).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// The taxes of one invoice, by name.
pub async fn of_invoice(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<InvoiceTax>> {
    const FIND: &str = "SELECT t.customer_id, t.invoice_id, t.tax_id, t.name, t.rate, t.amount, i.currency,
            t.base, t.fees
        FROM invoice_taxes t
        JOIN invoices i ON i.customer_id = t.customer_id AND i.invoice_id = t.invoice_id
        WHERE t.customer_id = $1 AND t.invoice_id = $2
        ORDER BY t.name, t.tax_id";
    view.all(FIND, values![customer_id, invoice_id]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<InvoiceTax> {
    Ok(InvoiceTax {
        customer_id: row.get(0)?,
        invoice_id: row.get(1)?,
        tax_id: row.get(2)?,
        name: row.get(3)?,
        rate: row.get(4)?,
        amount: Money::new(row.get(5)?, row.get(6)?),
        base: Money::new(row.get(7)?, row.get(6)?),
        fees: Money::new(row.get(8)?, row.get(6)?),
    })
}
