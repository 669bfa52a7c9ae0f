//! A refund: money of a payment that goes back by our will.

use crate::db::door::{Tx, View};
use crate::db::keyset::{Keyset, Place};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CreditNoteId, CustomerId, PaymentId, RefundId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging, read_cursor};
use crate::values::timestamp::Timestamp;
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

words! {
    /// How far a refund has come.
    RefundStatus, "status", {
        /// A gateway was asked, or is about to be.
        Pending = "pending",
        /// The money went back.
        Successful = "successful",
        /// It did not and will not.
        Failed = "failed",
    }
}

words! {
    /// What happens to a refund.
    RefundEvent, "event", {
        /// The gateway says that the money went back.
        Succeed = "succeed",
        /// The gateway says that it did not and will not.
        Fail = "fail",
    }
}

impl RefundStatus {
    /// The status after an event: the only steps that there are.
    pub fn become_(self, event: RefundEvent) -> Result<RefundStatus> {
        match (self, event) {
            (RefundStatus::Pending, RefundEvent::Succeed) => Ok(RefundStatus::Successful),
            (RefundStatus::Pending, RefundEvent::Fail) => Ok(RefundStatus::Failed),
            (RefundStatus::Successful | RefundStatus::Failed, _) => {
                Err(Error::conflict("refund_status", format!("a refund that is {self} cannot {event}")))
            }
        }
    }
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "refund")]
pub struct Refund {
    /// Its id.
    #[serde(rename = "id")]
    pub refund_id: RefundId,
    /// Whose payment it is of.
    pub customer_id: CustomerId,
    /// The payment that it is of.
    pub payment_id: PaymentId,
    /// How much goes back; always positive.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// The line of the invoice that is taken back, if it is about one.
    pub line: Option<i64>,
    /// How far it has come.
    pub status: RefundStatus,
    /// The credit note that was issued with it.
    pub credit_note_id: Option<CreditNoteId>,
    /// Why it failed, in the gateway's word.
    pub failure_code: Option<String>,
    /// The same as a sentence.
    pub failure_message: Option<String>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
    /// When the money went back, or it was certain that it will not.
    pub settled_at: Option<Timestamp>,
}

/// Which refunds are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only of this payment.
    pub payment_id: Option<PaymentId>,
    /// Only in this status.
    pub status: Option<RefundStatus>,
    /// Only those whose gateway was asked before this instant and has said nothing final.
    pub stuck_before: Option<Timestamp>,
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, refund: &Refund) -> Result<()> {
    const INSERT: &str = "INSERT INTO refunds (customer_id, refund_id, payment_id, currency, amount, reason,
            line, status, credit_note_id, failure_code, failure_message, created_at, updated_at, settled_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = values![
        refund.customer_id,
        refund.refund_id,
        refund.payment_id,
        refund.amount.currency,
        refund.amount.minor,
        &refund.reason,
        refund.line,
        refund.status.word(),
        refund.credit_note_id,
        refund.failure_code.clone(),
        refund.failure_message.clone(),
        refund.created_at,
        refund.updated_at,
        refund.settled_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// Writes what may change of a refund whose payment this transaction has locked. Only `settle` calls it.
pub async fn update(tx: &mut Tx, refund: &Refund) -> Result<()> {
    const UPDATE: &str = "UPDATE refunds SET status = $3, credit_note_id = $4, failure_code = $5,
            failure_message = $6, updated_at = $7, settled_at = $8
        WHERE customer_id = $1 AND refund_id = $2";
    let values = values![
        refund.customer_id,
        refund.refund_id,
        refund.status.word(),
        refund.credit_note_id,
        refund.failure_code.clone(),
        refund.failure_message.clone(),
        refund.updated_at,
        refund.settled_at,
    ];
    tx.run(UPDATE, values).await?;
    Ok(())
}

/// One refund.
pub async fn find(view: &mut View, refund_id: RefundId) -> Result<Option<Refund>> {
    const FIND: &str = "SELECT * FROM refunds WHERE refund_id = $1";
    view.first(FIND, values![refund_id]).await?.as_ref().map(read).transpose()
}

/// One refund, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, customer_id: CustomerId, refund_id: RefundId) -> Result<Refund> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT * FROM refunds WHERE customer_id = $1 AND refund_id = $2",
        postgres: "SELECT * FROM refunds WHERE customer_id = $1 AND refund_id = $2 FOR UPDATE",
    };
    let row = tx.first(LOCK, values![customer_id, refund_id]).await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("refund", refund_id))
}

/// The refunds of a payment, in the order they were asked for.
pub async fn of_payment(
    view: &mut View,
    customer_id: CustomerId,
    payment_id: PaymentId,
) -> Result<Vec<Refund>> {
    const FIND: &str = "SELECT * FROM refunds
        WHERE customer_id = $1 AND payment_id = $2
        ORDER BY refund_id";
    view.all(FIND, values![customer_id, payment_id]).await?.iter().map(read).collect()
}

/// Refunds of all payments for a document, in order.
pub async fn of_document(view: &mut View, customer_id: CustomerId, document_id: Uuid) -> Result<Vec<Refund>> {
    const FIND: &str = "SELECT r.* FROM payments p
        JOIN refunds r ON r.customer_id = p.customer_id AND r.payment_id = p.payment_id
        WHERE p.customer_id = $1 AND p.document_id = $2
        ORDER BY r.refund_id";
    view.all(FIND, values![customer_id, document_id]).await?.iter().map(read).collect()
}

/// Refunds of a page, the newest first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Refund>> {
    const OF_ALL: Keyset = Keyset {
        rows: "SELECT * FROM refunds
            WHERE CAST($1 AS UUID) IS NULL
              AND (CAST($2 AS UUID) IS NULL OR payment_id = $2)
              AND (CAST($3 AS TEXT) IS NULL OR status = $3)",
        key: &["refund_id"],
    };
    const OF_CUSTOMER: Keyset = Keyset {
        rows: "SELECT * FROM refunds
            WHERE customer_id = $1
              AND (CAST($2 AS UUID) IS NULL OR payment_id = $2)
              AND (CAST($3 AS TEXT) IS NULL OR status = $3)",
        key: &["refund_id"],
    };
    /// Everybody's in one status, whose index is then the way in.
    const OF_STATUS: Keyset = Keyset {
        rows: "SELECT * FROM refunds
            WHERE CAST($1 AS UUID) IS NULL
              AND (CAST($2 AS UUID) IS NULL OR payment_id = $2)
              AND status = $3",
        key: &["refund_id"],
    };
    /// Those that are stuck; the attempts on their way are the way in.
    const STUCK: Keyset = Keyset {
        rows: "SELECT refunds.* FROM attempts
            JOIN refunds ON refunds.customer_id = attempts.customer_id
                AND refunds.refund_id = attempts.refund_id
            WHERE attempts.due_at IS NOT NULL AND attempts.first_sent_at < $4
              AND attempts.state IN ('sent', 'unknown', 'accepted')
              AND (CAST($1 AS UUID) IS NULL OR attempts.customer_id = $1)
              AND (CAST($2 AS UUID) IS NULL OR attempts.payment_id = $2)
              AND (CAST($3 AS TEXT) IS NULL OR refunds.status = $3)",
        key: &["attempts.payment_id", "attempts.refund_id"],
    };
    if filter.stuck_before.is_some() {
        return list_stuck(view, STUCK, filter, paging).await;
    }
    let list = match (filter.customer_id, filter.status) {
        (Some(_), _) => OF_CUSTOMER,
        (None, Some(_)) => OF_STATUS,
        (None, None) => OF_ALL,
    };
    let after = match &paging.cursor {
        Some(cursor) => Some(values![read_cursor(cursor, 1)?[0].parse::<RefundId>()?]),
        None => None,
    };
    let place = Place { falls: !paging.is_oldest_first(), after, limit: paging.probe() };
    let values = values![filter.customer_id, filter.payment_id, filter.status.map(RefundStatus::word)];
    let rows = view.page(list, values, place).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, paging, place_of))
}

/// Those that are stuck, payment by payment.
async fn list_stuck(view: &mut View, list: Keyset, filter: Filter, paging: &Paging) -> Result<Page<Refund>> {
    let after = match &paging.cursor {
        Some(cursor) => {
            let keys = read_cursor(cursor, 2)?;
            Some(values![keys[0].parse::<PaymentId>()?, keys[1].parse::<RefundId>()?])
        }
        None => None,
    };
    let place = Place { falls: !paging.is_oldest_first(), after, limit: paging.probe() };
    let status = filter.status.map(RefundStatus::word);
    let values = values![filter.customer_id, filter.payment_id, status, filter.stuck_before];
    let rows = view.page(list, values, place).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, paging, |one| vec![one.payment_id.to_string(), one.refund_id.to_string()]))
}

/// What a page that follows a refund begins behind.
pub fn place_of(refund: &Refund) -> Vec<String> {
    vec![refund.refund_id.to_string()]
}

fn read(row: &Row) -> Result<Refund> {
    Ok(Refund {
        customer_id: row.get(0)?,
        refund_id: row.get(1)?,
        payment_id: row.get(2)?,
        amount: Money::new(row.get(4)?, row.get(3)?),
        reason: row.get(5)?,
        line: row.get(6)?,
        status: row.get::<String>(7)?.parse()?,
        credit_note_id: row.get(8)?,
        failure_code: row.get(9)?,
        failure_message: row.get(10)?,
        created_at: row.get(11)?,
        updated_at: row.get(12)?,
        settled_at: row.get(13)?,
    })
}
