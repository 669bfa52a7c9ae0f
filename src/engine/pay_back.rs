//! Paying back what subscriptions owe: credits become refunds of the payments that brought the money.

use crate::db::door::Tx;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::payg::Payg;
use crate::engine::refund_payment::gateway_id_of;
use crate::engine::remainder::left;
use crate::engine::{prepare_attempt, settle};
use crate::error::Result;
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund, RefundStatus};
use crate::records::subscription;
use crate::records::subscription_charge::{self, Charge};
use crate::values::id::{AttemptId, CustomerId, RefundId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{DAY, Timestamp};

/// How often a refund is tried by itself.
pub const REFUND_ATTEMPTS: usize = 3;

/// What refunds say that subscriptions owe.
const REASON: &str = "subscription";

/// Pays back what a subscription owes and waits for what the gateway says. Again, nothing happens:
/// what went back, or is on its way, is owed no more.
pub async fn pay_back(payg: &Payg, customer_id: CustomerId, id: SubscriptionId) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    let begun = begin(&mut tx, payg, customer_id, id).await?;
    if begun.is_empty() {
        return tx.rollback().await;
    }
    tx.commit().await?;
    for attempt in begun.into_iter().flatten() {
        drive_attempt(payg, attempt).await?;
    }
    Ok(())
}

/// Begins the refunds that are owed; answers for each its attempt, which is to be driven, or none where
/// no gateway is asked and it is booked already.
async fn begin(
    tx: &mut Tx,
    payg: &Payg,
    customer_id: CustomerId,
    id: SubscriptionId,
) -> Result<Vec<Option<AttemptId>>> {
    // Payments before their subscription, as they are settled.
    let mut payments = Vec::new();
    for known in payment::of_document(tx, customer_id, id.uuid()).await? {
        payments.push(payment::lock(tx, customer_id, known.payment_id).await?);
    }
    subscription::lock(tx, customer_id, id).await?;
    let charges = subscription_charge::of_subscription(tx, customer_id, id).await?;
    let mut begun = Vec::new();
    for (paid, amount) in shares(&charges, &payments)? {
        if !may_try(&refund::of_payment(tx, customer_id, paid.payment_id).await?, payg.now()) {
            continue;
        }
        begun.push(refund(tx, payg, paid, amount, payg.now()).await?);
    }
    Ok(begun)
}

/// How much goes back of which payment: what charges give back less what went back, the payment that
/// a credit names and then the newest first.
pub fn shares<'a>(charges: &[Charge], payments: &'a [Payment]) -> Result<Vec<(&'a Payment, Money)>> {
    let Some(first) = charges.first() else { return Ok(Vec::new()) };
    let mut owed = Money::zero(first.net.currency);
    for charge in charges {
        let gross = charge.net.add(charge.tax)?;
        if gross.minor < 0 {
            owed = owed.subtract(gross)?;
        }
    }
    for payment in payments {
        owed = owed.subtract(payment.refunded)?.subtract(payment.refunding)?;
    }
    let named = |payment: &Payment| {
        charges.iter().any(|one| one.net.minor < 0 && one.payment_id == Some(payment.payment_id))
    };
    let mut order: Vec<&Payment> =
        payments.iter().filter(|one| one.status == PaymentStatus::Successful).collect();
    order.sort_by_key(|one| (!named(one), std::cmp::Reverse(one.payment_id)));
    let mut shares = Vec::new();
    for payment in order {
        let part = owed.minor.min(left(payment)?.minor);
        if part > 0 {
            shares.push((payment, Money::new(part, owed.currency)));
            owed.minor -= part;
        }
    }
    Ok(shares)
}

/// Whether a refund may be tried by itself: so often, each a day after the one before. From then on an
/// operator tries it again, whom `payg doctor` and the letter `refund.failed` tell.
fn may_try(refunds: &[Refund], now: Timestamp) -> bool {
    let failed = refunds.iter().rev().take_while(|one| one.status == RefundStatus::Failed);
    let own: Vec<&Refund> = failed.filter(|one| one.reason == REASON).collect();
    let rested = |one: &&Refund| one.settled_at.is_none_or(|at| at.plus_micros(DAY) <= now);
    own.len() < REFUND_ATTEMPTS && own.first().is_none_or(rested)
}

async fn refund(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    amount: Money,
    at: Timestamp,
) -> Result<Option<AttemptId>> {
    let wanted = Refund {
        refund_id: RefundId::new(),
        customer_id: paid.customer_id,
        payment_id: paid.payment_id,
        amount,
        reason: REASON.to_owned(),
        line: None,
        status: RefundStatus::Pending,
        credit_note_id: None,
        failure_code: None,
        failure_message: None,
        created_at: at,
        updated_at: at,
        settled_at: None,
    };
    let held = settle::begin_refund(tx, payg, paid, &wanted).await?;
    let Some(kind) = paid.gateway else {
        // Money that came by another way goes back that way; only that is booked.
        settle::end_refund(tx, payg, &held, &wanted, None).await?;
        return Ok(None);
    };
    let gateway = payg.gateways.get(kind)?;
    let gateway_id = gateway_id_of(tx, paid).await?;
    let attempt = prepare_attempt::for_refund(tx, at, gateway.as_ref(), &held, &wanted, gateway_id).await?;
    Ok(Some(attempt.attempt_id))
}
