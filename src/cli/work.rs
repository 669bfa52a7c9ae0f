//! `payg work`: what is due in the background, done now.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::engine::payg::{Clock, Payg};
use crate::engine::work::work_once;
use crate::error::Result;
use crate::values::typed_date::parse_instant;
use clap::Args;

/// Do once what is due: renewals, payments, notices
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg work --once\n  payg work --once --at 2026-12-01")]
pub struct Work {
    /// Stop when nothing is due any more
    #[arg(long, required = true)]
    once: bool,

    /// As if it were then; now unless given
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

const COLUMNS: &[Column] = &[Column::new("unit", "/unit"), Column::new("done", "/done").right()];

/// Does what `payg work` was asked for.
pub async fn run(context: &mut Context, arguments: Work) -> Result<()> {
    let payg = context.payg().await?;
    let payg = match &arguments.at {
        Some(text) => {
            let at = parse_instant(text, &payg.settings.zone, payg.now())?;
            Payg { clock: Clock::standing_at(at), ..payg }
        }
        None => payg,
    };
    let worked = work_once(&payg, &context.stop()).await?;
    context.out.list(COLUMNS, &worked)
}
