//! What usage costs: exact, by service and price version, for any period to the microsecond.

use crate::db::door::View;
use crate::engine::held::{Held, Plans};
use crate::engine::ingest::{Metering, Meterings};
use crate::engine::usage_of::{Question, Stretch, Tail, Usage};
use crate::error::Result;
use crate::rating::allowance::{self, Covered, Use, Window};
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
    /// What plans give their subscribers.
    pub plans: Plans,
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
    /// What fees still cover of services, used or not.
    pub left: HashMap<ServiceId, Vec<Window>>,
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
    /// How much of what was used in it the fees of subscriptions cover; it is in no running total.
    pub included: Quantity,
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

    /// The running totals at the end of the period, of what is charged.
    pub fn measure(&self) -> Measure {
        self.slices.last().map_or(Measure::ZERO, |slice| slice.to)
    }

    /// How much of what was used the fees of subscriptions cover.
    pub fn included(&self) -> Quantity {
        let millionths = self.slices.iter().map(|slice| slice.included.millionths());
        Quantity::from_millionths(millionths.fold(0, i64::saturating_add))
    }

    /// How much was used, covered or not.
    pub fn used(&self) -> Quantity {
        let charged = self.measure().quantity.millionths();
        Quantity::from_millionths(charged.saturating_add(self.included().millionths()))
    }
}

impl SliceCost {
    /// How much was used in it, covered or not.
    pub fn used(&self) -> Quantity {
        let charged = self.to.quantity.millionths().saturating_sub(self.from.quantity.millionths());
        Quantity::from_millionths(charged.saturating_add(self.included.millionths()))
    }
}

/// Reads the catalogue.
pub async fn catalogue(view: &mut View) -> Result<Catalogue> {
    let services = service::all(view).await?;
    let services = services.into_iter().map(|service| (service.service_id, service)).collect();
    Ok(Catalogue { services, book: PriceBook::load(view).await?, plans: Plans::load(view).await? })
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
        left: HashMap::new(),
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
    let held = Held::load(view, &catalogue.plans, &customers, span).await?;
    let book = catalogue.book.with_own(view, &customers).await?.with_held(held.prices());
    let starts = wanted.iter().map(|(customer, period)| held.back_to(customer.customer_id, *period));
    let start = starts.min().unwrap_or(span.start);
    let usage = Usage::load(view, &customers, Period { start, ..span }, tail).await?;
    let mut questions = Vec::new();
    let mut courses = Vec::new();
    let mut costs = Vec::with_capacity(wanted.len());
    for (place, (customer, period)) in wanted.iter().enumerate() {
        let customer_id = customer.customer_id;
        let (services, left) = (Vec::new(), HashMap::new());
        costs.push(CustomerCost { customer_id, period: *period, services, left });
        let mut services = held.services_of(customer_id, *period);
        services.extend(usage.services_of(customer_id, *period));
        for service_id in services {
            let Some(service) = catalogue.services.get(&service_id) else { continue };
            let covered = held.windows((customer_id, service_id), *period);
            let course = Course::new(&book, (service_id, customer), *period, cuts, covered);
            questions.push(course.question(customer, service));
            courses.push((place, course));
        }
    }
    let answers = usage.answer(view, &questions).await?;
    for ((question, stretches), (place, mut course)) in questions.iter().zip(answers).zip(courses) {
        let slices = course.price(question.aggregation, &stretches)?;
        let (service_id, of_customer) = (question.meter.1, &mut costs[place]);
        if !course.windows.is_empty() {
            of_customer.left.insert(service_id, course.windows);
        }
        if !slices.is_empty() {
            of_customer.services.push(ServiceCost { service_id, slices });
        }
    }
    Ok(costs)
}

/// A period of a meter: its slices, and finer the parts in which the same is covered.
struct Course<'a> {
    slices: Vec<price::Slice<'a>>,
    /// Each in which slice; in none before the period, where usage only takes of what is covered.
    parts: Vec<(price::Slice<'a>, Option<usize>)>,
    windows: Vec<Window>,
}

impl<'a> Course<'a> {
    fn new(
        book: &'a PriceBook,
        (service, customer): (ServiceId, &Customer),
        period: Period,
        cuts: &[Timestamp],
        (start, windows): (Timestamp, Vec<Window>),
    ) -> Course<'a> {
        let versions = |period| book.versions(service, customer.customer_id, customer.currency, period);
        let slices = cut(versions(period), cuts);
        let mut edges: Vec<Timestamp> = windows
            .iter()
            .flat_map(|window| &window.parts)
            .flat_map(|(part, _)| [part.start, part.end])
            .collect();
        edges.sort_unstable();
        edges.dedup();
        let mut parts = Vec::with_capacity(slices.len());
        if start < period.start {
            let before = cut(versions(Period { start, end: period.start }), &edges);
            parts.extend(before.into_iter().map(|part| (part, None)));
        }
        for (place, slice) in slices.iter().enumerate() {
            parts.extend(cut(vec![*slice], &edges).into_iter().map(|part| (part, Some(place))));
        }
        Course { slices, parts, windows }
    }

    fn question(&self, customer: &Customer, service: &Service) -> Question {
        let ends = self.parts.iter().map(|((period, _), _)| period.end);
        let cuts = self.parts.first().map(|((period, _), _)| period.start).into_iter().chain(ends).collect();
        let prices = self.parts.iter().filter_map(|((_, price), _)| *price);
        let sizes = prices.filter_map(|price| price.spec.block_size());
        let mut block_sizes: Vec<i64> = sizes.map(Quantity::millionths).collect();
        block_sizes.sort_unstable();
        block_sizes.dedup();
        let meter = (customer.customer_id, service.service_id);
        Question { meter, aggregation: service.aggregation, cuts, block_sizes }
    }

    /// Prices each slice by its own version, at the running totals of what is charged in the whole
    /// period (RULES 8).
    fn price(&mut self, aggregation: Aggregation, stretches: &[Stretch]) -> Result<Vec<SliceCost>> {
        let (mut running, mut covered) = (Stretch::default(), Covered::default());
        let mut ends: Vec<Option<(Reached, Reached)>> = vec![None; self.slices.len()];
        for (((period, price), slice), stretch) in self.parts.iter().zip(stretches) {
            let more = match uses(aggregation, price.map(|price| &price.spec), stretch) {
                Some(used) if !self.windows.is_empty() => {
                    allowance::cover(&mut self.windows, period.start, used)
                }
                _ => Covered::default(),
            };
            let Some(end) = slice.and_then(|place| ends.get_mut(place)) else { continue };
            let before = (running.clone(), covered);
            running.sums.add(&stretch.sums);
            running.new_values += stretch.new_values;
            covered.add(more);
            if !stretch.sums.is_zero() || stretch.new_values != 0 {
                let begun = end.take().map_or(before, |(begun, _)| begun);
                *end = Some((begun, (running.clone(), covered)));
            }
        }
        let mut costs = Vec::new();
        for ((period, price), ends) in self.slices.iter().zip(ends) {
            let Some((before, after)) = ends else { continue };
            let spec = price.map(|price| &price.spec);
            let (from, to) = (measure(aggregation, spec, &before), measure(aggregation, spec, &after));
            let cost = spec.map_or(Ok(Amount::ZERO), |spec| spec.slice(&from, &to))?;
            let included = Quantity::from_millionths(after.1.quantity - before.1.quantity);
            costs.push(SliceCost { price: price.cloned(), period: *period, included, from, to, cost });
        }
        Ok(costs)
    }
}

/// What was used in a period up to an instant, and what of it was covered.
type Reached = (Stretch, Covered);

/// What of a stretch can be covered; nothing where services count otherwise than by adding up, or
/// where nothing is used.
fn uses(aggregation: Aggregation, spec: Option<&Spec>, stretch: &Stretch) -> Option<Use> {
    let units = match aggregation {
        Aggregation::Sum => Quantity::from_millionths(stretch.sums.quantity),
        Aggregation::Count => {
            Quantity::from_millionths(stretch.sums.events.saturating_mul(Quantity::ONE.millionths()))
        }
        Aggregation::Max | Aggregation::Latest | Aggregation::Unique => return None,
    };
    let Some(size) = spec.and_then(Spec::block_size) else { return Some(Use::Units(units)) };
    let count = stretch.sums.blocks_of(size.millionths()).unwrap_or(0);
    Some(Use::Packages { count, size, units })
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

/// The running total of what is charged, as the service adds up and as the version needs it.
fn measure(aggregation: Aggregation, spec: Option<&Spec>, (running, covered): &Reached) -> Measure {
    let sums: &Sums = &running.sums;
    let millionths = match aggregation {
        Aggregation::Sum => sums.quantity,
        Aggregation::Count => sums.events.saturating_mul(Quantity::ONE.millionths()),
        Aggregation::Max => sums.extremes.map_or(0, |extremes| extremes.largest),
        Aggregation::Latest => sums.extremes.map_or(0, |extremes| extremes.latest),
        Aggregation::Unique => running.new_values.saturating_mul(Quantity::ONE.millionths()),
    };
    let quantity = Quantity::from_millionths(millionths.saturating_sub(covered.quantity));
    let size = spec.and_then(Spec::block_size).map(Quantity::millionths);
    let blocks = size.and_then(|size| {
        let free = covered.taken / size.max(1);
        sums.blocks_of(size).map(|blocks| blocks.saturating_sub(free).max(0))
    });
    Measure { events: sums.events, quantity, blocks: blocks.unwrap_or(0) }
}
