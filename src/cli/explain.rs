//! `payg explain`: why a figure is what it is.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::rows::Column;
use crate::engine::explain::{Node, explain_invoice};
use crate::error::Result;
use clap::{Args, Subcommand};
use serde::Serialize;

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
    match context.out.format() {
        Format::Csv | Format::Id => {
            let mut rows = Vec::new();
            grow(&explained, 0, &mut rows);
            context.out.list(STEPS, &rows)
        }
        _ => context.out.document(&explained, explained.draw()),
    }
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
