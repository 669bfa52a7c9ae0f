//! `payg usage record`.

use crate::cli::context::Context;
use crate::cli::out;
use crate::engine::check_usage::Times;
use crate::engine::find_customer::find_customer;
use crate::engine::ingest::Outcome;
use crate::engine::payg::Payg;
use crate::engine::record_usage::{NewUsage, record_usage};
use crate::engine::usage_row::usage_rows;
use crate::error::Result;
use crate::records::event::Listed;
use crate::records::service;
use crate::values::typed_date::parse_instant;
use clap::Args;
use serde_json::Value;

/// Record one use of a service
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage record api --customer ada\n  payg usage record api --customer ada --quantity 2.5 --id order-77 -o json\n  payg usage record api --customer ada --at now --id order-78"
)]
pub struct Record {
    /// The service's code or id
    service: String,

    /// Who used it: id, user name, external id or a unique beginning of one
    #[arg(long, value_name = "CUSTOMER")]
    customer: String,

    /// How much, with up to six decimals
    #[arg(long, value_name = "N", default_value = "1", allow_hyphen_values = true)]
    quantity: String,

    /// When; now unless given
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    at: Option<String>,

    /// An id of your own: the same id again is the same use and counts once
    #[arg(long, value_name = "ID")]
    id: Option<String>,

    /// What is counted, for a service that counts unique values
    #[arg(long, value_name = "TEXT")]
    value: Option<String>,

    /// Take an old time
    #[arg(long)]
    backfill: bool,
}

/// Does what `payg usage record` was asked for.
pub async fn run(context: &mut Context, arguments: Record) -> Result<()> {
    let quantity = arguments.quantity.parse()?;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let service = service::find(&mut view, &arguments.service).await?;
    let customer = find_customer(&mut view, &arguments.customer).await?;
    drop(view);
    let zone = customer.zone(&payg.settings.zone);
    let at = arguments.at.as_deref().map(|when| parse_instant(when, &zone, payg.now())).transpose()?;
    let times = if arguments.backfill { Times::Backfill } else { Times::Recent };
    let (id, value) = (arguments.id, arguments.value);
    record(context, &payg, NewUsage { customer, service, quantity, at, id, value, times }).await
}

/// Records a use and prints it with what became of it.
pub async fn record(context: &mut Context, payg: &Payg, new: NewUsage) -> Result<()> {
    let (event, outcome) = record_usage(payg, new).await?;
    let listed = Listed { event, voided_at: None, void_reason: None, replaced_by: None };
    let rows = usage_rows(&mut payg.db.view().await?, vec![listed]).await?;
    let Some(row) = rows.first() else { return Ok(()) };
    let mut shown = out::to_json(row)?;
    let word = match outcome {
        Outcome::Accepted => "accepted",
        Outcome::Duplicate => "duplicate",
        Outcome::Conflict => "conflict",
    };
    if let Value::Object(fields) = &mut shown {
        fields.retain(|name, value| name != "status" && !value.is_null());
        fields.insert("outcome".to_owned(), word.into());
    }
    context.out.record(&shown)
}
