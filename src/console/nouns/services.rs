//! Services: what is metered.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{json, value, word_filter};
use crate::console::nouns::prices;
use crate::console::visit::Visit;
use crate::engine::create_service::{NewService, create_service};
use crate::engine::small_list::small_page;
use crate::engine::update_service::{ServiceChange, archive_service, unarchive_service, update_service};
use crate::error::Result;
use crate::records::operator::Role;
use crate::records::service::{self, Aggregation};
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 's',
    audience: Audience::Everyone,
    search: "Part of the code or the name",
    filters: |_| vec![word_filter("status", "Status", &["active", "archived"])],
    command: "payg service list",
    empty: "No service fits. payg service create CODE --unit UNIT makes one, and so does New service.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "create",
        label: "New service",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |_, _| Box::pin(async { Ok(create_form()) }),
        run: |visit, _| Box::pin(create(visit)),
    }],
    actions: &[
        Action {
            name: "edit",
            label: "Edit",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |_, value| Box::pin(async move { Ok(edit_form(&value)) }),
            run: |visit, value| Box::pin(edit(visit, value)),
        },
        Action {
            name: "archive",
            label: "Archive",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| value["archived_at"].is_null(),
            form: no_fields,
            run: |visit, value| {
                Box::pin(async move {
                    let service = archive_service(&visit.payg, id_of(&value)).await?;
                    Ok(Done::says(format!("{} takes no new usage.", service.code), ""))
                })
            },
        },
        Action {
            name: "unarchive",
            label: "Take usage again",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| !value["archived_at"].is_null(),
            form: no_fields,
            run: |visit, value| {
                Box::pin(async move {
                    let service = unarchive_service(&visit.payg, id_of(&value)).await?;
                    Ok(Done::says(format!("{} takes usage again.", service.code), ""))
                })
            },
        },
    ],
    bulk: &["archive", "unarchive"],
    ..Noun::new("services", ("service", "Services"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("code", "/code").sorted("code").to("/services/", "/code"),
    Column::new("name", "/display_name").sorted("display_name"),
    Column::new("unit", "/unit").sorted("unit"),
    Column::new("adds up by", "/aggregation"),
    Column::of("status", "/archived_at", Kind::Since("active", "archived")),
    Column::of("since", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/archived_at", Kind::Since("active", "archived")),
    Column::of("Code", "/code", Kind::Code),
    Column::new("Unit", "/unit"),
    Column::new("Adds up by", "/aggregation"),
    Column::new("Charged answers", "/statuses"),
    Column::new("Charged methods", "/methods"),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let archived = visit.fields.get("status").map(|status| status == "archived");
    let mut services = service::all(&mut visit.payg.db.view().await?).await?;
    services.retain(|one| archived.is_none_or(|archived| one.archived_at.is_some() == archived));
    json(small_page(services, &paging)?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let service = service::find(&mut view, &id).await?;
    let prices = prices::history(&visit, &mut view, &service).await?;
    let changes = history::changes(&visit, &mut view, service.service_id.to_string()).await?;
    drop(view);
    let (code, zone, shown) = (service.code.clone(), visit.zone(), value(&service)?);
    let mut links = Vec::new();
    if visit.operates(Role::Operator) {
        let href = format!("/prices/new/set?service={code}");
        links.push(Link { label: "New price".to_owned(), href, class: "" });
    }
    links.push(Link { label: "Usage".to_owned(), href: format!("/usage?service={code}"), class: "second" });
    let facts = Block::Facts(cell::facts("", FACTS, &shown, &zone));
    let mut blocks = vec![facts, Block::Links(links), Block::Table(prices)];
    blocks.extend(changes);
    let command = format!("payg service show {code}");
    Ok(Shown { value: shown, title: service.display_name, blocks, command })
}

fn create_form() -> Vec<Field> {
    let words: Vec<(&str, &str)> = Aggregation::WORDS.iter().map(|word| (*word, *word)).collect();
    vec![
        Field::text("code", "Code").needed().hint("Small letters, digits, underscores and hyphens"),
        Field::text("display_name", "Name").hint("What invoices show"),
        Field::text("unit", "Unit").needed().value("request").hint("What a quantity of one is"),
        Field::choice("aggregation", "Adds up by", &words),
        Field::text("statuses", "Charged answers").hint("As 2xx,304; 2xx unless given"),
        Field::text("methods", "Charged methods").hint("As GET,POST; all but HEAD and OPTIONS unless given"),
    ]
}

async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let plain = NewService::sum(fields.needed("code")?, fields.needed("unit")?);
    let new = NewService {
        display_name: fields.owned("display_name"),
        aggregation: fields.parsed("aggregation")?.unwrap_or(Aggregation::Sum),
        statuses: fields.parsed("statuses")?.unwrap_or(plain.statuses),
        methods: fields.parsed("methods")?.unwrap_or(plain.methods),
        ..plain
    };
    let service = create_service(&visit.payg, new).await?;
    Ok(Done::says(format!("{} is created.", service.code), format!("/services/{}", service.code)))
}

fn edit_form(value: &Value) -> Vec<Field> {
    let text = |name: &str| cell::plain(&value[name]);
    vec![
        Field::text("display_name", "Name").needed().value(text("display_name")),
        Field::text("unit", "Unit").needed().value(text("unit")),
        Field::text("statuses", "Charged answers").value(text("statuses")).hint("As 2xx,304"),
        Field::text("methods", "Charged methods").value(text("methods")).hint("As GET,POST"),
    ]
}

async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let change = ServiceChange {
        display_name: fields.owned("display_name"),
        unit: fields.owned("unit"),
        statuses: fields.parsed("statuses")?,
        methods: fields.parsed("methods")?,
    };
    let service = update_service(&visit.payg, id_of(&value), change).await?;
    Ok(Done::says(format!("{} is changed.", service.code), ""))
}

fn id_of(value: &Value) -> &str {
    value["id"].as_str().unwrap_or_default()
}
