//! What money that came or went back does to its invoice: it is told as paid, or credited.

use crate::db::door::Tx;
use crate::engine::credit_invoice::{self, Share};
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::tell::tell;
use crate::error::{Kind, Result};
use crate::records::invoice::{self, Invoice, InvoiceStatus};
use crate::records::letter::LetterKind;
use crate::records::payment::Payment;
use crate::records::refund::Refund;
use crate::values::id::{CreditNoteId, InvoiceId};
use crate::values::money::Money;
use crate::values::payment_terms::Purpose;

/// Tells that an invoice is paid when a payment that succeeded was the last of it.
pub async fn tell_if_paid(tx: &mut Tx, payg: &Payg, paid: &Payment) -> Result<()> {
    let Some(found) = invoice_of(tx, paid).await? else { return Ok(()) };
    let standing = standing(tx, &found).await?;
    // Told once: by the payment with which what was paid reached what is owed.
    let before = standing.paid.subtract(paid.amount)?;
    let expected = standing.expected()?;
    if standing.paid.minor < expected.minor || before.minor >= expected.minor {
        return Ok(());
    }
    let of = (found.customer_id, found.invoice_id.uuid());
    tell(tx, payg, LetterKind::InvoicePaid, of, None, &found).await
}

/// Credits an invoice for a refund that succeeded, so that what went back is not owed again; only as
/// much as is not credited already. The payment is not written yet.
pub async fn credit_refund(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    refund: &Refund,
) -> Result<Option<CreditNoteId>> {
    let Some(found) = invoice_of(tx, paid).await? else { return Ok(None) };
    let standing = standing(tx, &found).await?;
    let left = standing.paid.subtract(refund.amount)?;
    let open = standing.expected()?.subtract(left)?;
    let credit = Money::new(open.minor.clamp(0, refund.amount.minor), open.currency);
    if credit.minor == 0 || found.status == InvoiceStatus::Void {
        return Ok(None);
    }
    let share = share_of(tx, &found, refund, credit).await?;
    let at = payg.now();
    let year = i64::from(payg.settings.zone.date(at).year());
    let issue = credit_invoice::Issue { at, year, reason: &refund.reason };
    let note = credit_invoice::credit_locked(tx, &found, &share, issue).await?;
    Ok(Some(note.credit_note.credit_note_id))
}

/// The line that a refund is of, where that comes to what is credited; else the amount. What was credited
/// since the refund was asked for may have left less of the line, or a cent more or less of its tax.
async fn share_of(tx: &mut Tx, found: &Invoice, refund: &Refund, credit: Money) -> Result<Share> {
    if let Some(line) = refund.line {
        match credit_invoice::left_of_line(tx, found, line).await {
            Ok(left) if left == credit => return Ok(Share::Line(line)),
            Err(error) if error.kind() != Kind::Conflict => return Err(error),
            Ok(_) | Err(_) => {}
        }
    }
    Ok(Share::Amount(credit.number()))
}

async fn invoice_of(tx: &mut Tx, paid: &Payment) -> Result<Option<Invoice>> {
    match (paid.purpose, paid.document_id) {
        (Purpose::Invoice, Some(id)) => invoice::lock(tx, paid.customer_id, InvoiceId::from_uuid(id)).await,
        _ => Ok(None),
    }
}
