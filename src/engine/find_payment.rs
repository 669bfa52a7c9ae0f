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

/// The payment with that id, or with that reference.
pub async fn find_payment(view: &mut View, text: &str, owner: Owner) -> Result<Payment> {
    let found = match (text.parse::<PaymentId>(), owner) {
        (Ok(id), _) => payment::find(view, id).await?,
        (Err(_), Some(owner)) => payment::of_business_key(view, owner, text).await?,
        (Err(_), None) => {
            let mut found = payment::by_business_key(view, text).await?;
            if found.len() > 1 {
                let message = format!("several customers have a payment with the reference {text:?}");
                return Err(Error::conflict("reference_ambiguous", message).hint("give the payment's id"));
            }
            found.pop()
        }
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

/// The refund with that id; of a payment that is named instead, its newest one.
pub async fn find_refund_of(view: &mut View, text: &str, owner: Owner) -> Result<Refund> {
    let nobodys = || Error::not_found("refund", text).hint("payg refund list shows ids");
    if text.parse::<RefundId>().is_ok() {
        return find_refund(view, text, owner).await;
    }
    let payment = find_payment(view, text, owner).await.map_err(|_| nobodys())?;
    refund::of_payment(view, payment.customer_id, payment.payment_id).await?.pop().ok_or_else(nobodys)
}

/// The dispute with that id; of a payment that is named instead, its newest one.
pub async fn find_dispute(view: &mut View, text: &str, owner: Owner) -> Result<Dispute> {
    let nobodys = || Error::not_found("dispute", text).hint("payg dispute list shows ids");
    let found = match text.parse::<DisputeId>() {
        Ok(id) => dispute::find(view, id).await?,
        Err(_) => {
            let payment = find_payment(view, text, owner).await.map_err(|_| nobodys())?;
            dispute::of_payment(view, payment.customer_id, payment.payment_id).await?.pop()
        }
    };
    found.filter(|dispute| owner.is_none_or(|owner| owner == dispute.customer_id)).ok_or_else(nobodys)
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
