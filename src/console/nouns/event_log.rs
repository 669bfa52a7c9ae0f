//! The event log: what was told, to which endpoints, and what each answered.

use crate::console::action::{Action, Done, May, always};
use crate::console::audience::Audience;
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Order, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::idempotency::Once;
use crate::engine::search_documents::list_letters;
use crate::engine::webhooks::event_log::{LoggedEvent, event_details, resend_event};
use crate::error::{Error, Result};
use crate::records::letter::{Filter, LetterKind};
use crate::values::id::{EndpointId, LetterId};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'x',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        let kinds: Vec<&str> = LetterKind::public_words().collect();
        fields.push(word_filter("event", "Event", &kinds));
        fields.push(Field::of("since", "Since", Take::Day));
        fields
    },
    search: "Its id or that of what it is about, or how a word of the name begins",
    order: Some(Order { field: "timestamp", descending: true }),
    command: "payg event list",
    empty: "No event fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[Action {
        name: "replay",
        label: "Send again",
        may: May::Owner,
        danger: false,
        when: always,
        form: |_, value| Box::pin(async move { Ok(replay_form(&value)) }),
        run: |visit, value| Box::pin(replay(visit, value)),
    }],
    bulk: &["replay"],
    ..Noun::new("event-log", ("event", "Event log"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/timestamp", Kind::Time).to("/event-log/", "/id").sorted("timestamp"),
    Column::new("event", "/type"),
    Column::of("customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::of("about", "/data/object/id", Kind::Code),
    Column::of("id", "/id", Kind::Code),
];

const FACTS: &[Column] = &[
    Column::new("Event", "/type"),
    Column::of("When", "/timestamp", Kind::Time),
    Column::of("Customer", "/customer_id", Kind::Code),
    Column::of("About", "/data/object/id", Kind::Code),
    Column::of("Id", "/id", Kind::Code),
];

const DELIVERIES: &[Column] = &[
    Column::of("endpoint", "/webhook_id", Kind::Code).to("/webhooks/", "/webhook_id"),
    Column::of("status", "/status", Kind::State),
    Column::of("failed tries", "/failed_tries", Kind::Number),
    Column::of("next try", "/next_try_at", Kind::Time),
    Column::of("changed", "/updated_at", Kind::Time),
];

const TRIES: &[Column] = &[
    Column::of("when", "/tried_at", Kind::Time),
    Column::of("endpoint", "/webhook_id", Kind::Code).to("/webhooks/", "/webhook_id"),
    Column::of("answered", "/status_code", Kind::Number),
    Column::of("microseconds", "/latency_micros", Kind::Number),
    Column::new("failure", "/failure"),
    Column::new("answer", "/answer"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        kinds: visit.fields.owned("event").into_iter().collect(),
        document_id: None,
        since: visit.instant("since")?,
    };
    json(list_letters(&mut view, &filter, &paging).await?.map(LoggedEvent::from))
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let letter_id: LetterId = id.parse().map_err(|_| Error::not_found("event", &id))?;
    let details = event_details(&mut visit.payg.db.view().await?, visit.own()?, letter_id).await?;
    let (shown, zone) = (value(&details)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    blocks.extend(history::some("Deliveries", DELIVERIES, &details.deliveries, &zone)?);
    blocks.extend(history::some("Tries", TRIES, &details.tries, &zone)?);
    let text = serde_json::to_string_pretty(&shown["data"]).unwrap_or_default();
    blocks.push(Block::Code(Code { title: "What is told".to_owned(), text, folded: false }));
    let title = details.event.r#type.clone();
    Ok(Shown { value: shown, title, blocks, command: format!("payg event show {letter_id}") })
}

fn replay_form(value: &Value) -> Vec<Field> {
    let mut field = Field::choice("webhook", "To", &[("", "all endpoints that it was owed to")]);
    for delivery in value["deliveries"].as_array().into_iter().flatten() {
        let id = cell::plain(&delivery["webhook_id"]);
        field.options.push((id.clone(), id));
    }
    vec![field.hint("It keeps its id, so that whoever has it already knows it")]
}

async fn replay(visit: Visit, value: Value) -> Result<Done> {
    let text = value["id"].as_str().unwrap_or_default();
    let letter_id: LetterId = text.parse().map_err(|_| Error::not_found("event", text))?;
    let only = visit.fields.get("webhook").map(str::parse::<EndpointId>).transpose();
    let only = only.map_err(|_| Error::usage("this is no endpoint").at("webhook"))?;
    let sent = resend_event(&visit.payg, visit.own()?, letter_id, only, Once::unkeyed()).await?;
    Ok(Done::says(format!("It is sent again to {} endpoints.", sent.deliveries), ""))
}
