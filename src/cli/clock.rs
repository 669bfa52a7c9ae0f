//! `payg clock`: travelling in time on a test database.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::engine::travel::{advance_clock, clock_of, start_clock};
use crate::error::Result;
use crate::values::timestamp::Timestamp;
use crate::values::typed_date::parse_instant;
use clap::{Args, Subcommand};
use serde::Serialize;

/// Travel in time on a database that is marked as a test
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum ClockVerb {
    Start(Start),
    Show(Show),
    Advance(Advance),
}

/// Mark the database as a test, for ever, and let its clock stand
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg clock start --at 2026-12-01 --yes")]
pub struct Start {
    /// When it stands; now unless given
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

/// Show when it is by the test database's clock
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg clock show")]
pub struct Show {}

/// Let the clock travel: whatever is due on the way is done at its time, and months are billed
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg clock advance --to 2027-02-01")]
pub struct Advance {
    /// Until when
    #[arg(long, value_name = "WHEN")]
    to: String,
}

/// Where the clock stands.
#[derive(Serialize)]
#[serde(tag = "object", rename = "clock")]
struct Stands {
    /// When it is.
    stands_at: Timestamp,
}

const JOURNAL: &[Column] =
    &[Column::new("at", "/at"), Column::new("what", "/what"), Column::new("count", "/count").right()];

/// Does what `payg clock` was asked for.
pub async fn run(context: &mut Context, verb: ClockVerb) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        ClockVerb::Start(Start { at }) => {
            let at = match at {
                Some(text) => parse_instant(&text, &payg.settings.zone, payg.now())?,
                None => payg.now(),
            };
            context.talk.say("the database is a test from then on: no command goes by the machine's clock");
            context.confirm("Mark it?")?;
            context.out.record(&Stands { stands_at: start_clock(&payg, at).await? })
        }
        ClockVerb::Show(Show {}) => context.out.record(&Stands { stands_at: clock_of(&payg).await? }),
        ClockVerb::Advance(Advance { to }) => {
            let to = parse_instant(&to, &payg.settings.zone, payg.now())?;
            let journal = advance_clock(&payg, to, &context.progress("stops"), &context.stop()).await?;
            context.out.list(JOURNAL, &journal)
        }
    }
}
