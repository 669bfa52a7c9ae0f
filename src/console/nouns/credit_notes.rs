//! Credit notes: what is owed back of invoices.

use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::history::{self, Moment};
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer_filter, facts_for, json, must_own, value, whose};
use crate::console::nouns::invoices::pdf_link;
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain_credit_note::explain_credit_note;
use crate::engine::find_invoice::{find_credit_note, full_credit_note};
use crate::engine::search_documents;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::credit_note::Filter;
use crate::records::invoice;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'n',
    audience: Audience::Everyone,
    filters: customer_filter,
    search: "Number, or how a word of the name begins",
    command: "payg credit-note list",
    empty: "No credit note fits. payg invoice credit makes one, and so does Credit on an invoice.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    ..Noun::new("credit-notes", ("credit note", "Credit notes"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::new("number", "/number").to("/credit-notes/", "/number"),
    Column::of("invoice", "/invoice_id", Kind::Code).to("/invoices/", "/invoice_id"),
    Column::of("total", "/total", Kind::Money),
    Column::new("reason", "/reason"),
    Column::of("issued", "/issued_at", Kind::Time).sorted("issued_at"),
];

const FACTS: &[Column] = &[
    Column::of("Total", "/total", Kind::Money),
    Column::of("Subtotal", "/subtotal", Kind::Money),
    Column::of("Tax", "/tax", Kind::Money),
    Column::new("Reason", "/reason"),
    Column::new("Invoice", "/invoice_number").to("/invoices/", "/invoice_number"),
    Column::new("Customer", "/customer_name").to("/customers/", "/customer_id"),
    Column::of("Issued", "/issued_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const LINES: &[Column] =
    &[Column::of("line", "/invoice_line", Kind::Number), Column::of("amount", "/amount", Kind::Money)];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter { customer_id: whose(&visit, &mut view).await?, ..Filter::default() };
    json(search_documents::list_credit_notes(&mut view, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_credit_note(&mut view, &id).await.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::not_found("credit note", &id),
        _ => error,
    })?;
    must_own(&visit, found.customer_id, "credit note", &id)?;
    let title = found.number.clone();
    let changes = history::changes(&visit, &mut view, found.credit_note_id.to_string()).await?;
    let mut moments = history::told(&mut view, found.customer_id, found.credit_note_id.uuid()).await?;
    if moments.is_empty() {
        moments.extend(Moment::of(Some(found.issued_at), "credit_note.issued", ""));
    }
    let of = invoice::find(&mut view, found.invoice_id).await?;
    let mut shown = value(&full_credit_note(&mut view, found.clone()).await?)?;
    if let Some(of) = of {
        shown["invoice_number"] = value(&of.number)?;
        shown["customer_name"] = value(&of.customer_name)?;
    }
    let explained = explain_credit_note(&mut view, &visit.payg, &found).await?;
    drop(view);
    let zone = visit.zone();
    let mut lines = cell::table_of("Lines of the invoice", LINES, &shown, "/lines", &zone);
    "It is of the invoice as a whole.".clone_into(&mut lines.empty);
    let facts = Block::Facts(cell::facts("", &facts_for(&visit, FACTS), &shown, &zone));
    let mut blocks = vec![facts, Block::Links(vec![pdf_link(&title, "credit-notes")]), Block::Table(lines)];
    blocks.push(Block::Tree(why::tree(&explained)));
    blocks.push(history::timeline(moments, &zone));
    blocks.extend(changes);
    let command = format!("payg explain credit-note {title}");
    Ok(Shown { value: shown, title, blocks, command })
}
