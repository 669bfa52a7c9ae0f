//! Webhooks: where customers are told of what happens.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::{Block, Code};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{customer, customer_filter, json, value, whose, word_filter};
use crate::console::visit::Visit;
use crate::engine::idempotency::Once;
use crate::engine::webhooks::endpoints::{
    EndpointChange, EndpointWithSecret, NewEndpoint, create_endpoint, remove_endpoint, resend_failed,
    rotate_secret, update_endpoint,
};
use crate::engine::webhooks::try_out::write_test;
use crate::error::{Error, Result};
use crate::records::operator::Role;
use crate::records::{delivery, endpoint};
use crate::values::id::EndpointId;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'w',
    audience: Audience::Everyone,
    search: "Part of the address or the description",
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(word_filter("status", "Status", &["enabled", "disabled"]));
        fields.push(Field::of("failing", "Only what fails", Take::Tick));
        fields
    },
    command: "payg webhook list",
    empty: "No endpoint fits. New endpoint says where events are sent.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "create",
        label: "New endpoint",
        may: May::Owner,
        danger: false,
        when: always,
        form: |visit, _| Box::pin(async move { Ok(create_form(&visit)) }),
        run: |visit, _| Box::pin(create(visit)),
    }],
    actions: ACTIONS,
    bulk: &["disable", "enable"],
    ..Noun::new("webhooks", ("endpoint", "Webhooks"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const ACTIONS: &[Action] = &[
    Action {
        name: "test",
        label: "Send a test",
        may: May::Owner,
        danger: false,
        when: is_enabled,
        form: no_fields,
        run: |visit, value| Box::pin(test(visit, value)),
    },
    Action {
        name: "edit",
        label: "Edit",
        may: May::Owner,
        danger: false,
        when: always,
        form: |_, value| Box::pin(async move { Ok(edit_form(&value)) }),
        run: |visit, value| Box::pin(edit(visit, value)),
    },
    Action {
        name: "rotate",
        label: "New secret",
        may: May::Owner,
        danger: false,
        when: always,
        form: no_fields,
        run: |visit, value| Box::pin(rotate(visit, value)),
    },
    Action {
        name: "resend",
        label: "Send failed ones again",
        may: May::Owner,
        danger: false,
        when: is_enabled,
        form: |_, _| {
            let since = Field::of("since", "Since", Take::Time).needed();
            Box::pin(async { Ok(vec![since]) })
        },
        run: |visit, value| Box::pin(resend(visit, value)),
    },
    Action {
        name: "disable",
        label: "Disable",
        may: May::Owner,
        danger: false,
        when: is_enabled,
        form: no_fields,
        run: |visit, value| Box::pin(switch(visit, value, false)),
    },
    Action {
        name: "enable",
        label: "Enable",
        may: May::Owner,
        danger: false,
        when: |value| value["status"] == "disabled",
        form: no_fields,
        run: |visit, value| Box::pin(switch(visit, value, true)),
    },
    Action {
        name: "remove",
        label: "Remove",
        may: May::Owner,
        danger: true,
        when: always,
        form: no_fields,
        run: |visit, value| Box::pin(remove(visit, value)),
    },
];

/// Deliveries that an endpoint's page shows.
const DELIVERIES: i64 = 20;

const COLUMNS: &[Column] = &[
    Column::new("address", "/url").to("/webhooks/", "/id"),
    Column::of("customer", "/customer_id", Kind::Code).to("/customers/", "/customer_id").for_operators(),
    Column::new("description", "/description"),
    Column::new("events", "/events"),
    Column::of("status", "/status", Kind::State),
    Column::of("failing since", "/failing_since", Kind::Time),
    Column::of("made", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::new("Disabled because", "/disabled_reason"),
    Column::of("Disabled", "/disabled_at", Kind::Time),
    Column::of("Failing since", "/failing_since", Kind::Time),
    Column::new("Events", "/events"),
    Column::new("Only changes of", "/fields"),
    Column::new("Description", "/description"),
    Column::of("Customer", "/customer_id", Kind::Code),
    Column::of("Made", "/created_at", Kind::Time),
    Column::of("Changed", "/updated_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const SENT: &[Column] = &[
    Column::of("event", "/event_id", Kind::Code).to("/event-log/", "/event_id"),
    Column::of("status", "/status", Kind::State),
    Column::of("failed tries", "/failed_tries", Kind::Number),
    Column::of("next try", "/next_try_at", Kind::Time),
    Column::of("owed since", "/created_at", Kind::Time),
    Column::of("changed", "/updated_at", Kind::Time),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let filter = endpoint::Filter {
        customer_id: whose(&visit, &mut view).await?,
        status: visit.fields.parsed("status")?,
        is_failing: visit.fields.get("failing").is_some(),
    };
    json(endpoint::page(&mut view, filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let nobodys = || Error::not_found("webhook", &id);
    let endpoint_id: EndpointId = id.parse().map_err(|_| nobodys())?;
    let mut view = visit.payg.db.view().await?;
    let found = endpoint::find(&mut view, visit.own()?, endpoint_id).await?.ok_or_else(nobodys)?;
    let sent = delivery::of_endpoint(&mut view, found.customer_id, endpoint_id, DELIVERIES).await?;
    let changes = history::changes(&visit, &mut view, endpoint_id.to_string()).await?;
    drop(view);
    let (shown, zone) = (value(&found)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    blocks.extend(history::some("Latest deliveries", SENT, &sent, &zone)?);
    blocks.extend(changes);
    Ok(Shown { value: shown, title: found.url, blocks, command: format!("payg webhook show {endpoint_id}") })
}

fn is_enabled(value: &Value) -> bool {
    value["status"] == "enabled"
}

fn id_of(value: &Value) -> Result<EndpointId> {
    let text = value["id"].as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::not_found("webhook", text))
}

fn create_form(visit: &Visit) -> Vec<Field> {
    let mut fields = vec![
        Field::text("url", "Address").needed().hint("As https://example.com/hooks"),
        Field::text("events", "Events").hint("As invoice.*, payment.successful; all unless given"),
        Field::text("fields", "Only changes of").hint("Of payments, as status; all unless given"),
        Field::text("description", "Description").hint("To tell it from others"),
    ];
    if visit.operates(Role::Operator) {
        fields.push(Field::text("customer", "Customer").needed());
    }
    fields
}

/// Words between commas or spaces.
fn words(text: &str) -> Vec<String> {
    text.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let named = fields.get("customer");
    let owner = customer(&visit, &mut visit.payg.db.view().await?, named).await?;
    let owner = owner.ok_or_else(|| Error::usage("this must be filled in").at("customer"))?;
    let new = NewEndpoint {
        customer_id: owner.customer_id,
        url: fields.needed("url")?.to_owned(),
        description: fields.owned("description").unwrap_or_default(),
        events: words(fields.get("events").unwrap_or_default()),
        fields: words(fields.get("fields").unwrap_or_default()),
    };
    let made = create_endpoint(&visit.payg, new, Once::unkeyed()).await?;
    let says = format!("Events are sent to {}.", made.endpoint.url);
    Ok(with_secret(&visit, made, says))
}

/// Shows a secret this once; a rehearsal shows none.
fn with_secret(visit: &Visit, made: EndpointWithSecret, says: String) -> Done {
    if visit.payg.db.is_rehearsal() {
        return Done::says(says, "");
    }
    let text = made.secret.unwrap_or_default();
    let code = Code { title: "The secret".to_owned(), text, folded: false };
    let says = format!("{says} Its secret is shown now and never again: copy it.");
    Done { blocks: vec![Block::Code(code)], once: true, ..Done::says(says, "") }
}

fn edit_form(value: &Value) -> Vec<Field> {
    let text = |name: &str| cell::plain(&value[name]);
    vec![
        Field::text("url", "Address").needed().value(text("url")),
        Field::text("events", "Events").value(text("events")).hint("As invoice.*; * is all"),
        Field::text("fields", "Only changes of").value(text("fields")).hint("Of payments, as status"),
        Field::text("description", "Description").value(text("description")),
    ]
}

async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let change = EndpointChange {
        url: Some(fields.needed("url")?.to_owned()),
        description: Some(fields.owned("description").unwrap_or_default()),
        events: fields.get("events").map(words),
        fields: Some(words(fields.get("fields").unwrap_or_default())),
        is_enabled: None,
    };
    let after = update_endpoint(&visit.payg, visit.own()?, id_of(&value)?, change).await?;
    Ok(Done::says(format!("{} is changed.", after.url), ""))
}

async fn switch(visit: Visit, value: Value, is_enabled: bool) -> Result<Done> {
    let change = EndpointChange { is_enabled: Some(is_enabled), ..EndpointChange::default() };
    let after = update_endpoint(&visit.payg, visit.own()?, id_of(&value)?, change).await?;
    let says = match is_enabled {
        true => format!("Events are sent to {} again.", after.url),
        false => format!("Nothing is sent to {} any more.", after.url),
    };
    Ok(Done::says(says, ""))
}

async fn rotate(visit: Visit, value: Value) -> Result<Done> {
    let made = rotate_secret(&visit.payg, visit.own()?, id_of(&value)?, Once::unkeyed()).await?;
    let says = format!("{} has a new secret; for a day the old one signs too.", made.endpoint.url);
    Ok(with_secret(&visit, made, says))
}

async fn test(visit: Visit, value: Value) -> Result<Done> {
    let sent = write_test(&visit.payg, visit.own()?, id_of(&value)?, Once::unkeyed()).await?;
    let says = "A test is on its way; this page says what was answered.";
    Ok(Done::says(says, format!("/event-log/{}", sent.event_id)))
}

async fn resend(visit: Visit, value: Value) -> Result<Done> {
    let since = visit.instant("since")?;
    let since = since.ok_or_else(|| Error::usage("this must be filled in").at("since"))?;
    let sent = resend_failed(&visit.payg, visit.own()?, id_of(&value)?, since, Once::unkeyed()).await?;
    Ok(Done::says(format!("{} deliveries that failed are sent again.", sent.deliveries), ""))
}

async fn remove(visit: Visit, value: Value) -> Result<Done> {
    let gone = remove_endpoint(&visit.payg, visit.own()?, id_of(&value)?).await?;
    Ok(Done::says(format!("Nothing is sent to {} any more; the log stays.", gone.url), "/webhooks"))
}
