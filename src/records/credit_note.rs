//! A credit note: what is owed back of an invoice, and which lines it takes back.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{CreditNoteId, CustomerId, InvoiceId};
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::{Period, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A credit note without its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "credit_note")]
pub struct CreditNote {
    /// Its id.
    #[serde(rename = "id")]
    pub credit_note_id: CreditNoteId,
    /// Its number, as `CN-2026-000001`.
    pub number: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// The invoice that it takes back from.
    pub invoice_id: InvoiceId,
    /// What is owed back before tax.
    pub subtotal: Money,
    /// The tax that is owed back with it.
    pub tax: Money,
    /// What is owed back; always positive.
    pub total: Money,
    /// Why.
    pub reason: String,
    /// When it was issued.
    pub issued_at: Timestamp,
}

/// A line of an invoice that a credit note takes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CreditLine {
    /// The invoice's line.
    pub invoice_line: i64,
    /// How much of it, before tax.
    pub amount: Money,
}

/// Which credit notes are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only this customer's.
    pub customer_id: Option<CustomerId>,
    /// Only of this invoice.
    pub invoice_id: Option<InvoiceId>,
    /// Only in this currency.
    pub currency: Option<Currency>,
}

/// Writes a credit note with its lines.
pub async fn insert(tx: &mut Tx, note: &CreditNote, lines: &[CreditLine]) -> Result<()> {
    const INSERT: &str =
        "INSERT INTO credit_notes (customer_id, credit_note_id, invoice_id, number, currency,
            subtotal, tax, total, reason, issued_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    const LINES: Bulk = Bulk {
        sqlite: "INSERT INTO credit_note_lines (customer_id, credit_note_id, line, invoice_line, amount)
                 VALUES ($1, $2, $3, $4, $5)",
        postgres: "COPY credit_note_lines (customer_id, credit_note_id, line, invoice_line, amount)
                   FROM STDIN (FORMAT BINARY)",
    };
    let values = values![
        note.customer_id,
        note.credit_note_id,
        note.invoice_id,
        &note.number,
        note.total.currency,
        note.subtotal.minor,
        note.tax.minor,
        note.total.minor,
        &note.reason,
        note.issued_at,
    ];
    tx.run(INSERT, values).await?;
    let columns = vec![
        Column::Ids(vec![note.customer_id.uuid(); lines.len()]),
        Column::Ids(vec![note.credit_note_id.uuid(); lines.len()]),
        Column::Ints((1..).take(lines.len()).collect()),
        Column::Ints(lines.iter().map(|line| line.invoice_line).collect()),
        Column::Ints(lines.iter().map(|line| line.amount.minor).collect()),
    ];
    tx.bulk(LINES, columns).await?;
    Ok(())
}

/// One credit note.
pub async fn find(view: &mut View, credit_note_id: CreditNoteId) -> Result<Option<CreditNote>> {
    const FIND: &str =
        "SELECT customer_id, credit_note_id, invoice_id, number, currency, subtotal, tax, total,
            reason, issued_at
        FROM credit_notes
        WHERE credit_note_id = $1";
    view.first(FIND, values![credit_note_id]).await?.as_ref().map(read).transpose()
}

/// The credit notes of one invoice, in the order they were issued.
pub async fn of_invoice(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<CreditNote>> {
    const FIND: &str =
        "SELECT customer_id, credit_note_id, invoice_id, number, currency, subtotal, tax, total,
            reason, issued_at
        FROM credit_notes
        WHERE customer_id = $1 AND invoice_id = $2
        ORDER BY credit_note_id";
    view.all(FIND, values![customer_id, invoice_id]).await?.iter().map(read).collect()
}

/// The lines of one credit note, in order.
pub async fn lines_of(view: &mut View, note: &CreditNote) -> Result<Vec<CreditLine>> {
    const FIND: &str = "SELECT invoice_line, amount
        FROM credit_note_lines
        WHERE customer_id = $1 AND credit_note_id = $2
        ORDER BY line";
    let rows = view.all(FIND, values![note.customer_id, note.credit_note_id]).await?;
    rows.iter()
        .map(|row| {
            Ok(CreditLine { invoice_line: row.get(0)?, amount: Money::new(row.get(1)?, note.total.currency) })
        })
        .collect()
}

/// How many minor units of one line of an invoice were taken back already.
pub async fn credited_of_line(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
    line: i64,
) -> Result<i64> {
    const SUM: &str = "SELECT CAST(COALESCE(SUM(l.amount), 0) AS BIGINT)
        FROM credit_note_lines l
        JOIN credit_notes n ON n.customer_id = l.customer_id AND n.credit_note_id = l.credit_note_id
        WHERE n.customer_id = $1 AND n.invoice_id = $2 AND l.invoice_line = $3";
    view.one(SUM, values![customer_id, invoice_id, line]).await?.get(0)
}

/// Credit notes of a page, the newest first unless the oldest are asked for.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<CreditNote>> {
    rows(filter, paging).page(view, paging, !paging.is_oldest_first()).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter, paging: &Paging) -> List<CreditNote> {
    const ROWS: &str =
        "SELECT customer_id, credit_note_id, invoice_id, number, currency, subtotal, tax, total,
            reason, issued_at
        FROM credit_notes";
    let rows = List::of(ROWS, ORDER, read);
    let rows = match filter.customer_id {
        Some(customer) => rows.led("customer_id = ?", customer),
        None => rows,
    };
    let sought = paging.search.as_deref().map(search::pattern);
    rows.keep("invoice_id = ?", filter.invoice_id)
        .keep("currency = ?", filter.currency)
        .keep("(LOWER(number) LIKE ? ESCAPE '!' OR LOWER(reason) LIKE ? ESCAPE '!')", sought)
}

/// The order of a list.
pub const ORDER: Order<CreditNote> = Order {
    key: &["credit_note_id"],
    place: |one| vec![one.credit_note_id.to_string()],
    values: |words| Ok(values![words[0].parse::<CreditNoteId>()?]),
};

/// Hands out every credit note, or those issued in a period, in the order they were issued.
pub async fn each(
    view: &mut View,
    issued: Option<Period>,
    mut take: impl FnMut(CreditNote) -> Result<()>,
) -> Result<()> {
    const EACH: &str =
        "SELECT customer_id, credit_note_id, invoice_id, number, currency, subtotal, tax, total,
            reason, issued_at
        FROM credit_notes
        WHERE (CAST($1 AS TIMESTAMPTZ) IS NULL OR issued_at >= $1)
          AND (CAST($2 AS TIMESTAMPTZ) IS NULL OR issued_at < $2)
        ORDER BY credit_note_id";
    let values = values![issued.map(|period| period.start), issued.map(|period| period.end)];
    view.each(EACH, values, |row| take(read(&row)?)).await
}

/// Reads a row of the columns that every statement here selects.
pub fn read(row: &Row) -> Result<CreditNote> {
    let currency: Currency = row.get(4)?;
    let money = |place| row.get(place).map(|minor| Money::new(minor, currency));
    Ok(CreditNote {
        customer_id: row.get(0)?,
        credit_note_id: row.get(1)?,
        invoice_id: row.get(2)?,
        number: row.get(3)?,
        subtotal: money(5)?,
        tax: money(6)?,
        total: money(7)?,
        reason: row.get(8)?,
        issued_at: row.get(9)?,
    })
}
