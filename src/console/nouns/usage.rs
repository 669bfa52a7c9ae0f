//! Usage: every metered event, those that were voided too.

use crate::console::action::{Action, Done, May, always};
use crate::console::audience::Audience;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::fields::encode;
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Order, Shown, View};
use crate::console::nouns::common::{
    asked_period, customer_filter, json, period_filters, service_choice, service_of, value, whose,
};
use crate::console::nouns::{usage_import, usage_sums};
use crate::console::typed;
use crate::console::visit::Visit;
use crate::db::door;
use crate::engine::amend_usage::{Amendment, amend_usage};
use crate::engine::check_usage::Times;
use crate::engine::cost;
use crate::engine::cost_details::cost_details;
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::list_usage::list_usage;
use crate::engine::record_usage::{NewUsage, record_usage};
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::engine::void_usage::void_usage;
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::event::{self, EventKey, Filter};
use crate::records::operator::Role;
use crate::records::service;
use crate::values::calendar::Month;
use crate::values::id::CustomerId;
use crate::values::page::{Page, Paging};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Period;
use serde_json::Value;

/// Events of one service and customer that may have happened in the same microsecond.
const SAME_TIME: i64 = 10_000;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'u',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("service", "Service"));
        fields.extend(period_filters());
        fields
    },
    order: Some(Order { field: "at", descending: true }),
    command: "payg usage list",
    empty: "No event fits. payg usage record and POST /v1/events take them in.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    views: &[View {
        name: "summary",
        label: "Summary",
        audience: Audience::Everyone,
        form: |visit| Box::pin(usage_sums::form(visit)),
        show: |visit| Box::pin(usage_sums::show(visit)),
    }],
    creates: &[
        Action {
            name: "record",
            label: "Record usage",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |visit, _| Box::pin(record_form(visit)),
            run: |visit, _| Box::pin(record(visit)),
        },
        Action {
            name: "import",
            label: "Import a file",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |visit, _| Box::pin(usage_import::form(visit)),
            run: |visit, _| Box::pin(usage_import::import(visit)),
        },
    ],
    actions: &[
        Action {
            name: "amend",
            label: "Amend",
            may: May::Operate(Role::Operator),
            danger: false,
            when: counts,
            form: |_, value| {
                let quantity = Field::text("quantity", "Quantity").needed();
                let quantity = quantity.value(cell::plain(&value["quantity"]));
                Box::pin(async { Ok(vec![quantity, reason_field()]) })
            },
            run: |visit, value| Box::pin(amend(visit, value)),
        },
        Action {
            name: "void",
            label: "Void",
            may: May::Operate(Role::Operator),
            danger: true,
            when: counts,
            form: |_, _| Box::pin(async { Ok(vec![reason_field()]) }),
            run: |visit, value| Box::pin(void(visit, value)),
        },
    ],
    ..Noun::new("usage", ("event", "Usage"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::of("when", "/at", Kind::Time).sorted("at"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer").for_operators(),
    Column::new("service", "/service").to("/services/", "/service"),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
    Column::of("status", "/status", Kind::State),
    Column::of("id", "/id", Kind::Code).to("/usage/", "/name"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/status", Kind::State),
    Column::of("When", "/at", Kind::Time),
    Column::new("Customer", "/customer_name").to("/customers/", "/customer").for_operators(),
    Column::new("Service", "/service").to("/services/", "/service"),
    Column::of("Quantity", "/quantity", Kind::Number),
    Column::new("Unit", "/unit"),
    Column::new("Value", "/value"),
    Column::of("Voided", "/voided_at", Kind::Time),
    Column::new("Why", "/void_reason"),
    Column::of("In its place", "/replaced_by", Kind::Code),
    Column::of("Its own id", "/id", Kind::Code),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let (zone, now) = (visit.zone(), visit.payg.now());
    let period = asked_period(&visit).or_this_month(&zone, now)?;
    let mut view = visit.payg.db.view().await?;
    let filter = Filter {
        customer_id: whose(&visit, &mut view).await?,
        service_id: service_of(&visit, &mut view).await?,
        period,
    };
    let mut page = json(list_usage(&mut view, filter, &paging, now).await?)?;
    page.rows.iter_mut().for_each(name);
    Ok(page)
}

/// An event's id is its customer's own, so that its page is found by both.
fn name(row: &mut Value) {
    row["name"] = format!("{}:{}", cell::plain(&row["customer"]), cell::plain(&row["id"])).into();
}

async fn show(visit: Visit, name: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let row = find_row(&visit, &mut view, &name).await?;
    let id = row.id.clone();
    let changes = history::changes(&visit, &mut view, id.clone()).await?;
    drop(view);
    let mut shown = value(&row)?;
    let zone = visit.zone();
    let facts = FACTS.iter().filter(|fact| visit.operates(Role::Viewer) || !fact.for_operators);
    let facts: Vec<Column> = facts.copied().collect();
    let mut blocks = vec![Block::Facts(cell::facts("", &facts, &shown, &zone))];
    blocks.extend(changes);
    self::name(&mut shown);
    let command = format!("payg usage list --customer {}", row.customer_name);
    Ok(Shown { value: shown, title: format!("{} of {}", row.quantity, row.service), blocks, command })
}

/// The event of a name; somebody else's does not exist.
async fn find_row(visit: &Visit, view: &mut door::View, name: &str) -> Result<UsageRow> {
    let nobodys = || Error::not_found("event", name);
    let (customer, id) = name.split_once(':').ok_or_else(nobodys)?;
    let customer_id: CustomerId = customer.parse().map_err(|_| nobodys())?;
    if visit.own()?.is_some_and(|own| own != customer_id) {
        return Err(nobodys());
    }
    let key = EventKey::from_text(id).map_err(|_| nobodys())?;
    let found = event::get(view, customer_id, key.uuid).await?.ok_or_else(nobodys)?;
    let at = found.happened_at;
    let filter = Filter {
        customer_id: Some(customer_id),
        service_id: Some(found.service_id),
        period: Period::new(at, at.plus_micros(1))?,
    };
    let same_time = event::oldest(view, filter, None, SAME_TIME).await?;
    let listed = same_time.into_iter().find(|one| one.event.key.uuid == key.uuid).ok_or_else(nobodys)?;
    usage_rows(view, vec![listed]).await?.pop().ok_or_else(nobodys)
}

fn counts(value: &Value) -> bool {
    value["status"] == "counts"
}

fn reason_field() -> Field {
    Field::text("reason", "Reason").needed().hint("For those who look later")
}

async fn record_form(visit: Visit) -> Result<Vec<Field>> {
    let fresh = "payg gives it one unless given; the same id again counts once";
    Ok(vec![
        service_choice(&visit).await?,
        Field::text("customer", "Customer").needed(),
        Field::text("quantity", "Quantity").needed().value("1"),
        Field::of("at", "When", Take::Time).hint("Now unless given"),
        Field::text("event", "Id of your own").hint(fresh),
        Field::text("value", "Value").hint("For a service that counts unique values"),
        Field::of("backfill", "Take an old time", Take::Tick),
    ])
}

/// Records one use; a preview says what the customer's month comes to with it.
async fn record(visit: Visit) -> Result<Done> {
    let (payg, fields) = (&visit.payg, &visit.fields);
    let mut view = payg.db.view().await?;
    let service =
        service::find(&mut view, fields.needed("service")?).await.map_err(|error| error.at("service"))?;
    let customer =
        find_customer(&mut view, fields.needed("customer")?).await.map_err(|error| error.at("customer"))?;
    drop(view);
    let zone = customer.zone(&payg.settings.zone);
    let at = fields.get("at").map(|text| typed::read(text, &zone, payg.now())).transpose();
    let at = at.map_err(|error| error.at("at"))?;
    fields.needed("quantity")?;
    let month = Month::at(at.unwrap_or_else(|| payg.now()), &zone);
    let before = cost_of(&visit, &customer, month).await?;
    let new = NewUsage {
        customer: customer.clone(),
        service,
        quantity: fields.parsed("quantity")?.unwrap_or(Quantity::ONE),
        at,
        id: fields.owned("event"),
        value: fields.owned("value"),
        times: if fields.get("backfill").is_some() { Times::Backfill } else { Times::Recent },
    };
    let (event, _) = record_usage(payg, new).await?;
    let (name, after) = (&customer.display_name, cost_of(&visit, &customer, month).await?);
    let says = format!("{month} of {name} comes to {after} with it, from {before}.");
    let to = format!("/usage/{}", encode(&format!("{}:{}", event.customer_id, event.key.shown())));
    Ok(Done::says(says, to))
}

/// What a month of a customer costs as it stands.
async fn cost_of(visit: &Visit, customer: &Customer, month: Month) -> Result<String> {
    let mut view = visit.payg.db.view().await?;
    let catalogue = cost::catalogue(&mut view).await?;
    let period = month.period(&customer.zone(&visit.payg.settings.zone))?;
    let cost = cost_details(&mut view, &catalogue, customer, None, period).await?;
    Ok(cell::money(&self::value(&cost)?["total"]))
}

async fn void(visit: Visit, value: Value) -> Result<Done> {
    let (customer, id) = whose_event(&visit, &value).await?;
    void_usage(&visit.payg, &customer, &[id], visit.fields.needed("reason")?, Once::unkeyed()).await?;
    Ok(Done::says(
        "The event counts no more; an invoice that holds it is adjusted by the next.",
        place(&value),
    ))
}

async fn amend(visit: Visit, value: Value) -> Result<Done> {
    let (customer, id) = whose_event(&visit, &value).await?;
    visit.fields.needed("quantity")?;
    let amendment = Amendment { quantity: visit.fields.parsed("quantity")?, value: None };
    let reason = visit.fields.needed("reason")?;
    let made = amend_usage(&visit.payg, &customer, &id, amendment, reason, Once::unkeyed()).await?;
    let to = format!("/usage/{}", encode(&format!("{}:{}", customer.customer_id, made.id)));
    Ok(Done::says("Another event stands in its place; the old id stays used.", to))
}

async fn whose_event(visit: &Visit, value: &Value) -> Result<(Customer, String)> {
    let whose = cell::plain(&value["customer"]);
    let customer = find_customer(&mut visit.payg.db.view().await?, &whose).await?;
    Ok((customer, cell::plain(&value["id"])))
}

fn place(value: &Value) -> String {
    format!("/usage/{}", encode(&cell::plain(&value["name"])))
}
