//! Reconciling: everything that a gateway lists is compared with what payg remembers, both ways.

use crate::crash_point;
use crate::engine::outcome::{Taken, expected};
use crate::engine::payg::Payg;
use crate::engine::take_answer;
use crate::engine::take_notice::{owner_of, put_away};
use crate::error::{Error, Result};
use crate::gateway::contract::{Gateway, GatewayKind, Listing, Object, ObjectKind, ObjectStatus};
use crate::records::attempt::{self, Attempt, AttemptState};
use crate::records::quarantine;
use crate::values::id::AttemptId;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;
use std::collections::HashSet;

/// How many attempts are read at a time.
const PAGE: i64 = 500;
/// How far before the first instant a gateway's list is read, for clocks that differ.
const SLACK: i64 = 600 * SECOND;

/// Something in which a gateway and payg do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "difference")]
pub struct Difference {
    /// Which gateway.
    pub gateway: GatewayKind,
    /// The gateway's id of the thing, if it has it.
    pub gateway_id: Option<String>,
    /// The attempt, if payg has it.
    pub attempt_id: Option<AttemptId>,
    /// What does not agree.
    pub what: &'static str,
    /// What both say.
    pub detail: String,
}

/// What a reconciliation found.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(tag = "object", rename = "reconciliation")]
pub struct Reconciliation {
    /// How many objects gateways listed.
    pub listed: u64,
    /// How many of them told something new, which was settled.
    pub settled: u64,
    /// In what gateways and payg do not agree.
    pub differences: Vec<Difference>,
}

/// Compares payg with every gateway that keeps a list, from an instant on. What a gateway has decided
/// and payg did not know yet is settled on the way; a rehearsal only says so.
pub async fn reconcile(payg: &Payg, since: Timestamp) -> Result<Reconciliation> {
    let mut found = Reconciliation::default();
    for kind in payg.gateways.kinds().filter(|kind| kind.answers() && *kind != GatewayKind::Sandbox) {
        let gateway = payg.gateways.get(kind)?;
        let mut seen = HashSet::new();
        for what in [ObjectKind::Payment, ObjectKind::Refund] {
            compare_list(payg, gateway.as_ref(), what, since, &mut seen, &mut found).await?;
        }
        compare_own(payg, kind, since, &seen, &mut found).await?;
    }
    let told: HashSet<String> = found.differences.iter().filter_map(|one| one.gateway_id.clone()).collect();
    let open = quarantine::open(&mut payg.db.view().await?, PAGE).await?;
    for kept in open.into_iter().filter(|kept| !told.contains(&kept.gateway_id)) {
        found.differences.push(Difference {
            gateway: kept.gateway,
            gateway_id: Some(kept.gateway_id),
            attempt_id: kept.attempt_id,
            what: "quarantined",
            detail: kept.why,
        });
    }
    Ok(found)
}

/// Every object that the gateway lists is an attempt's, and says what that says.
async fn compare_list(
    payg: &Payg,
    gateway: &dyn Gateway,
    what: ObjectKind,
    since: Timestamp,
    seen: &mut HashSet<String>,
    found: &mut Reconciliation,
) -> Result<()> {
    let mut cursor: Option<String> = None;
    loop {
        crash_point::here("c11");
        let (objects, next) = match gateway.list(what, since.plus_micros(-SLACK), cursor.as_deref()).await {
            Listing::Page { objects, next } => (objects, next),
            Listing::Unknown(why) => {
                let message = format!("the gateway {} does not list its objects: {why}", gateway.kind());
                return Err(Error::busy(message));
            }
        };
        for object in &objects {
            found.listed += 1;
            seen.insert(object.gateway_id.clone());
            compare(payg, gateway, object, found).await?;
        }
        if next.is_none() || next == cursor {
            return Ok(());
        }
        cursor = next;
    }
}

async fn compare(
    payg: &Payg,
    gateway: &dyn Gateway,
    said: &Object,
    found: &mut Reconciliation,
) -> Result<()> {
    let differs = |attempt_id, what, detail| Difference {
        gateway: gateway.kind(),
        gateway_id: Some(said.gateway_id.clone()),
        attempt_id,
        what,
        detail,
    };
    let Some(of) = owner_of(payg, gateway, said).await? else {
        if said.status == ObjectStatus::Succeeded && !is_resolved(payg, gateway, said).await? {
            if !payg.db.is_rehearsal() {
                put_away(payg, gateway, said).await?;
            }
            let detail = format!("{} that nobody here asked for", said.amount);
            found.differences.push(differs(None, "unknown_here", detail));
        }
        return Ok(());
    };
    let before = attempt::find(&mut payg.db.view().await?, of.1).await?;
    let Some(before) = before else { return Ok(()) };
    let decided = matches!(said.status, ObjectStatus::Succeeded | ObjectStatus::Canceled);
    if agrees(&before, said) || (!decided && before.state.is_live()) {
        return Ok(());
    }
    if payg.db.is_rehearsal() {
        let detail = format!("the gateway says {:?}, payg {}", said.status, before.state);
        found.differences.push(differs(Some(of.1), "status", detail));
    } else if take_answer::object(payg, gateway, of, said).await? == Taken::Settled {
        found.settled += 1;
    }
    Ok(())
}

/// Whether an operator has dealt with an object that is of no attempt.
async fn is_resolved(payg: &Payg, gateway: &dyn Gateway, said: &Object) -> Result<bool> {
    let kept = quarantine::of_id(&mut payg.db.view().await?, &said.gateway_id).await?;
    Ok(kept.iter().any(|one| one.gateway == gateway.kind() && one.resolved_at.is_some()))
}

fn agrees(attempt: &Attempt, said: &Object) -> bool {
    expected(attempt, said) == said.amount
        && match said.status {
            ObjectStatus::Succeeded => attempt.state == AttemptState::Succeeded,
            ObjectStatus::Canceled => attempt.state == AttemptState::Declined,
            _ => attempt.state == AttemptState::Accepted,
        }
}

/// Every attempt that has an object at the gateway is in its list.
async fn compare_own(
    payg: &Payg,
    kind: GatewayKind,
    since: Timestamp,
    seen: &HashSet<String>,
    found: &mut Reconciliation,
) -> Result<()> {
    let mut last: Option<Attempt> = None;
    loop {
        let mut view = payg.db.view().await?;
        let mut attempts = attempt::sent_since(&mut view, kind, since, last.as_ref(), PAGE).await?;
        drop(view);
        let full = i64::try_from(attempts.len()).is_ok_and(|count| count >= PAGE);
        for attempt in &attempts {
            let missing = attempt.gateway_id.as_ref().filter(|id| !seen.contains(*id)).cloned();
            if let Some(gateway_id) = missing {
                found.differences.push(Difference {
                    gateway: kind,
                    gateway_id: Some(gateway_id),
                    attempt_id: Some(attempt.attempt_id),
                    what: "unknown_there",
                    detail: format!("{} that payg says {}", attempt.amount, attempt.state),
                });
            }
        }
        last = attempts.pop();
        if !full {
            return Ok(());
        }
    }
}
