//! The subscriptions of a customer that is disabled: what is paid runs out, and nothing more is charged.

use crate::db::door::{Tx, View};
use crate::engine::check_usage::disabled;
use crate::engine::payg::Payg;
use crate::engine::subscription_terms::renewal_at;
use crate::engine::subscription_write::Changes;
use crate::error::Result;
use crate::records::customer;
use crate::records::letter::LetterKind;
use crate::records::subscription::{self, Subscription, SubscriptionEvent, SubscriptionStatus};
use crate::values::id::CustomerId;

/// Lets what a customer subscribes to end with its periods, as if each were cancelled at its end: nothing
/// is renewed, a change that waits for its payment does not happen, and orders are given up.
pub async fn end_with_periods(tx: &mut Tx, payg: &Payg, customer_id: CustomerId) -> Result<()> {
    let own = subscription::of_customers(tx, &[customer_id]).await?;
    let live: Vec<_> = own
        .iter()
        .filter(|one| one.status.is_live())
        .map(|one| (one.customer_id, one.subscription_id))
        .collect();
    if live.is_empty() {
        return Ok(());
    }
    let mut changes = Changes::default();
    for before in subscription::lock_all(tx, &live).await? {
        if let Some((after, kind)) = ending(payg, &before)? {
            changes.write(before, after, kind);
        }
    }
    changes.keep(tx).await
}

/// What becomes of one of them, and the word for it; `None` where it ends as it is.
fn ending(payg: &Payg, before: &Subscription) -> Result<Option<(Subscription, LetterKind)>> {
    let at = payg.now();
    let mut after = Subscription { updated_at: at, ..before.clone() };
    if before.status == SubscriptionStatus::AwaitingPayment {
        after.status = before.status.become_(SubscriptionEvent::Cancel)?;
        // Looked at once more, for money that may still come.
        (after.ended_at, after.due_at) = (Some(at), Some(at));
        return Ok(Some((after, LetterKind::SubscriptionCanceled)));
    }
    let is_changing = before.status == SubscriptionStatus::Active && before.next_version_id.is_some();
    if !before.status.is_running() || (before.cancel_at_end && !is_changing) {
        return Ok(None);
    }
    if is_changing {
        (after.payment_id, after.next_version_id, after.next_every) = (None, None, None);
    }
    after.cancel_at_end = true;
    after.due_at = Some(renewal_at(&after, payg.settings.renew_days)?);
    Ok(Some((after, LetterKind::SubscriptionUpdated)))
}

/// Refuses what would let a subscription of a disabled customer go on, or charge for it.
pub async fn refuse_disabled(view: &mut View, customer_id: CustomerId) -> Result<()> {
    let of = customer::get(view, customer_id).await?;
    if of.disabled_at.is_none() { Ok(()) } else { Err(disabled(of.kind, &of.handle())) }
}
