//! A grant: what a subscriber had of a plan's version, from when until when.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::calendar::Zone;
use crate::values::id::{CustomerId, PlanVersionId, SubscriptionId};
use crate::values::timestamp::{Period, Timestamp};
use jiff::civil::Date;
use uuid::Uuid;

/// A stretch of a subscription under one version; those of one subscription do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Who subscribes.
    pub customer_id: CustomerId,
    /// By which subscription.
    pub subscription_id: SubscriptionId,
    /// From when until when.
    pub period: Period,
    /// What the version says is what they have.
    pub plan_version_id: PlanVersionId,
    /// The local day from which its months are counted.
    pub anchor: Date,
    /// Where its days begin.
    pub zone: Zone,
    /// Whether it was ended early and the unused days' share went back.
    pub is_cut: bool,
}

/// Writes one.
pub async fn insert(tx: &mut Tx, grant: &Grant) -> Result<()> {
    const INSERT: &str = "INSERT INTO subscription_grants (customer_id, subscription_id, starts_at, ends_at,
            plan_version_id, anchor, zone, is_cut)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        grant.customer_id,
        grant.subscription_id,
        grant.period.start,
        grant.period.end,
        grant.plan_version_id,
        grant.anchor.to_string(),
        grant.zone.name(),
        grant.is_cut,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// Ends what a subscriber has at an instant: what would begin then or later is no more. `is_cut` says
/// that the share of the unused days went back.
pub async fn end(
    tx: &mut Tx,
    (customer_id, subscription_id): (CustomerId, SubscriptionId),
    at: Timestamp,
    is_cut: bool,
) -> Result<()> {
    const DROP: &str = "DELETE FROM subscription_grants
        WHERE customer_id = $1 AND subscription_id = $2 AND starts_at >= $3";
    const END: &str = "UPDATE subscription_grants SET ends_at = $3, is_cut = $4
        WHERE customer_id = $1 AND subscription_id = $2 AND ends_at > $3";
    tx.run(DROP, values![customer_id, subscription_id, at]).await?;
    tx.run(END, values![customer_id, subscription_id, at, is_cut]).await?;
    Ok(())
}

/// What some customers had within a period, by customer, subscription and time.
pub async fn of_customers(view: &mut View, customers: &[CustomerId], within: Period) -> Result<Vec<Grant>> {
    const OF: Sql = Sql {
        sqlite:
            "SELECT customer_id, subscription_id, starts_at, ends_at, plan_version_id, anchor, zone, is_cut
                 FROM subscription_grants
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND starts_at < $3 AND ends_at > $2
                 ORDER BY customer_id, subscription_id, starts_at",
        postgres:
            "SELECT customer_id, subscription_id, starts_at, ends_at, plan_version_id, anchor, zone, is_cut
                   FROM subscription_grants
                   WHERE customer_id = ANY($1) AND starts_at < $3 AND ends_at > $2
                   ORDER BY customer_id, subscription_id, starts_at",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(OF, values![ids, within.start, within.end]).await?.iter().map(read).collect()
}

/// What one subscription gives behind an instant.
pub async fn behind(
    view: &mut View,
    (customer_id, subscription_id): (CustomerId, SubscriptionId),
    at: Timestamp,
) -> Result<Vec<Grant>> {
    const BEHIND: &str =
        "SELECT customer_id, subscription_id, starts_at, ends_at, plan_version_id, anchor, zone,
            is_cut
        FROM subscription_grants
        WHERE customer_id = $1 AND subscription_id = $2 AND ends_at > $3
        ORDER BY starts_at";
    view.all(BEHIND, values![customer_id, subscription_id, at]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Grant> {
    let anchor: std::result::Result<Date, _> = row.get::<String>(5)?.parse();
    Ok(Grant {
        customer_id: row.get(0)?,
        subscription_id: row.get(1)?,
        period: Period::new(row.get(2)?, row.get(3)?)?,
        plan_version_id: row.get(4)?,
        anchor: anchor.map_err(|cause| Error::failed("an anchor in the database is no day").cause(cause))?,
        zone: row.get::<String>(6)?.parse()?,
        is_cut: row.get(7)?,
    })
}
