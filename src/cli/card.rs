//! One record for people: a line for each field, its lists as tables below.

use crate::cli::rows;
use crate::cli::section::Section;
use crate::cli::text;
use serde_json::Value;

/// The record's id, else the first of its fields; what kind of thing it is is none.
pub fn id(record: &Value) -> String {
    let mut fields = record.as_object().into_iter().flatten().filter(|(name, _)| *name != "object");
    let first = || fields.next().map(|(_, value)| value);
    record.get("id").or_else(first).map(text::plain).unwrap_or_default()
}

/// `field   value` lines, then a table for each section that has rows.
pub fn draw(record: &Value, sections: &[Section], width: Option<u16>) -> String {
    let fields = fields(record, sections);
    let longest = fields.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let line = |(name, value): &(String, String)| format!("{name:longest$}  {value}").trim_end().to_owned();
    let lines = fields.iter().map(line).collect();
    with_sections(lines, record, sections, |section, list| rows::draw(section.columns, list, width))
}

/// `field TAB value` lines, then each section that has rows: an empty line, its title, its columns'
/// names, and its rows, tab-separated.
pub fn tabs(record: &Value, sections: &[Section]) -> String {
    let fields = fields(record, sections);
    let lines = fields.into_iter().map(|(name, value)| format!("{name}\t{value}")).collect();
    with_sections(lines, record, sections, |section, list| rows::tabs(section.columns, list))
}

/// The fields in a line each, without the sections' lists.
fn fields(record: &Value, sections: &[Section]) -> Vec<(String, String)> {
    flatten(record).into_iter().filter(|(name, _)| !is_section(sections, name)).collect()
}

fn is_section(sections: &[Section], name: &str) -> bool {
    sections.iter().any(|section| section.field == name)
}

/// The lines, and below them the sections that have rows.
fn with_sections(
    mut lines: Vec<String>,
    record: &Value,
    sections: &[Section],
    drawn: impl Fn(&Section, &[Value]) -> String,
) -> String {
    for section in sections {
        if let Some(rows) = section.rows(record) {
            lines.extend([String::new(), section.title.to_owned(), drawn(section, rows)]);
        }
    }
    lines.join("\n")
}

/// A header and one row, without the sections' lists; money is a bare number, its currency a field more.
pub fn csv(record: &Value, sections: &[Section]) -> String {
    let mut fields = flatten_values(record);
    fields.retain(|(name, _)| !is_section(sections, name));
    let quote = |cell: String| {
        if cell.contains([',', '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    let currency = only_currency(&fields);
    let mut header: Vec<String> = fields.iter().map(|(name, _)| quote(name.clone())).collect();
    let bare = |value: &Value| match text::money(value) {
        Some((amount, _)) if currency.is_some() => text::neutralise(amount.to_owned()),
        _ => text::spreadsheet(value),
    };
    let mut row: Vec<String> = fields.iter().map(|(_, value)| quote(bare(value))).collect();
    if let Some(currency) = currency.filter(|_| !fields.iter().any(|(name, _)| name == "currency")) {
        header.push("currency".to_owned());
        row.push(quote(currency.to_owned()));
    }
    format!("{}\n{}", header.join(","), row.join(","))
}

/// The one currency of all money in a record.
fn only_currency<'a>(fields: &[(String, &'a Value)]) -> Option<&'a str> {
    let mut currencies =
        fields.iter().filter_map(|(_, value)| text::money(value)).map(|(_, currency)| currency);
    let first = currencies.next()?;
    currencies.all(|other| other == first).then_some(first)
}

fn flatten(record: &Value) -> Vec<(String, String)> {
    flatten_values(record).into_iter().map(|(name, value)| (name, text::plain(value))).collect()
}

/// The fields, those of an object within as `outer.inner`; money stays whole.
fn flatten_values(record: &Value) -> Vec<(String, &Value)> {
    let mut flat = Vec::new();
    collect("", record, &mut flat);
    flat
}

fn collect<'a>(prefix: &str, value: &'a Value, flat: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(fields)
            if text::money(value).is_none() && (!fields.is_empty() || prefix.is_empty()) =>
        {
            // What kind of thing it is stands in the command that asked for it.
            for (name, inner) in fields.iter().filter(|(name, _)| *name != "object") {
                let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                collect(&name, inner, flat);
            }
        }
        other => flat.push((if prefix.is_empty() { "value".to_owned() } else { prefix.to_owned() }, other)),
    }
}
