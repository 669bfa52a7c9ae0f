//! Payments: money on its way, once.

use crate::console::action::{Action, Done, May, no_fields};
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::noun::{Audience, Noun, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::cancel_payment::cancel_payment;
use crate::engine::find_payment::{find_payment, full_payment};
use crate::engine::idempotency::Once;
use crate::engine::process_payment::{process_and_wait, process_payment};
use crate::engine::refund_payment::{NewRefund, Part, refund_and_wait, refund_payment};
use crate::error::Result;
use crate::records::operator::Role;
use crate::records::payment::{self, Filter};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'y',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", STATES));
        fields
    },
    command: "payg payment list",
    empty: "No payment fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[
        Action {
            name: "process",
            label: "Process",
            may: May::Owner,
            danger: false,
            when: |value| value["status"] == "created",
            form: no_fields,
            run: |visit, value| Box::pin(process(visit, value)),
        },
        Action {
            name: "refund",
            label: "Refund",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| value["status"] == "successful",
            form: |_, _| Box::pin(async { Ok(refund_form()) }),
            run: |visit, value| Box::pin(refund(visit, value)),
        },
        Action {
            name: "cancel",
            label: "Cancel",
            may: May::Owner,
            danger: true,
            when: |value| value["status"] == "created",
            form: no_fields,
            run: |visit, value| Box::pin(cancel(visit, value)),
        },
    ],
    bulk: &["process", "cancel"],
    ..Noun::new("payments", ("payment", "Payments"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const STATES: &[&str] =
    &["created", "processing", "successful", "failed", "canceled", "disputed", "reversed"];

const COLUMNS: &[Column] = &[
    Column::of("payment", "/id", Kind::Code).to("/payments/", "/id"),
    Column::of("customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::new("description", "/description"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("gateway", "/gateway"),
    Column::of("created", "/created_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::of("Amount", "/amount", Kind::Money),
    Column::of("Refunded", "/refunded", Kind::Money),
    Column::of("Fee", "/fee", Kind::Money),
    Column::new("Description", "/description"),
    Column::new("Purpose", "/purpose"),
    Column::new("Gateway", "/gateway"),
    Column::new("Reference", "/reference"),
    Column::new("Why it failed", "/failure_message"),
    Column::of("Next attempt", "/next_attempt_at", Kind::Time),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Changed", "/updated_at", Kind::Time),
];

const ATTEMPTS: &[Column] = &[
    Column::of("attempt", "/id", Kind::Code),
    Column::of("status", "/status", Kind::State),
    Column::of("created", "/created_at", Kind::Time),
    Column::of("changed", "/updated_at", Kind::Time),
];

const BACK: &[Column] = &[
    Column::of("id", "/id", Kind::Code),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("reason", "/reason"),
    Column::of("created", "/created_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let customer_id = whose(&visit, &mut view).await?;
    let filter = Filter { customer_id, status: visit.fields.parsed("status")?, ..Filter::default() };
    json(payment::list(&mut view, &filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_payment(&mut view, &id, visit.own()?).await?;
    let (title, payment_id) = (found.amount.to_string(), found.payment_id);
    let shown = value(&full_payment(&mut view, found).await?)?;
    let zone = visit.zone();
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    for (title, columns, at) in
        [("Attempts", ATTEMPTS, "/attempts"), ("Refunds", BACK, "/refunds"), ("Disputes", BACK, "/disputes")]
    {
        if shown.pointer(at).and_then(Value::as_array).is_some_and(|rows| !rows.is_empty()) {
            blocks.push(Block::Table(cell::table_of(title, columns, &shown, at, &zone)));
        }
    }
    let title = format!("Payment of {title}");
    Ok(Shown { value: shown, title, blocks, command: format!("payg payment show {payment_id}") })
}

fn id_of(value: &Value) -> &str {
    value["id"].as_str().unwrap_or_default()
}

async fn process(visit: Visit, value: Value) -> Result<Done> {
    let owner = visit.own()?;
    // A rehearsal asks no gateway.
    if visit.payg.db.is_rehearsal() {
        let (payment, _) = process_payment(&visit.payg, id_of(&value), owner, Once::unkeyed()).await?;
        return Ok(Done::says(format!("{} would be asked for.", payment.amount), ""));
    }
    let payment = process_and_wait(&visit.payg, id_of(&value), owner).await?;
    Ok(Done::says(format!("The payment of {} is {}.", payment.amount, payment.status.word()), ""))
}

async fn cancel(visit: Visit, value: Value) -> Result<Done> {
    let payment = cancel_payment(&visit.payg, id_of(&value), visit.own()?).await?;
    Ok(Done::says(format!("The payment of {} is canceled.", payment.amount), ""))
}

fn refund_form() -> Vec<Field> {
    vec![
        Field::text("amount", "Amount").hint("All that is left unless given"),
        Field::text("reason", "Reason").needed(),
    ]
}

async fn refund(visit: Visit, value: Value) -> Result<Done> {
    let part = match visit.fields.get("amount") {
        Some(amount) => Part::Amount(amount.to_owned()),
        None => Part::All,
    };
    let reason = visit.fields.needed("reason")?.to_owned();
    let new = NewRefund { of: id_of(&value).to_owned(), part, reason };
    let owner = visit.own()?;
    let refunded = match visit.payg.db.is_rehearsal() {
        true => refund_payment(&visit.payg, new, owner, Once::unkeyed()).await?,
        false => refund_and_wait(&visit.payg, new, owner).await?,
    };
    let (amount, status) = (refunded.refund.amount, refunded.refund.status.word());
    Ok(Done::says(format!("A refund of {amount} is {status}."), ""))
}
