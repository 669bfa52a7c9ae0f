//! An event as an export shows it: with its service's code, and whether it still counts.

use crate::db::door::View;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use uuid::Uuid;

/// One event on its way out.
#[derive(Clone, Debug, Serialize)]
pub struct ExportedEvent {
    /// The client's own id, or the UUID.
    pub id: String,
    /// Who used it.
    pub customer_id: CustomerId,
    /// The code of what was used.
    pub service: String,
    /// How much.
    pub quantity: Quantity,
    /// When.
    pub happened_at: Timestamp,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
    /// Whether it was voided and no longer counts.
    pub voided: bool,
}

/// Hands out every event of a period; from SQLite in the order of time, from PostgreSQL as they
/// stand, because sorting them would hold them back.
pub async fn each(
    view: &mut View,
    period: Period,
    mut take: impl FnMut(ExportedEvent) -> Result<()>,
) -> Result<()> {
    const EACH: Sql = Sql {
        sqlite:
            "SELECT e.event_id, e.name, e.customer_id, s.code, e.quantity, e.happened_at, e.value, v.event_id
                 FROM usage_events e
                 CROSS JOIN services s ON s.service_id = e.service_id
                 LEFT JOIN usage_voids v ON v.customer_id = e.customer_id AND v.event_id = e.event_id
                 WHERE e.happened_at >= $1 AND e.happened_at < $2
                 ORDER BY e.happened_at, e.event_id",
        postgres:
            "SELECT e.event_id, e.name, e.customer_id, s.code, e.quantity, e.happened_at, e.value, v.event_id
                   FROM usage_events e
                   JOIN services s ON s.service_id = e.service_id
                   LEFT JOIN usage_voids v ON v.customer_id = e.customer_id AND v.event_id = e.event_id
                   WHERE e.happened_at >= $1 AND e.happened_at < $2",
    };
    view.each(EACH, values![period.start, period.end], |row| {
        let name: Option<String> = row.get(1)?;
        let id: Uuid = row.get(0)?;
        take(ExportedEvent {
            id: name.unwrap_or_else(|| id.to_string()),
            customer_id: row.get(2)?,
            service: row.get(3)?,
            quantity: row.get(4)?,
            happened_at: row.get(5)?,
            value: row.get(6)?,
            voided: row.get::<Option<Uuid>>(7)?.is_some(),
        })
    })
    .await
}
