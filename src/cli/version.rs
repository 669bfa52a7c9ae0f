//! `payg version`.

use crate::cli::context::Context;
use crate::error::Result;
use clap::Args;
use serde::Serialize;

/// Show which payg this is
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg version\n  payg version -o json")]
pub struct Version {}

#[derive(Serialize)]
struct Shown {
    name: &'static str,
    version: &'static str,
    target: String,
}

/// Prints the version.
pub async fn run(context: &mut Context, _arguments: Version) -> Result<()> {
    let target = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
    let shown = Shown { name: "payg", version: env!("CARGO_PKG_VERSION"), target };
    context.out.record(&shown)
}
