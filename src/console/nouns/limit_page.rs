//! The page of one limit: what it is on, what is left of it, and what was made of it.

use crate::console::action::Done;
use crate::console::block::{Block, Cell};
use crate::console::cell::{self, Column, Kind as Shape};
use crate::console::form::Field;
use crate::console::history::{self, Moment};
use crate::console::list::quoted;
use crate::console::noun::Shown;
use crate::console::nouns::common::{CAPS, facts_for, value};
use crate::console::visit::Visit;
use crate::db::door::View;
use crate::engine::limit_details::limit_details;
use crate::engine::limit_standing::limit_standing;
use crate::engine::set_limit::{NewLimit, remove_limit, set_limit};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::audit::{self, Entry};
use crate::records::limit::{self, About, Kind, Limit, Owner};
use crate::records::{customer, plan, service};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use serde_json::Value;

/// Changes of one owner's limits that are looked through for those of one.
const LOOKED_AT: i64 = 200;
/// What stands in a name for what a limit has none of; no code and no currency is called so.
const NONE: &str = "~";
/// What stands before a plan's code in a name; no id begins so.
const OF_PLAN: &str = "plan.";

const FACTS: &[Column] = &[
    Column::new("Kind", "/kind"),
    Column::new("Customer", "/customer_name").to("/customers/", "/customer"),
    Column::new("Plan", "/plan").to("/plans/", "/plan").for_operators(),
    Column::new("Service", "/service").to("/services/", "/service"),
    Column::new("Per", "/per"),
    Column::of("Limit", "/limit", Shape::Number),
    Column::new("Currency", "/currency"),
    Column::of("Burst", "/burst", Shape::Number),
    Column::of("First set", "/created_at", Shape::Time),
    Column::of("Last set", "/updated_at", Shape::Time),
];

/// Gives a row the name under which its page is found: whose it is and what it is on.
pub fn name(row: &mut Value) {
    let text = |at: &str| cell::plain(&row[at]);
    let or_none =
        |at: &str| Some(text(at)).filter(|text| !text.is_empty()).unwrap_or_else(|| NONE.to_owned());
    let owner = match (text("customer"), text("plan")) {
        (customer, _) if !customer.is_empty() => customer,
        (_, plan) if !plan.is_empty() => format!("{OF_PLAN}{plan}"),
        _ => "all".to_owned(),
    };
    let on = ["per", "service", "currency"].map(or_none).join(":");
    row["id"] = format!("{owner}:{}:{on}", text("kind")).into();
}

/// The page.
pub async fn show(visit: Visit, id: String) -> Result<Shown> {
    let nobodys = || Error::not_found("limit", &id);
    let mut view = visit.payg.db.view().await?;
    let about = read_name(&mut view, &id).await.map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::Invalid => nobodys(),
        _ => error,
    })?;
    if visit.own()?.is_some_and(|own| about.owner != Owner::Customer(own)) {
        return Err(nobodys());
    }
    let found = limit::find(&mut view, &about).await?.ok_or_else(nobodys)?;
    let details = limit_details(&mut view, vec![found.clone()]).await?;
    let mut shown = value(details.first().ok_or_else(nobodys)?)?;
    name(&mut shown);
    let made = made_of(&mut view, &found, &shown).await?;
    let standing = standing(&visit, &mut view, &about, &shown).await?;
    drop(view);
    let zone = visit.zone();
    let mut facts = cell::facts("", &facts_for(&visit, FACTS), &shown, &zone);
    if found.amount.is_none() {
        facts.rows.push(("Limit".to_owned(), Cell::text("unlimited")));
    }
    let mut blocks = vec![Block::Facts(facts)];
    blocks.extend(standing);
    blocks.push(history::timeline(made.iter().filter_map(moment).collect(), &zone));
    blocks.extend(history::changes_among(&visit, &made)?);
    let command = command(&shown);
    Ok(Shown { title: title(&shown), value: shown, blocks, command })
}

/// What is meant by a name that [`name`] gave.
async fn read_name(view: &mut View, text: &str) -> Result<About> {
    let parts: Vec<&str> = text.split(':').collect();
    let [owner, kind, per, service, currency] = parts[..] else {
        return Err(Error::not_found("limit", text));
    };
    let owner = match (owner, owner.strip_prefix(OF_PLAN)) {
        ("all", _) => Owner::All,
        (_, Some(code)) => Owner::Plan(plan::find(view, code).await?.plan_id),
        (id, None) => Owner::Customer(id.parse()?),
    };
    let service_id = match service {
        NONE => None,
        code => Some(service::find(view, code).await?.service_id),
    };
    let currency = if currency == NONE { None } else { Some(currency.parse()?) };
    let kind = Kind::read(kind, per).ok_or_else(|| Error::not_found("limit", text))?;
    Ok(About { owner, service_id, kind, currency })
}

/// What was made of it, the newest first.
async fn made_of(view: &mut View, found: &Limit, shown: &Value) -> Result<Vec<Entry>> {
    let owner = match found.about.owner {
        Owner::All => "all".to_owned(),
        Owner::Plan(plan) => plan.to_string(),
        Owner::Customer(customer) => customer.to_string(),
    };
    let mut made = audit::of_subject(view, &owner, LOOKED_AT).await?;
    let is_this =
        |state: &Value| ["kind", "per", "service", "currency"].iter().all(|at| state[*at] == shown[*at]);
    made.retain(|entry| {
        entry.verb.starts_with("limit.")
            && entry.after.as_ref().or(entry.before.as_ref()).is_some_and(is_this)
    });
    Ok(made)
}

fn moment(entry: &Entry) -> Option<Moment> {
    let says = entry.after.as_ref().map(|after| format!("to {}", amount(after))).unwrap_or_default();
    Moment::of(Some(entry.created_at), &entry.verb, says).map(|moment| moment.born(entry.entry_id.uuid()))
}

/// What is used and left of it, where it is of one customer.
async fn standing(visit: &Visit, view: &mut View, about: &About, shown: &Value) -> Result<Option<Block>> {
    let Owner::Customer(customer_id) = about.owner else { return Ok(None) };
    let owner = customer::get(view, customer_id).await?;
    let standing = limit_standing(&visit.payg, &visit.console.app.limits.gauge, &owner).await?;
    let caps = standing.caps.iter().map(value).collect::<Result<Vec<Value>>>()?;
    let is_this =
        |cap: &Value| ["kind", "per", "service", "currency"].iter().all(|at| cap[*at] == shown[*at]);
    let caps: Vec<Value> = caps.into_iter().filter(is_this).collect();
    let table = || Block::Table(cell::table("What is left", CAPS, &caps, &visit.zone()));
    Ok((!caps.is_empty()).then(table))
}

fn title(shown: &Value) -> String {
    let text = |at: &str| cell::plain(&shown[at]).replace('_', " ");
    let per = if shown["per"].is_null() { String::new() } else { format!(" a {}", text("per")) };
    let of = if shown["service"].is_null() {
        String::new()
    } else {
        format!(" of {}", cell::plain(&shown["service"]))
    };
    let whose = match (cell::plain(&shown["customer_name"]), cell::plain(&shown["plan"])) {
        (name, _) if !name.is_empty() => name,
        (_, plan) if !plan.is_empty() => format!("whoever subscribes to {plan}"),
        _ => "all".to_owned(),
    };
    format!("Limit of {whose}: {}{of}{per}", text("kind"))
}

fn amount(shown: &Value) -> String {
    let text = |at: &str| cell::plain(&shown[at]);
    let limit = if shown["limit"].is_null() { "unlimited".to_owned() } else { text("limit") };
    format!("{limit} {}", text("currency")).trim_end().to_owned()
}

fn command(shown: &Value) -> String {
    let text = |at: &str| quoted(&cell::plain(&shown[at]));
    let whose = match (shown["customer"].is_null(), shown["plan"].is_null()) {
        (false, _) => format!("--customer {}", text("customer")),
        (true, false) => format!("--plan {}", text("plan")),
        (true, true) => "--for-all".to_owned(),
    };
    let of =
        if shown["service"].is_null() { String::new() } else { format!(" --service {}", text("service")) };
    format!("payg limit list {whose}{of}")
}

/// To how much it is changed.
pub fn change_form(value: &Value) -> Vec<Field> {
    let now = if value["limit"].is_null() { "unlimited".to_owned() } else { cell::plain(&value["limit"]) };
    let mut fields = vec![Field::text("amount", "Limit").needed().value(now).hint("A number, or unlimited")];
    if value["kind"] == "rate" {
        let burst = Field::text("burst", "Burst").value(cell::plain(&value["burst"]));
        fields.push(burst.hint("Requests at once after a pause"));
    }
    fields
}

/// Sets it anew.
pub async fn change(visit: Visit, value: Value) -> Result<Done> {
    let about = read_name(&mut visit.payg.db.view().await?, &cell::plain(&value["id"])).await?;
    let text = visit.fields.needed("amount")?;
    let amount = read_amount(&about, text)?;
    let burst = visit.fields.get("burst").map(str::parse::<i64>).transpose();
    let burst = burst.map_err(|_| Error::usage("this is not a whole number").at("burst"))?;
    set_limit(&visit.payg, NewLimit { about, amount, burst }).await.map_err(|error| error.at("amount"))?;
    let before = self::amount(&value);
    Ok(Done::says(format!("The limit is {text}; it was {before}."), ""))
}

/// Takes it away; the one behind it holds again.
pub async fn lift(visit: Visit, value: Value) -> Result<Done> {
    let about = read_name(&mut visit.payg.db.view().await?, &cell::plain(&value["id"])).await?;
    remove_limit(&visit.payg, about).await?;
    let says =
        format!("The limit of {} is gone; the one behind it holds again, if there is one.", amount(&value));
    Ok(Done::says(says, "/limits"))
}

/// To how much something is limited, in the kind's own unit; `None` is unlimited.
pub fn read_amount(about: &About, text: &str) -> Result<Option<i64>> {
    let read = match (about.kind, about.currency) {
        _ if text == "unlimited" => return Ok(None),
        (Kind::Spend(_) | Kind::OwnSpend(_), Some(currency)) => {
            Money::parse(text, currency).map(|money| money.minor)
        }
        (Kind::Quota(_) | Kind::Rate, _) => text.parse::<Quantity>().map(Quantity::millionths),
        _ => text.parse().map_err(|_| Error::invalid("limit", text, "is not a whole number")),
    };
    read.map(Some).map_err(|error| error.at("amount"))
}
