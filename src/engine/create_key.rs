//! Creating an API key; its secret is shown once and kept by nobody.

use crate::engine::holder::Holder;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::api_key::{self, ApiKey};
use crate::records::audit::{self, Entry};
use crate::values::id::{self, KeyId};
use crate::values::owner::Owner;
use crate::values::scope::{Scope, Scopes};
use crate::values::secret;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// What a key starts with, so that scanners of source code find one that got there.
const PREFIX: &str = "payg_live_";

/// How many keys that were not revoked an owner may have.
const KEYS_MAX: i64 = 1_000;

/// A key that is to be.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// Whose it is.
    pub owner: Owner,
    /// For people to tell it from others.
    pub name: String,
    /// What it allows, within what its owner may do.
    pub scopes: Scopes,
    /// From when on it lets nobody in; `None` is never.
    pub expires_at: Option<Timestamp>,
}

/// A key with its secret, which is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CreatedKey {
    /// What is kept of it.
    #[serde(flatten)]
    pub key: ApiKey,
    /// What goes into the header `Authorization: Bearer …`; null where the answer is repeated, because
    /// nobody keeps it: revoke the key then and create another one.
    #[serde(rename = "key")]
    pub text: Option<String>,
}

/// Creates a key.
pub async fn create_key(payg: &Payg, new: NewKey, once: Once) -> Result<CreatedKey> {
    let key = ApiKey {
        key_id: KeyId::new(),
        owner: new.owner,
        name: new.name,
        scopes: new.scopes,
        created_at: payg.now(),
        expires_at: new.expires_at,
        last_used_at: None,
        revoked_at: None,
    };
    let key = key.checked()?;
    let is_customer = key.owner.customer().is_some();
    if is_customer && key.scopes != Scopes::ALL && key.scopes.allow(Scope::Internal) {
        let why = "is for keys of operators";
        return Err(Error::invalid("scope", Scope::Internal.word(), why).at("scopes"));
    }
    if key.scopes == Scopes::NONE {
        return Err(Error::usage("a key without any scope would allow nothing").at("scopes"));
    }
    let secret = secret::fresh()?;
    let mut tx = payg.db.begin().await?;
    Holder::get(&mut tx, key.owner).await?.must_be_enabled()?;
    if api_key::count_live(&mut tx, key.owner, key.created_at).await? >= KEYS_MAX {
        let why = format!("{} has {KEYS_MAX} keys already", key.owner);
        return Err(Error::conflict("too_many_keys", why).hint("revoke those that nobody uses"));
    }
    api_key::insert(&mut tx, &key, &secret::hash(&secret)).await?;
    let entry = Entry::new(&payg.actor, "key.create", ("key", key.key_id), key.created_at);
    audit::write(&mut tx, &[entry.of(key.owner.customer()).after(&key)?]).await?;
    let created = CreatedKey { key, text: None };
    once.keep(&mut tx, 201, &created).await?;
    tx.commit().await?;
    let text = write(created.key.key_id, &secret);
    Ok(CreatedKey { text: Some(text), ..created })
}

/// The text of a key: a word for scanners, the id, the secret.
fn write(key: KeyId, secret: &str) -> String {
    let shown = key.to_string();
    let digits = shown.strip_prefix("key_").unwrap_or(&shown);
    format!("{PREFIX}{digits}_{secret}")
}

/// The id and the secret in the text of a key; `None` when it is not like one.
pub fn read_key(text: &str) -> Option<(KeyId, &str)> {
    let (digits, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    let key = id::read(KeyId::PREFIX, &format!("key_{digits}"))?;
    Some((KeyId::from_uuid(key), secret))
}

/// Whether a text is shown as an API key, whatever follows.
pub fn is_like_key(text: &str) -> bool {
    text.starts_with(PREFIX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key = KeyId::new();
        let text = write(key, "0123456789");
        assert!(text.starts_with("payg_live_"), "{text}");
        assert_eq!(read_key(&text).unwrap(), (key, "0123456789"));
        for broken in ["", "payg_live_", "payg_live_x_y", &text[1..], &text.replace("_live_", "_test_")] {
            assert!(read_key(broken).is_none(), "{broken}");
        }
    }
}
