//! The bill: a month, what it would come to, and the run with its progress.

use crate::console::block::{Bar, Block, Link, Notice};
use crate::console::cell::{self, Column, Kind};
use crate::console::failure::Failure;
use crate::console::form::{Field, Form, Take};
use crate::console::nouns::common::{json, value};
use crate::console::page::{Sheet, go, show as send, show_with};
use crate::console::runs::{self, Outcome, Preview};
use crate::console::visit::Visit;
use crate::engine::bill::refuse_unfinished;
use crate::engine::recorded_bill::stop_run;
use crate::error::{Error, Result};
use crate::http::problem;
use crate::records::bill_run::{self, BillRun, RunState};
use crate::records::operator::Role;
use crate::values::calendar::Month;
use crate::values::id::BillRunId;
use crate::values::page::{Page, Paging};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json as object};

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

const RUNS: &[Column] = &[
    Column::new("month", "/month").to("/bill/runs/", "/id"),
    Column::of("began", "/started_at", Kind::Time),
    Column::of("customers", "/far", Kind::Number),
    Column::of("state", "/standing", Kind::State),
    Column::of("new invoices", "/report/new", Kind::Number),
    Column::of("who", "/actor", Kind::Code),
    Column::new("why it ended", "/failure"),
];

/// Runs of a page.
const SHOWN: i64 = 20;

/// A run as its page shows it, whether it is kept or only a preview of this server.
struct Seen {
    id: BillRunId,
    month: Month,
    is_preview: bool,
    done: u64,
    total: u64,
    note: String,
    /// What it did, once it is done.
    report: Option<Value>,
    /// Why it ended early, and what can be done about that.
    failure: Option<(String, String)>,
    /// Whether its server died.
    is_broken_off: bool,
}

/// The form, and the latest runs of whichever server.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let form = form(&visit)?;
    Ok(send(&visit, sheet(&visit, form).await?))
}

/// Starts a run or its preview.
pub async fn start(visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Operator)?;
    let month = visit.fields.parsed::<Month>("month");
    let over = |month: Option<Month>| match month {
        Some(month) => refuse_unfinished(&visit.payg, month).map(|()| Some(month)),
        None => Ok(None),
    };
    let started = match month.and_then(over).map_err(|error| error.at("month")) {
        Ok(Some(month)) if visit.fields.get("preview").is_some() => {
            visit.console.previews.start(&visit.payg, month)
        }
        Ok(Some(month)) => runs::start(&visit.payg, month).await,
        Ok(None) => Err(Error::usage("this must be filled in").at("month")),
        Err(error) => Err(error),
    };
    match started {
        Ok(id) => Ok(go(&format!("/bill/runs/{id}"), "")),
        Err(error) => {
            let status = StatusCode::from_u16(problem::status(&error).0).unwrap_or(StatusCode::BAD_REQUEST);
            let form = form(&visit)?.with_values(&visit.fields).with_error(&error);
            Ok(show_with(&visit, sheet(&visit, form).await?, status))
        }
    }
}

/// How far a run has come, or what it did.
pub async fn progress(Path(id): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Viewer)?;
    let run = find(&visit, &id).await?;
    Ok(send(&visit, run_sheet(&visit, &run)?))
}

/// Stops a run, whichever server works on it; what is billed stays billed.
pub async fn stop(Path(id): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Operator)?;
    let run_id = id.parse::<BillRunId>().map_err(|_| Error::not_found("bill run", &id))?;
    match visit.console.previews.find(run_id) {
        Some(preview) => preview.stop.request(),
        None => {
            find(&visit, &id).await?;
            stop_run(&visit.payg, run_id).await?;
        }
    }
    Ok(go(&format!("/bill/runs/{id}"), "It stops after the chunk that it works on."))
}

async fn find(visit: &Visit, id: &str) -> Result<Seen> {
    let nobodys = || Error::not_found("bill run", id);
    let run_id: BillRunId = id.parse().map_err(|_| nobodys())?;
    if let Some(preview) = visit.console.previews.find(run_id) {
        return seen_preview(&preview);
    }
    let run = bill_run::find(&mut visit.payg.db.view().await?, run_id).await?.ok_or_else(nobodys)?;
    Ok(seen(visit, run))
}

fn seen_preview(preview: &Preview) -> Result<Seen> {
    let (done, total) = preview.progress();
    let (report, failure) = match preview.outcome() {
        None => (None, None),
        Some(Outcome::Done(report)) => (Some(value(&*report)?), None),
        Some(Outcome::Ended(why, hint)) => (None, Some((why, hint))),
    };
    let (id, month, note) = (preview.id, preview.month, preview.note());
    Ok(Seen { id, month, is_preview: true, done, total, note, report, failure, is_broken_off: false })
}

fn seen(visit: &Visit, run: BillRun) -> Seen {
    Seen {
        is_broken_off: run.is_broken_off(visit.payg.now()),
        id: run.run_id,
        month: run.month,
        is_preview: false,
        done: run.done.max(0).unsigned_abs(),
        total: run.total.max(0).unsigned_abs(),
        note: run.note,
        report: run.report,
        failure: run.failure.map(|why| (why, run.hint.unwrap_or_default())),
    }
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

async fn sheet(visit: &Visit, form: Form) -> Result<Sheet> {
    let month = form.fields.first().map(|field| field.value.clone()).unwrap_or_default();
    let paging = Paging { cursor: visit.fields.owned("cursor"), ..Paging::first(SHOWN) };
    let page = bill_run::list(&mut visit.payg.db.view().await?, &paging).await?;
    let (now, next) = (visit.payg.now(), page.next.clone());
    let standings: Vec<&str> = page.rows.iter().map(|run| standing(run, run.is_broken_off(now))).collect();
    let Page { mut rows, .. } = json(page)?;
    for (row, standing) in rows.iter_mut().zip(standings) {
        row["far"] = object!(format!("{} of {}", row["done"], row["total"]));
        row["standing"] = object!(standing);
    }
    let mut table = cell::table("Runs", RUNS, &rows, &visit.zone());
    "No bill was run yet.".clone_into(&mut table.empty);
    let mut blocks = Vec::new();
    if visit.operates(Role::Operator) {
        blocks.push(Block::Form(form));
    }
    blocks.push(Block::Table(table));
    let command = format!("payg bill --month {} --diff previous", crate::console::list::quoted(&month));
    let next = next.map(|next| Link {
        label: "Next page".to_owned(),
        href: format!("/bill?cursor={next}"),
        class: "second",
    });
    let pager = next.into_iter().collect();
    Ok(Sheet { title: "Bill".to_owned(), blocks, command, pager, ..Sheet::default() })
}

fn standing(run: &BillRun, is_broken_off: bool) -> &'static str {
    match run.state {
        RunState::Running if is_broken_off => "broken off",
        RunState::Running => "running",
        RunState::Done => "done",
        RunState::Ended => "ended",
    }
}

fn run_sheet(visit: &Visit, run: &Seen) -> Result<Sheet> {
    let what = if run.is_preview { "Preview of the bill" } else { "Bill" };
    let path = format!("/bill/runs/{}", run.id);
    let mut blocks = Vec::new();
    let mut refresh = 0;
    match (&run.report, &run.failure) {
        (Some(report), _) => blocks.extend(outcome(visit, run, report)),
        (None, Some((why, hint))) => {
            blocks.push(Notice::block("bad", crate::console::form::raised(why), hint));
            blocks.extend(again(visit, run));
        }
        (None, None) if run.is_broken_off => {
            let why = format!("The server ended after {} of {} customers.", run.done, run.total);
            let hint = "What is billed stays billed; a new run goes on where this one broke off.";
            blocks.push(Notice::block("bad", why, hint));
            blocks.extend(again(visit, run));
        }
        (None, None) => {
            refresh = 2;
            let (label, note) = ("Customers".to_owned(), run.note.clone());
            blocks.push(Block::Bar(Bar {
                label,
                done: run.done,
                total: run.total,
                note,
                poll: path.clone(),
            }));
            if visit.operates(Role::Operator) {
                blocks.push(Block::Form(Form::button(format!("{path}/stop"), "Stop")));
            }
        }
    }
    let trail = vec![Link { label: "Bill".to_owned(), href: "/bill".to_owned(), class: "" }];
    let dry = if run.is_preview { " --dry-run" } else { "" };
    let command = format!("payg bill --month {} --diff previous{dry}", run.month);
    let title = format!("{what} of {}", run.month);
    Ok(Sheet { title, trail, blocks, refresh, command, ..Sheet::default() })
}

/// A button that runs the month's bill, for those who may.
fn again(visit: &Visit, run: &Seen) -> Option<Block> {
    let month = Field::of("month", "", Take::Hidden).value(run.month.to_string());
    let label = if run.is_preview { "Run the bill" } else { "Go on" };
    let form = Form { fields: vec![month], ..Form::button("/bill", label) };
    visit.operates(Role::Operator).then_some(Block::Form(form))
}

fn outcome(visit: &Visit, run: &Seen, report: &Value) -> Vec<Block> {
    let (would, tone) = if run.is_preview { ("would be ", "info") } else { ("", "good") };
    let count = |name: &str| report[name].as_u64().unwrap_or_default();
    let (new, already, not_over) = (count("new"), count("already_billed"), count("not_over"));
    let mut says = format!("{new} invoices {would}new; {already} customers had theirs already.");
    if not_over > 0 {
        says.push_str(&format!(" The month is not over yet for {not_over} customers in other time zones."));
    }
    let hint = if run.is_preview { "Nothing of it was kept." } else { "" };
    let zone = visit.zone();
    let mut invoices: Vec<Column> = INVOICES.to_vec();
    if !run.is_preview {
        invoices[0] = INVOICES[0].to("/invoices/", "/number");
    }
    let mut blocks = vec![Notice::block(tone, says, hint)];
    if run.is_preview {
        blocks.extend(again(visit, run));
    }
    let table = |title: &str, columns: &[Column], at: &str| {
        Block::Table(cell::table_of(title, columns, report, at, &zone))
    };
    blocks.push(table("Totals", TOTALS, "/totals"));
    if report["unpriced"].as_array().is_some_and(|rows| !rows.is_empty()) {
        blocks.push(table("Not billed: there is no price in the customers' currency", UNPRICED, "/unpriced"));
    }
    let listed = report["invoices"].as_array().map_or(0, Vec::len);
    let has_more = report["has_more"] == true;
    let title = if has_more { format!("The first {listed} invoices") } else { "Invoices".to_owned() };
    blocks.push(table(&title, &invoices, "/invoices"));
    if has_more && !run.is_preview {
        let href = format!("/invoices?month={}", run.month);
        blocks.push(Block::Links(vec![Link { label: "All of them".to_owned(), href, class: "second" }]));
    }
    blocks
}
