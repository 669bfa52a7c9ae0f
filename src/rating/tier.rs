//! The tiers of a graduated or a volume price, checked to follow on each other.

use crate::error::{Error, Result};
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use serde::Serialize;
use std::str::FromStr;
use utoipa::ToSchema;

/// More tiers than this are a mistake.
const TIERS_MAX: usize = 1_000;

/// One step of a tiered price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PriceTier)]
pub struct Tier {
    /// The last quantity that belongs to it, inclusive; `None` on the last tier.
    pub up_to: Option<Quantity>,
    /// What one unit costs.
    pub unit_amount: UnitPrice,
    /// What it costs to enter.
    #[serde(skip_serializing_if = "is_free")]
    pub flat_amount: UnitPrice,
}

fn is_free(price: &UnitPrice) -> bool {
    *price == UnitPrice::ZERO
}

impl FromStr for Tier {
    type Err = Error;

    /// Reads a tier as it is typed: `1000=0.10+2` or, for the last, `rest=0.08`.
    fn from_str(text: &str) -> Result<Tier> {
        let (end, price) = text.split_once('=').ok_or_else(|| {
            Error::invalid("tier", text, "is not like 1000=0.10 or 1000=0.10+2")
                .hint("the last tier has no end: write rest=0.08")
        })?;
        let named = |error: Error| error.within(format!("tier {text:?}"));
        let up_to = match end {
            "rest" | "inf" | "*" => None,
            bounded => Some(bounded.parse().map_err(named)?),
        };
        let (unit, flat) = price.split_once('+').unwrap_or((price, "0"));
        Ok(Tier {
            up_to,
            unit_amount: unit.parse().map_err(named)?,
            flat_amount: flat.parse().map_err(named)?,
        })
    }
}

/// A tier with where it begins: after `from`, up to and with its own end.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// From 1.
    pub number: u32,
    /// The end of the tier before it, exclusive; zero for the first.
    pub from: Quantity,
    /// The tier.
    pub tier: Tier,
}

/// Tiers in rising order without a gap; only the last has no end, and it always has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(as = PriceTiers)]
pub struct Tiers(Vec<Tier>);

impl Tiers {
    /// Checks a list of tiers; an error names the tier that is wrong, counted from 0 as in JSON.
    pub fn new(tiers: Vec<Tier>) -> Result<Tiers> {
        let Some((last, bounded)) = tiers.split_last() else {
            return Err(Error::usage("tiers: the list is empty").hint("the least is one tier without an end"));
        };
        if tiers.len() > TIERS_MAX {
            return Err(Error::invalid("tiers", tiers.len(), format!("are more than {TIERS_MAX}")));
        }
        let mut from = Quantity::ZERO;
        for (index, tier) in bounded.iter().enumerate() {
            from = follow(index, from, tier)?;
        }
        if let Some(end) = last.up_to {
            let place = format!("tiers[{}].up_to", bounded.len());
            return Err(Error::invalid(&place, end, "is an end, but the last tier has none")
                .hint("usage beyond it would have no price: make the last tier's up_to null"));
        }
        Ok(Tiers(tiers))
    }

    /// Every tier with its beginning, in rising order.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let ends = self.0.iter().filter_map(|tier| tier.up_to);
        let begins = std::iter::once(Quantity::ZERO).chain(ends);
        (1..).zip(begins.zip(&self.0)).map(|(number, (from, tier))| Step { number, from, tier: *tier })
    }

    /// The tiers as they were given.
    pub fn list(&self) -> &[Tier] {
        &self.0
    }
}

/// Checks that a tier before the last ends, and ends after the one before it; returns its end.
fn follow(index: usize, from: Quantity, tier: &Tier) -> Result<Quantity> {
    let place = format!("tiers[{index}].up_to");
    let Some(end) = tier.up_to else {
        return Err(Error::usage(format!("{place}: only the last tier may have no end")));
    };
    if end <= Quantity::ZERO {
        return Err(Error::invalid(&place, end, "is not above zero"));
    }
    if end <= from {
        let why =
            format!("is not above the end of the tier before it ({from}): tiers must rise without overlap");
        return Err(Error::invalid(&place, end, why));
    }
    Ok(end)
}
