//! A lane: an endpoint with something due, which one worker at a time holds with a lease.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, EndpointId};
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// An endpoint whose deliveries nobody else sends while it is held.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Whose.
    pub customer_id: CustomerId,
    /// Which.
    pub endpoint_id: EndpointId,
    /// Where to.
    pub url: String,
    /// Whether its last tries failed.
    pub is_failing: bool,
    /// By which it is held.
    pub lease: Uuid,
}

/// Whether any lane could be claimed.
pub async fn any_due(view: &mut View, now: Timestamp) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM (
                   SELECT 1 FROM endpoints
                   WHERE due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
                   LIMIT 1) AS probe";
    Ok(view.one(sql, values![now]).await?.get::<i64>(0)? > 0)
}

/// Claims lanes with something due until an instant, those that wait longest first.
pub async fn claim(tx: &mut Tx, now: Timestamp, until: Timestamp, limit: i64) -> Result<Vec<Lane>> {
    const CLAIM: Sql = Sql {
        sqlite: "UPDATE endpoints SET held_until = $2, lease_id = $3
                 WHERE (customer_id, endpoint_id) IN (
                     SELECT customer_id, endpoint_id FROM endpoints
                     WHERE due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
                     ORDER BY due_at
                     LIMIT $4)
                 RETURNING customer_id, endpoint_id, url, failing_since",
        postgres: "WITH free AS (
                       SELECT customer_id, endpoint_id FROM endpoints
                       WHERE due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
                       ORDER BY due_at
                       LIMIT $4
                       FOR UPDATE SKIP LOCKED)
                   UPDATE endpoints AS lane SET held_until = $2, lease_id = $3
                   FROM free
                   WHERE lane.customer_id = free.customer_id AND lane.endpoint_id = free.endpoint_id
                   RETURNING lane.customer_id, lane.endpoint_id, lane.url, lane.failing_since",
    };
    let lease = Uuid::now_v7();
    let rows = tx.all(CLAIM, values![now, until, lease, limit]).await?;
    rows.iter()
        .map(|row| {
            let failing_since: Option<Timestamp> = row.get(3)?;
            Ok(Lane {
                customer_id: row.get(0)?,
                endpoint_id: row.get(1)?,
                url: row.get(2)?,
                is_failing: failing_since.is_some(),
                lease,
            })
        })
        .collect()
}

/// Gives a lane back: it is due when its next delivery is, and left alone until then where one is named.
///
/// The endpoint must be held in this transaction by a statement of its own before, so that what others
/// have just put into the lane is seen. A lane whose lease another has taken is left alone.
pub async fn release(tx: &mut Tx, lane: &Lane, alone_until: Option<Timestamp>) -> Result<()> {
    tx.run(
        "UPDATE endpoints
         SET lease_id = NULL, held_until = $4,
             due_at = CASE WHEN status = 'enabled' THEN (
                 SELECT MIN(due_at) FROM deliveries AS delivery
                 WHERE delivery.customer_id = $1 AND delivery.endpoint_id = $2
                   AND delivery.status = 'waiting') END
         WHERE customer_id = $1 AND endpoint_id = $2 AND lease_id = $3",
        values![lane.customer_id, lane.endpoint_id, lane.lease, alone_until],
    )
    .await?;
    Ok(())
}

/// Says that something in some lanes is due; after all of them were put into it.
pub async fn wake(tx: &mut Tx, lanes: &[(CustomerId, EndpointId)], at: Timestamp) -> Result<()> {
    const WAKE: Bulk = Bulk {
        sqlite: "UPDATE endpoints SET due_at = woken.at
                 FROM (SELECT column1 AS customer_id, column2 AS endpoint_id, column3 AS at
                       FROM (VALUES ($1, $2, $3))) AS woken
                 WHERE endpoints.customer_id = woken.customer_id
                   AND endpoints.endpoint_id = woken.endpoint_id
                   AND endpoints.status = 'enabled'
                   AND (endpoints.due_at IS NULL OR endpoints.due_at > woken.at)",
        // Held in one order, so that two who wake some lanes at once do not wait for each other.
        postgres: "WITH woken AS (
                       SELECT endpoint.customer_id, endpoint.endpoint_id, given.at
                       FROM endpoints AS endpoint
                       JOIN UNNEST($1::uuid[], $2::uuid[], $3::timestamptz[])
                           AS given (customer_id, endpoint_id, at)
                         ON endpoint.customer_id = given.customer_id
                            AND endpoint.endpoint_id = given.endpoint_id
                       ORDER BY endpoint.customer_id, endpoint.endpoint_id
                       FOR UPDATE OF endpoint)
                   UPDATE endpoints AS endpoint SET due_at = LEAST(endpoint.due_at, woken.at)
                   FROM woken
                   WHERE endpoint.customer_id = woken.customer_id
                     AND endpoint.endpoint_id = woken.endpoint_id
                     AND endpoint.status = 'enabled'",
    };
    let columns = vec![
        Column::Ids(lanes.iter().map(|(customer, _)| customer.uuid()).collect()),
        Column::Ids(lanes.iter().map(|(_, endpoint)| endpoint.uuid()).collect()),
        Column::Times(vec![at; lanes.len()]),
    ];
    tx.bulk(WAKE, columns).await?;
    Ok(())
}

/// Ends the time in which some endpoints are left alone, because somebody wants to try at once.
pub async fn end_pause(tx: &mut Tx, customer: CustomerId, endpoints: &[EndpointId]) -> Result<()> {
    const END: Sql = Sql {
        sqlite: "UPDATE endpoints SET held_until = NULL
                 WHERE customer_id = $1 AND lease_id IS NULL
                   AND endpoint_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres: "UPDATE endpoints SET held_until = NULL
                   WHERE customer_id = $1 AND lease_id IS NULL AND endpoint_id = ANY($2)",
    };
    let ids: Vec<Uuid> = endpoints.iter().map(|id| id.uuid()).collect();
    tx.run(END, values![customer, ids]).await?;
    Ok(())
}
