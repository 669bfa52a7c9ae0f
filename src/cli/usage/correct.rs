//! `payg usage void` and `payg usage amend`: corrections that remove nothing.

use crate::cli::context::Context;
use crate::cli::period::PeriodArguments;
use crate::cli::usage::list::{COLUMNS, Of};
use crate::engine::amend_usage::{Amendment, amend_usage};
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::void_usage::{void_matching, void_usage, voidable};
use crate::error::{Error, Result};
use clap::Args;
use serde::Serialize;

/// Void usage: the events stay, and no longer count
///
/// Named by their ids, or found by customer, service and period; then it says how many before it asks.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage void order-77 --customer ada --reason \"sent twice\"\n  payg usage void --customer ada --service api --from 2026-10-01 --to 2026-10-02 --reason outage --yes"
)]
pub struct Void {
    /// The events' ids
    #[arg(value_name = "ID", conflicts_with_all = ["service", "month", "from", "to"])]
    ids: Vec<String>,

    /// Whose usage
    #[arg(long, value_name = "CUSTOMER", required = true)]
    customer: String,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    #[command(flatten)]
    period: PeriodArguments,

    /// Why, for those who look later
    #[arg(long, value_name = "WHY", required = true)]
    reason: String,
}

/// Correct an event: it is voided, and one of the same service and time stands in its place
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage amend order-78 --customer ada --quantity 3 --reason \"counted twice\""
)]
pub struct Amend {
    /// The event's id
    id: String,

    /// Whose usage
    #[arg(long, value_name = "CUSTOMER")]
    customer: String,

    /// How much it really was
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    quantity: Option<String>,

    /// Which value it really carried
    #[arg(long, value_name = "TEXT")]
    value: Option<String>,

    /// Why, for those who look later
    #[arg(long, value_name = "WHY")]
    reason: String,
}

/// What voiding by a filter came to.
#[derive(Serialize)]
#[serde(tag = "object", rename = "usage_void")]
struct Voided {
    voided: i64,
    reason: String,
}

/// Does what `payg usage void` was asked for.
pub async fn void(context: &mut Context, arguments: Void) -> Result<()> {
    let payg = context.payg().await?;
    if arguments.ids.is_empty() {
        return void_by_filter(context, &payg, arguments).await;
    }
    let customer = find_customer(&mut payg.db.view().await?, &arguments.customer).await?;
    let once = Once::unkeyed();
    let rows = void_usage(&payg, &customer, &arguments.ids, &arguments.reason, once).await?;
    context.out.list(COLUMNS, &rows)
}

async fn void_by_filter(context: &mut Context, payg: &Payg, arguments: Void) -> Result<()> {
    let Void { customer, service, period, reason, .. } = arguments;
    let of = Of { customer: Some(customer), service };
    let mut view = payg.db.view().await?;
    let asked = |zone: &_, now| {
        let hint = "name events by their ids, or give --month or --from and --to";
        period.resolve(zone, now)?.ok_or_else(|| Error::usage("nothing says which events").hint(hint))
    };
    let (filter, zone) = of.filter(&mut view, payg, asked).await?;
    let extent = voidable(&mut view, filter).await?;
    drop(view);
    context.say_period(&zone, filter.period);
    let many = if extent.events == 1 { "event" } else { "events" };
    let effect = format!("{} {many} with a quantity of {} together", extent.events, extent.quantity);
    context.talk.say(&effect);
    if extent.events > 0 {
        context.confirm(&format!("Void {effect}?"))?;
    }
    let (stop, bar) = (context.stop(), context.progress("events"));
    let voided = void_matching(payg, filter, &reason, &stop, &bar).await?;
    drop(bar);
    context.out.record(&Voided { voided, reason })
}

/// Does what `payg usage amend` was asked for.
pub async fn amend(context: &mut Context, arguments: Amend) -> Result<()> {
    let Amend { id, customer, quantity, value, reason } = arguments;
    if quantity.is_none() && value.is_none() {
        return Err(Error::usage("nothing says what is right").hint("give --quantity or --value"));
    }
    let quantity = quantity.map(|text| text.parse()).transpose()?;
    let payg = context.payg().await?;
    let customer = find_customer(&mut payg.db.view().await?, &customer).await?;
    let amendment = Amendment { quantity, value };
    let row = amend_usage(&payg, &customer, &id, amendment, &reason, Once::unkeyed()).await?;
    context.out.record(&row)
}
