//! Taking what a gateway says about an attempt: held to what was asked, then settled.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::alert::alert;
use crate::engine::payg::Payg;
use crate::engine::settle::{self, Failure};
use crate::error::{Error, Result};
use crate::gateway::contract::{Answer, Gateway, Object, ObjectKind, ObjectStatus, Refusal, Retry};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState};
use crate::records::payment::{self, Payment, PaymentStatus};
use crate::records::quarantine::{self, Quarantined};
use crate::records::refund::{self, RefundStatus};
use crate::values::id::{AttemptId, CustomerId};
use crate::values::timestamp::{DAY, SECOND, Timestamp};

/// How long after its first sending an attempt's bytes may be sent again under its key, in
/// microseconds: gateways keep keys for 24 h, and a clock may be wrong (R4).
pub const RESEND: i64 = 20 * 3_600 * SECOND;
/// When no gateway knows a key any more, so that what it does not list never happened.
pub const FORGOTTEN: i64 = 24 * 3_600 * SECOND;
/// How long money stays reserved where the gateway does not say so: as long as that of a card.
const RESERVED: i64 = 7 * DAY;
/// The longest pause between two looks at an attempt.
const PAUSE_MAX: i64 = 3_600 * SECOND;

/// What came of an object that a gateway showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It fits; what it says holds now, or did before.
    Settled,
    /// It does not fit, and was put away.
    Quarantined,
}

/// Takes the answer to a request that a worker made for an attempt that it had claimed. Anything but
/// an object counts only as long as the worker still has its lease (R11).
pub async fn answer(payg: &Payg, gateway: &dyn Gateway, claimed: &Attempt, answer: Answer) -> Result<()> {
    crash_point::here("c6");
    let at = payg.now();
    if let Answer::Object(said) = &answer {
        object(payg, gateway, (claimed.customer_id, claimed.attempt_id), said).await?;
        return Ok(());
    }
    let mut tx = payg.db.begin().await?;
    let paid = payment::lock(&mut tx, claimed.customer_id, claimed.payment_id).await?;
    let mut held = attempt::lock(&mut tx, claimed.customer_id, claimed.attempt_id).await?;
    if held.lease != claimed.lease || !held.state.is_live() {
        return tx.rollback().await;
    }
    match answer {
        // A refusal proves that nothing happened only if nothing was ever sent before it.
        Answer::Refused(refusal) if held.state == AttemptState::Sent && held.sends == 1 => {
            let Refusal { code, description, retry } = refusal;
            decline(&mut tx, payg, &paid, held, Failure { code, message: description }, retry).await?;
        }
        Answer::Refused(refusal) => {
            // What was decided about reserved money cannot be; a look shows what became of it.
            (held.decision, held.decision_key, held.decision_sent_at) = (None, None, None);
            unknown(&mut tx, at, held, &refusal.code, refusal.description, None).await?;
        }
        Answer::Later { retry_after } => {
            let message = "the gateway asks to be asked again".to_owned();
            unknown(&mut tx, at, held, "later", message, retry_after).await?;
        }
        Answer::Absent => {
            unknown(&mut tx, at, held, "absent", "the gateway does not show it".to_owned(), None).await?;
        }
        Answer::Unknown(why) => unknown(&mut tx, at, held, "unknown", why, None).await?,
        Answer::Object(_) => {}
    }
    crash_point::here("c7");
    tx.commit().await?;
    crash_point::here("c8");
    Ok(())
}

/// Says of an attempt that the gateway's whole list does not hold it: when its key is forgotten too, it
/// never happened and never will (R5).
pub async fn missing(payg: &Payg, claimed: &Attempt) -> Result<()> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let paid = payment::lock(&mut tx, claimed.customer_id, claimed.payment_id).await?;
    let mut held = attempt::lock(&mut tx, claimed.customer_id, claimed.attempt_id).await?;
    if held.lease != claimed.lease || !matches!(held.state, AttemptState::Sent | AttemptState::Unknown) {
        return tx.rollback().await;
    }
    let why = "the gateway does not list it";
    if held.first_sent_at.is_none_or(|sent| at < sent.plus_micros(FORGOTTEN)) {
        unknown(&mut tx, at, held, "absent", why.to_owned(), None).await?;
        return tx.commit().await;
    }
    held.state = held.state.become_(AttemptEvent::Miss)?;
    (held.code, held.message) = (Some("absent".to_owned()), Some(why.to_owned()));
    over(&mut tx, at, held.clone()).await?;
    let failure = Failure { code: "absent".to_owned(), message: why.to_owned() };
    declined(&mut tx, payg, &paid, &held, failure, Retry::Later).await?;
    tx.commit().await
}

/// Takes what a gateway shows of an object, whoever asked for it: a worker, a notice, a reconciliation.
pub async fn object(
    payg: &Payg,
    gateway: &dyn Gateway,
    of: (CustomerId, AttemptId),
    said: &Object,
) -> Result<Taken> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let known = attempt::find(&mut tx, of.1).await?.ok_or_else(|| Error::not_found("attempt", of.1))?;
    // Whoever changes an attempt locks its payment first.
    let paid = payment::lock(&mut tx, of.0, known.payment_id).await?;
    let held = attempt::lock(&mut tx, of.0, of.1).await?;
    let mut why = mismatch(gateway, &held, said);
    if why.is_none() && !attempt::own_object(&mut tx, gateway.kind(), &said.gateway_id, of.0, of.1).await? {
        why = Some("it is another attempt's");
    }
    let why = why.or_else(|| contrary(&held, said));
    if let Some(why) = why {
        quarantine(&mut tx, at, gateway, held, said, why).await?;
        tx.commit().await?;
        return Ok(Taken::Quarantined);
    }
    take(&mut tx, payg, paid, held, said).await?;
    crash_point::here("c7");
    tx.commit().await?;
    crash_point::here("c8");
    Ok(Taken::Settled)
}

/// Why an object cannot be what was asked for (R6).
fn mismatch(gateway: &dyn Gateway, held: &Attempt, said: &Object) -> Option<&'static str> {
    let kind = if held.refund_id.is_some() { ObjectKind::Refund } else { ObjectKind::Payment };
    let marked = said.metadata.get("attempt").map(String::as_str);
    let key = held.attempt_id.to_string();
    let known = held.gateway_id.as_deref();
    if said.kind != kind {
        Some("it is of another kind")
    } else if said.amount != held.amount {
        Some("it is over another amount")
    } else if marked.is_some_and(|marked| marked != key) {
        Some("it names another attempt")
    } else if marked.is_none() && known != Some(said.gateway_id.as_str()) && kind == ObjectKind::Payment {
        Some("it names no attempt")
    } else if known.is_some_and(|known| known != said.gateway_id) {
        Some("the attempt has another object already")
    } else if !gateway.is_ours(said) {
        Some("it is of another shop")
    } else {
        None
    }
}

/// Why what an object says cannot be, after what was settled (R8).
fn contrary(held: &Attempt, said: &Object) -> Option<&'static str> {
    match (held.state, &said.status) {
        (AttemptState::Succeeded, ObjectStatus::Canceled) => Some("it is canceled after it succeeded"),
        (AttemptState::Declined | AttemptState::Absent, ObjectStatus::Succeeded) => {
            Some("it succeeded after it was given up")
        }
        (AttemptState::Absent, ObjectStatus::Pending | ObjectStatus::WaitingForCapture) => {
            Some("it appeared after it was given up")
        }
        (AttemptState::Prepared, _) => Some("it was never asked for"),
        _ => None,
    }
}

async fn take(tx: &mut Tx, payg: &Payg, paid: Payment, mut held: Attempt, said: &Object) -> Result<()> {
    let at = payg.now();
    // A final state stays what it is; a late "pending" says nothing (R8).
    if !held.state.is_live() {
        return Ok(());
    }
    held.gateway_id = Some(said.gateway_id.clone());
    match &said.status {
        ObjectStatus::Succeeded => {
            held.state = held.state.become_(AttemptEvent::Succeed)?;
            over(tx, at, held.clone()).await?;
            succeeded(tx, payg, paid, &held, said).await
        }
        ObjectStatus::Canceled => {
            let (code, retry) = match &said.cancellation {
                Some(cancellation) => (cancellation.reason.clone(), cancellation.retry),
                None => ("canceled".to_owned(), Retry::Later),
            };
            let message = format!("the gateway says: {code}");
            decline(tx, payg, &paid, held, Failure { code, message }, retry).await
        }
        ObjectStatus::Pending | ObjectStatus::WaitingForCapture | ObjectStatus::Other(_) => {
            if held.state != AttemptState::Quarantined {
                held.state = held.state.become_(AttemptEvent::Accept)?;
                held.due_at = Some(at.plus_micros(pause(&held, at)));
            }
            (held.lease, held.lease_until) = (None, None);
            attempt::update(tx, &held).await?;
            if held.refund_id.is_none() {
                let is_reserved = said.status == ObjectStatus::WaitingForCapture;
                let until = said.expires_at.or(paid.reserved_until).unwrap_or(at.plus_micros(RESERVED));
                let after = Payment {
                    confirmation_url: said.confirmation_url.clone(),
                    reserved_until: is_reserved.then_some(until),
                    ..paid.clone()
                };
                settle::note(tx, payg, &paid, after).await?;
            }
            Ok(())
        }
    }
}

async fn succeeded(tx: &mut Tx, payg: &Payg, paid: Payment, held: &Attempt, said: &Object) -> Result<()> {
    if let Some(refund_id) = held.refund_id {
        let before = refund::lock(tx, held.customer_id, refund_id).await?;
        if before.status == RefundStatus::Pending {
            settle::end_refund(tx, payg, &paid, &before, None).await?;
        }
        return Ok(());
    }
    let mut paid = paid;
    if let Some(method) = &said.method {
        paid.saved_method = Some(method.id.clone());
        paid.saved_method_title = method.title.clone();
    }
    settle::succeed(tx, payg, &paid).await?;
    Ok(())
}

async fn decline(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    mut held: Attempt,
    failure: Failure,
    retry: Retry,
) -> Result<()> {
    held.state = held.state.become_(AttemptEvent::Decline)?;
    (held.code, held.message) = (Some(failure.code.clone()), Some(failure.message.clone()));
    over(tx, payg.now(), held.clone()).await?;
    declined(tx, payg, paid, &held, failure, retry).await
}

/// What follows for the payment or refund when its attempt is over without money: another one on
/// another day, if it may have one and that makes sense; else it failed (RULES 19).
async fn declined(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    held: &Attempt,
    failure: Failure,
    retry: Retry,
) -> Result<()> {
    let at = payg.now();
    if let Some(refund_id) = held.refund_id {
        let before = refund::lock(tx, held.customer_id, refund_id).await?;
        if before.status == RefundStatus::Pending {
            settle::end_refund(tx, payg, paid, &before, Some(failure)).await?;
        }
        return Ok(());
    }
    if paid.status != PaymentStatus::Processing {
        return Ok(());
    }
    if retry != Retry::Later || paid.attempts >= paid.attempts_max {
        settle::fail(tx, payg, paid, failure).await?;
        return Ok(());
    }
    let after = Payment {
        next_attempt_at: Some(at.plus_micros(DAY)),
        failure_code: Some(failure.code),
        failure_message: Some(failure.message),
        confirmation_url: None,
        reserved_until: None,
        ..paid.clone()
    };
    settle::note(tx, payg, paid, after).await?;
    Ok(())
}

/// Writes an attempt that is over.
async fn over(tx: &mut Tx, at: Timestamp, held: Attempt) -> Result<()> {
    let done = Attempt { settled_at: Some(at), due_at: None, lease: None, lease_until: None, ..held };
    attempt::update(tx, &done).await
}

/// Nobody knows; it is asked again later. What the gateway had accepted stays accepted.
async fn unknown(
    tx: &mut Tx,
    at: Timestamp,
    mut held: Attempt,
    code: &str,
    message: String,
    retry_after: Option<u64>,
) -> Result<()> {
    if matches!(held.state, AttemptState::Sent | AttemptState::Unknown) {
        held.state = held.state.become_(AttemptEvent::Lose)?;
    }
    let wished = retry_after.map_or(0, |seconds| i64::try_from(seconds).unwrap_or(3_600) * SECOND);
    held.due_at = Some(at.plus_micros(pause(&held, at).max(wished.min(PAUSE_MAX))));
    (held.code, held.message) = (Some(code.to_owned()), Some(message));
    (held.lease, held.lease_until) = (None, None);
    attempt::update(tx, &held).await
}

/// How long to wait before an attempt is looked at again: the longer, the older it is.
fn pause(held: &Attempt, at: Timestamp) -> i64 {
    let age = held.decision_sent_at.or(held.first_sent_at).map_or(0, |sent| at.micros() - sent.micros());
    (age / 2).clamp(5 * SECOND, PAUSE_MAX)
}

/// Puts an object away and calls an operator. An attempt whose own object does not fit waits for that.
async fn quarantine(
    tx: &mut Tx,
    at: Timestamp,
    gateway: &dyn Gateway,
    mut held: Attempt,
    said: &Object,
    why: &str,
) -> Result<()> {
    let found = Quarantined {
        gateway: gateway.kind(),
        gateway_id: said.gateway_id.clone(),
        attempt_id: Some(held.attempt_id),
        why: why.to_owned(),
        said: shown(said),
        found_at: at,
        resolved_at: None,
    };
    let stops = matches!(held.state, AttemptState::Sent | AttemptState::Unknown | AttemptState::Accepted);
    if stops {
        held.state = held.state.become_(AttemptEvent::Quarantine)?;
        (held.code, held.message) = (Some("quarantined".to_owned()), Some(why.to_owned()));
        (held.due_at, held.lease, held.lease_until) = (None, None, None);
        attempt::update(tx, &held).await?;
    }
    if quarantine::insert(tx, &found).await? {
        alert(tx, "payment.quarantined", &found, at).await?;
    }
    Ok(())
}

/// What a gateway says, for the eyes of an operator.
pub fn shown(said: &Object) -> String {
    serde_json::json!({
        "kind": said.kind.word(),
        "id": said.gateway_id,
        "status": format!("{:?}", said.status),
        "amount": said.amount,
        "metadata": said.metadata,
        "test": said.test,
        "shop": said.shop,
        "created_at": said.created_at,
    })
    .to_string()
}
