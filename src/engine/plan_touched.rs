//! Whom another price of a plan touches: how many, the first of them, and what they pay then.

use crate::db::door::View;
use crate::engine::plan_details::FullPlan;
use crate::error::Result;
use crate::records::customer;
use crate::records::plan_subscriber::{self, Asked};
use crate::records::plan_version::PlanVersion;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, SubscriptionId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use serde::Serialize;
use utoipa::ToSchema;

/// Subscriptions that are named; of the others it is only said how many there are.
const NAMED: i64 = 20;

/// A plan after a change, or as a rehearsed change would leave it, and whom that touches.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChangedPlan {
    /// The plan.
    #[serde(flatten)]
    pub plan: FullPlan,
    /// Whom it touches.
    #[serde(flatten)]
    pub touched: Touched,
}

/// Whom another price touches: only those whose own interval's price changes, unless what it includes or
/// the prices of services change as well.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Touched {
    /// How many subscriptions come to it.
    pub touched: i64,
    /// The same by interval, with what they pay in all.
    pub touched_by_interval: Vec<TouchedInterval>,
    /// The first of them, at most 20.
    pub touched_first: Vec<TouchedSubscription>,
}

/// Those that are paid by the month or by the year.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct TouchedInterval {
    /// By which.
    pub every: Interval,
    /// How many.
    pub subscriptions: i64,
    /// What they pay for a period now, in all and before tax.
    pub now: Money,
    /// What they pay for one then.
    pub then: Money,
}

/// A subscription that comes to another price.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TouchedSubscription {
    /// Its id.
    pub subscription: SubscriptionId,
    /// Who has it: the user name, or what else it is called by.
    pub customer: String,
    /// By the month or by the year.
    pub every: Interval,
    /// What a period costs now, before tax.
    pub now: Money,
    /// What it costs then.
    pub then: Money,
}

/// Whom the step from one version of a plan to another touches.
pub async fn touched(view: &mut View, before: &PlanVersion, after: &PlanVersion) -> Result<Touched> {
    let has_other_terms = before.included != after.included || before.prices != after.prices;
    let asked = Asked { plan: after.plan_id, month: after.monthly, year: after.yearly, has_other_terms };
    let currency: Currency = after.currency;
    let nothing = Money::zero(currency);
    let then = |every: Interval| match every {
        Interval::Month => after.monthly.unwrap_or(nothing),
        Interval::Year => after.yearly.unwrap_or(nothing),
    };
    let mut all = Touched::default();
    for (every, subscriptions, minor) in plan_subscriber::touched(view, &asked).await? {
        all.touched += subscriptions;
        let then = Money::new(then(every).minor.saturating_mul(subscriptions), currency);
        let now = Money::new(minor, currency);
        all.touched_by_interval.push(TouchedInterval { every, subscriptions, now, then });
    }
    let first = plan_subscriber::first_touched(view, &asked, NAMED).await?;
    let ids: Vec<CustomerId> = first.iter().map(|one| one.customer_id).collect();
    let names = customer::get_many(view, &ids).await?;
    for one in first {
        all.touched_first.push(TouchedSubscription {
            subscription: one.subscription_id,
            customer: names.get(&one.customer_id).map(|found| found.handle()).unwrap_or_default(),
            every: one.every,
            now: Money::new(one.price, currency),
            then: then(one.every),
        });
    }
    Ok(all)
}
