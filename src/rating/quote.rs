//! What a quantity would cost under a price, with its parts.

use crate::error::{Error, Result};
use crate::rating::measure::{Measure, blocks_of};
use crate::rating::part::Part;
use crate::rating::spec::Spec;
use crate::values::amount::Amount;
use crate::values::quantity::Quantity;
use serde::Serialize;

/// The answer: an exact amount and the parts that sum to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// What it costs, not rounded.
    pub amount: Amount,
    /// The parts of it.
    pub parts: Vec<Part>,
}

/// The question: usage from one running total of the period to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What the period had used before; zero when it begins here.
    pub from_quantity: Quantity,
    /// What the period has used after.
    pub quantity: Quantity,
    /// In how many events, of equal size; at least one.
    pub events: i64,
}

impl Quote {
    /// Prices the usage between the two running totals.
    pub fn of(spec: &Spec, question: &Question) -> Result<Quote> {
        let (from, to) = question.measures(spec.block_size())?;
        Ok(Quote { amount: spec.slice(&from, &to)?, parts: spec.slice_parts(&from, &to)? })
    }
}

impl Question {
    fn measures(&self, block_size: Option<Quantity>) -> Result<(Measure, Measure)> {
        let Question { from_quantity, quantity, events } = *self;
        if from_quantity < Quantity::ZERO {
            return Err(Error::invalid("quantity", from_quantity, "is negative"));
        }
        if quantity < from_quantity {
            return Err(Error::invalid("quantity", quantity, format!("is less than {from_quantity}")));
        }
        if events < 1 {
            return Err(Error::invalid("event count", events, "is less than one"));
        }
        let blocks =
            |used: Quantity, events: i64| block_size.map_or(Ok(0), |size| even_blocks(used, events, size));
        let from = Measure { events: 0, quantity: from_quantity, blocks: blocks(from_quantity, 1)? };
        let used = quantity.subtract(from_quantity)?;
        let more = Measure { events, quantity: used, blocks: blocks(used, events)? };
        Ok((from, from.add(&more)?))
    }
}

/// Packages of so many events of equal size, each rounded up by itself.
fn even_blocks(quantity: Quantity, events: i64, size: Quantity) -> Result<i64> {
    // An event takes ⌈quantity ÷ events ÷ size⌉; a size too large to multiply takes one package.
    let Some(stride) = size.millionths().checked_mul(events) else {
        return Ok(if quantity > Quantity::ZERO { events } else { 0 });
    };
    blocks_of(quantity, Quantity::from_millionths(stride))
        .checked_mul(events)
        .ok_or_else(|| Error::invalid("event count", events, "is too large to price"))
}
