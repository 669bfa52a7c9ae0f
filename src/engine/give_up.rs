//! Giving a payment up that no gateway can take: not asked for yet, declined until another day, never sent.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::engine::settle::{self, Failure};
use crate::error::{Error, Result};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState};
use crate::records::payment::{self, Payment};
use crate::records::subscription::{self, Subscription};
use crate::values::id::SubscriptionId;
use crate::values::payment_status::PaymentStatus;

/// A subscription, locked behind the payment that it waits for.
pub async fn locked(tx: &mut Tx, id: SubscriptionId) -> Result<(Option<Payment>, Subscription)> {
    let found = subscription::find(tx, id).await?.ok_or_else(|| Error::not_found("subscription", id))?;
    // The payment before its subscription, as it is settled.
    let waiting = match found.payment_id {
        Some(payment_id) => Some(payment::lock(tx, found.customer_id, payment_id).await?),
        None => None,
    };
    let held = subscription::lock(tx, found.customer_id, id).await?;
    if held.payment_id != found.payment_id {
        return Err(Error::busy("another payment of the subscription was asked for in the same moment"));
    }
    Ok((waiting, held))
}

/// Gives a payment up that this transaction has locked; answers whether it is over. One that a gateway was
/// asked for is not: what becomes of it is heard from there.
pub async fn give_up(tx: &mut Tx, payg: &Payg, waiting: &Payment, why: Failure) -> Result<bool> {
    match waiting.status {
        PaymentStatus::Created => {
            settle::cancel(tx, payg, waiting).await?;
        }
        PaymentStatus::Processing if waiting.next_attempt_at.is_some() => {
            settle::fail(tx, payg, waiting, why).await?;
        }
        PaymentStatus::Processing => {
            let Some(held) = unsent(tx, waiting).await? else { return Ok(false) };
            let_go(tx, payg, waiting, held, why).await?;
        }
        PaymentStatus::Successful
        | PaymentStatus::Failed
        | PaymentStatus::Canceled
        | PaymentStatus::Disputed
        | PaymentStatus::Reversed => {}
    }
    Ok(true)
}

/// Lets an attempt of which not a byte was sent go, and its payment with it; both are locked.
pub async fn let_go(
    tx: &mut Tx,
    payg: &Payg,
    waiting: &Payment,
    mut held: Attempt,
    why: Failure,
) -> Result<()> {
    held.state = held.state.become_(AttemptEvent::LetGo)?;
    (held.code, held.message) = (Some(why.code.clone()), Some(why.message.clone()));
    (held.settled_at, held.due_at) = (Some(payg.now()), None);
    (held.lease, held.lease_until) = (None, None);
    attempt::update(tx, &held).await?;
    settle::fail(tx, payg, waiting, why).await?;
    Ok(())
}

/// The attempt that a payment waits for, locked, if not a byte of it was sent.
async fn unsent(tx: &mut Tx, waiting: &Payment) -> Result<Option<Attempt>> {
    let all = attempt::of_payment(tx, waiting.customer_id, waiting.payment_id).await?;
    let live = all.into_iter().find(|one| one.refund_id.is_none() && one.state.is_live());
    let Some(live) = live.filter(|one| one.state == AttemptState::Prepared) else { return Ok(None) };
    // A worker may be about to send it: then it has said so, and this one waits until it has.
    let held = attempt::lock(tx, live.customer_id, live.attempt_id).await?;
    Ok(Some(held).filter(|one| one.state == AttemptState::Prepared))
}
