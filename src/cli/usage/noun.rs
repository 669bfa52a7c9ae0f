//! The verbs of `payg usage`.

use crate::cli::context::Context;
use crate::cli::usage::charts::{self, Chart, Summary, Top};
use crate::cli::usage::correct::{self, Amend, Void};
use crate::cli::usage::import::{self, Import};
use crate::cli::usage::list::{self, List};
use crate::cli::usage::record::{self, Record};
use crate::error::Result;
use clap::Subcommand;

/// Record, import, show and correct usage
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Usage {
    Record(Record),
    Import(Import),
    List(List),
    Summary(Summary),
    Chart(Chart),
    Top(Top),
    Void(Void),
    Amend(Amend),
}

/// Does what `payg usage` was asked for.
pub async fn run(context: &mut Context, verb: Usage) -> Result<()> {
    match verb {
        Usage::Record(arguments) => record::run(context, arguments).await,
        Usage::Import(arguments) => import::run(context, arguments).await,
        Usage::List(arguments) => list::run(context, arguments).await,
        Usage::Summary(arguments) => charts::summary(context, arguments).await,
        Usage::Chart(arguments) => charts::chart(context, arguments).await,
        Usage::Top(arguments) => charts::top(context, arguments).await,
        Usage::Void(arguments) => correct::void(context, arguments).await,
        Usage::Amend(arguments) => correct::amend(context, arguments).await,
    }
}
