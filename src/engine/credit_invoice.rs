//! Crediting an invoice: a part of it, a line of it, or all that is left is owed back.

use crate::db::door::{Tx, View};
use crate::engine::find_invoice::{self, FullCreditNote};
use crate::engine::payg::Payg;
use crate::engine::post::{self, Movement};
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::credit_note::{self, CreditLine, CreditNote};
use crate::records::invoice::{self, Invoice, InvoiceStatus};
use crate::records::invoice_line;
use crate::records::letter::{self, Letter, LetterKind};
use crate::records::number_series::{self, Number, Numbered, Series};
use crate::records::transfer::{Document, TransferKind};
use crate::records::write_off;
use crate::values::fixed;
use crate::values::id::{CreditNoteId, LetterId};
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;

/// How much of an invoice is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// An amount with its tax in it, as typed: `12.34`, in the invoice's currency.
    Amount(String),
    /// What is left of one line, and its tax.
    Line(i64),
    /// All that is left.
    All,
}

/// A credit note's amounts before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    subtotal: Money,
    tax: Money,
    lines: Vec<CreditLine>,
}

/// Issues a credit note over a share of the invoice with that number or id; never over more than
/// is left of its total.
pub async fn credit_invoice(payg: &Payg, text: &str, share: &Share, reason: &str) -> Result<FullCreditNote> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_invoice::find_invoice(&mut tx, text).await?;
    // From here on nobody else credits or voids it, so the running totals of the tax stay true.
    let found = invoice::lock(&mut tx, found.customer_id, found.invoice_id).await?.unwrap_or(found);
    refuse_written_off(&mut tx, &found).await?;
    let year = i64::from(payg.settings.zone.date(at).year());
    let note = credit_locked(&mut tx, &found, share, Issue { at, year, reason }).await?;
    let about = ("credit_note", note.credit_note.credit_note_id);
    let entry = Entry::new(&payg.actor, "invoice.credit", about, at).of(found.customer_id);
    audit::write(&mut tx, &[entry.because(reason.to_owned()).after(&note)?]).await?;
    tx.commit().await?;
    Ok(note)
}

/// What nobody expects any more is not owed back either.
async fn refuse_written_off(tx: &mut Tx, found: &Invoice) -> Result<()> {
    let made = write_off::of_invoice(tx, found.customer_id, found.invoice_id).await?;
    if made.iter().all(|one| one.undone_at.is_some()) {
        return Ok(());
    }
    let message = format!("some of invoice {} is written off, so it cannot be credited", found.number);
    let hint = format!("payg invoice write-off {} --undo", found.number);
    Err(Error::conflict("invoice_written_off", message).hint(hint))
}

/// The same within a change that has locked the invoice.
pub async fn credit_locked(
    tx: &mut Tx,
    found: &Invoice,
    share: &Share,
    issue: Issue<'_>,
) -> Result<FullCreditNote> {
    if found.status == InvoiceStatus::Void {
        let message = format!("invoice {} is void, nothing of it is owed", found.number);
        return Err(Error::conflict("invoice_void", message));
    }
    let parts = parts_of(tx, found, share).await?;
    let total = parts.subtotal.add(parts.tax)?;
    let left = found.total.subtract(found.credited)?;
    let raised = total.minor <= left.minor
        && invoice::add_credited(tx, found.customer_id, found.invoice_id, total.minor).await?;
    if !raised {
        let message = format!("{total} is more than the {left} that are left of invoice {}", found.number);
        return Err(Error::conflict("credit_too_large", message));
    }
    write(tx, found, parts, issue).await
}

/// When and why a credit note is issued.
#[derive(Clone, Copy, Debug)]
pub struct Issue<'a> {
    /// When.
    pub at: Timestamp,
    /// The year of its number, in the billing zone.
    pub year: i64,
    /// Why.
    pub reason: &'a str,
}

/// Writes the credit note with its transfers and its letter, the number last.
async fn write(tx: &mut Tx, found: &Invoice, parts: Parts, issue: Issue<'_>) -> Result<FullCreditNote> {
    let credit_note_id = CreditNoteId::new();
    let document_id = credit_note_id.uuid();
    let customer_id = found.customer_id;
    let document = Document::CreditNote(credit_note_id);
    let movement = Movement { customer_id, document, kind: TransferKind::CreditNote, at: issue.at };
    post::post(tx, &movement.owed_back(parts.subtotal, parts.tax)?).await?;
    let number = number_series::take(tx, Series::CreditNote, issue.year, 1).await?;
    let number = Number { series: Series::CreditNote, year: issue.year, number };
    let note = CreditNote {
        credit_note_id,
        number: number.to_string(),
        customer_id,
        invoice_id: found.invoice_id,
        subtotal: parts.subtotal,
        tax: parts.tax,
        total: parts.subtotal.add(parts.tax)?,
        reason: issue.reason.to_owned(),
        issued_at: issue.at,
    };
    credit_note::insert(tx, &note, &parts.lines).await?;
    number_series::assign(tx, &[Numbered { number, customer_id, document_id }]).await?;
    let payload = serde_json::json!({
        "id": credit_note_id,
        "number": note.number,
        "invoice": found.number,
        "total": note.total,
    });
    let told = Letter {
        customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::CreditNoteIssued,
        document_id,
        payload: payload.to_string(),
        created_at: issue.at,
    };
    letter::insert(tx, &[told]).await?;
    Ok(FullCreditNote { credit_note: note, invoice_number: found.number.clone(), lines: parts.lines })
}

/// What is left of a line of an invoice to credit, with the tax on it; refuses a line of which nothing is.
pub async fn left_of_line(view: &mut View, found: &Invoice, line: i64) -> Result<Money> {
    let parts = parts_of(view, found, &Share::Line(line)).await?;
    parts.subtotal.add(parts.tax)
}

async fn parts_of(view: &mut View, found: &Invoice, share: &Share) -> Result<Parts> {
    let before = credit_note::of_invoice(view, found.customer_id, found.invoice_id).await?;
    let zero = Money::zero(found.total.currency);
    let net = before.iter().try_fold(zero, |sum, note| sum.add(note.subtotal))?;
    let tax = before.iter().try_fold(zero, |sum, note| sum.add(note.tax))?;
    let credited = Split { net, tax };
    match share {
        Share::All => of_amount(found, credited, found.total.subtract(found.credited)?),
        Share::Amount(text) => of_amount(found, credited, Money::parse(text, found.total.currency)?),
        Share::Line(line) => {
            let lines = invoice_line::of_invoice(view, found.customer_id, found.invoice_id).await?;
            let Some(wanted) = lines.iter().find(|candidate| candidate.line == *line) else {
                let have = format!("invoice {} has the lines 1 to {}", found.number, lines.len());
                return Err(Error::not_found("line", line).hint(have));
            };
            let gone =
                credit_note::credited_of_line(view, found.customer_id, found.invoice_id, *line).await?;
            let left = wanted.amount.subtract(Money::new(gone, zero.currency))?;
            of_line(found, credited, *line, left)
        }
    }
}

/// An amount in its two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Before tax.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
}

/// Splits an amount of a whole, of which something was credited before, into net and tax. The tax
/// is cut from the running total, so that crediting everything, in whatever parts, gives back
/// exactly the whole tax.
pub fn split(whole: Split, credited: Split, amount: Money) -> Result<Split> {
    let after = credited.net.add(credited.tax)?.add(amount)?;
    let tax = share_of(whole.tax, after, whole.net.add(whole.tax)?)?.subtract(credited.tax)?;
    let tax = Money::new(tax.minor.clamp(0, amount.minor.max(0)), amount.currency);
    Ok(Split { net: amount.subtract(tax)?, tax })
}

/// An amount that holds its share of the tax.
fn of_amount(found: &Invoice, credited: Split, amount: Money) -> Result<Parts> {
    if amount.minor <= 0 {
        return Err(match found.total.subtract(found.credited)?.minor {
            left if left <= 0 => {
                let message = format!("nothing is left of invoice {} to credit", found.number);
                Error::conflict("credit_too_large", message)
            }
            _ => Error::invalid("amount", amount.number(), "is not above zero"),
        });
    }
    let Split { net, tax } = split(Split { net: found.subtotal, tax: found.tax }, credited, amount)?;
    Ok(Parts { subtotal: net, tax, lines: Vec::new() })
}

/// What is left of a line, and the tax on it, by the same running total.
fn of_line(found: &Invoice, credited: Split, invoice_line: i64, left: Money) -> Result<Parts> {
    if left.minor <= 0 {
        let message = format!("nothing is left of line {invoice_line} of invoice {} to credit", found.number);
        return Err(Error::conflict("credit_too_large", message));
    }
    let after = credited.net.add(left)?;
    let tax = share_of(found.tax, after, found.subtotal)?.subtract(credited.tax)?;
    let tax = Money::new(tax.minor.max(0), left.currency);
    Ok(Parts { subtotal: left, tax, lines: vec![CreditLine { invoice_line, amount: left }] })
}

/// The part of a tax that belongs to a part of a whole, rounded half away from zero.
fn share_of(tax: Money, part: Money, whole: Money) -> Result<Money> {
    if whole.minor <= 0 {
        return Ok(Money::zero(tax.currency));
    }
    let exact = i128::from(tax.minor) * i128::from(part.minor);
    let minor = fixed::divide_half_away(exact, i128::from(whole.minor));
    let minor = i64::try_from(minor).map_err(|_| Error::invalid("amount", part, "is too large"))?;
    Ok(Money::new(minor, tax.currency))
}
