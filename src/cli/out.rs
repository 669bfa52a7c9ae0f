//! Standard output: data only, in the format that was asked for.

use crate::cli::card;
use crate::cli::format::Format;
use crate::cli::printer::Printer;
use crate::cli::rows::{Column, Rows};
use crate::cli::section::Section;
use crate::error::{Error, Result};
use serde::Serialize;
use serde_json::Value;
use std::io::Write;

/// Where data goes. With [`Format::Json`] a command prints exactly one document, so it calls exactly one
/// of [`Out::record`], [`Out::card`], [`Out::sheet`], [`Out::document`] and [`Rows::finish`], once.
pub struct Out {
    printer: Printer,
}

impl Out {
    /// Data to that stream; a dry run says so in its JSON.
    pub fn new(stream: Box<dyn Write + Send>, format: Format, width: Option<u16>, dry_run: bool) -> Out {
        Out { printer: Printer { stream, format, width, dry_run } }
    }

    /// The format in force.
    pub fn format(&self) -> Format {
        self.printer.format
    }

    /// Prints in another format from now on: for a command whose own flag names one.
    pub fn set_format(&mut self, format: Format) {
        self.printer.format = format;
    }

    /// Columns of the terminal, if it is one.
    pub fn width(&self) -> Option<u16> {
        self.printer.width
    }

    /// Prints one record as the API shows it; for people a line for each of its fields.
    pub fn record(&mut self, record: &impl Serialize) -> Result<()> {
        self.card(record, &[])
    }

    /// Prints one record with lists in it; for people the lists are tables below the card.
    pub fn card(&mut self, record: &impl Serialize, sections: &[Section]) -> Result<()> {
        let value = to_json(record)?;
        let printer = &mut self.printer;
        match printer.format {
            Format::Json => printer.json_document(value)?,
            Format::Jsonl => printer.json_record(value)?,
            Format::Id => printer.line(&card::id(&value))?,
            Format::Table => printer.line(&card::draw(&value, sections, printer.width))?,
            Format::Tsv => printer.line(&card::tabs(&value, sections))?,
            Format::Csv => printer.line(&card::csv(&value, sections))?,
        }
        printer.flush()
    }

    /// Prints a record that is above all a list, which is the first of its sections: the same as
    /// [`Out::card`], but a spreadsheet gets that list's rows, and so do ids where the record has none.
    pub fn sheet(&mut self, record: &impl Serialize, sections: &[Section]) -> Result<()> {
        let value = to_json(record)?;
        let is_list = match self.printer.format {
            Format::Csv => true,
            Format::Id => value.get("id").is_none(),
            _ => false,
        };
        match sections.first().filter(|_| is_list) {
            Some(section) => self.list(section.columns, section.rows(&value).unwrap_or_default()),
            None => self.card(&value, sections),
        }
    }

    /// Prints something that is no record: a tree, a chart, a script. JSON formats get `value`,
    /// every other format gets `text`.
    pub fn document(&mut self, value: &impl Serialize, text: impl AsRef<str>) -> Result<()> {
        let printer = &mut self.printer;
        match printer.format {
            Format::Json => printer.json_document(to_json(value)?)?,
            Format::Jsonl => printer.json_record(to_json(value)?)?,
            _ => printer.line(text.as_ref().trim_end_matches('\n'))?,
        }
        printer.flush()
    }

    /// Begins a list; see [`Rows`].
    pub fn rows(&mut self, columns: &'static [Column]) -> Rows<'_> {
        Rows::new(&mut self.printer, columns)
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
        &mut *self.printer.stream
    }

    /// Hands on what is still held back.
    pub fn flush(&mut self) -> Result<()> {
        self.printer.flush()
    }
}

/// The record as the API shows it.
pub fn to_json(record: &impl Serialize) -> Result<Value> {
    serde_json::to_value(record)
        .map_err(|cause| Error::failed("a record cannot be shown as JSON").cause(cause))
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
        Column::new("total", "/total").money(),
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
    fn money_is_a_bare_number_in_csv_beside_its_currency() {
        const ALONE: &[Column] = &[Column::new("total", "/total").money()];
        let csv = printed(Format::Csv, false, |out| out.list(ALONE, &rows()).unwrap());
        assert_eq!(csv, "total,currency\n-12.34,EUR\n5.00,EUR\n");
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
            Section { title: "Lines", field: "lines", columns: &[WHAT, Column::new("of", "/of")] };
        const NONE: Section = Section { title: "None", field: "none", columns: &[WHAT] };
        const WHAT: Column = Column::new("what", "/what").of_parts("/text");
        let record = json!({
            "object": "invoice", "id": "inv_1", "total": {"amount": "1.00", "currency": "EUR"},
            "customer": {"id": "cus_1"}, "lines": [{"what": "calls", "parts": [{"text": "first\t1"}]}],
            "none": [], "note": null,
        });
        let show = |format| printed(format, false, |out| out.card(&record, &[LINES, NONE]).unwrap());
        let card = "\
id           inv_1
total        1.00 EUR
customer.id  cus_1
note

Lines
WHAT       OF
calls
· first 1
";
        assert_eq!(show(Format::Table), card);
        assert_eq!(show(Format::Id), "inv_1\n");
        let tsv = "id\tinv_1\ntotal\t1.00 EUR\ncustomer.id\tcus_1\nnote\t\n\nLines\nWHAT\tOF\ncalls\t\n· first 1\t\n";
        assert_eq!(show(Format::Tsv), tsv);
        assert_eq!(show(Format::Csv), "id,total,customer.id,note,currency\ninv_1,1.00,cus_1,,EUR\n");
        let sheet = |format| printed(format, false, |out| out.sheet(&record, &[LINES, NONE]).unwrap());
        assert_eq!(sheet(Format::Csv), "what,of\ncalls,\n");
        assert_eq!(sheet(Format::Id), "inv_1\n");
        assert_eq!(sheet(Format::Table), card);
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
}
