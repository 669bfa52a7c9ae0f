//! A refund: money of a payment that goes back by our will.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CreditNoteId, CustomerId, PaymentId, RefundId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
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
    /// Only those asked for at or after this instant.
    pub since: Option<Timestamp>,
    /// Only those asked for before this instant.
    pub until: Option<Timestamp>,
    /// Only those whose gateway was asked before this instant and has said nothing final.
    pub stuck_before: Option<Timestamp>,
}

impl Filter {
    /// Whether a refund is one of those that are wanted, as far as it says so itself.
    pub fn admits(&self, refund: &Refund) -> bool {
        self.customer_id.is_none_or(|id| id == refund.customer_id)
            && self.payment_id.is_none_or(|id| id == refund.payment_id)
            && self.status.is_none_or(|status| status == refund.status)
            && self.since.is_none_or(|since| refund.created_at >= since)
            && self.until.is_none_or(|until| refund.created_at < until)
    }
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
    rows(filter).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Refund> {
    let mut rows = match filter.stuck_before {
        Some(before) => stuck(before),
        None => List::of("SELECT r.* FROM refunds r", order(false), read).named("r"),
    };
    let is_led = filter.customer_id.is_none() && filter.stuck_before.is_none();
    if let Some(customer) = filter.customer_id {
        rows = rows.led("r.customer_id = ?", customer);
    }
    rows = match filter.status.map(RefundStatus::word) {
        Some(status) if is_led => rows.led("r.status = ?", status),
        status => rows.keep("r.status = ?", status),
    };
    rows.keep("r.payment_id = ?", filter.payment_id).born(
        "r.created_at",
        |one| one.created_at,
        filter.since,
        filter.until,
    )
}

/// Those that are stuck, payment by payment; the attempts on their way are the way in.
fn stuck(before: Timestamp) -> List<Refund> {
    const SENT: &str = "SELECT r.* FROM attempts a
        JOIN refunds r ON r.customer_id = a.customer_id AND r.refund_id = a.refund_id";
    List::of(SENT, order(true), read)
        .named("r")
        .led("a.due_at IS NOT NULL AND a.first_sent_at < ?", before)
        .led_to("a.state IN ('sent', 'unknown', 'accepted')")
}

/// The order of a list, or of that of those which are stuck.
pub fn order(is_stuck: bool) -> Order<Refund> {
    match is_stuck {
        true => Order {
            key: &["a.payment_id", "a.refund_id"],
            place: |one| vec![one.payment_id.to_string(), one.refund_id.to_string()],
            values: |words| Ok(values![words[0].parse::<PaymentId>()?, words[1].parse::<RefundId>()?]),
        },
        false => Order {
            key: &["r.refund_id"],
            place: |one| vec![one.refund_id.to_string()],
            values: |words| Ok(values![words[0].parse::<RefundId>()?]),
        },
    }
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
