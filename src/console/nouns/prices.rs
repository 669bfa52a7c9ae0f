//! Prices: what services cost, from when on, and what another price would have made of a month.

use crate::console::action::{Action, Done, May, always};
use crate::console::audience::Audience;
use crate::console::block::{Block, Table};
use crate::console::cell::{self, Column, Kind, grouped};
use crate::console::drawn;
use crate::console::form::{Field, Take};
use crate::console::noun::{Noun, Order, Shown, View};
use crate::console::nouns::common::{self, customer_filter, json, service_choice, service_of, value};
use crate::console::nouns::price_quote;
use crate::console::visit::Visit;
use crate::db::door;
use crate::engine::caller::Subject;
use crate::engine::find_customer::find_customer;
use crate::engine::price_details::price_details;
use crate::engine::price_history::price_history;
use crate::engine::prices_in_force::{list_prices_in_force, prices_in_force_for};
use crate::engine::progress::Silent;
use crate::engine::report::price_curve::price_curve;
use crate::engine::set_price::{NewPrice, preview_price, set_price, what_if};
use crate::engine::simulate_price::simulate_price;
use crate::engine::small_list::small_page;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::rating::spec::{Bounds, Model, Spec};
use crate::records::operator::Role;
use crate::records::price::{self, Filter};
use crate::records::service::{self, Service};
use crate::values::calendar::Month;
use crate::values::id::PriceId;
use crate::values::page::{Page, Paging};
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'p',
    audience: Audience::Everyone,
    filters: |visit| {
        let mut fields = customer_filter(visit);
        fields.push(Field::text("service", "Service"));
        fields
    },
    order: Some(Order { field: "service", descending: false }),
    search: "Part of the service, the price or the note",
    command: "payg price list",
    empty: "Nothing is priced. payg price set SERVICE AMOUNT sets a price, and so does New price.",
    show: Some(|visit, id| Box::pin(show(visit, id))),
    views: &[View {
        name: "quote",
        label: "What would it cost?",
        audience: Audience::Everyone,
        form: |visit| Box::pin(price_quote::form(visit)),
        show: |visit| Box::pin(price_quote::show(visit)),
    }],
    creates: &[Action {
        name: "set",
        label: "New price",
        may: May::Operate(Role::Operator),
        danger: false,
        when: always,
        form: |visit, _| Box::pin(form(visit)),
        run: |visit, _| Box::pin(set(visit)),
    }],
    ..Noun::new("prices", ("price", "Prices"), COLUMNS, |visit, paging| Box::pin(list(visit, paging)))
};

const COLUMNS: &[Column] = &[
    Column::new("service", "/service").to("/services/", "/service").sorted("service"),
    Column::new("price", "/description").to("/prices/", "/id"),
    Column::new("for", "/customer"),
    Column::new("currency", "/currency").sorted("currency"),
    Column::of("from", "/starts_at", Kind::Time).sorted("starts_at"),
    Column::new("note", "/note"),
];

const VERSIONS: &[Column] = &[
    Column::new("price", "/description").to("/prices/", "/id"),
    Column::new("for", "/customer"),
    Column::new("currency", "/currency"),
    Column::of("from", "/starts_at", Kind::Time),
    Column::of("until", "/ends_at", Kind::Time),
    Column::new("in force", "/in_force"),
    Column::new("note", "/note"),
];

const FACTS: &[Column] = &[
    Column::new("Price", "/description"),
    Column::new("Service", "/service").to("/services/", "/service"),
    Column::new("For", "/customer"),
    Column::new("Currency", "/currency"),
    Column::of("From", "/starts_at", Kind::Time),
    Column::new("Note", "/note"),
    Column::of("Set", "/created_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const DIFFERENCES: &[Column] = &[
    Column::new("customer", "/customer").to("/customers/", "/customer_id"),
    Column::of("quantity", "/quantity", Kind::Number),
    Column::of("events", "/events", Kind::Number),
    Column::of("before", "/before", Kind::Money),
    Column::of("after", "/after", Kind::Money),
    Column::of("difference", "/difference", Kind::Money),
];

/// Customers whose difference a preview shows.
const SHOWN: usize = 20;

async fn list(visit: Visit, paging: Paging) -> Result<Page<Value>> {
    let mut view = visit.payg.db.view().await?;
    let name = visit.fields.get("customer");
    let (now, service) = (visit.payg.now(), service_of(&visit, &mut view).await?);
    let prices = match common::customer(&visit, &mut view, name).await? {
        Some(customer) => prices_in_force_for(&mut view, &customer, service, now).await?,
        None => list_prices_in_force(&mut view, service, now).await?,
    };
    json(small_page(prices, &paging)?)
}

async fn show(visit: Visit, id: String) -> Result<Shown> {
    let nobodys = || Error::not_found("price", &id);
    let price_id: PriceId = id.parse().map_err(|_| nobodys())?;
    let mut view = visit.payg.db.view().await?;
    let price = price::get(&mut view, price_id).await?;
    if let (Some(own), Some(owner)) = (visit.own()?, price.customer_id)
        && own != owner
    {
        return Err(nobodys());
    }
    let service_id = price.service_id;
    let details = price_details(&mut view, vec![price]).await?.pop().ok_or_else(nobodys)?;
    let services = service::all(&mut view).await?;
    let service =
        services.into_iter().find(|service| service.service_id == service_id).ok_or_else(nobodys)?;
    let history = history(&visit, &mut view, &service).await?;
    let (shown, zone) = (value(&details)?, visit.zone());
    let curve = price_curve(&details.price.spec, details.price.currency, &service.unit)?;
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone))];
    blocks.extend(curve.map(|(title, picture)| drawn::block(title, picture)));
    blocks.push(Block::Table(history));
    let title = format!("{} at {}", service.display_name, details.description);
    Ok(Shown { value: shown, title, blocks, command: format!("payg price history {}", service.code) })
}

/// Every version of a service's price that whoever asks may see.
pub async fn history(visit: &Visit, view: &mut door::View, service: &Service) -> Result<Table> {
    let currency = match visit.own()? {
        Some(own) => Some(crate::records::customer::get(view, own).await?.currency),
        None => None,
    };
    let all = Filter { service: Some(service.service_id), currency, ..Filter::default() };
    let mut versions = price_history(view, &visit.payg, &Filter { list_only: true, ..all.clone() }).await?;
    if let Subject::Customer(own, _) = visit.caller()?.subject {
        versions.extend(price_history(view, &visit.payg, &Filter { customer: Some(own), ..all }).await?);
    }
    let rows = json(Page::whole(versions))?.rows;
    let mut table = cell::table("Prices", VERSIONS, &rows, &visit.zone());
    "There is no price yet.".clone_into(&mut table.empty);
    Ok(table)
}

async fn form(visit: Visit) -> Result<Vec<Field>> {
    Ok(vec![
        service_choice(&visit).await?,
        Field::text("amount", "Amount per unit").hint("As 0.001; leave it empty for another model"),
        Field::of("spec", "Another model, as JSON", Take::Area)
            .hint("{\"model\":\"graduated\",\"tiers\":[{\"up_to\":\"1000\",\"unit_amount\":\"0.10\"},{\"up_to\":null,\"unit_amount\":\"0.08\"}]}"),
        Field::text("customer", "Only for this customer").hint("Empty is the list price"),
        Field::text("currency", "Currency").hint(format!("{} unless given", visit.payg.settings.currency)),
        Field::of("from", "From", Take::Day).hint("Now unless given"),
        Field::text("note", "Note").hint("Why"),
        Field::of("month", "Try it on the usage of", Take::Month).hint("For the preview; last month unless given"),
    ])
}

async fn read(visit: &Visit) -> Result<NewPrice> {
    let fields = &visit.fields;
    let mut view = visit.payg.db.view().await?;
    let service =
        service::find(&mut view, fields.needed("service")?).await.map_err(|error| error.at("service"))?;
    let customer = match fields.get("customer") {
        Some(name) => Some(find_customer(&mut view, name).await.map_err(|error| error.at("customer"))?),
        None => None,
    };
    let spec = match (fields.get("spec"), fields.parsed("amount")?) {
        (Some(text), None) => Spec::parse(text).map_err(|error| error.at("spec"))?,
        (None, Some(unit_amount)) => Spec::new(Model::PerUnit { unit_amount }, Bounds::default())?,
        (Some(_), Some(_)) => return Err(Error::usage("either an amount or a whole model").at("spec")),
        (None, None) => return Err(Error::usage("this must be filled in").at("amount")),
    };
    let starts_at = visit.instant("from")?;
    let currency = fields.parsed("currency")?;
    Ok(NewPrice { service, customer, currency, spec, starts_at, note: fields.owned("note") })
}

async fn set(visit: Visit) -> Result<Done> {
    if visit.payg.db.is_rehearsal() {
        return preview(&visit.for_real()).await;
    }
    let new = read(&visit).await?;
    let code = new.service.code.clone();
    let change = set_price(&visit.payg, new).await?;
    let description = change.price.spec.describe(change.price.currency);
    let says = match change.unchanged {
        true => format!("{code} costs {description} already; nothing changed."),
        false => format!("{code} costs {description}."),
    };
    Ok(Done::says(says, format!("/services/{code}")))
}

/// What it would replace, whom it touches, and what it would have made of a month.
async fn preview(visit: &Visit) -> Result<Done> {
    let payg = &visit.payg;
    let new = read(visit).await?;
    let month: Option<Month> = visit.fields.parsed("month")?;
    let month = match month {
        Some(month) => month,
        None => Month::at(payg.now(), &payg.settings.zone).plus(-1)?,
    };
    let change = preview_price(&mut payg.db.view().await?, payg, new.clone()).await?;
    let price = what_if(payg, &new)?;
    let simulation = simulate_price(payg, &price, month, &Stop::new(), &Silent).await?;
    let (currency, zone) = (price.currency, visit.zone());
    let difference = simulation.after.subtract(simulation.before)?;
    let now = change.replaces.map_or("nothing".to_owned(), |price| price.spec.describe(price.currency));
    let says = format!(
        "{} instead of {now} from {}, for {} customers. {month} cost {} {currency} and would have cost {} {currency}: {} {currency} more.",
        price.spec.describe(currency),
        zone.show(change.price.starts_at),
        change.customers,
        grouped(&simulation.before.show(currency)),
        grouped(&simulation.after.show(currency)),
        grouped(&difference.show(currency)),
    );
    let rows: Result<Vec<Value>> = simulation.differences.iter().take(SHOWN).map(value).collect();
    let mut table = cell::table(&format!("{month} by customer"), DIFFERENCES, &rows?, &zone);
    table.empty = format!("Nobody who would pay it used {} in {month}.", new.service.code);
    Ok(Done { blocks: vec![Block::Table(table)], ..Done::says(says, "") })
}
