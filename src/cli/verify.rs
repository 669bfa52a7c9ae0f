//! `payg verify`: the books are proved from the bottom up.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::verify::{self, Report};
use crate::error::Result;
use clap::Args;

/// Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail
///
/// Says what was checked and how many; exits 1 when something is wrong and names the first row of
/// each check that is.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg verify\n  payg verify -o json")]
pub struct Verify {}

const SECTIONS: &[Section] = &[Section {
    title: "Checks",
    field: "checks",
    columns: &[
        Column::new("check", "/name"),
        Column::new("ok", "/ok"),
        Column::new("checked", "/checked").right(),
        Column::new("claim", "/claim"),
        Column::new("wrong", "/wrong"),
    ],
}];

/// Proves the books.
pub async fn run(context: &mut Context, _arguments: Verify) -> Result<()> {
    let payg = context.payg().await?;
    let report: Report = {
        let (bar, stop) = (context.progress("parts"), context.stop());
        verify::verify(&payg, &bar, &stop).await?
    };
    context.out.sheet(&report, SECTIONS)?;
    report.into_result()
}
