//! The parts that an amount is made of, as a bill explains them.

use crate::error::Result;
use crate::rating::rate::Rate;
use crate::values::amount::Amount;
use crate::values::currency::Currency;
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use serde::Serialize;
use utoipa::ToSchema;

/// One part of an amount; the parts of an amount always sum to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CostPart)]
pub struct Part {
    /// What is priced, and how.
    #[serde(flatten)]
    pub term: Term,
    /// How many of what the term prices: units, packages or events.
    pub units: Quantity,
    /// The flat amount within `amount`; only tiers have one.
    #[serde(skip_serializing_if = "is_nothing")]
    pub flat_amount: Amount,
    /// What it costs; negative is taken off.
    pub amount: Amount,
}

/// A part with the words that explain it, as invoices and quotes show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ShownPart {
    /// The part.
    #[serde(flatten)]
    pub part: Part,
    /// As [`Part::describe`] says it.
    pub description: String,
}

fn is_nothing(amount: &Amount) -> bool {
    *amount == Amount::ZERO
}

/// What a part prices: two parts of equal terms can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = PartTerm)]
pub enum Term {
    /// Units of a price per unit.
    Units {
        /// What one costs.
        unit_amount: UnitPrice,
    },
    /// Units of a tier.
    Tier {
        /// From 1.
        tier: u32,
        /// Where the tier begins, exclusive.
        from: Quantity,
        /// Where it ends, inclusive; `None` for the last.
        up_to: Option<Quantity>,
        /// What one unit costs.
        unit_amount: UnitPrice,
    },
    /// Started packages.
    Packages {
        /// Units in one.
        package_size: Quantity,
        /// What one costs.
        package_amount: UnitPrice,
    },
    /// A share of an amount of money.
    Percentage {
        /// The share.
        #[schema(value_type = String)]
        rate_percent: Rate,
    },
    /// Events at a fixed amount each.
    Events {
        /// What one costs.
        fixed_amount: UnitPrice,
    },
    /// Units (or packages) that cost nothing.
    FreeUnits,
    /// What is missing to the period's minimum.
    Minimum {
        /// The least a period costs.
        minimum_amount: UnitPrice,
    },
    /// What exceeds the period's maximum, taken off.
    Maximum {
        /// The most a period costs.
        maximum_amount: UnitPrice,
    },
}

impl Part {
    /// A part without a flat amount.
    pub fn new(term: Term, units: Quantity, amount: Amount) -> Part {
        Part { term, units, flat_amount: Amount::ZERO, amount }
    }

    /// The part in words: `1000 × 0.10 + 2.00 flat`; what a slice gives back begins with `less`.
    pub fn describe(&self, currency: Currency) -> String {
        let given_back = self.amount < Amount::ZERO && !matches!(self.term, Term::Maximum { .. });
        match self.opposite().filter(|_| given_back) {
            Some(charged) => format!("less {}", charged.describe_charged(currency)),
            None => self.describe_charged(currency),
        }
    }

    /// The part with its words.
    pub fn shown(self, currency: Currency) -> ShownPart {
        ShownPart { description: self.describe(currency), part: self }
    }

    /// The same part with its signs turned; `None` when a number has no opposite that fits.
    fn opposite(&self) -> Option<Part> {
        let turn = |amount: Amount| amount.raw().checked_neg().map(Amount::from_raw);
        let units = Quantity::from_millionths(self.units.millionths().checked_neg()?);
        Some(Part { units, flat_amount: turn(self.flat_amount)?, amount: turn(self.amount)?, ..*self })
    }

    fn describe_charged(&self, currency: Currency) -> String {
        let price = |price: UnitPrice| price.amount().show(currency);
        let units = self.units;
        match self.term {
            Term::Units { unit_amount } => format!("{units} × {}", price(unit_amount)),
            Term::Tier { tier, from, up_to, unit_amount } => {
                let range = match up_to {
                    Some(end) => format!("{from} to {end}"),
                    None => format!("above {from}"),
                };
                let flat = match self.flat_amount {
                    Amount::ZERO => String::new(),
                    flat => format!(" + {} flat", flat.show(currency)),
                };
                format!("tier {tier} ({range}): {units} × {}{flat}", price(unit_amount))
            }
            Term::Packages { package_size, package_amount } => {
                format!("{} of {package_size} × {}", counted(units, "package"), price(package_amount))
            }
            Term::Percentage { rate_percent } => format!("{rate_percent}% of {units}"),
            Term::Events { fixed_amount } => format!("{} × {}", counted(units, "event"), price(fixed_amount)),
            Term::FreeUnits => format!("{units} free"),
            Term::Minimum { minimum_amount } => format!("up to the minimum of {}", price(minimum_amount)),
            Term::Maximum { maximum_amount } => format!("down to the maximum of {}", price(maximum_amount)),
        }
    }

    fn is_nothing(&self) -> bool {
        self.units == Quantity::ZERO && self.amount == Amount::ZERO && self.flat_amount == Amount::ZERO
    }
}

/// `1 package`, `2 packages`.
fn counted(units: Quantity, name: &str) -> String {
    let plural = if units == Quantity::ONE { "" } else { "s" };
    format!("{units} {name}{plural}")
}

/// The parts of `to` less those of `from`, term by term; what cancels out is left out.
pub fn subtract(to: Vec<Part>, from: &[Part]) -> Result<Vec<Part>> {
    let mut difference = to;
    for earlier in from {
        let same = difference.iter().position(|part| part.term == earlier.term);
        let at = same.unwrap_or_else(|| {
            difference.push(Part::new(earlier.term, Quantity::ZERO, Amount::ZERO));
            difference.len() - 1
        });
        let part = &mut difference[at];
        part.units = part.units.subtract(earlier.units)?;
        part.flat_amount = part.flat_amount.subtract(earlier.flat_amount)?;
        part.amount = part.amount.subtract(earlier.amount)?;
    }
    difference.retain(|part| !part.is_nothing());
    Ok(difference)
}
