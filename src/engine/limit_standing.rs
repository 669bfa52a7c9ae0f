//! How a customer stands with its limits, as people and programs see it.

use crate::engine::gauge::{Gauge, Standing};
use crate::engine::limit_details::shown;
use crate::engine::payg::Payg;
use crate::engine::rules::Flow;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::service;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// Everything that limits a customer now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "limits")]
pub struct LimitStanding {
    /// Whose.
    pub customer: CustomerId,
    /// How the customer is called.
    pub customer_name: String,
    /// Requests per second that may come for long; null is unlimited.
    pub per_second: Option<Quantity>,
    /// Requests that may come at once, after a pause; null is unlimited.
    pub burst: Option<i64>,
    /// Requests that may be in work at once; null is unlimited.
    pub concurrent: Option<i64>,
    /// Quotas and spend caps.
    pub caps: Vec<CapStanding>,
}

/// How a customer stands with a quota or a spend cap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CapStanding {
    /// The service's code; null is all services together.
    pub service: Option<String>,
    /// quota, spend, or own_spend: a spend cap that the customer set itself.
    pub kind: &'static str,
    /// month or day.
    pub per: &'static str,
    /// How much there is: units of the service, or money.
    pub limit: String,
    /// How much of it is used.
    pub used: String,
    /// How much is left.
    pub remaining: String,
    /// Of a spend cap.
    pub currency: Option<Currency>,
    /// When the period ends and it begins anew.
    pub resets_at: Timestamp,
}

/// Says what limits a customer, and how much of it is left.
pub async fn limit_standing(payg: &Payg, gauge: &Gauge, customer: &Customer) -> Result<LimitStanding> {
    let standings = gauge.standings(customer.customer_id).await?;
    let Flow { rate, concurrent } = gauge.flow(customer.customer_id).await?;
    let services = service::all(&mut payg.db.view().await?).await?;
    let codes: HashMap<ServiceId, String> =
        services.into_iter().map(|service| (service.service_id, service.code)).collect();
    Ok(LimitStanding {
        customer: customer.customer_id,
        customer_name: customer.handle(),
        per_second: rate.map(|(rate, _)| Quantity::from_millionths(rate)),
        burst: rate.map(|(_, burst)| burst),
        concurrent,
        caps: standings.iter().map(|standing| cap_standing(&codes, standing)).collect(),
    })
}

fn cap_standing(codes: &HashMap<ServiceId, String>, standing: &Standing) -> CapStanding {
    let Standing { cap, used, period } = standing;
    let currency = cap.about.currency;
    let show = |amount| shown(cap.about.kind, currency, amount);
    CapStanding {
        service: cap.about.service_id.and_then(|id| codes.get(&id).cloned()),
        kind: cap.about.kind.word(),
        per: cap.span().word(),
        limit: show(cap.amount),
        used: show(*used),
        remaining: show(cap.amount.saturating_sub(*used).max(0)),
        currency: currency.filter(|_| cap.about.kind.is_money()),
        resets_at: period.end,
    }
}
