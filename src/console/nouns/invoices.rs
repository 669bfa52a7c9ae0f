//! Invoices: what is owed for a month, and why.

use crate::console::action::{Action, Done, May, no_fields};
use crate::console::block::{Block, Link, Tree, TreeLine};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history::{self, Moment};
use crate::console::noun::{Audience, Noun, Order, Shown};
use crate::console::nouns::common::{customer_filter, json, must_own, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::credit_invoice::{Share, credit_invoice};
use crate::engine::explain::{Node, explain_invoice};
use crate::engine::find_invoice::{find_invoice, full_invoice};
use crate::engine::invoice_standing::standing;
use crate::engine::pay_invoice::{HowPaid, pay_invoice};
use crate::engine::void_invoice::void_invoice;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::invoice::{self, Filter};
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use serde_json::Value;

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
    can_search: true,
    command: "payg invoice list",
    empty: "No invoice fits. payg bill --month \"last month\" makes those of a month.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[
        Action {
            name: "pay",
            label: "Pay",
            may: May::Owner,
            danger: false,
            when: |value| is_open(value) && !value["due"]["amount"].as_str().is_none_or(is_nothing),
            form: |visit, value| Box::pin(async move { Ok(pay_form(&visit, &value)) }),
            run: |visit, value| Box::pin(pay(visit, value)),
        },
        Action {
            name: "credit",
            label: "Credit",
            may: May::Operate(Role::Operator),
            danger: false,
            when: is_open,
            form: |_, value| Box::pin(async move { Ok(credit_form(&value)) }),
            run: |visit, value| Box::pin(credit(visit, value)),
        },
        Action {
            name: "void",
            label: "Void",
            may: May::Operate(Role::Operator),
            danger: true,
            when: is_open,
            form: no_fields,
            run: |visit, value| Box::pin(void(visit, value)),
        },
    ],
    bulk: &["void"],
    ..Noun::new("invoices", ("invoice", "Invoices"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("number", "/number").to("/invoices/", "/number"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id").for_operators(),
    Column::new("month", "/month").sorted("month"),
    Column::of("status", "/status", Kind::State),
    Column::of("total", "/total", Kind::Money),
    Column::of("credited", "/credited", Kind::Money),
    Column::of("issued", "/issued_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::new("Customer", "/customer_name"),
    Column::new("Month", "/month"),
    Column::of("Subtotal", "/subtotal", Kind::Money),
    Column::of("Tax", "/tax", Kind::Money),
    Column::of("Total", "/total", Kind::Money),
    Column::of("Credited", "/credited", Kind::Money),
    Column::of("Still due", "/due", Kind::Money),
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

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        month: visit.fields.parsed("month")?,
        status: visit.fields.parsed("status")?,
        currency: visit.fields.parsed("currency")?,
    };
    json(invoice::list(&mut view, filter, &paging).await?)
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
    let due = standing(&mut view, &found).await?.due()?;
    let mut shown = value(&full_invoice(&mut view, found).await?)?;
    shown["due"] = value(&due)?;
    drop(view);
    let why = explain_invoice(&visit.payg, &number, None).await?;
    let zone = visit.zone();
    let table = |title, columns, at| Block::Table(cell::table_of(title, columns, &shown, at, &zone));
    let mut links = vec![pdf_link(&number, "invoices")];
    if visit.operates(Role::Operator) && is_open(&shown) {
        let href = format!("/payments/new/record?invoice={number}");
        links.push(Link { label: "Record money".to_owned(), href, class: "second" });
    }
    let mut blocks = vec![
        Block::Facts(cell::facts("", FACTS, &shown, &zone)),
        Block::Links(links),
        table("Lines", LINES, "/lines"),
    ];
    let has = |at: &str| shown.pointer(at).and_then(Value::as_array).is_some_and(|rows| !rows.is_empty());
    if has("/taxes") {
        blocks.push(table("Taxes", TAXES, "/taxes"));
    }
    if has("/credit_notes") {
        blocks.push(table("Credit notes", NOTES, "/credit_notes"));
    }
    blocks.push(Block::Tree(tree(&why)));
    blocks.push(history::timeline(moments, &zone));
    blocks.extend(changes);
    let command = format!("payg explain {number}");
    Ok(Shown { value: shown, title: number, blocks, command })
}

/// The way to a document as people read and print it.
pub fn pdf_link(number: &str, path: &str) -> Link {
    Link { label: "PDF".to_owned(), href: format!("/{path}/{number}/pdf"), class: "second" }
}

/// The derivation of every cent, a step a line.
pub fn tree(why: &Node) -> Tree {
    let mut lines = Vec::new();
    grow(why, 0, &mut lines);
    Tree { title: "Why".to_owned(), lines }
}

fn grow(node: &Node, depth: usize, lines: &mut Vec<TreeLine>) {
    let rule = node.rule.map(|rule| format!("rule {}: {}", rule.number, rule.says)).unwrap_or_default();
    lines.push(TreeLine { depth: depth.min(8), text: node.text.clone(), value: String::new(), rule });
    for step in &node.steps {
        grow(step, depth + 1, lines);
    }
}

fn is_open(value: &Value) -> bool {
    value["status"] == "finalized"
}

fn number_of(value: &Value) -> &str {
    value["number"].as_str().unwrap_or_default()
}

async fn void(visit: Visit, value: Value) -> Result<Done> {
    let after = void_invoice(&visit.payg, number_of(&value)).await?;
    let says = format!(
        "{} of {} to {} is void; nothing of it is owed, and its month can be billed again.",
        after.number, after.total, after.customer_name
    );
    Ok(Done::says(says, format!("/invoices/{}", after.number)))
}

/// Whether an amount is of zeros only, or less.
fn is_nothing(amount: &str) -> bool {
    amount.starts_with('-') || amount.chars().all(|letter| matches!(letter, '0' | '.'))
}

fn pay_form(visit: &Visit, value: &Value) -> Vec<Field> {
    let due = cell::money(&value["due"]);
    let hint = match visit.payg.settings.gateway {
        GatewayKind::Yookassa => format!("A kept one, for {due}; else you pay on the gateway's own page"),
        _ => format!("For {due}; in the sandbox a test card, as 5555555555554444"),
    };
    vec![Field::text("method", "Card or kept method").hint(hint)]
}

/// Asks for what is due; a preview says how much that is and asks nobody.
async fn pay(visit: Visit, value: Value) -> Result<Done> {
    let (number, due) = (number_of(&value), cell::money(&value["due"]));
    if visit.payg.db.is_rehearsal() {
        return Ok(Done::says(format!("{due} are asked for."), ""));
    }
    let how = HowPaid {
        gateway: visit.payg.settings.gateway,
        method: visit.fields.owned("method"),
        return_url: Some(visit.address(&format!("/invoices/{number}"))),
    };
    let payment = pay_invoice(&visit.payg, number, how, visit.own()?).await?;
    let says = format!("{} are asked for: the payment is {}.", payment.amount, payment.status);
    Ok(Done::says(says, format!("/payments/{}", payment.payment_id)))
}

fn credit_form(value: &Value) -> Vec<Field> {
    let total = cell::money(&value["total"]);
    let mut line = Field::of("line", "A line", Take::Choice);
    line.options.push((String::new(), "no line".to_owned()));
    for row in value["lines"].as_array().into_iter().flatten() {
        let (number, amount) = (cell::plain(&row["line"]), cell::money(&row["amount"]));
        line.options
            .push((number.clone(), format!("{number}: {} ({amount})", cell::plain(&row["description"]))));
    }
    vec![
        Field::text("amount", "Amount").hint(format!("With its tax; of {total}")),
        line.hint("What is left of it"),
        Field::of("all", "All that is left", Take::Tick),
        Field::text("reason", "Reason").hint("It stands on the credit note"),
    ]
}

async fn credit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let line = fields.get("line").map(str::parse::<i64>).transpose();
    let line = line.map_err(|_| Error::usage("is not a line").at("line"))?;
    let share = match (fields.get("amount"), line, fields.get("all")) {
        (Some(amount), None, None) => Share::Amount(amount.to_owned()),
        (None, Some(line), None) => Share::Line(line),
        (None, None, Some(_)) => Share::All,
        _ => return Err(Error::usage("say one of an amount, a line, or all that is left").at("amount")),
    };
    let reason = fields.get("reason").unwrap_or_default();
    let note = credit_invoice(&visit.payg, number_of(&value), &share, reason).await?;
    let note = crate::console::nouns::common::value(&note)?;
    let (number, total) = (cell::plain(&note["number"]), cell::money(&note["total"]));
    let says = format!("{total} of {} are credited by {number}.", number_of(&value));
    Ok(Done::says(says, format!("/invoices/{}", number_of(&value))))
}
