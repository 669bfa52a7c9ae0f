//! Writing off: what of an invoice nobody expects any more becomes a loss, and is not asked for again.

use crate::engine::find_invoice::find_invoice;
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::settle;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::invoice::{self, Invoice};
use crate::records::write_off::{self, WriteOff};
use crate::values::id::WriteOffId;
use crate::values::money::Money;

/// The longest reason that is kept, in characters.
const REASON_MAX: usize = 250;

/// Gives up an amount of an invoice, in its currency; all that is due unless one is given, and never more.
pub async fn write_off_invoice(
    payg: &Payg,
    text: &str,
    amount: Option<&str>,
    reason: &str,
    once: Once,
) -> Result<WriteOff> {
    let mut tx = payg.db.begin().await?;
    let found = find_invoice(&mut tx, text).await?;
    // From here on nobody else pays, credits, voids or writes it off.
    let found = invoice::lock(&mut tx, found.customer_id, found.invoice_id).await?.unwrap_or(found);
    let due = standing(&mut tx, &found).await?.due()?;
    let made = WriteOff {
        write_off_id: WriteOffId::new(),
        customer_id: found.customer_id,
        invoice_id: found.invoice_id,
        amount: amount_of(&found, due, amount)?,
        reason: checked_reason(reason)?,
        created_at: payg.now(),
        undone_at: None,
    };
    settle::write_off(&mut tx, payg, &found, &made).await?;
    let entry = Entry::new(&payg.actor, "invoice.write_off", ("invoice", found.invoice_id), made.created_at);
    let reason = (!made.reason.is_empty()).then(|| made.reason.clone());
    audit::write(&mut tx, &[entry.of(found.customer_id).because(reason).after(&made)?]).await?;
    once.keep(&mut tx, 201, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Expects again what was written off of an invoice; answers what that is. Refused when nothing is.
pub async fn undo_write_off(payg: &Payg, text: &str, reason: &str, once: Once) -> Result<Vec<WriteOff>> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_invoice(&mut tx, text).await?;
    let found = invoice::lock(&mut tx, found.customer_id, found.invoice_id).await?.unwrap_or(found);
    let mut made = write_off::of_invoice(&mut tx, found.customer_id, found.invoice_id).await?;
    made.retain(|one| one.undone_at.is_none());
    if made.is_empty() {
        let message = format!("nothing of invoice {} is written off", found.number);
        return Err(Error::conflict("nothing_written_off", message));
    }
    let reason = checked_reason(reason)?;
    settle::undo_write_offs(&mut tx, payg, &found, &made).await?;
    let about = ("invoice", found.invoice_id);
    let entry = Entry::new(&payg.actor, "invoice.undo_write_off", about, at).of(found.customer_id);
    let entry = entry.because((!reason.is_empty()).then_some(reason)).before(&made)?;
    made.iter_mut().for_each(|one| one.undone_at = Some(at));
    audit::write(&mut tx, &[entry.after(&made)?]).await?;
    once.keep(&mut tx, 200, &made).await?;
    tx.commit().await?;
    Ok(made)
}

fn amount_of(found: &Invoice, due: Money, amount: Option<&str>) -> Result<Money> {
    let amount = amount.map(|text| Money::parse(text, due.currency)).transpose()?;
    if amount.is_some_and(|amount| amount.minor <= 0) {
        let shown = amount.map(Money::number).unwrap_or_default();
        return Err(Error::invalid("amount", shown, "is not above zero").at("amount"));
    }
    let amount = amount.unwrap_or(due);
    if due.minor <= 0 {
        let message = format!("nothing of invoice {} is due", found.number);
        return Err(Error::conflict("nothing_due", message));
    }
    if amount.minor > due.minor {
        let message = format!("{amount} is more than the {due} that are due of invoice {}", found.number);
        return Err(Error::conflict("amount_too_large", message));
    }
    Ok(amount)
}

fn checked_reason(text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > REASON_MAX || text.chars().any(char::is_control) {
        let why = format!("has more than {REASON_MAX} characters, or one that cannot be printed");
        return Err(Error::invalid("reason", text, why).at("reason"));
    }
    Ok(text.to_owned())
}
