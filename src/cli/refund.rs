//! `payg refund`: money of a payment or an invoice goes back; what went back is listed.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::engine::find_customer::find_customer;
use crate::engine::find_payment::{find_payment, find_refund_of};
use crate::engine::payg::Payg;
use crate::engine::refund_payment::{
    NewRefund, Part, foresee_refund, foresee_retry, refund_and_wait, retry_refund_and_wait,
};
use crate::engine::search_documents;
use crate::engine::stuck::stuck_before;
use crate::error::{Error, Result};
use crate::records::refund::{Filter, RefundStatus};
use crate::values::id::RefundId;
use clap::{Args, Subcommand};

/// Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that
/// failed is tried again
///
/// `payg refund list` and `payg refund show` show what went back, or is on its way.
#[derive(Args, Debug)]
#[command(
    subcommand_negates_reqs = true,
    override_usage = "payg refund [OPTIONS] <PAYMENT|INVOICE|REFUND>\n       payg refund list|show [OPTIONS]",
    after_help = "Examples:\n  payg refund rent-3 --amount 2.50 --reason \"late delivery\" --yes\n  payg refund rent-3 --percent 25 --dry-run\n  payg refund INV-2026-000004 --line 1 --reason outage --yes\n  payg refund rent-3 --yes"
)]
pub struct Refund {
    #[command(subcommand)]
    verb: Option<Verb>,

    /// The payment's id or reference, the number or id of an invoice, or the id of a refund that failed
    #[arg(value_name = "PAYMENT|INVOICE|REFUND", required = true)]
    of: Option<String>,

    #[command(flatten)]
    part: PartArguments,

    /// Why; it stands on the credit note
    #[arg(long, value_name = "TEXT", default_value = "refund")]
    reason: String,
}

/// Looking at refunds.
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Verb {
    List(List),
    Show(Show),
}

/// List refunds, the newest first
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg refund list\n  payg refund list --customer ada --status failed\n  payg refund list --payment rent-3"
)]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only of this payment: its id or reference
    #[arg(long, value_name = "PAYMENT")]
    payment: Option<String>,

    /// Only in this status: pending, successful, failed
    #[arg(long, value_name = "STATUS")]
    status: Option<RefundStatus>,

    /// Only those that were sent an hour ago or more and have no final answer
    #[arg(long)]
    stuck: bool,

    #[command(flatten)]
    period: PeriodArguments,

    #[command(flatten)]
    list: ListArguments,
}

/// Show one refund
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg refund show rent-3")]
pub struct Show {
    /// The refund's id; of a payment that is named instead, its newest one
    #[arg(value_name = "REFUND|PAYMENT")]
    refund: String,
}

/// How much goes back; all that is left unless one of these is given.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub struct PartArguments {
    /// So much
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,

    /// So many percent of the whole payment
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    percent: Option<String>,

    /// A line of the invoice that was paid, before tax
    #[arg(long, value_name = "LINE")]
    line: Option<i64>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("payment", "/payment_id"),
    Column::new("customer", "/customer_id"),
    Column::new("amount", "/amount").money(),
    Column::new("status", "/status"),
    Column::new("reason", "/reason"),
    Column::new("created at", "/created_at"),
];

/// Does what `payg refund` was asked for.
pub async fn run(context: &mut Context, arguments: Refund) -> Result<()> {
    let payg = context.payg().await?;
    match (arguments.verb, arguments.of) {
        (None, Some(of)) => give_back(context, &payg, (of, arguments.part, arguments.reason)).await,
        (Some(Verb::List(wanted)), None) => list(context, &payg, wanted).await,
        (Some(Verb::Show(Show { refund })), None) => {
            context.out.record(&find_refund_of(&mut payg.db.view().await?, &refund, None).await?)
        }
        (verb, _) => {
            let why = if verb.is_some() { "a refund is given or looked at" } else { "nothing is named" };
            Err(Error::usage(why).hint("payg refund PAYMENT, or payg refund list"))
        }
    }
}

async fn give_back(
    context: &mut Context,
    payg: &Payg,
    (of, part, reason): (String, PartArguments, String),
) -> Result<()> {
    if of.parse::<RefundId>().is_ok() {
        let (payment, amount) = foresee_retry(payg, &of, None).await?;
        context.confirm(&format!("Try again to give {amount} of payment {} back?", payment.payment_id))?;
        return context.out.record(&retry_refund_and_wait(payg, &of, None).await?.refund);
    }
    let part = match part {
        PartArguments { amount: Some(amount), .. } => Part::Amount(amount),
        PartArguments { percent: Some(percent), .. } => Part::Percent(percent),
        PartArguments { line: Some(line), .. } => Part::Line(line),
        _ => Part::All,
    };
    let new = NewRefund { of, part, reason };
    let (payment, amount) = foresee_refund(payg, &new, None).await?;
    let left = payment.amount.subtract(payment.refunded)?.subtract(payment.refunding)?.subtract(amount)?;
    let (id, whole) = (payment.payment_id, payment.amount);
    context.confirm(&format!("Give {amount} of payment {id} over {whole} back, leaving {left}?"))?;
    context.out.record(&refund_and_wait(payg, new, None).await?.refund)
}

async fn list(context: &mut Context, payg: &Payg, arguments: List) -> Result<()> {
    let mut view = payg.db.view().await?;
    let customer_id = match &arguments.customer {
        Some(name) => Some(find_customer(&mut view, name).await?.customer_id),
        None => None,
    };
    let payment = match &arguments.payment {
        Some(name) => Some(find_payment(&mut view, name, customer_id).await?),
        None => None,
    };
    let customer_id = payment.as_ref().map(|one| one.customer_id).or(customer_id);
    let payment_id = payment.map(|one| one.payment_id);
    drop(view);
    let stuck_before = arguments.stuck.then(|| stuck_before(payg.now()));
    let zone = &payg.settings.zone;
    let period = arguments.period.resolve(zone, payg.now())?;
    if let Some(period) = period {
        context.say_period(zone, period);
    }
    let (since, until) = period.map(|period| (period.start, period.end)).unzip();
    let status = arguments.status;
    let filter = Filter { customer_id, payment_id, status, since, until, stuck_before };
    let fetch =
        async |paging| search_documents::list_refunds(&mut payg.db.view().await?, filter, &paging).await;
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}
