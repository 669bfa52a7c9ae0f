//! The hash of the password that a customer logs in with.

use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::timestamp::Timestamp;

/// Keeps the hash of a customer's password; what was kept before is gone.
pub async fn set_password_hash(tx: &mut Tx, customer: CustomerId, hash: &str, at: Timestamp) -> Result<()> {
    tx.run(
        "UPDATE customers
         SET password_hash = $2, updated_at = $3
         WHERE customer_id = $1",
        values![customer, hash, at],
    )
    .await?;
    Ok(())
}

/// The hash of a customer's password, when it has one.
pub async fn password_hash(view: &mut View, customer: CustomerId) -> Result<Option<String>> {
    let row =
        view.first("SELECT password_hash FROM customers WHERE customer_id = $1", values![customer]).await?;
    row.map_or(Ok(None), |row| row.get(0))
}
