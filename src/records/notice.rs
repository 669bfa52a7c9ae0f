//! A notice: what a gateway told us, kept before it is answered; its body is only a hint.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::gateway::contract::{GatewayKind, ObjectKind};
use crate::values;
use crate::values::id::NoticeId;
use crate::values::timestamp::Timestamp;
use crate::words;
use uuid::Uuid;

words! {
    /// How far a notice has come.
    NoticeState, "state", {
        /// The gateway was not asked yet whether it is true.
        Waiting = "waiting",
        /// The gateway was asked, and what it says was settled.
        Done = "done",
        /// The gateway was asked and has no such thing, or it is none of ours.
        Ignored = "ignored",
    }
}

/// What a gateway told us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub notice_id: NoticeId,
    /// Who told, or somebody in its name.
    pub gateway: GatewayKind,
    /// The gateway's word for what happened.
    pub event: String,
    /// What it is about.
    pub object_kind: ObjectKind,
    /// The gateway's id of that.
    pub gateway_id: String,
    /// All that was told.
    pub body: String,
    /// The address that it came from.
    pub source: String,
    /// How often the gateway was asked about it.
    pub tries: i64,
    /// When it came.
    pub received_at: Timestamp,
}

/// Keeps a new one, due at once; the same again adds nothing while the first one waits.
pub async fn insert(tx: &mut Tx, notice: &Notice) -> Result<bool> {
    const INSERT: &str = "INSERT INTO notices (notice_id, gateway, event, object_kind, gateway_id, body,
            source, state, tries, due_at, received_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $9)
        ON CONFLICT DO NOTHING";
    let values = values![
        notice.notice_id,
        notice.gateway.word(),
        &notice.event,
        notice.object_kind.word(),
        &notice.gateway_id,
        &notice.body,
        &notice.source,
        notice.tries,
        notice.received_at,
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// Takes notices that are due and that nobody works on, for one worker until the lease is over.
pub async fn claim(
    tx: &mut Tx,
    now: Timestamp,
    lease: Uuid,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<Notice>> {
    const CLAIM: Sql = Sql {
        sqlite: "UPDATE notices SET lease = $2, lease_until = $3, tries = tries + 1
                 WHERE notice_id IN (
                     SELECT notice_id FROM notices
                     WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                     ORDER BY due_at
                     LIMIT $4)
                 RETURNING notice_id, gateway, event, object_kind, gateway_id, body, source, tries, received_at",
        postgres: "UPDATE notices SET lease = $2, lease_until = $3, tries = tries + 1
                   WHERE notice_id IN (
                       SELECT notice_id FROM notices
                       WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                       ORDER BY due_at
                       LIMIT $4
                       FOR UPDATE SKIP LOCKED)
                   RETURNING notice_id, gateway, event, object_kind, gateway_id, body, source, tries, received_at",
    };
    tx.all(CLAIM, values![now, lease, until, limit]).await?.iter().map(read).collect()
}

/// Says what came of a notice.
pub async fn finish(
    tx: &mut Tx,
    notice_id: NoticeId,
    state: NoticeState,
    outcome: &str,
    at: Timestamp,
) -> Result<()> {
    const FINISH: &str = "UPDATE notices SET state = $2, outcome = $3, handled_at = $4, due_at = NULL,
            lease = NULL, lease_until = NULL
        WHERE notice_id = $1 AND state = 'waiting'";
    tx.run(FINISH, values![notice_id, state.word(), outcome, at]).await?;
    Ok(())
}

/// Lets a notice wait until later, because the gateway did not answer.
pub async fn postpone(tx: &mut Tx, notice_id: NoticeId, due_at: Timestamp, why: &str) -> Result<()> {
    const POSTPONE: &str = "UPDATE notices SET due_at = $2, outcome = $3, lease = NULL, lease_until = NULL
        WHERE notice_id = $1 AND state = 'waiting'";
    tx.run(POSTPONE, values![notice_id, due_at, why]).await?;
    Ok(())
}

/// Whether there are notices that were handled before an instant.
pub async fn has_old(view: &mut View, before: Timestamp) -> Result<bool> {
    let sql = "SELECT state FROM notices WHERE handled_at < $1 LIMIT 1";
    Ok(view.first(sql, values![before]).await?.is_some())
}

/// Forgets notices that were handled before an instant, the oldest first, at most `limit`; answers how many.
pub async fn forget(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<usize> {
    const FORGET: &str = "DELETE FROM notices WHERE notice_id IN (
            SELECT notice_id FROM notices WHERE handled_at < $1 ORDER BY handled_at LIMIT $2)";
    Ok(usize::try_from(tx.run(FORGET, values![before, limit]).await?).unwrap_or(usize::MAX))
}

fn read(row: &Row) -> Result<Notice> {
    let kind: String = row.get(3)?;
    let object_kind =
        if kind == ObjectKind::Refund.word() { ObjectKind::Refund } else { ObjectKind::Payment };
    Ok(Notice {
        notice_id: row.get(0)?,
        gateway: row.get::<String>(1)?.parse()?,
        event: row.get(2)?,
        object_kind,
        gateway_id: row.get(4)?,
        body: row.get(5)?,
        source: row.get(6)?,
        tries: row.get(7)?,
        received_at: row.get(8)?,
    })
}
