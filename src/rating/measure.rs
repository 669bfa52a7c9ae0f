//! The running total of a period: what a price is asked about.

use crate::error::{Error, Result};
use crate::values::fixed;
use crate::values::quantity::Quantity;
use serde::Serialize;
use utoipa::ToSchema;

/// How much was used since the period began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Measure {
    /// How many events.
    pub events: i64,
    /// Their quantities together, as the service aggregates them.
    pub quantity: Quantity,
    /// Packages with every event rounded up by itself; read only by a price that rounds each event.
    pub blocks: i64,
}

impl Measure {
    /// Nothing was used yet.
    pub const ZERO: Measure = Measure { events: 0, quantity: Quantity::ZERO, blocks: 0 };

    /// Whether the period has not begun: what comes next pays the first flat amount.
    pub fn is_empty(&self) -> bool {
        self.events == 0 && self.quantity == Quantity::ZERO
    }

    /// What was used from an earlier running total on.
    pub fn since(&self, earlier: &Measure) -> Result<Measure> {
        Ok(Measure {
            events: self.events.saturating_sub(earlier.events),
            quantity: self.quantity.subtract(earlier.quantity)?,
            blocks: self.blocks.saturating_sub(earlier.blocks),
        })
    }

    /// The running total after so much more, or an error when it does not fit.
    pub fn add(&self, more: &Measure) -> Result<Measure> {
        let sum = |a: i64, b: i64| {
            a.checked_add(b).ok_or_else(|| Error::invalid("event count", a, "is too large to add to"))
        };
        Ok(Measure {
            events: sum(self.events, more.events)?,
            quantity: self.quantity.add(more.quantity)?,
            blocks: sum(self.blocks, more.blocks)?,
        })
    }
}

/// How many packages of `size` one event's quantity takes, rounded up; a negative quantity takes none.
///
/// `size` must be positive, as a checked spec's is; nothing is counted in packages of no size.
pub fn blocks_of(quantity: Quantity, size: Quantity) -> i64 {
    if size.millionths() <= 0 || quantity.millionths() <= 0 {
        return 0;
    }
    let blocks = fixed::divide_up(i128::from(quantity.millionths()), i128::from(size.millionths()));
    // At most the number of millionths, which fits.
    i64::try_from(blocks).unwrap_or(i64::MAX)
}
