//! `payg quarantine`: what gateways showed that fits nothing that was asked of them.

use crate::cli::context::Context;
use crate::cli::list::PageArguments;
use crate::cli::rows::Column;
use crate::engine::resolve_quarantined::{Resolution, find_quarantined, resolve_quarantined};
use crate::error::Result;
use crate::records::quarantine;
use crate::records::refund::RefundStatus;
use clap::{Args, Subcommand};

/// Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Quarantine {
    List(List),
    Show(Show),
    Resolve(Resolve),
}

/// List what nobody has dealt with yet, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg quarantine list\n  payg quarantine list --resolved -o csv")]
pub struct List {
    /// Also what somebody has dealt with
    #[arg(long)]
    resolved: bool,

    #[command(flatten)]
    list: PageArguments,
}

/// Which object is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The gateway's id of it
    #[arg(value_name = "OBJECT")]
    object: String,
}

/// Show one, with what its gateway said
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg quarantine show 2d0a-stray")]
pub struct Show {
    #[command(flatten)]
    of: Named,
}

/// Say that one was dealt with, and how; the reason is kept
///
/// Money that came with it is recorded, or given back at the gateway, by itself. Where a refund waits for how
/// it ended, --status says so and ends it; a payment that waits is ended by `payg payment correct`.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg quarantine resolve 2d0a-stray --reason \"refunded in the gateway's account\""
)]
pub struct Resolve {
    #[command(flatten)]
    of: Named,

    /// What became of it
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// How the refund ended that waits for it: successful, failed
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("gateway", "/gateway"),
    Column::new("attempt id", "/attempt_id"),
    Column::new("why", "/why"),
    Column::new("found at", "/found_at"),
    Column::new("resolved at", "/resolved_at"),
];

/// Does what `payg quarantine` was asked for.
pub async fn run(context: &mut Context, verb: Quarantine) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        Quarantine::List(List { resolved, list }) => {
            let fetch = async |paging| quarantine::list(&mut payg.db.view().await?, resolved, &paging).await;
            context.list_unsearched(COLUMNS, &list, &[], fetch).await
        }
        Quarantine::Show(Show { of }) => {
            let found = find_quarantined(&mut payg.db.view().await?, &of.object).await?;
            context.out.record(&found)
        }
        Quarantine::Resolve(Resolve { of, reason, status }) => {
            let status: Option<RefundStatus> = status.as_deref().map(str::parse).transpose()?;
            if let Some(status) = status {
                context.confirm(&format!("Say that the refund that waits for {} is {status}?", of.object))?;
            }
            let resolution = Resolution { reason, status };
            context.out.record(&resolve_quarantined(&payg, &of.object, resolution).await?)
        }
    }
}
