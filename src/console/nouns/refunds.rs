//! Refunds: money that goes back by our will.

use crate::console::action::{Action, Done, May, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{
    asked_since_until, customer_filter, facts_for, json, period_filters, say, value, whose, word_filter,
};
use crate::console::visit::Visit;
use crate::console::why;
use crate::engine::explain_payment::explain_refund;
use crate::engine::find_payment::find_refund;
use crate::engine::idempotency::Once;
use crate::engine::refund_payment::retry_refund;
use crate::engine::remainder::left;
use crate::engine::search_documents;
use crate::engine::stuck::stuck_before;
use crate::error::Result;
use crate::http::payments::drive;
use crate::records::operator::Role;
use crate::records::refund::Filter;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'r',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["pending", "successful", "failed"]));
        fields.extend(period_filters());
        if visit.operates(Role::Viewer) {
            fields.push(Field::of("stuck", "Sent an hour ago, no answer", Take::Tick));
        }
        fields
    },
    search: "Its id, or how a word of the name begins",
    command: "payg refund list",
    empty: "No refund fits. Refund on a payment's page makes one.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[Action {
        name: "retry",
        label: "Try again",
        may: May::Company,
        danger: false,
        when: |value| value["status"] == "failed",
        form: no_fields,
        run: |visit, value| Box::pin(retry(visit, value)),
    }],
    bulk: &["retry"],
    ..Noun::new("refunds", ("refund", "Refunds"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("refund", "/id", Kind::Code).to("/refunds/", "/id"),
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
    Column::new("Reason", "/reason"),
    Column::of("Payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("Credit note", "/credit_note_id", Kind::Code).to("/credit-notes/", "/credit_note_id"),
    Column::of("Line", "/line", Kind::Number),
    Column::new("Why it failed", "/failure_message"),
    Column::of("The gateway's word", "/failure_code", Kind::Code).for_operators(),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Settled", "/settled_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let is_stuck = visit.fields.get("stuck").is_some();
    if is_stuck {
        visit.must_operate(Role::Viewer)?;
    }
    let mut view = visit.payg.db.view().await?;
    let (since, until) = asked_since_until(&visit)?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        payment_id: None,
        status: visit.fields.parsed("status")?,
        since,
        until,
        stuck_before: is_stuck.then(|| stuck_before(visit.payg.now())),
    };
    json(search_documents::list_refunds(&mut view, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_refund(&mut view, &id, visit.own()?).await?;
    let moments = history::told(&mut view, found.customer_id, found.refund_id.uuid()).await?;
    let changes = history::changes(&visit, &mut view, found.refund_id.to_string()).await?;
    let explained = explain_refund(&mut view, &found).await?;
    drop(view);
    let (shown, zone) = (value(&found)?, visit.zone());
    let mut said = found.clone();
    say(said.failure_code.as_deref(), &mut said.failure_message);
    let facts = Block::Facts(cell::facts("", &facts_for(&visit, FACTS), &value(&said)?, &zone));
    let mut blocks = vec![facts, Block::Tree(why::tree(&explained)), history::timeline(moments, &zone)];
    blocks.extend(changes);
    let command = format!("payg refund show {}", found.refund_id);
    Ok(Shown { value: shown, title: format!("Refund of {}", found.amount), blocks, command })
}

/// Gives the same money back by a new refund; the gateway is asked beside this request.
async fn retry(visit: Visit, value: Value) -> Result<Done> {
    let id = value["id"].as_str().unwrap_or_default();
    let made = retry_refund(&visit.payg, id, visit.own()?, Once::unkeyed()).await?;
    // A rehearsal asks nobody.
    if let Some(attempt_id) = made.attempt_id.filter(|_| !visit.payg.db.is_rehearsal()) {
        drive(&visit.console.app, attempt_id);
    }
    let (amount, whole, left) = (made.refund.amount, made.payment.amount, left(&made.payment)?);
    let says = format!("{amount} of {whole} go back after all; {left} are left.");
    Ok(Done::says(says, format!("/refunds/{}", made.refund.refund_id)))
}
