//! What a customer's usage costs over time: by hour or by day, summing to the cost of the whole.

use crate::chart::series::Step;
use crate::db::door::View;
use crate::engine::cost::{self, Catalogue};
use crate::engine::cost_details::{Exact, ServiceDetails, exact};
use crate::engine::usage_report;
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::values::amount::Amount;
use crate::values::calendar::Zone;
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Buckets of one series: the hours of a year and some more.
const BUCKETS_MAX: usize = 9_000;

/// What one hour or day added to the cost of the period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CostBucket {
    /// When it begins; the first may begin before the period, which is then all that it counts.
    pub at: Timestamp,
    /// How many events.
    pub events: i64,
    /// What it added, not rounded.
    pub cost: Exact,
    /// By service, those that were used.
    pub services: Vec<ServiceDetails>,
}

/// What a part of the period added.
#[derive(Clone, Copy, Default)]
struct Added {
    events: i64,
    quantity: Quantity,
    included: Quantity,
    cost: Amount,
}

/// The cost of one service or of all in buckets of local time, none left out.
///
/// Each bucket is priced at the running totals of the whole period (RULES 8), so they sum to its cost.
pub async fn cost_series(
    view: &mut View,
    catalogue: &Catalogue,
    customer: &Customer,
    service: Option<ServiceId>,
    period: Period,
    (step, zone): (Step, &Zone),
) -> Result<Vec<CostBucket>> {
    let starts = usage_report::starts(period, step, zone)?;
    if starts.len() > BUCKETS_MAX {
        let why = format!("the period has {} buckets, more than {BUCKETS_MAX}", starts.len());
        return Err(Error::usage(why).hint("ask for a shorter period, or for longer buckets"));
    }
    let mut costs = cost::of_customer_cut(view, catalogue, customer, period, &starts).await?;
    costs.services.retain(|one| service.is_none_or(|wanted| one.service_id == wanted));
    let mut buckets: Vec<BTreeMap<&str, (Added, &str)>> = vec![BTreeMap::new(); starts.len()];
    for one in &costs.services {
        let Some(service) = catalogue.services.get(&one.service_id) else { continue };
        for slice in &one.slices {
            let place = starts.partition_point(|start| *start <= slice.period.start).saturating_sub(1);
            let Some(bucket) = buckets.get_mut(place) else { continue };
            let (added, _) = bucket.entry(&service.code).or_insert((Added::default(), &service.unit));
            added.events += slice.to.events - slice.from.events;
            added.quantity = added.quantity.add(slice.used())?;
            added.included = added.included.add(slice.included)?;
            added.cost = added.cost.add(slice.cost)?;
        }
    }
    let currency = customer.currency;
    let bucket = |(at, services): (Timestamp, BTreeMap<&str, (Added, &str)>)| {
        let cost = Amount::sum(services.values().map(|(added, _)| added.cost))?;
        let events = services.values().map(|(added, _)| added.events).sum();
        let services = services.into_iter().map(|(code, (added, unit))| ServiceDetails {
            service: code.to_owned(),
            events: added.events,
            quantity: added.quantity,
            included: added.included,
            unit: unit.to_owned(),
            cost: exact(added.cost, currency),
        });
        Ok(CostBucket { at, events, cost: exact(cost, currency), services: services.collect() })
    };
    starts.iter().copied().zip(buckets).map(bucket).collect()
}
