//! `payg dispute`: what payers' banks ask back, and how it ends.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::engine::dispute_payment::move_dispute;
use crate::engine::find_customer::find_customer;
use crate::engine::find_payment::find_dispute;
use crate::engine::idempotency::Once;
use crate::engine::search_documents;
use crate::error::Result;
use crate::records::dispute::{DisputeEvent, Filter};
use clap::{Args, Subcommand};

/// Manage disputes; payg payment dispute opens one
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Dispute {
    List(List),
    Show(Show),
    Respond(Respond),
    Win(Win),
    Lose(Lose),
}

/// List disputes, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg dispute list\n  payg dispute list --status needs_response")]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only in this status: needs_response, under_review, won, lost
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    #[command(flatten)]
    period: PeriodArguments,

    #[command(flatten)]
    list: ListArguments,
}

/// Which dispute is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// Its id, or the id or reference of its payment
    #[arg(value_name = "DISPUTE")]
    dispute: String,
}

/// Show one dispute
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg dispute show rent-6")]
pub struct Show {
    #[command(flatten)]
    of: Named,
}

/// Answer a dispute: it is then under review
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg dispute respond rent-6 --evidence \"signed on 3 May\"")]
pub struct Respond {
    #[command(flatten)]
    of: Named,

    /// What is answered
    #[arg(long, value_name = "TEXT")]
    evidence: String,
}

/// Say that a dispute was decided for us: the money is back
///
/// A payer's bank may decide without waiting for an answer, so one that nobody answered can be won, too.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg dispute win rent-6 --yes")]
pub struct Win {
    #[command(flatten)]
    of: Named,
}

/// Say that a dispute was decided against us: the money is gone
///
/// So is one whose answer came too late or never.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg dispute lose rent-7 --yes")]
pub struct Lose {
    #[command(flatten)]
    of: Named,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("payment id", "/payment_id"),
    Column::new("amount", "/amount").money(),
    Column::new("status", "/status"),
    Column::new("reason", "/reason"),
    Column::new("created at", "/created_at"),
    Column::new("closed at", "/closed_at"),
];

/// Does what `payg dispute` was asked for.
pub async fn run(context: &mut Context, verb: Dispute) -> Result<()> {
    match verb {
        Dispute::List(arguments) => list(context, arguments).await,
        Dispute::Show(Show { of }) => {
            let payg = context.payg().await?;
            let found = find_dispute(&mut payg.db.view().await?, &of.dispute, None).await?;
            context.out.record(&found)
        }
        Dispute::Respond(Respond { of, evidence }) => {
            let payg = context.payg().await?;
            let event = DisputeEvent::Respond;
            let moved =
                move_dispute(&payg, &of.dispute, event, Some(evidence), None, Once::unkeyed()).await?;
            context.out.record(&moved)
        }
        Dispute::Win(Win { of }) => decide(context, of, DisputeEvent::Win).await,
        Dispute::Lose(Lose { of }) => decide(context, of, DisputeEvent::Lose).await,
    }
}

async fn decide(context: &mut Context, of: Named, event: DisputeEvent) -> Result<()> {
    let payg = context.payg().await?;
    let found = find_dispute(&mut payg.db.view().await?, &of.dispute, None).await?;
    let ends = if event == DisputeEvent::Win { "won" } else { "lost" };
    context.confirm(&format!("Say that the dispute over {} is {ends}?", found.amount))?;
    context.out.record(&move_dispute(&payg, &of.dispute, event, None, None, Once::unkeyed()).await?)
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let payg = context.payg().await?;
    let customer_id = match &arguments.customer {
        Some(text) => Some(find_customer(&mut payg.db.view().await?, text).await?.customer_id),
        None => None,
    };
    let status = arguments.status.as_deref().map(str::parse).transpose()?;
    let zone = &payg.settings.zone;
    let period = arguments.period.resolve(zone, payg.now())?;
    if let Some(period) = period {
        context.say_period(zone, period);
    }
    let (since, until) = period.map(|period| (period.start, period.end)).unzip();
    let filter = Filter { customer_id, status, since, until, payment_id: None };
    let fetch =
        async |paging| search_documents::list_disputes(&mut payg.db.view().await?, filter, &paging).await;
    context.list(COLUMNS, &arguments.list, &["created_at"], fetch).await
}
