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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::cli::environment::tests::Shared;
    use serde_json::json;

    const COLUMNS: &[Column] = &[
        Column::new("id", "/id"),
        Column::new("display name", "/name"),
        Column::new("total", "/total").right(),
        Column::new("currency", "/total/currency"),
    ];

    fn rows() -> Vec<Value> {
        vec![
            json!({"id": "inv_1", "name": "=Acme, \"x\"", "total": {"amount": "-12.34", "currency": "EUR"}}),
            json!({"id": "inv_2", "name": "a\tb", "total": {"amount": "5.00", "currency": "EUR"}, "more": [1]}),
        ]
    }

    fn printed(format: Format, dry_run: bool, print: impl Fn(&mut Out)) -> String {
        let stream = Shared::default();
        print(&mut Out::new(Box::new(stream.clone()), format, None, dry_run));
        stream.text()
    }

    fn list(format: Format) -> String {
        printed(format, false, |out| out.list(COLUMNS, &rows()).unwrap())
    }

    #[test]
    fn a_list_in_every_format() {
        let table = "\
ID     DISPLAY NAME       TOTAL  CURRENCY
inv_1  =Acme, \"x\"    -12.34 EUR  EUR
inv_2  a b             5.00 EUR  EUR
";
        assert_eq!(list(Format::Table), table);
        let tsv = "ID\tDISPLAY NAME\tTOTAL\tCURRENCY\ninv_1\t=Acme, \"x\"\t-12.34 EUR\tEUR\ninv_2\ta b\t5.00 EUR\tEUR\n";
        assert_eq!(list(Format::Tsv), tsv);
        let csv =
            "id,display_name,total,currency\ninv_1,\"'=Acme, \"\"x\"\"\",-12.34,EUR\ninv_2,a\tb,5.00,EUR\n";
        assert_eq!(list(Format::Csv), csv);
        assert_eq!(list(Format::Id), "inv_1\ninv_2\n");
        let lines: Vec<Value> =
            list(Format::Jsonl).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines, rows());
        let document: Value = serde_json::from_str(&list(Format::Json)).unwrap();
        let wanted = json!({"object": "list", "data": rows(), "has_more": false, "next_cursor": null});
        assert_eq!(document, wanted);
    }

    #[test]
    fn an_empty_list_still_has_its_header_where_programs_read() {
        let empty = |format| printed(format, false, |out| out.list::<Value>(COLUMNS, &[]).unwrap());
        assert_eq!(empty(Format::Csv), "id,display_name,total,currency\n");
        assert_eq!(empty(Format::Tsv), "ID\tDISPLAY NAME\tTOTAL\tCURRENCY\n");
        assert_eq!(empty(Format::Table), "");
        assert_eq!(empty(Format::Jsonl), "");
        let document: Value = serde_json::from_str(&empty(Format::Json)).unwrap();
        assert_eq!(document["data"], json!([]));
    }

    #[test]
    fn money_keeps_its_currency_in_csv_where_no_column_shows_it() {
        const ALONE: &[Column] = &[Column::new("total", "/total")];
        let csv = printed(Format::Csv, false, |out| out.list(ALONE, &rows()).unwrap());
        assert_eq!(csv, "total\n'-12.34 EUR\n5.00 EUR\n");
    }

    #[test]
    fn a_cut_list_says_where_it_goes_on() {
        let cut = printed(Format::Json, false, |out| {
            let mut list = out.rows(COLUMNS);
            list.push(&rows()[0]).unwrap();
            list.finish(Some("abc")).unwrap();
        });
        let document: Value = serde_json::from_str(&cut).unwrap();
        assert_eq!((&document["has_more"], &document["next_cursor"]), (&json!(true), &json!("abc")));
    }

    #[test]
    fn a_record_in_every_format() {
        const LINES: Section =
            Section { title: "Lines", field: "lines", columns: &[Column::new("what", "/what")] };
        let record = json!({
            "object": "invoice", "id": "inv_1", "total": {"amount": "1.00", "currency": "EUR"},
            "customer": {"id": "cus_1"}, "lines": [{"what": "calls"}], "note": null,
        });
        let show = |format| printed(format, false, |out| out.card(&record, &[LINES]).unwrap());
        let card = "\
id           inv_1
total        1.00 EUR
customer.id  cus_1
note

Lines
WHAT
calls
";
        assert_eq!(show(Format::Table), card);
        assert_eq!(show(Format::Id), "inv_1\n");
        assert!(show(Format::Tsv).starts_with("id\tinv_1\ntotal\t1.00 EUR\n"));
        let csv =
            "id,total,customer.id,lines,note\ninv_1,1.00 EUR,cus_1,\"[{\"\"what\"\":\"\"calls\"\"}]\",\n";
        assert_eq!(show(Format::Csv), csv);
        assert_eq!(serde_json::from_str::<Value>(&show(Format::Json)).unwrap(), record);
        assert_eq!(show(Format::Jsonl).lines().count(), 1);
    }

    #[test]
    fn a_dry_run_says_so_in_its_document() {
        for format in [Format::Json, Format::Jsonl] {
            let shown = printed(format, true, |out| out.record(&json!({"id": 1})).unwrap());
            assert_eq!(serde_json::from_str::<Value>(&shown).unwrap(), json!({"dry_run": true, "id": 1}));
        }
        let shown = printed(Format::Json, true, |out| out.document(&json!({"a": 1}), "text").unwrap());
        assert!(shown.contains("dry_run"));
        assert_eq!(printed(Format::Table, true, |out| out.document(&json!({}), "tree\n").unwrap()), "tree\n");
    }

    #[test]
    fn a_reader_that_went_away_is_no_failure() {
        let error = write_fault(io::ErrorKind::BrokenPipe.into());
        assert_eq!(crate::cli::problem::exit_code(&error), 0);
        let error = write_fault(io::ErrorKind::StorageFull.into());
        assert_eq!(crate::cli::problem::exit_code(&error), 1);
    }
}
