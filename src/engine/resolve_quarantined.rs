//! Resolving: an operator says what became of an object that fits nothing that was asked of its gateway.

use crate::db::door::{Tx, View};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::attempt::{self, AttemptState};
use crate::records::audit::{self, Entry};
use crate::records::quarantine::{self, Quarantined};
use crate::values::id::CustomerId;
use crate::values::naming;

/// Says that an object was dealt with, and how. Nothing is booked by it: money that came with it is
/// recorded or given back by a command of its own. What still holds an attempt is settled with that.
pub async fn resolve_quarantined(payg: &Payg, gateway_id: &str, reason: &str) -> Result<Quarantined> {
    let reason = naming::line("reason", reason, 200).map_err(|error| error.at("reason"))?;
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = find_quarantined(&mut tx, gateway_id).await?;
    let customer_id = refuse_held(&mut tx, &before).await?;
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

/// Refuses an object whose attempt waits for how it ended; answers whose the attempt is.
async fn refuse_held(tx: &mut Tx, found: &Quarantined) -> Result<Option<CustomerId>> {
    let Some(attempt_id) = found.attempt_id else { return Ok(None) };
    let Some(held) = attempt::find(tx, attempt_id).await? else { return Ok(None) };
    if held.state == AttemptState::Quarantined && held.refund_id.is_none() {
        let message = format!("attempt {attempt_id} of payment {} waits for how it ended", held.payment_id);
        let hint = format!("payg payment correct {} --status successful, or failed", held.payment_id);
        return Err(Error::conflict("attempt_quarantined", message).hint(hint));
    }
    Ok(Some(held.customer_id))
}
