//! The distinct values that a service counts, by day, each with how many events carry it.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A value that a customer used on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UniqueValue {
    /// Whose.
    pub customer_id: CustomerId,
    /// Of which service.
    pub service_id: ServiceId,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
    /// What is counted once.
    pub value: String,
}

/// Adds events to values; voiding adds a negative number.
pub async fn add(tx: &mut Tx, values: &BTreeMap<UniqueValue, i64>) -> Result<()> {
    const ADD: Bulk = Bulk {
        sqlite: "INSERT INTO usage_values (customer_id, service_id, day, value, events)
                 VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (customer_id, service_id, day, value)
                 DO UPDATE SET events = usage_values.events + excluded.events",
        postgres: "INSERT INTO usage_values (customer_id, service_id, day, value, events)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::bigint[])
                   ON CONFLICT (customer_id, service_id, day, value)
                   DO UPDATE SET events = usage_values.events + excluded.events",
    };
    let columns = vec![
        Column::Ids(values.keys().map(|key| key.customer_id.uuid()).collect()),
        Column::Ids(values.keys().map(|key| key.service_id.uuid()).collect()),
        Column::Ints(values.keys().map(|key| key.day).collect()),
        Column::Texts(values.keys().map(|key| key.value.clone()).collect()),
        Column::Ints(values.values().copied().collect()),
    ];
    tx.bulk(ADD, columns).await?;
    Ok(())
}

/// The values that count, of some customers, from one day to another, both inclusive.
pub async fn of_customers(
    view: &mut View,
    customers: &[CustomerId],
    first_day: i64,
    last_day: i64,
) -> Result<Vec<UniqueValue>> {
    const OF_CUSTOMERS: Sql = Sql {
        sqlite: "SELECT customer_id, service_id, day, value FROM usage_values
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND day BETWEEN $2 AND $3 AND events > 0",
        postgres: "SELECT customer_id, service_id, day, value FROM usage_values
                   WHERE customer_id = ANY($1) AND day BETWEEN $2 AND $3 AND events > 0",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let rows = view.all(OF_CUSTOMERS, values![ids, first_day, last_day]).await?;
    rows.iter()
        .map(|row| {
            let (customer_id, service_id) = (row.get(0)?, row.get(1)?);
            Ok(UniqueValue { customer_id, service_id, day: row.get(2)?, value: row.get(3)? })
        })
        .collect()
}
