//! Prices with what stands around them, as they are shown.

use crate::db::door::View;
use crate::engine::small_list::Listed;
use crate::error::Result;
use crate::records::customer;
use crate::records::plan;
use crate::records::price::Price;
use crate::records::service;
use crate::values::id::{CustomerId, PlanId, ServiceId};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// A price, by whose names it goes and what it says.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PriceDetails {
    /// The version itself.
    #[serde(flatten)]
    pub price: Price,
    /// The service's code.
    pub service: String,
    /// The shortest name of the customer whose own price it is.
    pub customer: Option<String>,
    /// The code of the plan whose subscribers pay it.
    pub plan: Option<String>,
    /// The price in words.
    pub description: String,
}

/// Reads what stands around some prices; they stay in their order.
pub async fn price_details(view: &mut View, prices: Vec<Price>) -> Result<Vec<PriceDetails>> {
    let services = service::all(view).await?;
    let codes: HashMap<ServiceId, &str> =
        services.iter().map(|service| (service.service_id, service.code.as_str())).collect();
    let ids: Vec<CustomerId> = prices.iter().filter_map(|price| price.customer_id).collect();
    let customers = customer::get_many(view, &ids).await?;
    let plans: HashMap<PlanId, String> = match prices.iter().any(|price| price.plan_id.is_some()) {
        true => plan::all(view).await?.into_iter().map(|plan| (plan.plan_id, plan.code)).collect(),
        false => HashMap::new(),
    };
    let details = prices.into_iter().map(|price| PriceDetails {
        service: codes.get(&price.service_id).copied().unwrap_or_default().to_owned(),
        customer: price.customer_id.and_then(|id| customers.get(&id)).map(|customer| customer.handle()),
        plan: price.plan_id.and_then(|id| plans.get(&id).cloned()),
        description: price.spec.describe(price.currency),
        price,
    });
    Ok(details.collect())
}

impl Listed for PriceDetails {
    fn texts(&self) -> Vec<&str> {
        let maybe = [self.customer.as_deref(), self.plan.as_deref(), self.price.note.as_deref()];
        [self.service.as_str(), self.description.as_str()]
            .into_iter()
            .chain(maybe.into_iter().flatten())
            .collect()
    }

    fn key(&self, field: &str) -> String {
        match field {
            "service" => self.service.clone(),
            "currency" => self.price.currency.to_string(),
            // Counted from the earliest instant there is, so that texts are in the order of the numbers.
            "starts_at" => format!("{:020}", self.price.starts_at.micros() - Timestamp::MIN.micros()),
            _ => String::new(),
        }
    }

    fn id(&self) -> String {
        self.price.price_id.to_string()
    }
}
