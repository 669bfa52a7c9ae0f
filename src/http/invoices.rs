//! `/v1/invoices`: what is owed for a month, and why.

use crate::engine::caller::Caller;
use crate::engine::derivation::Node;
use crate::engine::document_pdf::invoice_pdf;
use crate::engine::explain::explain_invoice;
use crate::engine::find_invoice::{FullInvoice, find_invoice, full_invoice};
use crate::engine::invoice_standing::Shown;
use crate::engine::search_documents::list_invoices;
use crate::engine::write_off_invoice::write_off_invoice;
use crate::error::{Error, Result};
use crate::http::accounts::parsed;
use crate::http::app::{App, Shared};
use crate::http::caller::By;
use crate::http::once::{Early, KeyHeader, Keyed};
use crate::http::page::{List, PageParams};
use crate::http::params::{Name, Params};
use crate::http::problem::{Problem, Problems};
use crate::http::whose;
use crate::records::invoice::{Filter, Invoice, InvoiceStatus};
use crate::records::operator::Role;
use crate::records::write_off::WriteOff;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::scope::Scope;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The routes of this resource.
pub fn router() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(show))
        .routes(routes!(pdf))
        .routes(routes!(explain))
        .routes(routes!(write_off))
}

/// Which invoices are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct InvoiceParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    customer: Option<String>,
    /// Only of this month, as 2026-10.
    #[param(value_type = Option<Month>)]
    month: Option<String>,
    /// Only finalized or void ones.
    #[param(inline, value_type = Option<InvoiceStatus>)]
    status: Option<String>,
    /// Only in this currency.
    #[param(value_type = Option<Currency>)]
    currency: Option<String>,
    /// At most so many; 50 unless given.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// How a PDF is written.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PdfParams {
    /// `en` or `ru`; the customer's own unless given.
    language: Option<String>,
}

/// Which line is explained.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ExplainParams {
    /// Only this line, from 1.
    line: Option<i64>,
}

/// List invoices with what is paid and what is due, the newest month first
#[utoipa::path(get, path = "/v1/invoices", tag = "invoices", params(InvoiceParams),
    responses((status = 200, body = List<Shown>), Problems), security(("bearer" = [])))]
async fn list(
    State(app): State<Shared>,
    By(caller): By,
    Params(asked): Params<InvoiceParams>,
) -> Result<Json<List<Shown>>, Problem> {
    caller.must(Scope::BillingRead)?;
    let paging = PageParams { limit: asked.limit, cursor: asked.cursor }.paging()?;
    let mut view = app.payg.db.view().await?;
    let customer = whose::customer(&mut view, &caller, asked.customer.as_deref()).await?;
    let filter = Filter {
        month: parsed("month", asked.month)?,
        customer_id: customer.map(|customer| customer.customer_id),
        status: parsed("status", asked.status)?,
        currency: parsed("currency", asked.currency)?,
    };
    Ok(Json(list_invoices(&mut view, filter, &paging).await?.into()))
}

/// Show an invoice with its lines, its taxes, its credit notes and what is paid of it
#[utoipa::path(get, path = "/v1/invoices/{invoice}", tag = "invoices",
    params(("invoice" = String, Path, description = "Its number or id")),
    responses((status = 200, body = FullInvoice), Problems), security(("bearer" = [])))]
async fn show(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
) -> Result<Json<FullInvoice>, Problem> {
    let found = find(&app, &caller, &name).await?;
    Ok(Json(full_invoice(&mut app.payg.db.view().await?, found).await?))
}

/// An invoice as PDF, as people read and print it
#[utoipa::path(get, path = "/v1/invoices/{invoice}/pdf", tag = "invoices",
    params(("invoice" = String, Path, description = "Its number or id"), PdfParams),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf"), Problems),
    security(("bearer" = [])))]
async fn pdf(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    Params(asked): Params<PdfParams>,
) -> Result<Response, Problem> {
    let found = find(&app, &caller, &name).await?;
    let language = parsed("language", asked.language)?;
    let document = invoice_pdf(&app.payg, &mut app.payg.db.view().await?, found, language).await?;
    let disposition = format!("inline; filename=\"{}\"", document.file_name());
    let headers =
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, document.bytes).into_response())
}

/// Explain an invoice or one of its lines: the derivation of every cent
#[utoipa::path(get, path = "/v1/invoices/{invoice}/explain", tag = "invoices",
    params(("invoice" = String, Path, description = "Its number or id"), ExplainParams),
    responses((status = 200, body = Node), Problems), security(("bearer" = [])))]
async fn explain(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    Params(asked): Params<ExplainParams>,
) -> Result<Json<Node>, Problem> {
    let found = find(&app, &caller, &name).await?;
    let node = explain_invoice(&app.payg, &found.invoice_id.to_string(), asked.line).await;
    Ok(Json(node.map_err(|error| error.at("line"))?))
}

/// What is given up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WriteOffInput {
    /// How much, in the invoice's currency; all that is due unless given.
    #[schema(pattern = r"^[0-9]+(\.[0-9]+)?$")]
    amount: Option<String>,
    /// Why; it stands in the audit trail.
    #[serde(default)]
    reason: String,
}

/// Give up what of an invoice nobody will pay; for operators
#[utoipa::path(post, path = "/v1/invoices/{invoice}/write-off", tag = "invoices",
    params(("invoice" = String, Path, description = "Its number or id"), KeyHeader), request_body = WriteOffInput,
    responses((status = 201, body = WriteOff), Problems), security(("bearer" = [])))]
async fn write_off(
    State(app): State<Shared>,
    By(caller): By,
    Name(name): Name,
    Keyed(ticket, input): Keyed<WriteOffInput>,
) -> Result<Response, Early> {
    let found = find(&app, &caller, &name).await?;
    caller.must_operate(Role::Operator)?;
    let once = ticket.open(&app, Some(&caller)).await?;
    let (payg, id) = (app.payg.acting(caller.actor()), found.invoice_id.to_string());
    let made = write_off_invoice(&payg, &id, input.amount.as_deref(), &input.reason, once).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// The invoice that is meant, if the caller may see it; one of somebody else does not exist.
async fn find(app: &App, caller: &Caller, name: &str) -> Result<Invoice> {
    caller.must(Scope::BillingRead)?;
    let nobodys = || Error::not_found("invoice", name);
    let found = find_invoice(&mut app.payg.db.view().await?, name).await;
    let found = found.map_err(|error| if error.code() == "not_found" { nobodys() } else { error })?;
    match caller.customer() {
        Some(own) if own != found.customer_id => Err(nobodys()),
        _ => Ok(found),
    }
}
