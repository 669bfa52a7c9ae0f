//! The list of a noun: filtered, searched, sorted, a page at a time, or all of it as a file.

use crate::console::block::{Block, Head, Link, Table};
use crate::console::cell::{self, Column};
use crate::console::csv;
use crate::console::failure::Failure;
use crate::console::form::{Form, Take};
use crate::console::noun::{Noun, View};
use crate::console::page::{Filters, Sheet, show};
use crate::console::ticked;
use crate::console::visit::Visit;
use crate::error::{Error, Result};
use crate::values::page::{Paging, Sort};
use axum::response::Response;
use serde_json::Value;

/// Rows of a page; an address may ask for fewer.
const ROWS: i64 = 50;

/// Answers the list as a page, or as a file where `format=csv` is asked for.
pub async fn list(visit: Visit, noun: &'static Noun) -> Result<Response, Failure> {
    noun.audience.must_admit(visit.caller()?)?;
    let paging = paging(&visit, noun)?;
    if visit.fields.get("format") == Some("csv") {
        return Ok(csv::answer(visit, noun, paging));
    }
    let page = (noun.list)(visit.clone(), paging.clone()).await?;
    let zone = visit.zone();
    let columns = noun.columns_for(&visit);
    let mut table = cell::table("", &columns, &page.rows, &zone);
    let goes_on = page.rows.is_empty() && page.next.is_some();
    let empty = match (goes_on, visit.own()?) {
        (true, _) => "Nothing yet among those that were looked at; there are more to look through.",
        (false, None) => noun.empty,
        (false, Some(_)) => without_command(noun.empty),
    };
    empty.clone_into(&mut table.empty);
    sort_heads(&visit, (noun, &columns), &paging, &mut table);
    let bulk = ticked::buttons(&visit, noun);
    table.can_tick = !bulk.is_empty() && !table.rows.is_empty();
    let actions = actions(&visit, noun, &page.rows);
    let is_full = page.rows.len() as i64 >= paging.limit;
    let pager = pager(&visit, noun, page.next.as_deref(), is_full);
    let sheet = Sheet {
        title: noun.many.to_owned(),
        actions,
        filters: filters(&visit, noun),
        blocks: vec![Block::Table(table)],
        onward: pager.last().filter(|_| goes_on).map(|link| link.href.clone()).unwrap_or_default(),
        pager,
        bulk: if page.rows.is_empty() { Vec::new() } else { bulk },
        command: command(&visit, noun),
        ..Sheet::default()
    };
    Ok(show(&visit, sheet))
}

/// What can be done without one of them as the list stands, what else there is to see of them, and the file.
fn actions(visit: &Visit, noun: &Noun, rows: &[Value]) -> Vec<Link> {
    let listed = Value::Array(rows.to_vec());
    let creates =
        noun.creates.iter().filter(|action| action.may.check(visit).is_ok() && (action.when)(&listed));
    let creates = creates.map(|action| Link {
        label: action.label.to_owned(),
        href: format!("/{}/new/{}", noun.path, action.name),
        class: "",
    });
    let seen = |view: &&View| visit.caller().is_ok_and(|caller| view.audience.admits(caller));
    let views = noun.views.iter().filter(seen).map(|view| Link {
        label: view.label.to_owned(),
        href: format!("/{}/view/{}", noun.path, view.name),
        class: "second",
    });
    let without = visit.fields.query(&["cursor", "format"], &[("format", "csv")]);
    let file = Link { label: "CSV".to_owned(), href: format!("/{}{without}", noun.path), class: "second" };
    creates.chain(views).chain([file]).collect()
}

/// What is said to a customer, who has no command line: the sentences before the one that names a command.
fn without_command(text: &str) -> &str {
    text.find("payg ").map_or(text, |place| text[..place].trim_end())
}

fn paging(visit: &Visit, noun: &Noun) -> Result<Paging> {
    let sort = match visit.fields.get("sort") {
        None => noun.order.map(|order| Sort { field: order.field, descending: order.descending }),
        Some(asked) => {
            let name = asked.trim_start_matches('-');
            let field = noun.sorts().find(|field| *field == name);
            let field = field
                .ok_or_else(|| Error::invalid("sort", name, "is no field that this list can be sorted by"))?;
            Some(Sort { field, descending: asked.starts_with('-') })
        }
    };
    let search = if !noun.search.is_empty() { visit.fields.owned("q") } else { None };
    let asked: Option<i64> = visit.fields.get("limit").and_then(|text| text.parse().ok());
    let limit = asked.filter(|rows| (1..=ROWS).contains(rows)).unwrap_or(ROWS);
    Ok(Paging { limit, cursor: visit.fields.owned("cursor"), sort, search })
}

/// Lets the heads sort: a second press turns the order round.
fn sort_heads(visit: &Visit, (noun, columns): (&Noun, &[Column]), paging: &Paging, table: &mut Table) {
    for (head, column) in table.heads.iter_mut().zip(columns) {
        let Some(field) = column.sort else { continue };
        let now = paging.sort.filter(|sort| sort.field == field);
        let is_rising = now.is_some_and(|sort| !sort.descending);
        let next = if is_rising { format!("-{field}") } else { field.to_owned() };
        let query = visit.fields.query(&["sort", "cursor", "format"], &[("sort", &next)]);
        let order = match now {
            None => "none",
            Some(_) if is_rising => "ascending",
            Some(_) => "descending",
        };
        *head = Head { sort: Some(format!("/{}{query}", noun.path)), order, ..head.clone() };
    }
}

fn filters(visit: &Visit, noun: &Noun) -> Option<Filters> {
    let fields = (noun.filters)(visit);
    if fields.is_empty() && noun.search.is_empty() {
        return None;
    }
    let mut form = Form { fields, ..Form::default() }.with_values(&visit.fields);
    let given = form.fields.iter().filter(|field| !field.value.is_empty());
    let mut chips: Vec<Link> = given
        .map(|field| Link {
            label: match field.kind {
                Take::Tick => field.label.clone(),
                _ => format!("{}: {}", field.label, field.value),
            },
            href: format!("/{}{}", noun.path, visit.fields.query(&[field.name, "cursor", "format"], &[])),
            class: "",
        })
        .collect();
    if chips.len() > 1 {
        chips.push(Link { label: "all filters".to_owned(), href: format!("/{}", noun.path), class: "" });
    }
    // The order stays when a filter changes; the place in the list does not.
    if let Some(sort) = visit.fields.get("sort") {
        form.fields.push(crate::console::form::Field::of("sort", "", Take::Hidden).value(sort));
    }
    let search = visit.fields.get("q").unwrap_or_default().to_owned();
    Some(Filters { form, searched: noun.search, search, chips })
}

/// The ways to the first page and to the next, which a page that is not full calls looking further.
fn pager(visit: &Visit, noun: &Noun, next: Option<&str>, is_full: bool) -> Vec<Link> {
    let mut links = Vec::new();
    if visit.fields.get("cursor").is_some() {
        let query = visit.fields.query(&["cursor"], &[]);
        links.push(Link {
            label: "First page".to_owned(),
            href: format!("/{}{query}", noun.path),
            class: "second",
        });
    }
    if let Some(next) = next {
        let query = visit.fields.query(&["cursor"], &[("cursor", next)]);
        links.push(Link {
            label: if is_full { "Next page" } else { "Look further" }.to_owned(),
            href: format!("/{}{query}", noun.path),
            class: "second",
        });
    }
    links
}

/// The list as a command, with its filters; a customer has no command line.
fn command(visit: &Visit, noun: &Noun) -> String {
    if noun.command.is_empty() || visit.caller().is_ok_and(|caller| caller.customer().is_some()) {
        return String::new();
    }
    let named = visit.fields.get("customer").map(quoted).unwrap_or_default();
    let command = noun.command.replace("{kind}", visit.fields.get("kind").unwrap_or("user"));
    let company = if named.is_empty() { String::new() } else { format!("--company {named}") };
    let command = command.replace("{customer}", &named).replace("{company}", &company);
    let mut command = command.trim_end().to_owned();
    for field in (noun.filters)(visit) {
        let is_company = field.name == "customer" && noun.command.contains("{company}");
        let is_said = is_company || noun.command.contains(&format!("{{{}}}", field.name));
        if let Some(value) = visit.fields.get(field.name).filter(|_| !is_said) {
            command.push_str(&format!(" --{}", field.name.replace('_', "-")));
            if field.kind != Take::Tick {
                command.push_str(&format!(" {}", quoted(value)));
            }
        }
    }
    if let Some(search) = visit.fields.get("q").filter(|_| !noun.search.is_empty()) {
        command.push_str(&format!(" --search {}", quoted(search)));
    }
    if let Some(sort) = visit.fields.get("sort") {
        command.push_str(&format!(" --sort {}", quoted(sort)));
    }
    command
}

/// A word as a shell takes it.
pub fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.:/@".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}
