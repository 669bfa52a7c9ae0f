//! `payg explain`: why a figure is what it is.

use crate::cli::context::Context;
use crate::engine::explain::explain_invoice;
use crate::error::Result;
use clap::{Args, Subcommand};

/// Explain a figure down to the events
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Explain {
    Invoice(Invoice),
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

/// Does what `payg explain` was asked for.
pub async fn run(context: &mut Context, verb: Explain) -> Result<()> {
    let Explain::Invoice(Invoice { invoice, line }) = verb;
    let payg = context.payg().await?;
    let explained = explain_invoice(&payg, &invoice, line).await?;
    context.out.document(&explained, explained.draw())
}
