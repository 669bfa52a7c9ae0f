//! A letter as mail takes it: its kind may be one that this version does not know.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, LetterId};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// What is told to whom.
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
