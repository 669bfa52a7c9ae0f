//! Events that no longer count: the event stays, a record beside it says why.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::Result;
use crate::values::id::CustomerId;
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// Why an event no longer counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Void {
    /// Whose event.
    pub customer_id: CustomerId,
    /// Which.
    pub event_id: Uuid,
    /// The event that stands in its place, when it was amended.
    pub replaced_by: Option<Uuid>,
    /// In the operator's words.
    pub reason: String,
    /// Since when.
    pub voided_at: Timestamp,
}

/// Voids events; one that is void already fails the whole statement.
pub async fn insert(tx: &mut Tx, voids: &[Void]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO usage_voids (customer_id, event_id, replaced_by, reason, voided_at)
                 VALUES ($1, $2, $3, $4, $5)",
        postgres: "INSERT INTO usage_voids (customer_id, event_id, replaced_by, reason, voided_at)
                   SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])",
    };
    let columns = vec![
        Column::Ids(voids.iter().map(|void| void.customer_id.uuid()).collect()),
        Column::Ids(voids.iter().map(|void| void.event_id).collect()),
        Column::MaybeIds(voids.iter().map(|void| void.replaced_by).collect()),
        Column::Texts(voids.iter().map(|void| void.reason.clone()).collect()),
        Column::Times(voids.iter().map(|void| void.voided_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// Which of some events are void.
pub async fn existing(view: &mut View, keys: &[(Uuid, CustomerId)]) -> Result<Vec<(Uuid, CustomerId)>> {
    const EXISTING: Sql = Sql {
        sqlite: "SELECT v.event_id, v.customer_id
                 FROM json_each($3) AS k
                 JOIN usage_voids AS v
                   ON v.event_id = substr($1, k.value * 16 + 1, 16)
                  AND v.customer_id = substr($2, k.value * 16 + 1, 16)",
        postgres: "SELECT v.event_id, v.customer_id
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[]) AS k (event_id, customer_id, place)
                   JOIN usage_voids AS v ON v.event_id = k.event_id AND v.customer_id = k.customer_id",
    };
    let arguments = vec![
        Value::Packed(keys.iter().map(|(event, _)| *event).collect()),
        Value::Packed(keys.iter().map(|(_, customer)| customer.uuid()).collect()),
        Value::Ints((0..keys.len() as i64).collect()),
    ];
    let rows = view.all(EXISTING, arguments).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
