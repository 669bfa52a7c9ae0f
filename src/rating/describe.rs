//! A price in one line, for people.

use crate::rating::spec::{Model, Round, Spec};
use crate::rating::tier::{Tier, Tiers};
use crate::values::currency::Currency;
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use std::fmt::Write;

impl Spec {
    /// The price in words: `0.001 USD per unit`.
    pub fn describe(&self, currency: Currency) -> String {
        let money = |price: &UnitPrice| format!("{} {currency}", price.amount().show(currency));
        let mut line = match self.model() {
            Model::PerUnit { unit_amount } => format!("{} per unit", money(unit_amount)),
            Model::Graduated { tiers } => format!("graduated in {currency}: {}", graduated(tiers, currency)),
            Model::Volume { tiers } => format!("volume in {currency}: {}", volume(tiers, currency)),
            Model::Package { package_size, package_amount, round } => {
                let started = match package_size {
                    &Quantity::ONE => "started unit".to_owned(),
                    size => format!("started {size} units"),
                };
                let of = if *round == Round::Each { " of each event" } else { "" };
                format!("{} per {started}{of}", money(package_amount))
            }
            Model::Percentage { rate_percent, fixed_amount } => match *fixed_amount {
                UnitPrice::ZERO => format!("{rate_percent}% of the amount"),
                _ => format!("{rate_percent}% of the amount + {} per event", money(fixed_amount)),
            },
        };
        let bounds = self.bounds();
        let free_of = if self.block_size().is_some() { "packages free" } else { "units free" };
        if let Some(free) = bounds.free_units {
            append(&mut line, &format!("first {free} {free_of}"));
        }
        if let Some(minimum) = &bounds.minimum_amount {
            append(&mut line, &format!("at least {}", money(minimum)));
        }
        if let Some(maximum) = &bounds.maximum_amount {
            append(&mut line, &format!("at most {}", money(maximum)));
        }
        line
    }
}

fn append(line: &mut String, clause: &str) {
    // Writing to a String cannot fail.
    let _ = write!(line, "; {clause}");
}

/// `first 1000 at 0.10 + 2.00 flat, then 0.08`.
fn graduated(tiers: &Tiers, currency: Currency) -> String {
    let clauses = tiers.list().iter().enumerate().map(|(index, tier)| {
        let price = tier_price(tier, currency);
        match (index, tier.up_to) {
            (0, Some(end)) => format!("first {end} at {price}"),
            (0, None) => format!("every unit at {price}"),
            (_, Some(end)) => format!("up to {end} at {price}"),
            (_, None) => format!("then {price}"),
        }
    });
    clauses.collect::<Vec<_>>().join(", ")
}

/// `all at 2.00 + 10.00 flat up to 100, at 1.00 beyond`.
fn volume(tiers: &Tiers, currency: Currency) -> String {
    let clauses = tiers.list().iter().enumerate().map(|(index, tier)| {
        let price = tier_price(tier, currency);
        let all = if index == 0 { "all units " } else { "" };
        match tier.up_to {
            Some(end) => format!("{all}at {price} up to {end}"),
            None if index == 0 => format!("all units at {price}"),
            None => format!("at {price} beyond"),
        }
    });
    clauses.collect::<Vec<_>>().join(", ")
}

fn tier_price(tier: &Tier, currency: Currency) -> String {
    let unit = tier.unit_amount.amount().show(currency);
    match tier.flat_amount {
        UnitPrice::ZERO => unit,
        flat => format!("{unit} + {} flat", flat.amount().show(currency)),
    }
}
