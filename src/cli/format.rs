//! How data is printed: what was asked for, else what suits where it goes.

use crate::cli::globals::OutputFormat;

/// How data is printed, once it is known where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Columns for people.
    Table,
    /// Tab-separated, whole, without lines: what a pipe gets when nothing was asked for.
    Tsv,
    /// One JSON document.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Comma-separated, with a header.
    Csv,
    /// The ids only.
    Id,
}

impl Format {
    /// What was asked for, else a table on a terminal and tab-separated text in a pipe.
    pub fn choose(asked: Option<OutputFormat>, is_terminal: bool) -> Format {
        match asked {
            None if is_terminal => Format::Table,
            None => Format::Tsv,
            Some(OutputFormat::Table) => Format::Table,
            Some(OutputFormat::Json) => Format::Json,
            Some(OutputFormat::Jsonl) => Format::Jsonl,
            Some(OutputFormat::Csv) => Format::Csv,
            Some(OutputFormat::Id) => Format::Id,
        }
    }

    /// Whether a list is an export, which is never cut unless somebody asks for it.
    pub fn is_export(self) -> bool {
        matches!(self, Format::Csv | Format::Jsonl)
    }
}
