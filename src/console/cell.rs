//! From the API's JSON to what a person reads: the columns of lists and the facts of pages.

use crate::console::block::{Cell, Facts, Head, Look, Row, Table};
use crate::console::fields::encode;
use crate::values::calendar::Zone;
use crate::values::id::{
    CreditNoteId, CustomerId, DisputeId, InvoiceId, PaymentId, RefundId, SubscriptionId,
};
use crate::values::timestamp::Timestamp;
use serde_json::Value;

/// A column of a list, or a fact of a page.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Where its value stands in the row's JSON, as `/total`.
    pub at: &'static str,
    /// How it is shown.
    pub kind: Kind,
    /// A field that the list can be sorted by.
    pub sort: Option<&'static str>,
    /// Where it leads: a path, and where in the JSON the last part of it stands.
    pub link: Option<(&'static str, &'static str)>,
    /// Whether a customer, who sees only its own, is spared it.
    pub for_operators: bool,
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As text.
    Text,
    /// As a number.
    Number,
    /// As money, or as an amount before rounding.
    Money,
    /// As an instant.
    Time,
    /// As a state.
    State,
    /// A word when it is null, and another when it is not.
    Since(&'static str, &'static str),
    /// As a word of programs.
    Code,
}

impl Column {
    /// A column of texts.
    pub const fn new(name: &'static str, at: &'static str) -> Column {
        Column { name, at, kind: Kind::Text, sort: None, link: None, for_operators: false }
    }

    /// A column of another kind.
    pub const fn of(name: &'static str, at: &'static str, kind: Kind) -> Column {
        Column { name, at, kind, sort: None, link: None, for_operators: false }
    }

    /// The list can be sorted by it.
    pub const fn sorted(mut self, field: &'static str) -> Column {
        self.sort = Some(field);
        self
    }

    /// It leads to a page.
    pub const fn to(mut self, path: &'static str, at: &'static str) -> Column {
        self.link = Some((path, at));
        self
    }

    /// It leads to the page of what its id names, whatever that is.
    pub const fn to_its_page(mut self) -> Column {
        self.link = Some(("", self.at));
        self
    }

    /// A customer, who sees only its own, is spared it.
    pub const fn for_operators(mut self) -> Column {
        self.for_operators = true;
        self
    }

    /// The value of a row as it is shown.
    pub fn cell(&self, row: &Value, zone: &Zone) -> Cell {
        let value = row.pointer(self.at).unwrap_or(&Value::Null);
        let mut cell = shown(value, self.kind, zone);
        if let Some((path, at)) = self.link {
            let end = row.pointer(at).map(plain).filter(|end| !end.is_empty());
            if let Some(end) = end.filter(|_| !cell.text.is_empty()) {
                cell.link =
                    if path.is_empty() { page_of(&end) } else { Some(format!("{path}{}", encode(&end))) };
            }
        }
        cell
    }

    fn is_right(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Money)
    }
}

/// The page of what an id names, if it has one of its own.
pub fn page_of(id: &str) -> Option<String> {
    const PAGES: &[(&str, &str)] = &[
        (CustomerId::PREFIX, "customers"),
        (InvoiceId::PREFIX, "invoices"),
        (CreditNoteId::PREFIX, "credit-notes"),
        (PaymentId::PREFIX, "payments"),
        (RefundId::PREFIX, "refunds"),
        (DisputeId::PREFIX, "disputes"),
        (SubscriptionId::PREFIX, "subscriptions"),
    ];
    let (prefix, _) = id.split_once('_')?;
    let (_, path) = PAGES.iter().find(|(known, _)| *known == prefix)?;
    Some(format!("/{path}/{}", encode(id)))
}

/// A table of rows that are the API's JSON.
pub fn table(title: &str, columns: &[Column], rows: &[Value], zone: &Zone) -> Table {
    let heads = columns.iter().map(|column| Head {
        name: column.name.to_owned(),
        right: column.is_right(),
        ..Head::default()
    });
    let row = |value: &Value| Row {
        id: own_name(value),
        cells: columns.iter().map(|column| column.cell(value, zone)).collect(),
    };
    Table {
        title: title.to_owned(),
        heads: heads.collect(),
        rows: rows.iter().map(row).collect(),
        ..Table::default()
    }
}

/// What a row's own page is called: the name that it gives itself, else its id, else its number.
pub fn own_name(value: &Value) -> String {
    let name = value.get("name").filter(|_| value["object"] == "event");
    plain(name.or_else(|| value.get("id")).or_else(|| value.get("number")).unwrap_or(&Value::Null))
}

/// A table of the rows that stand in a field of a JSON object.
pub fn table_of(title: &str, columns: &[Column], value: &Value, at: &str, zone: &Zone) -> Table {
    let rows = value.pointer(at).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    table(title, columns, rows, zone)
}

/// What is known of one thing; what is empty is left out.
pub fn facts(title: &str, columns: &[Column], value: &Value, zone: &Zone) -> Facts {
    let rows = columns.iter().map(|column| (column.name.to_owned(), column.cell(value, zone)));
    Facts { title: title.to_owned(), rows: rows.filter(|(_, cell)| !cell.text.is_empty()).collect() }
}

/// An instant by a zone's clocks, to the minute.
pub fn time(at: Timestamp, zone: &Zone) -> Cell {
    let clock = zone.clock(at);
    let text = format!("{} {:02}:{:02}", clock.date(), clock.hour(), clock.minute());
    Cell { text, exact: at.to_string(), link: None, look: Look::Time }
}

/// Money as `1,234.50 EUR`.
pub fn money(value: &Value) -> String {
    let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    format!("{} {}", grouped(part("amount")), part("currency"))
}

fn shown(value: &Value, kind: Kind, zone: &Zone) -> Cell {
    if let Kind::Since(null, other) = kind {
        let (text, look) = if value.is_null() { (null, Look::Good) } else { (other, Look::Dim) };
        return Cell::of(text, look);
    }
    if value.is_null() {
        let look = if matches!(kind, Kind::Number | Kind::Money) { Look::Number } else { Look::Plain };
        return Cell::of("", look);
    }
    match kind {
        Kind::Money if value.is_object() => Cell::of(money(value), Look::Number),
        Kind::Number | Kind::Money => Cell::of(grouped(&plain(value)), Look::Number),
        Kind::Time => match plain(value).parse::<Timestamp>() {
            Ok(at) => time(at, zone),
            Err(_) => Cell::text(plain(value)),
        },
        Kind::State => Cell::of(plain(value).replace('_', " "), look_of(&plain(value))),
        Kind::Code => Cell::of(plain(value), Look::Code),
        Kind::Text | Kind::Since(..) => Cell::text(plain(value)),
    }
}

/// Text without quotes; a list with commas; the rest as JSON.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// How a state looks; it is always said in words too.
pub fn look_of(state: &str) -> Look {
    match state {
        "finalized" | "paid" | "successful" | "succeeded" | "active" | "enabled" | "counts" | "delivered"
        | "resolved" | "won" | "settled" | "done" => Look::Good,
        "failed" | "disputed" | "reversed" | "lost" | "past_due" | "dead" | "refused" | "wrong"
        | "broken off" | "overdue" => Look::Bad,
        "created" | "processing" | "pending" | "waiting" | "draft" | "running" | "trialing" | "open"
        | "due" | "needs_response" => Look::Busy,
        _ => Look::Dim,
    }
}

/// A decimal number with a comma between thousands.
pub fn grouped(number: &str) -> String {
    let (whole, rest) = match number.find('.') {
        Some(point) => number.split_at(point),
        None => (number, ""),
    };
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut shown = String::with_capacity(number.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    format!("{sign}{shown}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_grouped_and_words_are_left_alone() {
        let table = [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567.8901", "-1,234,567.8901"),
            ("unlimited", "unlimited"),
            ("", ""),
        ];
        for (number, shown) in table {
            assert_eq!(grouped(number), shown);
        }
    }

    #[test]
    fn values_are_shown_by_their_kind() {
        let row = json!({"total": {"amount": "1234.50", "currency": "EUR"}, "at": "2026-11-01T09:05:00Z",
            "status": "past_due", "off": null, "id": "a/b"});
        let zone = Zone::utc();
        let cell = |column: Column| column.cell(&row, &zone);
        assert_eq!(cell(Column::of("t", "/total", Kind::Money)).text, "1,234.50 EUR");
        assert_eq!(cell(Column::of("a", "/at", Kind::Time)).text, "2026-11-01 09:05");
        assert_eq!(cell(Column::of("s", "/status", Kind::State)), Cell::of("past due", Look::Bad));
        assert_eq!(cell(Column::of("o", "/off", Kind::Since("enabled", "disabled"))).text, "enabled");
        assert_eq!(cell(Column::new("i", "/id").to("/x/", "/id")).link.as_deref(), Some("/x/a%2Fb"));
        assert_eq!(cell(Column::new("i", "/id").to_its_page()).link, None);
        assert_eq!(page_of("inv_0").as_deref(), Some("/invoices/inv_0"));
        assert_eq!(page_of("wof_0"), None, "a write-off stands on its invoice's page");
    }
}
