//! A write-off: what of an invoice nobody expects to be paid any more.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, InvoiceId, WriteOffId};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An amount that was given up; serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "write_off")]
pub struct WriteOff {
    /// Its id.
    #[serde(rename = "id")]
    pub write_off_id: WriteOffId,
    /// Whose debt it was.
    pub customer_id: CustomerId,
    /// Of which invoice.
    pub invoice_id: InvoiceId,
    /// How much; always positive.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// When.
    pub created_at: Timestamp,
    /// When it was expected again, if it is.
    pub undone_at: Option<Timestamp>,
}

/// Writes a new one. Only `settle` calls it.
pub async fn insert(tx: &mut Tx, new: &WriteOff) -> Result<()> {
    const INSERT: &str = "INSERT INTO write_offs (customer_id, write_off_id, invoice_id, currency, amount,
            reason, created_at, undone_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        new.customer_id,
        new.write_off_id,
        new.invoice_id,
        new.amount.currency,
        new.amount.minor,
        &new.reason,
        new.created_at,
        new.undone_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// Marks every one of an invoice that holds as undone. Only `settle` calls it.
pub async fn undo(tx: &mut Tx, customer_id: CustomerId, invoice_id: InvoiceId, at: Timestamp) -> Result<()> {
    const UNDO: &str = "UPDATE write_offs SET undone_at = $3
        WHERE customer_id = $1 AND invoice_id = $2 AND undone_at IS NULL";
    tx.run(UNDO, values![customer_id, invoice_id, at]).await?;
    Ok(())
}

/// Those of an invoice, in the order they were made.
pub async fn of_invoice(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<WriteOff>> {
    const FIND: &str =
        "SELECT customer_id, write_off_id, invoice_id, currency, amount, reason, created_at, undone_at
        FROM write_offs
        WHERE customer_id = $1 AND invoice_id = $2
        ORDER BY write_off_id";
    view.all(FIND, values![customer_id, invoice_id]).await?.iter().map(read).collect()
}

/// Those of many invoices, whose customers are named too.
pub async fn of_invoices(
    view: &mut View,
    customers: &[CustomerId],
    invoices: &[InvoiceId],
) -> Result<Vec<WriteOff>> {
    const FIND: Sql = Sql {
        sqlite:
            "SELECT customer_id, write_off_id, invoice_id, currency, amount, reason, created_at, undone_at
                 FROM write_offs
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND invoice_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres:
            "SELECT customer_id, write_off_id, invoice_id, currency, amount, reason, created_at, undone_at
                   FROM write_offs
                   WHERE customer_id = ANY($1) AND invoice_id = ANY($2)",
    };
    let customers: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let invoices: Vec<Uuid> = invoices.iter().map(|id| id.uuid()).collect();
    view.all(FIND, values![customers, invoices]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<WriteOff> {
    Ok(WriteOff {
        customer_id: row.get(0)?,
        write_off_id: row.get(1)?,
        invoice_id: row.get(2)?,
        amount: Money::new(row.get(4)?, row.get(3)?),
        reason: row.get(5)?,
        created_at: row.get(6)?,
        undone_at: row.get(7)?,
    })
}
