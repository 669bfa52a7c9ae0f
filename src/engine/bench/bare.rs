//! The bare contestant: the same rows into a table with the same unique key, and nothing else.

use super::timing::Timing;
use crate::db::bulk::{Bulk, Column};
use crate::db::door::Db;
use crate::db::sql::Backend;
use crate::error::Result;
use crate::records::event::Event;
use std::time::Instant;

const BARE: Bulk = Bulk {
    sqlite: "INSERT INTO bare_events
             (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    postgres: "COPY bare_events
               (event_id, customer_id, service_id, quantity, happened_at, timed, name, value)
               FROM STDIN (FORMAT BINARY)",
};

/// Makes the bare contestant's table.
pub async fn make_table(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    let types = match db.backend() {
        Backend::Sqlite => ["BLOB", "INTEGER", "INTEGER", "INTEGER"],
        Backend::Postgres => ["UUID", "BIGINT", "TIMESTAMPTZ", "BOOLEAN"],
    };
    let [id, number, time, flag] = types;
    tx.run_definition(format!(
        "CREATE TABLE bare_events (event_id {id} NOT NULL, customer_id {id} NOT NULL, service_id {id} NOT NULL,
         quantity {number} NOT NULL, happened_at {time} NOT NULL, timed {flag} NOT NULL, name TEXT, value TEXT,
         UNIQUE (event_id, customer_id))"
    ))
    .await?;
    tx.commit().await
}

/// Stores a batch in a transaction of its own: one insert, one commit.
pub async fn store(db: &Db, batch: &[Event]) -> Result<Timing> {
    let since = Instant::now();
    let mut tx = db.begin().await?;
    tx.bulk(BARE, columns(batch)).await?;
    tx.commit().await?;
    let mut timing = Timing::default();
    timing.step(batch.len() as u64, since);
    Ok(timing)
}

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
