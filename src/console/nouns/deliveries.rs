//! Deliveries: what is owed to which endpoint, and how far that has come.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::history;
use crate::console::noun::{Noun, Order, Shown};
use crate::console::nouns::common::{customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::idempotency::Once;
use crate::engine::search_documents::list_deliveries;
use crate::engine::webhooks::event_log::{event_details, resend_event};
use crate::error::{Error, Result};
use crate::records::delivery::Filter;
use crate::values::id::{EndpointId, LetterId};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: '1',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["waiting", "delivered", "failed"]));
        fields
    },
    search: "The id of the event or the endpoint, or how a word of the name begins",
    order: Some(Order { field: "told", descending: true }),
    empty: "No delivery fits. What happens is told to the endpoints of webhooks.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    actions: &[Action {
        name: "resend",
        label: "Send again",
        may: May::Owner,
        danger: false,
        when: always,
        form: no_fields,
        run: |visit, value| Box::pin(resend(visit, value)),
    }],
    bulk: &["resend"],
    ..Noun::new("deliveries", ("delivery", "Deliveries"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::of("owed since", "/created_at", Kind::Time).sorted("told").to("/deliveries/", "/id"),
    Column::of("event", "/event_id", Kind::Code).to("/event-log/", "/event_id"),
    Column::of("endpoint", "/webhook_id", Kind::Code).to("/webhooks/", "/webhook_id"),
    Column::of("status", "/status", Kind::State),
    Column::of("failed tries", "/failed_tries", Kind::Number),
    Column::of("next try", "/next_try_at", Kind::Time),
    Column::of("changed", "/updated_at", Kind::Time),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::of("Event", "/event_id", Kind::Code).to("/event-log/", "/event_id"),
    Column::of("Endpoint", "/webhook_id", Kind::Code).to("/webhooks/", "/webhook_id"),
    Column::of("Failed tries", "/failed_tries", Kind::Number),
    Column::of("Next try", "/next_try_at", Kind::Time),
    Column::of("Owed since", "/created_at", Kind::Time),
    Column::of("Changed", "/updated_at", Kind::Time),
];

const TRIES: &[Column] = &[
    Column::of("when", "/tried_at", Kind::Time),
    Column::of("answered", "/status_code", Kind::Number),
    Column::of("microseconds", "/latency_micros", Kind::Number),
    Column::new("failure", "/failure"),
    Column::new("answer", "/answer"),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        status: visit.fields.parsed("status")?,
        ..Filter::default()
    };
    let mut page = json(list_deliveries(&mut view, filter, &paging).await?)?;
    page.rows.iter_mut().for_each(name);
    Ok(page)
}

/// A delivery is called by what is told and to whom.
fn name(row: &mut Value) {
    row["id"] = format!("{}:{}", cell::plain(&row["event_id"]), cell::plain(&row["webhook_id"])).into();
}

/// What a name says; what does not is nobody's.
fn read_name(name: &str) -> Result<(LetterId, EndpointId)> {
    let nobodys = || Error::not_found("delivery", name);
    let (letter, endpoint) = name.split_once(':').ok_or_else(nobodys)?;
    Ok((letter.parse().map_err(|_| nobodys())?, endpoint.parse().map_err(|_| nobodys())?))
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let nobodys = || Error::not_found("delivery", &id);
    let (letter_id, endpoint_id) = read_name(&id)?;
    let told = event_details(&mut visit.payg.db.view().await?, visit.own()?, letter_id).await;
    let told = told.map_err(|error| if error.code() == "not_found" { nobodys() } else { error })?;
    let delivery = told.deliveries.into_iter().find(|one| one.endpoint_id == endpoint_id);
    let mut shown = value(&delivery.ok_or_else(nobodys)?)?;
    name(&mut shown);
    let tries: Vec<_> = told.tries.into_iter().filter(|one| one.endpoint_id == endpoint_id).collect();
    let zone = visit.zone();
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    blocks.extend(history::some("Tries", TRIES, &tries, &zone)?);
    let title = format!("Delivery of {}", told.event.r#type);
    Ok(Shown { value: shown, title, blocks, command: format!("payg event show {letter_id}") })
}

async fn resend(visit: Visit, value: Value) -> Result<Done> {
    let (letter_id, endpoint_id) = read_name(&cell::plain(&value["id"]))?;
    let only = Some(endpoint_id);
    resend_event(&visit.payg, visit.own()?, letter_id, only, Once::unkeyed()).await?;
    Ok(Done::says("It is sent again, with the id that it had.", ""))
}
