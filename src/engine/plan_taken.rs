//! Who has a plan has it once: as what runs or waits, or as what one that runs is to change to.

use crate::db::door::View;
use crate::error::{Error, Result};
use crate::records::plan_version;
use crate::records::subscription::{self, Subscription};
use crate::values::id::{CustomerId, PlanId, PlanVersionId, SubscriptionId};

/// The customer's live subscription that has the plan, or is to change to it; the one `beside` which it
/// would be is none.
pub async fn plan_taken(
    view: &mut View,
    customer: CustomerId,
    plan: PlanId,
    beside: Option<SubscriptionId>,
) -> Result<Option<Subscription>> {
    let mut own = subscription::of_customers(view, &[customer]).await?;
    own.retain(|one| one.status.is_live() && Some(one.subscription_id) != beside);
    if own.is_empty() {
        return Ok(None);
    }
    let versions = plan_version::of_plan(view, plan).await?;
    let is_of_plan = |id: PlanVersionId| versions.iter().any(|version| version.plan_version_id == id);
    Ok(own.into_iter().find(|one| one.plan_id == plan || one.next_version_id.is_some_and(is_of_plan)))
}

/// Why a plan called so cannot be had a second time.
pub fn already_subscribed(plan: &str, taken: &Subscription) -> Error {
    let why = format!("there is a subscription to {plan} already, or one that changes to it");
    Error::conflict("already_subscribed", format!("{why}: {}", taken.subscription_id))
}
