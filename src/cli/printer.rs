//! The stream of data itself: lines of text, of CSV and of JSON, and what a failed write means.

use crate::cli::format::Format;
use crate::error::{Error, Kind, Result};
use serde_json::Value;
use std::io::{self, Write};

/// The code of an error that says nobody reads the output any more; it ends payg quietly.
pub const CLOSED_PIPE: &str = "closed_pipe";

/// A stream with the format that goes into it.
pub struct Printer {
    /// Where to.
    pub stream: Box<dyn Write + Send>,
    /// The format in force.
    pub format: Format,
    /// Columns of the terminal, if it is one.
    pub width: Option<u16>,
    /// Whether JSON says that nothing was kept.
    pub dry_run: bool,
}

impl Printer {
    /// Hands on what is still held back.
    pub fn flush(&mut self) -> Result<()> {
        self.stream.flush().map_err(write_fault)
    }

    /// Writes a text and ends its line.
    pub fn line(&mut self, text: &str) -> Result<()> {
        writeln!(self.stream, "{text}").map_err(write_fault)
    }

    /// Writes one line of CSV.
    pub fn csv_line(&mut self, cells: impl Iterator<Item = String>) -> Result<()> {
        let fault = |cause: csv::Error| Error::failed("a row cannot be shown as CSV").cause(cause);
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(cells.map(String::into_bytes)).map_err(fault)?;
        let line = writer
            .into_inner()
            .map_err(|cause| Error::failed("a row cannot be shown as CSV").cause(cause.to_string()))?;
        self.stream.write_all(&line).map_err(write_fault)
    }

    /// Writes a row of a list as a line of JSON.
    pub fn json_line(&mut self, value: &Value) -> Result<()> {
        self.line(&value.to_string())
    }

    /// Writes a record as a line of JSON; a dry run's says so first.
    pub fn json_record(&mut self, value: Value) -> Result<()> {
        let marked = self.marked(value);
        self.json_line(&marked)
    }

    /// Writes a whole document; a dry run's says so first.
    pub fn json_document(&mut self, value: Value) -> Result<()> {
        let text = format!("{:#}", self.marked(value));
        self.line(&text)
    }

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

/// What a failed write means: a reader that went away ends payg quietly.
pub fn write_fault(cause: io::Error) -> Error {
    if cause.kind() == io::ErrorKind::BrokenPipe {
        return Error::new(Kind::Failed, CLOSED_PIPE, "nobody reads the output any more");
    }
    Error::failed(format!("the output cannot be written: {cause}")).cause(cause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::problem::exit_code;

    #[test]
    fn a_reader_that_went_away_is_no_failure() {
        assert_eq!(exit_code(&write_fault(io::ErrorKind::BrokenPipe.into())), 0);
        assert_eq!(exit_code(&write_fault(io::ErrorKind::StorageFull.into())), 1);
    }
}
