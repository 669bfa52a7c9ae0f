//! A letter to an operator: what is to be told to somebody who is no customer.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{LetterId, OperatorId};
use crate::values::timestamp::Timestamp;

/// Writes a letter of a kind, as `password.reset`; the payload is JSON.
pub async fn insert(
    tx: &mut Tx,
    operator: OperatorId,
    kind: &str,
    payload: &str,
    at: Timestamp,
) -> Result<()> {
    tx.run(
        "INSERT INTO operator_letters (letter_id, operator_id, kind, payload, created_at)
         VALUES ($1, $2, $3, $4, $5)",
        values![LetterId::new(), operator, kind, payload, at],
    )
    .await?;
    Ok(())
}

/// Writes the same letter to several operators.
pub async fn insert_many(
    tx: &mut Tx,
    operators: &[OperatorId],
    kind: &str,
    payload: &str,
    at: Timestamp,
) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO operator_letters (letter_id, operator_id, kind, payload, created_at)
                 VALUES ($1, $2, $3, $4, $5)",
        postgres: "COPY operator_letters (letter_id, operator_id, kind, payload, created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(operators.iter().map(|_| LetterId::new().uuid()).collect()),
        Column::Ids(operators.iter().map(|operator| operator.uuid()).collect()),
        Column::Texts(vec![kind.to_owned(); operators.len()]),
        Column::Texts(vec![payload.to_owned(); operators.len()]),
        Column::Times(vec![at; operators.len()]),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// A letter to an operator.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its id.
    pub letter_id: LetterId,
    /// Who is told.
    pub operator_id: OperatorId,
    /// The word of its kind.
    pub kind: String,
    /// What is told, as JSON.
    pub payload: String,
    /// When it was written.
    pub created_at: Timestamp,
}

/// Takes letters that were not looked at for mail yet, the oldest first; somebody else who does the
/// same gets others.
pub async fn take_for_mail(tx: &mut Tx, at: Timestamp, limit: i64) -> Result<Vec<Told>> {
    const TAKE: Sql = Sql {
        sqlite: "UPDATE operator_letters SET mailed_at = $1
                 WHERE letter_id IN (SELECT letter_id FROM operator_letters
                                     WHERE mailed_at IS NULL
                                     ORDER BY letter_id
                                     LIMIT $2)
                 RETURNING letter_id, operator_id, kind, payload, created_at",
        postgres: "UPDATE operator_letters SET mailed_at = $1
                   FROM (SELECT letter_id AS letter FROM operator_letters
                         WHERE mailed_at IS NULL
                         ORDER BY letter_id
                         LIMIT $2
                         FOR UPDATE SKIP LOCKED) AS next
                   WHERE letter_id = letter
                   RETURNING letter_id, operator_id, kind, payload, created_at",
    };
    tx.all(TAKE, values![at, limit]).await?.iter().map(read).collect()
}

/// One letter.
pub async fn find(view: &mut View, letter_id: LetterId) -> Result<Option<Told>> {
    const FIND: &str = "SELECT letter_id, operator_id, kind, payload, created_at FROM operator_letters
        WHERE letter_id = $1";
    view.first(FIND, values![letter_id]).await?.as_ref().map(read).transpose()
}

/// Writes another payload, for a letter whose secret has done its work.
pub async fn rewrite(tx: &mut Tx, letter_id: LetterId, payload: &str) -> Result<()> {
    tx.run("UPDATE operator_letters SET payload = $2 WHERE letter_id = $1", values![letter_id, payload])
        .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Told> {
    Ok(Told {
        letter_id: row.get(0)?,
        operator_id: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        created_at: row.get(4)?,
    })
}
