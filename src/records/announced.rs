//! How far ahead of their renewals subscriptions were told what is coming, and those that come next.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::SubscriptionId;
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// A place in the order in which subscriptions are due; many are due at the same instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// When it is due.
    pub due_at: Timestamp,
    /// Which subscription.
    pub subscription_id: SubscriptionId,
}

impl Place {
    /// Behind everything that is due at an instant.
    pub fn behind(due_at: Timestamp) -> Place {
        Place { due_at, subscription_id: SubscriptionId::from_uuid(Uuid::max()) }
    }
}

/// Up to where it is told.
pub async fn place(view: &mut View) -> Result<Place> {
    read(&view.one(PLACE, values![]).await?)
}

/// The same, kept from others who tell until this transaction is over.
pub async fn lock_place(tx: &mut Tx) -> Result<Place> {
    const LOCK: Sql = Sql {
        sqlite: PLACE,
        postgres: "SELECT due_at, subscription_id FROM announced WHERE id = 1 FOR UPDATE",
    };
    read(&tx.one(LOCK, values![]).await?)
}

/// Says up to where it is told.
pub async fn set_place(tx: &mut Tx, place: Place) -> Result<()> {
    const SET: &str = "UPDATE announced SET due_at = $1, subscription_id = $2 WHERE id = 1";
    tx.run(SET, values![place.due_at, place.subscription_id]).await?;
    Ok(())
}

/// When the next subscription behind a place is due.
pub async fn next_behind(view: &mut View, place: Place) -> Result<Option<Timestamp>> {
    const NEXT: &str = "SELECT due_at FROM subscriptions
        WHERE due_at IS NOT NULL AND (due_at, subscription_id) > ($1, $2)
        ORDER BY due_at, subscription_id
        LIMIT 1";
    view.first(NEXT, values![place.due_at, place.subscription_id]).await?.map(|row| row.get(0)).transpose()
}

const PLACE: &str = "SELECT due_at, subscription_id FROM announced WHERE id = 1";

fn read(row: &Row) -> Result<Place> {
    Ok(Place { due_at: row.get(0)?, subscription_id: row.get(1)? })
}
