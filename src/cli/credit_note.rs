//! `payg credit-note`: what is owed back of invoices.

use crate::cli::context::Context;
use crate::cli::list::ListArguments;
use crate::cli::pdf::PdfArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::document_pdf::credit_note_pdf;
use crate::engine::find_customer::find_customer;
use crate::engine::find_invoice::{find_credit_note, find_invoice, full_credit_note};
use crate::engine::search_documents;
use crate::error::Result;
use crate::records::credit_note::Filter;
use clap::{Args, Subcommand};

/// Look at credit notes; payg invoice credit makes them
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum CreditNote {
    List(List),
    Show(Show),
    Pdf(Pdf),
}

/// List credit notes, the newest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg credit-note list\n  payg credit-note list --currency USD -o csv")]
pub struct List {
    /// Only this customer's
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    /// Only of this invoice
    #[arg(long, value_name = "INVOICE")]
    invoice: Option<String>,

    /// Only in this currency
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    #[command(flatten)]
    list: ListArguments,
}

/// Show a credit note with its lines
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg credit-note show CN-2026-000001")]
pub struct Show {
    /// Its number or id
    #[arg(value_name = "CREDIT_NOTE")]
    credit_note: String,
}

const COLUMNS: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name"),
    Column::new("invoice id", "/invoice_id"),
    Column::new("subtotal", "/subtotal").money(),
    Column::new("tax", "/tax").money(),
    Column::new("total", "/total").money(),
    Column::new("reason", "/reason"),
    Column::new("issued at", "/issued_at"),
];

/// Write credit notes as PDF files
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg credit-note pdf CN-2026-000001")]
pub struct Pdf {
    /// Their numbers or ids
    #[arg(value_name = "CREDIT-NOTE", required = true)]
    credit_notes: Vec<String>,

    #[command(flatten)]
    pdf: PdfArguments,
}

/// The lines that a credit note takes back.
pub const SECTIONS: &[Section] = &[Section {
    title: "Lines",
    field: "lines",
    columns: &[
        Column::new("invoice line", "/invoice_line").right(),
        Column::new("amount", "/amount").money(),
    ],
}];

/// Does what `payg credit-note` was asked for.
pub async fn run(context: &mut Context, verb: CreditNote) -> Result<()> {
    let payg = context.payg().await?;
    match verb {
        CreditNote::List(arguments) => {
            let mut filter = Filter::default();
            {
                let mut view = payg.db.view().await?;
                if let Some(text) = &arguments.customer {
                    filter.customer_id = Some(find_customer(&mut view, text).await?.customer_id);
                }
                if let Some(text) = &arguments.invoice {
                    filter.invoice_id = Some(find_invoice(&mut view, text).await?.invoice_id);
                }
            }
            filter.currency = arguments.currency.as_deref().map(str::parse).transpose()?;
            let fetch = async |paging| {
                search_documents::list_credit_notes(&mut payg.db.view().await?, filter, &paging).await
            };
            context.list(COLUMNS, &arguments.list, &["issued_at"], fetch).await
        }
        CreditNote::Show(Show { credit_note }) => {
            let shown = {
                let mut view = payg.db.view().await?;
                let found = find_credit_note(&mut view, &credit_note).await?;
                full_credit_note(&mut view, found).await?
            };
            context.out.sheet(&shown, SECTIONS)
        }
        CreditNote::Pdf(Pdf { credit_notes, pdf }) => {
            let (language, mut documents) = (pdf.language()?, Vec::new());
            for credit_note in &credit_notes {
                let mut view = payg.db.view().await?;
                let found = find_credit_note(&mut view, credit_note).await?;
                documents.push(credit_note_pdf(&payg, &mut view, found, language).await?);
            }
            pdf.write(context, &documents)
        }
    }
}
