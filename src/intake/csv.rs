//! Comma-separated usage with a header: customer, service, quantity, at, id, value.

use crate::error::{Error, Kind, Result};
use crate::intake::draft::{Draft, Outcome, Refusal};
use crate::intake::fields;
use crate::intake::line_id::LineIds;
use crate::intake::lines::{Line, Lines};
use std::borrow::Cow;
use std::io::Read;

/// What a column can say; `time` is another word for `at`.
pub const FIELDS: &[&str] = &["customer", "service", "quantity", "at", "id", "value"];

/// What `--map` calls a column that is left out on purpose.
pub const IGNORE: &str = "ignore";

/// Which column holds which field, where their names differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(Vec<(String, String)>);

impl Mapping {
    /// Reads `field=column` once for each; `ignore=column` leaves a column out.
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Mapping> {
        let mut pairs = Vec::new();
        for text in texts {
            let Some((field, column)) = text.split_once('=') else {
                return Err(Error::invalid("mapping", text, "is not like quantity=bytes"));
            };
            let field = if field == "time" { "at" } else { field };
            if field != IGNORE && !FIELDS.contains(&field) {
                let known = FIELDS.iter().copied().chain([IGNORE]);
                let unknown = Error::invalid("field", field, format!("is none of {}", FIELDS.join(", ")));
                return Err(unknown.suggest(field, known));
            }
            if field != IGNORE && pairs.iter().any(|(taken, _)| taken == field) {
                return Err(Error::invalid("field", field, "is mapped twice"));
            }
            pairs.push((field.to_owned(), column.to_owned()));
        }
        Ok(Mapping(pairs))
    }

    /// The field that a column holds; `None` when nobody says.
    fn field_of(&self, column: &str) -> Option<&str> {
        let mapped = self.0.iter().find(|(_, mapped)| mapped == column);
        let named = || {
            let name = column.to_ascii_lowercase();
            let name = if name == "time" { "at" } else { name.as_str() };
            let field = FIELDS.iter().copied().find(|field| *field == name)?;
            // A field that the mapping takes from another column is not taken from this one.
            (!self.0.iter().any(|(taken, _)| taken == field)).then_some(field)
        };
        mapped.map(|(field, _)| field.as_str()).or_else(named)
    }
}

/// Reads drafts from comma-separated values; a header with tabs or semicolons sets the separator.
pub struct Csv<R> {
    lines: Lines<R>,
    ids: LineIds,
    mapping: Mapping,
    header: Option<Header>,
    over: bool,
}

/// What the header says.
struct Header {
    separator: u8,
    width: usize,
    /// For each of [`FIELDS`], the place of its column.
    places: [Option<usize>; 6],
}

impl<R: Read> Csv<R> {
    /// Reads from `input`; lines without an id get one from `ids`.
    pub fn new(input: R, mapping: Mapping, ids: LineIds) -> Csv<R> {
        Csv { lines: Lines::new(input), ids, mapping, header: None, over: false }
    }
}

impl<R: Read> Iterator for Csv<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        if self.header.is_none() && !self.over {
            let read = match self.lines.next_line()? {
                Ok(line) => Header::read(&line, &self.mapping),
                Err(refusal) => Err(refusal),
            };
            match read {
                Ok(header) => self.header = Some(header),
                Err(refusal) => {
                    // Without a header nothing can be told of the lines below it.
                    self.over = true;
                    return Some(Err(refusal.and_end()));
                }
            }
        }
        let header = self.header.as_ref()?;
        let line = match self.lines.next_line()? {
            Ok(line) => line,
            Err(refusal) => return Some(Err(refusal)),
        };
        Some(header.draft(&line, &mut self.ids))
    }
}

impl Header {
    fn read(line: &Line<'_>, mapping: &Mapping) -> Result<Header, Refusal> {
        let text = line.text()?;
        let separator = [b',', b';', b'\t'].into_iter().find(|byte| text.as_bytes().contains(byte));
        let separator = separator.unwrap_or(b',');
        let columns = fields::split(text, separator).map_err(|reason| line.refuse(reason))?;
        let mut header = Header { separator, width: columns.len(), places: [None; 6] };
        let mut unknown = Vec::new();
        for (place, column) in columns.iter().enumerate() {
            match mapping.field_of(column.trim()) {
                Some(IGNORE) => {}
                Some(field) => {
                    let slot = FIELDS.iter().position(|known| *known == field).unwrap_or_default();
                    if header.places[slot].replace(place).is_some() {
                        return Err(line.refuse(format!("the header has two columns for {field}")));
                    }
                }
                None => unknown.push(column.trim()),
            }
        }
        header.check(line, mapping, &columns, &unknown)?;
        Ok(header)
    }

    /// Refuses a header that names no customer, that the mapping does not fit, or that has a column
    /// which may hold what would then be left out silently.
    fn check(
        &self,
        line: &Line<'_>,
        mapping: &Mapping,
        columns: &[Cow<'_, str>],
        unknown: &[&str],
    ) -> Result<(), Refusal> {
        let missing =
            mapping.0.iter().find(|(_, mapped)| !columns.iter().any(|column| column.trim() == mapped));
        if let Some((_, mapped)) = missing {
            return Err(line.refuse(format!("the header has no column {mapped:?}, which --map names")));
        }
        let found =
            |field: &str| FIELDS.iter().position(|known| *known == field).and_then(|at| self.places[at]);
        if found("customer").is_none() {
            return Err(line.refuse("the header has no column customer (give --map customer=COLUMN)"));
        }
        for column in unknown {
            let error =
                Error::new(Kind::Invalid, "unknown_column", format!("the column {column:?} is unknown"))
                    .suggest(&column.to_ascii_lowercase(), FIELDS.iter().copied());
            if error.hint_text().is_some() || found("quantity").is_none() {
                let way = format!("give --map FIELD={column}, or --map {IGNORE}={column} to leave it out");
                let refusal = Refusal::because(line.number, line.bytes, &error);
                return Err(Refusal { reason: format!("{}; {way}", refusal.reason), ..refusal });
            }
        }
        Ok(())
    }

    fn draft(&self, line: &Line<'_>, ids: &mut LineIds) -> Outcome {
        let cells = fields::split(line.text()?, self.separator).map_err(|reason| line.refuse(reason))?;
        if cells.len() != self.width {
            let cut = if line.whole { "" } else { "; the file ends in the middle of it" };
            let reason = format!("the line has {} fields, the header {}{cut}", cells.len(), self.width);
            return Err(line.refuse(reason));
        }
        let refuse = |error: Error| Refusal::because(line.number, line.bytes, &error);
        let [customer, service, quantity, at, id, value] = self.places.map(|place| {
            let cell = cells.get(place?)?.trim();
            (!cell.is_empty()).then_some(cell)
        });
        let Some(customer) = customer else { return Err(line.refuse("the line names no customer")) };
        let at = at.map(str::parse).transpose().map_err(refuse)?;
        let quantity = quantity.map(str::parse).transpose().map_err(refuse)?;
        let id = id.map_or_else(|| ids.next(at, line.bytes).to_string(), str::to_owned);
        Ok(Draft {
            id: Some(id),
            customer: customer.to_owned(),
            service: service.map(str::to_owned),
            quantity,
            at,
            value: value.map(str::to_owned),
            line: line.number,
            ..Draft::default()
        })
    }
}
