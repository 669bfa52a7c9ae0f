//! Voiding an invoice: its transfers are reversed and its month is free to be billed again.

use crate::engine::find_invoice;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::post;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::invoice::{self, Invoice, InvoiceStatus};
use crate::records::invoice_line::{self, LineKind};
use crate::records::late::{self, LateDay};
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::subscription_charge;
use crate::records::transfer::{self, TransferKind};
use crate::values::id::LetterId;
use crate::values::money::Money;
use crate::values::timestamp::DAY;

/// Voids the invoice with that number or id. One that is void already, of which a credit note took
/// something back, or of which something is paid or on its way, is refused.
pub async fn void_invoice(payg: &Payg, text: &str) -> Result<Invoice> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_invoice::find_invoice(&mut tx, text).await?;
    let (customer_id, invoice_id) = (found.customer_id, found.invoice_id);
    if !invoice::set_void(&mut tx, customer_id, invoice_id, at).await? {
        return Err(refusal(&found));
    }
    let standing = standing(&mut tx, &found).await?;
    if standing.written_off.minor != 0 {
        let message = format!(
            "{} of invoice {} are written off, so it cannot be voided",
            standing.written_off, found.number
        );
        return Err(Error::conflict("invoice_written_off", message)
            .hint(format!("payg invoice write-off {} --undo", found.number)));
    }
    // What subscriptions paid is theirs: their fees go on the next invoice of the month.
    let paid = standing.paid.subtract(standing.fees_paid)?.add(standing.in_flight)?;
    if paid.minor != 0 {
        return Err(paid_refusal(&found, paid));
    }
    let undone: Vec<_> = transfer::of_document(&mut tx, customer_id, invoice_id.uuid())
        .await?
        .iter()
        .map(|made| post::reversal(made, TransferKind::InvoiceVoid, at))
        .collect();
    post::post(&mut tx, &undone).await?;
    // What it adjusted is not billed any more: the months are marked, so that the next bill looks
    // at them again.
    let adjusted: Vec<LateDay> = invoice_line::of_invoice(&mut tx, customer_id, invoice_id)
        .await?
        .iter()
        .filter(|line| line.kind == LineKind::Adjustment && line.month < found.month)
        .filter_map(|line| {
            Some(LateDay {
                customer_id,
                service_id: line.service_id?,
                // A whole day within the month, whichever the time zone.
                day: line.period.start.micros().div_euclid(DAY) + 1,
            })
        })
        .collect();
    late::mark(&mut tx, &adjusted).await?;
    subscription_charge::take_off(&mut tx, customer_id, invoice_id).await?;
    let payload = serde_json::json!({ "id": invoice_id, "number": found.number, "total": found.total });
    let told = Letter {
        customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::InvoiceVoided,
        document_id: invoice_id.uuid(),
        payload: payload.to_string(),
        created_at: at,
    };
    letter::insert(&mut tx, &[told]).await?;
    let void = Invoice { status: InvoiceStatus::Void, voided_at: Some(at), ..found.clone() };
    let entry = Entry::new(&payg.actor, "invoice.void", ("invoice", invoice_id), at).of(customer_id);
    audit::write(&mut tx, &[entry.before(&found)?.after(&void)?]).await?;
    tx.commit().await?;
    Ok(void)
}

fn paid_refusal(found: &Invoice, paid: Money) -> Error {
    let number = &found.number;
    let message = format!("{paid} of invoice {number} are paid or on their way, so it cannot be voided");
    Error::conflict("invoice_paid", message)
        .hint(format!("payg refund {number} gives the money back with a credit note"))
}

fn refusal(found: &Invoice) -> Error {
    if found.status == InvoiceStatus::Void {
        return Error::conflict("invoice_already_void", format!("invoice {} is already void", found.number));
    }
    let message =
        format!("{} of invoice {} were credited, so it cannot be voided", found.credited, found.number);
    Error::conflict("invoice_credited", message).hint(format!("payg invoice credit {} --all", found.number))
}
