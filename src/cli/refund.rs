//! `payg refund`: money of a payment or an invoice goes back.

use crate::cli::context::Context;
use crate::engine::refund_payment::{
    NewRefund, Part, foresee_refund, foresee_retry, refund_and_wait, retry_refund_and_wait,
};
use crate::error::Result;
use crate::values::id::RefundId;
use clap::Args;

/// Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that
/// failed is tried again
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg refund rent-3 --amount 2.50 --reason \"late delivery\" --yes\n  payg refund rent-3 --percent 25 --dry-run\n  payg refund INV-2026-000004 --line 1 --reason outage --yes\n  payg refund rent-3 --yes"
)]
pub struct Refund {
    /// The payment's id or reference, the number or id of an invoice, or the id of a refund that failed
    #[arg(value_name = "PAYMENT|INVOICE|REFUND")]
    of: String,

    #[command(flatten)]
    part: PartArguments,

    /// Why; it stands on the credit note
    #[arg(long, value_name = "TEXT", default_value = "refund")]
    reason: String,
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

/// Does what `payg refund` was asked for.
pub async fn run(context: &mut Context, arguments: Refund) -> Result<()> {
    let payg = context.payg().await?;
    if arguments.of.parse::<RefundId>().is_ok() {
        let (payment, amount) = foresee_retry(&payg, &arguments.of, None).await?;
        context.confirm(&format!("Try again to give {amount} of payment {} back?", payment.payment_id))?;
        return context.out.record(&retry_refund_and_wait(&payg, &arguments.of, None).await?.refund);
    }
    let part = match arguments.part {
        PartArguments { amount: Some(amount), .. } => Part::Amount(amount),
        PartArguments { percent: Some(percent), .. } => Part::Percent(percent),
        PartArguments { line: Some(line), .. } => Part::Line(line),
        _ => Part::All,
    };
    let new = NewRefund { of: arguments.of, part, reason: arguments.reason };
    let (payment, amount) = foresee_refund(&payg, &new, None).await?;
    let left = payment.amount.subtract(payment.refunded)?.subtract(payment.refunding)?.subtract(amount)?;
    let (id, whole) = (payment.payment_id, payment.amount);
    context.confirm(&format!("Give {amount} of payment {id} over {whole} back, leaving {left}?"))?;
    context.out.record(&refund_and_wait(&payg, new, None).await?.refund)
}
