//! A delivery: a letter that is owed to an endpoint.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, EndpointId, LetterId};
use crate::values::page::{Page, Paging};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// A letter that is owed to an endpoint, serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "delivery")]
pub struct Delivery {
    /// What is told.
    #[serde(rename = "event_id")]
    pub letter_id: LetterId,
    /// To whom.
    #[serde(rename = "webhook_id")]
    pub endpoint_id: EndpointId,
    /// How it stands.
    pub status: DeliveryStatus,
    /// How many tries failed since it was last begun.
    pub failed_tries: i64,
    /// When it is tried next; only while it waits.
    pub next_try_at: Option<Timestamp>,
    /// When it became owed.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// How a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryStatus {
    /// It is tried, or tried again.
    Waiting,
    /// The endpoint took it.
    Delivered,
    /// It is tried no more.
    Failed,
}

impl DeliveryStatus {
    fn word(self) -> &'static str {
        match self {
            DeliveryStatus::Waiting => "waiting",
            DeliveryStatus::Delivered => "delivered",
            DeliveryStatus::Failed => "failed",
        }
    }

    fn from_word(word: &str) -> Result<DeliveryStatus> {
        match word {
            "waiting" => Ok(DeliveryStatus::Waiting),
            "delivered" => Ok(DeliveryStatus::Delivered),
            "failed" => Ok(DeliveryStatus::Failed),
            _ => Err(Error::failed(format!("a delivery has the unknown status {word:?}"))),
        }
    }
}

impl FromStr for DeliveryStatus {
    type Err = Error;

    fn from_str(text: &str) -> Result<DeliveryStatus> {
        DeliveryStatus::from_word(text)
            .map_err(|_| Error::invalid("status", text, "is not waiting, delivered or failed"))
    }
}

/// A delivery that is to be.
#[derive(Clone, Copy, Debug)]
pub struct NewDelivery {
    /// Whose letter.
    pub customer_id: CustomerId,
    /// To whom.
    pub endpoint_id: EndpointId,
    /// What.
    pub letter_id: LetterId,
    /// Waiting, or failed from the start where the endpoint is disabled.
    pub status: DeliveryStatus,
}

/// What became of a delivery that waited.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// What was told.
    pub letter_id: LetterId,
    /// How it stands now.
    pub status: DeliveryStatus,
    /// How many tries failed.
    pub failed_tries: i64,
    /// When it is tried next.
    pub due_at: Timestamp,
}

/// Adds deliveries; one that is there already is left as it is.
pub async fn insert(tx: &mut Tx, new: &[NewDelivery], due_at: Timestamp, at: Timestamp) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO deliveries
                     (customer_id, endpoint_id, letter_id, status, tries, due_at, created_at, updated_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                 ON CONFLICT (customer_id, letter_id, endpoint_id) DO NOTHING",
        postgres: "INSERT INTO deliveries
                       (customer_id, endpoint_id, letter_id, status, tries, due_at, created_at, updated_at)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[],
                                        $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
                   ON CONFLICT (customer_id, letter_id, endpoint_id) DO NOTHING",
    };
    let columns = vec![
        Column::Ids(new.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(new.iter().map(|one| one.endpoint_id.uuid()).collect()),
        Column::Ids(new.iter().map(|one| one.letter_id.uuid()).collect()),
        Column::Texts(new.iter().map(|one| one.status.word().to_owned()).collect()),
        Column::Ints(vec![0; new.len()]),
        Column::Times(vec![due_at; new.len()]),
        Column::Times(vec![at; new.len()]),
        Column::Times(vec![at; new.len()]),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// What of an endpoint is due, and how many tries of each failed; what waits longest first.
pub async fn due(
    view: &mut View,
    customer: CustomerId,
    endpoint: EndpointId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<(LetterId, i64)>> {
    let sql = "SELECT letter_id, tries FROM deliveries
               WHERE customer_id = $1 AND endpoint_id = $2 AND status = 'waiting' AND due_at <= $3
               ORDER BY due_at, letter_id
               LIMIT $4";
    let rows = view.all(sql, values![customer, endpoint, now, limit]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Keeps what became of deliveries of an endpoint; one that waits no more is left as it is.
pub async fn advance(
    tx: &mut Tx,
    customer: CustomerId,
    endpoint: EndpointId,
    progress: &[Progress],
    at: Timestamp,
) -> Result<()> {
    const ADVANCE: Bulk = Bulk {
        sqlite: "INSERT INTO deliveries
                     (customer_id, endpoint_id, letter_id, status, tries, due_at, created_at, updated_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                 ON CONFLICT (customer_id, letter_id, endpoint_id) DO UPDATE
                 SET status = excluded.status, tries = excluded.tries, due_at = excluded.due_at,
                     updated_at = excluded.updated_at
                 WHERE deliveries.status = 'waiting'",
        postgres: "INSERT INTO deliveries
                       (customer_id, endpoint_id, letter_id, status, tries, due_at, created_at, updated_at)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[],
                                        $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
                   ON CONFLICT (customer_id, letter_id, endpoint_id) DO UPDATE
                   SET status = excluded.status, tries = excluded.tries, due_at = excluded.due_at,
                       updated_at = excluded.updated_at
                   WHERE deliveries.status = 'waiting'",
    };
    let columns = vec![
        Column::Ids(vec![customer.uuid(); progress.len()]),
        Column::Ids(vec![endpoint.uuid(); progress.len()]),
        Column::Ids(progress.iter().map(|one| one.letter_id.uuid()).collect()),
        Column::Texts(progress.iter().map(|one| one.status.word().to_owned()).collect()),
        Column::Ints(progress.iter().map(|one| one.failed_tries).collect()),
        Column::Times(progress.iter().map(|one| one.due_at).collect()),
        Column::Times(vec![at; progress.len()]),
        Column::Times(vec![at; progress.len()]),
    ];
    tx.bulk(ADVANCE, columns).await?;
    Ok(())
}

/// Tries no more what waits for an endpoint.
pub async fn give_up(tx: &mut Tx, customer: CustomerId, endpoint: EndpointId, at: Timestamp) -> Result<u64> {
    let sql = "UPDATE deliveries SET status = 'failed', updated_at = $3
               WHERE customer_id = $1 AND endpoint_id = $2 AND status = 'waiting'";
    tx.run(sql, values![customer, endpoint, at]).await
}

/// Begins the deliveries of a letter to some endpoints again, whatever became of them.
pub async fn begin_again(
    tx: &mut Tx,
    customer: CustomerId,
    letter: LetterId,
    endpoints: &[EndpointId],
    at: Timestamp,
) -> Result<()> {
    const BEGIN: Sql = Sql {
        sqlite: "UPDATE deliveries SET status = 'waiting', tries = 0, due_at = $4, updated_at = $4
                 WHERE customer_id = $1 AND letter_id = $2
                   AND endpoint_id IN (SELECT unhex(value) FROM json_each($3))",
        postgres: "UPDATE deliveries SET status = 'waiting', tries = 0, due_at = $4, updated_at = $4
                   WHERE customer_id = $1 AND letter_id = $2 AND endpoint_id = ANY($3)",
    };
    let ids: Vec<Uuid> = endpoints.iter().map(|id| id.uuid()).collect();
    tx.run(BEGIN, values![customer, letter, ids, at]).await?;
    Ok(())
}

/// Begins all again that failed and became owed since an instant; answers how many.
pub async fn begin_failed_again(
    tx: &mut Tx,
    customer: CustomerId,
    endpoint: EndpointId,
    since: Timestamp,
    at: Timestamp,
) -> Result<u64> {
    let sql = "UPDATE deliveries SET status = 'waiting', tries = 0, due_at = $4, updated_at = $4
               WHERE customer_id = $1 AND endpoint_id = $2 AND status = 'failed' AND created_at >= $3";
    tx.run(sql, values![customer, endpoint, since, at]).await
}

/// Up to when the oldest deliveries are to be forgotten that were over before an instant, so that it is about
/// `limit` of them; `None` when there are none.
pub async fn oldest_over(view: &mut View, before: Timestamp, limit: i64) -> Result<Option<Timestamp>> {
    let sql = "SELECT MAX(updated_at) FROM (
                   SELECT updated_at FROM deliveries
                   WHERE status <> 'waiting' AND updated_at < $1
                   ORDER BY updated_at
                   LIMIT $2) AS oldest";
    view.one(sql, values![before, limit]).await?.get(0)
}

/// Forgets deliveries that were over by an instant, with every try; answers how many deliveries.
pub async fn forget(tx: &mut Tx, until: Timestamp) -> Result<usize> {
    let tries = "DELETE FROM delivery_tries
                 WHERE (customer_id, letter_id, endpoint_id) IN (
                     SELECT customer_id, letter_id, endpoint_id FROM deliveries
                     WHERE status <> 'waiting' AND updated_at <= $1)";
    tx.run(tries, values![until]).await?;
    let gone = "DELETE FROM deliveries WHERE status <> 'waiting' AND updated_at <= $1";
    Ok(usize::try_from(tx.run(gone, values![until]).await?).unwrap_or(usize::MAX))
}

/// The deliveries of one letter, in the order of the endpoints' birth.
pub async fn of_letter(view: &mut View, customer: CustomerId, letter: LetterId) -> Result<Vec<Delivery>> {
    let sql = "SELECT letter_id, endpoint_id, status, tries, due_at, created_at, updated_at
               FROM deliveries
               WHERE customer_id = $1 AND letter_id = $2
               ORDER BY endpoint_id";
    view.all(sql, values![customer, letter]).await?.iter().map(read).collect()
}

/// The latest deliveries to one endpoint, the newest first; at most `limit`.
pub async fn of_endpoint(
    view: &mut View,
    customer: CustomerId,
    endpoint: EndpointId,
    limit: i64,
) -> Result<Vec<Delivery>> {
    let sql = "SELECT letter_id, endpoint_id, status, tries, due_at, created_at, updated_at
               FROM deliveries
               WHERE customer_id = $1 AND endpoint_id = $2
               ORDER BY letter_id DESC
               LIMIT $3";
    view.all(sql, values![customer, endpoint, limit]).await?.iter().map(read).collect()
}

/// Which deliveries are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only in this status.
    pub status: Option<DeliveryStatus>,
    /// Only of this letter, whose customer is named too.
    pub letter_id: Option<LetterId>,
    /// Only to this endpoint, whose customer is named too.
    pub endpoint_id: Option<EndpointId>,
}

/// Deliveries of a page, what was told last first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Delivery>> {
    rows(filter).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter) -> List<Delivery> {
    const ROWS: &str = "SELECT letter_id, endpoint_id, status, tries, due_at, created_at, updated_at
        FROM deliveries";
    let mut rows = List::of(ROWS, ORDER, read);
    if let Some(customer) = filter.customer_id {
        rows = rows.led("customer_id = ?", customer);
    }
    rows = match filter.status {
        // There are few of them among all; their index holds no others.
        Some(status @ (DeliveryStatus::Waiting | DeliveryStatus::Failed)) => {
            rows.led("status = ? AND status <> 'delivered'", status.word())
        }
        status => rows.keep("status = ?", status.map(DeliveryStatus::word)),
    };
    if let (Some(letter), Some(_)) = (filter.letter_id, filter.customer_id) {
        rows = rows.led("letter_id = ?", letter);
    }
    rows.keep("endpoint_id = ?", filter.endpoint_id)
}

/// The order of a list.
pub const ORDER: Order<Delivery> = Order {
    key: &["letter_id", "endpoint_id"],
    place: |one| vec![one.letter_id.to_string(), one.endpoint_id.to_string()],
    values: |words| Ok(values![words[0].parse::<LetterId>()?, words[1].parse::<EndpointId>()?]),
};

fn read(row: &Row) -> Result<Delivery> {
    let status = DeliveryStatus::from_word(&row.get::<String>(2)?)?;
    let due_at: Timestamp = row.get(4)?;
    Ok(Delivery {
        letter_id: row.get(0)?,
        endpoint_id: row.get(1)?,
        status,
        failed_tries: row.get(3)?,
        next_try_at: (status == DeliveryStatus::Waiting).then_some(due_at),
        created_at: row.get(5)?,
        updated_at: row.get(6)?,
    })
}
