//! Home: what a customer used and owes, or how the business stands.

use crate::chart::series::Step;
use crate::chart::svg::curves::{Across, Curve, curves};
use crate::chart::svg::picture::Caption;
use crate::chart::svg::stacked::{Layer, Stacked, stacked};
use crate::console::block::{Block, Cell, Link, Notice, Tile};
use crate::console::cell::{self, Column, Kind, grouped};
use crate::console::failure::Failure;
use crate::console::form::Form;
use crate::console::nouns::common::{CAPS, value};
use crate::console::nouns::customers::SERVICES;
use crate::console::page::{Sheet, go, show as send};
use crate::console::visit::Visit;
use crate::console::{attention, drawn, fields, history, home_operator};
use crate::db::door::View;
use crate::engine::authorize::{Use, authorize};
use crate::engine::caller::{Caller, Subject};
use crate::engine::cost::{self, Catalogue};
use crate::engine::cost_details::{CostDetails, ServiceDetails, named};
use crate::engine::cost_series::{CostBucket, cost_series};
use crate::engine::forecast::forecast;
use crate::engine::invoice_state::stated;
use crate::engine::limit_standing::{CapStanding, LimitStanding, limit_standing};
use crate::engine::subscription_details::subscription_details;
use crate::engine::take_usage::Reported;
use crate::error::{Error, Result};
use crate::records::account;
use crate::records::customer::{self, Customer, Kind as CustomerKind};
use crate::records::invoice::{self, Filter};
use crate::records::service::Aggregation;
use crate::records::subscription;
use crate::values::amount::Amount;
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::page::Paging;
use crate::values::quantity::Quantity;
use crate::values::role::Role;
use crate::values::timestamp::{Period, Timestamp};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeSet;

/// Services that have a button.
const BUTTONS: usize = 12;
/// Invoices that are shown.
const INVOICES: i64 = 5;
/// Millionths in a unit of an exact amount's last decimal: 10⁻¹⁸ to 10⁻⁶.
const TO_MILLIONTHS: i128 = 1_000_000_000_000;

const LATEST: &[Column] = &[
    Column::new("number", "/number").to("/invoices/", "/number"),
    Column::new("month", "/month"),
    Column::of("status", "/state", Kind::State),
    Column::of("total", "/total", Kind::Money),
    Column::of("credited", "/credited", Kind::Money),
];

const SUBSCRIPTIONS: &[Column] = &[
    Column::new("plan", "/plan").to("/subscriptions/", "/id"),
    Column::new("every", "/every"),
    Column::of("price", "/price", Kind::Money),
    Column::of("status", "/status", Kind::State),
    Column::of("until", "/period/end", Kind::Time),
];

const BANK: &[Column] = &[
    Column::new("BSB", "/bsb"),
    Column::new("Account", "/account_number"),
    Column::new("E-mail", "/email"),
    Column::new("Currency", "/currency"),
];

/// The page; who is nobody yet logs in first.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let subject = match visit.caller() {
        Ok(caller) => caller.subject,
        Err(_) => return Ok(Redirect::to("/login").into_response()),
    };
    let sheet = match subject {
        Subject::Operator(..) => home_operator::sheet(&visit).await?,
        Subject::Customer(own, _) => {
            let customer = customer::get(&mut visit.payg.db.view().await?, own).await?;
            customer_sheet(&visit, customer).await?
        }
    };
    Ok(send(&visit, sheet))
}

/// Uses a service once, as a program would: what a quota or a spend cap forbids is refused, and the
/// answer waits for the disk.
pub async fn try_it(Path(code): Path<String>, visit: Visit) -> Result<Response, Failure> {
    let caller = visit.caller()?;
    caller.must_manage()?;
    let customer_id = caller.customer().ok_or_else(|| Error::usage("only a customer uses services"))?;
    let app = &visit.console.app;
    let known = app.memory.known(&visit.payg).await?;
    let service = known.service(&code)?;
    if service.aggregation == Aggregation::Unique {
        report_value(&visit, customer_id, &code).await?;
    } else {
        let wanted =
            Use { customer: customer_id, service: code.clone(), quantity: Quantity::ONE, method: None };
        authorize(app.counter(), wanted).await?;
    }
    Ok(go("/", &format!("Used {} once.", service.display_name)))
}

/// A service that counts unique values is told one that belongs to this login.
async fn report_value(visit: &Visit, customer_id: CustomerId, code: &str) -> Result<()> {
    let value = Some(visit.caller()?.credential.to_string());
    let service = code.to_owned();
    let use_of_it = Reported { customer_id, service, id: None, quantity: None, at: None, value };
    let taken = visit.console.app.take_usage(customer_id.uuid(), vec![Ok(use_of_it)]).await?;
    taken.into_iter().try_for_each(|one| one.outcome.map(drop))
}

async fn customer_sheet(visit: &Visit, customer: Customer) -> Result<Sheet> {
    let (now, zone) = (visit.payg.now(), visit.zone());
    let known = visit.console.app.memory.known(&visit.payg).await?;
    let month = Month::at(now, &zone);
    let whole = month.period(&zone)?;
    let period = Period::new(whole.start, whole.end)?;
    let mut view = visit.payg.db.view().await?;
    let costs = cost::of_customer(&mut view, &known.catalogue, &customer, period).await?;
    let cost = named(&known.catalogue, &customer, &costs)?;
    let at_end = forecast(&costs, &known.catalogue, whole, now)?;
    let before = month.plus(-1)?.period(&zone)?;
    let before = Period::new(before.start, before.end)?;
    let last = buckets(&mut view, &known.catalogue, &customer, before, &zone).await?;
    let buckets = buckets(&mut view, &known.catalogue, &customer, period, &zone).await?;
    let money = attention::of_customer(&mut view, &customer, &zone).await?;
    let billed = billed(&mut view, &customer).await?;
    let filter = Filter { customer_id: Some(customer.customer_id), ..Filter::default() };
    let latest = invoice::list(&mut view, filter, &Paging::first(INVOICES)).await?.rows;
    let due_days = visit.payg.settings.seller_due_days;
    let invoices = stated(&mut view, latest, now, due_days).await?;
    let invoices = invoices.iter().map(value).collect::<Result<Vec<_>>>()?;
    let own = subscription::of_customers(&mut view, &[customer.customer_id]).await?;
    let live = own.into_iter().filter(|one| one.status.is_live()).collect();
    let subscriptions = subscription_details(&mut view, live, now).await?;
    drop(view);
    let limits = limit_standing(&visit.payg, &visit.console.app.limits.gauge, &customer).await?;
    let mut blocks = vec![Block::Tiles(tiles(&cost, at_end, &limits, &billed)?)];
    let shown = value(&customer)?;
    if customer.kind == CustomerKind::Company {
        let mut facts = cell::facts("Bank details", BANK, &shown, &zone);
        if customer.bsb.is_none() {
            facts.rows.insert(0, ("Account".to_owned(), Cell::text("none yet").to("/profile")));
        }
        blocks.push(Block::Facts(facts));
    }
    blocks.extend(money);
    if visit.caller()?.must_manage().is_ok() {
        blocks.extend(buttons(&known.catalogue));
    }
    blocks.extend(charts(&buckets, &last, now, &zone, customer.currency));
    let mut services = cell::table_of("This month by service", SERVICES, &value(&cost)?, "/services", &zone);
    "Nothing was used this month.".clone_into(&mut services.empty);
    blocks.push(Block::Table(services));
    blocks.extend(history::some("Subscriptions", SUBSCRIPTIONS, &subscriptions, &zone)?);
    if !limits.caps.is_empty() {
        blocks.push(Block::Table(cell::table_of("Limits", CAPS, &value(&limits)?, "/caps", &zone)));
    }
    let mut latest = cell::table("Latest invoices", LATEST, &invoices, &zone);
    "No invoice yet: the first comes when the month is over.".clone_into(&mut latest.empty);
    blocks.push(Block::Table(latest));
    let actions = ways(visit.caller()?, customer.kind);
    let title = format!("Hello, {}", customer.display_name);
    Ok(Sheet { title, actions, blocks, ..Sheet::default() })
}

/// What can be begun from here; who only looks has little.
fn ways(caller: &Caller, kind: CustomerKind) -> Vec<Link> {
    let link = |(label, href): (&str, &str)| Link {
        label: label.to_owned(),
        href: href.to_owned(),
        class: "second",
    };
    let key = ("New API key", "/keys/new/create");
    let ways = match kind {
        _ if caller.must_manage().is_err() => Vec::new(),
        CustomerKind::Company => {
            vec![("New payment", "/payments/new/create"), ("Members", "/members"), key]
        }
        CustomerKind::User => vec![("Buy a plan", "/subscriptions/new/buy"), key],
    };
    ways.into_iter().chain([("Profile", "/profile")]).map(link).collect()
}

fn tiles(cost: &CostDetails, at_end: Amount, limits: &LimitStanding, billed: &str) -> Result<Vec<Tile>> {
    let currency = cost.total.currency;
    let so_far: Amount = cost.total.amount.parse()?;
    let tile = |label: &str, value: String, note: &str| Tile {
        label: label.to_owned(),
        value,
        note: note.to_owned(),
        link: None,
    };
    let exact = format!("{} {currency}", grouped(&so_far.show(currency)));
    let forecast = money_text(&at_end.round(currency)?.to_string());
    let events = format!("{} events", cost.events);
    let to = |href: &str, tile: Tile| Tile { link: Some(href.to_owned()), ..tile };
    let mut tiles = vec![
        to("/cost", tile("Cost this month", exact, &events)),
        to("/cost", tile("Forecast for the month", forecast, "if it goes on like this, at today's prices")),
        to("/invoices", tile("Billed so far", billed.to_owned(), "all invoices, with tax, less credits")),
    ];
    let caps = limits.caps.iter().filter(|cap| cap.currency.is_some() && cap.service.is_none());
    let left = |cap: &&CapStanding| cap.remaining.parse::<Amount>().map_or(0, |amount| amount.raw());
    let cap = caps.min_by_key(left);
    tiles.push(match cap {
        Some(cap) => {
            let note = format!("of {} a {}; {} used", grouped(&cap.limit), cap.per, grouped(&cap.used));
            tile("Left of the spend cap", format!("{} {currency}", grouped(&cap.remaining)), &note)
        }
        None => Tile {
            link: Some("/limits".to_owned()),
            ..tile("Spend cap", "none".to_owned(), "set one of your own")
        },
    });
    Ok(tiles)
}

fn money_text(text: &str) -> String {
    match text.split_once(' ') {
        Some((amount, currency)) => format!("{} {currency}", grouped(amount)),
        None => text.to_owned(),
    }
}

/// What was billed less what was credited: a customer's receivable, whatever was paid of it.
async fn billed(view: &mut View, customer: &Customer) -> Result<String> {
    let filter =
        account::Filter { customer_id: Some(customer.customer_id), currency: Some(customer.currency) };
    let accounts = account::list(view, filter, &Paging::first(50)).await?.rows;
    let mut sum = crate::values::money::Money::new(0, customer.currency);
    for account in accounts.iter().filter(|account| matches!(account.role, Role::Revenue | Role::Tax)) {
        sum = sum.subtract(account.balance)?;
    }
    Ok(money_text(&sum.to_string()))
}

async fn buckets(
    view: &mut View,
    catalogue: &Catalogue,
    customer: &Customer,
    period: Period,
    zone: &Zone,
) -> Result<Vec<CostBucket>> {
    cost_series(view, catalogue, customer, None, period, (Step::Day, zone)).await
}

/// A button for each service: it works by itself, and without scripts.
fn buttons(catalogue: &Catalogue) -> Vec<Block> {
    let mut services: Vec<_> =
        catalogue.services.values().filter(|service| service.archived_at.is_none()).collect();
    services.sort_by(|a, b| a.code.cmp(&b.code));
    let forms = services.into_iter().take(BUTTONS).map(|service| {
        let path = format!("/try/{}", fields::encode(&service.code));
        Block::Form(Form::button(path, &format!("Use {} once", service.display_name)))
    });
    forms.collect()
}

fn charts(
    buckets: &[CostBucket],
    last: &[CostBucket],
    now: Timestamp,
    zone: &Zone,
    currency: Currency,
) -> Vec<Block> {
    let used: BTreeSet<&str> =
        buckets.iter().flat_map(|bucket| bucket.services.iter().map(|one| one.service.as_str())).collect();
    if used.is_empty() {
        let mut blocks = vec![Notice::block(
            "info",
            "Nothing was used this month yet.",
            "Press a button above, or send POST /v1/events with an API key.",
        )];
        if last.iter().any(|bucket| bucket.events > 0) {
            blocks.push(against(buckets, last, now, currency));
        }
        return blocks;
    }
    let names: Vec<String> = used.iter().map(|name| (*name).to_owned()).collect();
    let cost = |one: &ServiceDetails| millionths(&one.cost.amount);
    let events = |one: &ServiceDetails| i128::from(one.events) * 1_000_000;
    vec![
        chart(("cost", format!("Cost by day, {currency}")), &names, buckets, zone, &cost),
        against(buckets, last, now, currency),
        chart(("usage", "Usage by day, events".to_owned()), &names, buckets, zone, &events),
    ]
}

fn millionths(amount: &str) -> i128 {
    amount.parse::<Amount>().map_or(0, |amount| amount.raw() / TO_MILLIONTHS)
}

fn chart(
    (id, title): (&str, String),
    names: &[String],
    buckets: &[CostBucket],
    zone: &Zone,
    figure: &dyn Fn(&ServiceDetails) -> i128,
) -> Block {
    let part = |bucket: &CostBucket, name: &String| {
        bucket.services.iter().filter(|one| one.service == *name).map(figure).sum::<i128>()
    };
    let layer = |name: &String| Layer {
        name: name.clone(),
        values: buckets.iter().map(|bucket| part(bucket, name)).collect(),
    };
    let series = Stacked {
        step: Step::Day,
        zone: zone.clone(),
        starts: buckets.iter().map(|bucket| bucket.at).collect(),
        layers: names.iter().map(layer).collect(),
        last_is_open: false,
    };
    let description = format!("A bar a day, one colour a service: {}.", names.join(", "));
    let picture = stacked(&series, &Caption { id: id.to_owned(), title: title.clone(), description });
    drawn::block(title, picture)
}

/// What the month costs up to each day, against the month before.
fn against(buckets: &[CostBucket], last: &[CostBucket], now: Timestamp, currency: Currency) -> Block {
    let title = format!("Cost so far against last month, {currency}");
    let past: Vec<&CostBucket> = buckets.iter().filter(|bucket| bucket.at <= now).collect();
    let curve = |name: &str, is_before, buckets: Vec<&CostBucket>| {
        let mut sum = 0;
        let points = buckets.into_iter().zip(1_i128..).map(|(bucket, day)| {
            sum += millionths(&bucket.cost.amount);
            (day * 1_000_000, sum)
        });
        let mut points: Vec<(i128, i128)> = points.collect();
        // One point is no line: on the first day it begins at nothing.
        if points.len() == 1 {
            points.insert(0, (0, 0));
        }
        Curve { name: name.to_owned(), is_before, points }
    };
    let lines = [curve("this month", false, past), curve("last month", true, last.iter().collect())];
    let description = "Two lines that grow from day to day; last month's is dashed.".to_owned();
    let caption = Caption { id: "against".to_owned(), title: title.clone(), description };
    drawn::block(title, curves(&lines, &Across::Days, &caption))
}
