//! A change of method: the payer is to name another card on the gateway's page, for a subscription.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::gateway_kind::GatewayKind;
use crate::values::id::{CustomerId, SubscriptionId};
use crate::values::timestamp::Timestamp;

/// A change that waits for the payer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodChange {
    /// Whose.
    pub customer_id: CustomerId,
    /// For what; one at a time.
    pub subscription_id: SubscriptionId,
    /// Who keeps the method.
    pub gateway: GatewayKind,
    /// The gateway's id of it.
    pub gateway_id: String,
    /// Where the payer names it.
    pub confirmation_url: String,
    /// When the gateway is asked about it next.
    pub due_at: Timestamp,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// Keeps one, in place of another that waited for the same subscription.
pub async fn put(tx: &mut Tx, change: &MethodChange) -> Result<()> {
    const PUT: &str = "INSERT INTO method_changes
            (customer_id, subscription_id, gateway, gateway_id, confirmation_url, due_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (customer_id, subscription_id) DO UPDATE
        SET gateway = excluded.gateway, gateway_id = excluded.gateway_id,
            confirmation_url = excluded.confirmation_url, due_at = excluded.due_at,
            created_at = excluded.created_at";
    let values = values![
        change.customer_id,
        change.subscription_id,
        change.gateway.word(),
        &change.gateway_id,
        &change.confirmation_url,
        change.due_at,
        change.created_at,
    ];
    tx.run(PUT, values).await?;
    Ok(())
}

/// The one that waits for a subscription.
pub async fn find(
    view: &mut View,
    customer_id: CustomerId,
    subscription_id: SubscriptionId,
) -> Result<Option<MethodChange>> {
    const FIND: &str = "SELECT customer_id, subscription_id, gateway, gateway_id, confirmation_url,
            due_at, created_at
        FROM method_changes WHERE customer_id = $1 AND subscription_id = $2";
    view.first(FIND, values![customer_id, subscription_id]).await?.as_ref().map(read).transpose()
}

/// Those that are due, the longest due first.
pub async fn due(view: &mut View, now: Timestamp, limit: i64) -> Result<Vec<MethodChange>> {
    const DUE: &str = "SELECT customer_id, subscription_id, gateway, gateway_id, confirmation_url,
            due_at, created_at
        FROM method_changes WHERE due_at <= $1 ORDER BY due_at LIMIT $2";
    view.all(DUE, values![now, limit]).await?.iter().map(read).collect()
}

/// Has the gateway asked about a method at once.
pub async fn hurry(tx: &mut Tx, gateway: GatewayKind, gateway_id: &str, now: Timestamp) -> Result<()> {
    const HURRY: &str = "UPDATE method_changes SET due_at = $3
        WHERE gateway_id = $2 AND gateway = $1 AND due_at > $3";
    tx.run(HURRY, values![gateway.word(), gateway_id, now]).await?;
    Ok(())
}

/// Has the gateway asked later, unless another has taken its place.
pub async fn postpone(tx: &mut Tx, change: &MethodChange, due_at: Timestamp) -> Result<()> {
    const POSTPONE: &str = "UPDATE method_changes SET due_at = $4
        WHERE customer_id = $1 AND subscription_id = $2 AND gateway_id = $3";
    let MethodChange { customer_id, subscription_id, gateway_id, .. } = change;
    tx.run(POSTPONE, values![*customer_id, *subscription_id, gateway_id, due_at]).await?;
    Ok(())
}

/// Forgets one that is decided; `false` when it is gone already, or another has taken its place.
pub async fn remove(tx: &mut Tx, change: &MethodChange) -> Result<bool> {
    const REMOVE: &str = "DELETE FROM method_changes
        WHERE customer_id = $1 AND subscription_id = $2 AND gateway_id = $3";
    let MethodChange { customer_id, subscription_id, gateway_id, .. } = change;
    Ok(tx.run(REMOVE, values![*customer_id, *subscription_id, gateway_id]).await? == 1)
}

fn read(row: &Row) -> Result<MethodChange> {
    Ok(MethodChange {
        customer_id: row.get(0)?,
        subscription_id: row.get(1)?,
        gateway: row.get::<String>(2)?.parse()?,
        gateway_id: row.get(3)?,
        confirmation_url: row.get(4)?,
        due_at: row.get(5)?,
        created_at: row.get(6)?,
    })
}
