//! The bill: a month, what it would come to, and the run with its progress.

use crate::console::block::{Bar, Block, Cell, Head, Link, Look, Notice, Row, Table};
use crate::console::cell::{self, Column, Kind};
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take};
use crate::console::nouns::common::value;
use crate::console::page::{Sheet, go, show as send, show_with};
use crate::console::runs::{Outcome, Run};
use crate::console::visit::Visit;
use crate::engine::bill::Report;
use crate::error::{Error, Result};
use crate::http::problem;
use crate::records::operator::Role;
use crate::values::calendar::Month;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

const INVOICES: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name").to("/customers/", "/customer_id"),
    Column::of("lines", "/lines", Kind::Number),
    Column::of("month before", "/previous", Kind::Money),
    Column::of("total", "/total", Kind::Money),
    Column::of("change", "/change", Kind::Number),
];

const TOTALS: &[Column] = &[
    Column::of("invoices", "/invoices", Kind::Number),
    Column::of("subtotal", "/subtotal", Kind::Money),
    Column::of("tax", "/tax", Kind::Money),
    Column::of("total", "/total", Kind::Money),
    Column::of("month before", "/previous", Kind::Money),
];

const UNPRICED: &[Column] = &[
    Column::new("service", "/service"),
    Column::new("currency", "/currency"),
    Column::of("customers", "/customers", Kind::Number),
    Column::of("events", "/events", Kind::Number),
    Column::of("quantity", "/quantity", Kind::Number),
];

/// The form, and the runs that this server remembers.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let form = form(&visit)?;
    Ok(send(&visit, sheet(&visit, form)))
}

/// Starts a run or its preview.
pub async fn start(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Operator)?;
    let is_preview = visit.fields.get("preview").is_some();
    let started = match visit.fields.parsed::<Month>("month") {
        Ok(Some(month)) => visit.console.runs.start(&visit.payg, month, is_preview),
        Ok(None) => Err(Error::usage("this must be filled in").at("month")),
        Err(error) => Err(error),
    };
    match started {
        Ok(id) => Ok(go(&format!("/bill/runs/{id}"), "")),
        Err(error) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
            let form = form(&visit)?.with_values(&visit.fields).with_error(&error);
            Ok(show_with(&visit, sheet(&visit, form), status))
        }
    }
}

/// How far a run has come, or what it did.
pub async fn progress(Path(id): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let run = visit.console.runs.find(&id)?;
    Ok(send(&visit, run_sheet(&visit, &run)?))
}

/// Stops a run; what is billed stays billed.
pub async fn stop(Path(id): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Operator)?;
    visit.console.runs.find(&id)?.stop.request();
    Ok(go(&format!("/bill/runs/{id}"), "It stops after the chunk that it works on."))
}

fn form(visit: &Visit) -> Result<Form> {
    let last = Month::at(visit.payg.now(), &visit.payg.settings.zone).plus(-1)?;
    let month = visit.fields.get("month").map_or_else(|| last.to_string(), str::to_owned);
    let field = Field::of("month", "Month", Take::Month).needed().value(month);
    let form = Form::new(
        "/bill",
        "Run the bill",
        vec![field.hint("It must be over. A customer's month is billed once.")],
    );
    Ok(Form { can_preview: true, ..form })
}

fn sheet(visit: &Visit, form: Form) -> Sheet {
    let month = form.fields.first().map(|field| field.value.clone()).unwrap_or_default();
    let heads = ["month", "what", "customers", "state"];
    let heads = heads.into_iter().map(|name| Head { name: name.to_owned(), ..Head::default() }).collect();
    let rows = visit.console.runs.all().into_iter().map(|run| run_row(&run)).collect();
    let empty = "This server has run no bill since it started.".to_owned();
    let table = Table { title: "Runs".to_owned(), heads, rows, empty, ..Table::default() };
    let mut blocks = Vec::new();
    if visit.operates(Role::Operator) {
        blocks.push(Block::Form(form));
    }
    blocks.push(Block::Table(table));
    let command = format!("payg bill --month {} --diff previous", crate::console::list::quoted(&month));
    Sheet { title: "Bill".to_owned(), blocks, command, ..Sheet::default() }
}

fn run_row(run: &Run) -> Row {
    let (done, total) = run.progress();
    let state = match run.outcome() {
        None => Cell::of("running", Look::Busy),
        Some(Outcome::Done(report)) => Cell::of(format!("done: {} new", report.new), Look::Good),
        Some(Outcome::Ended(why, _)) => Cell::of(why, Look::Bad),
    };
    let what = if run.is_preview { "preview" } else { "bill" };
    let cells = vec![
        Cell::text(run.month.to_string()).to(format!("/bill/runs/{}", run.id)),
        Cell::text(what),
        Cell::text(format!("{done} of {total}")),
        state,
    ];
    Row { id: String::new(), cells }
}

fn run_sheet(visit: &Visit, run: &Run) -> Result<Sheet> {
    let what = if run.is_preview { "Preview of the bill" } else { "Bill" };
    let (done, total) = run.progress();
    let path = format!("/bill/runs/{}", run.id);
    let mut blocks = Vec::new();
    let mut refresh = 0;
    match run.outcome() {
        None => {
            refresh = 2;
            let label = "Customers".to_owned();
            blocks.push(Block::Bar(Bar { label, done, total, note: run.note(), poll: path.clone() }));
            if visit.operates(Role::Operator) {
                blocks.push(Block::Form(Form::button(format!("{path}/stop"), "Stop")));
            }
        }
        Some(Outcome::Ended(why, hint)) => blocks.push(Notice::block("bad", why, hint)),
        Some(Outcome::Done(report)) => blocks.extend(outcome(visit, run, &report)?),
    }
    let trail = vec![Link { label: "Bill".to_owned(), href: "/bill".to_owned(), class: "" }];
    let dry = if run.is_preview { " --dry-run" } else { "" };
    let command = format!("payg bill --month {} --diff previous{dry}", run.month);
    Ok(Sheet {
        title: format!("{what} of {}", run.month),
        trail,
        blocks,
        refresh,
        command,
        ..Sheet::default()
    })
}

fn outcome(visit: &Visit, run: &Run, report: &Report) -> Result<Vec<Block>> {
    let (would, tone) = if run.is_preview { ("would be ", "info") } else { ("", "good") };
    let mut says = format!(
        "{} invoices {would}new; {} customers had theirs already.",
        report.new, report.already_billed
    );
    if report.not_over > 0 {
        says.push_str(&format!(
            " The month is not over yet for {} customers in other time zones.",
            report.not_over
        ));
    }
    let hint = if run.is_preview { "Nothing of it was kept." } else { "" };
    let (zone, shown) = (visit.zone(), value(report)?);
    let mut invoices: Vec<Column> = INVOICES.to_vec();
    if !run.is_preview {
        invoices[0] = INVOICES[0].to("/invoices/", "/number");
    }
    let mut blocks = vec![Notice::block(tone, says, hint)];
    if run.is_preview && visit.operates(Role::Operator) {
        let month = Field::of("month", "", Take::Hidden).value(run.month.to_string());
        blocks.push(Block::Form(Form { fields: vec![month], ..Form::button("/bill", "Run the bill") }));
    }
    blocks.push(Block::Table(cell::table_of("Totals", TOTALS, &shown, "/totals", &zone)));
    if !report.unpriced.is_empty() {
        let title = "Not billed: there is no price in the customers' currency";
        blocks.push(Block::Table(cell::table_of(title, UNPRICED, &shown, "/unpriced", &zone)));
    }
    let title = match report.has_more {
        true => format!("The first {} invoices", report.invoices.len()),
        false => "Invoices".to_owned(),
    };
    blocks.push(Block::Table(cell::table_of(&title, &invoices, &shown, "/invoices", &zone)));
    if report.has_more && !run.is_preview {
        let href = format!("/invoices?month={}", run.month);
        blocks.push(Block::Links(vec![Link { label: "All of them".to_owned(), href, class: "second" }]));
    }
    Ok(blocks)
}
