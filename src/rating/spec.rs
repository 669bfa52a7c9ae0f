//! What one version of a price says: a model, and bounds on it for the period.

use crate::error::{Error, Result};
use crate::rating::rate::Rate;
use crate::rating::tier::Tiers;
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use serde::Serialize;
use utoipa::ToSchema;

/// A checked price: what `price set` stores and `rating` computes with (RULES 7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PriceSpec)]
pub struct Spec {
    #[serde(flatten)]
    model: Model,
    #[serde(flatten)]
    bounds: Bounds,
}

/// How the quantity of a period becomes an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "model", rename_all = "snake_case")]
#[schema(as = PriceModel)]
pub enum Model {
    /// Every unit costs the same.
    PerUnit {
        /// What one unit costs.
        unit_amount: UnitPrice,
    },
    /// Each tier's units at its price, plus the flat amount of every tier entered.
    Graduated {
        /// The first is always entered.
        tiers: Tiers,
    },
    /// All units at the price of the tier that the total falls in, plus its flat amount.
    Volume {
        /// A total of zero falls in the first.
        tiers: Tiers,
    },
    /// Started packages count whole.
    Package {
        /// Units in a package; above zero.
        package_size: Quantity,
        /// What a package costs.
        package_amount: UnitPrice,
        /// What is rounded up to whole packages.
        #[serde(skip_serializing_if = "Round::is_total")]
        round: Round,
    },
    /// A share of the quantity, which is an amount of money, plus a fixed amount for each event.
    Percentage {
        /// The share.
        #[schema(value_type = String)]
        rate_percent: Rate,
        /// For each event.
        #[serde(skip_serializing_if = "is_free")]
        fixed_amount: UnitPrice,
    },
}

/// What a package price rounds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RoundWhat)]
pub enum Round {
    /// The period's sum, once.
    #[default]
    Total,
    /// Every event by itself, as calls are.
    Each,
}

impl Round {
    fn is_total(&self) -> bool {
        *self == Round::Total
    }
}

fn is_free(price: &UnitPrice) -> bool {
    *price == UnitPrice::ZERO
}

/// What any model may carry, for the period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PriceBounds)]
pub struct Bounds {
    /// Units that cost nothing and come off before the model; packages when each event is rounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_units: Option<Quantity>,
    /// The least a period costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_amount: Option<UnitPrice>,
    /// The most a period costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_amount: Option<UnitPrice>,
}

impl Spec {
    /// A price of a model and bounds that make sense together.
    pub fn new(model: Model, bounds: Bounds) -> Result<Spec> {
        if let Model::Package { package_size, .. } = &model
            && *package_size <= Quantity::ZERO
        {
            return Err(Error::invalid("package_size", package_size, "is not above zero"));
        }
        if let Some(free) = bounds.free_units
            && free < Quantity::ZERO
        {
            return Err(Error::invalid("free_units", free, "is negative"));
        }
        if let (Some(minimum), Some(maximum)) = (bounds.minimum_amount, bounds.maximum_amount)
            && minimum > maximum
        {
            let why = format!("is more than maximum_amount ({maximum})");
            return Err(Error::invalid("minimum_amount", minimum, why));
        }
        // Zero free units are none, so that equal prices have equal texts.
        let free_units = bounds.free_units.filter(|free| *free != Quantity::ZERO);
        Ok(Spec { model, bounds: Bounds { free_units, ..bounds } })
    }

    /// The simplest price: so much for every unit.
    pub fn per_unit(unit_amount: UnitPrice) -> Spec {
        Spec { model: Model::PerUnit { unit_amount }, bounds: Bounds::default() }
    }

    /// How the quantity becomes an amount.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// What holds for the whole period.
    pub fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// The package size that [`Measure::blocks`](crate::rating::measure::Measure) must be counted in;
    /// `None` when this price does not look at blocks.
    pub fn block_size(&self) -> Option<Quantity> {
        match &self.model {
            Model::Package { package_size, round: Round::Each, .. } => Some(*package_size),
            _ => None,
        }
    }

    /// The one text of this price: equal prices have equal texts.
    #[allow(clippy::expect_used, reason = "only texts and lists of them are written, which cannot fail")]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a price spec is written as JSON")
    }
}
