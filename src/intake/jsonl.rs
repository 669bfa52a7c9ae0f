//! Usage as one JSON object a line: customer, service, quantity, at, id, value.

use crate::error::{Error, Kind};
use crate::intake::csv::FIELDS;
use crate::intake::draft::{Draft, Outcome, Refusal};
use crate::intake::line_id::LineIds;
use crate::intake::lines::{Line, Lines};
use std::io::Read;

/// Reads drafts from JSON lines.
pub struct Jsonl<R> {
    lines: Lines<R>,
    ids: LineIds,
}

impl<R: Read> Jsonl<R> {
    /// Reads from `input`; objects without an id get one from `ids`.
    pub fn new(input: R, ids: LineIds) -> Jsonl<R> {
        Jsonl { lines: Lines::new(input), ids }
    }
}

impl<R: Read> Iterator for Jsonl<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        Some(match self.lines.next_line()? {
            Ok(line) => draft(&line, &mut self.ids),
            Err(refusal) => Err(refusal),
        })
    }
}

fn draft(line: &Line<'_>, ids: &mut LineIds) -> Outcome {
    let refuse = |error: Error| Refusal::because(line.number, line.bytes, &error);
    let mut cells: [Option<String>; 6] = Default::default();
    let mut object = Object { rest: line.text()?, begun: false };
    while let Some((name, value)) = object.next().map_err(|reason| {
        let cut = if line.whole { "" } else { "; the file ends in the middle of it" };
        line.refuse(format!("the line is not a JSON object: {reason}{cut}"))
    })? {
        let known = if name == "time" { "at" } else { name.as_str() };
        let Some(place) = FIELDS.iter().position(|field| *field == known) else {
            let unknown =
                Error::new(Kind::Invalid, "unknown_field", format!("the field {name:?} is unknown"));
            return Err(refuse(unknown.suggest(&name, FIELDS.iter().copied())));
        };
        if cells[place].is_some() {
            return Err(line.refuse(format!("the field {name:?} is given twice")));
        }
        cells[place] = value;
    }
    let [customer, service, quantity, at, id, value] = cells.map(|cell| cell.filter(|text| !text.is_empty()));
    let customer = customer.ok_or_else(|| line.refuse("the line names no customer"))?;
    let at = at.map(|text| text.parse()).transpose().map_err(refuse)?;
    let quantity = quantity.map(|text| text.parse()).transpose().map_err(refuse)?;
    let id = id.unwrap_or_else(|| ids.next(at, line.bytes).to_string());
    Ok(Draft { id: Some(id), customer, service, quantity, at, value, line: line.number, ..Draft::default() })
}

/// A flat JSON object; numbers keep their digits, so that none becomes a float (RULES 5).
struct Object<'a> {
    rest: &'a str,
    begun: bool,
}

impl Object<'_> {
    /// The next field: its name, and its text or number as text; `None` for null, and at the end.
    fn next(&mut self) -> Result<Option<(String, Option<String>)>, String> {
        let first = !std::mem::replace(&mut self.begun, true);
        if first && !self.take_if('{') {
            return Err(self.found("a brace"));
        }
        let follows = !first && self.take_if(',');
        if !follows && self.take_if('}') {
            return if self.rest.trim_start().is_empty() { Ok(None) } else { Err(self.found("the end")) };
        }
        if !first && !follows {
            return Err(self.found("a comma or a brace"));
        }
        let name = self.string()?;
        if !self.take_if(':') {
            return Err(self.found("a colon"));
        }
        Ok(Some((name, self.value()?)))
    }

    fn value(&mut self) -> Result<Option<String>, String> {
        self.rest = self.rest.trim_start();
        if self.rest.starts_with('"') {
            return self.string().map(Some);
        }
        let ends = |c: char| matches!(c, ',' | '}' | ']' | '[' | '{' | '"') || c.is_whitespace();
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        let is_number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit())
            && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
        match word {
            "null" => self.rest = rest,
            _ if is_number => self.rest = rest,
            _ => return Err(self.found("a text or a number")),
        }
        Ok(is_number.then(|| word.to_owned()))
    }

    fn string(&mut self) -> Result<String, String> {
        self.rest = self.rest.trim_start();
        if !self.rest.starts_with('"') {
            return Err(self.found("a text"));
        }
        let mut escaped = false;
        let closing = self.rest.bytes().skip(1).position(|byte| {
            let closes = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            closes
        });
        let Some(closing) = closing else { return Err("a text has no end".to_owned()) };
        let (text, rest) = self.rest.split_at(closing + 2);
        self.rest = rest;
        serde_json::from_str(text).map_err(|fault| format!("the text {text} cannot be read ({fault})"))
    }

    fn take_if(&mut self, wanted: char) -> bool {
        let rest = self.rest.trim_start();
        let found = rest.strip_prefix(wanted);
        self.rest = found.unwrap_or(rest);
        found.is_some()
    }

    fn found(&self, wanted: &str) -> String {
        match self.rest.trim_start().chars().next() {
            Some(found) => format!("{wanted} should stand where {found:?} stands"),
            None => format!("{wanted} is missing at its end"),
        }
    }
}
