//! Reports: recurring revenue, revenue, usage and what is owed, each with its picture and its meaning.

use crate::console::block::{Block, Later, Link, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take};
use crate::console::nouns::common::value;
use crate::console::page::{Filters, Sheet, show as send};
use crate::console::visit::Visit;
use crate::console::{csv, drawn};
use crate::db::door::View;
use crate::engine::report::draw::{self, Axis, Drawn};
use crate::engine::report::span::Span;
use crate::engine::report::{ageing, recurring, revenue, usage};
use crate::error::{Error, Result};
use crate::records::operator::Role;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;

/// A report: where it is found, what it is called, and what its figures mean.
struct Report {
    name: &'static str,
    title: &'static str,
    meaning: &'static str,
    columns: &'static [Column],
}

const ALL: [&Report; 4] = [&MRR, &REVENUE, &USAGE, &AGEING];

const MRR: Report = Report {
    name: "mrr",
    title: "Recurring revenue",
    meaning: recurring::MEANING,
    columns: &[
        Column::new("month", "/month"),
        Column::of("opening", "/opening", Kind::Money),
        Column::of("new", "/new", Kind::Money),
        Column::of("reactivation", "/reactivation", Kind::Money),
        Column::of("expansion", "/expansion", Kind::Money),
        Column::of("contraction", "/contraction", Kind::Money),
        Column::of("churn", "/churn", Kind::Money),
        Column::of("closing", "/closing", Kind::Money),
        Column::of("subscriptions", "/subscriptions", Kind::Number),
    ],
};

const REVENUE: Report = Report {
    name: "revenue",
    title: "Revenue",
    meaning: revenue::MEANING,
    columns: &[
        Column::new("month", "/month"),
        Column::of("invoices", "/invoices", Kind::Number),
        Column::of("net", "/net", Kind::Money),
        Column::of("tax", "/tax", Kind::Money),
        Column::of("total", "/total", Kind::Money),
        Column::of("credited", "/credited", Kind::Money),
    ],
};

const USAGE: Report = Report {
    name: "usage",
    title: "Usage",
    meaning: usage::MEANING,
    columns: &[
        Column::new("month", "/month"),
        Column::new("service", "/service").to("/services/", "/service"),
        Column::of("events", "/events", Kind::Number),
        Column::of("quantity", "/quantity", Kind::Number),
        Column::new("unit", "/unit"),
    ],
};

const AGEING: Report = Report {
    name: "aging",
    title: "Owed by age",
    meaning: ageing::MEANING,
    columns: &[
        Column::new("customer", "/customer_name").to("/customers/", "/customer"),
        Column::of("invoices", "/invoices", Kind::Number),
        Column::of("0-30 days", "/days_0_30", Kind::Money),
        Column::of("31-60 days", "/days_31_60", Kind::Money),
        Column::of("61-90 days", "/days_61_90", Kind::Money),
        Column::of("over 90 days", "/days_over_90", Kind::Money),
        Column::of("total", "/total", Kind::Money),
        Column::of("owed back", "/owed_back", Kind::Money),
    ],
};

/// Customers on the page of what is owed.
const CUSTOMERS: i64 = 100;

/// Every report's picture. They are read from all customers, so each comes by a request of its own and
/// the page waits for none.
pub async fn all(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let (axis, currency) = (axis(&visit)?, currency(&visit)?);
    let later = |report: &Report| {
        let href = |query: String| format!("/reports/{}{query}", report.name);
        Block::Later(Later {
            title: report.title.to_owned(),
            picture: href(visit.fields.query(&["format"], &[("format", "picture")])),
            full: href(visit.fields.query(&["format"], &[])),
        })
    };
    let blocks = ALL.into_iter().map(later).collect();
    let filters = Some(filters(&visit, &axis, currency));
    let command = "payg report mrr --chart".to_owned();
    Ok(send(&visit, Sheet { title: "Reports".to_owned(), filters, blocks, command, ..Sheet::default() }))
}

/// One report: its picture, its rows, and what they mean.
pub async fn show(Path(name): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let known = ALL.into_iter().find(|report| report.name == name);
    let report = known.ok_or_else(|| {
        Error::not_found("report", &name).suggest(&name, ALL.iter().map(|report| report.name))
    })?;
    let (axis, currency) = (axis(&visit)?, currency(&visit)?);
    let mut view = visit.payg.db.view().await?;
    if visit.fields.get("format") == Some("picture") {
        let picture = picture(&mut view, report, &axis, currency).await?;
        drop(view);
        let blocks = vec![drawn::block(picture.title, picture.picture)];
        return Ok(send(&visit, Sheet { title: report.title.to_owned(), blocks, ..Sheet::default() }));
    }
    let (rows, picture) = read(&mut view, report, &axis, currency).await?;
    drop(view);
    if visit.fields.get("format") == Some("csv") {
        return Ok(csv::whole(report.name, report.columns, &rows)?);
    }
    let mut table = cell::table("", report.columns, &rows, &visit.zone());
    "There is nothing to report.".clone_into(&mut table.empty);
    let blocks = vec![
        Notice::block("info", report.meaning, ""),
        drawn::block(picture.title, picture.picture),
        Block::Table(table),
    ];
    let href = format!("/reports/{}{}", report.name, visit.fields.query(&["format"], &[("format", "csv")]));
    Ok(send(
        &visit,
        Sheet {
            title: report.title.to_owned(),
            trail: vec![Link { label: "Reports".to_owned(), href: "/reports".to_owned(), class: "" }],
            actions: vec![Link { label: "CSV".to_owned(), href, class: "second" }],
            filters: Some(filters(&visit, &axis, currency)),
            blocks,
            command: command(report, &axis, currency),
            ..Sheet::default()
        },
    ))
}

/// The rows of a report in one currency, as the API's JSON, and its picture.
async fn read(
    view: &mut View,
    report: &Report,
    axis: &Axis,
    currency: Currency,
) -> Result<(Vec<Value>, Drawn)> {
    Ok(match report.name {
        "mrr" => {
            let rows = recurring::recurring(view, axis.span).await?;
            let picture = draw::recurring(&rows, currency);
            (values(&rows, |row| row.currency == currency)?, picture)
        }
        "revenue" => {
            let services = revenue::by_service(view, axis.span).await?;
            let rows = revenue::by_month(view, axis.span).await?;
            (values(&rows, |row| row.currency == currency)?, draw::revenue(&services, currency, axis)?)
        }
        "usage" => {
            let rows = usage::by_month(view, axis.span, &axis.zone).await?;
            (values(&rows, |_| true)?, draw::usage(&rows, axis)?)
        }
        _ => {
            let sums = ageing::by_currency(view, axis.now).await?;
            let rows = ageing::by_customer(view, axis.now, CUSTOMERS).await?;
            (values(&rows, |row| row.currency == currency)?, draw::owed(&sums, currency))
        }
    })
}

/// The picture of a report alone, which takes less reading than its rows.
async fn picture(view: &mut View, report: &Report, axis: &Axis, currency: Currency) -> Result<Drawn> {
    match report.name {
        "revenue" => draw::revenue(&revenue::by_service(view, axis.span).await?, currency, axis),
        "aging" => Ok(draw::owed(&ageing::by_currency(view, axis.now).await?, currency)),
        _ => Ok(read(view, report, axis, currency).await?.1),
    }
}

fn values<T: Serialize>(rows: &[T], is_wanted: impl Fn(&T) -> bool) -> Result<Vec<Value>> {
    rows.iter().filter(|row| is_wanted(row)).map(value).collect()
}

fn axis(visit: &Visit) -> Result<Axis> {
    let (zone, now) = (visit.zone(), visit.payg.now());
    let (from, to) = (visit.fields.parsed::<Month>("from")?, visit.fields.parsed::<Month>("to")?);
    Ok(Axis { span: Span::new(from, to, Month::at(now, &zone))?, zone, now })
}

fn currency(visit: &Visit) -> Result<Currency> {
    Ok(visit.fields.parsed("currency")?.unwrap_or(visit.payg.settings.currency))
}

fn filters(visit: &Visit, axis: &Axis, currency: Currency) -> Filters {
    let month = |name, label, month: Month| Field::of(name, label, Take::Month).value(month.to_string());
    let fields = vec![
        month("from", "From", axis.span.first),
        month("to", "To", axis.span.last),
        Field::of("currency", "Currency", Take::Text).value(currency.to_string()),
    ];
    Filters { form: Form::new(visit.path.clone(), "Show", fields), ..Filters::default() }
}

fn command(report: &Report, axis: &Axis, currency: Currency) -> String {
    match report.name {
        "aging" => format!("payg report aging --by customer --currency {currency}"),
        name => format!(
            "payg report {name} --from {} --to {} --currency {currency}",
            axis.span.first, axis.span.last
        ),
    }
}
