//! The curve of a price with tiers: what a month costs by how much is used.

use crate::chart::svg::curves::{Across, Curve, curves};
use crate::chart::svg::picture::{Caption, Picture};
use crate::error::Result;
use crate::rating::quote::{Question, Quote};
use crate::rating::spec::{Model, Spec};
use crate::values::currency::Currency;
use crate::values::quantity::{PLACES, Quantity};
use std::collections::BTreeSet;

/// Steps from the left to the right, beside the ends of tiers.
const STEPS: i64 = 24;
/// The last decimal of an exact amount in a millionth.
const TO_MILLIONTHS: i128 = 1_000_000_000_000;

/// The picture and its title; none for a price whose units all cost the same.
///
/// It goes on for half as much again as the last tier begins at, and shows where each ends: of a price that
/// takes all units at one tier, what the next unit then changes.
pub fn price_curve(spec: &Spec, currency: Currency, unit: &str) -> Result<Option<(String, Picture)>> {
    let (Model::Graduated { tiers } | Model::Volume { tiers }) = spec.model() else { return Ok(None) };
    let free = spec.bounds().free_units.map_or(0, Quantity::millionths);
    let ends: Vec<i64> = tiers
        .list()
        .iter()
        .filter_map(|tier| tier.up_to)
        .map(|end| end.millionths().saturating_add(free))
        .collect();
    let Some(last) = ends.last() else { return Ok(None) };
    let farthest = last.saturating_add(last / 2);
    let one = 10_i64.pow(PLACES);
    let even = (0..=STEPS).map(|step| farthest / STEPS * step);
    let ends = ends.iter().flat_map(|end| [*end, end.saturating_add(one)]);
    let places: BTreeSet<i64> = even.chain(ends).filter(|place| *place <= farthest).collect();
    let mut points = Vec::new();
    for place in places {
        let quantity = Quantity::from_millionths(place);
        let question = Question { from_quantity: Quantity::ZERO, quantity, events: 1 };
        let cost = Quote::of(spec, &question)?.amount;
        points.push((i128::from(place), cost.raw() / TO_MILLIONTHS));
    }
    let title = format!("What a month costs by how much is used, {currency}");
    let description =
        "A line that rises with the units used; its slope changes where a tier ends.".to_owned();
    let caption = Caption { id: "price-curve".to_owned(), title: title.clone(), description };
    let curve = Curve { name: "cost".to_owned(), is_before: false, points };
    Ok(Some((title, curves(&[curve], &Across::Quantity(unit.to_owned()), &caption))))
}
