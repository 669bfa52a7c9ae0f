//! What several nouns share: whose data is meant, and records as the API's JSON.

use crate::console::action::Done;
use crate::console::block::{Block, Code};
use crate::console::cell::{Column, Kind as Shape};
use crate::console::form::{Field, Take};
use crate::console::visit::Visit;
use crate::db::door::View;
use crate::engine::change_password::issue_reset;
use crate::engine::find_customer::find_customer;
use crate::error::{Error, Kind, Result};
use crate::records::customer::{self, Customer};
use crate::records::operator::Role;
use crate::records::service;
use crate::values::asked_period::AskedPeriod;
use crate::values::decline_words::in_words;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::language::Language;
use crate::values::owner::Owner;
use crate::values::page::Page;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// What is shown of how a customer stands with its limits.
pub const CAPS: &[Column] = &[
    Column::new("kind", "/kind"),
    Column::new("service", "/service"),
    Column::new("per", "/per"),
    Column::of("limit", "/limit", Shape::Number),
    Column::of("used", "/used", Shape::Number),
    Column::of("left", "/remaining", Shape::Number),
    Column::new("currency", "/currency"),
    Column::of("begins anew", "/resets_at", Shape::Time),
];

/// Records as the API's JSON.
pub fn json<T: Serialize>(page: Page<T>) -> Result<Page<Value>> {
    let rows: Result<Vec<Value>> = page.rows.iter().map(value).collect();
    Ok(Page { rows: rows?, next: page.next })
}

/// A record as the API's JSON.
pub fn value<T: Serialize>(record: &T) -> Result<Value> {
    serde_json::to_value(record).map_err(|cause| Error::failed("a record was not shown").cause(cause))
}

/// Whose data is meant: a customer's own, or that of the customer whom an operator names.
pub async fn whose(visit: &Visit, view: &mut View) -> Result<Option<CustomerId>> {
    if let Some(own) = visit.own()? {
        return Ok(Some(own));
    }
    match visit.fields.get("customer") {
        Some(name) => {
            let found = find_customer(view, name).await.map_err(|error| error.at("customer"))?;
            Ok(Some(found.customer_id))
        }
        None => Ok(None),
    }
}

/// Filters by a stretch of time.
pub fn period_filters() -> [Field; 3] {
    [
        Field::of("month", "Month", Take::Month),
        Field::of("from", "From", Take::Day),
        Field::of("to", "To, with that day", Take::Day),
    ]
}

/// Since when and until when the filters say that something was; as far as they do.
pub fn asked_since_until(visit: &Visit) -> Result<(Option<Timestamp>, Option<Timestamp>)> {
    let period = asked_period(visit).resolve(&visit.zone(), visit.payg.now())?;
    Ok(period.map(|period| (period.start, period.end)).unzip())
}

/// The period that the filters say.
pub fn asked_period(visit: &Visit) -> AskedPeriod<'_> {
    let text = |name| visit.fields.get(name);
    AskedPeriod { month: text("month"), from: text("from"), to: text("to") }
}

/// The customer that is logged in, or the one with that name.
pub async fn customer(visit: &Visit, view: &mut View, name: Option<&str>) -> Result<Option<Customer>> {
    match (visit.own()?, name) {
        (Some(own), _) => customer::get(view, own).await.map(Some),
        (None, Some(name)) => find_customer(view, name).await.map(Some).map_err(|error| error.at("customer")),
        (None, None) => Ok(None),
    }
}

/// An error of a verb that names no field, at the one that it is about; a reason keeps its own.
pub fn about(field: &'static str) -> impl Fn(Error) -> Error {
    move |error| match (error.kind(), error.field()) {
        (Kind::Invalid | Kind::Conflict | Kind::NotFound, None | Some("amount" | "percent" | "line")) => {
            error.at(field)
        }
        _ => error,
    }
}

/// Refuses what is somebody else's, exactly as what does not exist.
pub fn must_own(visit: &Visit, owner: CustomerId, noun: &'static str, name: &str) -> Result<()> {
    match visit.own()? {
        Some(own) if own != owner => Err(Error::not_found(noun, name)),
        _ => Ok(()),
    }
}

/// The service that a filter names.
pub async fn service_of(visit: &Visit, view: &mut View) -> Result<Option<ServiceId>> {
    match visit.fields.get("service") {
        Some(code) => {
            let found = service::find(view, code).await.map_err(|error| error.at("service"))?;
            Ok(Some(found.service_id))
        }
        None => Ok(None),
    }
}

/// Facts as whoever asks is shown them: a customer is spared what is for operators, and ways to their pages.
pub fn facts_for(visit: &Visit, facts: &[Column]) -> Vec<Column> {
    if visit.operates(Role::Viewer) {
        return facts.to_vec();
    }
    let kept = facts.iter().filter(|fact| !fact.for_operators);
    let is_theirs = |link: &(&str, &str)| link.0.starts_with("/customers/");
    kept.map(|fact| Column { link: fact.link.filter(|link| !is_theirs(link)), ..*fact }).collect()
}

/// Puts what a gateway's word for a decline means in the place of its message.
pub fn say(code: Option<&str>, message: &mut Option<String>) {
    if let (Some(code), Some(message)) = (code, message) {
        *message = in_words(Language::English, code, message);
    }
}

/// A filter by customer, for those who see more than one.
pub fn customer_filter(visit: &Visit) -> Vec<Field> {
    if visit.operates(Role::Viewer) { vec![Field::text("customer", "Customer")] } else { Vec::new() }
}

/// A filter by one of some words; the first is all.
pub fn word_filter(name: &'static str, label: &str, words: &[&str]) -> Field {
    let mut field = Field::of(name, label, Take::Choice);
    field.options.push((String::new(), "all".to_owned()));
    field.options.extend(words.iter().map(|word| ((*word).to_owned(), word.replace('_', " "))));
    field
}

/// Choices of all services that can be used.
pub async fn service_choice(visit: &Visit) -> Result<Field> {
    let services = service::all(&mut visit.payg.db.view().await?).await?;
    let open = services.into_iter().filter(|service| service.archived_at.is_none());
    let mut field = Field::of("service", "Service", Take::Choice);
    field.options = open.map(|service| (service.code.clone(), service.display_name)).collect();
    Ok(field)
}

/// A link by which its owner sets a new password, shown this once.
pub async fn reset_link(visit: &Visit, owner: Owner) -> Result<Done> {
    if visit.payg.db.is_rehearsal() {
        return Ok(Done::says("a link by which its owner sets a new password, within 30 minutes", ""));
    }
    let reset = issue_reset(&visit.payg, owner).await?;
    let text = visit.address(&format!("/reset?token={}", reset.token));
    let code = Code { title: "The link".to_owned(), text, folded: false };
    let says = "The link sets a new password, once, within 30 minutes. It is shown now and never again: hand it over.";
    Ok(Done { blocks: vec![Block::Code(code)], once: true, ..Done::says(says, "") })
}
