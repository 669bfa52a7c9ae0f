//! The quarantine: what a gateway says that does not fit what was asked of it; nothing of it is posted.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::id::AttemptId;
use crate::values::page::{Page, Paging, read_cursor};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// An object that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "quarantined_object")]
pub struct Quarantined {
    /// Who has it.
    pub gateway: GatewayKind,
    /// The gateway's id of it.
    #[serde(rename = "id")]
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

/// Puts an object away; `false` when it is there already. One that was dealt with is put away anew when
/// something else does not fit now.
pub async fn insert(tx: &mut Tx, found: &Quarantined) -> Result<bool> {
    const INSERT: &str =
        "INSERT INTO quarantined_objects (gateway, gateway_id, attempt_id, why, object, found_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (gateway, gateway_id) DO UPDATE
            SET why = excluded.why, object = excluded.object, found_at = excluded.found_at, resolved_at = NULL
            WHERE quarantined_objects.resolved_at IS NOT NULL AND quarantined_objects.why <> excluded.why";
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

/// Says that one object was dealt with; `false` when somebody said so before.
pub async fn resolve_one(tx: &mut Tx, found: &Quarantined, at: Timestamp) -> Result<bool> {
    const RESOLVE: &str = "UPDATE quarantined_objects SET resolved_at = $3
        WHERE gateway = $1 AND gateway_id = $2 AND resolved_at IS NULL";
    Ok(tx.run(RESOLVE, values![found.gateway.word(), &found.gateway_id, at]).await? == 1)
}

/// The objects with an id, of whichever gateway.
pub async fn of_id(view: &mut View, gateway_id: &str) -> Result<Vec<Quarantined>> {
    const FIND: &str = "SELECT gateway, gateway_id, attempt_id, why, object, found_at, resolved_at
        FROM quarantined_objects
        WHERE gateway_id = $1
        ORDER BY gateway";
    view.all(FIND, values![gateway_id]).await?.iter().map(read).collect()
}

/// Objects of a page, the newest first: all, or those that nobody has dealt with yet.
pub async fn list(view: &mut View, all: bool, paging: &Paging) -> Result<Page<Quarantined>> {
    const LIST: &str = "SELECT gateway, gateway_id, attempt_id, why, object, found_at, resolved_at
        FROM quarantined_objects
        WHERE (CAST($1 AS BIGINT) = 1 OR resolved_at IS NULL)
          AND (CAST($2 AS TIMESTAMPTZ) IS NULL OR (found_at, gateway, gateway_id) < ($2, $3, $4))
        ORDER BY found_at DESC, gateway DESC, gateway_id DESC
        LIMIT $5";
    let from = paging.cursor.as_deref().map(|cursor| read_cursor(cursor, 3)).transpose()?;
    let (at, gateway, id) = match from.as_deref() {
        Some([at, gateway, id]) => (Some(at.parse::<Timestamp>()?), gateway.clone(), id.clone()),
        _ => (None, String::new(), String::new()),
    };
    let values = values![i64::from(all), at, gateway, id, paging.probe()];
    let rows = view.all(LIST, values).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, paging, |one| {
        vec![one.found_at.to_string(), one.gateway.to_string(), one.gateway_id.clone()]
    }))
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
