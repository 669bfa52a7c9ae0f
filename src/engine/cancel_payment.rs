//! Canceling a payment that nobody was asked to move yet, or whose money is only reserved.

use crate::engine::capture_payment::decide;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::find_payment::{Owner, find_payment};
use crate::engine::payg::Payg;
use crate::engine::settle;
use crate::error::Result;
use crate::records::attempt::Decision;
use crate::records::payment::{self, Payment};
use crate::values::id::AttemptId;
use crate::values::payment_status::PaymentStatus;

/// Gives a payment up that is no more than created. Where its money is reserved, the gateway is to let it go:
/// then the attempt that is to be driven is answered too, and the payment fails. Anything else is refused.
pub async fn cancel_payment(payg: &Payg, text: &str, owner: Owner) -> Result<(Payment, Option<AttemptId>)> {
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    let is_reserved = before.status == PaymentStatus::Processing && before.reserved_until.is_some();
    let canceled = if is_reserved {
        let attempt_id = decide(&mut tx, payg, &before, Decision::Cancel, None).await?;
        (before, Some(attempt_id))
    } else {
        (settle::cancel(&mut tx, payg, &before).await?, None)
    };
    tx.commit().await?;
    Ok(canceled)
}

/// The same, and waits for what the gateway says; answers the payment as it stands then.
pub async fn cancel_and_wait(payg: &Payg, text: &str, owner: Owner) -> Result<Payment> {
    let (payment, attempt_id) = cancel_payment(payg, text, owner).await?;
    as_it_stands(payg, payment, attempt_id).await
}

/// A payment after the next step of its attempt, if there is one to be driven.
pub async fn as_it_stands(payg: &Payg, payment: Payment, attempt_id: Option<AttemptId>) -> Result<Payment> {
    let Some(attempt_id) = attempt_id else { return Ok(payment) };
    drive_attempt(payg, attempt_id).await?;
    let now = payment::find(&mut payg.db.view().await?, payment.payment_id).await?;
    Ok(now.unwrap_or(payment))
}
