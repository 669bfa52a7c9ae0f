//! A signing key: what access tokens are signed with, and believed by.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::SigningKeyId;
use crate::values::timestamp::Timestamp;

/// An Ed25519 key pair.
#[derive(Clone)]
pub struct SigningKey {
    /// Its id, sortable by birth.
    pub signing_key_id: SigningKeyId,
    /// As PKCS #8; never shown.
    pub private_key: Vec<u8>,
    /// 32 bytes.
    pub public_key: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it signs no more.
    pub retired_at: Option<Timestamp>,
}

/// Adds a key, from now on the one that signs.
pub async fn insert(tx: &mut Tx, key: &SigningKey) -> Result<()> {
    tx.run(
        "INSERT INTO signing_keys (signing_key_id, private_key, public_key, created_at)
         VALUES ($1, $2, $3, $4)",
        values![key.signing_key_id, key.private_key.clone(), key.public_key.clone(), key.created_at],
    )
    .await?;
    Ok(())
}

/// Every key, the newest first.
pub async fn all(view: &mut View) -> Result<Vec<SigningKey>> {
    let rows = view
        .all(
            "SELECT signing_key_id, private_key, public_key, created_at, retired_at
             FROM signing_keys
             ORDER BY signing_key_id DESC",
            vec![],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(SigningKey {
                signing_key_id: row.get(0)?,
                private_key: row.get(1)?,
                public_key: row.get(2)?,
                created_at: row.get(3)?,
                retired_at: row.get(4)?,
            })
        })
        .collect()
}

/// Lets every key sign no more.
pub async fn retire_all(tx: &mut Tx, at: Timestamp) -> Result<()> {
    tx.run("UPDATE signing_keys SET retired_at = $1 WHERE retired_at IS NULL", values![at]).await?;
    Ok(())
}

/// Forgets keys that were retired before an instant.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.run("DELETE FROM signing_keys WHERE retired_at < $1", values![before]).await?;
    Ok(())
}
