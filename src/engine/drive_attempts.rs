//! Driving attempts: what is prepared is sent, what is unknown is sent again or searched for, what a
//! gateway has is looked at, until each is over.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::take_answer::{self, RESEND};
use crate::error::Result;
use crate::gateway::contract::{Action, Answer, Gateway, Listing, Object, ObjectKind};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState, Decision};
use crate::values::actor::Actor;
use crate::values::id::{self, AttemptId};
use crate::values::timestamp::{SECOND, Timestamp};
use futures_util::future::join_all;
use uuid::Uuid;

/// How many attempts one worker takes at a time.
const BATCH: i64 = 16;
/// How long a worker has; gateways answer within half a minute or not at all.
const LEASE: i64 = 300 * SECOND;
/// How far before an attempt's first sending a gateway's list is read, for clocks that differ.
const SLACK: i64 = 600 * SECOND;

/// Takes a batch of attempts that are due and does the next step of each. A rehearsal asks nobody.
pub async fn drive_attempts(payg: &Payg, now: Timestamp) -> Result<Done> {
    if payg.db.is_rehearsal() {
        return Ok(Done::default());
    }
    let lease = id::fresh();
    let mut tx = payg.db.begin().await?;
    let claimed = attempt::claim(&mut tx, now, lease, now.plus_micros(LEASE), BATCH).await?;
    let mut steps = Vec::new();
    for attempt in claimed {
        steps.push(begin(&mut tx, now, attempt).await?);
    }
    tx.commit().await?;
    crash_point::here("c2");
    let done = Done::of(steps.len(), BATCH);
    let ends = join_all(steps.into_iter().map(|(attempt, step)| act(payg, attempt, step))).await;
    ends.into_iter().collect::<Result<()>>()?;
    Ok(done)
}

/// Does the next step of one attempt now, if it is due and nobody else works on it.
pub async fn drive_attempt(payg: &Payg, attempt_id: AttemptId) -> Result<()> {
    if payg.db.is_rehearsal() {
        return Ok(());
    }
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let until = now.plus_micros(LEASE);
    let Some(claimed) = attempt::claim_one(&mut tx, now, id::fresh(), until, attempt_id).await? else {
        return tx.rollback().await;
    };
    let (claimed, step) = begin(&mut tx, now, claimed).await?;
    tx.commit().await?;
    crash_point::here("c2");
    act(payg, claimed, step).await
}

/// What is to be done about an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// Send its bytes, for the first time or again.
    Send,
    /// Look at what the gateway made.
    Look(String),
    /// Tell the gateway what becomes of the money that it reserved, for the first time or again.
    Decide(Action, Uuid),
    /// Look for it in the gateway's list: its key may be forgotten, so it must not be sent again.
    Search,
}

fn next(attempt: &Attempt, now: Timestamp) -> Step {
    match (&attempt.gateway_id, attempt.first_sent_at) {
        (Some(gateway_id), _) if attempt.state == AttemptState::Accepted => {
            decision(attempt, gateway_id, now).unwrap_or_else(|| Step::Look(gateway_id.clone()))
        }
        (_, Some(sent)) if now >= sent.plus_micros(RESEND) => Step::Search,
        _ => Step::Send,
    }
}

/// What was decided about reserved money, as long as the key under which it is told is sure to be known (R4).
fn decision(attempt: &Attempt, gateway_id: &str, now: Timestamp) -> Option<Step> {
    if attempt.decision_sent_at.is_some_and(|sent| now >= sent.plus_micros(RESEND)) {
        return None;
    }
    let gateway_id = gateway_id.to_owned();
    let action = match attempt.decision? {
        Decision::Capture => Action::Capture { gateway_id },
        Decision::Cancel => Action::Cancel { gateway_id },
    };
    Some(Step::Decide(action, attempt.decision_key?))
}

/// Writes down that the bytes are about to be sent, before they are (R1).
async fn begin(tx: &mut Tx, now: Timestamp, mut claimed: Attempt) -> Result<(Attempt, Step)> {
    let step = next(&claimed, now);
    if step == Step::Send {
        claimed.state = claimed.state.become_(AttemptEvent::Send)?;
        claimed.sends += 1;
        claimed.first_sent_at = claimed.first_sent_at.or(Some(now));
        claimed.last_sent_at = Some(now);
        // Should this process die, another one looks at it when the lease is over.
        claimed.due_at = Some(now);
        attempt::update(tx, &claimed).await?;
    }
    if matches!(step, Step::Decide(..)) && claimed.decision_sent_at.is_none() {
        claimed.decision_sent_at = Some(now);
        attempt::update(tx, &claimed).await?;
    }
    Ok((claimed, step))
}

async fn act(payg: &Payg, claimed: Attempt, step: Step) -> Result<()> {
    // What follows is the gateway's doing, whoever asked for the payment.
    let payg = &payg.acting(Actor::system("gateway"));
    let gateway = payg.gateways.get(claimed.gateway)?;
    let what = if claimed.refund_id.is_some() { ObjectKind::Refund } else { ObjectKind::Payment };
    let answer = match step {
        Step::Send => {
            let action = if claimed.refund_id.is_some() { Action::Refund } else { Action::Charge };
            // The stored bytes under the stored key, never made anew (R2).
            gateway.send(action, &claimed.attempt_id.to_string(), &claimed.body).await
        }
        Step::Decide(action, key) => {
            let body = gateway.decision(&claimed.body);
            gateway.send(action, &key.to_string(), body).await
        }
        Step::Look(gateway_id) => gateway.fetch(what, &gateway_id).await,
        Step::Search => return search(payg, gateway.as_ref(), &claimed, what).await,
    };
    take_answer::answer(payg, gateway.as_ref(), &claimed, answer).await
}

/// Goes through the gateway's whole list since the attempt was sent first.
async fn search(payg: &Payg, gateway: &dyn Gateway, claimed: &Attempt, what: ObjectKind) -> Result<()> {
    let since = claimed.first_sent_at.unwrap_or(claimed.created_at).plus_micros(-SLACK);
    let key = claimed.attempt_id.to_string();
    match find_in_list(gateway, what, since, |object| object.metadata.get("attempt") == Some(&key)).await {
        Ok(Some(object)) => {
            let of = (claimed.customer_id, claimed.attempt_id);
            take_answer::object(payg, gateway, of, &object).await.map(|_| ())
        }
        Ok(None) => take_answer::missing(payg, claimed).await,
        Err(why) => {
            let answer = Answer::Unknown(why);
            take_answer::answer(payg, gateway, claimed, answer).await
        }
    }
}

/// The first object of a gateway's list that is wanted; an error says why the list is not whole.
async fn find_in_list(
    gateway: &dyn Gateway,
    what: ObjectKind,
    since: Timestamp,
    wanted: impl Fn(&Object) -> bool,
) -> std::result::Result<Option<Object>, String> {
    let mut cursor: Option<String> = None;
    loop {
        crash_point::here("c11");
        match gateway.list(what, since, cursor.as_deref()).await {
            Listing::Unknown(why) => return Err(why),
            Listing::Page { objects, next } => {
                if let Some(found) = objects.into_iter().find(&wanted) {
                    return Ok(Some(found));
                }
                if next.is_none() || next == cursor {
                    return Ok(None);
                }
                cursor = next;
            }
        }
    }
}
