//! The quarantine: what a gateway says that does not fit what was asked of it; nothing of it is posted.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::id::AttemptId;
use crate::values::timestamp::Timestamp;
use serde::Serialize;

/// An object that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "quarantined_object")]
pub struct Quarantined {
    /// Who has it.
    pub gateway: GatewayKind,
    /// The gateway's id of it.
    pub gateway_id: String,
    /// The attempt that it claims to be of.
    pub attempt_id: Option<AttemptId>,
    /// What does not fit.
    pub why: String,
    /// What the gateway says about it, as JSON.
    pub said: String,
    /// When it was seen first.
    pub found_at: Timestamp,
    /// When somebody dealt with it.
    pub resolved_at: Option<Timestamp>,
}

/// Puts an object away; `false` when it is there already.
pub async fn insert(tx: &mut Tx, found: &Quarantined) -> Result<bool> {
    const INSERT: &str =
        "INSERT INTO quarantined_objects (gateway, gateway_id, attempt_id, why, object, found_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (gateway, gateway_id) DO NOTHING";
    let (gateway, gateway_id) = (found.gateway.word(), &found.gateway_id);
    let values = values![gateway, gateway_id, found.attempt_id, &found.why, &found.said, found.found_at];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// What nobody has dealt with yet, the oldest first; at most `limit`.
pub async fn open(view: &mut View, limit: i64) -> Result<Vec<Quarantined>> {
    const OPEN: &str = "SELECT gateway, gateway_id, attempt_id, why, object, found_at, resolved_at
        FROM quarantined_objects
        WHERE resolved_at IS NULL
        ORDER BY found_at, gateway, gateway_id
        LIMIT $1";
    view.all(OPEN, values![limit]).await?.iter().map(read).collect()
}

/// Says that the objects of an attempt were dealt with.
pub async fn resolve(tx: &mut Tx, attempt_id: AttemptId, at: Timestamp) -> Result<()> {
    const RESOLVE: &str = "UPDATE quarantined_objects SET resolved_at = $2
        WHERE attempt_id = $1 AND resolved_at IS NULL";
    tx.run(RESOLVE, values![attempt_id, at]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Quarantined> {
    Ok(Quarantined {
        gateway: row.get::<String>(0)?.parse()?,
        gateway_id: row.get(1)?,
        attempt_id: row.get(2)?,
        why: row.get(3)?,
        said: row.get(4)?,
        found_at: row.get(5)?,
        resolved_at: row.get(6)?,
    })
}
