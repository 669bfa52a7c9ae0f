//! How many payments there are, and what they come to.

use crate::db::door::View;
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use uuid::Uuid;

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

/// What a payment brought to the document that it pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The document.
    pub document_id: Uuid,
    /// How far the payment has come.
    pub status: PaymentStatus,
    /// How much it is; always positive.
    pub amount: Money,
    /// What of it went back.
    pub refunded: Money,
}

/// What was brought to many documents, whose customers are named too.
pub async fn brought(view: &mut View, customers: &[CustomerId], documents: &[Uuid]) -> Result<Vec<Brought>> {
    const FIND: Sql = Sql {
        sqlite: "SELECT document_id, status, currency, amount, refunded FROM payments
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND document_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres: "SELECT document_id, status, currency, amount, refunded FROM payments
                   WHERE customer_id = ANY($1) AND document_id = ANY($2)",
    };
    let read = |row: &Row| {
        let currency = row.get(2)?;
        Ok(Brought {
            document_id: row.get(0)?,
            status: row.get::<String>(1)?.parse()?,
            amount: Money::new(row.get(3)?, currency),
            refunded: Money::new(row.get(4)?, currency),
        })
    };
    let customers: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(FIND, values![customers, documents.to_vec()]).await?.iter().map(read).collect()
}
