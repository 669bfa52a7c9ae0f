//! A letter: a fact to be told, written in the transaction that made it true.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
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
}

impl LetterKind {
    /// Its word in the database and on the wire.
    pub fn word(self) -> &'static str {
        match self {
            LetterKind::InvoiceIssued => "invoice.issued",
            LetterKind::InvoiceVoided => "invoice.voided",
            LetterKind::CreditNoteIssued => "credit_note.issued",
            LetterKind::PasswordReset => "password.reset",
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

/// A letter as whoever passes it on reads it: its kind may be one that this version does not know.
#[derive(Clone, Debug)]
pub struct Told {
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// Its id.
    pub letter_id: LetterId,
    /// The word of its kind.
    pub kind: String,
    /// What it tells about: the id without its prefix.
    pub document_id: Uuid,
    /// What a receiver is told, as JSON.
    pub payload: String,
    /// When it was written.
    pub created_at: Timestamp,
}

/// Takes letters that were not looked at for mail yet, the oldest first; somebody else who does the
/// same gets others.
pub async fn take_for_mail(tx: &mut Tx, at: Timestamp, limit: i64) -> Result<Vec<Told>> {
    const TAKE: Sql = Sql {
        sqlite: "UPDATE letters SET mailed_at = $1
                 WHERE (customer_id, letter_id) IN (
                     SELECT customer_id, letter_id FROM letters
                     WHERE mailed_at IS NULL
                     ORDER BY letter_id
                     LIMIT $2)
                 RETURNING customer_id, letter_id, kind, document_id, payload, created_at",
        postgres: "UPDATE letters SET mailed_at = $1
                   FROM (SELECT customer_id AS customer, letter_id AS letter FROM letters
                         WHERE mailed_at IS NULL
                         ORDER BY letter_id
                         LIMIT $2
                         FOR UPDATE SKIP LOCKED) AS next
                   WHERE customer_id = customer AND letter_id = letter
                   RETURNING customer_id, letter_id, kind, document_id, payload, created_at",
    };
    tx.all(TAKE, values![at, limit]).await?.iter().map(read).collect()
}

/// One letter.
pub async fn find(view: &mut View, customer_id: CustomerId, letter_id: LetterId) -> Result<Option<Told>> {
    const FIND: &str = "SELECT customer_id, letter_id, kind, document_id, payload, created_at FROM letters
        WHERE customer_id = $1 AND letter_id = $2";
    view.first(FIND, values![customer_id, letter_id]).await?.as_ref().map(read).transpose()
}

/// Writes another payload, for a letter whose secret has done its work.
pub async fn rewrite(tx: &mut Tx, customer_id: CustomerId, letter_id: LetterId, payload: &str) -> Result<()> {
    const REWRITE: &str = "UPDATE letters SET payload = $3 WHERE customer_id = $1 AND letter_id = $2";
    tx.run(REWRITE, values![customer_id, letter_id, payload]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Told> {
    Ok(Told {
        customer_id: row.get(0)?,
        letter_id: row.get(1)?,
        kind: row.get(2)?,
        document_id: row.get(3)?,
        payload: row.get(4)?,
        created_at: row.get(5)?,
    })
}
