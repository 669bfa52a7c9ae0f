//! The secrets of an endpoint: one, or two while it is rotated.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, EndpointId, EndpointSecretId};
use crate::values::timestamp::Timestamp;

/// Adds a secret that is live from now on.
pub async fn insert(
    tx: &mut Tx,
    customer: CustomerId,
    endpoint: EndpointId,
    secret: &[u8],
    at: Timestamp,
) -> Result<()> {
    tx.run(
        "INSERT INTO endpoint_secrets (customer_id, endpoint_id, endpoint_secret_id, secret, created_at)
         VALUES ($1, $2, $3, $4, $5)",
        values![customer, endpoint, EndpointSecretId::new(), secret.to_vec(), at],
    )
    .await?;
    Ok(())
}

/// Lets the newest live until an instant and drops those before it, so that there are never three.
pub async fn retire(
    tx: &mut Tx,
    customer: CustomerId,
    endpoint: EndpointId,
    expires_at: Timestamp,
) -> Result<()> {
    tx.run(
        "DELETE FROM endpoint_secrets
         WHERE customer_id = $1 AND endpoint_id = $2 AND expires_at IS NOT NULL",
        values![customer, endpoint],
    )
    .await?;
    tx.run(
        "UPDATE endpoint_secrets SET expires_at = $3 WHERE customer_id = $1 AND endpoint_id = $2",
        values![customer, endpoint, expires_at],
    )
    .await?;
    Ok(())
}

/// Forgets all of an endpoint that is removed.
pub async fn forget(tx: &mut Tx, customer: CustomerId, endpoint: EndpointId) -> Result<()> {
    let sql = "DELETE FROM endpoint_secrets WHERE customer_id = $1 AND endpoint_id = $2";
    tx.run(sql, values![customer, endpoint]).await?;
    Ok(())
}

/// Those that are live at an instant, the newest first.
pub async fn live(
    view: &mut View,
    customer: CustomerId,
    endpoint: EndpointId,
    at: Timestamp,
) -> Result<Vec<Vec<u8>>> {
    let sql = "SELECT secret FROM endpoint_secrets
               WHERE customer_id = $1 AND endpoint_id = $2 AND (expires_at IS NULL OR expires_at > $3)
               ORDER BY endpoint_secret_id DESC";
    view.all(sql, values![customer, endpoint, at]).await?.iter().map(|row| row.get(0)).collect()
}
