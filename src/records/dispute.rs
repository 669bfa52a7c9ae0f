//! A dispute: money of a payment that the payer's bank asks back.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, DisputeId, PaymentId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use crate::values::timestamp::Timestamp;
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;

words! {
    /// How far a dispute has come.
    DisputeStatus, "status", {
        /// The payer's bank waits for an answer.
        NeedsResponse = "needs_response",
        /// It was answered and is being decided.
        UnderReview = "under_review",
        /// Decided for us: the money is back.
        Won = "won",
        /// Decided against us: the money is gone.
        Lost = "lost",
    }
}

words! {
    /// What happens to a dispute.
    DisputeEvent, "event", {
        /// It is answered.
        Respond = "respond",
        /// It is decided for us.
        Win = "win",
        /// It is decided against us, or nobody answered.
        Lose = "lose",
    }
}

impl DisputeStatus {
    /// The status after an event: the only steps that there are. What was never answered can be
    /// given back by the payer's bank all the same.
    pub fn become_(self, event: DisputeEvent) -> Result<DisputeStatus> {
        use {DisputeEvent as On, DisputeStatus as Is};
        match (self, event) {
            (Is::NeedsResponse, On::Respond) => Ok(Is::UnderReview),
            (Is::NeedsResponse | Is::UnderReview, On::Win) => Ok(Is::Won),
            (Is::NeedsResponse | Is::UnderReview, On::Lose) => Ok(Is::Lost),
            (Is::UnderReview | Is::Won | Is::Lost, _) => {
                Err(Error::conflict("dispute_status", format!("a dispute that is {self} cannot {event}")))
            }
        }
    }
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "dispute")]
pub struct Dispute {
    /// Its id.
    #[serde(rename = "id")]
    pub dispute_id: DisputeId,
    /// Whose payment it is of.
    pub customer_id: CustomerId,
    /// The payment that it is of.
    pub payment_id: PaymentId,
    /// How much is asked back; always positive.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// How far it has come.
    pub status: DisputeStatus,
    /// What was answered to the payer's bank.
    pub evidence: Option<String>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it changed last.
    pub updated_at: Timestamp,
    /// When it was decided.
    pub closed_at: Option<Timestamp>,
}

/// Which disputes are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only of this payment.
    pub payment_id: Option<PaymentId>,
    /// Only in this status.
    pub status: Option<DisputeStatus>,
    /// Only those opened at or after this instant.
    pub since: Option<Timestamp>,
    /// Only those opened before this instant.
    pub until: Option<Timestamp>,
}

impl Filter {
    /// Whether a dispute is one of those that are wanted, as far as it says so itself.
    pub fn admits(&self, dispute: &Dispute) -> bool {
        self.customer_id.is_none_or(|id| id == dispute.customer_id)
            && self.payment_id.is_none_or(|id| id == dispute.payment_id)
            && self.status.is_none_or(|status| status == dispute.status)
            && self.since.is_none_or(|since| dispute.created_at >= since)
            && self.until.is_none_or(|until| dispute.created_at < until)
    }
}

/// Writes a new one; `false` when the payment has an open one already.
pub async fn insert(tx: &mut Tx, dispute: &Dispute) -> Result<bool> {
    const INSERT: &str =
        "INSERT INTO disputes (customer_id, dispute_id, payment_id, currency, amount, reason,
            status, evidence, created_at, updated_at, closed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT DO NOTHING";
    let values = values![
        dispute.customer_id,
        dispute.dispute_id,
        dispute.payment_id,
        dispute.amount.currency,
        dispute.amount.minor,
        &dispute.reason,
        dispute.status.word(),
        dispute.evidence.clone(),
        dispute.created_at,
        dispute.updated_at,
        dispute.closed_at,
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// Writes what may change of a dispute whose payment this transaction has locked. Only `settle` calls it.
pub async fn update(tx: &mut Tx, dispute: &Dispute) -> Result<()> {
    const UPDATE: &str = "UPDATE disputes SET status = $3, evidence = $4, updated_at = $5, closed_at = $6
        WHERE customer_id = $1 AND dispute_id = $2";
    let values = values![
        dispute.customer_id,
        dispute.dispute_id,
        dispute.status.word(),
        dispute.evidence.clone(),
        dispute.updated_at,
        dispute.closed_at,
    ];
    tx.run(UPDATE, values).await?;
    Ok(())
}

/// One dispute.
pub async fn find(view: &mut View, dispute_id: DisputeId) -> Result<Option<Dispute>> {
    const FIND: &str = "SELECT * FROM disputes WHERE dispute_id = $1";
    view.first(FIND, values![dispute_id]).await?.as_ref().map(read).transpose()
}

/// The disputes of a payment, in the order they were opened.
pub async fn of_payment(
    view: &mut View,
    customer_id: CustomerId,
    payment_id: PaymentId,
) -> Result<Vec<Dispute>> {
    const FIND: &str = "SELECT * FROM disputes
        WHERE customer_id = $1 AND payment_id = $2
        ORDER BY dispute_id";
    view.all(FIND, values![customer_id, payment_id]).await?.iter().map(read).collect()
}

/// Disputes of a page, the newest first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Dispute>> {
    rows(filter).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Dispute> {
    let rows = List::of("SELECT * FROM disputes", ORDER, read);
    let status = filter.status.map(DisputeStatus::word);
    let rows = match (filter.customer_id, status) {
        (Some(customer), status) => rows.led("customer_id = ?", customer).keep("status = ?", status),
        (None, Some(status)) => rows.led("status = ?", status),
        (None, None) => rows,
    };
    let rows = rows.keep("payment_id = ?", filter.payment_id);
    rows.born("created_at", |one| one.created_at, filter.since, filter.until)
}

/// The order of a list.
pub const ORDER: Order<Dispute> = Order {
    key: &["dispute_id"],
    place: |one| vec![one.dispute_id.to_string()],
    values: |words| Ok(values![words[0].parse::<DisputeId>()?]),
};

fn read(row: &Row) -> Result<Dispute> {
    Ok(Dispute {
        customer_id: row.get(0)?,
        dispute_id: row.get(1)?,
        payment_id: row.get(2)?,
        amount: Money::new(row.get(4)?, row.get(3)?),
        reason: row.get(5)?,
        status: row.get::<String>(6)?.parse()?,
        evidence: row.get(7)?,
        created_at: row.get(8)?,
        updated_at: row.get(9)?,
        closed_at: row.get(10)?,
    })
}
