//! `payg explain`: why a figure is what it is.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::cli::subscription::Named;
use crate::engine::cost;
use crate::engine::derivation::Node;
use crate::engine::explain::explain_invoice;
use crate::engine::explain_cost::{Asked, explain_cost};
use crate::engine::explain_credit_note::explain_credit_note;
use crate::engine::explain_payment::{explain_payment, explain_refund};
use crate::engine::explain_subscription::explain_subscription;
use crate::engine::find_customer::find_customer;
use crate::engine::find_invoice::find_credit_note;
use crate::engine::find_payment::{find_payment, find_refund_of};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::service;
use clap::{Args, Subcommand};
use serde::Serialize;

/// Explain a figure down to the events
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Explain {
    Invoice(Invoice),
    CreditNote(CreditNote),
    Cost(Cost),
    Subscription(Subscription),
    Payment(Payment),
    Refund(Refund),
}

/// Explain an invoice or one of its lines: usage, price, tiers, rounding, tax
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg explain invoice INV-2026-000001\n  payg explain invoice INV-2026-000001 --line 1 -o json"
)]
pub struct Invoice {
    /// Its number or id
    #[arg(value_name = "INVOICE")]
    invoice: String,

    /// Only this line
    #[arg(long, value_name = "LINE")]
    line: Option<i64>,
}

/// Explain a credit note: what was left of its invoice, its lines, its share of the tax
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg explain credit-note CN-2026-000001")]
pub struct CreditNote {
    /// Its number or id
    #[arg(value_name = "CREDIT_NOTE")]
    credit_note: String,
}

/// Explain what a customer's usage costs so far, and what the month comes to if it goes on
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg explain cost ada\n  payg explain cost ada --month 2026-10 --service api -o json"
)]
pub struct Cost {
    /// The customer's id, user name or external id, or a unique beginning of one
    customer: String,

    #[command(flatten)]
    period: PeriodArguments,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
}

/// Explain what a subscription was charged: periods, changes by the day, what went back
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg explain subscription ada")]
pub struct Subscription {
    #[command(flatten)]
    subscription: Named,
}

/// Explain a payment: what it is for, its fee, what is left of it
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg explain payment rent-3")]
pub struct Payment {
    /// Its id or reference
    #[arg(value_name = "PAYMENT")]
    payment: String,
}

/// Explain a refund: what could go back, and what it rests on
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg explain refund rent-10")]
pub struct Refund {
    /// Its id, or the payment whose newest one is meant
    #[arg(value_name = "REFUND|PAYMENT")]
    refund: String,
}

/// Does what `payg explain` was asked for.
pub async fn run(context: &mut Context, verb: Explain) -> Result<()> {
    let payg = context.payg().await?;
    let explained = match &verb {
        Explain::Invoice(asked) => explain_invoice(&payg, &asked.invoice, asked.line).await?,
        Explain::CreditNote(asked) => {
            let mut view = payg.db.view().await?;
            let found = find_credit_note(&mut view, &asked.credit_note).await?;
            explain_credit_note(&mut view, &payg, &found).await?
        }
        Explain::Cost(asked) => of_cost(context, &payg, asked).await?,
        Explain::Subscription(asked) => {
            let found = asked.subscription.find(&payg).await?;
            explain_subscription(&mut payg.db.view().await?, &found).await?
        }
        Explain::Payment(asked) => {
            let mut view = payg.db.view().await?;
            let found = find_payment(&mut view, &asked.payment, None).await?;
            explain_payment(&mut view, &payg, &found).await?
        }
        Explain::Refund(asked) => {
            let mut view = payg.db.view().await?;
            let found = find_refund_of(&mut view, &asked.refund, None).await?;
            explain_refund(&mut view, &found).await?
        }
    };
    match context.out.format() {
        Format::Csv | Format::Id => {
            let mut rows = Vec::new();
            grow(&explained, 0, &mut rows);
            context.out.list(STEPS, &rows)
        }
        _ => context.out.document(&explained, explained.draw()),
    }
}

async fn of_cost(context: &mut Context, payg: &Payg, asked: &Cost) -> Result<Node> {
    let mut view = payg.db.view().await?;
    let customer = find_customer(&mut view, &asked.customer).await?;
    let zone = customer.zone(&payg.settings.zone);
    let period = asked.period.or_this_month(&zone, payg.now())?;
    let service = match &asked.service {
        Some(text) => Some(service::find(&mut view, text).await?.service_id),
        None => None,
    };
    let catalogue = cost::catalogue(&mut view).await?;
    context.say_period(&zone, period);
    let asked = Asked { customer: &customer, service, period, zone: &zone };
    explain_cost(&mut view, &catalogue, asked, payg.now()).await
}

/// A step of a derivation as a row.
#[derive(Serialize)]
struct Step<'a> {
    step: &'a str,
    depth: usize,
    text: &'a str,
    rule: Option<i64>,
}

/// The steps as rows.
const STEPS: &[Column] = &[
    Column::new("step", "/step"),
    Column::new("depth", "/depth").right(),
    Column::new("text", "/text"),
    Column::new("rule", "/rule").right(),
];

fn grow<'a>(node: &'a Node, depth: usize, rows: &mut Vec<Step<'a>>) {
    let rule = node.rule.as_ref().map(|rule| i64::from(rule.number));
    rows.push(Step { step: node.step, depth, text: &node.text, rule });
    for step in &node.steps {
        grow(step, depth + 1, rows);
    }
}
