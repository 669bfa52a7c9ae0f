//! Days whose usage changed after their month may have been billed.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// A customer's day of a service that the next bill looks at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LateDay {
    /// Whose.
    pub customer_id: CustomerId,
    /// Of what.
    pub service_id: ServiceId,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
}

/// How far the bill has come; until the end of the transaction nobody else folds or moves it.
pub async fn lock_billed_until(tx: &mut Tx) -> Result<Timestamp> {
    const LOCK: Sql = Sql {
        sqlite: "SELECT billed_until FROM billing WHERE id = 1",
        postgres: "SELECT billed_until FROM billing WHERE id = 1 FOR UPDATE",
    };
    tx.one(LOCK, vec![]).await?.get(0)
}

/// How far the bill has come. Keeps everybody from folding and from moving it until the end of the
/// transaction; others may do the same meanwhile.
pub async fn share_billed_until(tx: &mut Tx) -> Result<Timestamp> {
    const SHARE: Sql = Sql {
        sqlite: "SELECT billed_until FROM billing",
        postgres: "SELECT billed_until FROM billing FOR SHARE",
    };
    tx.one(SHARE, vec![]).await?.get(0)
}

/// Says that months up to `until` may be billed from now on; it never goes back.
pub async fn raise_billed_until(tx: &mut Tx, until: Timestamp) -> Result<()> {
    let sql = "UPDATE billing SET billed_until = $1 WHERE id = 1 AND billed_until < $1";
    tx.run(sql, values![until]).await?;
    Ok(())
}

/// Marks days; a day that is marked already stays so.
pub async fn mark(tx: &mut Tx, days: &[LateDay]) -> Result<()> {
    const MARK: Bulk = Bulk {
        sqlite: "INSERT INTO usage_late (customer_id, service_id, day) VALUES ($1, $2, $3)
                 ON CONFLICT (customer_id, service_id, day) DO NOTHING",
        postgres: "INSERT INTO usage_late (customer_id, service_id, day)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[])
                   ON CONFLICT (customer_id, service_id, day) DO NOTHING",
    };
    let columns = vec![
        Column::Ids(days.iter().map(|late| late.customer_id.uuid()).collect()),
        Column::Ids(days.iter().map(|late| late.service_id.uuid()).collect()),
        Column::Ints(days.iter().map(|late| late.day).collect()),
    ];
    tx.bulk(MARK, columns).await?;
    Ok(())
}

/// The marked days of some customers before a day, in order.
pub async fn of_customers(
    view: &mut View,
    customers: &[CustomerId],
    before_day: i64,
) -> Result<Vec<LateDay>> {
    const OF_CUSTOMERS: Sql = Sql {
        sqlite: "SELECT customer_id, service_id, day FROM usage_late
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1)) AND day < $2
                 ORDER BY customer_id, service_id, day",
        postgres: "SELECT customer_id, service_id, day FROM usage_late
                   WHERE customer_id = ANY($1) AND day < $2
                   ORDER BY customer_id, service_id, day",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let rows = view.all(OF_CUSTOMERS, values![ids, before_day]).await?;
    rows.iter()
        .map(|row| Ok(LateDay { customer_id: row.get(0)?, service_id: row.get(1)?, day: row.get(2)? }))
        .collect()
}

/// Takes marks away once the bill has looked at them.
pub async fn clear(tx: &mut Tx, customers: &[CustomerId], before_day: i64) -> Result<()> {
    const CLEAR: Sql = Sql {
        sqlite: "DELETE FROM usage_late
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1)) AND day < $2",
        postgres: "DELETE FROM usage_late WHERE customer_id = ANY($1) AND day < $2",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    tx.run(CLEAR, values![ids, before_day]).await?;
    Ok(())
}
