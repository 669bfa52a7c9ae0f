//! Documents as files: invoices and credit notes as people print them, and what goes to a bank.

use crate::console::failure::Failure;
use crate::console::nouns::common::must_own;
use crate::console::visit::Visit;
use crate::engine::document_pdf::{Pdf, credit_note_pdf, invoice_pdf};
use crate::engine::find_invoice::{find_credit_note, find_invoice};
use crate::error::{Error, Result};
use crate::records::bank_file;
use crate::records::operator::Role;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// An invoice.
pub async fn invoice(Path(name): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.caller()?;
    let mut view = visit.payg.db.view().await?;
    let found = find_invoice(&mut view, &name).await.map_err(|error| unknown(error, "invoice", &name))?;
    must_own(&visit, found.customer_id, "invoice", &name)?;
    Ok(sent(invoice_pdf(&visit.payg, &mut view, found, None).await?))
}

/// A credit note.
pub async fn credit_note(Path(name): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.caller()?;
    let mut view = visit.payg.db.view().await?;
    let found = find_credit_note(&mut view, &name).await;
    let found = found.map_err(|error| unknown(error, "credit note", &name))?;
    must_own(&visit, found.customer_id, "credit note", &name)?;
    Ok(sent(credit_note_pdf(&visit.payg, &mut view, found, None).await?))
}

/// A file as it goes to the bank.
pub async fn bank_file(Path(name): Path<String>, visit: Visit) -> Result<Response, Failure> {
    visit.must_operate(Role::Operator)?;
    let number: i64 = name.parse().map_err(|_| Error::not_found("bank file", &name))?;
    let file = bank_file::get(&mut visit.payg.db.view().await?, number).await?;
    let disposition = format!("attachment; filename=\"payments-{number}.aba\"");
    let kind = "text/plain; charset=us-ascii".to_owned();
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, file.content).into_response())
}

/// What is not there is said in the same words as what is somebody else's.
fn unknown(error: Error, noun: &'static str, name: &str) -> Error {
    if error.code() == "not_found" { Error::not_found(noun, name) } else { error }
}

fn sent(document: Pdf) -> Response {
    let disposition = format!("inline; filename=\"{}\"", document.file_name());
    let kind = "application/pdf".to_owned();
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], document.bytes)
        .into_response()
}
