//! Canceling a payment that nobody was asked to move yet.

use crate::engine::find_payment::{Owner, find_payment};
use crate::engine::payg::Payg;
use crate::engine::settle;
use crate::error::Result;
use crate::records::payment::{self, Payment};

/// Gives a payment up; one that is more than created is refused.
pub async fn cancel_payment(payg: &Payg, text: &str, owner: Owner) -> Result<Payment> {
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    let after = settle::cancel(&mut tx, payg, &before).await?;
    tx.commit().await?;
    Ok(after)
}
