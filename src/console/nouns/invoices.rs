//! Invoices: what is owed for a month, and why.

use crate::console::action::{Action, May, no_fields};
use crate::console::audience::Audience;
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history::{self, Moment};
use crate::console::noun::{Noun, Order, Shown};
use crate::console::nouns::common::{customer_filter, facts_for, json, must_own, value, whose, word_filter};
use crate::console::nouns::invoice_forms as forms;
use crate::console::nouns::subscription_forms::pay_link;
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain::explain_invoice;
use crate::engine::find_invoice::{find_invoice, full_invoice};
use crate::engine::invoice_standing::Standing;
use crate::engine::invoice_state::{due_at, state, stated};
use crate::engine::search_documents;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::invoice::{Filter, Invoice};
use crate::records::operator::Role;
use crate::records::payment;
use crate::values::money::Money;
use crate::values::page::{Page, Paging};
use serde_json::{Value, json as object};

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'i',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::of("month", "Month", Take::Month));
        fields.push(word_filter("status", "Status", &["finalized", "void"]));
        fields.push(Field::text("currency", "Currency"));
        fields
    },
    order: Some(Order { field: "month", descending: true }),
    search: "Number, or how a word of the name begins",
    command: "payg invoice list",
    empty: "No invoice fits. payg bill --month \"last month\" makes those of a month.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[
        Action {
            name: "pay",
            label: "Pay",
            may: May::Owner,
            danger: false,
            when: |value| is_open(value) && is_some(value, "due"),
            form: |visit, value| Box::pin(async move { Ok(forms::pay_form(&visit, &value)) }),
            run: |visit, value| Box::pin(forms::pay(visit, value)),
        },
        Action {
            name: "credit",
            label: "Credit",
            may: May::Operate(Role::Operator),
            danger: false,
            when: is_open,
            form: |_, value| Box::pin(async move { Ok(forms::credit_form(&value)) }),
            run: |visit, value| Box::pin(forms::credit(visit, value)),
        },
        Action {
            name: "refund",
            label: "Refund",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| is_some(value, "paid"),
            form: |_, value| Box::pin(async move { Ok(forms::refund_form(&value)) }),
            run: |visit, value| Box::pin(forms::refund(visit, value)),
        },
        Action {
            name: "write-off",
            label: "Write off",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| is_open(value) && is_some(value, "due"),
            form: |_, value| Box::pin(async move { Ok(forms::write_off_form(&value)) }),
            run: |visit, value| Box::pin(forms::write_off(visit, value)),
        },
        Action {
            name: "expect",
            label: "Expect it again",
            may: May::Operate(Role::Operator),
            danger: false,
            when: has_loss,
            form: |_, value| Box::pin(async move { Ok(forms::expect_form(&value)) }),
            run: |visit, value| Box::pin(forms::expect(visit, value)),
        },
        Action {
            name: "void",
            label: "Void",
            may: May::Operate(Role::Operator),
            danger: true,
            when: is_open,
            form: no_fields,
            run: |visit, value| Box::pin(forms::void(visit, value)),
        },
    ],
    bulk: &["void"],
    ..Noun::new("invoices", ("invoice", "Invoices"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("number", "/number").to("/invoices/", "/number").sorted("number"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id").for_operators(),
    Column::new("month", "/month").sorted("month"),
    Column::of("status", "/state", Kind::State),
    Column::of("total", "/total", Kind::Money),
    Column::of("paid", "/paid", Kind::Money),
    Column::of("due", "/due", Kind::Money),
    Column::of("issued", "/issued_at", Kind::Time).sorted("issued_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/state", Kind::State),
    Column::new("Customer", "/customer_name").to("/customers/", "/customer_id"),
    Column::new("Month", "/month"),
    Column::of("Subtotal", "/subtotal", Kind::Money),
    Column::of("Tax", "/tax", Kind::Money),
    Column::of("Total", "/total", Kind::Money),
    Column::of("Credited", "/credited", Kind::Money),
    Column::of("Paid", "/paid", Kind::Money),
    Column::of("Written off", "/written_off", Kind::Money),
    Column::of("On its way", "/in_flight", Kind::Money),
    Column::of("Still due", "/open", Kind::Money),
    Column::of("Paid too much", "/overpaid", Kind::Money),
    Column::of("To be paid by", "/due_at", Kind::Time),
    Column::of("Issued", "/issued_at", Kind::Time),
    Column::of("Voided", "/voided_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const LINES: &[Column] = &[
    Column::of("line", "/line", Kind::Number),
    Column::new("description", "/description"),
    Column::of("from", "/period/start", Kind::Time),
    Column::of("to", "/period/end", Kind::Time),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::of("included", "/included", Kind::Number),
    Column::of("charged", "/charged", Kind::Number),
    Column::of("amount", "/amount", Kind::Money),
];

const TAXES: &[Column] = &[
    Column::new("tax", "/name"),
    Column::of("percent", "/rate_percent", Kind::Number),
    Column::of("amount", "/amount", Kind::Money),
];

const NOTES: &[Column] = &[
    Column::new("number", "/number").to("/credit-notes/", "/number"),
    Column::of("total", "/total", Kind::Money),
    Column::new("reason", "/reason"),
    Column::of("issued", "/issued_at", Kind::Time),
];

/// What was asked for and paid of an invoice.
const PAYMENTS: &[Column] = &[
    Column::of("payment", "/id", Kind::Code).to("/payments/", "/id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("refunded", "/refunded", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("gateway", "/gateway"),
    Column::of("created", "/created_at", Kind::Time),
];

const WRITE_OFFS: &[Column] = &[
    Column::of("amount", "/amount", Kind::Money),
    Column::new("reason", "/reason"),
    Column::of("given up", "/created_at", Kind::Time),
    Column::of("expected again", "/undone_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        month: visit.fields.parsed("month")?,
        status: visit.fields.parsed("status")?,
        currency: visit.fields.parsed("currency")?,
    };
    let page = search_documents::search_invoices(&mut view, filter, &paging).await?;
    let (now, due_days) = (visit.payg.now(), visit.payg.settings.seller_due_days);
    let rows = stated(&mut view, page.rows, now, due_days).await?;
    json(Page { rows, next: page.next })
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_invoice(&mut view, &id).await.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::not_found("invoice", &id),
        _ => error,
    })?;
    must_own(&visit, found.customer_id, "invoice", &id)?;
    let (number, customer_id, invoice_id) = (found.number.clone(), found.customer_id, found.invoice_id);
    let mut moments = history::told(&mut view, customer_id, invoice_id.uuid()).await?;
    moments.extend(Moment::of(Some(found.issued_at), "invoice.issued", ""));
    let changes = history::changes(&visit, &mut view, invoice_id.to_string()).await?;
    let payments = payment::of_document(&mut view, customer_id, invoice_id.uuid()).await?;
    let full = full_invoice(&mut view, found).await?;
    let stands = stands(&visit, &full.invoice, &full.standing)?;
    let mut shown = value(&full)?;
    if let (Some(shown), Value::Object(stands)) = (shown.as_object_mut(), stands) {
        shown.extend(stands);
    }
    drop(view);
    let explained = explain_invoice(&visit.payg, &number, None).await?;
    let zone = visit.zone();
    let table = |title, columns, at| Block::Table(cell::table_of(title, columns, &shown, at, &zone));
    let mut links = vec![pdf_link(&number, "invoices")];
    if visit.operates(Role::Operator) && is_open(&shown) {
        let href = format!("/payments/new/record?invoice={number}");
        links.push(Link { label: "Record money".to_owned(), href, class: "second" });
    }
    let mut blocks: Vec<Block> = payments.iter().rev().find_map(pay_link).into_iter().collect();
    blocks.extend([
        Block::Facts(cell::facts("", &facts_for(&visit, FACTS), &shown, &zone)),
        Block::Links(links),
        table("Lines", LINES, "/lines"),
    ]);
    let has = |at: &str| shown.pointer(at).and_then(Value::as_array).is_some_and(|rows| !rows.is_empty());
    if has("/taxes") {
        blocks.push(table("Taxes", TAXES, "/taxes"));
    }
    blocks.extend(history::some("Payments", PAYMENTS, &payments, &zone)?);
    if has("/credit_notes") {
        blocks.push(table("Credit notes", NOTES, "/credit_notes"));
    }
    // What the operator gave up is no matter of the customer's.
    if has("/write_offs") && visit.operates(Role::Viewer) {
        blocks.push(table("Write-offs", WRITE_OFFS, "/write_offs"));
    }
    blocks.push(Block::Tree(why::tree(&explained)));
    blocks.push(history::timeline(moments, &zone));
    blocks.extend(changes);
    let command = format!("payg explain invoice {number}");
    Ok(Shown { value: shown, title: number, blocks, command })
}

/// What is paid, on its way and open of it, as the page's JSON.
fn stands(visit: &Visit, found: &Invoice, standing: &Standing) -> Result<Value> {
    let (now, due_days) = (visit.payg.now(), visit.payg.settings.seller_due_days);
    let open = standing.open()?;
    let mut stands = object!({
        "state": state(found, standing, now, due_days)?,
        "paid": standing.paid,
        "written_off": standing.written_off,
        // What nobody has asked for yet: only that can be paid.
        "due": standing.due()?,
        "in_flight": Value::Null,
    });
    if open.minor >= 0 {
        stands["open"] = value(&open)?;
    } else {
        stands["overpaid"] = value(&Money::new(-open.minor, open.currency))?;
    }
    if open.minor > 0 {
        stands["due_at"] = value(&due_at(found, due_days))?;
    }
    if standing.in_flight.minor > 0 {
        stands["in_flight"] = value(&standing.in_flight)?;
    }
    Ok(stands)
}

/// The way to a document as people read and print it.
pub fn pdf_link(number: &str, path: &str) -> Link {
    Link { label: "PDF".to_owned(), href: format!("/{path}/{number}/pdf"), class: "second" }
}

fn is_open(value: &Value) -> bool {
    value["status"] == "finalized"
}

/// Whether something of it was given up and not undone since.
fn has_loss(value: &Value) -> bool {
    let given_up = value["write_offs"].as_array();
    given_up.is_some_and(|given_up| given_up.iter().any(|one| one["undone_at"].is_null()))
}

/// Whether an amount of it is above zero.
fn is_some(value: &Value, name: &str) -> bool {
    let amount = value[name]["amount"].as_str().unwrap_or_default();
    !amount.starts_with('-') && amount.chars().any(|letter| !matches!(letter, '0' | '.'))
}
