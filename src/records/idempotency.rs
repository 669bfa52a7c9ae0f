//! What was answered to a request with an `Idempotency-Key`, so that the same request is answered alike.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::timestamp::Timestamp;

/// SHA-256 of something about a request.
pub type Hash = [u8; 32];

/// Which request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Which customer asked; the nil id is an operator, or somebody without an account.
    pub customer_id: CustomerId,
    /// Of who asked, the method, the path and the key.
    pub request: Hash,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Of the query and the body that came with the key.
    pub fingerprint: Vec<u8>,
    /// The HTTP status.
    pub status: i64,
    /// The JSON document.
    pub body: String,
    /// When.
    pub created_at: Timestamp,
}

/// What was answered to a request after an instant, if it was asked at all.
pub async fn find(view: &mut View, place: &Place, after: Timestamp) -> Result<Option<Kept>> {
    let row = view
        .first(
            "SELECT fingerprint, status, body, created_at FROM idempotency_keys
             WHERE customer_id = $1 AND request_hash = $2 AND created_at > $3",
            values![place.customer_id, place.request.to_vec(), after],
        )
        .await?;
    row.map(|row| {
        Ok(Kept { fingerprint: row.get(0)?, status: row.get(1)?, body: row.get(2)?, created_at: row.get(3)? })
    })
    .transpose()
}

/// Keeps an answer, in place of one that is not newer than `after`. Answers whether it is kept:
/// somebody else's answer to the same request stays.
pub async fn keep(tx: &mut Tx, place: &Place, kept: Kept, after: Timestamp) -> Result<bool> {
    let touched = tx
        .run(
            "INSERT INTO idempotency_keys (customer_id, request_hash, fingerprint, status, body, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (customer_id, request_hash) DO UPDATE
             SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
                 created_at = excluded.created_at
             WHERE idempotency_keys.created_at <= $7",
            values![
                place.customer_id,
                place.request.to_vec(),
                kept.fingerprint,
                kept.status,
                kept.body,
                kept.created_at,
                after
            ],
        )
        .await?;
    Ok(touched > 0)
}

/// Puts another body in the place of the one that was kept.
pub async fn amend(tx: &mut Tx, place: &Place, body: String) -> Result<()> {
    let sql = "UPDATE idempotency_keys SET body = $3
               WHERE customer_id = $1 AND request_hash = $2";
    tx.run(sql, values![place.customer_id, place.request.to_vec(), body]).await?;
    Ok(())
}

/// Whether there are answers that are not newer than an instant.
pub async fn has_old(view: &mut View, until: Timestamp) -> Result<bool> {
    let sql = "SELECT status FROM idempotency_keys WHERE created_at <= $1 LIMIT 1";
    Ok(view.first(sql, values![until]).await?.is_some())
}

/// Forgets the answers that are not newer than an instant.
pub async fn forget(tx: &mut Tx, until: Timestamp) -> Result<()> {
    tx.run("DELETE FROM idempotency_keys WHERE created_at <= $1", values![until]).await?;
    Ok(())
}
