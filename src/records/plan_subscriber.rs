//! The subscribers of a plan: who comes to another version of it, and bringing them there.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::value::Value;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, PlanId, PlanVersionId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;

/// What the new version of a plan asks for a period, by interval; none where it is not sold so.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Of which plan.
    pub plan: PlanId,
    /// For a month.
    pub month: Option<Money>,
    /// For a year.
    pub year: Option<Money>,
    /// Whether it has other terms too, so that also those come to something new whose price stays.
    pub has_other_terms: bool,
}

/// A running subscription that comes to another price.
#[derive(Clone, Copy, Debug)]
pub struct Subscriber {
    /// Whose.
    pub customer_id: CustomerId,
    /// Which.
    pub subscription_id: SubscriptionId,
    /// By the month or by the year.
    pub every: Interval,
    /// Minor units that a whole period costs now, before tax.
    pub price: i64,
}

/// Of the running ones of a plan that come to a new version of it: by interval how many they are and what
/// they pay for a period together, in minor units. Those that end or leave the plan do not come to it.
pub async fn touched(view: &mut View, asked: &Asked) -> Result<Vec<(Interval, i64, i64)>> {
    const SUMS: &str = "SELECT every, COUNT(*), CAST(SUM(price) AS BIGINT) FROM subscriptions
        WHERE plan_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1)
          AND status IN ('active', 'renewing') AND NOT cancel_at_end
          AND (next_version_id IS NULL
               OR next_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1))
          AND ((every = $2 AND (price <> $3 OR $6)) OR (every = $4 AND (price <> $5 OR $6)))
        GROUP BY every
        ORDER BY every";
    let rows = view.all(SUMS, asked.values()).await?;
    let read = |row: &Row| Ok((row.get::<String>(0)?.parse()?, row.get(1)?, row.get(2)?));
    rows.iter().map(read).collect()
}

/// The first of those, in the order in which they were bought.
pub async fn first_touched(view: &mut View, asked: &Asked, limit: i64) -> Result<Vec<Subscriber>> {
    const FIRST: &str = "SELECT customer_id, subscription_id, every, price FROM subscriptions
        WHERE plan_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1)
          AND status IN ('active', 'renewing') AND NOT cancel_at_end
          AND (next_version_id IS NULL
               OR next_version_id IN (SELECT plan_version_id FROM plan_versions WHERE plan_id = $1))
          AND ((every = $2 AND (price <> $3 OR $6)) OR (every = $4 AND (price <> $5 OR $6)))
        ORDER BY subscription_id
        LIMIT $7";
    let mut values = asked.values();
    values.extend(values![limit]);
    let read = |row: &Row| {
        Ok(Subscriber {
            customer_id: row.get(0)?,
            subscription_id: row.get(1)?,
            every: row.get::<String>(2)?.parse()?,
            price: row.get(3)?,
        })
    };
    view.all(FIRST, values).await?.iter().map(read).collect()
}

impl Asked {
    /// What both statements ask with.
    fn values(&self) -> Vec<Value> {
        let word = |price: Option<Money>, every: &'static str| if price.is_some() { every } else { "" };
        let minor = |price: Option<Money>| price.map_or(0, |price| price.minor);
        let (month, year) = (word(self.month, "month"), word(self.year, "year"));
        values![self.plan, month, minor(self.month), year, minor(self.year), self.has_other_terms]
    }
}

/// Lets the scheduler bring the running ones of a plan to a version of it at once; answers how many.
/// Those that change, renew or end already, and those in a trial, are left to their next period.
///
/// `sold` says whether the version is sold by the month and by the year.
pub async fn move_to(
    tx: &mut Tx,
    (plan, version): (PlanId, PlanVersionId),
    sold: (bool, bool),
    at: Timestamp,
) -> Result<u64> {
    const MOVE: &str = "UPDATE subscriptions SET next_version_id = $2, next_every = every, due_at = $3,
            updated_at = $3
        WHERE plan_version_id IN (
            SELECT plan_version_id FROM plan_versions WHERE plan_id = $1 AND plan_version_id <> $2)
          AND status = 'active' AND number > 0 AND NOT cancel_at_end
          AND payment_id IS NULL AND next_version_id IS NULL
          AND every IN ($4, $5)";
    let (month, year) = (if sold.0 { "month" } else { "" }, if sold.1 { "year" } else { "" });
    tx.run(MOVE, values![plan, version, at, month, year]).await
}
