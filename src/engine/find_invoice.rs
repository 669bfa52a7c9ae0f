//! Finding the invoice or credit note that a person means, with everything that stands on it.

use crate::db::door::View;
use crate::engine::invoice_standing::{Standing, standing};
use crate::engine::line_parts::line_parts;
use crate::error::{Error, Result};
use crate::rating::part::ShownPart;
use crate::records::credit_note::{self, CreditLine, CreditNote};
use crate::records::invoice::{self, Invoice};
use crate::records::invoice_line::{self, Line};
use crate::records::invoice_tax::{self, InvoiceTax};
use crate::records::number_series::{self, Number, Series};
use crate::records::price;
use crate::records::service;
use crate::records::write_off::{self, WriteOff};
use crate::values::id::{CreditNoteId, CustomerId, InvoiceId, PriceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use serde::Serialize;
use utoipa::ToSchema;

/// An invoice with all that stands on it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = InvoiceWithLines)]
pub struct FullInvoice {
    /// Its head.
    #[serde(flatten)]
    pub invoice: Invoice,
    /// How it stands with money.
    #[serde(flatten)]
    pub standing: Standing,
    /// What nobody has asked for yet; negative is owed back.
    pub due: Money,
    /// Its lines, in order.
    pub lines: Vec<ShownLine>,
    /// Its taxes, by name.
    pub taxes: Vec<InvoiceTax>,
    /// What was taken back of it, in the order it was.
    pub credit_notes: Vec<CreditNote>,
    /// What of it was not expected any more at some time, in that order.
    pub write_offs: Vec<WriteOff>,
}

/// A line with what follows from it and from its service.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = InvoiceLineShown)]
pub struct ShownLine {
    /// The line.
    #[serde(flatten)]
    pub line: Line,
    /// The code of its service; none on a fee.
    pub service: Option<String>,
    /// How much was used, of which the line says how much is included; on an adjustment, how much more
    /// than was billed; nothing on a fee.
    pub quantity: Quantity,
    /// How much of it is charged: what is not included.
    pub charged: Quantity,
    /// In how many events.
    pub events: i64,
    /// What its cost is made of: tiers, packages, bounds; nothing on an adjustment.
    pub parts: Vec<ShownPart>,
}

/// A credit note with its lines.
#[derive(Clone, Debug, Serialize)]
pub struct FullCreditNote {
    /// Its head.
    #[serde(flatten)]
    pub credit_note: CreditNote,
    /// The number of the invoice that it takes back from.
    pub invoice_number: String,
    /// Which lines it takes back; none when it is over a free amount.
    pub lines: Vec<CreditLine>,
}

/// The invoice with that number or id.
pub async fn find_invoice(view: &mut View, text: &str) -> Result<Invoice> {
    let id = match number(text, Series::Invoice) {
        Some(number) => {
            number_series::find(view, number).await?.map(|row| InvoiceId::from_uuid(row.document_id))
        }
        None => text.parse::<InvoiceId>().ok(),
    };
    let found = match id {
        Some(id) => invoice::find(view, id).await?,
        None => None,
    };
    found.ok_or_else(|| Error::not_found("invoice", text).hint("payg invoice list shows numbers and ids"))
}

/// The credit note with that number or id.
pub async fn find_credit_note(view: &mut View, text: &str) -> Result<CreditNote> {
    let id = match number(text, Series::CreditNote) {
        Some(number) => {
            number_series::find(view, number).await?.map(|row| CreditNoteId::from_uuid(row.document_id))
        }
        None => text.parse::<CreditNoteId>().ok(),
    };
    let found = match id {
        Some(id) => credit_note::find(view, id).await?,
        None => None,
    };
    found.ok_or_else(|| {
        Error::not_found("credit note", text).hint("payg credit-note list shows numbers and ids")
    })
}

/// An invoice with everything on it.
pub async fn full_invoice(view: &mut View, invoice: Invoice) -> Result<FullInvoice> {
    let (customer_id, invoice_id) = (invoice.customer_id, invoice.invoice_id);
    let standing = standing(view, &invoice).await?;
    Ok(FullInvoice {
        standing,
        due: standing.due()?,
        lines: shown_lines(view, customer_id, invoice_id).await?,
        taxes: invoice_tax::of_invoice(view, customer_id, invoice_id).await?,
        credit_notes: credit_note::of_invoice(view, customer_id, invoice_id).await?,
        write_offs: write_off::of_invoice(view, customer_id, invoice_id).await?,
        invoice,
    })
}

async fn shown_lines(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<ShownLine>> {
    let services = service::all(view).await?;
    let lines = invoice_line::of_invoice(view, customer_id, invoice_id).await?;
    let prices: Vec<PriceId> = lines.iter().filter_map(|line| line.price_id).collect();
    let specs = price::specs(view, &prices).await?;
    let show = |line: Line| {
        let service = services.iter().find(|service| Some(service.service_id) == line.service_id);
        let spec = line.price_id.and_then(|id| specs.get(&id));
        Ok(ShownLine {
            parts: spec.map_or(Ok(Vec::new()), |spec| line_parts(spec, &line))?,
            service: service.map(|service| service.code.clone()),
            quantity: line.to.quantity.subtract(line.from.quantity)?.add(line.included)?,
            charged: line.to.quantity.subtract(line.from.quantity)?,
            events: line.to.events - line.from.events,
            line,
        })
    };
    lines.into_iter().map(show).collect()
}

/// A credit note with its lines.
pub async fn full_credit_note(view: &mut View, credit_note: CreditNote) -> Result<FullCreditNote> {
    let invoice = invoice::find(view, credit_note.invoice_id).await?;
    Ok(FullCreditNote {
        invoice_number: invoice.map(|invoice| invoice.number).unwrap_or_default(),
        lines: credit_note::lines_of(view, &credit_note).await?,
        credit_note,
    })
}

fn number(text: &str, series: Series) -> Option<Number> {
    text.parse::<Number>().ok().filter(|number| number.series == series)
}
