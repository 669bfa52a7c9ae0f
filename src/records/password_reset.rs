//! A password reset: a token by which its holder may set a new password, once and soon.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::owner::Owner;
use crate::values::secret::SecretHash;
use crate::values::timestamp::Timestamp;

/// Adds a reset; those that the owner had before are good for nothing from now on.
pub async fn replace(
    tx: &mut Tx,
    token: &SecretHash,
    owner: Owner,
    created_at: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    forget(tx, owner).await?;
    tx.run(
        "INSERT INTO password_resets (token_hash, customer_id, operator_id, member_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            token.to_vec(),
            owner.customer(),
            owner.operator(),
            owner.member(),
            created_at,
            expires_at
        ],
    )
    .await?;
    Ok(())
}

/// Whether a token is good for anything at an instant.
pub async fn holds(view: &mut View, token: &SecretHash, at: Timestamp) -> Result<bool> {
    let row = view
        .first(
            "SELECT token_hash FROM password_resets
             WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
            values![token.to_vec(), at],
        )
        .await?;
    Ok(row.is_some())
}

/// Uses a token up; answers whose password may be set, `None` when it is unknown, used or too old.
pub async fn take(tx: &mut Tx, token: &SecretHash, at: Timestamp) -> Result<Option<Owner>> {
    let row = tx
        .first(
            "UPDATE password_resets SET used_at = $2
             WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
             RETURNING customer_id, operator_id, member_id",
            values![token.to_vec(), at],
        )
        .await?;
    row.map(|row| Owner::read_any(row.get(0)?, row.get(1)?, row.get(2)?)).transpose()
}

/// Forgets all resets of an owner.
pub async fn forget(tx: &mut Tx, owner: Owner) -> Result<()> {
    tx.run(
        "DELETE FROM password_resets WHERE customer_id = $1 OR operator_id = $2 OR member_id = $3",
        values![owner.customer(), owner.operator(), owner.member()],
    )
    .await?;
    Ok(())
}
