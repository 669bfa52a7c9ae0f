//! `/v1/bank`: files that go to a bank, and what comes back; for operators.

use crate::engine::decide_bank_file::{FullBankFile, accept_bank_file, full_bank_file, reject_bank_file};
use crate::engine::export_bank::{Export, export_bank};
use crate::engine::import_returns::{ReturnedLine, import_returns};
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::Shared;
use crate::http::body::Body;
use crate::http::caller::By;
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::records::bank_file::{self, BankFile, BankFileState};
use crate::records::operator::Role;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(list, export))
        .routes(routes!(show))
        .routes(routes!(content))
        .routes(routes!(accept))
        .routes(routes!(reject))
        .routes(routes!(returns))
}

/// Which files are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct FileParams {
    /// Only in this state.
    #[param(inline, value_type = Option<BankFileState>)]
    state: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// What an export is asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ExportInput {
    /// The day on which the bank works the file off, as 2026-11-03; today or the next business day
    /// unless given.
    date: Option<String>,
}

/// Why the bank did not take a file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RejectInput {
    /// One line.
    reason: String,
}

/// What a bank sent back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReturnsInput {
    /// The bank's file, with records of type 2.
    content: String,
}

/// List the files that went to the bank, the newest first; only an operator may
#[utoipa::path(get, path = "/v1/bank/files", tag = "bank", params(FileParams),
    responses((status = 200, body = List<BankFile>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<FileParams>,
) -> Result<Json<List<BankFile>>, Problem> {
    caller.must_operate(Role::Viewer)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let state = parsed("state", asked.state)?;
    Ok(Json(bank_file::list(&mut app.payg.db.view().await?, state, &paging).await?.into()))
}

/// Write what waits for the bank into files; only an operator may
///
/// As long as nobody has said whether the bank took the last files, these are answered again and
/// nothing new is written, so it can be sent again without harm.
#[utoipa::path(post, path = "/v1/bank/files", tag = "bank", request_body = ExportInput,
    responses((status = 200, body = Export), Problems), security(("bearer" = [])))]
async fn export(
    State(app): State<Shared>,
    By(caller): By,
    Body(input): Body<ExportInput>,
) -> Result<Json<Export>, Problem> {
    caller.must_operate(Role::Operator)?;
    let date = input.date.map(|text| {
        text.parse::<Date>().map_err(|_| Error::invalid("date", &text, "is not like 2026-11-03").at("date"))
    });
    Ok(Json(export_bank(&app.payg.acting(caller.actor()), date.transpose()?).await?))
}

/// Show a file and what came of each payment in it; only an operator may
#[utoipa::path(get, path = "/v1/bank/files/{number}", tag = "bank",
    params(("number" = i64, Path, description = "Its number")),
    responses((status = 200, body = FullBankFile), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<FullBankFile>, Problem> {
    caller.must_operate(Role::Viewer)?;
    Ok(Json(full_bank_file(&mut app.payg.db.view().await?, number(&name)?).await?))
}

/// The file itself, as it goes to the bank; only an operator may
#[utoipa::path(get, path = "/v1/bank/files/{number}/content", tag = "bank",
    params(("number" = i64, Path, description = "Its number")),
    responses((status = 200, body = String, content_type = "text/plain"), Problems), security(("bearer" = [])))]
async fn content(State(app): State<Shared>, By(caller): By, Name(name): Name) -> Result<Response, Problem> {
    caller.must_operate(Role::Operator)?;
    let file = bank_file::get(&mut app.payg.db.view().await?, number(&name)?).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=us-ascii")], file.content).into_response())
}

/// Say that the bank took a file; only an operator may
#[utoipa::path(post, path = "/v1/bank/files/{number}/accept", tag = "bank",
    params(("number" = i64, Path, description = "Its number")),
    responses((status = 200, body = BankFile), Problems), security(("bearer" = [])))]
async fn accept(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<BankFile>, Problem> {
    caller.must_operate(Role::Operator)?;
    Ok(Json(accept_bank_file(&app.payg.acting(caller.actor()), number(&name)?).await?))
}

/// Say that the bank did not take a file; only an operator may
#[utoipa::path(post, path = "/v1/bank/files/{number}/reject", tag = "bank",
    params(("number" = i64, Path, description = "Its number")), request_body = RejectInput,
    responses((status = 200, body = BankFile), Problems), security(("bearer" = [])))]
async fn reject(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    Body(input): Body<RejectInput>,
) -> Result<Json<BankFile>, Problem> {
    caller.must_operate(Role::Operator)?;
    Ok(Json(reject_bank_file(&app.payg.acting(caller.actor()), number(&name)?, &input.reason).await?))
}

/// Read what the bank sent back, line by line; only an operator may
#[utoipa::path(post, path = "/v1/bank/returns", tag = "bank", request_body = ReturnsInput,
    responses((status = 200, body = List<ReturnedLine>), Problems), security(("bearer" = [])))]
async fn returns(
    State(app): State<Shared>,
    By(caller): By,
    Body(input): Body<ReturnsInput>,
) -> Result<Json<List<ReturnedLine>>, Problem> {
    caller.must_operate(Role::Operator)?;
    let data = import_returns(&app.payg.acting(caller.actor()), &input.content).await?;
    Ok(Json(List { object: "list", data, has_more: false, next_cursor: None }))
}

fn number(name: &str) -> Result<i64> {
    name.parse().map_err(|_| Error::not_found("bank file", name))
}
