//! Reports: recurring revenue, revenue, usage and what is owed, each with its picture and its meaning.

use crate::console::block::{Bar, Block, Later, Link, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take, sentence};
use crate::console::page::{Filters, Sheet, show as send, show_with};
use crate::console::visit::Visit;
use crate::console::{csv, drawn};
use crate::engine::figures::Wanted;
use crate::engine::report::counted::{Counted, ReportName};
use crate::engine::report::draw::Axis;
use crate::engine::report::span::Span;
use crate::engine::report::{ageing, recurring, revenue, usage};
use crate::error::{Error, Result};
use crate::records::kept_figures::Kept;
use crate::records::operator::Role;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

/// A report: where it is found, what it is called, and what its figures mean.
struct Report {
    name: ReportName,
    title: &'static str,
    meaning: &'static str,
    columns: &'static [Column],
}

const ALL: [&Report; 4] = [&MRR, &REVENUE, &USAGE, &AGEING];

const MRR: Report = Report {
    name: ReportName::Mrr,
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
    name: ReportName::Revenue,
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
    name: ReportName::Usage,
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
    name: ReportName::Aging,
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

/// Every report's picture. They are counted from all customers, so each comes by a request of its own and
/// the page waits for none.
pub async fn all(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let (axis, currency) = match (axis(&visit), currency(&visit)) {
        (Ok(axis), Ok(currency)) => (axis, currency),
        (Err(error), _) | (_, Err(error)) => return asked_again(&visit, "Reports", &error),
    };
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
    let known = ALL.into_iter().find(|report| report.name.word() == name);
    let report = known.ok_or_else(|| {
        Error::not_found("report", &name).suggest(&name, ALL.iter().map(|report| report.name.word()))
    })?;
    let (axis, currency) = match (axis(&visit), currency(&visit)) {
        (Ok(axis), Ok(currency)) => (axis, currency),
        (Err(error), _) | (_, Err(error)) => return asked_again(&visit, report.title, &error),
    };
    let wanted = Wanted::Report(report.name, axis.span, currency, axis.zone.clone());
    match visit.fields.get("format") {
        Some("picture") => {
            let Counted { title, picture, .. } = read(visit.console.all_figures(wanted).await?)?;
            let blocks = vec![drawn::block(title, picture)];
            Ok(send(&visit, Sheet { title: report.title.to_owned(), blocks, ..Sheet::default() }))
        }
        Some("csv") => {
            let rows = read(visit.console.all_figures(wanted).await?)?.rows;
            Ok(csv::whole(report.name.word(), report.columns, &rows)?)
        }
        _ => {
            let kept = visit.console.figures(wanted).await?;
            page(&visit, report, (&axis, currency), kept)
        }
    }
}

/// The form as it was filled in, with what is wrong with it.
fn asked_again(visit: &Visit, title: &str, error: &Error) -> Result<Response, Failure> {
    let now = Month::at(visit.payg.now(), &visit.zone());
    let usual = Axis { span: Span::new(None, None, now)?, zone: visit.zone(), now: visit.payg.now() };
    let mut filters = filters(visit, &usual, visit.payg.settings.currency);
    filters.form = filters.form.with_values(&visit.fields).with_error(error);
    let wrong = Notice::block("bad", sentence(error), error.hint_text().unwrap_or_default());
    let trail = vec![Link { label: "Reports".to_owned(), href: "/reports".to_owned(), class: "" }];
    let (title, filters, blocks) = (title.to_owned(), Some(filters), vec![wrong]);
    let sheet = Sheet { title, trail, filters, blocks, ..Sheet::default() };
    Ok(show_with(visit, sheet, StatusCode::UNPROCESSABLE_ENTITY))
}

fn page(
    visit: &Visit,
    report: &Report,
    (axis, currency): (&Axis, Currency),
    kept: Option<Kept>,
) -> Result<Response, Failure> {
    let mut blocks = vec![Notice::block("info", report.meaning, "")];
    let is_counted = kept.is_some();
    match kept {
        Some(kept) => {
            blocks.extend(as_of(visit, &kept));
            let Counted { rows, title, picture } = read(kept)?;
            let mut table = cell::table("", report.columns, &rows, &visit.zone());
            "There is nothing to report.".clone_into(&mut table.empty);
            blocks.extend([drawn::block(title, picture), Block::Table(table)]);
        }
        None => blocks.push(Block::Bar(Bar {
            label: "The figures are being counted, for the first time of these months".to_owned(),
            total: 1,
            poll: format!("{}{}", visit.path, visit.fields.query(&["format"], &[])),
            ..Bar::default()
        })),
    }
    let href = format!("/reports/{}{}", report.name, visit.fields.query(&["format"], &[("format", "csv")]));
    let sheet = Sheet {
        title: report.title.to_owned(),
        trail: vec![Link { label: "Reports".to_owned(), href: "/reports".to_owned(), class: "" }],
        actions: vec![Link { label: "CSV".to_owned(), href, class: "second" }],
        filters: Some(filters(visit, axis, currency)),
        blocks,
        command: command(report, axis, currency),
        refresh: if is_counted { 0 } else { 2 },
        ..Sheet::default()
    };
    Ok(send(visit, sheet))
}

/// When the figures of a page were counted, where that is not now.
pub fn as_of(visit: &Visit, kept: &Kept) -> Option<Block> {
    kept.is_slow().then(|| {
        let at = cell::time(kept.counted_at, &visit.zone()).text;
        Notice::block(
            "info",
            format!("As of {at}."),
            "Figures over all customers are counted every few minutes.",
        )
    })
}

fn read(kept: Kept) -> Result<Counted> {
    Counted::from_json(kept.figures)
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
        ReportName::Aging => format!("payg report aging --by customer --currency {currency}"),
        name => format!(
            "payg report {name} --from {} --to {} --currency {currency}",
            axis.span.first, axis.span.last
        ),
    }
}
