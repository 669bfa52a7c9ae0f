//! `payg call`: calls by their milliseconds.

use crate::cli::context::Context;
use crate::cli::period::PeriodArguments;
use crate::cli::usage::record::record;
use crate::db::door::View;
use crate::engine::call_billing::{call_billing, seconds_of};
use crate::engine::check_usage::Times;
use crate::engine::cost;
use crate::engine::find_customer::find_customer;
use crate::engine::record_usage::NewUsage;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::customer::{Customer, Kind};
use crate::records::service::{self, Service};
use crate::values::quantity::Quantity;
use crate::values::typed_date::parse_instant;
use clap::{Args, Subcommand};

/// Record calls and show what they come to
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Call {
    Record(Record),
    Billing(Billing),
}

/// Record one call
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg call record ada 61500\n  payg call record ada 61500 --id call-77 -o json"
)]
pub struct Record {
    /// Who called: a user
    user: String,

    /// How long the call was, in whole milliseconds
    #[arg(value_name = "MS", allow_hyphen_values = true)]
    milliseconds: String,

    /// What the call is charged as: a service that is metered in seconds
    #[arg(long, value_name = "SERVICE", default_value = "call")]
    service: String,

    /// When; now unless given
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    at: Option<String>,

    /// An id of your own: the same id again is the same call and counts once
    #[arg(long, value_name = "ID")]
    id: Option<String>,

    /// Take an old time
    #[arg(long)]
    backfill: bool,
}

/// Show a user's calls, blocks and cost
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg call billing ada\n  payg call billing ada --month 2026-10 -o json")]
pub struct Billing {
    /// Who called: a user
    user: String,

    /// What calls are charged as
    #[arg(long, value_name = "SERVICE", default_value = "call")]
    service: String,

    #[command(flatten)]
    period: PeriodArguments,
}

/// Does what `payg call` was asked for.
pub async fn run(context: &mut Context, verb: Call) -> Result<()> {
    match verb {
        Call::Record(arguments) => record_call(context, arguments).await,
        Call::Billing(arguments) => billing(context, arguments).await,
    }
}

async fn record_call(context: &mut Context, arguments: Record) -> Result<()> {
    let quantity = seconds(&arguments.milliseconds)?;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let customer = find_user(&mut view, &arguments.user).await?;
    let service = find_service(&mut view, &arguments.service).await?;
    drop(view);
    let zone = customer.zone(&payg.settings.zone);
    let at = arguments.at.as_deref().map(|when| parse_instant(when, &zone, payg.now())).transpose()?;
    let times = if arguments.backfill { Times::Backfill } else { Times::Recent };
    let new = NewUsage { customer, service, quantity, at, id: arguments.id, value: None, times };
    record(context, &payg, new).await
}

async fn billing(context: &mut Context, arguments: Billing) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let user = find_user(&mut view, &arguments.user).await?;
    let service = find_service(&mut view, &arguments.service).await?;
    let zone = user.zone(&payg.settings.zone);
    let period = arguments.period.or_this_month(&zone, payg.now())?;
    let catalogue = cost::catalogue(&mut view).await?;
    let billing = call_billing(&mut view, &catalogue, &user, &service, period).await?;
    drop(view);
    context.say_period(&zone, period);
    if billing.without_price {
        context
            .talk
            .say(format!("some of the calls have no price in {} and count as nothing", user.currency));
    }
    context.out.record(&billing)
}

/// Whole milliseconds as seconds, exactly.
fn seconds(text: &str) -> Result<Quantity> {
    let milliseconds = text
        .parse()
        .map_err(|_| Error::invalid("duration", text, "is not a whole number of milliseconds"))?;
    seconds_of(milliseconds)
}

async fn find_user(view: &mut View, text: &str) -> Result<Customer> {
    let customer = find_customer(view, text).await?;
    if customer.kind == Kind::User {
        return Ok(customer);
    }
    let (kind, name) = (customer.kind, customer.handle());
    Err(Error::new(ErrorKind::NotFound, "not_found", format!("{name} is a {kind}, not a user")))
}

async fn find_service(view: &mut View, code: &str) -> Result<Service> {
    service::find(view, code).await.map_err(|error| {
        if error.kind() == ErrorKind::NotFound && error.hint_text().is_none() {
            return error.hint(format!("payg service create {code} --unit second"));
        }
        error
    })
}
