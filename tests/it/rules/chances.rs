//! Prices and usage by chance, for the properties that must hold for all of them.

use payg::rating::measure::{Measure, blocks_of};
use payg::rating::spec::{Bounds, Model, Round, Spec};
use payg::rating::tier::{Tier, Tiers};
use payg::values::quantity::Quantity;
use payg::values::unit_price::UnitPrice;
use proptest::prelude::*;

/// A price of up to a thousand with up to six decimals.
pub fn price() -> impl Strategy<Value = UnitPrice> {
    prop_oneof![Just(0), 0..1_000_000_000u64]
        .prop_map(|micros| format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000).parse().unwrap())
}

/// A quantity of up to a thousand, whole or with decimals.
pub fn quantity() -> impl Strategy<Value = Quantity> {
    prop_oneof![(0..1_000i64).prop_map(|units| units * 1_000_000), 0..1_000_000_000i64]
        .prop_map(Quantity::from_millionths)
}

/// One to five tiers.
pub fn tiers() -> impl Strategy<Value = Tiers> {
    let bounded = prop::collection::vec((1..2_000_000_000i64, price(), price()), 0..5);
    (bounded, price(), price()).prop_map(|(bounded, last_unit, last_flat)| {
        let mut end = 0;
        let mut tiers: Vec<Tier> = Vec::new();
        for (width, unit_amount, flat_amount) in bounded {
            end += width;
            tiers.push(Tier { up_to: Some(Quantity::from_millionths(end)), unit_amount, flat_amount });
        }
        tiers.push(Tier { up_to: None, unit_amount: last_unit, flat_amount: last_flat });
        Tiers::new(tiers).unwrap()
    })
}

/// Any model.
pub fn model() -> impl Strategy<Value = Model> {
    let round = prop_oneof![Just(Round::Total), Just(Round::Each)];
    prop_oneof![
        price().prop_map(|unit_amount| Model::PerUnit { unit_amount }),
        tiers().prop_map(|tiers| Model::Graduated { tiers }),
        tiers().prop_map(|tiers| Model::Volume { tiers }),
        (1..100_000_000i64, price(), round).prop_map(|(size, package_amount, round)| Model::Package {
            package_size: Quantity::from_millionths(size),
            package_amount,
            round,
        }),
        (0..1_000_000u32, price()).prop_map(|(rate, fixed_amount)| Model::Percentage {
            rate_percent: format!("{}.{:04}", rate / 10_000, rate % 10_000).parse().unwrap(),
            fixed_amount,
        }),
    ]
}

/// Any model with any bounds.
pub fn spec() -> impl Strategy<Value = Spec> {
    let bounds = (prop::option::of(quantity()), prop::option::of(price()), prop::option::of(price()));
    (model(), bounds).prop_map(|(model, (free_units, one, other))| {
        let (minimum_amount, maximum_amount) = match (one, other) {
            (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
            bounds => bounds,
        };
        Spec::new(model, Bounds { free_units, minimum_amount, maximum_amount }).unwrap()
    })
}

/// The quantities of a period's events, in order.
pub fn usage() -> impl Strategy<Value = Vec<Quantity>> {
    prop::collection::vec(quantity(), 0..40)
}

/// The running total before the first event and after every event.
pub fn running_totals(spec: &Spec, usage: &[Quantity]) -> Vec<Measure> {
    let mut totals = vec![Measure::ZERO];
    for quantity in usage {
        let blocks = spec.block_size().map_or(0, |size| blocks_of(*quantity, size));
        let event = Measure { events: 1, quantity: *quantity, blocks };
        totals.push(totals[totals.len() - 1].add(&event).unwrap());
    }
    totals
}
