//! Resolving: an operator says what became of an object that fits nothing that was asked of its gateway.

use crate::db::door::{Tx, View};
use crate::engine::payg::Payg;
use crate::engine::settle::{self, Failure};
use crate::error::{Error, Result};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState};
use crate::records::audit::{self, Entry};
use crate::records::payment;
use crate::records::quarantine::{self, Quarantined};
use crate::records::refund::{self, RefundStatus};
use crate::values::id::{CustomerId, RefundId};
use crate::values::naming;
use crate::values::timestamp::Timestamp;

/// What became of an object.
#[derive(Clone, Debug, Default)]
pub struct Resolution {
    /// What somebody did about it; it stands in the audit trail, and as the reason of a refund that failed.
    pub reason: String,
    /// How the refund ended whose attempt waits for that.
    pub status: Option<RefundStatus>,
}

/// Says that an object was dealt with, and how. Nothing else is booked by it than the end of a refund whose
/// attempt waits for it: money that came with a stranger is recorded or given back by a command of its own,
/// and a payment whose attempt waits is corrected.
pub async fn resolve_quarantined(
    payg: &Payg,
    gateway_id: &str,
    resolution: Resolution,
) -> Result<Quarantined> {
    let reason = naming::line("reason", &resolution.reason, 200).map_err(|error| error.at("reason"))?;
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = find_quarantined(&mut tx, gateway_id).await?;
    let (customer_id, held) = lock_held(&mut tx, &before).await?;
    match (held, resolution.status) {
        (Some((held, refund_id)), Some(status)) => {
            end_refund(&mut tx, payg, (held, refund_id), status, &reason).await?;
        }
        (Some((held, refund_id)), None) => return Err(needs_status(&before, &held, refund_id)),
        (None, Some(_)) => {
            let message = format!("no refund waits for what becomes of {gateway_id}");
            return Err(Error::conflict("nothing_waits", message).at("status").hint("resolve it without"));
        }
        (None, None) => {}
    }
    if !quarantine::resolve_one(&mut tx, &before, at).await? {
        let message = format!("somebody has dealt with {gateway_id} already");
        return Err(Error::conflict("quarantine_resolved", message));
    }
    let after = Quarantined { resolved_at: Some(at), ..before.clone() };
    let entry = Entry::new(&payg.actor, "quarantine.resolve", ("quarantined_object", gateway_id), at);
    let entry = entry.of(customer_id).because(reason).before(&before)?.after(&after)?;
    audit::write(&mut tx, &[entry]).await?;
    tx.commit().await?;
    Ok(after)
}

/// The object with an id; one that nobody has dealt with before another that has the same.
pub async fn find_quarantined(view: &mut View, gateway_id: &str) -> Result<Quarantined> {
    let mut found = quarantine::of_id(view, gateway_id).await?;
    found.sort_by_key(|one| one.resolved_at.is_some());
    let first = found.into_iter().next();
    first.ok_or_else(|| {
        Error::not_found("quarantined object", gateway_id).hint("payg quarantine list --resolved")
    })
}

/// Whose the attempt of an object is, and the refund that waits for how it ended, if one does; both are
/// locked with their payment. A payment that waits is refused: it is corrected.
async fn lock_held(
    tx: &mut Tx,
    found: &Quarantined,
) -> Result<(Option<CustomerId>, Option<(Attempt, RefundId)>)> {
    let Some(attempt_id) = found.attempt_id else { return Ok((None, None)) };
    let Some(known) = attempt::find(tx, attempt_id).await? else { return Ok((None, None)) };
    // Whoever changes an attempt locks its payment first.
    payment::lock(tx, known.customer_id, known.payment_id).await?;
    let held = attempt::lock(tx, known.customer_id, attempt_id).await?;
    let customer_id = Some(held.customer_id);
    match (held.state, held.refund_id) {
        (AttemptState::Quarantined, Some(refund_id)) => Ok((customer_id, Some((held, refund_id)))),
        (AttemptState::Quarantined, None) => {
            let message =
                format!("attempt {attempt_id} of payment {} waits for how it ended", held.payment_id);
            let hint = format!("payg payment correct {} --status successful, or failed", held.payment_id);
            Err(Error::conflict("attempt_quarantined", message).hint(hint))
        }
        _ => Ok((customer_id, None)),
    }
}

fn needs_status(found: &Quarantined, held: &Attempt, refund_id: RefundId) -> Error {
    let message = format!("attempt {} of refund {refund_id} waits for how it ended", held.attempt_id);
    let hint = format!("payg quarantine resolve {} --status successful, or failed", found.gateway_id);
    Error::conflict("attempt_quarantined", message).hint(hint)
}

/// Ends a refund and its attempt, which is locked, as the operator says.
async fn end_refund(
    tx: &mut Tx,
    payg: &Payg,
    (held, refund_id): (Attempt, RefundId),
    status: RefundStatus,
    reason: &str,
) -> Result<()> {
    let at: Timestamp = payg.now();
    let (event, failure) = match status {
        RefundStatus::Successful => (AttemptEvent::Succeed, None),
        RefundStatus::Failed => {
            let failure = Failure { code: "corrected".to_owned(), message: reason.to_owned() };
            (AttemptEvent::Decline, Some(failure))
        }
        RefundStatus::Pending => {
            return Err(Error::invalid("status", status, "is neither successful nor failed").at("status"));
        }
    };
    let paid = payment::lock(tx, held.customer_id, held.payment_id).await?;
    let before = refund::lock(tx, held.customer_id, refund_id).await?;
    let done = Attempt {
        state: held.state.become_(event)?,
        code: Some("corrected".to_owned()),
        settled_at: Some(at),
        ..held
    };
    attempt::update(tx, &done).await?;
    let (_, after) = settle::end_refund(tx, payg, &paid, &before, failure).await?;
    let entry = Entry::new(&payg.actor, "refund.correct", ("refund", refund_id), at);
    let entry = entry.of(before.customer_id).because(reason.to_owned());
    audit::write(tx, &[entry.before(&before)?.after(&after)?]).await
}
