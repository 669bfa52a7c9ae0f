//! A login: the family of tokens that descend from one log-in with a password.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::LoginId;
use crate::values::owner::Owner;
use crate::values::timestamp::Timestamp;
use std::collections::HashSet;
use uuid::Uuid;

/// Who logged in, and until when that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Its id, sortable by birth.
    pub login_id: LoginId,
    /// Who logged in.
    pub owner: Owner,
    /// When.
    pub created_at: Timestamp,
    /// When its newest refresh token expires.
    pub expires_at: Timestamp,
    /// Since when its tokens let nobody in.
    pub revoked_at: Option<Timestamp>,
}

/// Adds a login.
pub async fn insert(tx: &mut Tx, login: &Login) -> Result<()> {
    tx.run(
        "INSERT INTO logins (login_id, customer_id, operator_id, member_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            login.login_id,
            login.owner.customer(),
            login.owner.operator(),
            login.owner.member(),
            login.created_at,
            login.expires_at
        ],
    )
    .await?;
    Ok(())
}

/// One login, if there is one.
pub async fn find(view: &mut View, login: LoginId) -> Result<Option<Login>> {
    let row = view
        .first(
            "SELECT login_id, customer_id, operator_id, member_id, created_at, expires_at, revoked_at
             FROM logins
             WHERE login_id = $1",
            values![login],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Lets a login live on until the expiry of its newest refresh token.
pub async fn extend(tx: &mut Tx, login: LoginId, expires_at: Timestamp) -> Result<()> {
    tx.run("UPDATE logins SET expires_at = $2 WHERE login_id = $1", values![login, expires_at]).await?;
    Ok(())
}

/// Ends a login; answers whether it lived.
pub async fn revoke(tx: &mut Tx, login: LoginId, at: Timestamp) -> Result<bool> {
    let sql = "UPDATE logins SET revoked_at = $2 WHERE login_id = $1 AND revoked_at IS NULL";
    Ok(tx.run(sql, values![login, at]).await? == 1)
}

/// Ends every login of an owner but one; answers how many lived.
pub async fn revoke_others(tx: &mut Tx, owner: Owner, kept: LoginId, at: Timestamp) -> Result<u64> {
    tx.run(
        "UPDATE logins SET revoked_at = $5
         WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3) AND login_id <> $4
           AND revoked_at IS NULL AND expires_at > $5",
        values![owner.customer(), owner.operator(), owner.member(), kept, at],
    )
    .await
}

/// Ends every login of an owner; answers how many lived.
pub async fn revoke_all(tx: &mut Tx, owner: Owner, at: Timestamp) -> Result<u64> {
    revoke_others(tx, owner, LoginId::from_uuid(Uuid::nil()), at).await
}

/// Ends the oldest logins of an owner, so that at most `kept` live; answers how many that were.
pub async fn revoke_surplus(tx: &mut Tx, owner: Owner, kept: i64, at: Timestamp) -> Result<u64> {
    tx.run(
        "UPDATE logins SET revoked_at = $5
         WHERE login_id IN (SELECT login_id FROM logins
                            WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3)
                              AND revoked_at IS NULL AND expires_at > $5
                            ORDER BY login_id DESC
                            LIMIT 1000000 OFFSET $4)",
        values![owner.customer(), owner.operator(), owner.member(), kept, at],
    )
    .await
}

/// Forgets logins of an owner that nobody can use any more: those that expired before an instant.
pub async fn forget(tx: &mut Tx, owner: Owner, before: Timestamp) -> Result<()> {
    tx.run(
        "DELETE FROM logins
         WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3) AND expires_at < $4",
        values![owner.customer(), owner.operator(), owner.member(), before],
    )
    .await?;
    Ok(())
}

/// Those of some logins that were not ended.
pub async fn not_revoked(view: &mut View, logins: &[LoginId]) -> Result<HashSet<LoginId>> {
    let sql = Sql {
        sqlite: "SELECT login_id FROM logins
                 WHERE login_id IN (SELECT unhex(value) FROM json_each($1)) AND revoked_at IS NULL",
        postgres: "SELECT login_id FROM logins WHERE login_id = ANY($1) AND revoked_at IS NULL",
    };
    let ids: Vec<Uuid> = logins.iter().map(|login| login.uuid()).collect();
    view.all(sql, values![ids]).await?.iter().map(|row| row.get(0)).collect()
}

fn read(row: &Row) -> Result<Login> {
    Ok(Login {
        login_id: row.get(0)?,
        owner: Owner::read_any(row.get(1)?, row.get(2)?, row.get(3)?)?,
        created_at: row.get(4)?,
        expires_at: row.get(5)?,
        revoked_at: row.get(6)?,
    })
}
