//! A list on its way out, row after row: as a table, tab-separated, JSON, CSV, or ids only.

use crate::cli::format::Format;
use crate::cli::printer::Printer;
use crate::cli::text;
use crate::error::{Error, Result};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use serde::Serialize;
use serde_json::{Value, json};

/// Spaces between two columns.
const GAP: u16 = 2;
/// Characters that a column of text keeps on a narrow terminal.
const NARROWEST: usize = 8;

/// What stands before the text of a part; spaces alone would be lost where the text wraps.
const MARK: &str = "· ";

/// One column of a list; the header is also the CSV's, in snake case.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    header: &'static str,
    pointer: &'static str,
    of_parts: Option<&'static str>,
    right: bool,
    is_money: bool,
}

impl Column {
    /// A column that shows what a JSON pointer finds in a row: `Column::new("customer", "/customer/id")`.
    pub const fn new(header: &'static str, pointer: &'static str) -> Column {
        Column { header, pointer, of_parts: None, right: false, is_money: false }
    }

    /// The same column, its cells at the right: for numbers and money.
    pub const fn right(mut self) -> Column {
        self.right = true;
        self
    }

    /// The same column, its cells money: at the right, and for a spreadsheet bare numbers beside a currency.
    pub const fn money(mut self) -> Column {
        self.is_money = true;
        self.right()
    }

    /// The same column, which also shows what a pointer finds in each of the row's `parts`; they
    /// stand in rows of their own below it.
    pub const fn of_parts(mut self, pointer: &'static str) -> Column {
        self.of_parts = Some(pointer);
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

    /// The cell of a part, marked where it is text.
    fn part_cell(&self, part: &Value) -> String {
        let found = self.of_parts.and_then(|pointer| part.pointer(pointer)).map(text::plain);
        match found {
            Some(cell) if !self.right => format!("{MARK}{cell}"),
            found => found.unwrap_or_default(),
        }
    }
}

/// Rows on their way out. Tab-separated, CSV, JSON lines and ids leave at once, in constant memory;
/// a table and a JSON document are held until [`Rows::finish`], because they are one whole.
pub struct Rows<'a> {
    printer: &'a mut Printer,
    columns: &'static [Column],
    held: Vec<Value>,
    begun: bool,
    /// Whether a column shows the currency of what stands in the row.
    shows_currency: bool,
}

impl<'a> Rows<'a> {
    /// Rows with these columns; in JSON a row is shown whole.
    pub fn new(printer: &'a mut Printer, columns: &'static [Column]) -> Rows<'a> {
        let shows_currency = columns.iter().any(|column| column.pointer.ends_with("/currency"));
        Rows { printer, columns, held: Vec::new(), begun: false, shows_currency }
    }

    /// Adds a row.
    pub fn push(&mut self, row: &impl Serialize) -> Result<()> {
        let row = serde_json::to_value(row)
            .map_err(|cause| Error::failed("a row cannot be shown as JSON").cause(cause))?;
        self.begin()?;
        match self.printer.format {
            Format::Table | Format::Json => self.held.push(row),
            Format::Jsonl => self.printer.json_line(&row)?,
            Format::Tsv => {
                for cells in cells(self.columns, &row) {
                    self.printer.line(&cells.join("\t"))?;
                }
            }
            Format::Csv => self.csv_row(&row)?,
            Format::Id => {
                let id = row.get("id").unwrap_or_else(|| match self.columns.first() {
                    Some(column) => column.cell(&row),
                    None => &Value::Null,
                });
                self.printer.line(&text::plain(id))?;
            }
        }
        Ok(())
    }

    /// Ends the list and prints what was held; `next` is where a cut list goes on.
    pub fn finish(mut self, next: Option<&str>) -> Result<()> {
        self.begin()?;
        let held = std::mem::take(&mut self.held);
        match self.printer.format {
            Format::Json => {
                let list =
                    json!({"object": "list", "data": held, "has_more": next.is_some(), "next_cursor": next});
                self.printer.json_document(list)?;
            }
            Format::Table if !held.is_empty() => {
                let drawn = draw(self.columns, &held, self.printer.width);
                self.printer.line(&drawn)?;
            }
            _ => {}
        }
        self.printer.flush()
    }

    /// The header, once, also of an empty list.
    fn begin(&mut self) -> Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        match self.printer.format {
            Format::Tsv => {
                let headers: Vec<_> =
                    self.columns.iter().map(|column| column.header.to_uppercase()).collect();
                self.printer.line(&headers.join("\t"))
            }
            Format::Csv => {
                let headers = self.columns.iter().map(|column| column.header.replace(' ', "_"));
                let currency = self.adds_currency().then(|| "currency".to_owned());
                self.printer.csv_line(headers.chain(currency))
            }
            _ => Ok(()),
        }
    }

    /// Whether a spreadsheet gets a column more, with the currency of the row's money.
    fn adds_currency(&self) -> bool {
        !self.shows_currency && self.columns.iter().any(|column| column.is_money)
    }

    fn csv_row(&mut self, row: &Value) -> Result<()> {
        let is_bare = self.shows_currency || self.adds_currency();
        let cells = self.columns.iter().map(|column| {
            let cell = column.cell(row);
            match text::money(cell) {
                Some((amount, _)) if is_bare => text::neutralise(amount.to_owned()),
                _ => text::spreadsheet(cell),
            }
        });
        let mut money = self.columns.iter().filter_map(|column| text::money(column.cell(row)));
        let currency = money.next().map_or("", |(_, currency)| currency).to_owned();
        self.printer.csv_line(cells.chain(self.adds_currency().then_some(currency)))
    }
}

/// The cells of a row and, below them, those of its parts if a column shows any.
fn cells(columns: &[Column], row: &Value) -> Vec<Vec<String>> {
    let own = columns.iter().map(|column| text::plain(column.cell(row))).collect();
    let parts = row.get("parts").and_then(Value::as_array);
    let parts = parts.filter(|_| columns.iter().any(|column| column.of_parts.is_some()));
    let below = parts.into_iter().flatten();
    let below = below.map(|part| columns.iter().map(|column| column.part_cell(part)).collect());
    std::iter::once(own).chain(below).collect()
}

/// The columns' names and the rows, tab-separated.
pub fn tabs(columns: &[Column], rows: &[Value]) -> String {
    let header = columns.iter().map(|column| column.header.to_uppercase()).collect();
    let lines = rows.iter().flat_map(|row| cells(columns, row));
    let lines = std::iter::once(header).chain(lines).map(|cells: Vec<String>| cells.join("\t"));
    lines.collect::<Vec<_>>().join("\n")
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
        for cells in cells(columns, row) {
            table.add_row(cells);
        }
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
