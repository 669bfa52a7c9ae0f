//! A price as it is typed: an amount with flags, or a spec as JSON, as a file or on standard input.

use crate::cli::context::Context;
use crate::error::{Error, Result};
use crate::rating::spec::{Bounds, Model, Round, Spec};
use crate::rating::tier::{Tier, Tiers};
use crate::records::service::Service;
use crate::values::quantity::Quantity;
use crate::values::unit_price::UnitPrice;
use clap::{Args, ValueEnum};
use std::io::Read;

/// The service whose events round up by themselves when nothing is said: calls are billed in blocks.
const CALLS: &str = "call";

/// The largest spec that is read, in bytes.
const SPEC_LIMIT: u64 = 1 << 20;

/// A whole price as JSON.
#[derive(Args, Clone, Debug, Default)]
pub struct SpecArgument {
    /// The whole price as JSON, as a file that holds it, or - for standard input
    #[arg(long, value_name = "JSON|FILE|-")]
    pub spec: Option<String>,
}

/// The flags that make a price out of an amount.
#[derive(Args, Clone, Debug, Default)]
pub struct ModelArguments {
    /// How the quantity becomes an amount; per unit unless other flags say otherwise
    #[arg(long, value_enum, value_name = "MODEL", help_heading = "Model")]
    model: Option<ModelName>,

    /// The amount is for so many units; the size of a package
    #[arg(long, value_name = "N", help_heading = "Model")]
    per: Option<String>,

    /// A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it
    #[arg(long = "tier", value_name = "UP_TO=UNIT[+FLAT]", help_heading = "Model")]
    tiers: Vec<String>,

    /// Started packages: of each event by itself (the default for the service call), or of the total
    #[arg(long, value_enum, value_name = "WHAT", help_heading = "Model")]
    round: Option<RoundName>,

    /// A fixed amount for each event, besides the percentage
    #[arg(long, value_name = "AMOUNT", help_heading = "Model")]
    fixed: Option<String>,

    /// Units that cost nothing in each period
    #[arg(long, value_name = "N", help_heading = "Model")]
    free: Option<String>,

    /// The least that a period costs
    #[arg(long, value_name = "AMOUNT", help_heading = "Model")]
    minimum: Option<String>,

    /// The most that a period costs
    #[arg(long, value_name = "AMOUNT", help_heading = "Model")]
    maximum: Option<String>,
}

/// The models of RULES 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModelName {
    /// Every unit costs the same
    #[value(alias = "per_unit")]
    PerUnit,
    /// Each tier's units at its own price
    Graduated,
    /// All units at the price of the tier that the total falls in
    Volume,
    /// Started packages count whole
    Package,
    /// A share of the quantity, which is an amount of money
    Percentage,
}

/// What a package price rounds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoundName {
    /// Every event by itself
    Each,
    /// The period's sum, once
    Total,
}

impl SpecArgument {
    /// The spec that is given, if one is.
    pub fn read(&self, context: &mut Context) -> Result<Option<Spec>> {
        let Some(given) = &self.spec else { return Ok(None) };
        if given.trim_start().starts_with(['{', '[', '"']) {
            return Spec::parse(given).map(Some);
        }
        let text = match given.as_str() {
            "-" => read_limited("standard input", context.take_input())?,
            path => {
                let path = context.environment.directory.join(path);
                let place = path.display().to_string();
                let file = std::fs::File::open(&path).map_err(|cause| {
                    Error::invalid("spec", given, format!("cannot be read: {cause}")).cause(cause)
                })?;
                read_limited(&place, file)?
            }
        };
        Spec::parse(&text).map(Some)
    }
}

/// The price that is given whole or typed with flags; both at once make no sense.
pub fn whole_or_typed(
    whole: Option<Spec>,
    model: &ModelArguments,
    amount: Option<&str>,
    service: &Service,
) -> Result<Spec> {
    let usual_round = if service.code == CALLS { Round::Each } else { Round::Total };
    match whole {
        None => model.spec(amount, usual_round),
        Some(_) if amount.is_some() || model.is_given() => {
            Err(Error::usage("--spec is the whole price; an amount or a model has no place beside it"))
        }
        Some(spec) => Ok(spec),
    }
}

fn read_limited(place: &str, input: impl Read) -> Result<String> {
    let mut bytes = Vec::new();
    input
        .take(SPEC_LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(|cause| Error::failed(format!("{place} cannot be read: {cause}")).cause(cause))?;
    if bytes.len() as u64 > SPEC_LIMIT {
        return Err(Error::usage(format!("{place} is larger than a price spec can be")));
    }
    String::from_utf8(bytes).map_err(|cause| Error::usage(format!("{place} is not UTF-8")).cause(cause))
}

impl ModelArguments {
    /// Whether any of the flags was given.
    fn is_given(&self) -> bool {
        let texts = [&self.per, &self.fixed, &self.free, &self.minimum, &self.maximum];
        self.model.is_some()
            || self.round.is_some()
            || !self.tiers.is_empty()
            || texts.iter().any(|text| text.is_some())
    }

    /// The price that an amount and the flags make; packages round as `usual_round` unless told.
    fn spec(&self, amount: Option<&str>, usual_round: Round) -> Result<Spec> {
        let model = match self.implied_model() {
            ModelName::PerUnit => {
                self.refuse("--fixed", self.fixed.is_some(), "a percentage")?;
                self.refuse("--round", self.round.is_some(), "a package")?;
                let amount: UnitPrice = needed(amount, "what one unit costs")?.parse()?;
                let unit_amount = match self.per()? {
                    Some(units) => amount.per(units)?,
                    None => amount,
                };
                Model::PerUnit { unit_amount }
            }
            ModelName::Graduated => Model::Graduated { tiers: self.tier_list(amount)? },
            ModelName::Volume => Model::Volume { tiers: self.tier_list(amount)? },
            ModelName::Package => {
                self.refuse("--fixed", self.fixed.is_some(), "a percentage")?;
                Model::Package {
                    package_size: self.per()?.unwrap_or(Quantity::ONE),
                    package_amount: needed(amount, "what a package costs")?.parse()?,
                    round: match self.round {
                        Some(RoundName::Each) => Round::Each,
                        Some(RoundName::Total) => Round::Total,
                        None => usual_round,
                    },
                }
            }
            ModelName::Percentage => {
                self.refuse("--tier", !self.tiers.is_empty(), "a graduated or volume price")?;
                self.refuse("--per", self.per.is_some(), "a price per unit or a package")?;
                self.refuse("--round", self.round.is_some(), "a package")?;
                let percent = needed(amount, "the percentage")?;
                Model::Percentage {
                    rate_percent: percent.strip_suffix('%').unwrap_or(percent).parse()?,
                    fixed_amount: parse(&self.fixed, "--fixed")?.unwrap_or(UnitPrice::ZERO),
                }
            }
        };
        let bounds = Bounds {
            free_units: parse(&self.free, "--free")?,
            minimum_amount: parse(&self.minimum, "--minimum")?,
            maximum_amount: parse(&self.maximum, "--maximum")?,
        };
        Spec::new(model, bounds)
    }

    /// The model that is named, else the one that the other flags belong to.
    fn implied_model(&self) -> ModelName {
        match self.model {
            Some(named) => named,
            None if !self.tiers.is_empty() => ModelName::Graduated,
            None if self.round.is_some() => ModelName::Package,
            None if self.fixed.is_some() => ModelName::Percentage,
            None => ModelName::PerUnit,
        }
    }

    fn tier_list(&self, amount: Option<&str>) -> Result<Tiers> {
        if let Some(amount) = amount {
            return Err(Error::usage(format!("a tiered price has its amounts in --tier, not {amount:?}")));
        }
        self.refuse("--per", self.per.is_some(), "a price per unit or a package")?;
        self.refuse("--round", self.round.is_some(), "a package")?;
        self.refuse("--fixed", self.fixed.is_some(), "a percentage")?;
        let tiers = self.tiers.iter().map(|tier| tier.parse()).collect::<Result<Vec<Tier>>>()?;
        Tiers::new(tiers)
    }

    fn per(&self) -> Result<Option<Quantity>> {
        self.refuse("--tier", !self.tiers.is_empty(), "a graduated or volume price")?;
        parse(&self.per, "--per")
    }

    fn refuse(&self, flag: &str, is_given: bool, belongs_to: &str) -> Result<()> {
        if is_given {
            return Err(Error::usage(format!("{flag} belongs to {belongs_to}")));
        }
        Ok(())
    }
}

fn needed<'a>(amount: Option<&'a str>, what: &str) -> Result<&'a str> {
    amount.ok_or_else(|| {
        Error::usage(format!("the amount is missing: {what}")).hint("or give the whole price by --spec")
    })
}

fn parse<T: std::str::FromStr<Err = Error>>(text: &Option<String>, flag: &str) -> Result<Option<T>> {
    text.as_deref().map(|text| text.parse().map_err(|error: Error| error.within(flag))).transpose()
}
