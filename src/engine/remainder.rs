//! What refunds leave of a payment: of one in part YooKassa wants some roubles left, or none at all.

use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::payment::Payment;
use crate::values::money::Money;

/// What can still go back of a payment.
pub fn left(payment: &Payment) -> Result<Money> {
    payment.amount.subtract(payment.refunded)?.subtract(payment.refunding)
}

/// Refuses what the gateway would (R10): `held` is the payment with the refund on its way.
pub fn refuse_remainder(payg: &Payg, held: &Payment) -> Result<()> {
    let is_roubles = held.amount.currency.code() == "RUB";
    if held.gateway != Some(GatewayKind::Yookassa) || !is_roubles {
        return Ok(());
    }
    let left = left(held)?;
    let least = Money::new(payg.settings.yookassa_refund_remainder, left.currency);
    if left.minor <= 0 || left.minor >= least.minor {
        return Ok(());
    }
    let message = format!("{left} would be left of the payment, and YooKassa wants {least} left, or nothing");
    Err(Error::conflict("refund_remainder", message).hint("refund less, or all that is left"))
}
