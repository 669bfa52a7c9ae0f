//! The flags that say what a plan costs, when it is sold, and what it holds.

use crate::engine::change::Change;
use crate::engine::update_plan::PlanUpdate;
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::records::plan_version::Subscribers;
use crate::values::calendar::Zone;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use crate::values::typed_date::{parse_instant, parse_range};
use clap::Args;
use std::str::FromStr;

/// An open or closed window of sale.
pub type Window = (Option<Timestamp>, Option<Timestamp>);

/// When it can be bought.
#[derive(Args, Debug)]
pub struct SaleArguments {
    /// When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always
    #[arg(long = "on-sale", value_name = "FROM..TO", allow_hyphen_values = true)]
    on_sale: Option<String>,
}

impl SaleArguments {
    /// The window that was typed; its last day is in it.
    pub fn window(&self, zone: &Zone, now: Timestamp) -> Result<Option<Window>> {
        let Some(text) = &self.on_sale else { return Ok(None) };
        let Some((from, to)) = text.split_once("..") else {
            return Err(Error::invalid("sale window", text, "is no range").hint("write FROM..TO"));
        };
        let start = match from.trim() {
            "" => None,
            from => Some(parse_instant(from, zone, now)?),
        };
        let end = match to.trim() {
            "" => None,
            to => Some(parse_range(None, Some(to), zone, now)?.end),
        };
        Ok(Some((start, end)))
    }
}

/// What it costs and holds.
#[derive(Args, Clone, Debug)]
pub struct TermArguments {
    /// The price of a month, before tax
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub monthly: Option<String>,

    /// The price of a year, before tax
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub yearly: Option<String>,

    /// Days before the first charge
    #[arg(long, value_name = "N")]
    pub trial_days: Option<i64>,

    /// Usage that the fee covers each month, as api=1000; repeat it
    #[arg(long, value_name = "SERVICE=N")]
    pub include: Option<Vec<IncludeArgument>>,

    /// What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…};
    /// repeat it
    #[arg(long, value_name = "SERVICE=PRICE")]
    pub price: Option<Vec<PriceArgument>>,

    /// What it unlocks in other services, as films,series
    #[arg(long, value_name = "WORDS", value_delimiter = ',')]
    pub unlock: Option<Vec<String>>,
}

/// A service and how much of it.
#[derive(Clone, Debug)]
pub struct IncludeArgument {
    /// Its code or id.
    pub service: String,
    /// How much each month.
    pub quantity: Quantity,
}

impl FromStr for IncludeArgument {
    type Err = Error;

    fn from_str(text: &str) -> Result<IncludeArgument> {
        let Some((service, quantity)) = text.split_once('=') else {
            return Err(Error::invalid("included usage", text, "is not like api=1000"));
        };
        Ok(IncludeArgument { service: service.to_owned(), quantity: quantity.parse()? })
    }
}

/// A service and what subscribers pay for it.
#[derive(Clone, Debug)]
pub struct PriceArgument {
    /// Its code or id.
    pub service: String,
    /// An amount for each unit, or a model as JSON.
    pub spec: Spec,
}

impl FromStr for PriceArgument {
    type Err = Error;

    fn from_str(text: &str) -> Result<PriceArgument> {
        let Some((service, price)) = text.split_once('=') else {
            return Err(Error::invalid("price", text, "is not like api=0.005"));
        };
        let spec = match price.trim_start().starts_with('{') {
            true => Spec::parse(price)?,
            false => Spec::per_unit(price.parse()?),
        };
        Ok(PriceArgument { service: service.to_owned(), spec })
    }
}

/// What a change may say besides.
#[derive(Args, Debug)]
pub struct UpdateArguments {
    /// For people to read
    #[arg(long)]
    name: Option<String>,

    /// For people who think about buying it
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// Sell it by the month no more
    #[arg(long, conflicts_with = "monthly")]
    no_monthly: bool,

    /// Sell it by the year no more
    #[arg(long, conflicts_with = "yearly")]
    no_yearly: bool,
}

impl UpdateArguments {
    /// The change that all the flags ask for.
    pub fn with(
        self,
        terms: TermArguments,
        sale: Option<Window>,
        (subscribers, note): (Subscribers, Option<String>),
    ) -> PlanUpdate {
        let price = |given: Option<String>, clear: bool| match given {
            Some(text) => Change::Set(text),
            None if clear => Change::Clear,
            None => Change::Keep,
        };
        let included = terms.include.map(|list| list.into_iter().map(|one| (one.service, one.quantity)));
        let prices = terms.price.map(|list| list.into_iter().map(|one| (one.service, one.spec)));
        PlanUpdate {
            display_name: self.name,
            description: self.description,
            sale,
            unlocks: terms.unlock,
            monthly: price(terms.monthly, self.no_monthly),
            yearly: price(terms.yearly, self.no_yearly),
            trial_days: terms.trial_days,
            included: included.map(Iterator::collect),
            prices: prices.map(Iterator::collect),
            subscribers,
            note,
        }
    }
}
