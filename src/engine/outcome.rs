//! What answers of gateways come to: each is held to what was asked, and all of it is written at once.

use crate::db::door::Tx;
use crate::engine::alert::alert;
use crate::engine::payg::Payg;
use crate::engine::settle::{self, Failure};
use crate::error::Result;
use crate::gateway::contract::{Answer, Gateway, Object, ObjectKind, ObjectStatus, Refusal, Retry};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState};
use crate::records::payment::Payment;
use crate::records::quarantine::{self, Quarantined};
use crate::records::refund::{self, RefundStatus};
use crate::values::id::{AttemptId, CustomerId, PaymentId, RefundId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// How long money stays reserved where the gateway does not say so: as long as that of a card.
const RESERVED: i64 = 7 * DAY;
/// The longest pause between two looks at an attempt of the last two days.
const PAUSE_MAX: i64 = 3_600 * SECOND;

/// What was heard about an attempt, and who is to be believed.
pub struct Heard<'a> {
    /// Whose attempt, and which.
    pub of: (CustomerId, AttemptId),
    /// The payment that it is for.
    pub payment_id: PaymentId,
    /// The lease of the worker who asked; anything but an object counts only while that holds (R11).
    pub lease: Option<Uuid>,
    /// Who said it.
    pub gateway: &'a dyn Gateway,
    /// What.
    pub answer: Answer,
}

/// Whose the objects are that gateways showed, as far as payg knows it.
#[derive(Default)]
pub struct Owners {
    /// Attempts whose object is another one's.
    pub strangers: BTreeSet<AttemptId>,
    /// The gateway's id of the charge of each payment that is being refunded.
    pub charges: HashMap<PaymentId, String>,
}

/// What came of an object that a gateway showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It fits; what it says holds now, or did before.
    Settled,
    /// It does not fit, and was put away.
    Quarantined,
}

/// What becomes of some attempts and their payments, each of which is in it once.
#[derive(Default)]
pub struct Outcome {
    attempts: Vec<Attempt>,
    succeeded: Vec<(Payment, Option<Money>)>,
    failed: Vec<(Payment, Failure)>,
    noted: Vec<(Payment, Payment)>,
    refunds: Vec<(Payment, RefundId, Option<Failure>)>,
    quarantined: Vec<Quarantined>,
}

impl Outcome {
    /// Takes what was heard about an attempt, which is locked with its payment.
    pub fn take(
        &mut self,
        at: Timestamp,
        paid: Payment,
        held: Attempt,
        heard: &Heard<'_>,
        owners: &Owners,
    ) -> Result<Taken> {
        if let Answer::Object(said) = &heard.answer {
            let is_strange = owners.strangers.contains(&held.attempt_id);
            let strange = is_strange.then_some("it is another attempt's");
            let charge = owners.charges.get(&held.payment_id);
            let why =
                mismatch(heard.gateway, &held, said, charge).or(strange).or_else(|| contrary(&held, said));
            if let Some(why) = why {
                self.quarantine(at, heard.gateway, held, said, why)?;
                return Ok(Taken::Quarantined);
            }
            self.shown(at, paid, held, said)?;
        } else if held.lease == heard.lease && held.state.is_live() {
            self.unclear(at, paid, held, &heard.answer)?;
        }
        Ok(Taken::Settled)
    }

    /// Writes all of it: attempts first, then their payments, and what hangs on those.
    pub async fn keep(self, tx: &mut Tx, payg: &Payg) -> Result<()> {
        attempt::update_all(tx, &self.attempts).await?;
        if !self.succeeded.is_empty() {
            settle::succeed_all(tx, payg, self.succeeded).await?;
        }
        if !self.failed.is_empty() {
            settle::fail_all(tx, payg, self.failed).await?;
        }
        if !self.noted.is_empty() {
            settle::note_all(tx, payg, self.noted).await?;
        }
        for (paid, refund_id, failure) in self.refunds {
            let before = refund::lock(tx, paid.customer_id, refund_id).await?;
            if before.status == RefundStatus::Pending {
                settle::end_refund(tx, payg, &paid, &before, failure).await?;
            }
        }
        for found in self.quarantined {
            if quarantine::insert(tx, &found).await? {
                alert(tx, "payment.quarantined", &found, found.found_at).await?;
            }
        }
        Ok(())
    }

    /// An answer that shows no object.
    fn unclear(&mut self, at: Timestamp, paid: Payment, mut held: Attempt, answer: &Answer) -> Result<()> {
        match answer {
            // A refusal proves that nothing happened only if nothing was ever sent before it.
            Answer::Refused(refusal) if held.state == AttemptState::Sent && held.sends == 1 => {
                let Refusal { code, description, retry } = refusal.clone();
                self.decline(at, paid, held, Failure { code, message: description }, retry)
            }
            Answer::Refused(refusal) => {
                // What was decided about reserved money cannot be, and something else may be decided. If it
                // was told before without an answer, it may be done still: it stays, and is told again.
                if held.decision_sent_at == held.last_sent_at {
                    (held.decision, held.decision_key, held.decision_sent_at) = (None, None, None);
                    held.decision_amount = None;
                }
                self.unknown(at, held, &refusal.code, refusal.description.clone(), None)
            }
            Answer::Later { retry_after } => {
                let message = "the gateway asks to be asked again".to_owned();
                self.unknown(at, held, "later", message, *retry_after)
            }
            Answer::Absent => {
                self.unknown(at, held, "absent", "the gateway does not show it".to_owned(), None)
            }
            Answer::Unknown(why) => self.unknown(at, held, "unknown", why.clone(), None),
            Answer::Object(_) => Ok(()),
        }
    }

    /// An object that fits.
    fn shown(&mut self, at: Timestamp, paid: Payment, mut held: Attempt, said: &Object) -> Result<()> {
        // A final state stays what it is; a late "pending" says nothing (R8).
        if !held.state.is_live() {
            return Ok(());
        }
        held.gateway_id = Some(said.gateway_id.clone());
        match &said.status {
            ObjectStatus::Succeeded => {
                held.state = held.state.become_(AttemptEvent::Succeed)?;
                self.succeeded(paid, &held, said);
                self.over(at, held);
            }
            ObjectStatus::Canceled => {
                let (code, retry) = match &said.cancellation {
                    Some(cancellation) => (cancellation.reason.clone(), cancellation.retry),
                    None => ("canceled".to_owned(), Retry::Later),
                };
                let message = format!("the gateway says: {code}");
                self.decline(at, paid, held, Failure { code, message }, retry)?;
            }
            ObjectStatus::Pending | ObjectStatus::WaitingForCapture | ObjectStatus::Other(_) => {
                if held.state != AttemptState::Quarantined {
                    held.state = held.state.become_(AttemptEvent::Accept)?;
                    held.due_at = Some(at.plus_micros(pause(&held, at)));
                }
                (held.lease, held.lease_until) = (None, None);
                if held.refund_id.is_none() {
                    let is_reserved = said.status == ObjectStatus::WaitingForCapture;
                    let until = said.expires_at.or(paid.reserved_until).unwrap_or(at.plus_micros(RESERVED));
                    let after = Payment {
                        confirmation_url: said.confirmation_url.clone(),
                        reserved_until: is_reserved.then_some(until),
                        ..paid.clone()
                    };
                    self.noted.push((paid, after));
                }
                self.attempts.push(held);
            }
        }
        Ok(())
    }

    fn succeeded(&mut self, mut paid: Payment, held: &Attempt, said: &Object) {
        if let Some(refund_id) = held.refund_id {
            self.refunds.push((paid, refund_id, None));
            return;
        }
        if let Some(method) = &said.method {
            paid.saved_method = Some(method.id.clone());
            paid.saved_method_title = method.title.clone();
        }
        self.succeeded.push((paid, held.part()));
    }

    fn decline(
        &mut self,
        at: Timestamp,
        paid: Payment,
        mut held: Attempt,
        failure: Failure,
        retry: Retry,
    ) -> Result<()> {
        held.state = held.state.become_(AttemptEvent::Decline)?;
        (held.code, held.message) = (Some(failure.code.clone()), Some(failure.message.clone()));
        self.declined(at, paid, &held, failure, retry);
        self.over(at, held);
        Ok(())
    }

    /// What follows for the payment or refund when its attempt is over without money: another one on
    /// another day, if it may have one and that makes sense; else it failed (RULES 19).
    pub fn declined(&mut self, at: Timestamp, paid: Payment, held: &Attempt, failure: Failure, retry: Retry) {
        if let Some(refund_id) = held.refund_id {
            self.refunds.push((paid, refund_id, Some(failure)));
        } else if paid.status != PaymentStatus::Processing {
            // It was settled otherwise.
        } else if retry != Retry::Later || paid.attempts >= paid.attempts_max {
            self.failed.push((paid, failure));
        } else {
            let after = Payment {
                next_attempt_at: Some(at.plus_micros(DAY)),
                failure_code: Some(failure.code),
                failure_message: Some(failure.message),
                confirmation_url: None,
                reserved_until: None,
                ..paid.clone()
            };
            self.noted.push((paid, after));
        }
    }

    /// An attempt that is over.
    pub fn over(&mut self, at: Timestamp, held: Attempt) {
        let done = Attempt { settled_at: Some(at), due_at: None, lease: None, lease_until: None, ..held };
        self.attempts.push(done);
    }

    /// Nobody knows; it is asked again later. What the gateway had accepted stays accepted.
    pub fn unknown(
        &mut self,
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
        self.attempts.push(held);
        Ok(())
    }

    /// Puts an object away and calls an operator. An attempt whose own object does not fit waits for
    /// that.
    fn quarantine(
        &mut self,
        at: Timestamp,
        gateway: &dyn Gateway,
        mut held: Attempt,
        said: &Object,
        why: &str,
    ) -> Result<()> {
        self.quarantined.push(Quarantined {
            gateway: gateway.kind(),
            gateway_id: said.gateway_id.clone(),
            attempt_id: Some(held.attempt_id),
            why: why.to_owned(),
            said: shown(said),
            found_at: at,
            resolved_at: None,
        });
        // What only names an attempt that has an object of its own says nothing about that one.
        let is_own = held.gateway_id.as_deref().is_none_or(|known| known == said.gateway_id);
        let is_open =
            matches!(held.state, AttemptState::Sent | AttemptState::Unknown | AttemptState::Accepted);
        if is_own && is_open {
            held.state = held.state.become_(AttemptEvent::Quarantine)?;
            (held.code, held.message) = (Some("quarantined".to_owned()), Some(why.to_owned()));
            (held.due_at, held.lease, held.lease_until) = (None, None, None);
            self.attempts.push(held);
        }
        Ok(())
    }
}

/// Why an object cannot be what was asked for (R6). `charge` is the gateway's id of what a refund is of.
pub fn mismatch(
    gateway: &dyn Gateway,
    held: &Attempt,
    said: &Object,
    charge: Option<&String>,
) -> Option<&'static str> {
    let kind = if held.refund_id.is_some() { ObjectKind::Refund } else { ObjectKind::Payment };
    let marked = said.metadata.get("attempt").map(String::as_str);
    let key = held.attempt_id.to_string();
    let known = held.gateway_id.as_deref();
    if said.kind != kind {
        Some("it is of another kind")
    } else if said.amount != expected(held, said) {
        Some("it is over another amount")
    } else if marked.is_some_and(|marked| marked != key) {
        Some("it names another attempt")
    } else if marked.is_none() && known != Some(said.gateway_id.as_str()) && kind == ObjectKind::Payment {
        Some("it names no attempt")
    } else if known.is_some_and(|known| known != said.gateway_id) {
        Some("the attempt has another object already")
    } else if kind == ObjectKind::Refund && is_of_another(said.payment_gateway_id.as_ref(), charge) {
        Some("it is of another payment")
    } else if !gateway.is_ours(said) {
        Some("it is of another shop")
    } else {
        None
    }
}

/// Whether both payments are known, and not the same.
fn is_of_another(said: Option<&String>, charge: Option<&String>) -> bool {
    said.zip(charge).is_some_and(|(said, charge)| said != charge)
}

/// The amount that an object has to have: all that was asked for until it is taken, then what is taken.
pub fn expected(held: &Attempt, said: &Object) -> Money {
    if said.status == ObjectStatus::Succeeded { held.moves() } else { held.amount }
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

/// How long to wait before an attempt is looked at again: the longer, the older it is. After two days it is
/// half an hour for each day of its age, and a day in the end: a gateway with many of them is not asked for
/// nothing.
fn pause(held: &Attempt, at: Timestamp) -> i64 {
    if held.decision.is_some() && held.decision_sent_at.is_none() {
        // Somebody has decided meanwhile, and the gateway was not told yet.
        return 0;
    }
    let age = held.decision_sent_at.or(held.first_sent_at).map_or(0, |sent| at.micros() - sent.micros());
    (age / 2).clamp(5 * SECOND, PAUSE_MAX).max((age / 48).min(DAY))
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
