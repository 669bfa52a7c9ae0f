//! `/v1/events`: usage in, one event or thousands, each answered by itself.

use crate::engine::caller::{Caller, Subject};
use crate::engine::check_usage;
use crate::engine::find_customer::{find_customer, is_called};
use crate::engine::ingest::Outcome;
use crate::engine::take_usage::{Reported, Taken};
use crate::error::{Error, Kind, Result};
use crate::http::app::{App, Shared};
use crate::http::body;
use crate::http::caller::By;
use crate::http::cloud_event;
use crate::http::event_input::{EventInput, Lenient};
use crate::http::problem::{self, Problem, Problems};
use crate::records::operator::Role;
use crate::values::id::CustomerId;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use utoipa::openapi::{ArrayBuilder, OneOfBuilder, Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Events that one request may bring.
const EVENTS_MAX: usize = 10_000;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(report))
}

/// What became of one event.
#[derive(Debug, Serialize, ToSchema)]
struct EventResult {
    /// The client's id, or the one that payg gave to what it stored.
    id: Option<String>,
    /// What became of it.
    status: Status,
    /// Why it was refused: a stable word.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// Why it was refused: a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// Which of its fields is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What can be done about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Status {
    /// It is stored and counts.
    Accepted,
    /// It was stored before with the same content; it counts once.
    Duplicate,
    /// Its id was used before for something else; nothing changed.
    Conflict,
    /// Something is wrong with it; nothing of it was kept.
    Refused,
}

/// What became of many events, in the order in which they were sent.
#[derive(Debug, Default, Serialize, ToSchema)]
struct EventResults {
    /// How many are stored now and were not before.
    accepted: usize,
    /// How many were stored before.
    duplicate: usize,
    /// How many used an id again for something else.
    conflict: usize,
    /// How many were wrong.
    refused: usize,
    /// Each by itself.
    results: Vec<EventResult>,
}

/// What a JSON body holds, for the API's description: one event, or an array in which whatever is no
/// event is answered as such.
struct EventBody;

impl PartialSchema for EventBody {
    fn schema() -> RefOr<Schema> {
        let many = ArrayBuilder::new().items(Value::schema()).description(Some("up to 10,000 events"));
        OneOfBuilder::new().item(Ref::from_schema_name("NewEvent")).item(many).into()
    }
}

impl ToSchema for EventBody {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((EventInput::name().into_owned(), EventInput::schema()));
    }
}

/// Report usage: one event, an array, or a line each; plain or as CloudEvents 1.0
///
/// What is answered as accepted is on disk and in the sums. One event that is refused or in conflict
/// is answered with a problem; of many, each has its own result.
#[utoipa::path(
    post,
    path = "/v1/events",
    tag = "usage",
    request_body(content(
        (EventBody = "application/json"),
        (Value = "application/x-ndjson"),
        (Value = "application/cloudevents+json"),
        (Vec<Value> = "application/cloudevents-batch+json"),
    )),
    responses((status = 200, body = EventResults), Problems),
    security(("bearer" = []))
)]
async fn report(State(app): State<Shared>, By(caller): By, request: Request) -> Result<Response, Problem> {
    let (reported, is_one) = read_reports(&app, &caller, request).await?;
    let subject = caller.subject.uuid();
    answer(app.take_usage(subject, reported).await?, is_one)
}

/// The uses that a request reports, if the caller may report any, and whether it is one alone.
pub(super) async fn read_reports(
    app: &App,
    caller: &Caller,
    request: Request,
) -> Result<(Vec<Result<Reported>>, bool)> {
    caller.must(Scope::UsageWrite)?;
    if let Subject::Operator(..) = caller.subject {
        caller.must_operate(Role::Operator)?;
    }
    let headers = request.headers();
    let (kind, key) = (body::media_type(headers), idempotency_key(headers)?);
    let bytes = body::read(app, request, body::MANY).await?;
    let (inputs, is_one) = read(&kind, &bytes)?;
    if inputs.len() > EVENTS_MAX {
        let why = format!("the request brings {} events, more than {EVENTS_MAX}", inputs.len());
        return Err(Error::new(Kind::Invalid, "too_large", why));
    }
    // In a CloudEvent the customer is its subject.
    let whose = if kind.starts_with("application/cloudevents") { "subject" } else { "customer" };
    Ok((reports(app, caller, inputs, key.as_deref(), whose).await?, is_one))
}

/// The answer to a request whose events ended so.
pub(super) fn answer(mut taken: Vec<Taken>, is_one: bool) -> Result<Response, Problem> {
    match (is_one, taken.pop()) {
        (true, Some(only)) => answer_one(only),
        (_, last) => {
            taken.extend(last);
            Ok(Json(results(taken)).into_response())
        }
    }
}

/// The events of a body, and whether it is one alone.
fn read(kind: &str, bytes: &[u8]) -> Result<(Vec<Lenient>, bool)> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    match kind {
        "application/json" if first == Some(&b'[') => Ok((body::parse(bytes)?, false)),
        "application/json" => Ok((vec![body::parse(bytes)?], true)),
        "application/x-ndjson" | "application/jsonl" => {
            let lines = bytes.split(|byte| *byte == b'\n').enumerate();
            let written = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
            // One more than are taken, so that it shows that there are too many.
            Ok((written.take(EVENTS_MAX + 1).map(|(place, line)| read_line(place, line)).collect(), false))
        }
        "application/cloudevents+json" => Ok((vec![cloud_event::read(body::parse(bytes)?)], true)),
        "application/cloudevents-batch+json" => {
            let values: Vec<Value> = body::parse(bytes)?;
            Ok((values.into_iter().map(cloud_event::read).collect(), false))
        }
        other => {
            let taken = "application/json, application/x-ndjson, application/cloudevents+json or \
                         application/cloudevents-batch+json";
            Err(body::unsupported(other, taken))
        }
    }
}

/// One event on a line of its own; a line that cannot be read does not spoil the others.
fn read_line(place: usize, line: &[u8]) -> Lenient {
    serde_json::from_slice(line).unwrap_or_else(|fault| {
        let why = format!("line {} holds no JSON document, or more than one", place + 1);
        Lenient(Err(Error::new(Kind::Invalid, "invalid_json", why).cause(fault)))
    })
}

/// `Idempotency-Key`: from it events without an id of their own get theirs.
pub fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    match value.to_str() {
        Ok(key) if (1..=200).contains(&key.len()) => Ok(Some(key.to_owned())),
        _ => {
            let shown = String::from_utf8_lossy(value.as_bytes()).into_owned();
            Err(Error::invalid("Idempotency-Key", shown, "is not 1 to 200 printable characters"))
        }
    }
}

/// The uses that are reported, each with its customer.
async fn reports(
    app: &App,
    caller: &Caller,
    inputs: Vec<Lenient>,
    key: Option<&str>,
    whose: &'static str,
) -> Result<Vec<Result<Reported>>> {
    let mut found = HashMap::new();
    let mut reported = Vec::with_capacity(inputs.len());
    for (place, Lenient(input)) in inputs.into_iter().enumerate() {
        let one = match input {
            Ok(input) => match customer(app, caller, input.customer.as_deref(), &mut found).await {
                Ok(customer_id) => report_of(customer_id, input, key, place),
                Err(refusal) if refusal.kind() == Kind::Failed || refusal.kind() == Kind::Busy => {
                    return Err(refusal);
                }
                Err(refusal) => Err(refusal.at(whose)),
            },
            Err(refusal) => Err(refusal),
        };
        reported.push(one);
    }
    Ok(reported)
}

/// Whose use it is: the caller's own, or the one that an operator names.
async fn customer(
    app: &App,
    caller: &Caller,
    named: Option<&str>,
    found: &mut HashMap<String, CustomerId>,
) -> Result<CustomerId> {
    match (caller.customer(), named) {
        (Some(own), None) => Ok(own),
        // Naming oneself is no harm; anybody else is nobody, whether there is such a customer or not.
        (Some(own), Some(name)) => {
            if found.contains_key(name) || is_called(&mut app.payg.db.view().await?, own, name).await? {
                found.insert(name.to_owned(), own);
                return Ok(own);
            }
            Err(Error::not_found("customer", name))
        }
        (None, None) => Err(Error::usage("an operator says whose use it is").hint("send \"customer\"")),
        (None, Some(name)) => {
            if let Some(known) = found.get(name) {
                return Ok(*known);
            }
            let customer = find_customer(&mut app.payg.db.view().await?, name).await?;
            check_usage::check_customer(&customer)?;
            found.insert(name.to_owned(), customer.customer_id);
            Ok(customer.customer_id)
        }
    }
}

fn report_of(
    customer_id: CustomerId,
    input: EventInput,
    key: Option<&str>,
    place: usize,
) -> Result<Reported> {
    let service = input.service.ok_or_else(|| Error::usage("the event names no service").at("service"))?;
    let id = input.id.or_else(|| key.map(|key| format!("{key} {place}")));
    Ok(Reported { customer_id, service, id, quantity: input.quantity, at: input.at, value: input.value })
}

fn answer_one(taken: Taken) -> Result<Response, Problem> {
    match taken.outcome {
        Ok(Outcome::Conflict) => {
            let id = taken.id.unwrap_or_default();
            let why = format!("the event id {id:?} was used before for something else");
            Err(Error::conflict("event_conflict", why).hint("give this event an id of its own").into())
        }
        Ok(outcome) => Ok(Json(results(vec![Taken { id: taken.id, outcome: Ok(outcome) }])).into_response()),
        Err(refusal) => Err(refusal.into()),
    }
}

fn results(taken: Vec<Taken>) -> EventResults {
    let mut all = EventResults { results: Vec::with_capacity(taken.len()), ..EventResults::default() };
    for one in taken {
        let result = result(one);
        match result.status {
            Status::Accepted => all.accepted += 1,
            Status::Duplicate => all.duplicate += 1,
            Status::Conflict => all.conflict += 1,
            Status::Refused => all.refused += 1,
        }
        all.results.push(result);
    }
    all
}

fn result(Taken { id, outcome }: Taken) -> EventResult {
    let status = match &outcome {
        Ok(Outcome::Accepted) => Status::Accepted,
        Ok(Outcome::Duplicate) => Status::Duplicate,
        Ok(Outcome::Conflict) => Status::Conflict,
        Err(_) => Status::Refused,
    };
    let why = outcome.err().map(|refusal| problem::document(&refusal));
    let Some(why) = why else {
        return EventResult { id, status, code: None, detail: None, field: None, hint: None };
    };
    EventResult {
        id,
        status,
        code: Some(why.code),
        detail: Some(why.detail),
        field: why.field,
        hint: why.hint,
    }
}
