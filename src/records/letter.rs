//! A letter: a fact to be told, written in the transaction that made it true.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::Tx;
use crate::error::Result;
use crate::values::id::{CustomerId, LetterId};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// What a letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterKind {
    /// An invoice was issued.
    InvoiceIssued,
    /// An invoice was voided.
    InvoiceVoided,
    /// A credit note was issued.
    CreditNoteIssued,
    /// Somebody asked for a new password; the letter holds the one-time token.
    PasswordReset,
    /// A payment was created.
    PaymentCreated,
    /// A gateway is asked to move the money of a payment.
    PaymentProcessing,
    /// Something of a payment changed, but not its status.
    PaymentUpdated,
    /// The money of a payment has moved.
    PaymentSuccessful,
    /// The money of a payment has not moved and will not.
    PaymentFailed,
    /// A payment was given up before anybody was asked.
    PaymentCanceled,
    /// The payer's bank asks the money of a payment back.
    PaymentDisputed,
    /// The money of a payment is gone after a dispute.
    PaymentReversed,
    /// A refund was asked for.
    RefundCreated,
    /// The money of a refund went back.
    RefundSuccessful,
    /// The money of a refund did not go back.
    RefundFailed,
    /// A dispute was opened.
    DisputeOpened,
    /// A dispute was answered.
    DisputeUnderReview,
    /// A dispute was won.
    DisputeWon,
    /// A dispute was lost.
    DisputeLost,
    /// Nothing of an invoice is owed any more.
    InvoicePaid,
}

impl LetterKind {
    /// Its word in the database and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            LetterKind::InvoiceIssued => "invoice.issued",
            LetterKind::InvoiceVoided => "invoice.voided",
            LetterKind::CreditNoteIssued => "credit_note.issued",
            LetterKind::PasswordReset => "password.reset",
            LetterKind::PaymentCreated => "payment.created",
            LetterKind::PaymentProcessing => "payment.processing",
            LetterKind::PaymentUpdated => "payment.updated",
            LetterKind::PaymentSuccessful => "payment.successful",
            LetterKind::PaymentFailed => "payment.failed",
            LetterKind::PaymentCanceled => "payment.canceled",
            LetterKind::PaymentDisputed => "payment.disputed",
            LetterKind::PaymentReversed => "payment.reversed",
            LetterKind::RefundCreated => "refund.created",
            LetterKind::RefundSuccessful => "refund.successful",
            LetterKind::RefundFailed => "refund.failed",
            LetterKind::DisputeOpened => "dispute.opened",
            LetterKind::DisputeUnderReview => "dispute.under_review",
            LetterKind::DisputeWon => "dispute.won",
            LetterKind::DisputeLost => "dispute.lost",
            LetterKind::InvoicePaid => "invoice.paid",
        }
    }
}

/// One fact to be told to one customer.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// Its id.
    pub letter_id: LetterId,
    /// What it tells.
    pub kind: LetterKind,
    /// The invoice or credit note that it tells about, else the customer itself.
    pub document_id: Uuid,
    /// What a receiver is told, as JSON.
    pub payload: String,
    /// When it was written.
    pub created_at: Timestamp,
}

/// Writes a batch.
pub async fn insert(tx: &mut Tx, letters: &[Letter]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO letters (customer_id, letter_id, kind, document_id, payload, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6)",
        postgres: "COPY letters (customer_id, letter_id, kind, document_id, payload, created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(letters.iter().map(|letter| letter.customer_id.uuid()).collect()),
        Column::Ids(letters.iter().map(|letter| letter.letter_id.uuid()).collect()),
        Column::Texts(letters.iter().map(|letter| letter.kind.word().to_owned()).collect()),
        Column::Ids(letters.iter().map(|letter| letter.document_id).collect()),
        Column::Texts(letters.iter().map(|letter| letter.payload.clone()).collect()),
        Column::Times(letters.iter().map(|letter| letter.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}
