//! What the work in the background has still to do, by unit; each count stops at a thousand.

use crate::db::door::View;
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::id::PaymentId;
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

/// What went wrong with money and messages, and since when the oldest of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Payments that failed since an instant, up to a thousand.
    pub failed_payments: i64,
    /// Payments that the list of those that are stuck shows, up to a thousand.
    pub stuck_payments: i64,
    /// Refunds whose attempt was sent before an instant and has no final answer, up to a thousand.
    pub stuck_refunds: i64,
    /// Endpoints that fail or were disabled because they did, up to a thousand.
    pub failing_endpoints: i64,
    /// Disputes that nobody has answered, up to a thousand.
    pub open_disputes: i64,
    /// Objects of gateways that fit nothing, up to a thousand.
    pub quarantined: i64,
}

/// What went wrong; payments that failed count from `since` on, others as stuck when their attempt was
/// sent before `stuck` and has no final answer.
pub async fn wrong(view: &mut View, since: PaymentId, stuck: Timestamp) -> Result<Wrong> {
    const COUNT: &str = "SELECT
        (SELECT COUNT(*) FROM (SELECT 1 FROM payments WHERE payment_id >= $1 AND status = 'failed'
            LIMIT 1000) AS a),
        (SELECT COUNT(*) FROM (SELECT 1 FROM attempts
            JOIN payments ON payments.customer_id = attempts.customer_id
                AND payments.payment_id = attempts.payment_id
            WHERE attempts.due_at IS NOT NULL AND attempts.first_sent_at < $2
              AND attempts.refund_id IS NULL AND attempts.state IN ('sent', 'unknown', 'accepted')
              AND payments.status = 'processing'
              AND (attempts.decision_sent_at < $2
                   OR (payments.confirmation_url IS NULL AND payments.reserved_until IS NULL))
            LIMIT 1000) AS f),
        (SELECT COUNT(*) FROM (SELECT 1 FROM attempts WHERE due_at IS NOT NULL AND first_sent_at < $2
            AND refund_id IS NOT NULL AND state IN ('sent', 'unknown', 'accepted') LIMIT 1000) AS b),
        (SELECT COUNT(*) FROM (SELECT 1 FROM endpoints WHERE status <> 'removed'
            AND (failing_since IS NOT NULL OR disabled_reason IN ('failing', 'gone')) LIMIT 1000) AS c),
        (SELECT COUNT(*) FROM (SELECT 1 FROM disputes WHERE status = 'needs_response' LIMIT 1000) AS d),
        (SELECT COUNT(*) FROM (SELECT 1 FROM quarantined_objects WHERE resolved_at IS NULL
            LIMIT 1000) AS e)";
    let row = view.one(COUNT, values![since, stuck]).await?;
    Ok(Wrong {
        failed_payments: row.get(0)?,
        stuck_payments: row.get(1)?,
        stuck_refunds: row.get(2)?,
        failing_endpoints: row.get(3)?,
        open_disputes: row.get(4)?,
        quarantined: row.get(5)?,
    })
}

fn read(row: &Row) -> Result<Backlog> {
    Ok(Backlog { unit: row.get(0)?, due: row.get(1)?, since: row.get(2)? })
}
