//! `payg reconcile`: payg and its gateways compared.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::reconcile::reconcile;
use crate::error::{Error, Kind, Result};
use crate::values::timestamp::DAY;
use crate::values::typed_date;
use clap::Args;

/// Compare payg with its gateways: settle what they have decided, and print every difference
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg reconcile\n  payg reconcile --since 2026-10-01 -o json")]
pub struct Reconcile {
    /// From then on: a day or an RFC 3339 time; three days ago unless given
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
}

const SECTIONS: &[Section] = &[Section {
    title: "Differences",
    field: "differences",
    columns: &[
        Column::new("gateway", "/gateway"),
        Column::new("gateway id", "/gateway_id"),
        Column::new("attempt", "/attempt_id"),
        Column::new("what", "/what"),
        Column::new("detail", "/detail"),
    ],
}];

/// Compares; an error (exit 1) says that something does not agree.
pub async fn run(context: &mut Context, arguments: Reconcile) -> Result<()> {
    let payg = context.payg().await?;
    let now = payg.now();
    let since = match &arguments.since {
        Some(text) => typed_date::parse_instant(text, &payg.settings.zone, now)?,
        None => now.plus_micros(-3 * DAY),
    };
    let found = reconcile(&payg, since).await?;
    context.out.sheet(&found, SECTIONS)?;
    match found.differences.len() {
        0 => Ok(()),
        count => {
            let message = format!("payg and its gateways differ in {count} things");
            Err(Error::new(Kind::Failed, "gateways_differ", message)
                .hint("payg quarantine list shows what fits nothing; payg payment correct settles what no gateway can decide"))
        }
    }
}
