//! `payg price simulate`: a month's real usage under another price, customer by customer.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::price_model::{ModelArguments, SpecArgument, whole_or_typed};
use crate::cli::price_whose::Whose;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::set_price::{NewPrice, what_if};
use crate::engine::simulate_price::{Difference, simulate_price};
use crate::error::Result;
use crate::records::service;
use crate::values::amount::Amount;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use clap::Args;
use serde::Serialize;

/// Say what a month's real usage would have cost under another price, for each customer
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg price simulate api 0.002 --month 2026-10\n  payg price simulate api --spec '{\"model\":\"per_unit\",\"unit_amount\":\"0.002\"}' --month 2026-10 -o csv\n  payg price simulate api --tier 1000=0.10 --tier rest=0.08 --month 2026-10 --customer ada"
)]
pub struct Simulate {
    /// The service's code or id
    service: String,

    /// What a unit or a package would cost, or the percentage
    #[arg(allow_hyphen_values = true)]
    amount: Option<String>,

    #[command(flatten)]
    model: ModelArguments,

    #[command(flatten)]
    spec: SpecArgument,

    #[command(flatten)]
    whose: Whose,

    /// Which month; the last one unless given
    #[arg(long, value_name = "YYYY-MM")]
    month: Option<String>,
}

/// The answer as the API shows it.
#[derive(Serialize)]
struct Shown<'a> {
    object: &'static str,
    service: String,
    month: Month,
    currency: Currency,
    description: String,
    customers: usize,
    before: Amount,
    after: Amount,
    difference: Amount,
    differences: &'a [Difference],
}

const DIFFERENCES: &[Section] = &[Section { title: "Customers", field: "differences", columns: COLUMNS }];

const COLUMNS: &[Column] = &[
    Column::new("customer id", "/customer_id"),
    Column::new("customer", "/customer"),
    Column::new("quantity", "/quantity").right(),
    Column::new("events", "/events").right(),
    Column::new("before", "/before").money(),
    Column::new("after", "/after").money(),
    Column::new("difference", "/difference").money(),
];

/// Does what `payg price simulate` was asked for.
pub async fn run(context: &mut Context, arguments: Simulate) -> Result<()> {
    let given = arguments.spec.read(context)?;
    let month = arguments.month.as_deref().map(str::parse::<Month>).transpose()?;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let service = service::find(&mut view, &arguments.service).await?;
    let (customer, currency) = arguments.whose.find(&mut view).await?;
    drop(view);
    let spec = whole_or_typed(given, &arguments.model, arguments.amount.as_deref(), &service)?;
    let month = match month {
        Some(month) => month,
        None => Month::at(payg.now(), &payg.settings.zone).plus(-1)?,
    };
    let code = service.code.clone();
    let new = NewPrice { service, customer, currency, spec, starts_at: None, note: None };
    let price = what_if(&payg, &new)?;
    let progress = context.progress("customers");
    let simulation = simulate_price(&payg, &price, month, &context.stop(), &progress).await?;
    drop(progress);
    if matches!(context.out.format(), Format::Csv | Format::Jsonl | Format::Id) {
        return context.out.list(COLUMNS, &simulation.differences);
    }
    let shown = Shown {
        object: "simulation",
        service: code,
        month,
        currency: price.currency,
        description: price.spec.describe(price.currency),
        customers: simulation.differences.len(),
        before: simulation.before,
        after: simulation.after,
        difference: simulation.after.subtract(simulation.before)?,
        differences: &simulation.differences,
    };
    context.out.sheet(&shown, DIFFERENCES)
}
