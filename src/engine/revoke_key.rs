//! Revoking an API key: within a second no server lets it in.

use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::api_key::{self, ApiKey};
use crate::records::mark::{self, Topic};
use crate::values::id::KeyId;
use crate::values::owner::Owner;

/// Revokes a key. Again, nothing changes.
pub async fn revoke_key(payg: &Payg, key: KeyId) -> Result<ApiKey> {
    let mut tx = payg.db.begin().await?;
    let before = api_key::get(&mut tx, key).await?;
    if !api_key::revoke(&mut tx, key, payg.now()).await? {
        return Ok(before);
    }
    let after = api_key::get(&mut tx, key).await?;
    mark::touch(&mut tx, Topic::Access).await?;
    tx.commit().await?;
    Ok(after)
}

/// Revokes a key of an owner; somebody else's is answered as one that does not exist.
pub async fn revoke_own_key(payg: &Payg, owner: Owner, key: KeyId) -> Result<ApiKey> {
    let found = api_key::get(&mut payg.db.view().await?, key).await?;
    if found.owner != owner {
        return Err(Error::not_found("API key", key));
    }
    revoke_key(payg, key).await
}
