//! The flags that every command takes.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What every command takes, before or after its own arguments.
#[derive(Args, Clone, Debug, Default)]
pub struct Globals {
    /// How data is printed; a table on a terminal, plain tab-separated text in a pipe
    #[arg(short, long, global = true, value_enum, value_name = "FORMAT", help_heading = "Global options")]
    pub output: Option<OutputFormat>,

    /// The database: sqlite:FILE or postgres://…
    #[arg(long, global = true, value_name = "URL", help_heading = "Global options")]
    pub database_url: Option<String>,

    /// Read this configuration instead of ./payg.toml
    #[arg(long, global = true, value_name = "FILE", help_heading = "Global options")]
    pub config: Option<PathBuf>,

    /// Do the work, show what it does, and keep nothing of it
    #[arg(short = 'n', long, global = true, help_heading = "Global options")]
    pub dry_run: bool,

    /// Answer every question with yes
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub yes: bool,

    /// Never ask; fail where an answer is needed
    #[arg(long, global = true, help_heading = "Global options")]
    pub no_input: bool,

    /// Say nothing but data and errors
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub quiet: bool,

    /// Colour on standard error and in tables
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Global options"
    )]
    pub color: ColorChoice,
}

/// How data is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// Columns for people
    Table,
    /// One JSON document
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated, with a header
    Csv,
    /// The ids only
    Id,
}

/// When colour is used; nothing is ever said by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Also into a pipe
    Always,
    /// Not at all
    Never,
}
