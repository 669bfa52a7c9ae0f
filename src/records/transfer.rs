//! A ledger transfer: one movement from a debit account to a credit account, never changed.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::{Error, Result};
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{
    CreditNoteId, CustomerId, DisputeId, InvoiceId, PaymentId, RefundId, TransferId, WriteOffId,
};
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use crate::values::role::Role;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Why money moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TransferKind {
    /// An invoice was issued.
    Invoice,
    /// An invoice was voided.
    InvoiceVoid,
    /// A credit note was issued.
    CreditNote,
    /// Money of a payment moved, or is in flight.
    Payment,
    /// What was kept of a company's payment.
    PaymentFee,
    /// Money of a refund moved back, or is in flight.
    Refund,
    /// The payer's bank took disputed money back for now.
    Dispute,
    /// A dispute was won: the money is back.
    DisputeWon,
    /// A dispute was lost: the money is gone.
    DisputeLost,
    /// Nobody expects the money of an invoice any more; reversed when somebody does again.
    WriteOff,
}

impl TransferKind {
    /// Every kind.
    pub const ALL: [TransferKind; 10] = [
        TransferKind::Invoice,
        TransferKind::InvoiceVoid,
        TransferKind::CreditNote,
        TransferKind::Payment,
        TransferKind::PaymentFee,
        TransferKind::Refund,
        TransferKind::Dispute,
        TransferKind::DisputeWon,
        TransferKind::DisputeLost,
        TransferKind::WriteOff,
    ];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            TransferKind::Invoice => "invoice",
            TransferKind::InvoiceVoid => "invoice_void",
            TransferKind::CreditNote => "credit_note",
            TransferKind::Payment => "payment",
            TransferKind::PaymentFee => "payment_fee",
            TransferKind::Refund => "refund",
            TransferKind::Dispute => "dispute",
            TransferKind::DisputeWon => "dispute_won",
            TransferKind::DisputeLost => "dispute_lost",
            TransferKind::WriteOff => "write_off",
        }
    }
}

impl FromStr for TransferKind {
    type Err = Error;

    fn from_str(text: &str) -> Result<TransferKind> {
        TransferKind::ALL.into_iter().find(|kind| kind.word() == text).ok_or_else(|| {
            Error::invalid("kind", text, "is not a kind of transfer")
                .suggest(text, TransferKind::ALL.map(TransferKind::word))
        })
    }
}

impl fmt::Display for TransferKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for TransferKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// One movement between two accounts of one customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "transfer")]
pub struct Transfer {
    /// Its id.
    #[serde(rename = "id")]
    pub transfer_id: TransferId,
    /// Whose accounts they are.
    pub customer_id: CustomerId,
    /// The role of the account that is debited.
    pub debit: Role,
    /// The role of the account that is credited.
    pub credit: Role,
    /// How much moves; always positive.
    pub amount: Money,
    /// Why.
    pub kind: TransferKind,
    /// What it belongs to.
    pub document: Document,
    /// The transfer that this one undoes.
    pub reverses: Option<TransferId>,
    /// Whether the money has moved, or is in flight.
    pub phase: Phase,
    /// The pending transfer that this one posts or voids.
    pub resolves: Option<TransferId>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Whether the money of a transfer has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It has moved; only these make balances.
    Posted,
    /// It is in flight: a later transfer of the same accounts posts or voids it, once.
    Pending,
    /// It was in flight and will not move.
    Voided,
}

impl Phase {
    /// Every phase.
    pub const ALL: [Phase; 3] = [Phase::Posted, Phase::Pending, Phase::Voided];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Phase::Posted => "posted",
            Phase::Pending => "pending",
            Phase::Voided => "voided",
        }
    }
}

impl FromStr for Phase {
    type Err = Error;

    fn from_str(text: &str) -> Result<Phase> {
        Phase::ALL.into_iter().find(|phase| phase.word() == text).ok_or_else(|| {
            Error::invalid("phase", text, "is not a phase of a transfer")
                .suggest(text, Phase::ALL.map(Phase::word))
        })
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// What a transfer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// An invoice, issued or voided.
    Invoice(InvoiceId),
    /// A credit note.
    CreditNote(CreditNoteId),
    /// A payment.
    Payment(PaymentId),
    /// A refund.
    Refund(RefundId),
    /// A dispute.
    Dispute(DisputeId),
    /// A write-off.
    WriteOff(WriteOffId),
}

impl Document {
    /// The bare number, as the database keeps it.
    pub fn uuid(self) -> Uuid {
        match self {
            Document::Invoice(id) => id.uuid(),
            Document::CreditNote(id) => id.uuid(),
            Document::Payment(id) => id.uuid(),
            Document::Refund(id) => id.uuid(),
            Document::Dispute(id) => id.uuid(),
            Document::WriteOff(id) => id.uuid(),
        }
    }

    fn of(kind: TransferKind, id: Uuid) -> Document {
        match kind {
            TransferKind::Invoice | TransferKind::InvoiceVoid => Document::Invoice(InvoiceId::from_uuid(id)),
            TransferKind::CreditNote => Document::CreditNote(CreditNoteId::from_uuid(id)),
            TransferKind::Payment | TransferKind::PaymentFee => Document::Payment(PaymentId::from_uuid(id)),
            TransferKind::Refund => Document::Refund(RefundId::from_uuid(id)),
            TransferKind::Dispute | TransferKind::DisputeWon | TransferKind::DisputeLost => {
                Document::Dispute(DisputeId::from_uuid(id))
            }
            TransferKind::WriteOff => Document::WriteOff(WriteOffId::from_uuid(id)),
        }
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Document::Invoice(id) => id.fmt(f),
            Document::CreditNote(id) => id.fmt(f),
            Document::Payment(id) => id.fmt(f),
            Document::Refund(id) => id.fmt(f),
            Document::Dispute(id) => id.fmt(f),
            Document::WriteOff(id) => id.fmt(f),
        }
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Which transfers are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this currency.
    pub currency: Option<Currency>,
    /// Only for this reason.
    pub kind: Option<TransferKind>,
    /// Only those of this invoice or credit note.
    pub document: Option<Document>,
    /// Only those made at or after this instant.
    pub since: Option<Timestamp>,
    /// Only those made before this instant.
    pub until: Option<Timestamp>,
}

/// Writes a batch. Accounts are raised by the verb that posts, in the same transaction.
pub async fn insert(tx: &mut Tx, transfers: &[&Transfer]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO transfers (customer_id, transfer_id, debit, credit, currency, amount, kind,
                     document_id, reverses, created_at, phase, resolves)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        postgres: "COPY transfers (customer_id, transfer_id, debit, credit, currency, amount, kind,
                       document_id, reverses, created_at, phase, resolves)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(transfers.iter().map(|transfer| transfer.customer_id.uuid()).collect()),
        Column::Ids(transfers.iter().map(|transfer| transfer.transfer_id.uuid()).collect()),
        Column::Texts(transfers.iter().map(|transfer| transfer.debit.word().to_owned()).collect()),
        Column::Texts(transfers.iter().map(|transfer| transfer.credit.word().to_owned()).collect()),
        Column::Texts(transfers.iter().map(|transfer| transfer.amount.currency.code().to_owned()).collect()),
        Column::Ints(transfers.iter().map(|transfer| transfer.amount.minor).collect()),
        Column::Texts(transfers.iter().map(|transfer| transfer.kind.word().to_owned()).collect()),
        Column::Ids(transfers.iter().map(|transfer| transfer.document.uuid()).collect()),
        Column::MaybeIds(transfers.iter().map(|transfer| transfer.reverses.map(TransferId::uuid)).collect()),
        Column::Times(transfers.iter().map(|transfer| transfer.created_at).collect()),
        Column::Texts(transfers.iter().map(|transfer| transfer.phase.word().to_owned()).collect()),
        Column::MaybeIds(transfers.iter().map(|transfer| transfer.resolves.map(TransferId::uuid)).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// The transfers of one document, in the order they were made.
pub async fn of_document(
    view: &mut View,
    customer_id: CustomerId,
    document_id: Uuid,
) -> Result<Vec<Transfer>> {
    const FIND: &str = "SELECT customer_id, transfer_id, debit, credit, currency, amount, kind, document_id,
            reverses, created_at, phase, resolves
        FROM transfers
        WHERE customer_id = $1 AND document_id = $2
        ORDER BY transfer_id";
    view.all(FIND, values![customer_id, document_id]).await?.iter().map(read).collect()
}

/// The pending transfers of payments or refunds that nothing has posted or voided yet.
pub async fn in_flight(view: &mut View, documents: &[(CustomerId, Uuid)]) -> Result<Vec<Transfer>> {
    // The kinds stand here as in the index that finds them.
    const FIND: Sql = Sql {
        sqlite: "SELECT customer_id, transfer_id, debit, credit, currency, amount, kind, document_id,
                     reverses, created_at, phase, resolves
                 FROM transfers AS pending
                 WHERE (customer_id, document_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                   AND phase = 'pending'
                   AND kind IN ('payment', 'payment_fee', 'refund', 'dispute', 'dispute_won', 'dispute_lost')
                   AND NOT EXISTS (SELECT 1 FROM transfers AS later
                                   WHERE later.customer_id = pending.customer_id
                                     AND later.resolves = pending.transfer_id)",
        postgres: "SELECT pending.customer_id, transfer_id, debit, credit, currency, amount, kind,
                       pending.document_id, reverses, created_at, phase, resolves
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS document_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN transfers AS pending ON pending.customer_id = wanted.customer_id
                       AND pending.document_id = wanted.document_id
                   WHERE phase = 'pending'
                     AND kind IN ('payment', 'payment_fee', 'refund', 'dispute', 'dispute_won', 'dispute_lost')
                     AND NOT EXISTS (SELECT 1 FROM transfers AS later
                                     WHERE later.customer_id = pending.customer_id
                                       AND later.resolves = pending.transfer_id)",
    };
    let pairs = Value::pairs(documents.iter().map(|(customer, document)| (customer.uuid(), *document)));
    view.all(FIND, vec![pairs]).await?.iter().map(read).collect()
}

/// Transfers by customer, and each customer's in the order they were made.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Transfer>> {
    rows(filter).page(view, paging, false).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Transfer> {
    const ROWS: &str = "SELECT customer_id, transfer_id, debit, credit, currency, amount, kind, document_id,
            reverses, created_at, phase, resolves
        FROM transfers";
    let rows = match (filter.customer_id, filter.document) {
        // An index leads to the few of a document.
        (Some(customer), Some(document)) => {
            List::of(ROWS, OWN, read).led("customer_id = ?", customer).led("document_id = ?", document.uuid())
        }
        (Some(customer), None) => List::of(ROWS, OWN, read).led("customer_id = ?", customer),
        (None, document) => List::of(ROWS, ALL, read).keep("document_id = ?", document.map(Document::uuid)),
    };
    rows.keep("currency = ?", filter.currency).keep("kind = ?", filter.kind.map(TransferKind::word)).born(
        "created_at",
        |one| one.created_at,
        filter.since,
        filter.until,
    )
}

const ALL: Order<Transfer> = Order {
    key: &["customer_id", "transfer_id"],
    place: |one| vec![one.customer_id.to_string(), one.transfer_id.to_string()],
    values: |words| Ok(values![words[0].parse::<CustomerId>()?, words[1].parse::<TransferId>()?]),
};

const OWN: Order<Transfer> = Order {
    key: &["transfer_id"],
    place: |one| vec![one.transfer_id.to_string()],
    values: |words| Ok(values![words[0].parse::<TransferId>()?]),
};

/// Hands every transfer that has moved money to `take`, by customer and birth.
pub async fn each(
    view: &mut View,
    filter: Filter,
    mut take: impl FnMut(Transfer) -> Result<()>,
) -> Result<()> {
    const ALL: &str = "SELECT customer_id, transfer_id, debit, credit, currency, amount, kind, document_id,
            reverses, created_at, phase, resolves
        FROM transfers
        WHERE phase = 'posted'
          AND (CAST($1 AS UUID) IS NULL OR customer_id = $1)
          AND (CAST($2 AS TIMESTAMPTZ) IS NULL OR created_at >= $2)
          AND (CAST($3 AS TIMESTAMPTZ) IS NULL OR created_at < $3)
        ORDER BY customer_id, transfer_id";
    let values = values![filter.customer_id, filter.since, filter.until];
    view.each(ALL, values, |row| take(read(&row)?)).await
}

fn read(row: &Row) -> Result<Transfer> {
    let kind: TransferKind = row.get::<String>(6)?.parse()?;
    Ok(Transfer {
        customer_id: row.get(0)?,
        transfer_id: row.get(1)?,
        debit: row.get::<String>(2)?.parse()?,
        credit: row.get::<String>(3)?.parse()?,
        amount: Money::new(row.get(5)?, row.get(4)?),
        kind,
        document: Document::of(kind, row.get(7)?),
        reverses: row.get(8)?,
        created_at: row.get(9)?,
        phase: row.get::<String>(10)?.parse()?,
        resolves: row.get(11)?,
    })
}
