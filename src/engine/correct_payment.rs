//! Correcting a payment by hand: what it says of itself, or how an attempt that nobody can decide ended.

use crate::db::door::Tx;
use crate::engine::create_payment::{checked_description, checked_metadata, checked_party};
use crate::engine::find_payment::find_payment;
use crate::engine::payg::Payg;
use crate::engine::settle::{self, Failure};
use crate::engine::take_answer;
use crate::error::{Error, Result};
use crate::gateway::contract::{Answer, ObjectKind, ObjectStatus};
use crate::records::attempt::{self, Attempt, AttemptState};
use crate::records::audit::{self, Entry};
use crate::records::payment::{self, Payment};
use crate::records::quarantine;
use crate::values::actor::Actor;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::Party;
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;

/// What an operator changes of a payment; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct Correction {
    /// What the payer reads.
    pub description: Option<String>,
    /// Further facts, in the place of those that were there.
    pub metadata: Option<BTreeMap<String, String>>,
    /// The other party; only while nobody was asked to move anything.
    pub party: Option<Party>,
    /// How a payment in processing ended, when its gateway cannot say it.
    pub status: Option<PaymentStatus>,
    /// Why; it stands in the audit trail, and as the reason of a failure.
    pub reason: String,
}

/// Changes a payment as an operator says. The steps between states are the same for operators.
pub async fn correct_payment(payg: &Payg, text: &str, correction: Correction) -> Result<Payment> {
    if matches!(correction.status, Some(PaymentStatus::Failed | PaymentStatus::Canceled)) {
        ask_first(payg, text).await?;
    }
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_payment(&mut tx, text, None).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    if correction.reason.trim().is_empty() {
        return Err(Error::invalid("reason", &correction.reason, "says nothing").at("reason"));
    }
    let mut after = before.clone();
    if let Some(description) = &correction.description {
        after.description = checked_description(description)?;
    }
    if let Some(metadata) = correction.metadata {
        after.metadata = checked_metadata(metadata)?;
    }
    if let Some(party) = correction.party {
        if before.status != PaymentStatus::Created {
            let message = format!("the other party of a payment that is {} cannot change", before.status);
            return Err(Error::conflict("payment_status", message));
        }
        after.party = checked_party(party, before.purpose)?;
    }
    let noted = settle::note(&mut tx, payg, &before, after).await?;
    let settled = match correction.status {
        None => noted,
        Some(status) if status == noted.status => noted,
        Some(status) => {
            close_attempts(&mut tx, &noted, status, at).await?;
            match status {
                PaymentStatus::Successful => settle::succeed(&mut tx, payg, &noted).await?,
                PaymentStatus::Failed => {
                    let failure = Failure {
                        code: "corrected".to_owned(),
                        message: correction.reason.trim().to_owned(),
                    };
                    settle::fail(&mut tx, payg, &noted, failure).await?
                }
                PaymentStatus::Canceled => settle::cancel(&mut tx, payg, &noted).await?,
                other => {
                    let message = format!("a payment cannot be corrected to {other}");
                    return Err(Error::conflict("payment_status", message)
                        .hint("disputes and refunds have commands of their own"));
                }
            }
        }
    };
    let entry = Entry::new(&payg.actor, "payment.correct", ("payment", before.payment_id), at);
    let entry = entry.of(before.customer_id).because(correction.reason.trim().to_owned());
    audit::write(&mut tx, &[entry.before(&before)?.after(&settled)?]).await?;
    tx.commit().await?;
    Ok(settled)
}

/// Asks the gateway about what it has accepted, before that is said to have failed: what it has decided is
/// settled, and as long as the payer can still pay there, nobody else ends it. A gateway that cannot say
/// anything leaves it to the operator.
async fn ask_first(payg: &Payg, text: &str) -> Result<()> {
    let accepted = {
        let mut view = payg.db.view().await?;
        let found = find_payment(&mut view, text, None).await?;
        let attempts = attempt::of_payment(&mut view, found.customer_id, found.payment_id).await?;
        attempts.into_iter().find(|one| one.refund_id.is_none() && one.state == AttemptState::Accepted)
    };
    let Some(accepted) = accepted.filter(|one| one.gateway.answers() && !payg.db.is_rehearsal()) else {
        return Ok(());
    };
    let Some(gateway_id) = &accepted.gateway_id else { return Ok(()) };
    let gateway = payg.gateways.get(accepted.gateway)?;
    let Answer::Object(said) = gateway.fetch(ObjectKind::Payment, gateway_id).await else { return Ok(()) };
    if matches!(said.status, ObjectStatus::Succeeded | ObjectStatus::Canceled) {
        let of = (accepted.customer_id, accepted.attempt_id);
        take_answer::object(&payg.acting(Actor::system("gateway")), gateway.as_ref(), of, &said).await?;
        return Ok(());
    }
    let kind = gateway.kind();
    let message = format!("payment {} can still be paid at {kind}", accepted.payment_id);
    Err(Error::conflict("payable_at_gateway", message)
        .hint("payg payment cancel lets reserved money go; what nobody pays ends by itself there"))
}

/// Ends the attempt that is live as the operator says; one that may still be under way in a process of
/// its own is refused, because then nobody knows yet.
async fn close_attempts(tx: &mut Tx, payment: &Payment, status: PaymentStatus, at: Timestamp) -> Result<()> {
    let mut closed = 0;
    for one in attempt::of_payment(tx, payment.customer_id, payment.payment_id).await? {
        if one.refund_id.is_some() || !one.state.is_live() {
            continue;
        }
        if one.lease_until.is_some_and(|until| until > at) {
            let message = format!("attempt {} is being worked on", one.attempt_id);
            return Err(Error::conflict("attempt_busy", message).retry_after(60));
        }
        let state = match status {
            PaymentStatus::Successful => AttemptState::Succeeded,
            _ => AttemptState::Declined,
        };
        let code = Some("corrected".to_owned());
        let done = Attempt {
            state,
            code,
            settled_at: Some(at),
            due_at: None,
            lease: None,
            lease_until: None,
            ..one
        };
        attempt::update(tx, &done).await?;
        quarantine::resolve(tx, done.attempt_id, at).await?;
        closed += 1;
    }
    if closed == 0 && status == PaymentStatus::Successful {
        let message =
            format!("no gateway was asked for payment {}, so it has no success", payment.payment_id);
        return Err(Error::conflict("no_attempt", message)
            .hint("what a gateway shows all the same is in payg quarantine list"));
    }
    Ok(())
}
