//! A letter to an operator: what is to be told to somebody who is no customer.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::Tx;
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
