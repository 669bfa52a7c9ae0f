//! What the work in the background has still to do, by unit; each count stops at a thousand.

use crate::db::door::View;
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::timestamp::Timestamp;
use serde::Serialize;

/// How much of one kind of work is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "backlog")]
pub struct Backlog {
    /// The unit of work.
    pub unit: String,
    /// How much is due, up to a thousand.
    pub due: i64,
    /// Since when the oldest of it is due.
    pub since: Option<Timestamp>,
}

/// What is due at an instant.
pub async fn of_units(view: &mut View, now: Timestamp) -> Result<Vec<Backlog>> {
    const DUE: &str = "SELECT 'subscriptions' AS unit, COUNT(*), MIN(due_at) FROM (
            SELECT due_at FROM subscriptions WHERE due_at <= $1 ORDER BY due_at LIMIT 1000) AS a
        UNION ALL SELECT 'notices', COUNT(*), MIN(due_at) FROM (
            SELECT due_at FROM notices WHERE due_at <= $1 ORDER BY due_at LIMIT 1000) AS b
        UNION ALL SELECT 'retries', COUNT(*), MIN(next_attempt_at) FROM (
            SELECT next_attempt_at FROM payments WHERE next_attempt_at <= $1
            ORDER BY next_attempt_at LIMIT 1000) AS c
        UNION ALL SELECT 'attempts', COUNT(*), MIN(due_at) FROM (
            SELECT due_at FROM attempts WHERE due_at <= $1 ORDER BY due_at LIMIT 1000) AS d
        UNION ALL SELECT 'audit', COUNT(*), MIN(created_at) FROM (
            SELECT created_at FROM audit_entries WHERE seal IS NULL ORDER BY entry_id LIMIT 1000) AS e
        UNION ALL SELECT 'mail', COUNT(*), MIN(due_at) FROM (
            SELECT due_at FROM mails WHERE status = 'waiting' AND due_at <= $1
            ORDER BY due_at LIMIT 1000) AS f
        UNION ALL SELECT 'webhooks', COUNT(*), MIN(due_at) FROM (
            SELECT due_at FROM endpoints WHERE due_at <= $1 ORDER BY due_at LIMIT 1000) AS g";
    view.all(DUE, values![now]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Backlog> {
    Ok(Backlog { unit: row.get(0)?, due: row.get(1)?, since: row.get(2)? })
}
