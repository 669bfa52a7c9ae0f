//! What a customer's usage costs, with names in place of ids, as people and programs see it.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue, CustomerCost, ServiceCost, SliceCost};
use crate::error::Result;
use crate::records::customer::Customer;
use crate::values::amount::Amount;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PriceId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use serde::Serialize;
use utoipa::ToSchema;

/// What a customer's usage of a period costs; every amount is exact.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "cost")]
pub struct CostDetails {
    /// Whose.
    pub customer: CustomerId,
    /// How the customer is called.
    pub customer_name: String,
    /// Over which period.
    pub period: Period,
    /// How many events.
    pub events: i64,
    /// What they cost together, not rounded.
    pub total: Exact,
    /// By service.
    pub services: Vec<ServiceDetails>,
    /// By service and price version.
    pub slices: Vec<SliceDetails>,
    /// Services that were used, at least for a part of the period, without a price in the
    /// customer's currency.
    pub without_price: Vec<String>,
}

/// An amount before rounding; its text may have more decimals than the currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ExactMoney)]
pub struct Exact {
    /// A decimal number.
    pub amount: String,
    /// In which currency.
    pub currency: Currency,
}

/// One service's part.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ServiceCost)]
pub struct ServiceDetails {
    /// The service's code.
    pub service: String,
    /// How many events.
    pub events: i64,
    /// How much was used, as the service adds up.
    pub quantity: Quantity,
    /// How much of it the fees of subscriptions cover.
    pub included: Quantity,
    /// In which unit.
    pub unit: String,
    /// What it costs.
    pub cost: Exact,
}

/// The part of a service under one version of its price.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SliceCost)]
pub struct SliceDetails {
    /// The service's code.
    pub service: String,
    /// The version; `None` where there was none.
    pub price: Option<PriceId>,
    /// The version in words.
    pub description: Option<String>,
    /// When it was in force within the period.
    pub period: Period,
    /// How many events.
    pub events: i64,
    /// How much was added to the service's quantity.
    pub quantity: Quantity,
    /// How much of it the fees of subscriptions cover.
    pub included: Quantity,
    /// What it costs.
    pub cost: Exact,
}

/// Computes the cost of a period, of one service or of all.
pub async fn cost_details(
    view: &mut View,
    catalogue: &Catalogue,
    customer: &Customer,
    service: Option<ServiceId>,
    period: Period,
) -> Result<CostDetails> {
    let mut costs = cost::of_customer(view, catalogue, customer, period).await?;
    costs.services.retain(|one| service.is_none_or(|wanted| one.service_id == wanted));
    named(catalogue, customer, &costs)
}

/// A cost that is computed already, with names.
pub fn named(catalogue: &Catalogue, customer: &Customer, costs: &CustomerCost) -> Result<CostDetails> {
    let currency = customer.currency;
    let mut details = CostDetails {
        customer: customer.customer_id,
        customer_name: customer.handle(),
        period: costs.period,
        events: 0,
        total: exact(costs.total()?, currency),
        services: Vec::new(),
        slices: Vec::new(),
        without_price: Vec::new(),
    };
    for one in &costs.services {
        let part = service_details(catalogue, one, currency)?;
        details.events = details.events.saturating_add(part.events);
        if one.slices.iter().any(|slice| slice.price.is_none()) {
            details.without_price.push(part.service.clone());
        }
        for slice in &one.slices {
            details.slices.push(slice_details(&part.service, slice, currency));
        }
        details.services.push(part);
    }
    details.services.sort_by(|one, other| one.service.cmp(&other.service));
    details
        .slices
        .sort_by(|one, other| (&one.service, one.period.start).cmp(&(&other.service, other.period.start)));
    details.without_price.sort();
    Ok(details)
}

/// An amount with its currency.
pub fn exact(amount: Amount, currency: Currency) -> Exact {
    Exact { amount: amount.show(currency), currency }
}

fn service_details(catalogue: &Catalogue, one: &ServiceCost, currency: Currency) -> Result<ServiceDetails> {
    let service = catalogue.services.get(&one.service_id);
    let measure = one.measure();
    Ok(ServiceDetails {
        service: service.map_or_else(|| one.service_id.to_string(), |service| service.code.clone()),
        events: measure.events,
        quantity: one.used(),
        included: one.included(),
        unit: service.map(|service| service.unit.clone()).unwrap_or_default(),
        cost: exact(one.total()?, currency),
    })
}

fn slice_details(service: &str, slice: &SliceCost, currency: Currency) -> SliceDetails {
    SliceDetails {
        service: service.to_owned(),
        price: slice.price.as_ref().map(|price| price.price_id),
        description: slice.price.as_ref().map(|price| price.spec.describe(currency)),
        period: slice.period,
        events: slice.to.events - slice.from.events,
        quantity: slice.used(),
        included: slice.included,
        cost: exact(slice.cost, currency),
    }
}
