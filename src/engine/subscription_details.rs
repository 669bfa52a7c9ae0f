//! Subscriptions with what stands around them, as they are shown, and how one is found.

use crate::db::door::View;
use crate::engine::subscription_terms::{coming_period, refund_due};
use crate::error::{Error, Result};
use crate::records::customer;
use crate::records::payment::{self, Payment};
use crate::records::plan;
use crate::records::refund::{self, Refund};
use crate::records::subscription::{self, Subscription};
use crate::records::subscription_charge::{self, Charge};
use crate::values::id::{CustomerId, PlanId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// A subscription with the names of what it is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriptionDetails {
    /// The subscription itself.
    #[serde(flatten)]
    pub subscription: Subscription,
    /// The plan's code.
    pub plan: String,
    /// The shortest name of who bought it.
    pub customer: String,
    /// Whether its holder has what it unlocks now; one who is disabled has nothing.
    pub active: bool,
    /// What it unlocks in other services.
    pub unlocks: Vec<String>,
    /// The period that is paid for next, as it is if it is paid now; nothing where none is to follow.
    pub next_period: Option<Period>,
}

/// A subscription with its charges and payments.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FullSubscription {
    /// The subscription.
    #[serde(flatten)]
    pub details: SubscriptionDetails,
    /// What its periods, changes and ends came to, in order.
    pub charges: Vec<Charge>,
    /// The payments that were asked for, in order.
    pub payments: Vec<Payment>,
    /// What went back of them, or is on its way.
    pub refunds: Vec<Refund>,
    /// What would go back if it ended now, with tax.
    pub refund_now: Money,
}

/// Reads what stands around some subscriptions; they stay in their order.
pub async fn subscription_details(
    view: &mut View,
    subscriptions: Vec<Subscription>,
    at: Timestamp,
) -> Result<Vec<SubscriptionDetails>> {
    let plans: HashMap<PlanId, plan::Plan> =
        plan::all(view).await?.into_iter().map(|plan| (plan.plan_id, plan)).collect();
    let mut ids: Vec<CustomerId> = subscriptions.iter().map(|one| one.customer_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let customers = customer::get_many(view, &ids).await?;
    let details = subscriptions.into_iter().map(|subscription| {
        let plan = plans.get(&subscription.plan_id);
        let customer = customers.get(&subscription.customer_id);
        let is_disabled = customer.is_some_and(|one| one.disabled_at.is_some());
        Ok(SubscriptionDetails {
            plan: plan.map(|plan| plan.code.clone()).unwrap_or_default(),
            customer: customer.map(|one| one.handle()).unwrap_or_default(),
            active: subscription.is_active(at) && !is_disabled,
            unlocks: plan.map(|plan| plan.unlocks.clone()).unwrap_or_default(),
            next_period: coming_period(&subscription, at)?,
            subscription,
        })
    });
    details.collect()
}

/// Reads what stands around one subscription.
pub async fn details_of(
    view: &mut View,
    subscription: Subscription,
    at: Timestamp,
) -> Result<SubscriptionDetails> {
    let mut details = subscription_details(view, vec![subscription], at).await?;
    details.pop().ok_or_else(|| Error::failed("a subscription has no details"))
}

/// One subscription with all that happened to its money.
pub async fn full_subscription(
    view: &mut View,
    subscription: Subscription,
    at: Timestamp,
) -> Result<FullSubscription> {
    let (customer_id, id) = (subscription.customer_id, subscription.subscription_id);
    let charges = subscription_charge::of_subscription(view, customer_id, id).await?;
    let payments = payment::of_document(view, customer_id, id.uuid()).await?;
    let refunds = refund::of_document(view, customer_id, id.uuid()).await?;
    let refund_now = match subscription.is_active(at) {
        true => refund_due(&subscription, &charges, at)?.gross()?,
        false => Money::zero(subscription.price.currency),
    };
    let details = details_of(view, subscription, at).await?;
    Ok(FullSubscription { details, charges, payments, refunds, refund_now })
}

/// The subscription with that id; of a customer only its own.
pub async fn find_subscription(
    view: &mut View,
    text: &str,
    owner: Option<CustomerId>,
) -> Result<Subscription> {
    let nobodys = || Error::not_found("subscription", text);
    let id: SubscriptionId = text.parse().map_err(|_| nobodys())?;
    let found = subscription::find(view, id).await?.ok_or_else(nobodys)?;
    match owner {
        Some(owner) if owner != found.customer_id => Err(nobodys()),
        _ => Ok(found),
    }
}

/// What some customers have now, by customer: for services that ask whether somebody may do something.
pub async fn active_subscriptions(
    view: &mut View,
    customers: &[CustomerId],
    at: Timestamp,
) -> Result<Vec<SubscriptionDetails>> {
    let mut own = subscription::of_customers(view, customers).await?;
    own.retain(|one| one.is_active(at));
    let mut own = subscription_details(view, own, at).await?;
    own.retain(|one| one.active);
    Ok(own)
}
