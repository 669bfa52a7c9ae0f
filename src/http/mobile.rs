//! `/mobile/{user_name}/call` and `…/billing`: for clients of an older call system, exactly as it answered.

use crate::engine::call_billing::{self, call_billing, seconds_of};
use crate::engine::caller::Caller;
use crate::engine::ingest;
use crate::error::{Error, Kind, Result};
use crate::http::app::{App, Shared};
use crate::http::body;
use crate::http::caller::By;
use crate::http::calls::{NewCall, take_call};
use crate::http::events::idempotency_key;
use crate::http::params::Name;
use crate::http::problem::{self, Problem};
use crate::http::whose;
use crate::rating::measure::blocks_of;
use crate::values::quantity::Quantity;
use crate::values::scope::Scope;
use crate::values::timestamp::{DAY, Period, Timestamp};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Characters of a user name at most.
const NAME_MAX: usize = 32;
/// Seconds of a block where no price says how long one is.
const BLOCK_SECONDS: i64 = 30;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new().routes(routes!(report)).routes(routes!(billing))
}

/// One call; other fields are passed over.
#[derive(Debug, Deserialize, ToSchema)]
#[allow(dead_code, reason = "it is read by hand, because the older system's refusals name every field")]
struct MobileCall {
    /// How long it was, in whole milliseconds.
    #[schema(minimum = 0, maximum = 1_000_000_000_000i64)]
    call_duration: i64,
}

/// That a call was stored.
#[derive(Debug, Serialize, ToSchema)]
struct Success {
    /// Always `success`.
    code: &'static str,
    /// Always `Success`.
    message: &'static str,
}

/// What a user's calls came to since ever.
#[derive(Debug, Default, Serialize, ToSchema)]
struct MobileBilling {
    /// How many calls.
    call_count: i64,
    /// How many blocks they take.
    block_count: i64,
}

/// Why something was refused.
#[derive(Debug, Default, Serialize, ToSchema)]
struct MobileProblem {
    /// A sentence.
    message: String,
    /// `fields`, where single fields are wrong; else nothing.
    #[schema(value_type = Object)]
    extra: Map<String, Value>,
}

/// What is answered when it is not a success.
struct Refusal {
    status: u16,
    retry_after_seconds: Option<u64>,
    problem: MobileProblem,
}

/// Report a call, as clients of the older call system do
#[utoipa::path(put, path = "/mobile/{user_name}/call", tag = "calls",
    request_body = MobileCall,
    params(("user_name" = String, Path, pattern = "^[A-Za-z0-9_-]{1,32}$"), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Success), (status = "4XX", body = MobileProblem),
              (status = 503, body = MobileProblem)),
    security(("bearer" = [])))]
async fn report(
    State(app): State<Shared>,
    by: Result<By, Problem>,
    name: Result<Name, Problem>,
    request: Request,
) -> Result<Json<Success>, Refusal> {
    let By(caller) = by.map_err(|Problem(error)| error)?;
    caller.must(Scope::Calls)?;
    let Name(name) = name.map_err(|Problem(error)| error)?;
    let key = idempotency_key(request.headers())?;
    let kind = body::media_type(request.headers());
    if !(kind.is_empty() || kind == "application/json") {
        return Err(Refusal::new(415, format!("Unsupported media type {kind:?} in request.")));
    }
    let bytes = body::read(&app, request, body::USUAL).await?;
    let seconds = read(&name, &bytes)?;
    let service = call_billing::SERVICE.to_owned();
    take_call(&app, &caller, NewCall { user: &name, seconds, at: None, service, key }).await?;
    Ok(Json(Success { code: "success", message: "Success" }))
}

/// Show a user's calls and blocks since ever, as the older call system did; zeros for nobody
#[utoipa::path(get, path = "/mobile/{user_name}/billing", tag = "calls",
    params(("user_name" = String, Path)),
    responses((status = 200, body = MobileBilling), (status = "4XX", body = MobileProblem),
              (status = 503, body = MobileProblem)),
    security(("bearer" = [])))]
async fn billing(
    State(app): State<Shared>,
    by: Result<By, Problem>,
    name: Result<Name, Problem>,
) -> Result<Json<MobileBilling>, Refusal> {
    let By(caller) = by.map_err(|Problem(error)| error)?;
    caller.must(Scope::Calls)?;
    let Name(name) = name.map_err(|Problem(error)| error)?;
    match billed(&app, &caller, &name).await {
        Ok(billing) => Ok(Json(billing)),
        Err(error) if error.kind() == Kind::NotFound => Ok(Json(MobileBilling::default())),
        Err(error) => Err(error.into()),
    }
}

/// Whether a path is one of this resource.
pub fn owns(path: &str) -> bool {
    path.starts_with("/mobile/")
}

/// A refusal from outside of this resource, in its own form.
pub fn refused(error: Error) -> Response {
    Refusal::from(error).into_response()
}

/// What is answered to a method that a path of this resource does not take.
pub fn not_allowed(method: &Method) -> Response {
    Refusal::new(405, format!("Method \"{method}\" not allowed.")).into_response()
}

async fn billed(app: &App, caller: &Caller, name: &str) -> Result<MobileBilling> {
    let mut view = app.payg.db.view().await?;
    let known = app.memory.seen_by(&mut view).await?;
    let user = whose::user(&mut view, caller, name).await?;
    let service = known.service(call_billing::SERVICE)?;
    let ever = Period { start: Timestamp::EPOCH, end: app.payg.now().plus_micros(DAY) };
    let billing = call_billing(&mut view, &known.catalogue, &user, service, ever).await?;
    let block = Quantity::from_units(BLOCK_SECONDS)?;
    let block_count = billing.blocks.unwrap_or_else(|| blocks_of(billing.seconds, block));
    Ok(MobileBilling { call_count: billing.calls, block_count })
}

/// Reads a call's seconds; refuses with every field that is wrong.
fn read(name: &str, bytes: &[u8]) -> Result<Quantity, Refusal> {
    let body: Value = serde_json::from_slice(bytes)
        .map_err(|fault| Refusal::new(400, format!("JSON parse error - {fault}")))?;
    let Value::Object(fields) = body else {
        let why = format!("Invalid data. Expected a dictionary, but got {}.", kind_of(&body));
        return Err(Refusal::fields([("non_field_errors", vec![why])]));
    };
    let wrong_name = wrong_name(name);
    match (duration(fields.get("call_duration")), wrong_name.is_empty()) {
        (Ok(seconds), true) => Ok(seconds),
        (Ok(_), false) => Err(Refusal::fields([("user_name", wrong_name)])),
        (Err(why), true) => Err(Refusal::fields([("call_duration", vec![why])])),
        (Err(why), false) => Err(Refusal::fields([("user_name", wrong_name), ("call_duration", vec![why])])),
    }
}

fn wrong_name(name: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if name.chars().count() > NAME_MAX {
        wrong.push(format!("Ensure this field has no more than {NAME_MAX} characters."));
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
        wrong.push("This value may contain only letters, numbers, - and _".to_owned());
    }
    wrong
}

/// The seconds of `call_duration`: whole milliseconds, as a number or as a text.
fn duration(given: Option<&Value>) -> Result<Quantity, String> {
    let text = match given {
        None => return Err("This field is required.".to_owned()),
        Some(Value::Null) => return Err("This field may not be null.".to_owned()),
        // A number too large for a whole one is read as a fraction; its digits are what was meant.
        Some(Value::Number(number)) => match number.as_f64() {
            Some(fraction) if number.is_f64() => fraction.to_string(),
            _ => number.to_string(),
        },
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(_) => String::new(),
    };
    // A whole number may be written with a point and zeros behind it.
    let whole = match text.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|digit| digit == b'0') => whole,
        _ => &text,
    };
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if digits.is_empty() || digits.len() > 1_000 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err("A valid integer is required.".to_owned());
    }
    if whole.starts_with('-') && digits.bytes().any(|digit| digit != b'0') {
        return Err("Ensure this value is greater than or equal to 0.".to_owned());
    }
    let seconds = digits.parse().ok().and_then(|milliseconds| seconds_of(milliseconds).ok());
    seconds.filter(|seconds| ingest::check_quantity(*seconds).is_ok()).ok_or_else(|| {
        let most = ingest::QUANTITY_LIMIT.millionths() / 1_000;
        format!("Ensure this value is less than or equal to {most}.")
    })
}

/// What the older system called a kind of JSON.
fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Array(_) => "list",
        Value::String(_) => "str",
        Value::Bool(_) => "bool",
        Value::Null => "NoneType",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::Object(_) => "dict",
    }
}

impl Refusal {
    fn new(status: u16, message: impl Into<String>) -> Refusal {
        let problem = MobileProblem { message: message.into(), extra: Map::new() };
        Refusal { status, retry_after_seconds: None, problem }
    }

    fn fields<const N: usize>(wrong: [(&str, Vec<String>); N]) -> Refusal {
        let mut refusal = Refusal::new(400, "Validation error");
        let fields: Map<String, Value> =
            wrong.into_iter().map(|(field, why)| (field.to_owned(), json!(why))).collect();
        refusal.problem.extra.insert("fields".to_owned(), Value::Object(fields));
        refusal
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        let document = problem::document(&error);
        let wait = error.retry_after_seconds().or((document.status == 503).then_some(1));
        Refusal { retry_after_seconds: wait, ..Refusal::new(document.status, document.detail) }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.problem)).into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if self.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, header::HeaderValue::from_static("Bearer"));
        }
        response
    }
}
