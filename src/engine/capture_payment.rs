//! Deciding about reserved money: it is captured, or let go.

use crate::db::door::Tx;
use crate::engine::find_payment::{Owner, find_payment};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::attempt::{self, Attempt, AttemptState, Decision};
use crate::records::audit::{self, Entry};
use crate::records::payment::{self, Payment};
use crate::values::id::{self, AttemptId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;

/// Decides to take the money that the gateway reserved: all of it, or an amount like `12.34`, and the rest
/// is let go. Answers the payment with the attempt that is to be driven. Decided again, it is the same
/// decision.
pub async fn capture_payment(
    payg: &Payg,
    text: &str,
    amount: Option<&str>,
    owner: Owner,
    once: Once,
) -> Result<(Payment, AttemptId)> {
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, owner).await?;
    let held = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    let part = amount.map(|text| part(text, held.amount)).transpose().map_err(|error| error.at("amount"))?;
    let attempt_id = decide(&mut tx, payg, &held, Decision::Capture, part.flatten()).await?;
    once.keep(&mut tx, 200, &held).await?;
    tx.commit().await?;
    Ok((held, attempt_id))
}

/// The amount of a text, which is at most what is reserved; `None` where it is all of that.
fn part(text: &str, reserved: Money) -> Result<Option<Money>> {
    let part = Money::parse(text, reserved.currency)?;
    if part.minor <= 0 {
        return Err(Error::invalid("amount", text, "is not above zero"));
    }
    if part.minor > reserved.minor {
        return Err(Error::invalid("amount", text, format!("is more than the {reserved} that are reserved")));
    }
    Ok((part.minor < reserved.minor).then_some(part))
}

/// Writes a decision about a payment that this transaction has locked, with the key under which the gateway
/// is told; only then is it told. One that contradicts an earlier one is refused.
///
/// `part` is how much is taken, where that is not all.
pub async fn decide(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    decision: Decision,
    part: Option<Money>,
) -> Result<AttemptId> {
    let now = payg.now();
    let live = attempt::of_payment(tx, paid.customer_id, paid.payment_id).await?;
    let live = live.into_iter().find(|one| one.refund_id.is_none() && one.state == AttemptState::Accepted);
    let (PaymentStatus::Processing, Some(_), Some(live)) = (paid.status, paid.reserved_until, live) else {
        return Err(nothing_reserved(paid, decision));
    };
    let held = attempt::lock(tx, live.customer_id, live.attempt_id).await?;
    match held.decision {
        Some(before) if before == decision && held.decision_amount == part => return Ok(held.attempt_id),
        Some(before) => {
            let part = held.part().map(|part| format!("{part} of ")).unwrap_or_default();
            let message = format!("it was decided to {before} {part}payment {}", paid.payment_id);
            return Err(Error::conflict("payment_decided", message));
        }
        None => {}
    }
    // What cannot be told to this gateway is not decided.
    payg.gateways.get(held.gateway)?.decision(&held.body, part)?;
    let told = Attempt {
        decision: Some(decision),
        decision_amount: part,
        decision_key: Some(id::fresh()),
        decision_sent_at: None,
        due_at: Some(now),
        ..held.clone()
    };
    attempt::update(tx, &told).await?;
    let about = ("payment", paid.payment_id);
    let entry = Entry::new(&payg.actor, &format!("payment.{decision}"), about, now).of(paid.customer_id);
    audit::write(tx, &[entry.before(&held)?.after(&told)?]).await?;
    Ok(told.attempt_id)
}

fn nothing_reserved(paid: &Payment, decision: Decision) -> Error {
    let message = format!(
        "nothing of payment {}, which is {}, is reserved to {decision}",
        paid.payment_id, paid.status
    );
    Error::conflict("nothing_reserved", message)
        .hint("money is reserved once the payer has confirmed a payment that was created with --reserve")
}
