//! `payg work`: what is due in the background, done now.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::engine::payg::Clock;
use crate::engine::webhooks::deliver;
use crate::engine::work::{Worked, work_on, work_once};
use crate::error::Result;
use crate::values::typed_date;
use clap::Args;

/// Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg work --once\n  payg work --once --at 2026-12-01T00:00:00Z\n\
    Without --once it works until Ctrl-C; payg serve does the same work beside its requests.")]
pub struct Work {
    /// Do what is due now, and end
    #[arg(long)]
    once: bool,

    /// Do what is due at that time: a day or an RFC 3339 time
    #[arg(long, value_name = "WHEN", requires = "once")]
    at: Option<String>,
}

const COLUMNS: &[Column] = &[Column::new("unit", "/unit"), Column::new("done", "/done").right()];

/// Works.
pub async fn run(context: &mut Context, arguments: Work) -> Result<()> {
    let mut payg = context.payg().await?;
    if let Some(text) = &arguments.at {
        let at = typed_date::parse_instant(text, &payg.settings.zone, payg.now())?;
        payg.clock = Clock::standing_at(at);
    }
    let stop = context.stop();
    if !arguments.once && !context.globals.dry_run {
        let sender = deliver::sender(&payg)?;
        tokio::join!(work_on(&payg, &stop), deliver::run(&payg, &sender, &stop));
        return Ok(());
    }
    let mut worked = work_once(&payg, &stop).await?;
    let tries = deliver::deliver_due(&payg, &stop).await?;
    worked.push(Worked { unit: "webhooks", done: usize::try_from(tries).unwrap_or(usize::MAX) });
    let mut rows = context.out.rows(COLUMNS);
    for row in &worked {
        rows.push(row)?;
    }
    rows.finish(None)
}
