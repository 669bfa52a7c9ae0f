//! Processing a payment: its first attempt is prepared and committed; only then is a gateway asked.

use crate::engine::cover::refuse_uncovered;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::find_payment::{Owner, find_payment};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::prepare_attempt::gateway_of;
use crate::engine::{prepare_attempt, settle};
use crate::error::Result;
use crate::records::payment::{self, Payment};
use crate::values::id::AttemptId;

/// Sets a payment going; answers it with the attempt that is to be driven.
pub async fn process_payment(
    payg: &Payg,
    text: &str,
    owner: Owner,
    once: Once,
) -> Result<(Payment, AttemptId)> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    let gateway = payg.gateways.get(gateway_of(&before)?)?;
    let after = settle::process(&mut tx, payg, &before).await?;
    refuse_uncovered(&mut tx, payg, &after).await?;
    let attempt = prepare_attempt::for_payment(&mut tx, at, gateway.as_ref(), &after).await?;
    once.keep(&mut tx, 200, &after).await?;
    tx.commit().await?;
    Ok((after, attempt.attempt_id))
}

/// Sets a payment going and waits for what the gateway says; answers it as it stands then.
pub async fn process_and_wait(payg: &Payg, text: &str, owner: Owner) -> Result<Payment> {
    let (payment, attempt_id) = process_payment(payg, text, owner, Once::unkeyed()).await?;
    drive_attempt(payg, attempt_id).await?;
    let now = payment::find(&mut payg.db.view().await?, payment.payment_id).await?;
    Ok(now.unwrap_or(payment))
}
