//! Standard output: data only, in the format that was asked for.

use crate::cli::card;
use crate::cli::globals::OutputFormat;
use crate::cli::rows::{Column, Rows};
use crate::error::{Error, Result};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};

/// The code of an error that says nobody reads the output any more; it ends payg quietly.
pub const CLOSED_PIPE: &str = "closed_pipe";

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

/// Where data goes. With [`Format::Json`] a command prints exactly one document, so it calls
/// exactly one of [`Out::record`], [`Out::card`], [`Out::document`] and [`Rows::finish`], once.
pub struct Out {
    stream: Box<dyn Write + Send>,
    format: Format,
    width: Option<u16>,
    dry_run: bool,
}

/// A list inside of a record, shown as a table below its card.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The line above the table.
    pub title: &'static str,
    /// Which of the record's fields holds the list.
    pub field: &'static str,
    /// The table's columns.
    pub columns: &'static [Column],
}

impl Out {
    /// Data to that stream; a dry run says so in its JSON.
    pub fn new(stream: Box<dyn Write + Send>, format: Format, width: Option<u16>, dry_run: bool) -> Out {
        Out { stream, format, width, dry_run }
    }

    /// The format in force.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Prints in another format from now on: for a command whose own flag names one.
    pub fn set_format(&mut self, format: Format) {
        self.format = format;
    }

    /// Columns of the terminal, if it is one.
    pub fn width(&self) -> Option<u16> {
        self.width
    }

    /// Prints one record as the API shows it; for people a line for each of its fields.
    pub fn record(&mut self, record: &impl Serialize) -> Result<()> {
        self.card(record, &[])
    }

    /// Prints one record with lists in it; for people the lists are tables below the card.
    pub fn card(&mut self, record: &impl Serialize, sections: &[Section]) -> Result<()> {
        let value = to_json(record)?;
        match self.format {
            Format::Json => self.json_document(value)?,
            Format::Jsonl => self.json_line(&self.marked(value))?,
            Format::Id => self.line(&card::id(&value))?,
            Format::Table => self.line(&card::draw(&value, sections, self.width))?,
            Format::Tsv => self.line(&card::tabs(&value))?,
            Format::Csv => self.line(&card::csv(&value))?,
        }
        self.flush()
    }

    /// Prints something that is no record: a tree, a chart, a script. JSON formats get `value`,
    /// every other format gets `text`.
    pub fn document(&mut self, value: &impl Serialize, text: impl AsRef<str>) -> Result<()> {
        match self.format {
            Format::Json => self.json_document(to_json(value)?)?,
            Format::Jsonl => self.json_line(&self.marked(to_json(value)?))?,
            _ => self.line(text.as_ref().trim_end_matches('\n'))?,
        }
        self.flush()
    }

    /// Begins a list; see [`Rows`].
    pub fn rows(&mut self, columns: &'static [Column]) -> Rows<'_> {
        Rows::new(self, columns)
    }

    /// Prints a whole short list.
    pub fn list<T: Serialize>(&mut self, columns: &'static [Column], rows: &[T]) -> Result<()> {
        let mut printed = self.rows(columns);
        for row in rows {
            printed.push(row)?;
        }
        printed.finish(None)
    }

    /// The stream itself, for formats of a command's own; not with [`Format::Json`].
    pub fn writer(&mut self) -> &mut dyn Write {
        &mut *self.stream
    }

    /// Hands on what is still held back.
    pub fn flush(&mut self) -> Result<()> {
        self.stream.flush().map_err(write_fault)
    }

    pub(super) fn line(&mut self, text: &str) -> Result<()> {
        writeln!(self.stream, "{text}").map_err(write_fault)
    }

    pub(super) fn json_line(&mut self, value: &Value) -> Result<()> {
        self.line(&value.to_string())
    }

    pub(super) fn json_document(&mut self, value: Value) -> Result<()> {
        let text = format!("{:#}", self.marked(value));
        self.line(&text)
    }

    /// A dry run's document says so first.
    fn marked(&self, value: Value) -> Value {
        match value {
            Value::Object(fields) if self.dry_run => {
                let mark = ("dry_run".to_owned(), Value::Bool(true));
                Value::Object(std::iter::once(mark).chain(fields).collect())
            }
            other => other,
        }
    }
}

/// The record as the API shows it.
pub fn to_json(record: &impl Serialize) -> Result<Value> {
    serde_json::to_value(record)
        .map_err(|cause| Error::failed("a record cannot be shown as JSON").cause(cause))
}

/// What a failed write means: a reader that went away ends payg quietly.
pub fn write_fault(cause: io::Error) -> Error {
    if cause.kind() == io::ErrorKind::BrokenPipe {
        return Error::new(crate::error::Kind::Failed, CLOSED_PIPE, "nobody reads the output any more");
    }
    Error::failed(format!("the output cannot be written: {cause}")).cause(cause)
}
