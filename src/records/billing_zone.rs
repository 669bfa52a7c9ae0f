//! The time zone that months were billed in, of customers without a zone of their own.

use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::calendar::Zone;

/// The zone of the invoices that there are; none as long as nothing stands invoiced.
pub async fn in_force(view: &mut View) -> Result<Option<Zone>> {
    const FIND: &str = "SELECT time_zone
        FROM billing
        WHERE id = 1
          AND time_zone IS NOT NULL
          AND EXISTS (SELECT 1 FROM invoices WHERE status <> 'void')";
    view.first(FIND, vec![]).await?.map(|row| row.get::<String>(0)?.parse()).transpose()
}

/// The zone that the last bill began with, which no other bill changes before this transaction ends.
pub async fn hold(tx: &mut Tx) -> Result<Option<Zone>> {
    const HOLD: Sql = Sql {
        sqlite: "SELECT time_zone FROM billing WHERE id = 1",
        postgres: "SELECT time_zone FROM billing WHERE id = 1 FOR SHARE",
    };
    let name: Option<String> = tx.one(HOLD, vec![]).await?.get(0)?;
    name.map(|name| name.parse()).transpose()
}

/// Waits until nobody holds the zone, and keeps others from it until this transaction ends.
pub async fn lock(tx: &mut Tx) -> Result<()> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT id FROM billing WHERE id = 1",
        postgres: "SELECT id FROM billing WHERE id = 1 FOR UPDATE",
    };
    tx.one(LOCK, vec![]).await?;
    Ok(())
}

/// Remembers the zone that is billed in from now on.
pub async fn set(tx: &mut Tx, zone: &Zone) -> Result<()> {
    const SET: &str = "UPDATE billing SET time_zone = $1 WHERE id = 1";
    tx.run(SET, values![zone.name()]).await?;
    Ok(())
}
