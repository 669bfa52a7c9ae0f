//! The arithmetic of prices: the amount at a running total, its parts, and the cost of a slice.

use crate::error::Result;
use crate::rating::measure::Measure;
use crate::rating::part::{self, Part, Term};
use crate::rating::spec::{Model, Round, Spec};
use crate::rating::tier::{Step, Tiers};
use crate::values::amount::Amount;
use crate::values::fixed;
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;

impl Spec {
    /// What the period costs at a running total: G(q) of RULES 8, with free units and bounds.
    ///
    /// A negative quantity, which corrections may leave, costs what zero costs.
    pub fn total(&self, at: &Measure) -> Result<Amount> {
        Amount::sum(self.parts(at)?.iter().map(|part| part.amount))
    }

    /// The derivation of [`Spec::total`]: the parts sum to it.
    pub fn parts(&self, at: &Measure) -> Result<Vec<Part>> {
        let mut parts = Vec::with_capacity(2);
        self.model_parts(at, &mut parts)?;
        self.bound_parts(&mut parts)?;
        Ok(parts)
    }

    /// What the usage between two running totals costs: G(to) − G(from) (RULES 8).
    ///
    /// When nothing was used before it, the slice begins the period and pays the first flat amount.
    pub fn slice(&self, from: &Measure, to: &Measure) -> Result<Amount> {
        let total = self.total(to)?;
        if from.is_empty() { Ok(total) } else { total.subtract(self.total(from)?) }
    }

    /// The derivation of [`Spec::slice`]: the parts sum to it, term by term what was added.
    pub fn slice_parts(&self, from: &Measure, to: &Measure) -> Result<Vec<Part>> {
        let parts = self.parts(to)?;
        if from.is_empty() { Ok(parts) } else { part::subtract(parts, &self.parts(from)?) }
    }

    fn model_parts(&self, at: &Measure, parts: &mut Vec<Part>) -> Result<()> {
        if let Model::Package { package_size, package_amount, round } = self.model() {
            let packages = match round {
                Round::Each => self.beyond_free(Quantity::from_units(at.blocks)?, parts)?,
                Round::Total => whole_packages(self.beyond_free(at.quantity, parts)?, *package_size)?,
            };
            let term = Term::Packages { package_size: *package_size, package_amount: *package_amount };
            parts.push(Part::new(term, packages, package_amount.times(packages)?));
            return Ok(());
        }
        let quantity = self.beyond_free(at.quantity, parts)?;
        match self.model() {
            Model::PerUnit { unit_amount } => {
                let term = Term::Units { unit_amount: *unit_amount };
                parts.push(Part::new(term, quantity, unit_amount.times(quantity)?));
            }
            Model::Graduated { tiers } => graduated(tiers, quantity, parts)?,
            Model::Volume { tiers } => volume(tiers, quantity, parts)?,
            Model::Percentage { rate_percent, fixed_amount } => {
                let term = Term::Percentage { rate_percent: *rate_percent };
                parts.push(Part::new(term, quantity, rate_percent.of(quantity)?));
                if *fixed_amount != UnitPrice::ZERO {
                    let events = Quantity::from_units(at.events.max(0))?;
                    let term = Term::Events { fixed_amount: *fixed_amount };
                    parts.push(Part::new(term, events, fixed_amount.times(events)?));
                }
            }
            Model::Package { .. } => {}
        }
        Ok(())
    }

    /// What is left to price after the free units; a part says how many were free.
    fn beyond_free(&self, quantity: Quantity, parts: &mut Vec<Part>) -> Result<Quantity> {
        let used = quantity.max(Quantity::ZERO);
        let Some(allowance) = self.bounds().free_units else { return Ok(used) };
        let free = used.min(allowance);
        parts.push(Part::new(Term::FreeUnits, free, Amount::ZERO));
        used.subtract(free)
    }

    /// What the period's minimum adds and its maximum takes off.
    fn bound_parts(&self, parts: &mut Vec<Part>) -> Result<()> {
        let sum = Amount::sum(parts.iter().map(|part| part.amount))?;
        if let Some(minimum_amount) = self.bounds().minimum_amount
            && sum < minimum_amount.amount()
        {
            let missing = minimum_amount.amount().subtract(sum)?;
            parts.push(Part::new(Term::Minimum { minimum_amount }, Quantity::ZERO, missing));
        }
        if let Some(maximum_amount) = self.bounds().maximum_amount
            && sum > maximum_amount.amount()
        {
            let excess = maximum_amount.amount().subtract(sum)?;
            parts.push(Part::new(Term::Maximum { maximum_amount }, Quantity::ZERO, excess));
        }
        Ok(())
    }
}

/// A quantity in started packages; `size` is above zero.
fn whole_packages(quantity: Quantity, size: Quantity) -> Result<Quantity> {
    let packages = fixed::divide_up(i128::from(quantity.millionths()), i128::from(size.millionths()));
    // Never more than the quantity's millionths, which fit.
    Quantity::from_units(i64::try_from(packages).unwrap_or(i64::MAX))
}

/// Each entered tier's units at its own price.
fn graduated(tiers: &Tiers, quantity: Quantity, parts: &mut Vec<Part>) -> Result<()> {
    for step in tiers.steps() {
        // The first tier is entered by a total of zero too.
        if step.number > 1 && quantity <= step.from {
            break;
        }
        let end = step.tier.up_to.map_or(quantity, |end| end.min(quantity));
        parts.push(tier_part(&step, end.subtract(step.from)?)?);
    }
    Ok(())
}

/// All units at the price of the tier that the total falls in.
fn volume(tiers: &Tiers, quantity: Quantity, parts: &mut Vec<Part>) -> Result<()> {
    let holding = tiers.steps().find(|step| step.tier.up_to.is_none_or(|end| quantity <= end));
    if let Some(step) = holding {
        parts.push(tier_part(&step, quantity)?);
    }
    Ok(())
}

fn tier_part(step: &Step, units: Quantity) -> Result<Part> {
    let tier = &step.tier;
    let flat_amount = tier.flat_amount.amount();
    let amount = tier.unit_amount.times(units)?.add(flat_amount)?;
    let term =
        Term::Tier { tier: step.number, from: step.from, up_to: tier.up_to, unit_amount: tier.unit_amount };
    Ok(Part { term, units, flat_amount, amount })
}
