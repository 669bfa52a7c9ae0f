//! The quarantine: what gateways showed that fits nothing that was asked of them.

use crate::console::action::{Action, Done, May};
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{json, value};
use crate::console::visit::Visit;
use crate::engine::resolve_quarantined::{Resolution, find_quarantined, resolve_quarantined};
use crate::error::{Error, Result};
use crate::records::attempt;
use crate::records::operator::Role;
use crate::records::quarantine;
use crate::values::id::AttemptId;
use crate::values::page::{Page, Paging};
use serde_json::{Value, json as object};

/// The declaration.
pub static NOUN: Noun = Noun {
    key: '2',
    filters: |_| vec![Field::of("resolved", "Also what was dealt with", Take::Tick)],
    command: "payg quarantine list",
    empty: "Nothing is there: whatever gateways show fits what was asked of them.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[Action {
        name: "resolve",
        label: "Resolve",
        may: May::Operate(Role::Operator),
        danger: true,
        when: |value| value["resolved_at"].is_null(),
        form: |visit, value| Box::pin(form(visit, value)),
        run: |visit, value| Box::pin(resolve(visit, value)),
    }],
    ..Noun::new("quarantine", ("quarantined object", "Quarantine"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::of("object", "/id", Kind::Code).to("/quarantine/", "/id"),
    Column::new("gateway", "/gateway"),
    Column::new("what does not fit", "/why"),
    Column::of("found", "/found_at", Kind::Time),
    Column::of("dealt with", "/resolved_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::new("What does not fit", "/why"),
    Column::new("Gateway", "/gateway"),
    Column::of("Its id there", "/id", Kind::Code),
    Column::of("Claims to be of attempt", "/attempt_id", Kind::Code),
    Column::of("Found", "/found_at", Kind::Time),
    Column::of("Dealt with", "/resolved_at", Kind::Time),
];

const ATTEMPT: &[Column] = &[
    Column::of("Payment", "/payment_id", Kind::Code).to("/payments/", "/payment_id"),
    Column::of("Refund", "/refund_id", Kind::Code).to("/refunds/", "/refund_id"),
    Column::of("State", "/state", Kind::State),
    Column::of("Amount", "/amount", Kind::Money),
    Column::of("Its own id there", "/gateway_id", Kind::Code),
    Column::of("Sent", "/first_sent_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let all = visit.fields.get("resolved").is_some();
    json(quarantine::list(&mut visit.payg.db.view().await?, all, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = find_quarantined(&mut view, &id).await?;
    let attempt = match found.attempt_id {
        Some(attempt_id) => attempt::find(&mut view, attempt_id).await?,
        None => None,
    };
    let changes = history::changes(&visit, &mut view, found.gateway_id.clone()).await?;
    drop(view);
    let (shown, zone) = (value(&found)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    if let Some(attempt) = &attempt {
        blocks.push(Block::Facts(cell::facts("The attempt", ATTEMPT, &value(attempt)?, &zone)));
    }
    let said = serde_json::from_str(&found.said).unwrap_or_else(|_| object!({ "said": found.said }));
    let text = format!("{said:#}");
    blocks.push(Block::Code(Code { title: "What the gateway says".to_owned(), text, folded: false }));
    blocks.extend(changes);
    let title = format!("Object {}", found.gateway_id);
    let command = format!("payg quarantine show {}", found.gateway_id);
    Ok(Shown { value: shown, title, blocks, command })
}

/// Only where a refund waits for how it ended, that is asked for, too.
async fn form(visit: Visit, value: Value) -> Result<Vec<Field>> {
    let hint = "What became of it; kept in the audit trail";
    let mut fields = vec![Field::text("reason", "Reason").needed().hint(hint)];
    if waits(&visit, &value).await? {
        let options = [("successful", "Its money went back"), ("failed", "Its money did not go back")];
        fields.push(Field::choice("status", "The refund that waits for it", &options).needed());
    }
    Ok(fields)
}

/// Whether a refund waits for what becomes of an object.
async fn waits(visit: &Visit, value: &Value) -> Result<bool> {
    let attempt_id = value["attempt_id"].as_str().and_then(|text| text.parse::<AttemptId>().ok());
    let Some(attempt_id) = attempt_id else { return Ok(false) };
    let held = attempt::find(&mut visit.payg.db.view().await?, attempt_id).await?;
    let is_held =
        |held: attempt::Attempt| held.state == attempt::AttemptState::Quarantined && held.refund_id.is_some();
    Ok(held.is_some_and(is_held))
}

async fn resolve(visit: Visit, value: Value) -> Result<Done> {
    let id = value["id"].as_str().ok_or_else(|| Error::not_found("quarantined object", &value["id"]))?;
    let reason = visit.fields.needed("reason")?.to_owned();
    let resolution = Resolution { reason, status: visit.fields.parsed("status")? };
    let done = resolve_quarantined(&visit.payg, id, resolution).await?;
    Ok(Done::says(format!("{} is dealt with.", done.gateway_id), ""))
}
