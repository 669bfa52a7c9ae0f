//! Disputes: the payer's bank asks money back; it is answered, and won or lost.

use crate::engine::find_payment::{Owner, find_dispute, find_payment};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::settle;
use crate::error::{Error, Result};
use crate::records::dispute::{self, Dispute, DisputeEvent, DisputeStatus};
use crate::records::payment;
use crate::values::id::DisputeId;
use crate::values::money::Money;
use crate::values::payment_status::PaymentEvent;

/// Opens a dispute over what is left of a payment, or over less of it.
pub async fn dispute_payment(
    payg: &Payg,
    text: &str,
    amount: Option<&str>,
    reason: &str,
    owner: Owner,
) -> Result<Dispute> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    let left = before.amount.subtract(before.refunded)?.subtract(before.refunding)?;
    let amount = amount.map(|text| Money::parse(text, left.currency)).transpose()?.unwrap_or(left);
    // The state is looked at first: of a payment that never succeeded nothing is left either.
    before.status.become_(PaymentEvent::Dispute)?;
    if amount.minor <= 0 || amount.minor > left.minor {
        let message = format!("{amount} is not within the {left} that are left of the payment");
        return Err(Error::conflict("dispute_amount", message));
    }
    let opened = Dispute {
        dispute_id: DisputeId::new(),
        customer_id: before.customer_id,
        payment_id: before.payment_id,
        amount,
        reason: reason.trim().to_owned(),
        status: DisputeStatus::NeedsResponse,
        evidence: None,
        created_at: at,
        updated_at: at,
        closed_at: None,
    };
    if settle::open_dispute(&mut tx, payg, &before, &opened).await?.is_none() {
        let message = format!("payment {} has an open dispute", before.payment_id);
        return Err(Error::conflict("dispute_open", message));
    }
    tx.commit().await?;
    Ok(opened)
}

/// Answers a dispute, or says how it was decided.
pub async fn move_dispute(
    payg: &Payg,
    text: &str,
    event: DisputeEvent,
    evidence: Option<String>,
    owner: Owner,
    once: Once,
) -> Result<Dispute> {
    let mut tx = payg.db.begin().await?;
    let found = find_dispute(&mut tx, text, owner).await?;
    let paid = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    // Read again now that nobody else moves it.
    let before = dispute::find(&mut tx, found.dispute_id).await?.unwrap_or(found);
    let (_, after) = settle::move_dispute(&mut tx, payg, &paid, &before, event, evidence).await?;
    once.keep(&mut tx, 200, &after).await?;
    tx.commit().await?;
    Ok(after)
}
