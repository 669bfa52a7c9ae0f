//! What the cost of an invoice's line is made of, tier by tier.
//!
//! The parts are not stored: a line keeps the running totals that it spans and the version that
//! priced it, neither of which ever changes, so they come out the same whenever they are asked for.

use crate::error::Result;
use crate::rating::part::ShownPart;
use crate::rating::spec::Spec;
use crate::records::invoice_line::Line;
use crate::values::id::PriceId;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Price versions that are kept at hand; beyond that they are read again.
const SPECS_MAX: usize = 10_000;

/// The exact parts of a line; their sum is its cost.
pub fn line_parts(spec: &Spec, line: &Line) -> Result<Vec<ShownPart>> {
    let parts = spec.slice_parts(&line.from, &line.to)?;
    Ok(parts.into_iter().map(|part| part.shown(line.amount.currency)).collect())
}

/// Specs read from the texts that stand beside streamed lines, each once, in bounded memory.
#[derive(Default)]
pub struct SpecCache(HashMap<PriceId, Spec>);

impl SpecCache {
    /// The spec of a version.
    pub fn read(&mut self, price: PriceId, text: &str) -> Result<&Spec> {
        if self.0.len() > SPECS_MAX {
            self.0.clear();
        }
        Ok(match self.0.entry(price) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Spec::parse(text)?),
        })
    }
}
