//! The page of one tax: its rate, whose invoices have it, and what was made of it.

use crate::console::action::Done;
use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::history::{self, Moment};
use crate::console::list::quoted;
use crate::console::noun::Shown;
use crate::console::nouns::common::value;
use crate::console::visit::Visit;
use crate::engine::set_tax::set_tax;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::customer;
use crate::records::tax::{self, Rate};
use serde_json::Value;

/// Customers that are shown, the first of those who have it.
const SHOWN: i64 = 20;
/// Changes that are shown.
const CHANGES: i64 = 50;

const FACTS: &[Column] = &[
    Column::new("Name", "/name"),
    Column::of("Percent", "/percent", Kind::Number),
    Column::of("First set", "/created_at", Kind::Time),
    Column::of("Last set", "/updated_at", Kind::Time),
    Column::of("Id", "/id", Kind::Code),
];

const CUSTOMERS: &[Column] = &[
    Column::new("customer", "/display_name").to("/customers/", "/id"),
    Column::new("kind", "/kind"),
    Column::new("e-mail", "/email"),
];

/// The page.
pub async fn show(visit: Visit, id: String) -> Result<Shown> {
    let mut view = visit.payg.db.view().await?;
    let found = tax::find(&mut view, &id).await?;
    let holders = tax::customers_with(&mut view, found.tax_id, SHOWN).await?;
    let mut named: Vec<_> = match holders.is_empty() {
        true => Vec::new(),
        false => customer::get_many(&mut view, &holders).await?.into_values().collect(),
    };
    named.sort_by(|one, other| one.display_name.cmp(&other.display_name));
    let made = audit::of_subject(&mut view, &found.tax_id.to_string(), CHANGES).await?;
    drop(view);
    let (shown, zone) = (value(&found)?, visit.zone());
    let rows = named.iter().map(value).collect::<Result<Vec<Value>>>()?;
    let title =
        if holders.len() as i64 == SHOWN { "The first customers who pay it" } else { "Customers who pay it" };
    let mut table = cell::table(title, CUSTOMERS, &rows, &zone);
    "Nobody pays it yet: a customer's page gives it one.".clone_into(&mut table.empty);
    let mut blocks = vec![Block::Facts(cell::facts("", FACTS, &shown, &zone)), Block::Table(table)];
    blocks.push(history::timeline(made.iter().filter_map(moment).collect(), &zone));
    blocks.extend(history::changes_among(&visit, &made)?);
    let command = format!("payg tax show {}", quoted(&found.name));
    Ok(Shown { value: shown, title: format!("{} of {} %", found.name, found.rate), blocks, command })
}

fn moment(entry: &Entry) -> Option<Moment> {
    let percent = |state: &Option<Value>| state.as_ref().map(|state| cell::plain(&state["percent"]));
    let says = match (percent(&entry.before), percent(&entry.after)) {
        (Some(before), Some(after)) => format!("{before} % to {after} %"),
        (_, after) => format!("{} %", after.unwrap_or_default()),
    };
    Moment::of(Some(entry.created_at), &entry.verb, says).map(|moment| moment.born(entry.entry_id.uuid()))
}

/// To how much its rate is changed.
pub fn rate_form(value: &Value) -> Vec<Field> {
    let now = cell::plain(&value["percent"]);
    vec![Field::text("percent", "Percent").needed().value(now).hint("Invoices keep what they were made with")]
}

/// Sets its rate for invoices that are yet to be made.
pub async fn rate(visit: Visit, value: Value) -> Result<Done> {
    let rate: Option<Rate> = visit.fields.parsed("percent")?;
    let rate = rate.ok_or_else(|| Error::usage("this must be filled in").at("percent"))?;
    let tax = set_tax(&visit.payg, &cell::plain(&value["name"]), rate).await?;
    let before = cell::plain(&value["percent"]);
    Ok(Done::says(format!("{} is {rate} % from now on; it was {before} %.", tax.name), ""))
}
