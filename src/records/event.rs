//! One metered use, as it came; never changed and never removed.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Db, Tx, View};
use crate::db::row::Row;
use crate::db::sql::{Backend, Sql};
use crate::db::value::Value;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The longest id, and the longest value, that a client may send.
pub const TEXT_LIMIT: usize = 255;

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The client's UUID, or one derived from the client's text.
    #[serde(rename = "id", serialize_with = "shown_name")]
    pub key: EventKey,
    /// Who used it.
    #[serde(rename = "customer")]
    pub customer_id: CustomerId,
    /// What was used.
    #[serde(rename = "service")]
    pub service_id: ServiceId,
    /// How much.
    pub quantity: Quantity,
    /// When.
    #[serde(rename = "at")]
    pub happened_at: Timestamp,
    /// Whether the client gave the time.
    #[serde(skip)]
    pub timed: bool,
    /// What a service that counts unique values looks at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// An event's id: unique for its customer, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventKey {
    /// What the database keys by.
    pub uuid: Uuid,
    /// The client's own text, where that is not a UUID.
    pub name: Option<String>,
}

impl EventKey {
    /// A key of payg's own, ordered by time.
    pub fn fresh() -> EventKey {
        EventKey { uuid: Uuid::now_v7(), name: None }
    }

    /// From what a client sent: a UUID is taken as it is, any other text is hashed to one.
    pub fn from_text(text: &str) -> Result<EventKey> {
        if text.is_empty() || text.len() > TEXT_LIMIT || text.chars().any(char::is_control) {
            return Err(Error::invalid("event id", text, "is not 1 to 255 printable characters"));
        }
        // Only the canonical form is a UUID here, so that two spellings are two texts.
        if let Ok(uuid) = Uuid::try_parse(text)
            && uuid.hyphenated().to_string() == text
        {
            return Ok(EventKey { uuid, name: None });
        }
        let digest = Sha256::digest(text.as_bytes());
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        Ok(EventKey {
            uuid: uuid::Builder::from_custom_bytes(bytes).into_uuid(),
            name: Some(text.to_owned()),
        })
    }

    /// The client's text, or the UUID.
    pub fn shown(&self) -> String {
        self.name.clone().unwrap_or_else(|| self.uuid.to_string())
    }
}

fn shown_name<S: serde::Serializer>(key: &EventKey, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&key.shown())
}

/// What a list of events is narrowed to.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// Of one customer.
    pub customer_id: Option<CustomerId>,
    /// Of one service.
    pub service_id: Option<ServiceId>,
    /// When they happened.
    pub period: Period,
}

/// Events from which on they are copied. A copy takes two round trips and ends with a small packet that
/// the network may hold back for 40 ms, which only many rows make up for.
pub const COPIED_FROM: usize = 1_000;

/// Appends events and does some work meanwhile; a key that exists fails the whole statement.
pub async fn append_while<T>(tx: &mut Tx, events: &[Event], work: impl FnOnce() -> T) -> Result<T> {
    const SQLITE: &str = "INSERT INTO usage_events
                 (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    const MANY: Bulk = Bulk {
        sqlite: SQLITE,
        postgres: "COPY usage_events
                   (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
                   FROM STDIN (FORMAT BINARY)",
    };
    const FEW: Bulk = Bulk {
        sqlite: SQLITE,
        postgres: "INSERT INTO usage_events
                   (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::timestamptz[],
                                        $6::boolean[], $7::text[], $8::text[])",
    };
    let bulk = if events.len() < COPIED_FROM { FEW } else { MANY };
    Ok(tx.bulk_while(bulk, columns(events), work).await?.1)
}

/// Appends some events and the packed sums of them, in one statement on PostgreSQL; a key that exists fails
/// all of it.
pub async fn append_at_once(db: &Db, events: &[Event], packed: Vec<Column>) -> Result<()> {
    const APPEND: Sql = Sql {
        sqlite: "SELECT 0",
        postgres: "WITH events AS (
                       INSERT INTO usage_events
                       (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
                       SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[],
                           $5::timestamptz[], $6::boolean[], $7::text[], $8::text[]))
                   INSERT INTO usage_segments (segment_id, route, entries)
                   SELECT * FROM UNNEST($9::uuid[], $10::bigint[], $11::bytea[])",
    };
    let columns = columns(events).into_iter().chain(packed).collect();
    db.at_once(APPEND, columns).await?;
    Ok(())
}

/// What is kept of each, in the order of the columns of every statement that appends events.
fn columns(events: &[Event]) -> Vec<Column> {
    vec![
        Column::Ids(events.iter().map(|event| event.key.uuid).collect()),
        Column::Ids(events.iter().map(|event| event.customer_id.uuid()).collect()),
        Column::Ids(events.iter().map(|event| event.service_id.uuid()).collect()),
        Column::Ints(events.iter().map(|event| event.quantity.millionths()).collect()),
        Column::Times(events.iter().map(|event| event.happened_at).collect()),
        Column::Bools(events.iter().map(|event| event.timed).collect()),
        Column::MaybeTexts(events.iter().map(|event| event.key.name.clone()).collect()),
        Column::MaybeTexts(events.iter().map(|event| event.value.clone()).collect()),
    ]
}

/// Tells PostgreSQL at once which pages hold which times, instead of within the minute; until it knows,
/// it reads every page for a quarter of an hour. SQLite keeps the events in the order of time anyway.
pub async fn summarize(tx: &mut Tx) -> Result<()> {
    const SUMMARIZE: Sql = Sql {
        sqlite: "SELECT 0",
        postgres: "SELECT brin_summarize_new_values(CAST('usage_events_by_time' AS regclass))",
    };
    if tx.backend() == Backend::Postgres {
        // Whoever holds the table for longer than that summarizes it itself.
        tx.run("SET LOCAL lock_timeout = '100ms'", vec![]).await?;
        tx.one(SUMMARIZE, vec![]).await?;
    }
    Ok(())
}

/// Tells PostgreSQL how far the times of events reach, so that it knows what the summary is worth.
pub async fn analyze(tx: &mut Tx) -> Result<()> {
    if tx.backend() == Backend::Postgres {
        tx.run("SET LOCAL lock_timeout = '100ms'", vec![]).await?;
        tx.run("ANALYZE usage_events (happened_at)", vec![]).await?;
    }
    Ok(())
}

/// The events that are already there, of those that are asked for.
pub async fn existing(view: &mut View, keys: &[(Uuid, CustomerId)]) -> Result<Vec<Event>> {
    const EXISTING: Sql = Sql {
        sqlite: "SELECT e.event_id, e.customer_id, e.service_id, e.quantity, e.happened_at, e.timed, e.name, e.value
                 FROM json_each($3) AS k
                 JOIN usage_events AS e
                   ON e.event_id = substr($1, k.value * 16 + 1, 16)
                  AND e.customer_id = substr($2, k.value * 16 + 1, 16)",
        postgres: "SELECT e.event_id, e.customer_id, e.service_id, e.quantity, e.happened_at, e.timed, e.name, e.value
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[]) AS k (event_id, customer_id, place)
                   JOIN usage_events AS e ON e.event_id = k.event_id AND e.customer_id = k.customer_id",
    };
    let arguments = vec![
        Value::Packed(keys.iter().map(|(event, _)| *event).collect()),
        Value::Packed(keys.iter().map(|(_, customer)| customer.uuid()).collect()),
        Value::Ints((0..keys.len() as i64).collect()),
    ];
    view.all(EXISTING, arguments).await?.iter().map(read).collect()
}

/// One event of a customer.
pub async fn get(view: &mut View, customer_id: CustomerId, event_id: Uuid) -> Result<Option<Event>> {
    let sql = "SELECT event_id, customer_id, service_id, quantity, happened_at, timed, name, value
               FROM usage_events
               WHERE event_id = $1 AND customer_id = $2";
    view.first(sql, values![event_id, customer_id]).await?.as_ref().map(read).transpose()
}

/// Events in the order of time, after a given one, at most `limit`.
pub async fn list(
    view: &mut View,
    filter: Filter,
    after: Option<(Timestamp, Uuid)>,
    limit: i64,
) -> Result<Vec<Event>> {
    let sql = "SELECT event_id, customer_id, service_id, quantity, happened_at, timed, name, value
               FROM usage_events
               WHERE happened_at >= $1 AND happened_at < $2
                 AND (CAST($3 AS UUID) IS NULL OR customer_id = $3)
                 AND (CAST($4 AS UUID) IS NULL OR service_id = $4)
                 AND (happened_at, event_id) > ($5, $6)
               ORDER BY happened_at, event_id
               LIMIT $7";
    let (after_at, after_id) = after.unwrap_or((Timestamp::MIN, Uuid::nil()));
    let arguments = values![
        filter.period.start,
        filter.period.end,
        filter.customer_id,
        filter.service_id,
        after_at,
        after_id,
        limit
    ];
    view.all(sql, arguments).await?.iter().map(read).collect()
}

/// What still counts of some customers' usage of a stretch of time: voided events are left out.
pub async fn counting(view: &mut View, customers: &[CustomerId], period: Period) -> Result<Vec<Event>> {
    const COUNTING: Sql = Sql {
        sqlite: "SELECT e.event_id, e.customer_id, e.service_id, e.quantity, e.happened_at, e.timed, e.name, e.value
                 FROM usage_events AS e
                 WHERE e.happened_at >= $1 AND e.happened_at < $2
                   AND e.customer_id IN (SELECT unhex(value) FROM json_each($3))
                   AND NOT EXISTS (SELECT 1 FROM usage_voids AS v
                                   WHERE v.customer_id = e.customer_id AND v.event_id = e.event_id)",
        postgres: "SELECT e.event_id, e.customer_id, e.service_id, e.quantity, e.happened_at, e.timed, e.name, e.value
                   FROM usage_events AS e
                   WHERE e.happened_at >= $1 AND e.happened_at < $2
                     AND e.customer_id = ANY($3)
                     AND NOT EXISTS (SELECT 1 FROM usage_voids AS v
                                     WHERE v.customer_id = e.customer_id AND v.event_id = e.event_id)",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(COUNTING, values![period.start, period.end, ids]).await?.iter().map(read).collect()
}

/// An event as a list shows it: with the void that took it out, if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// As it came.
    pub event: Event,
    /// Since when it no longer counts.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_reason: Option<String>,
    /// The event that stands in its place.
    pub replaced_by: Option<Uuid>,
}

/// Where an event stands in the order of time; of no other event the same.
pub type Place = (Timestamp, Uuid, CustomerId);

impl Event {
    /// Where it stands in the order of time.
    pub fn place(&self) -> Place {
        (self.happened_at, self.key.uuid, self.customer_id)
    }
}

/// Events with their voids, the oldest first, after a place, at most `limit`.
pub async fn oldest(
    view: &mut View,
    filter: Filter,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let first = (Timestamp::MIN, Uuid::nil(), CustomerId::from_uuid(Uuid::nil()));
    page(view, filter, Direction::OldestFirst, after.unwrap_or(first), limit).await
}

/// Events with their voids, the newest first, before a place, at most `limit`.
pub async fn newest(
    view: &mut View,
    filter: Filter,
    before: Option<Place>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let last = (Timestamp::MAX, Uuid::max(), CustomerId::from_uuid(Uuid::max()));
    page(view, filter, Direction::NewestFirst, before.unwrap_or(last), limit).await
}

/// Which way a list goes; its number picks the half of the statement that answers.
#[derive(Clone, Copy)]
enum Direction {
    OldestFirst = 0,
    NewestFirst = 1,
}

async fn page(
    view: &mut View,
    filter: Filter,
    direction: Direction,
    place: Place,
    limit: i64,
) -> Result<Vec<Listed>> {
    // The half of the other direction is never begun; each walks the primary key from the place on.
    const PAGE: &str = "WITH found AS NOT MATERIALIZED (
            SELECT e.event_id, e.customer_id, e.service_id, e.quantity, e.happened_at, e.timed, e.name, e.value,
                v.voided_at, v.reason, v.replaced_by
            FROM usage_events AS e
            LEFT JOIN usage_voids AS v ON v.customer_id = e.customer_id AND v.event_id = e.event_id
            WHERE e.happened_at >= $1 AND e.happened_at < $2
              AND (CAST($3 AS UUID) IS NULL OR e.customer_id = $3)
              AND (CAST($4 AS UUID) IS NULL OR e.service_id = $4))
        SELECT * FROM (
            SELECT * FROM found
            WHERE CAST($9 AS BIGINT) = 0 AND (happened_at, event_id, customer_id) > ($5, $6, $7)
            ORDER BY happened_at, event_id, customer_id
            LIMIT $8) AS oldest
        UNION ALL
        SELECT * FROM (
            SELECT * FROM found
            WHERE CAST($9 AS BIGINT) = 1 AND (happened_at, event_id, customer_id) < ($5, $6, $7)
            ORDER BY happened_at DESC, event_id DESC, customer_id DESC
            LIMIT $8) AS newest";
    let Filter { customer_id, service_id, period } = filter;
    let (at, event_id, of) = place;
    // The period is cut at the place, because SQLite seeks by it alone.
    let (start, end) = match direction {
        Direction::OldestFirst => (period.start.max(at), period.end),
        Direction::NewestFirst => (period.start, period.end.min(at.plus_micros(1))),
    };
    let arguments = values![start, end, customer_id, service_id, at, event_id, of, limit, direction as i64];
    let rows = view.all(PAGE, arguments).await?;
    let listed = |row: &Row| {
        let (voided_at, void_reason, replaced_by) = (row.get(8)?, row.get(9)?, row.get(10)?);
        Ok(Listed { event: read(row)?, voided_at, void_reason, replaced_by })
    };
    rows.iter().map(listed).collect()
}

/// Whether no more than so many events, whoever's, happened in a stretch of time: what it costs to put them
/// in order. SQLite keeps them in it.
pub async fn are_few(view: &mut View, period: Period, most: i64) -> Result<bool> {
    if view.backend() == Backend::Sqlite {
        return Ok(true);
    }
    Ok(count(view, period, most.saturating_add(1)).await? <= most)
}

/// How many events, whoever's, happened in a stretch of time, counted up to `most`.
pub async fn count(view: &mut View, period: Period, most: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (
                   SELECT 1 FROM usage_events WHERE happened_at >= $1 AND happened_at < $2 LIMIT $3) AS some_of_them";
    view.one(sql, values![period.start, period.end, most]).await?.get(0)
}

/// When the events of a customer happened that were voided, in a stretch of time.
pub async fn voided(view: &mut View, customer: CustomerId, period: Period) -> Result<Vec<Timestamp>> {
    let sql = "SELECT e.happened_at
               FROM usage_voids AS v
               JOIN usage_events AS e ON e.event_id = v.event_id AND e.customer_id = v.customer_id
               WHERE v.customer_id = $1 AND e.happened_at >= $2 AND e.happened_at < $3";
    let rows = view.all(sql, values![customer, period.start, period.end]).await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// How many events that still count a filter finds, and their quantities together.
pub async fn count_counting(view: &mut View, filter: Filter) -> Result<(i64, Quantity)> {
    let sql = "SELECT COUNT(*), CAST(COALESCE(SUM(e.quantity), 0) AS BIGINT)
               FROM usage_events AS e
               WHERE e.happened_at >= $1 AND e.happened_at < $2
                 AND (CAST($3 AS UUID) IS NULL OR e.customer_id = $3)
                 AND (CAST($4 AS UUID) IS NULL OR e.service_id = $4)
                 AND NOT EXISTS (SELECT 1 FROM usage_voids AS v
                                 WHERE v.customer_id = e.customer_id AND v.event_id = e.event_id)";
    let Filter { customer_id, service_id, period } = filter;
    let row = view.one(sql, values![period.start, period.end, customer_id, service_id]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

fn read(row: &Row) -> Result<Event> {
    Ok(Event {
        key: EventKey { uuid: row.get(0)?, name: row.get(6)? },
        customer_id: row.get(1)?,
        service_id: row.get(2)?,
        quantity: row.get(3)?,
        happened_at: row.get(4)?,
        timed: row.get(5)?,
        value: row.get(7)?,
    })
}
