//! An API key: what a program shows to be let in; the database holds only the hash of its secret.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::KeyId;
use crate::values::naming;
use crate::values::owner::Owner;
use crate::values::page::{Page, Paging};
use crate::values::scope::Scopes;
use crate::values::search;
use crate::values::secret::SecretHash;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// An API key, serialized as the API shows it: without its secret.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "api_key")]
pub struct ApiKey {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub key_id: KeyId,
    /// Whose it is.
    pub owner: Owner,
    /// For people to tell it from others.
    pub name: String,
    /// What it allows, within what its owner may do.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it lets nobody in; `None` is never.
    pub expires_at: Option<Timestamp>,
    /// When it was last shown, to the minute; `None` is never.
    pub last_used_at: Option<Timestamp>,
    /// Since when it lets nobody in for ever.
    pub revoked_at: Option<Timestamp>,
}

impl ApiKey {
    /// The key with its name trimmed; refuses a name or an expiry that cannot be.
    pub fn checked(mut self) -> Result<ApiKey> {
        self.name = naming::line("name", &self.name, 200).map_err(|error| error.at("name"))?;
        match self.expires_at {
            Some(at) if at <= self.created_at => {
                Err(Error::invalid("expiry", at, "is not in the future").at("expires_at"))
            }
            _ => Ok(self),
        }
    }

    /// Whether it lets anybody in at an instant.
    pub fn is_live(&self, at: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| at < end)
    }
}

/// Adds a key.
pub async fn insert(tx: &mut Tx, key: &ApiKey, secret: &SecretHash) -> Result<()> {
    tx.run(
        "INSERT INTO api_keys (key_id, customer_id, operator_id, name, scopes, secret_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            key.key_id,
            key.owner.customer(),
            key.owner.operator(),
            &key.name,
            key.scopes.to_string(),
            secret.to_vec(),
            key.created_at,
            key.expires_at
        ],
    )
    .await?;
    Ok(())
}

/// A key and the hash of its secret.
pub async fn with_secret(view: &mut View, key: KeyId) -> Result<Option<(ApiKey, Vec<u8>)>> {
    let row = view
        .first(
            "SELECT key_id, customer_id, operator_id, name, scopes, created_at, expires_at, last_used_at,
               revoked_at, secret_hash
             FROM api_keys
             WHERE key_id = $1",
            values![key],
        )
        .await?;
    row.map(|row| Ok((read(&row)?, row.get(9)?))).transpose()
}

/// One key.
pub async fn get(view: &mut View, key: KeyId) -> Result<ApiKey> {
    let found = with_secret(view, key).await?;
    found.map(|(key, _)| key).ok_or_else(|| Error::not_found("API key", key))
}

/// The key that a person means: by id, or by a name that only one key has.
pub async fn find(view: &mut View, text: &str) -> Result<ApiKey> {
    if let Ok(key) = text.parse() {
        return get(view, key).await;
    }
    let rows = view
        .all(
            "SELECT key_id, customer_id, operator_id, name, scopes, created_at, expires_at, last_used_at,
               revoked_at
             FROM api_keys
             WHERE name = $1
             ORDER BY key_id
             LIMIT 2",
            values![text],
        )
        .await?;
    match rows.as_slice() {
        [] => Err(Error::not_found("API key", text)),
        [only] => read(only),
        _ => Err(Error::invalid("API key", text, "is the name of several").hint("give the id")),
    }
}

/// Which keys are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this owner's.
    pub owner: Option<Owner>,
    /// Only those that were revoked, or only those that were not.
    pub revoked: Option<bool>,
}

/// A page of keys in the order of their birth, or the newest first; searched by name.
pub async fn page(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<ApiKey>> {
    rows(filter, paging).page(view, paging, paging.sort.is_some_and(|sort| sort.descending)).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter, paging: &Paging) -> List<ApiKey> {
    const ROWS: &str =
        "SELECT key_id, customer_id, operator_id, name, scopes, created_at, expires_at, last_used_at,
            revoked_at
        FROM api_keys";
    let order = Order {
        key: &["key_id"],
        place: |one: &ApiKey| vec![one.key_id.to_string()],
        values: |words| Ok(values![words[0].parse::<KeyId>()?]),
    };
    let rows = List::of(ROWS, order, read);
    let rows = match filter.owner.map(|owner| (owner.customer(), owner.operator())) {
        Some((Some(customer), _)) => rows.led("customer_id = ?", customer),
        Some((None, operator)) => rows.led("operator_id = ?", operator),
        None => rows,
    };
    rows.keep("LOWER(name) LIKE ? ESCAPE '!'", paging.search.as_deref().map(search::pattern))
        .keep("(revoked_at IS NOT NULL) = (? = 1)", filter.revoked.map(i64::from))
}

/// How many keys of an owner let somebody in at an instant.
pub async fn count_live(view: &mut View, owner: Owner, at: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM api_keys
               WHERE (customer_id = $1 OR operator_id = $2)
                 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $3)";
    view.one(sql, values![owner.customer(), owner.operator(), at]).await?.get(0)
}

/// Lets a key admit nobody any more; answers whether it did before.
pub async fn revoke(tx: &mut Tx, key: KeyId, at: Timestamp) -> Result<bool> {
    let sql = "UPDATE api_keys SET revoked_at = $2 WHERE key_id = $1 AND revoked_at IS NULL";
    Ok(tx.run(sql, values![key, at]).await? == 1)
}

/// Says that some keys were used at about an instant.
pub async fn used(tx: &mut Tx, keys: &[KeyId], at: Timestamp) -> Result<()> {
    let sql = Sql {
        sqlite: "UPDATE api_keys SET last_used_at = $2
                 WHERE key_id IN (SELECT unhex(value) FROM json_each($1))
                   AND (last_used_at IS NULL OR last_used_at < $2)",
        postgres: "UPDATE api_keys SET last_used_at = $2
                   WHERE key_id = ANY($1) AND (last_used_at IS NULL OR last_used_at < $2)",
    };
    let ids: Vec<Uuid> = keys.iter().map(|key| key.uuid()).collect();
    tx.run(sql, values![ids, at]).await?;
    Ok(())
}

/// Those of some keys that were not revoked.
pub async fn not_revoked(view: &mut View, keys: &[KeyId]) -> Result<HashSet<KeyId>> {
    let sql = Sql {
        sqlite: "SELECT key_id FROM api_keys
                 WHERE key_id IN (SELECT unhex(value) FROM json_each($1)) AND revoked_at IS NULL",
        postgres: "SELECT key_id FROM api_keys WHERE key_id = ANY($1) AND revoked_at IS NULL",
    };
    let ids: Vec<Uuid> = keys.iter().map(|key| key.uuid()).collect();
    view.all(sql, values![ids]).await?.iter().map(|row| row.get(0)).collect()
}

/// Reads the columns that every query here selects first.
fn read(row: &Row) -> Result<ApiKey> {
    Ok(ApiKey {
        key_id: row.get(0)?,
        owner: Owner::read(row.get(1)?, row.get(2)?)?,
        name: row.get(3)?,
        scopes: row.get::<String>(4)?.parse()?,
        created_at: row.get(5)?,
        expires_at: row.get(6)?,
        last_used_at: row.get(7)?,
        revoked_at: row.get(8)?,
    })
}
