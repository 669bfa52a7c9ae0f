//! The secret that links to unsubscribe are signed with.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::timestamp::Timestamp;

/// The secret, once there is one.
pub async fn find(view: &mut View) -> Result<Option<Vec<u8>>> {
    let row = view.first("SELECT secret FROM mail_keys", values![]).await?;
    row.map(|row| row.get(0)).transpose()
}

/// Keeps a secret, unless somebody was faster.
pub async fn insert(tx: &mut Tx, secret: &[u8], at: Timestamp) -> Result<()> {
    const INSERT: &str = "INSERT INTO mail_keys (mail_key_id, secret, created_at) VALUES (1, $1, $2)
        ON CONFLICT (mail_key_id) DO NOTHING";
    tx.run(INSERT, values![secret.to_vec(), at]).await?;
    Ok(())
}
