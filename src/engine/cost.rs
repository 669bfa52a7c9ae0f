//! What usage costs: exact, by service and price version, for any period to the microsecond.

use crate::db::door::View;
use crate::engine::ingest::{Metering, Meterings};
use crate::engine::usage_of::{Question, Stretch, Tail, Usage};
use crate::error::Result;
use crate::rating::measure::Measure;
use crate::rating::spec::Spec;
use crate::records::customer::Customer;
use crate::records::price::{self, Price, PriceBook};
use crate::records::service::{self, Aggregation, Service};
use crate::values::amount::Amount;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::sums::Sums;
use crate::values::timestamp::{Period, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;

/// Every service and every list price, read once for many customers.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The services by id.
    pub services: HashMap<ServiceId, Service>,
    /// The list prices.
    pub book: PriceBook,
}

/// What a customer's usage of a period costs.
#[derive(Clone, Debug)]
pub struct CustomerCost {
    /// Whose.
    pub customer_id: CustomerId,
    /// Over which period.
    pub period: Period,
    /// Each service that was used.
    pub services: Vec<ServiceCost>,
}

/// What the usage of one service costs.
#[derive(Clone, Debug)]
pub struct ServiceCost {
    /// Which.
    pub service_id: ServiceId,
    /// The period cut where another price version came into force; slices without usage left out.
    pub slices: Vec<SliceCost>,
}

/// A slice of the period under one version.
#[derive(Clone, Debug)]
pub struct SliceCost {
    /// The version in force; `None` where there is no price in the customer's currency.
    pub price: Option<Arc<Price>>,
    /// From when until when.
    pub period: Period,
    /// The period's running totals where the slice begins.
    pub from: Measure,
    /// The period's running totals where it ends.
    pub to: Measure,
    /// What the slice costs: the model's amount at the end less that at the beginning (RULES 8).
    pub cost: Amount,
}

impl CustomerCost {
    /// The sum over all services.
    pub fn total(&self) -> Result<Amount> {
        let slices = self.services.iter().flat_map(|service| &service.slices);
        Amount::sum(slices.map(|slice| slice.cost))
    }
}

impl ServiceCost {
    /// The sum over the slices.
    pub fn total(&self) -> Result<Amount> {
        Amount::sum(self.slices.iter().map(|slice| slice.cost))
    }

    /// The running totals at the end of the period.
    pub fn measure(&self) -> Measure {
        self.slices.last().map_or(Measure::ZERO, |slice| slice.to)
    }
}

/// Reads the catalogue.
pub async fn catalogue(view: &mut View) -> Result<Catalogue> {
    let services = service::all(view).await?;
    let services = services.into_iter().map(|service| (service.service_id, service)).collect();
    Ok(Catalogue { services, book: PriceBook::load(view).await? })
}

/// What ingest must keep of the events of each service, so that its prices can be computed.
pub async fn meterings(view: &mut View) -> Result<Meterings> {
    let mut meterings = Meterings::new();
    for service in service::all(view).await? {
        let metering = Metering {
            extremes: matches!(service.aggregation, Aggregation::Max | Aggregation::Latest),
            values: service.aggregation == Aggregation::Unique,
            block_sizes: Vec::new(),
        };
        meterings.insert(service.service_id, metering);
    }
    for (service_id, spec) in price::rounding_each(view).await? {
        if let (Some(metering), Some(size)) = (meterings.get_mut(&service_id), spec.block_size()) {
            metering.block_sizes.push(size.millionths());
        }
    }
    for metering in meterings.values_mut() {
        metering.block_sizes.sort_unstable();
        metering.block_sizes.dedup();
    }
    Ok(meterings)
}

/// One customer's cost now, whatever is folded and what is not yet.
pub async fn of_customer(
    view: &mut View,
    catalogue: &Catalogue,
    customer: &Customer,
    period: Period,
) -> Result<CustomerCost> {
    of_customer_cut(view, catalogue, customer, period, &[]).await
}

/// The same, with the slices also cut at these instants, which are in order; their sum is the same.
pub async fn of_customer_cut(
    view: &mut View,
    catalogue: &Catalogue,
    customer: &Customer,
    period: Period,
    cuts: &[Timestamp],
) -> Result<CustomerCost> {
    let wanted = [(customer.clone(), period)];
    let mut costs = compute(view, catalogue, &wanted, Tail::Included, cuts).await?;
    Ok(costs.pop().unwrap_or(CustomerCost {
        customer_id: customer.customer_id,
        period,
        services: Vec::new(),
    }))
}

/// The costs of many customers, each over its own period, from what is folded.
pub async fn of_customers(
    view: &mut View,
    catalogue: &Catalogue,
    wanted: &[(Customer, Period)],
) -> Result<Vec<CustomerCost>> {
    compute(view, catalogue, wanted, Tail::Folded, &[]).await
}

async fn compute(
    view: &mut View,
    catalogue: &Catalogue,
    wanted: &[(Customer, Period)],
    tail: Tail,
    cuts: &[Timestamp],
) -> Result<Vec<CustomerCost>> {
    let Some(span) = wanted.iter().map(|(_, period)| *period).reduce(hull) else {
        return Ok(Vec::new());
    };
    let mut customers: Vec<CustomerId> = wanted.iter().map(|(customer, _)| customer.customer_id).collect();
    customers.sort_unstable();
    customers.dedup();
    let book = catalogue.book.with_own(view, &customers).await?;
    let usage = Usage::load(view, &customers, span, tail).await?;
    let mut questions = Vec::new();
    let mut versions = Vec::new();
    let mut costs = Vec::with_capacity(wanted.len());
    for (place, (customer, period)) in wanted.iter().enumerate() {
        costs.push(CustomerCost { customer_id: customer.customer_id, period: *period, services: Vec::new() });
        for service_id in usage.services_of(customer.customer_id, *period) {
            let Some(service) = catalogue.services.get(&service_id) else { continue };
            let slices = book.versions(service_id, customer.customer_id, customer.currency, *period);
            let slices = cut(slices, cuts);
            questions.push(question(customer, service, &slices));
            versions.push((place, slices));
        }
    }
    let answers = usage.answer(view, &questions).await?;
    for ((question, stretches), (place, slices)) in questions.iter().zip(answers).zip(versions) {
        let slices = price_slices(question.aggregation, &slices, &stretches)?;
        if !slices.is_empty() {
            costs[place].services.push(ServiceCost { service_id: question.meter.1, slices });
        }
    }
    Ok(costs)
}

/// The slices, cut at further instants.
fn cut<'a>(slices: Vec<price::Slice<'a>>, cuts: &[Timestamp]) -> Vec<price::Slice<'a>> {
    if cuts.is_empty() {
        return slices;
    }
    let mut parts = Vec::with_capacity(slices.len() + cuts.len());
    for (period, price) in slices {
        let mut start = period.start;
        let first = cuts.partition_point(|at| *at <= start);
        for end in cuts[first..].iter().copied().take_while(|at| *at < period.end).chain([period.end]) {
            parts.push((Period { start, end }, price));
            start = end;
        }
    }
    parts
}

/// The smallest period that holds both.
fn hull(one: Period, other: Period) -> Period {
    Period { start: one.start.min(other.start), end: one.end.max(other.end) }
}

fn question(customer: &Customer, service: &Service, slices: &[(Period, Option<&Arc<Price>>)]) -> Question {
    let ends = slices.iter().map(|(period, _)| period.end);
    let cuts = slices.first().map(|(period, _)| period.start).into_iter().chain(ends).collect();
    let sizes = slices.iter().filter_map(|(_, price)| price.and_then(|price| price.spec.block_size()));
    let mut block_sizes: Vec<i64> = sizes.map(Quantity::millionths).collect();
    block_sizes.sort_unstable();
    block_sizes.dedup();
    let meter = (customer.customer_id, service.service_id);
    Question { meter, aggregation: service.aggregation, cuts, block_sizes }
}

/// Prices each slice by its own version, at the running totals of the whole period (RULES 8).
fn price_slices(
    aggregation: Aggregation,
    slices: &[(Period, Option<&Arc<Price>>)],
    stretches: &[Stretch],
) -> Result<Vec<SliceCost>> {
    let mut running = Stretch::default();
    let mut costs = Vec::new();
    for ((period, price), stretch) in slices.iter().zip(stretches) {
        let before = running.clone();
        running.sums.add(&stretch.sums);
        running.new_values += stretch.new_values;
        if stretch.sums.is_zero() && stretch.new_values == 0 {
            continue;
        }
        let spec = price.map(|price| &price.spec);
        let (from, to) = (measure(aggregation, spec, &before), measure(aggregation, spec, &running));
        let cost = spec.map_or(Ok(Amount::ZERO), |spec| spec.slice(&from, &to))?;
        costs.push(SliceCost { price: price.cloned(), period: *period, from, to, cost });
    }
    Ok(costs)
}

/// The running total as the service adds up and as the version needs it.
fn measure(aggregation: Aggregation, spec: Option<&Spec>, running: &Stretch) -> Measure {
    let sums: &Sums = &running.sums;
    let millionths = match aggregation {
        Aggregation::Sum => sums.quantity,
        Aggregation::Count => sums.events.saturating_mul(Quantity::ONE.millionths()),
        Aggregation::Max => sums.extremes.map_or(0, |extremes| extremes.largest),
        Aggregation::Latest => sums.extremes.map_or(0, |extremes| extremes.latest),
        Aggregation::Unique => running.new_values.saturating_mul(Quantity::ONE.millionths()),
    };
    let size = spec.and_then(Spec::block_size);
    let blocks = size.and_then(|size| sums.blocks_of(size.millionths())).unwrap_or(0);
    Measure { events: sums.events, quantity: Quantity::from_millionths(millionths), blocks }
}
