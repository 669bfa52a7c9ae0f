//! A try to deliver a webhook, and what came of it; written once, never changed.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, DeliveryTryId, EndpointId, LetterId};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// One try, serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "delivery_try")]
pub struct DeliveryTry {
    /// Its id.
    #[serde(rename = "id")]
    pub delivery_try_id: DeliveryTryId,
    /// What was told.
    #[serde(rename = "event_id")]
    pub letter_id: LetterId,
    /// To whom.
    #[serde(rename = "webhook_id")]
    pub endpoint_id: EndpointId,
    /// When.
    pub tried_at: Timestamp,
    /// How long it took, in microseconds.
    pub latency_micros: i64,
    /// The status that was answered.
    pub status_code: Option<i64>,
    /// Why there was no answer.
    pub failure: Option<String>,
    /// The beginning of the answer's body.
    pub answer: String,
}

/// Writes the tries of an endpoint.
pub async fn insert(tx: &mut Tx, customer: CustomerId, tries: &[DeliveryTry]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO delivery_tries (customer_id, endpoint_id, letter_id, delivery_try_id, tried_at,
                     latency_micros, status_code, failure, answer)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        postgres: "COPY delivery_tries (customer_id, endpoint_id, letter_id, delivery_try_id, tried_at,
                       latency_micros, status_code, failure, answer)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(vec![customer.uuid(); tries.len()]),
        Column::Ids(tries.iter().map(|one| one.endpoint_id.uuid()).collect()),
        Column::Ids(tries.iter().map(|one| one.letter_id.uuid()).collect()),
        Column::Ids(tries.iter().map(|one| one.delivery_try_id.uuid()).collect()),
        Column::Times(tries.iter().map(|one| one.tried_at).collect()),
        Column::Ints(tries.iter().map(|one| one.latency_micros).collect()),
        Column::MaybeInts(tries.iter().map(|one| one.status_code).collect()),
        Column::MaybeTexts(tries.iter().map(|one| one.failure.clone()).collect()),
        Column::Texts(tries.iter().map(|one| one.answer.clone()).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// Every try to tell one letter, in order.
pub async fn of_letter(view: &mut View, customer: CustomerId, letter: LetterId) -> Result<Vec<DeliveryTry>> {
    let sql =
        "SELECT delivery_try_id, letter_id, endpoint_id, tried_at, latency_micros, status_code, failure,
                   answer
               FROM delivery_tries
               WHERE customer_id = $1 AND letter_id = $2
               ORDER BY delivery_try_id";
    view.all(sql, values![customer, letter]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<DeliveryTry> {
    Ok(DeliveryTry {
        delivery_try_id: row.get(0)?,
        letter_id: row.get(1)?,
        endpoint_id: row.get(2)?,
        tried_at: row.get(3)?,
        latency_micros: row.get(4)?,
        status_code: row.get(5)?,
        failure: row.get(6)?,
        answer: row.get(7)?,
    })
}
