//! `payg price quote`: what a quantity would cost, and of which parts that is made.

use crate::cli::context::Context;
use crate::cli::price_model::SpecArgument;
use crate::cli::price_whose::{Whose, in_force};
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::error::{Error, Result};
use crate::rating::part::ShownPart;
use crate::rating::quote::{self, Question};
use crate::rating::spec::Spec;
use crate::values::amount::Amount;
use crate::values::currency::Currency;
use crate::values::quantity::Quantity;
use clap::Args;
use serde::Serialize;

/// Say what a quantity would cost under a price
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg price quote api --quantity 1500\n  payg price quote --spec '{\"model\":\"package\",\"package_size\":\"30\",\"package_amount\":\"0.10\"}' --quantity 95 -o json\n  payg price quote api --customer ada --from-quantity 900 --quantity 1100"
)]
pub struct Quote {
    /// The service whose price in force is asked for
    #[arg(required_unless_present = "spec", conflicts_with = "spec")]
    service: Option<String>,

    #[command(flatten)]
    spec: SpecArgument,

    #[command(flatten)]
    whose: Whose,

    /// What the period has used in the end
    #[arg(long, value_name = "Q", allow_hyphen_values = true)]
    quantity: String,

    /// What the period had used before; only what comes after it is priced
    #[arg(long, value_name = "Q", default_value = "0", allow_hyphen_values = true)]
    from_quantity: String,

    /// In how many events of equal size
    #[arg(long, value_name = "N", default_value_t = 1, allow_hyphen_values = true)]
    events: i64,
}

/// The answer as the API shows it.
#[derive(Serialize)]
struct Shown {
    object: &'static str,
    amount: Amount,
    currency: Currency,
    quantity: Quantity,
    from_quantity: Quantity,
    events: i64,
    description: String,
    parts: Vec<ShownPart>,
}

const PARTS: &[Section] = &[Section {
    title: "Parts",
    field: "parts",
    columns: &[Column::new("part", "/description"), Column::new("amount", "/amount").right()],
}];

/// Does what `payg price quote` was asked for.
pub async fn run(context: &mut Context, arguments: Quote) -> Result<()> {
    let question = Question {
        quantity: arguments.quantity.parse()?,
        from_quantity: arguments.from_quantity.parse()?,
        events: arguments.events,
    };
    let (spec, currency) = price(context, &arguments).await?;
    let answer = quote::Quote::of(&spec, &question)?;
    let shown = Shown {
        object: "quote",
        amount: answer.amount,
        currency,
        quantity: question.quantity,
        from_quantity: question.from_quantity,
        events: question.events,
        description: spec.describe(currency),
        parts: answer.parts.into_iter().map(|part| part.shown(currency)).collect(),
    };
    context.out.sheet(&shown, PARTS)
}

/// The price that is meant; one that is given whole needs no database.
async fn price(context: &mut Context, arguments: &Quote) -> Result<(Spec, Currency)> {
    if let Some(spec) = arguments.spec.read(context)? {
        if arguments.whose.customer.is_some() {
            return Err(Error::usage("--customer belongs to a service's price, not to --spec"));
        }
        let asked = arguments.whose.currency.as_deref().map(str::parse).transpose()?;
        let currency = match asked {
            Some(currency) => currency,
            None => context.config()?.settings().currency,
        };
        return Ok((spec, currency));
    }
    let service = arguments.service.as_deref().unwrap_or_default();
    let payg = context.payg().await?;
    let price = in_force(&mut payg.db.view().await?, &payg, service, &arguments.whose).await?;
    Ok((price.spec, price.currency))
}
