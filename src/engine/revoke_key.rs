//! Revoking an API key: within a second no server lets it in.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::api_key::{self, ApiKey};
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::values::id::KeyId;

/// Revokes a key. Again, nothing changes.
pub async fn revoke_key(payg: &Payg, key: KeyId) -> Result<ApiKey> {
    let mut tx = payg.db.begin().await?;
    let before = api_key::get(&mut tx, key).await?;
    if !api_key::revoke(&mut tx, key, payg.now()).await? {
        return Ok(before);
    }
    let after = api_key::get(&mut tx, key).await?;
    let entry = Entry::new(&payg.actor, "key.revoke", ("key", key), payg.now()).of(after.owner.customer());
    audit::write(&mut tx, &[entry.before(&before)?.after(&after)?]).await?;
    mark::touch(&mut tx, Topic::Access).await?;
    tx.commit().await?;
    Ok(after)
}
