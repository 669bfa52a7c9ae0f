//! Reports on usage over many customers: sums by service, customer or day, and series over time.

use crate::chart::series::{Bucket, Series, Step};
use crate::db::door::View;
use crate::error::{Error, Result};
use crate::records::customer;
use crate::records::event::{self, Filter, Place};
use crate::records::service::{self, Service};
use crate::records::{rollup, segment};
use crate::values::calendar::{Month, Zone};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::sums::{Slot, Sums};
use crate::values::timestamp::{DAY, Period, SECOND, Timestamp};
use jiff::ToSpan;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use utoipa::ToSchema;

/// Events that are read at once where a period cuts a quarter of an hour.
const PAGE: i64 = 1_000;

/// More buckets than anybody draws; a series of more is refused.
const BUCKETS_MAX: usize = 100_000;

/// By what usage is added up, beside its service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By nothing else.
    Service,
    /// By customer.
    Customer,
    /// By hour.
    Hour,
    /// By local day.
    Day,
    /// By calendar month.
    Month,
}

/// What is drawn or ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The sum of the quantities, which is one unit's only within a service.
    Quantity,
    /// How many events.
    Events,
}

/// Sums of one service's usage.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "usage_summary")]
#[schema(as = UsageSummary)]
pub struct SummaryRow {
    /// Which local day, when asked by day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Which hour: its beginning, when asked by hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<String>,
    /// Which month, when asked by month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Whose, when asked by customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// How the customer is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_name: Option<String>,
    /// Of which service: its code.
    pub service: String,
    /// How many events.
    pub events: i64,
    /// The sum of their quantities, however the service is billed.
    pub quantity: Quantity,
    /// In which unit.
    pub unit: String,
}

/// A customer and how much it used.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Whose.
    pub customer_id: CustomerId,
    /// How the customer is called.
    pub customer_name: String,
    /// How many events.
    pub events: i64,
    /// The sum of their quantities.
    pub quantity: Quantity,
    /// The figure that is ranked by, day by day.
    pub days: Vec<Quantity>,
}

/// When, whose, and always a service.
type SummaryKey = (Option<String>, Option<CustomerId>, ServiceId);

/// A bit of usage: whole slots, or single events where the period cuts a slot.
struct Piece {
    customer_id: CustomerId,
    service_id: ServiceId,
    at: Timestamp,
    events: i64,
    quantity: i64,
}

/// Adds up the usage of a period by service and what else is asked for.
pub async fn summary(view: &mut View, filter: Filter, by: By, zone: &Zone) -> Result<Vec<SummaryRow>> {
    let mut totals: BTreeMap<SummaryKey, (i64, Quantity)> = BTreeMap::new();
    each_piece(view, filter, &mut |piece| {
        let when = match by {
            By::Service | By::Customer => None,
            By::Hour => Some(start_of_hour(piece.at, zone).to_string()),
            By::Day => Some(zone.date(piece.at).to_string()),
            By::Month => Some(Month::at(piece.at, zone).to_string()),
        };
        let customer = (by == By::Customer).then_some(piece.customer_id);
        let total = totals.entry((when, customer, piece.service_id)).or_default();
        total.0 += piece.events;
        total.1 = total.1.add(Quantity::from_millionths(piece.quantity))?;
        Ok(())
    })
    .await?;
    totals.retain(|_, (events, _)| *events != 0);
    let services = services(view).await?;
    let names = names(view, totals.keys().filter_map(|(_, customer, _)| *customer)).await?;
    let row = |((when, customer, service), (events, quantity)): (SummaryKey, (i64, Quantity))| {
        let only = |asked| when.clone().filter(|_| by == asked);
        let service: Option<&Service> = services.get(&service);
        SummaryRow {
            hour: only(By::Hour),
            day: only(By::Day),
            month: only(By::Month),
            customer,
            customer_name: customer.and_then(|id| names.get(&id).cloned()),
            service: service.map(|service| service.code.clone()).unwrap_or_default(),
            events,
            quantity,
            unit: service.map(|service| service.unit.clone()).unwrap_or_default(),
        }
    };
    Ok(totals.into_iter().map(row).collect())
}

/// Usage over time in buckets of local hours, days or months, from the period's first to its last.
pub async fn series(
    view: &mut View,
    filter: Filter,
    step: Step,
    figure: Figure,
    zone: &Zone,
    now: Timestamp,
) -> Result<Series> {
    let starts = starts(filter.period, step, zone)?;
    let mut values = vec![Quantity::ZERO; starts.len()];
    each_piece(view, filter, &mut |piece| {
        if let Some(place) = starts.partition_point(|start| *start <= piece.at).checked_sub(1) {
            values[place] = values[place].add(value(figure, piece.events, piece.quantity)?)?;
        }
        Ok(())
    })
    .await?;
    let last_is_open = starts.last().is_some_and(|last| *last <= now) && now < filter.period.end;
    let buckets = starts.into_iter().zip(values).map(|(at, value)| Bucket { at, value }).collect();
    Ok(Series { step, zone: zone.clone(), buckets, last_is_open })
}

/// The customers that used most, the first one first, with their days.
pub async fn top(
    view: &mut View,
    filter: Filter,
    figure: Figure,
    limit: usize,
    zone: &Zone,
) -> Result<Vec<Ranked>> {
    let mut totals: HashMap<CustomerId, (i64, Quantity)> = HashMap::new();
    each_piece(view, filter, &mut |piece| {
        let total = totals.entry(piece.customer_id).or_default();
        total.0 += piece.events;
        total.1 = total.1.add(Quantity::from_millionths(piece.quantity))?;
        Ok(())
    })
    .await?;
    let mut ranked: Vec<(CustomerId, i64, Quantity)> =
        totals.into_iter().map(|(id, (events, quantity))| (id, events, quantity)).collect();
    ranked.retain(|(_, events, _)| *events != 0);
    ranked.sort_by_key(|(id, events, quantity)| {
        let largest = match figure {
            Figure::Events => *events,
            Figure::Quantity => quantity.millionths(),
        };
        (std::cmp::Reverse(largest), *id)
    });
    ranked.truncate(limit);
    let names = names(view, ranked.iter().map(|(id, _, _)| *id)).await?;
    let mut rows = Vec::with_capacity(ranked.len());
    for (customer_id, events, quantity) in ranked {
        let own = Filter { customer_id: Some(customer_id), ..filter };
        let days = series(view, own, Step::Day, figure, zone, Timestamp::MIN).await?.buckets;
        rows.push(Ranked {
            customer_id,
            customer_name: names.get(&customer_id).cloned().unwrap_or_default(),
            events,
            quantity,
            days: days.into_iter().map(|bucket| bucket.value).collect(),
        });
    }
    Ok(rows)
}

fn value(figure: Figure, events: i64, quantity: i64) -> Result<Quantity> {
    match figure {
        Figure::Events => Quantity::from_units(events),
        Figure::Quantity => Ok(Quantity::from_millionths(quantity)),
    }
}

/// Hands on all usage that a filter finds and that counts, folded or not, exact to the microsecond.
async fn each_piece(
    view: &mut View,
    filter: Filter,
    with: &mut (dyn FnMut(Piece) -> Result<()> + Send),
) -> Result<()> {
    let period = filter.period;
    if period.start >= period.end {
        return Ok(());
    }
    let cut = cut_slots(period);
    let mut whole = |customer_id: CustomerId, service_id: ServiceId, slot: Slot, sums: &Sums| {
        let wanted = filter.service_id.is_none_or(|wanted| wanted == service_id);
        if !wanted || cut.contains(&slot) || !period.contains(slot.start()) {
            return Ok(());
        }
        with(Piece {
            customer_id,
            service_id,
            at: slot.start(),
            events: sums.events,
            quantity: sums.quantity,
        })
    };
    let first = Slot::holding(period.start).day();
    let last = Slot::holding(period.end.plus_micros(-1)).day();
    let mut of_rollup = |rollup: rollup::Rollup| {
        let key = rollup.key;
        rollup.slots.iter().try_for_each(|(slot, sums)| whole(key.customer_id, key.service_id, *slot, sums))
    };
    match filter.customer_id {
        Some(customer) => {
            let rollups = rollup::of_customers(view, &[customer], first, last).await?;
            rollups.into_iter().try_for_each(&mut of_rollup)?;
            segment::of_customer(view, customer, |one| {
                whole(one.customer_id, one.service_id, one.slot, &one.sums)
            })
            .await?;
        }
        None => {
            rollup::each(view, first, last, of_rollup).await?;
            segment::all(view, |one| whole(one.customer_id, one.service_id, one.slot, &one.sums)).await?;
        }
    }
    for slot in cut {
        let within = Period { start: slot.start(), end: slot.end() };
        if let Some(period) = period.intersect(within) {
            each_event(view, Filter { period, ..filter }, with).await?;
        }
    }
    Ok(())
}

/// The slots that the period's ends divide.
fn cut_slots(period: Period) -> BTreeSet<Slot> {
    let ends = [period.start, period.end].into_iter();
    ends.map(|end| (end, Slot::holding(end)))
        .filter(|(end, slot)| slot.start() != *end)
        .map(|(_, slot)| slot)
        .collect()
}

async fn each_event(
    view: &mut View,
    filter: Filter,
    with: &mut (dyn FnMut(Piece) -> Result<()> + Send),
) -> Result<()> {
    let mut after: Option<Place> = None;
    loop {
        let found = event::oldest(view, filter, after, PAGE).await?;
        let Some(last) = found.last() else { return Ok(()) };
        after = Some(last.event.place());
        for one in found.iter().filter(|one| one.voided_at.is_none()) {
            with(Piece {
                customer_id: one.event.customer_id,
                service_id: one.event.service_id,
                at: one.event.happened_at,
                events: 1,
                quantity: one.event.quantity.millionths(),
            })?;
        }
    }
}

/// The starts of the buckets that a period touches.
pub(super) fn starts(period: Period, step: Step, zone: &Zone) -> Result<Vec<Timestamp>> {
    let mut starts = Vec::new();
    let mut date = zone.date(period.start);
    let mut at = match step {
        Step::Hour => start_of_hour(period.start, zone),
        Step::Day => zone.start_of(date)?,
        Step::Month => zone.start_of(date.first_of_month())?,
    };
    while at < period.end {
        if starts.len() == BUCKETS_MAX {
            return Err(Error::usage("the period is too long for buckets of that length"));
        }
        starts.push(at);
        at = match step {
            Step::Hour => at.plus_micros(DAY / 24),
            Step::Day => {
                date = date.saturating_add(1.day());
                zone.start_of(date)?
            }
            Step::Month => {
                date = date.first_of_month().saturating_add(1.month());
                zone.start_of(date)?
            }
        };
    }
    Ok(starts)
}

/// When the clocks of a zone last showed a full hour.
fn start_of_hour(at: Timestamp, zone: &Zone) -> Timestamp {
    let clock = zone.clock(at);
    let since = (i64::from(clock.minute()) * 60 + i64::from(clock.second())) * SECOND
        + i64::from(clock.subsec_nanosecond()) / 1_000;
    at.plus_micros(-since)
}

async fn services(view: &mut View) -> Result<HashMap<ServiceId, Service>> {
    Ok(service::all(view).await?.into_iter().map(|service| (service.service_id, service)).collect())
}

async fn names(
    view: &mut View,
    ids: impl Iterator<Item = CustomerId>,
) -> Result<HashMap<CustomerId, String>> {
    let mut ids: Vec<CustomerId> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let mut names = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(PAGE as usize) {
        let found = customer::get_many(view, chunk).await?;
        names.extend(found.into_iter().map(|(id, customer)| (id, customer.handle())));
    }
    Ok(names)
}
