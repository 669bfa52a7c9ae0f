//! A session: a login that a browser's cookie carries.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::id::LoginId;
use crate::values::owner::Owner;
use crate::values::secret::SecretHash;
use crate::values::timestamp::Timestamp;
use serde::Serialize;

/// A session as it is kept, without its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "session")]
pub struct Session {
    /// The login that it stands for; ending that ends it.
    #[serde(rename = "id")]
    pub login_id: LoginId,
    /// Whose it is.
    pub owner: Owner,
    /// What the browser calls itself.
    pub client: String,
    /// When its holder logged in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// When it ends, however busy it is.
    pub expires_at: Timestamp,
}

/// Adds a session.
pub async fn insert(tx: &mut Tx, token: &SecretHash, session: &Session) -> Result<()> {
    tx.run(
        "INSERT INTO sessions (token_hash, login_id, customer_id, operator_id, member_id, client, created_at,
             seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            token.to_vec(),
            session.login_id,
            session.owner.customer(),
            session.owner.operator(),
            session.owner.member(),
            session.client.clone(),
            session.created_at,
            session.seen_at,
            session.expires_at
        ],
    )
    .await?;
    Ok(())
}

/// The session that a token belongs to, whether it still lives or not.
pub async fn find(view: &mut View, token: &SecretHash) -> Result<Option<Session>> {
    let row = view
        .first(
            "SELECT login_id, customer_id, operator_id, member_id, client, created_at, seen_at, expires_at
             FROM sessions
             WHERE token_hash = $1",
            values![token.to_vec()],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// The sessions of an owner that were used after an instant and have not expired by another, the
/// newest first.
pub async fn of_owner(
    view: &mut View,
    owner: Owner,
    used_after: Timestamp,
    now: Timestamp,
) -> Result<Vec<Session>> {
    let rows = view
        .all(
            "SELECT login_id, customer_id, operator_id, member_id, client, created_at, seen_at, expires_at
             FROM sessions
             WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3) AND seen_at > $4 AND expires_at > $5
             ORDER BY created_at DESC, login_id DESC
             LIMIT 100",
            values![owner.customer(), owner.operator(), owner.member(), used_after, now],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Notes that a session was used.
pub async fn set_seen(tx: &mut Tx, token: &SecretHash, at: Timestamp) -> Result<()> {
    tx.run("UPDATE sessions SET seen_at = $2 WHERE token_hash = $1", values![token.to_vec(), at]).await?;
    Ok(())
}

/// Forgets the session of a token.
pub async fn forget(tx: &mut Tx, token: &SecretHash) -> Result<()> {
    tx.run("DELETE FROM sessions WHERE token_hash = $1", values![token.to_vec()]).await?;
    Ok(())
}

/// Forgets sessions of an owner that expired before an instant.
pub async fn forget_old(tx: &mut Tx, owner: Owner, before: Timestamp) -> Result<()> {
    tx.run(
        "DELETE FROM sessions
         WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3) AND expires_at < $4",
        values![owner.customer(), owner.operator(), owner.member(), before],
    )
    .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Session> {
    Ok(Session {
        login_id: row.get(0)?,
        owner: Owner::read_any(row.get(1)?, row.get(2)?, row.get(3)?)?,
        client: row.get(4)?,
        created_at: row.get(5)?,
        seen_at: row.get(6)?,
        expires_at: row.get(7)?,
    })
}
