//! Plans: what is sold by the month or year, and what it would cost when.

use crate::console::action::{Action, Done, May, always, no_fields};
use crate::console::audience::Audience;
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Order, Shown};
use crate::console::nouns::common::{json, value, word_filter};
use crate::console::nouns::plan_forms::{self as forms, code_of};
use crate::console::visit::Visit;
use crate::engine::plan_dates::plan_dates;
use crate::engine::plan_details::{PlanDetails, PlanState, all_plans, full_plan, sold};
use crate::engine::small_list::small_page;
use crate::engine::update_plan::archive_plan;
use crate::error::{Error, Result};
use crate::records::operator::Role;
use crate::values::interval::Interval;
use crate::values::page::{Page, Paging};
use jiff::civil::Date;
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'm',
    audience: Audience::Users,
    search: "Part of the code or the name",
    filters: |visit| {
        let states: Vec<&str> = PlanState::ALL.iter().map(|state| state.word()).collect();
        // A customer is shown what is on sale and nothing else.
        let seen = visit.operates(Role::Viewer);
        Vec::from_iter(seen.then(|| word_filter("status", "Status", &states)))
    },
    order: Some(Order { field: "code", descending: false }),
    command: "payg plan list",
    empty: "No plan fits.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "create",
        label: "New plan",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |visit, _| Box::pin(async move { Ok(forms::create_form(&visit)) }),
        run: |visit, _| Box::pin(forms::create(visit)),
    }],
    actions: &[
        Action {
            name: "dates",
            label: "Dates and amounts",
            may: May::Owner,
            danger: false,
            when: always,
            form: |_, _| Box::pin(async { Ok(dates_form()) }),
            run: |visit, value| Box::pin(dates(visit, value)),
        },
        Action {
            name: "edit",
            label: "Edit",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| value["archived_at"].is_null(),
            form: |_, value| Box::pin(async move { Ok(forms::edit_form(&value)) }),
            run: |visit, value| Box::pin(forms::edit(visit, value)),
        },
        Action {
            name: "archive",
            label: "Archive",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| value["archived_at"].is_null(),
            form: no_fields,
            run: |visit, value| Box::pin(archive(visit, value)),
        },
    ],
    bulk: &["archive"],
    ..Noun::new("plans", ("plan", "Plans"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("code", "/code").to("/plans/", "/code").sorted("code"),
    Column::new("name", "/display_name").sorted("display_name"),
    Column::of("a month", "/monthly", Kind::Money),
    Column::of("a year", "/yearly", Kind::Money),
    Column::new("on sale", "/on_sale"),
    Column::of("version", "/version", Kind::Number),
];

const FACTS: &[Column] = &[
    Column::new("On sale", "/on_sale"),
    Column::new("Description", "/description"),
    Column::of("A month, before tax", "/monthly", Kind::Money),
    Column::of("A year, before tax", "/yearly", Kind::Money),
    Column::of("Days before the first charge", "/trial_days", Kind::Number),
    Column::new("Unlocks", "/unlocks"),
    Column::of("Sold from", "/sale_start", Kind::Time),
    Column::of("Sold until", "/sale_end", Kind::Time),
    Column::of("Archived", "/archived_at", Kind::Time),
    Column::of("Code", "/code", Kind::Code),
    Column::of("Id", "/id", Kind::Code),
];

const INCLUDED: &[Column] =
    &[Column::new("service", "/service"), Column::of("quantity", "/quantity", Kind::Number)];

const PRICES: &[Column] = &[
    Column::new("service", "/service").to("/services/", "/service"),
    Column::new("price", "/description").to("/prices/", "/price"),
];

const VERSIONS: &[Column] = &[
    Column::of("version", "/version", Kind::Number),
    Column::of("since", "/version_since", Kind::Time),
    Column::of("a month", "/monthly", Kind::Money),
    Column::of("a year", "/yearly", Kind::Money),
    Column::of("trial days", "/trial_days", Kind::Number),
    Column::new("subscribers", "/subscribers"),
    Column::new("note", "/note"),
];

const DATES: &[Column] = &[
    Column::of("period", "/number", Kind::Number),
    Column::new("asked for", "/asked"),
    Column::new("from", "/start"),
    Column::new("until", "/end"),
    Column::of("days", "/days", Kind::Number),
    Column::of("amount", "/amount", Kind::Money),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let state: Option<PlanState> = visit.fields.parsed("status")?;
    let mut plans = all_plans(&mut visit.payg.db.view().await?, visit.payg.now()).await?;
    // What is sold in another currency cannot be bought by who asks.
    let own = visit.own_currency();
    let is_theirs = |plan: &PlanDetails| plan.on_sale && own.is_none_or(|own| own == plan.cost.currency);
    plans.retain(|plan| is_theirs(plan) || visit.operates(Role::Viewer));
    plans.retain(|plan| state.is_none_or(|state| plan.state() == state));
    json(small_page(plans, &paging)?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = full_plan(&mut view, &id, visit.payg.now()).await;
    // What is not on sale is not there, but for operators.
    let full = match found {
        Ok(plan) if plan.details.on_sale || visit.operates(Role::Viewer) => plan,
        Err(error) if error.code() != "not_found" => return Err(error),
        _ => return Err(Error::not_found("plan", &id)),
    };
    let code = full.details.plan.code.clone();
    let changes = history::changes(&visit, &mut view, full.details.plan.plan_id.to_string()).await?;
    drop(view);
    let (shown, zone) = (value(&full)?, visit.zone());
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    let is_theirs = visit.own_currency().is_none_or(|own| own == full.details.cost.currency);
    if full.details.on_sale && is_theirs && May::User.check(&visit).is_ok() {
        let href = format!("/subscriptions/new/buy?plan={code}");
        blocks.push(Block::Links(vec![Link { label: "Buy it".to_owned(), href, class: "" }]));
    }
    blocks.extend(history::some("Included each month", INCLUDED, &full.details.cost.included, &zone)?);
    blocks.extend(history::some("Prices of subscribers", PRICES, &full.details.cost.prices, &zone)?);
    blocks.extend(history::some("Versions", VERSIONS, &full.versions, &zone)?);
    blocks.extend(changes);
    let title = full.details.plan.display_name;
    Ok(Shown { value: shown, title, blocks, command: format!("payg plan show {code}") })
}

fn dates_form() -> Vec<Field> {
    vec![
        Field::of("start", "From", Take::Day).hint("Today unless given"),
        Field::choice(
            "every",
            "Paid",
            &[("", "as it is sold"), ("month", "by the month"), ("year", "by the year")],
        ),
    ]
}

async fn dates(visit: Visit, plan: Value) -> Result<Done> {
    let (_, version) = sold(&mut visit.payg.db.view().await?, code_of(&plan)).await?;
    let usual = if version.monthly.is_some() { Interval::Month } else { Interval::Year };
    let every = visit.fields.parsed("every")?.unwrap_or(usual);
    let refuse = || Error::usage("this is not a day like 2026-10-05").at("start");
    let start: Date = match visit.fields.get("start") {
        Some(text) => text.parse().map_err(|_| refuse())?,
        None => visit.payg.settings.zone.date(visit.payg.now()),
    };
    if !(1..9_000).contains(&start.year()) {
        return Err(refuse());
    }
    let periods = plan_dates(&version, every, start, (12, visit.payg.settings.renew_days))?;
    let blocks = history::some("Periods", DATES, &periods, &visit.zone())?.into_iter().collect();
    let says = format!("{} from {start} on, by the {}.", code_of(&plan), every.word());
    Ok(Done { blocks, once: true, ..Done::says(says, "") })
}

async fn archive(visit: Visit, value: Value) -> Result<Done> {
    let code = code_of(&value);
    archive_plan(&visit.payg, code).await?;
    Ok(Done::says(format!("{code} is sold no more; subscriptions go on."), format!("/plans/{code}")))
}
