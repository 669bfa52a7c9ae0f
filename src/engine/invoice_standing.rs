//! How an invoice stands with money: what was paid of it, what is in flight, and what is still due.

use crate::db::door::{Tx, View};
use crate::engine::credit_invoice::{self, Share};
use crate::engine::payg::Payg;
use crate::engine::tell::tell;
use crate::error::{Kind, Result};
use crate::records::invoice::{self, Invoice, InvoiceStatus};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Payment};
use crate::records::refund::Refund;
use crate::records::subscription_charge;
use crate::records::write_off;
use crate::values::id::{CreditNoteId, InvoiceId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::Purpose;
use serde::Serialize;

/// The money side of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// What is owed of it at all: its total less what was credited; nothing when it is void.
    pub owed: Money,
    /// What was paid and not given back; the fees on it were paid through their subscriptions.
    pub paid: Money,
    /// How much of that was paid through subscriptions, for the fees on it.
    pub fees_paid: Money,
    /// What nobody expects any more.
    pub written_off: Money,
    /// What gateways were asked for and have not decided.
    pub in_flight: Money,
}

impl Standing {
    /// What nobody has asked for yet; negative is owed back.
    pub fn due(&self) -> Result<Money> {
        self.expected()?.subtract(self.paid)?.subtract(self.in_flight)
    }

    /// What is owed and not written off.
    pub fn expected(&self) -> Result<Money> {
        self.owed.subtract(self.written_off)
    }
}

/// How an invoice stands now.
pub async fn standing(view: &mut View, invoice: &Invoice) -> Result<Standing> {
    let zero = Money::zero(invoice.total.currency);
    let owed = match invoice.status {
        InvoiceStatus::Void => zero,
        InvoiceStatus::Finalized => invoice.total.subtract(invoice.credited)?,
    };
    let mut standing = Standing { owed, paid: zero, fees_paid: zero, written_off: zero, in_flight: zero };
    for one in write_off::of_invoice(view, invoice.customer_id, invoice.invoice_id).await? {
        if one.undone_at.is_none() {
            standing.written_off = standing.written_off.add(one.amount)?;
        }
    }
    for fee in subscription_charge::of_invoice(view, invoice.customer_id, invoice.invoice_id).await? {
        standing.fees_paid = standing.fees_paid.add(fee.gross()?)?;
    }
    standing.paid = standing.fees_paid;
    for payment in payment::of_document(view, invoice.customer_id, invoice.invoice_id.uuid()).await? {
        match payment.status {
            // What is disputed or was lost in a dispute is between the operator and the payer's bank.
            PaymentStatus::Successful | PaymentStatus::Disputed | PaymentStatus::Reversed => {
                standing.paid = standing.paid.add(payment.amount)?.subtract(payment.refunded)?;
            }
            PaymentStatus::Created | PaymentStatus::Processing => {
                standing.in_flight = standing.in_flight.add(payment.amount)?;
            }
            PaymentStatus::Failed | PaymentStatus::Canceled => {}
        }
    }
    Ok(standing)
}

/// An invoice with how it stands, as letters show it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The invoice.
    #[serde(flatten)]
    pub invoice: Invoice,
    /// What nobody expects any more.
    pub written_off: Money,
    /// What nobody has asked for yet.
    pub due: Money,
}

/// An invoice with how it stands now.
pub async fn shown(view: &mut View, invoice: &Invoice) -> Result<Shown> {
    let standing = standing(view, invoice).await?;
    Ok(Shown { invoice: invoice.clone(), written_off: standing.written_off, due: standing.due()? })
}

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
