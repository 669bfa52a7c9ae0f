//! Finding the payment, refund or dispute that somebody means; another customer's is not there for it.

use crate::db::door::View;
use crate::error::{Error, Result};
use crate::records::attempt::{self, Attempt};
use crate::records::dispute::{self, Dispute};
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund};
use crate::values::id::{CustomerId, DisputeId, PaymentId, RefundId};
use serde::Serialize;
use utoipa::ToSchema;

/// A payment with all that happened to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentWithHistory)]
pub struct FullPayment {
    /// The payment.
    #[serde(flatten)]
    pub payment: Payment,
    /// The requests that were made for it and for its refunds.
    #[serde(rename = "attempt_list")]
    pub attempts: Vec<Attempt>,
    /// What went back, or is to.
    pub refunds: Vec<Refund>,
    /// What the payer's bank asked back.
    pub disputes: Vec<Dispute>,
}

/// Whose things are looked at: everybody's for operators, its own for a customer.
pub type Owner = Option<CustomerId>;

/// The payment with that id.
pub async fn find_payment(view: &mut View, text: &str, owner: Owner) -> Result<Payment> {
    let found = match text.parse::<PaymentId>() {
        Ok(id) => payment::find(view, id).await?,
        Err(_) => None,
    };
    found
        .filter(|payment| owner.is_none_or(|owner| owner == payment.customer_id))
        .ok_or_else(|| Error::not_found("payment", text).hint("payg payment list shows ids"))
}

/// The refund with that id.
pub async fn find_refund(view: &mut View, text: &str, owner: Owner) -> Result<Refund> {
    let found = match text.parse::<RefundId>() {
        Ok(id) => refund::find(view, id).await?,
        Err(_) => None,
    };
    found
        .filter(|refund| owner.is_none_or(|owner| owner == refund.customer_id))
        .ok_or_else(|| Error::not_found("refund", text).hint("payg refund list shows ids"))
}

/// The dispute with that id.
pub async fn find_dispute(view: &mut View, text: &str, owner: Owner) -> Result<Dispute> {
    let found = match text.parse::<DisputeId>() {
        Ok(id) => dispute::find(view, id).await?,
        Err(_) => None,
    };
    found
        .filter(|dispute| owner.is_none_or(|owner| owner == dispute.customer_id))
        .ok_or_else(|| Error::not_found("dispute", text).hint("payg dispute list shows ids"))
}

/// A payment with its attempts, refunds and disputes.
pub async fn full_payment(view: &mut View, payment: Payment) -> Result<FullPayment> {
    let (customer_id, payment_id) = (payment.customer_id, payment.payment_id);
    Ok(FullPayment {
        attempts: attempt::of_payment(view, customer_id, payment_id).await?,
        refunds: refund::of_payment(view, customer_id, payment_id).await?,
        disputes: dispute::of_payment(view, customer_id, payment_id).await?,
        payment,
    })
}
