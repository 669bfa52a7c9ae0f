//! Limits with names in place of ids, as people and programs see them.

use crate::db::door::View;
use crate::error::Result;
use crate::records::customer;
use crate::records::limit::{Kind, Limit};
use crate::records::plan;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PlanId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// A limit as it was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "limit")]
pub struct LimitDetails {
    /// Whose; null is everybody who has none of their own, or who subscribes to the plan.
    pub customer: Option<CustomerId>,
    /// How the customer is called.
    pub customer_name: Option<String>,
    /// The code of the plan whose subscribers it is for.
    pub plan: Option<String>,
    /// The service's code; null is all services together.
    pub service: Option<String>,
    /// What is limited: quota, spend, own_spend (a spend cap that the customer set itself), rate or
    /// concurrent.
    pub kind: &'static str,
    /// Over which period: month or day; null where it is at any moment.
    pub per: Option<&'static str>,
    /// How much: units, money, requests per second, or requests at once; null is unlimited.
    pub limit: Option<String>,
    /// Of a spend cap.
    pub currency: Option<Currency>,
    /// How many requests may come at once, of a rate.
    pub burst: Option<i64>,
    /// When it was first set.
    pub created_at: Timestamp,
    /// When it was last set.
    pub updated_at: Timestamp,
}

/// The limits with the names of their customers and services.
pub async fn limit_details(view: &mut View, limits: Vec<Limit>) -> Result<Vec<LimitDetails>> {
    let mut ids: Vec<CustomerId> = limits.iter().filter_map(|limit| limit.about.owner.customer()).collect();
    ids.dedup();
    let customers = if ids.is_empty() { HashMap::new() } else { customer::get_many(view, &ids).await? };
    let services = service::all(view).await?;
    let codes: HashMap<ServiceId, String> =
        services.into_iter().map(|service| (service.service_id, service.code)).collect();
    let is_of_plans = limits.iter().any(|limit| limit.about.owner.plan().is_some());
    let plans = if is_of_plans { plan::all(view).await? } else { Vec::new() };
    let plans: HashMap<PlanId, String> = plans.into_iter().map(|plan| (plan.plan_id, plan.code)).collect();
    let details = |limit: Limit| LimitDetails {
        customer: limit.about.owner.customer(),
        customer_name: limit
            .about
            .owner
            .customer()
            .and_then(|id| customers.get(&id))
            .map(|found| found.handle()),
        plan: limit.about.owner.plan().and_then(|id| plans.get(&id).cloned()),
        service: limit.about.service_id.and_then(|id| codes.get(&id).cloned()),
        kind: limit.about.kind.word(),
        per: limit.about.kind.span().map(|span| span.word()),
        limit: limit.amount.map(|amount| shown(limit.about.kind, limit.about.currency, amount)),
        currency: limit.about.currency,
        burst: limit.burst,
        created_at: limit.created_at,
        updated_at: limit.updated_at,
    };
    Ok(limits.into_iter().map(details).collect())
}

/// The amount of a limit as a decimal number in the kind's unit.
pub fn shown(kind: Kind, currency: Option<Currency>, amount: i64) -> String {
    match (kind, currency) {
        (Kind::Spend(_) | Kind::OwnSpend(_), Some(currency)) => Money::new(amount, currency).number(),
        (Kind::Quota(_) | Kind::Rate, _) => Quantity::from_millionths(amount).to_string(),
        _ => amount.to_string(),
    }
}
