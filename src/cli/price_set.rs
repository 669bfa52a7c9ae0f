//! `payg price set`: shows what would change, asks, and adds a version.

use crate::cli::context::Context;
use crate::cli::price_card;
use crate::cli::price_model::{ModelArguments, SpecArgument, whole_or_typed};
use crate::cli::price_whose::Whose;
use crate::engine::payg::Payg;
use crate::engine::progress::Silent;
use crate::engine::set_price::{NewPrice, PriceChange, preview_price, set_price};
use crate::engine::simulate_price::simulate_price;
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::records::service;
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::Timestamp;
use crate::values::typed_date::parse_instant;
use clap::Args;

/// With more customers, what last month would have cost is not computed only to be shown.
const COMPARED_MAX: i64 = 10_000;

/// Set what a service costs: adds a version, after showing what it changes and asking
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg price set api 0.002 --yes\n  payg price set api 5 --per 1000 --customer ada --from 2026-12-01 --note \"yearly deal\" --yes\n  payg price set api --tier 1000=0.10+2 --tier rest=0.08 --yes\n  payg price set call 0.10 --model package --per 30 --yes\n  payg price set api --spec '{\"model\":\"per_unit\",\"unit_amount\":\"0.003\"}' --yes"
)]
pub struct Set {
    /// The service's code or id
    service: String,

    /// What a unit or a package costs, or the percentage
    #[arg(allow_hyphen_values = true)]
    amount: Option<String>,

    #[command(flatten)]
    model: ModelArguments,

    #[command(flatten)]
    spec: SpecArgument,

    #[command(flatten)]
    whose: Whose,

    /// From when on, as 2026-12-01; now unless given, and from the beginning for a service's first price
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    from: Option<String>,

    /// Why, for those who look at the history
    #[arg(long, value_name = "WHY")]
    note: Option<String>,
}

/// Does what `payg price set` was asked for.
pub async fn run(context: &mut Context, arguments: Set) -> Result<()> {
    let given = arguments.spec.read(context)?;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let service = service::find(&mut view, &arguments.service).await?;
    let (customer, currency) = arguments.whose.find(&mut view).await?;
    let zone = customer.as_ref().map_or(payg.settings.zone.clone(), |c| c.zone(&payg.settings.zone));
    let starts_at =
        arguments.from.as_deref().map(|when| parse_instant(when, &zone, payg.now())).transpose()?;
    let spec = whole_or_typed(given, &arguments.model, arguments.amount.as_deref(), &service)?;
    let new = NewPrice { service, customer, currency, spec, starts_at, note: arguments.note };
    let preview = preview_price(&mut view, &payg, new.clone()).await?;
    drop(view);
    let answered = context.globals.yes || context.globals.dry_run;
    if answered || context.can_ask() {
        say_change(context, &new, &preview, &zone);
        say_last_month(context, &payg, &preview).await?;
    }
    if !preview.unchanged {
        context.confirm("Set this price?")?;
    }
    let change = set_price(&payg, new).await?;
    price_card::print(context, &payg, change.price).await
}

/// Says on standard error what is old, what is new, and whom it touches.
fn say_change(context: &Context, new: &NewPrice, change: &PriceChange, zone: &Zone) {
    let PriceChange { price, replaces, customers, unchanged } = change;
    let service = &new.service.code;
    let payer = match &new.customer {
        Some(customer) => format!("own price of {}", customer.handle()),
        None => format!("list price in {}", price.currency),
    };
    if *unchanged {
        let since = from(price.starts_at, zone);
        return context.talk.say(format!("{service}, {payer}: is that already {since}, nothing changes"));
    }
    context.talk.say(format!("{service}, {payer}, {}", from(price.starts_at, zone)));
    let old = match replaces {
        Some(old) => old.spec.describe(old.currency),
        None => "no price".to_owned(),
    };
    context.talk.say(format!("  old: {old}"));
    context.talk.say(format!("  new: {}", price.spec.describe(price.currency)));
    let touched = match customers {
        1 => "1 customer pays it".to_owned(),
        many => format!("{many} customers pay it"),
    };
    context.talk.say(format!("  {touched}"));
}

/// Says what last month would have cost under the new price, where that is soon known.
async fn say_last_month(context: &Context, payg: &Payg, change: &PriceChange) -> Result<()> {
    if change.unchanged || change.customers == 0 || context.globals.quiet {
        return Ok(());
    }
    if change.customers > COMPARED_MAX {
        context.talk.say("  payg price simulate says what a month would have cost under it");
        return Ok(());
    }
    let month = Month::at(payg.now(), &payg.settings.zone).plus(-1)?;
    let price = &change.price;
    let simulation = simulate_price(payg, price, month, &Stop::new(), &Silent).await?;
    let (before, after) = (simulation.before.show(price.currency), simulation.after.show(price.currency));
    context.talk.say(match simulation.differences.len() {
        0 => format!("  {month}: nobody who pays it used it"),
        _ => format!("  {month}: cost {before} {0}, would have cost {after} {0}", price.currency),
    });
    Ok(())
}

fn from(at: Timestamp, zone: &Zone) -> String {
    match at {
        Timestamp::EPOCH => "from the beginning".to_owned(),
        at => format!("from {}", zone.show(at)),
    }
}
