//! A refresh token: good for one new pair of tokens; shown a second time, it gives a thief away.

use crate::db::door::Tx;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::LoginId;
use crate::values::owner::Owner;
use crate::values::secret::SecretHash;
use crate::values::timestamp::Timestamp;

/// A refresh token as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshToken {
    /// The family that it belongs to.
    pub login_id: LoginId,
    /// From when on it is good for nothing.
    pub expires_at: Timestamp,
    /// When it was exchanged for a new one.
    pub used_at: Option<Timestamp>,
}

/// Adds a token of a login.
pub async fn insert(
    tx: &mut Tx,
    token: &SecretHash,
    login: LoginId,
    created_at: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    tx.run(
        "INSERT INTO refresh_tokens (token_hash, login_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4)",
        values![token.to_vec(), login, created_at, expires_at],
    )
    .await?;
    Ok(())
}

/// A token, kept from others until this change is over, so that it is exchanged once.
pub async fn lock(tx: &mut Tx, token: &SecretHash) -> Result<Option<RefreshToken>> {
    let sql = Sql {
        sqlite: "SELECT login_id, expires_at, used_at FROM refresh_tokens WHERE token_hash = $1",
        postgres: "SELECT login_id, expires_at, used_at FROM refresh_tokens WHERE token_hash = $1 FOR UPDATE",
    };
    let row = tx.first(sql, values![token.to_vec()]).await?;
    row.map(|row| Ok(RefreshToken { login_id: row.get(0)?, expires_at: row.get(1)?, used_at: row.get(2)? }))
        .transpose()
}

/// Says that a token was exchanged.
pub async fn set_used(tx: &mut Tx, token: &SecretHash, at: Timestamp) -> Result<()> {
    tx.run("UPDATE refresh_tokens SET used_at = $2 WHERE token_hash = $1", values![token.to_vec(), at])
        .await?;
    Ok(())
}

/// Forgets tokens of a login that expired before an instant.
pub async fn forget(tx: &mut Tx, login: LoginId, before: Timestamp) -> Result<()> {
    tx.run("DELETE FROM refresh_tokens WHERE login_id = $1 AND expires_at < $2", values![login, before])
        .await?;
    Ok(())
}

/// Forgets the tokens of an owner's logins that expired before an instant.
pub async fn forget_of(tx: &mut Tx, owner: Owner, before: Timestamp) -> Result<()> {
    tx.run(
        "DELETE FROM refresh_tokens
         WHERE login_id IN (SELECT login_id FROM logins
                            WHERE (customer_id = $1 OR operator_id = $2 OR member_id = $3)
                              AND expires_at < $4)",
        values![owner.customer(), owner.operator(), owner.member(), before],
    )
    .await?;
    Ok(())
}
