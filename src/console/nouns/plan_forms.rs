//! What plans are made of and how they change: what is filled in, and what it says.

use crate::console::action::Done;
use crate::console::cell;
use crate::console::form::{Field, Take};
use crate::console::visit::Visit;
use crate::engine::change::Change;
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::idempotency::Once;
use crate::engine::update_plan::{PlanUpdate, update_plan};
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::records::plan_version::Subscribers;
use crate::values::quantity::Quantity;
use serde_json::Value;

/// What a plan is that is to be.
pub fn create_form(visit: &Visit) -> Vec<Field> {
    let currency = visit.payg.settings.currency;
    vec![
        Field::text("code", "Code").needed().hint("Small letters, digits, underscores and hyphens"),
        Field::text("display_name", "Name"),
        Field::of("description", "Description", Take::Area).hint("For people who think about buying it"),
        Field::text("monthly", "A month").hint("Before tax; empty is not sold so"),
        Field::text("yearly", "A year").hint("Before tax; empty is not sold so"),
        Field::text("trial_days", "Days before the first charge"),
        Field::text("currency", "Currency").hint(format!("{currency} unless given")),
        Field::text("included", "Included each month").hint("As api=1000, call=30"),
        prices_field(),
        Field::text("unlocks", "Unlocks").hint("As films, series"),
        Field::of("sale_start", "Sold from", Take::Day).hint("Now unless given"),
        Field::of("sale_end", "Sold until the day begins", Take::Day).hint("For good unless given"),
    ]
}

/// Creates a plan.
pub async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let new = NewPlan {
        code: fields.needed("code")?.to_owned(),
        display_name: fields.owned("display_name"),
        description: fields.owned("description").unwrap_or_default(),
        sale_start: visit.instant("sale_start")?,
        sale_end: visit.instant("sale_end")?,
        unlocks: words(fields.get("unlocks")),
        currency: fields.parsed("currency")?,
        monthly: fields.owned("monthly"),
        yearly: fields.owned("yearly"),
        trial_days: days(&visit)?.unwrap_or(0),
        included: included(fields.get("included"))?,
        prices: prices(fields.get("prices"))?,
    };
    let plan = create_plan(&visit.payg, new, Once::unkeyed()).await?;
    let code = plan.details.plan.code;
    Ok(Done::says(format!("{code} is created."), format!("/plans/{code}")))
}

/// What can be different.
pub fn edit_form(value: &Value) -> Vec<Field> {
    let text = |name: &str| cell::plain(&value[name]);
    let price = |name: &str| cell::plain(&value[name]["amount"]);
    let rows = value["included"].as_array().into_iter().flatten();
    let included: Vec<String> = rows
        .map(|row| format!("{}={}", cell::plain(&row["service"]), cell::plain(&row["quantity"])))
        .collect();
    let when = [("at_renewal", "with their renewal"), ("now", "now, with a proration")];
    vec![
        Field::text("display_name", "Name").needed().value(text("display_name")),
        Field::of("description", "Description", Take::Area).value(text("description")),
        Field::text("monthly", "A month").value(price("monthly")).hint("Before tax; empty is not sold so"),
        Field::text("yearly", "A year").value(price("yearly")).hint("Before tax; empty is not sold so"),
        Field::text("trial_days", "Days before the first charge").value(text("trial_days")),
        Field::text("included", "Included each month").value(included.join(", ")),
        prices_field().value(priced(value)),
        Field::text("unlocks", "Unlocks").value(text("unlocks")),
        Field::of("sale_start", "Sold from", Take::Day).value(text("sale_start")),
        Field::of("sale_end", "Sold until the day begins", Take::Day)
            .value(text("sale_end"))
            .hint("For good unless given"),
        Field::choice("subscribers", "Subscribers come to another price", &when),
        Field::text("note", "Note").hint("Why the price is another one"),
    ]
}

/// Changes it; another price adds a version.
pub async fn edit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let price = |name: &str| fields.owned(name).map_or(Change::Clear, Change::Set);
    // What the page that was sent does not ask for stays as it is.
    let sale = match fields.raw("sale_start").or(fields.raw("sale_end")) {
        Some(_) => Some((visit.instant("sale_start")?, visit.instant("sale_end")?)),
        None => None,
    };
    let own = fields.raw("prices").map(|text| prices(Some(text))).transpose()?;
    let update = PlanUpdate {
        display_name: Some(fields.needed("display_name")?.to_owned()),
        description: Some(fields.owned("description").unwrap_or_default()),
        sale,
        unlocks: Some(words(fields.get("unlocks"))),
        monthly: price("monthly"),
        yearly: price("yearly"),
        trial_days: days(&visit)?,
        included: Some(included(fields.get("included"))?),
        prices: own,
        subscribers: fields.parsed("subscribers")?.unwrap_or_default(),
        note: fields.owned("note"),
    };
    let before = value["version"].as_i64().unwrap_or_default();
    let name = code_of(&value);
    let plan = update_plan(&visit.payg, name, update).await?;
    let (code, cost) = (&plan.plan.details.plan.code, &plan.plan.details.cost);
    let when = match cost.subscribers {
        Subscribers::AtRenewal => "with their renewal",
        Subscribers::Now => "at once, with a proration",
    };
    let says = match cost.version == before {
        true => format!("{code} is changed; its price stays."),
        false => {
            let (version, touched) = (cost.version, plan.touched.touched);
            format!("{code} has version {version} now. Subscriptions that come to it {when}: {touched}.")
        }
    };
    Ok(Done::says(says, format!("/plans/{code}")))
}

fn days(visit: &Visit) -> Result<Option<i64>> {
    let days = visit.fields.get("trial_days").map(str::parse::<i64>).transpose();
    days.map_err(|_| Error::usage("this is not a number of days").at("trial_days"))
}

fn words(text: Option<&str>) -> Vec<String> {
    let words = text.unwrap_or_default().split([',', ' ']);
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn prices_field() -> Field {
    let hint = "A line each, as api=0.005, or api={\"model\":…} as prices are set; others pay the list price";
    Field::of("prices", "What subscribers pay for services", Take::Area).hint(hint)
}

/// The prices of a plan's subscribers as they are filled in.
fn priced(value: &Value) -> String {
    let rows = value["prices"].as_array().into_iter().flatten();
    let line = |row: &Value| {
        let (service, spec) = (cell::plain(&row["service"]), &row["spec"]);
        // A model and an amount of a unit are the whole of it.
        let is_plain = spec["model"] == "per_unit" && spec.as_object().is_some_and(|spec| spec.len() == 2);
        let price = if is_plain { cell::plain(&spec["unit_amount"]) } else { spec.to_string() };
        format!("{service}={price}")
    };
    rows.map(line).collect::<Vec<String>>().join("\n")
}

fn prices(text: Option<&str>) -> Result<Vec<(String, Spec)>> {
    let pair = |line: &str| {
        let refuse = || Error::usage(format!("{line} is not like api=0.005")).at("prices");
        let (service, price) = line.split_once('=').ok_or_else(refuse)?;
        let (service, price) = (service.trim(), price.trim());
        let spec = match price.starts_with('{') {
            true => Spec::parse(price),
            false => price.parse().map(Spec::per_unit),
        };
        Ok((service.to_owned(), spec.map_err(|error: Error| error.at("prices"))?))
    };
    let lines = text.unwrap_or_default().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(pair).collect()
}

fn included(text: Option<&str>) -> Result<Vec<(String, Quantity)>> {
    let pair = |word: String| {
        let refuse = || Error::usage(format!("{word} is not like api=1000")).at("included");
        let (service, quantity) = word.split_once('=').ok_or_else(refuse)?;
        let quantity = quantity.parse().map_err(|error: Error| error.at("included"))?;
        Ok((service.to_owned(), quantity))
    };
    words(text).into_iter().map(pair).collect()
}

/// The plan's code.
pub fn code_of(value: &Value) -> &str {
    value["code"].as_str().unwrap_or_default()
}
