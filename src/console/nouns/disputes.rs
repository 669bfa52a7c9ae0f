//! Disputes: money that a payer's bank asks back, how it is answered and decided.

use crate::console::action::{Action, Done, May, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{
    asked_since_until, customer_filter, json, period_filters, value, whose, word_filter,
};
use crate::console::visit::Visit;
use crate::engine::dispute_payment::move_dispute;
use crate::engine::find_payment::find_dispute;
use crate::engine::idempotency::Once;
use crate::engine::search_documents;
use crate::error::Result;
use crate::records::dispute::{DisputeEvent, Filter};
use crate::records::operator::Role;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'd',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["needs_response", "under_review", "won", "lost"]));
        fields.extend(period_filters());
        fields
    },
    command: "payg dispute list",
    search: "Its id or that of the payment, or how a word of the name begins",
    empty: "No dispute fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[
        Action {
            name: "respond",
            label: "Respond",
            may: May::Company,
            danger: false,
            when: |value| value["status"] == "needs_response",
            form: |_, _| {
                let field = Field::of("evidence", "Evidence", Take::Area).needed();
                Box::pin(async { Ok(vec![field.hint("What the payer's bank is told")]) })
            },
            run: |visit, value| Box::pin(respond(visit, value)),
        },
        Action {
            name: "win",
            label: "Won",
            may: May::Operate(Role::Operator),
            danger: false,
            when: is_open,
            form: no_fields,
            run: |visit, value| Box::pin(decide(visit, value, DisputeEvent::Win)),
        },
        Action {
            name: "lose",
            label: "Lost",
            may: May::Operate(Role::Operator),
            danger: true,
            when: is_open,
            form: no_fields,
            run: |visit, value| Box::pin(decide(visit, value, DisputeEvent::Lose)),
        },
    ],
    bulk: &["win", "lose"],
    ..Noun::new("disputes", ("dispute", "Disputes"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("dispute", "/id", Kind::Code).to("/disputes/", "/id"),
    Column::of("customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::of("payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("amount", "/amount", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::new("reason", "/reason"),
    Column::of("created", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::of("Amount", "/amount", Kind::Money),
    Column::new("Says the payer", "/reason"),
    Column::new("Answered with", "/evidence"),
    Column::of("Payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("Opened", "/created_at", Kind::Time),
    Column::of("Decided", "/closed_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let (since, until) = asked_since_until(&visit)?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        payment_id: None,
        status: visit.fields.parsed("status")?,
        since,
        until,
    };
    json(search_documents::list_disputes(&mut view, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_dispute(&mut view, &id, visit.own()?).await?;
    let moments = history::told(&mut view, found.customer_id, found.dispute_id.uuid()).await?;
    let changes = history::changes(&visit, &mut view, found.dispute_id.to_string()).await?;
    drop(view);
    let (shown, zone) = (value(&found)?, visit.zone());
    let mut blocks =
        vec![Block::Facts(cell::facts("", FACTS, &shown, &zone)), history::timeline(moments, &zone)];
    blocks.extend(changes);
    let command = format!("payg dispute show {}", found.dispute_id);
    Ok(Shown { value: shown, title: format!("Dispute over {}", found.amount), blocks, command })
}

fn is_open(value: &Value) -> bool {
    value["closed_at"].is_null()
}

fn id_of(value: &Value) -> &str {
    value["id"].as_str().unwrap_or_default()
}

async fn respond(visit: Visit, value: Value) -> Result<Done> {
    let evidence = Some(visit.fields.needed("evidence")?.to_owned());
    let event = DisputeEvent::Respond;
    let moved =
        move_dispute(&visit.payg, id_of(&value), event, evidence, visit.own()?, Once::unkeyed()).await?;
    Ok(Done::says(format!("The dispute over {} is answered and under review.", moved.amount), ""))
}

async fn decide(visit: Visit, value: Value, event: DisputeEvent) -> Result<Done> {
    let moved = move_dispute(&visit.payg, id_of(&value), event, None, visit.own()?, Once::unkeyed()).await?;
    let ends =
        if event == DisputeEvent::Win { "is won: the money is back" } else { "is lost: the money is gone" };
    Ok(Done::says(format!("The dispute over {} {ends}.", moved.amount), ""))
}
