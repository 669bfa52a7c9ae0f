//! Reports as they are drawn: text for a terminal and a picture for a page, from the same figures.

use crate::chart::bars::bars;
use crate::chart::lengths::lengths;
use crate::chart::series::{Bucket, Canvas, Series, Step};
use crate::chart::svg::ageing::{Age, ageing};
use crate::chart::svg::movement::{Move, movement};
use crate::chart::svg::picture::{Caption, Picture};
use crate::chart::svg::stacked::{Layer, Stacked, stacked};
use crate::engine::report::ageing::AgeingRow;
use crate::engine::report::recurring::RecurringMonth;
use crate::engine::report::revenue::RevenueSource;
use crate::engine::report::span::Span;
use crate::engine::usage_report::SummaryRow;
use crate::error::Result;
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::money::Money;
use crate::values::quantity::{PLACES, Quantity};
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;

/// A report that was drawn.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What it is called, with its unit.
    pub title: String,
    /// The picture.
    pub picture: Picture,
    shape: Shape,
}

#[derive(Clone, Debug)]
enum Shape {
    Time(Series),
    Lengths(Vec<(String, i128)>),
}

/// Months on the axis of time: which, whose, and the one that runs.
#[derive(Clone, Debug)]
pub struct Axis {
    /// From one month to another.
    pub span: Span,
    /// Whose days begin and end them.
    pub zone: Zone,
    /// Now: the month that holds it is not over.
    pub now: Timestamp,
}

impl Drawn {
    /// The chart as text; every line ends with a line feed.
    pub fn text(&self, canvas: &Canvas) -> String {
        let drawn = match &self.shape {
            Shape::Time(series) => bars(series, canvas),
            Shape::Lengths(values) => lengths(values, canvas),
        };
        format!("{}\n{drawn}", self.title)
    }
}

/// How the recurring revenue of a currency moved over the whole span.
pub fn recurring(rows: &[RecurringMonth], currency: Currency) -> Drawn {
    let own: Vec<&RecurringMonth> = rows.iter().filter(|row| row.currency == currency).collect();
    let sum = |part: fn(&RecurringMonth) -> Money| own.iter().map(|row| millionths(part(row))).sum();
    let named = |name: &str, change| Move { name: name.to_owned(), change };
    let moves = [
        named("new", sum(|row| row.new)),
        named("back", sum(|row| row.reactivation)),
        named("raised", sum(|row| row.expansion)),
        named("lowered", sum(|row| row.contraction)),
        named("lost", sum(|row| row.churn)),
    ];
    let opening = own.first().map_or(0, |row| millionths(row.opening));
    let title = format!("Monthly recurring revenue, {currency}");
    let caption = caption(
        "mrr",
        &title,
        "A bar for what it was, one for each reason why it moved, one for what it is.",
    );
    let months = own.iter().map(|row| (row.month.to_string(), millionths(row.closing)));
    Drawn {
        picture: movement(("before", opening), &moves, "now", &caption),
        shape: Shape::Lengths(months.collect()),
        title,
    }
}

/// What was invoiced in a currency, month by month; on a page cut into services.
pub fn revenue(rows: &[RevenueSource], currency: Currency, axis: &Axis) -> Result<Drawn> {
    let own = rows.iter().filter(|row| row.currency == currency);
    let cells = own.map(|row| (row.month, row.service.clone(), millionths(row.net))).collect();
    over_time(("revenue", format!("Net revenue by month, {currency}")), cells, axis)
}

/// How many events there were, month by month; on a page cut into services.
pub fn usage(rows: &[SummaryRow], axis: &Axis) -> Result<Drawn> {
    let month = |row: &SummaryRow| row.month.as_deref().and_then(|month| month.parse().ok());
    let cell = |row: &SummaryRow| {
        Some((month(row)?, row.service.clone(), i128::from(row.events) * 10_i128.pow(PLACES)))
    };
    let cells = rows.iter().filter_map(cell).collect();
    over_time(("usage", "Usage by month, events".to_owned()), cells, axis)
}

/// What is owed in a currency, by age.
pub fn owed(rows: &[AgeingRow], currency: Currency) -> Drawn {
    let own: Vec<&AgeingRow> = rows.iter().filter(|row| row.currency == currency).collect();
    let sum = |part: fn(&AgeingRow) -> Money| own.iter().map(|row| millionths(part(row))).sum();
    let ages = [
        ("0–30 days", sum(|row| row.days_0_30)),
        ("31–60 days", sum(|row| row.days_31_60)),
        ("61–90 days", sum(|row| row.days_61_90)),
        ("over 90 days", sum(|row| row.days_over_90)),
    ];
    let title = format!("Owed on invoices by age, {currency}");
    let caption =
        caption("aging", &title, "One bar, cut into what is owed for how long, the youngest first.");
    let drawn = ages.map(|(name, amount)| Age { name: name.to_owned(), amount });
    Drawn {
        picture: ageing(&drawn, &caption),
        shape: Shape::Lengths(ages.map(|(name, amount)| (name.replace('–', "-"), amount)).to_vec()),
        title,
    }
}

fn over_time((id, title): (&str, String), cells: Vec<(Month, String, i128)>, axis: &Axis) -> Result<Drawn> {
    let months: Vec<Month> = axis.span.months().collect();
    let starts =
        months.iter().map(|month| Ok(month.period(&axis.zone)?.start)).collect::<Result<Vec<_>>>()?;
    let mut layers: BTreeMap<String, Vec<i128>> = BTreeMap::new();
    for (month, name, value) in cells {
        let Ok(place) = months.binary_search(&month) else { continue };
        layers.entry(name).or_insert_with(|| vec![0; months.len()])[place] += value;
    }
    let sum = |place: usize| layers.values().map(|values| values[place].max(0)).sum();
    let buckets =
        starts.iter().enumerate().map(|(place, at)| Bucket { at: *at, value: quantity(sum(place)) });
    let buckets = buckets.collect();
    let last_is_open = Month::at(axis.now, &axis.zone) == axis.span.last;
    let caption = caption(id, &title, "A bar a month, one colour a service.");
    let (step, zone) = (Step::Month, axis.zone.clone());
    let layers = layers.into_iter().map(|(name, values)| Layer { name, values }).collect();
    let series = Stacked { step, zone: zone.clone(), starts, layers, last_is_open };
    let picture = stacked(&series, &caption);
    Ok(Drawn { title, picture, shape: Shape::Time(Series { step, zone, buckets, last_is_open }) })
}

fn caption(id: &str, title: &str, description: &str) -> Caption {
    Caption { id: id.to_owned(), title: title.to_owned(), description: description.to_owned() }
}

fn quantity(millionths: i128) -> Quantity {
    Quantity::from_millionths(i64::try_from(millionths).unwrap_or(i64::MAX))
}

/// An amount in millionths of its currency's unit, whatever its minor unit is.
fn millionths(money: Money) -> i128 {
    i128::from(money.minor) * 10_i128.pow(PLACES.saturating_sub(money.currency.exponent()))
}
