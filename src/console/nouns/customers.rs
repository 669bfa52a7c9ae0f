//! Customers: users and companies.

use crate::console::action::{Action, Answer, Done, May, always, no_fields};
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::fields::encode;
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::noun::{Noun, Shown};
use crate::console::nouns::common::{CAPS, json, reset_link, value, word_filter};
use crate::console::profile_mail;
use crate::console::visit::Visit;
use crate::engine::change::Change;
use crate::engine::cost;
use crate::engine::cost_details::cost_details;
use crate::engine::create_customer::{Extras, create_customer};
use crate::engine::customer_details::customer_details;
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::limit_standing::limit_standing;
use crate::engine::list_customers::list_customers;
use crate::engine::mail::wish::set_wish;
use crate::engine::sign_up::enrol;
use crate::engine::update_customer::{CustomerChange, disable_customer, enable_customer, update_customer};
use crate::engine::user_history::{History, user_history};
use crate::error::{Error, Result};
use crate::records::customer::{self, Kind as CustomerKind, NewCustomer};
use crate::records::customer_list::Filter;
use crate::records::operator::Role;
use crate::records::{account, tax};
use crate::values::calendar::{Month, Zone};
use crate::values::id::{CustomerId, TaxId};
use crate::values::owner::Owner;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'c',
    search: "Name, user name, external id, e-mail: how a word begins",
    filters: |_| {
        vec![
            word_filter("kind", "Kind", &["user", "company"]),
            word_filter("status", "Status", &["enabled", "disabled"]),
        ]
    },
    command: "payg {kind} list",
    empty: "No customer fits. payg user create NAME makes one, and so does New customer.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    creates: &[Action {
        name: "create",
        label: "New customer",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |visit, _| Box::pin(create_form(visit)),
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
            name: "reset",
            label: "Reset the password",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| value["disabled_at"].is_null(),
            form: no_fields,
            run: |visit, value| Box::pin(reset(visit, value)),
        },
        Action {
            name: "wish",
            label: "Mail wishes",
            may: May::Operate(Role::Operator),
            danger: false,
            when: always,
            form: |visit, value| Box::pin(wish_form(visit, value)),
            run: |visit, value| Box::pin(wish(visit, value)),
        },
        Action {
            name: "disable",
            label: "Disable",
            may: May::Operate(Role::Operator),
            danger: true,
            when: |value| value["disabled_at"].is_null(),
            form: no_fields,
            run: |visit, value| set_enabled(visit, value, false),
        },
        Action {
            name: "enable",
            label: "Enable",
            may: May::Operate(Role::Operator),
            danger: false,
            when: |value| !value["disabled_at"].is_null(),
            form: no_fields,
            run: |visit, value| set_enabled(visit, value, true),
        },
    ],
    bulk: &["disable", "enable"],
    ..Noun::new("customers", ("customer", "Customers"), COLUMNS, |visit, paging| {
        Box::pin(list(visit, paging))
    })
};

const COLUMNS: &[Column] = &[
    Column::new("name", "/display_name").sorted("display_name").to("/customers/", "/id"),
    Column::new("kind", "/kind"),
    Column::new("user name", "/user_name"),
    Column::new("external id", "/external_id"),
    Column::new("e-mail", "/email").sorted("email"),
    Column::new("currency", "/currency"),
    Column::of("status", "/disabled_at", Kind::Since("enabled", "disabled")),
    Column::of("since", "/created_at", Kind::Time).sorted("created_at"),
];

const FACTS: &[Column] = &[
    Column::of("Status", "/disabled_at", Kind::Since("enabled", "disabled")),
    Column::new("Kind", "/kind"),
    Column::new("User name", "/user_name"),
    Column::new("External id", "/external_id"),
    Column::new("E-mail", "/email"),
    Column::new("Currency", "/currency"),
    Column::new("Time zone", "/time_zone"),
    Column::new("BSB", "/bsb"),
    Column::new("Account", "/account_number"),
    Column::new("Can log in", "/has_password"),
    Column::of("Created", "/created_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const BALANCE: &[Column] = &[Column::new("account", "/role"), Column::of("balance", "/balance", Kind::Money)];

const MONEY: &[Column] = &[
    Column::of("when", "/at", Kind::Time),
    Column::new("what", "/kind"),
    Column::new("details", "/what"),
    Column::of("status", "/status", Kind::State),
    Column::of("amount", "/amount", Kind::Money),
];

/// Accounts that are shown: a few roles in a few currencies.
const ACCOUNTS: i64 = 50;
/// The latest of what happened to its money.
const MOMENTS: usize = 20;

/// What is shown of the cost by service.
pub const SERVICES: &[Column] = &[
    Column::new("service", "/service"),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::new("unit", "/unit"),
    Column::of("cost", "/cost", Kind::Money),
];

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let kind: Option<CustomerKind> = visit.fields.parsed("kind")?;
    let disabled = match visit.fields.get("status") {
        Some("disabled") => Some(true),
        Some("enabled") => Some(false),
        _ => None,
    };
    let filter = Filter { kind: kind.map(CustomerKind::word), disabled };
    json(list_customers(&mut visit.payg.db.view().await?, &filter, &paging).await?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let customer = find_customer(&mut view, &id).await?;
    let zone = customer.zone(&visit.payg.settings.zone);
    let period = Month::at(visit.payg.now(), &zone).period(&zone)?;
    let catalogue = cost::catalogue(&mut view).await?;
    let cost = value(&cost_details(&mut view, &catalogue, &customer, None, period).await?)?;
    let details = customer_details(&mut view, customer).await?;
    let whose = details.customer.customer_id.to_string();
    let changes = history::changes(&visit, &mut view, whose).await?;
    let customer_id = details.customer.customer_id;
    let filter = account::Filter { customer_id: Some(customer_id), currency: None };
    let accounts = json(account::list(&mut view, filter, &Paging::first(ACCOUNTS)).await?)?.rows;
    let money = user_history(&mut view, customer_id).await?;
    drop(view);
    let limits = limit_standing(&visit.payg, &visit.console.app.limits.gauge, &details.customer).await?;
    let (name, handle) = (details.customer.display_name.clone(), details.customer.handle());
    let noun = details.customer.kind.word();
    let shown = value(&details)?;
    let shop = visit.zone();
    let link = |label: &str, path: &str| Link {
        label: label.to_owned(),
        href: format!("/{path}?customer={}", details.customer.customer_id),
        class: "second",
    };
    let mut table = cell::table_of("Cost this month", SERVICES, &cost, "/services", &shop);
    table.title = format!("Cost this month: {}", cell::money(&cost["total"]));
    "Nothing was used this month.".clone_into(&mut table.empty);
    let mut blocks = vec![
        Block::Facts(cell::facts("", FACTS, &shown, &shop)),
        Block::Links(vec![
            link("Invoices", "invoices"),
            link("Usage", "usage"),
            link("Own prices", "prices"),
            link("Limits", "limits"),
            link("Keys", "keys"),
            link("Ledger", "ledger"),
            link("Payments", "payments"),
            link("Subscriptions", "subscriptions"),
            link("Webhooks", "webhooks"),
            link("Refunds", "refunds"),
            link("Disputes", "disputes"),
            link("Credit notes", "credit-notes"),
            link("Members", "members"),
            link("Event log", "event-log"),
            link("Mails", "mails"),
            link("Audit", "audit"),
        ]),
        Block::Table(table),
        Block::Links(vec![link("Why it costs that", "cost")]),
        taxes_of(&shown, &shop),
    ];
    let mut balance = cell::table("Balance", BALANCE, &accounts, &shop);
    "Nothing was ever posted.".clone_into(&mut balance.empty);
    blocks.push(Block::Table(balance));
    if !limits.caps.is_empty() {
        blocks.push(Block::Table(cell::table_of(
            "Limits and what is left",
            CAPS,
            &value(&limits)?,
            "/caps",
            &shop,
        )));
    }
    blocks.push(by_time(&money, &shop)?);
    blocks.extend(changes);
    Ok(Shown { value: shown, title: name, blocks, command: format!("payg {noun} show {handle}") })
}

/// The taxes on its invoices.
fn taxes_of(shown: &Value, zone: &Zone) -> Block {
    let taxes = [Column::new("tax", "/name"), Column::of("percent", "/percent", Kind::Number)];
    let mut taxes = cell::table_of("Taxes", &taxes, shown, "/taxes", zone);
    "No taxes.".clone_into(&mut taxes.empty);
    Block::Table(taxes)
}

/// What happened to its money, the newest first, each leading to its page.
fn by_time(money: &History, zone: &Zone) -> Result<Block> {
    let latest = &money.data[..money.data.len().min(MOMENTS)];
    let rows = latest.iter().map(value).collect::<Result<Vec<Value>>>()?;
    let mut table = cell::table("Timeline of its money", MONEY, &rows, zone);
    for (row, one) in table.rows.iter_mut().zip(latest) {
        let path = match one.kind {
            "subscription" => "subscriptions",
            "payment" => "payments",
            "refund" => "refunds",
            "invoice" => "invoices",
            _ => continue,
        };
        if let Some(cell) = row.cells.get_mut(1) {
            cell.link = Some(format!("/{path}/{}", encode(&one.id)));
        }
    }
    "Nothing was bought, paid or billed yet.".clone_into(&mut table.empty);
    Ok(Block::Table(table))
}

async fn create_form(visit: Visit) -> Result<Vec<Field>> {
    let currency = visit.payg.settings.currency.to_string();
    Ok(vec![
        Field::choice("kind", "Kind", &[("user", "user"), ("company", "company")]),
        Field::text("display_name", "Name").needed(),
        Field::text("user_name", "User name").hint("Of users"),
        Field::text("external_id", "External id").hint("What another system calls it"),
        Field::of("email", "E-mail address", Take::Email),
        Field::text("currency", "Currency").value(currency),
        Field::text("time_zone", "Time zone").hint("As Europe/Berlin"),
        Field::text("bsb", "BSB").hint("Of companies, as 062-000"),
        Field::text("account_number", "Account number").hint("Of companies"),
        Field::text("taxes", "Taxes").hint("Their names, as vat, gst"),
        Field::of("password", "Password", Take::Password).fills("new-password").hint("To log in with"),
    ])
}

async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let kind = fields.parsed("kind")?.unwrap_or(CustomerKind::User);
    let currency = fields.parsed("currency")?.unwrap_or(visit.payg.settings.currency);
    let new = NewCustomer {
        user_name: fields.owned("user_name"),
        external_id: fields.owned("external_id"),
        email: fields.owned("email"),
        time_zone: fields.parsed("time_zone")?,
        bsb: fields.owned("bsb"),
        account_number: fields.owned("account_number"),
        ..NewCustomer::named(kind, fields.needed("display_name")?, currency)
    };
    let taxes = taxes(&visit).await?.unwrap_or_default();
    let customer = match fields.raw("password").filter(|password| !password.is_empty()) {
        Some(password) if taxes.is_empty() => {
            enrol(&visit.payg, &visit.console.app.desk, new, password, Once::unkeyed()).await?.customer
        }
        password => {
            let extras = Extras { taxes, password: password.map(str::to_owned) };
            create_customer(&visit.payg, new, &extras).await?
        }
    };
    let says = format!("{} {} is created.", kind.word(), customer.display_name);
    Ok(Done::says(says, format!("/customers/{}", customer.customer_id)))
}

fn edit_form(value: &Value) -> Vec<Field> {
    let text = |name: &str| cell::plain(&value[name]);
    let taxes = value["taxes"].as_array().into_iter().flatten();
    let taxes: Vec<String> = taxes.map(|tax| cell::plain(&tax["name"])).collect();
    let mut fields = vec![
        Field::text("display_name", "Name").needed().value(text("display_name")),
        Field::text("external_id", "External id").value(text("external_id")),
        Field::of("email", "E-mail address", Take::Email).value(text("email")),
        Field::text("currency", "Currency").needed().value(text("currency")),
        Field::text("time_zone", "Time zone").value(text("time_zone")).hint("As Europe/Berlin"),
        Field::text("taxes", "Taxes").value(taxes.join(", ")).hint("Their names; empty is none"),
    ];
    if value["kind"] == "company" {
        fields.push(Field::text("bsb", "BSB").value(text("bsb")));
        fields.push(Field::text("account_number", "Account number").value(text("account_number")));
    } else {
        fields.push(Field::text("user_name", "User name").value(text("user_name")));
    }
    fields
}

async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let text = |name| match (fields.raw(name), fields.owned(name)) {
        (None, _) => Change::Keep,
        (_, None) => Change::Clear,
        (_, Some(text)) => Change::Set(text),
    };
    let time_zone = fields.parsed("time_zone")?;
    let change = CustomerChange {
        display_name: Some(fields.needed("display_name")?.to_owned()),
        user_name: text("user_name"),
        external_id: text("external_id"),
        email: text("email"),
        currency: fields.parsed("currency")?,
        time_zone: time_zone.map_or(Change::Clear, Change::Set),
        bsb: text("bsb"),
        account_number: text("account_number"),
        taxes: taxes(&visit).await?,
        ..CustomerChange::default()
    };
    let after = update_customer(&visit.payg, id_of(&value)?, change).await?;
    Ok(Done::says(format!("{} is changed.", after.display_name), ""))
}

/// The taxes whose names were filled in, between commas.
async fn taxes(visit: &Visit) -> Result<Option<Vec<TaxId>>> {
    let Some(text) = visit.fields.raw("taxes") else { return Ok(None) };
    let mut view = visit.payg.db.view().await?;
    let mut ids = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        ids.push(tax::find(&mut view, name).await.map_err(|error| error.at("taxes"))?.tax_id);
    }
    Ok(Some(ids))
}

async fn wish_form(visit: Visit, value: Value) -> Result<Vec<Field>> {
    let mut view = visit.payg.db.view().await?;
    let found = customer::get(&mut view, id_of(&value)?).await?;
    profile_mail::fields(&visit, &mut view, &found).await
}

async fn wish(visit: Visit, value: Value) -> Result<Done> {
    let found = customer::get(&mut visit.payg.db.view().await?, id_of(&value)?).await?;
    let wished = set_wish(&visit.payg, &found, profile_mail::wished(&visit)?).await?;
    let language = wished.wish.language.unwrap_or_default();
    let which = if wished.wish.unsubscribed_at.is_none() { "all" } else { "only owed" };
    Ok(Done::says(format!("{} gets {which} mails, in {language}.", found.display_name), ""))
}

/// Makes a one-time token for a new password, to be handed over.
async fn reset(visit: Visit, value: Value) -> Result<Done> {
    reset_link(&visit, Owner::Customer(id_of(&value)?)).await
}

fn set_enabled(visit: Visit, value: Value, enabled: bool) -> Answer<Done> {
    Box::pin(async move {
        let id = id_of(&value)?;
        let (customer, word) = match enabled {
            true => (enable_customer(&visit.payg, id).await?, "may use services again"),
            false => (disable_customer(&visit.payg, id).await?, "may use nothing any more"),
        };
        Ok(Done::says(format!("{} {word}.", customer.display_name), ""))
    })
}

fn id_of(value: &Value) -> Result<CustomerId> {
    let text = value["id"].as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::not_found("customer", text))
}
