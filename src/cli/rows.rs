//! A list on its way out, row after row: as a table, tab-separated, JSON, CSV, or ids only.

use crate::cli::out::{Format, Out, write_fault};
use crate::cli::text;
use crate::error::{Error, Result};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use serde::Serialize;
use serde_json::{Value, json};

/// Spaces between two columns.
const GAP: u16 = 2;
/// Characters that a column of text keeps on a narrow terminal.
const NARROWEST: usize = 8;

/// One column of a list; the header is also the CSV's, in snake case.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    header: &'static str,
    pointer: &'static str,
    right: bool,
}

impl Column {
    /// A column that shows what a JSON pointer finds in a row: `Column::new("customer", "/customer/id")`.
    pub const fn new(header: &'static str, pointer: &'static str) -> Column {
        Column { header, pointer, right: false }
    }

    /// The same column, its cells at the right: for numbers and money.
    pub const fn right(mut self) -> Column {
        self.right = true;
        self
    }

    /// Where the terminal is narrow, text wraps; numbers and ids, which are read and copied whole, do not.
    fn constraint(&self) -> ColumnConstraint {
        if self.right || self.pointer == "/id" || self.pointer == "/number" {
            return ColumnConstraint::ContentWidth;
        }
        let narrowest = self.header.len().max(NARROWEST) as u16 + GAP;
        ColumnConstraint::LowerBoundary(Width::Fixed(narrowest))
    }

    fn cell<'a>(&self, row: &'a Value) -> &'a Value {
        row.pointer(self.pointer).unwrap_or(&Value::Null)
    }
}

/// Rows on their way out. Tab-separated, CSV, JSON lines and ids leave at once, in constant memory;
/// a table and a JSON document are held until [`Rows::finish`], because they are one whole.
pub struct Rows<'a> {
    out: &'a mut Out,
    columns: &'static [Column],
    held: Vec<Value>,
    begun: bool,
    /// In CSV, money loses its currency where a column of its own shows it.
    bare_money: bool,
}

impl<'a> Rows<'a> {
    /// Rows with these columns; in JSON a row is shown whole.
    pub fn new(out: &'a mut Out, columns: &'static [Column]) -> Rows<'a> {
        let bare_money = columns.iter().any(|column| column.pointer.ends_with("/currency"));
        Rows { out, columns, held: Vec::new(), begun: false, bare_money }
    }

    /// Adds a row.
    pub fn push(&mut self, row: &impl Serialize) -> Result<()> {
        let row = serde_json::to_value(row)
            .map_err(|cause| Error::failed("a row cannot be shown as JSON").cause(cause))?;
        self.begin()?;
        match self.out.format() {
            Format::Table | Format::Json => self.held.push(row),
            Format::Jsonl => self.out.json_line(&row)?,
            Format::Tsv => {
                let cells = self.columns.iter().map(|column| text::plain(column.cell(&row)));
                self.out.line(&cells.collect::<Vec<_>>().join("\t"))?;
            }
            Format::Csv => self.csv_row(&row)?,
            Format::Id => {
                let id = row.get("id").unwrap_or_else(|| match self.columns.first() {
                    Some(column) => column.cell(&row),
                    None => &Value::Null,
                });
                self.out.line(&text::plain(id))?;
            }
        }
        Ok(())
    }

    /// Ends the list and prints what was held; `next` is where a cut list goes on.
    pub fn finish(mut self, next: Option<&str>) -> Result<()> {
        self.begin()?;
        let held = std::mem::take(&mut self.held);
        match self.out.format() {
            Format::Json => {
                let list =
                    json!({"object": "list", "data": held, "has_more": next.is_some(), "next_cursor": next});
                self.out.json_document(list)?;
            }
            Format::Table if !held.is_empty() => {
                let drawn = draw(self.columns, &held, self.out.width());
                self.out.line(&drawn)?;
            }
            _ => {}
        }
        self.out.flush()
    }

    /// The header, once, also of an empty list.
    fn begin(&mut self) -> Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        match self.out.format() {
            Format::Tsv => {
                let headers: Vec<_> =
                    self.columns.iter().map(|column| column.header.to_uppercase()).collect();
                self.out.line(&headers.join("\t"))
            }
            Format::Csv => {
                let headers = self.columns.iter().map(|column| column.header.replace(' ', "_"));
                self.out.csv_line(headers)
            }
            _ => Ok(()),
        }
    }

    fn csv_row(&mut self, row: &Value) -> Result<()> {
        let bare = self.bare_money;
        let cells = self.columns.iter().map(|column| {
            let cell = column.cell(row);
            match text::money(cell) {
                Some((amount, _)) if bare => text::neutralise(amount.to_owned()),
                _ => text::spreadsheet(cell),
            }
        });
        self.out.csv_line(cells)
    }
}

/// The rows as a table for people: no lines, columns aligned, wrapped to the terminal.
pub fn draw(columns: &[Column], rows: &[Value], width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).force_no_tty();
    if let Some(width) = width {
        table.set_width(width).set_content_arrangement(ContentArrangement::Dynamic);
    }
    table.set_header(columns.iter().map(|column| column.header.to_uppercase()));
    for row in rows {
        table.add_row(columns.iter().map(|column| text::plain(column.cell(row))));
    }
    for (place, column) in columns.iter().enumerate() {
        if let Some(drawn) = table.column_mut(place) {
            drawn.set_padding((0, GAP));
            drawn.set_constraint(column.constraint());
            if column.right {
                drawn.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    let drawn = table.to_string();
    drawn.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

impl Out {
    /// Writes one line of CSV.
    fn csv_line(&mut self, cells: impl Iterator<Item = String>) -> Result<()> {
        let fault = |cause: csv::Error| Error::failed("a row cannot be shown as CSV").cause(cause);
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(cells.map(String::into_bytes)).map_err(fault)?;
        let line = writer
            .into_inner()
            .map_err(|cause| Error::failed("a row cannot be shown as CSV").cause(cause.to_string()))?;
        self.writer().write_all(&line).map_err(write_fault)
    }
}
