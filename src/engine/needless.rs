//! Whether the subscription that a payment was asked for still wants it.

use crate::db::door::Tx;
use crate::engine::settle::Failure;
use crate::engine::subscription_settled::is_change;
use crate::engine::subscription_terms::is_next_over;
use crate::error::Result;
use crate::records::payment::Payment;
use crate::records::subscription::{self, Subscription, SubscriptionStatus};
use crate::values::id::SubscriptionId;
use crate::values::payment_terms::Purpose;
use crate::values::timestamp::Timestamp;

/// Why a payment that this transaction has locked is not asked for any more: its subscription ends without
/// it, or the period that it is for is wholly over, as when nobody looked at it for so long.
pub async fn needless(tx: &mut Tx, before: &Payment, at: Timestamp) -> Result<Option<Failure>> {
    let Some(of) = subscription_of(tx, before).await? else { return Ok(None) };
    let why = |code: &str, message: &str| Failure { code: code.to_owned(), message: message.to_owned() };
    let is_over = if is_change(before) { !of.is_active(at) } else { is_next_over(&of, at)? };
    Ok(if of.status == SubscriptionStatus::Canceled {
        Some(why("not_wanted", "the subscription was cancelled"))
    } else if of.payment_id != Some(before.payment_id) {
        Some(why("not_wanted", "the subscription does not wait for it any more"))
    } else if leaves(&of) {
        Some(why("not_wanted", "the subscription ends with its period"))
    } else if is_over {
        Some(why("period_over", "the period that it is for is over"))
    } else {
        None
    })
}

/// The subscription that a payment was asked for, locked behind it.
pub async fn subscription_of(tx: &mut Tx, payment: &Payment) -> Result<Option<Subscription>> {
    let (Purpose::Subscription, Some(document)) = (payment.purpose, payment.document_id) else {
        return Ok(None);
    };
    subscription::lock(tx, payment.customer_id, SubscriptionId::from_uuid(document)).await.map(Some)
}

/// Whether its owner wants no further period of it.
pub fn leaves(of: &Subscription) -> bool {
    of.cancel_at_end && of.status != SubscriptionStatus::Active
}
