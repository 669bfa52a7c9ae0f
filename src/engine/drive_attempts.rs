//! Driving attempts: what is prepared is sent, what is unknown is sent again or searched for, what a
//! gateway has is looked at, until each is over.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::done::Done;
use crate::engine::give_up::let_go;
use crate::engine::needless::needless;
use crate::engine::outcome::Heard;
use crate::engine::payg::Payg;
use crate::engine::take_answer::{self, RESEND};
use crate::error::Result;
use crate::gateway::contract::{Action, Answer, Gateway, Listing, Object, ObjectKind, ObjectStatus};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState, Decision};
use crate::records::{open_payment, payment};
use crate::values::actor::Actor;
use crate::values::id::{self, AttemptId};
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use futures_util::stream::{self, StreamExt};
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How many attempts one worker takes at a time; they are written together.
const BATCH: i64 = 256;
/// How many requests of a batch are on their way at once, so that the lease outlives the slowest.
const AT_ONCE: usize = 64;
/// How long a worker has; gateways answer within half a minute or not at all.
const LEASE: i64 = 300 * SECOND;
/// How long a worker that was quicker is waited for; a payer's link may then be read from the payment.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often is looked whether it is done.
const GLANCE: Duration = Duration::from_millis(20);
/// How far before an attempt's first sending a gateway's list is read, for clocks that differ.
const SLACK: i64 = 600 * SECOND;

/// Takes a batch of attempts that are due and does the next step of each. A rehearsal asks nobody.
pub async fn drive_attempts(payg: &Payg, now: Timestamp) -> Result<Done> {
    if payg.db.is_rehearsal() {
        return Ok(Done::default());
    }
    let lease = id::fresh();
    let mut tx = payg.db.begin_batch().await?;
    let claimed = attempt::claim(&mut tx, now, lease, now.plus_micros(LEASE), BATCH).await?;
    let count = claimed.len();
    let (doubtful, wanted) = doubtful(&mut tx, now, claimed).await?;
    let mut steps = begin(&mut tx, now, wanted).await?;
    tx.commit().await?;
    steps.extend(begin_if_wanted(payg, now, doubtful).await?);
    crash_point::here("c2");
    act(payg, steps).await?;
    Ok(Done::of(count, BATCH))
}

/// Does the next step of one attempt now, if it is due. Where a worker was quicker, what that one hears is
/// waited for: whoever asked is to be answered the payer's link.
pub async fn drive_attempt(payg: &Payg, attempt_id: AttemptId) -> Result<()> {
    if payg.db.is_rehearsal() {
        return Ok(());
    }
    let since = Instant::now();
    while !drive_if_free(payg, attempt_id).await? {
        let held = attempt::find(&mut payg.db.view().await?, attempt_id).await?;
        let is_held = held.is_some_and(|held| held.lease_until.is_some_and(|until| until > payg.now()));
        if !is_held || since.elapsed() > PATIENCE {
            break;
        }
        tokio::time::sleep(GLANCE).await;
    }
    Ok(())
}

/// Whether there was something to do that nobody else was at, and it is done.
async fn drive_if_free(payg: &Payg, attempt_id: AttemptId) -> Result<bool> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let until = now.plus_micros(LEASE);
    let Some(claimed) = attempt::claim_one(&mut tx, now, id::fresh(), until, attempt_id).await? else {
        tx.rollback().await?;
        return Ok(false);
    };
    let (doubtful, wanted) = doubtful(&mut tx, now, vec![claimed]).await?;
    let mut steps = begin(&mut tx, now, wanted).await?;
    tx.commit().await?;
    steps.extend(begin_if_wanted(payg, now, doubtful).await?);
    crash_point::here("c2");
    act(payg, steps).await?;
    Ok(true)
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

/// What was decided about reserved money, as long as its key is sure to be known to the gateway (R4).
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

/// Which of some attempts may not be wanted any more, of which not a byte was sent: their subscription has
/// ended or waits for something else, or nobody drove them for a day. The others follow.
async fn doubtful(
    tx: &mut Tx,
    now: Timestamp,
    claimed: Vec<Attempt>,
) -> Result<(Vec<Attempt>, Vec<Attempt>)> {
    let is_unsent = |one: &Attempt| one.state == AttemptState::Prepared && one.refund_id.is_none();
    let unsent = claimed.iter().filter(|one| is_unsent(one));
    let unsent: Vec<_> = unsent.map(|one| (one.customer_id, one.payment_id)).collect();
    if unsent.is_empty() {
        return Ok((Vec::new(), claimed));
    }
    let unwanted = open_payment::unwanted_of(tx, &unsent).await?;
    let is_doubtful = |one: &Attempt| {
        is_unsent(one) && (one.created_at.plus_micros(DAY) <= now || unwanted.contains(&one.payment_id))
    };
    Ok(claimed.into_iter().partition(is_doubtful))
}

/// Begins those of some unsent attempts that are wanted still, and lets the others go: sent, they would only
/// be given back.
async fn begin_if_wanted(
    payg: &Payg,
    now: Timestamp,
    doubtful: Vec<Attempt>,
) -> Result<Vec<(Attempt, Step)>> {
    let mut steps = Vec::new();
    for claimed in doubtful {
        let mut tx = payg.db.begin().await?;
        // Whoever changes an attempt locks its payment first.
        let paid = payment::lock(&mut tx, claimed.customer_id, claimed.payment_id).await?;
        let why = needless(&mut tx, &paid, now).await?;
        let held = attempt::lock(&mut tx, claimed.customer_id, claimed.attempt_id).await?;
        if held.lease != claimed.lease || held.state != AttemptState::Prepared {
            tx.rollback().await?;
            continue;
        }
        match why {
            Some(why) => let_go(&mut tx, payg, &paid, held, why).await?,
            None => steps.extend(begin(&mut tx, now, vec![held]).await?),
        }
        tx.commit().await?;
    }
    Ok(steps)
}

/// Writes down that bytes are about to be sent, before they are (R1).
async fn begin(tx: &mut Tx, now: Timestamp, claimed: Vec<Attempt>) -> Result<Vec<(Attempt, Step)>> {
    let mut steps = Vec::with_capacity(claimed.len());
    let mut sent = Vec::new();
    for mut claimed in claimed {
        let step = next(&claimed, now);
        if step == Step::Send {
            claimed.state = claimed.state.become_(AttemptEvent::Send)?;
            claimed.sends += 1;
            claimed.first_sent_at = claimed.first_sent_at.or(Some(now));
            claimed.last_sent_at = Some(now);
            // Should this process die, another one looks at it when the lease is over.
            claimed.due_at = Some(now);
            sent.push(claimed.clone());
        }
        if matches!(step, Step::Decide(..)) {
            claimed.decision_sent_at = claimed.decision_sent_at.or(Some(now));
            claimed.last_sent_at = Some(now);
            sent.push(claimed.clone());
        }
        steps.push((claimed, step));
    }
    attempt::update_all(tx, &sent).await?;
    Ok(steps)
}

/// Asks the gateways, many at once and with no transaction open, and writes down what they say as it
/// comes: what is there together is written together, and who is slow keeps nobody waiting.
async fn act(payg: &Payg, steps: Vec<(Attempt, Step)>) -> Result<()> {
    // What follows is the gateway's doing, whoever asked for the payment.
    let payg = &payg.acting(Actor::system("gateway"));
    let asked = steps.into_iter().map(|(claimed, step)| ask(payg, claimed, step));
    let mut said = stream::iter(asked).buffer_unordered(AT_ONCE).ready_chunks(BATCH as usize);
    let mut failed = None;
    while let Some(said) = said.next().await {
        failed = take(payg, said).await.err().or(failed);
    }
    failed.map_or(Ok(()), Err)
}

/// What came of a step: an answer, or that the gateway's whole list does not hold it.
type Said = (Attempt, Arc<dyn Gateway>, Option<Answer>);

async fn take(payg: &Payg, said: Vec<Result<Said>>) -> Result<()> {
    let (mut heard, mut missing, mut failed) = (Vec::new(), Vec::new(), None);
    for one in said {
        match one {
            Ok((claimed, gateway, Some(answer))) => heard.push((claimed, gateway, answer)),
            Ok((claimed, _, None)) => missing.push(claimed),
            Err(error) => failed = Some(error),
        }
    }
    let heard = heard.iter().map(|(claimed, gateway, answer)| Heard {
        of: (claimed.customer_id, claimed.attempt_id),
        payment_id: claimed.payment_id,
        lease: claimed.lease,
        gateway: gateway.as_ref(),
        answer: answer.clone(),
    });
    let heard: Vec<Heard<'_>> = heard.collect();
    if !heard.is_empty() {
        failed = take_answer::answers(payg, heard).await.err().or(failed);
    }
    for claimed in missing {
        failed = take_answer::missing(payg, &claimed).await.err().or(failed);
    }
    failed.map_or(Ok(()), Err)
}

async fn ask(payg: &Payg, claimed: Attempt, step: Step) -> Result<Said> {
    let gateway = payg.gateways.get(claimed.gateway)?;
    let what = if claimed.refund_id.is_some() { ObjectKind::Refund } else { ObjectKind::Payment };
    let answer = match step {
        Step::Send => {
            let action = if claimed.refund_id.is_some() { Action::Refund } else { Action::Charge };
            // The stored bytes under the stored key, never made anew (R2).
            Some(gateway.send(action, &claimed.attempt_id.to_string(), &claimed.body).await)
        }
        Step::Decide(action, key) => {
            let body = gateway.decision(&claimed.body, claimed.part())?;
            let answer = gateway.send(action, &key.to_string(), &body).await;
            Some(or_as_shown(gateway.as_ref(), &claimed, answer).await)
        }
        Step::Look(gateway_id) => Some(gateway.fetch(what, &gateway_id).await),
        Step::Search => search(gateway.as_ref(), &claimed, what).await,
    };
    Ok((claimed, gateway, answer))
}

/// What a gateway answers to a decision; when it refuses one about something that is over, how that ended.
async fn or_as_shown(gateway: &dyn Gateway, claimed: &Attempt, answer: Answer) -> Answer {
    let (Answer::Refused(_), Some(gateway_id)) = (&answer, &claimed.gateway_id) else { return answer };
    match gateway.fetch(ObjectKind::Payment, gateway_id).await {
        Answer::Object(said) if matches!(said.status, ObjectStatus::Succeeded | ObjectStatus::Canceled) => {
            Answer::Object(said)
        }
        _ => answer,
    }
}

/// Goes through the gateway's whole list since the attempt was sent first; `None` when it is not in it.
async fn search(gateway: &dyn Gateway, claimed: &Attempt, what: ObjectKind) -> Option<Answer> {
    let since = claimed.first_sent_at.unwrap_or(claimed.created_at).plus_micros(-SLACK);
    let key = claimed.attempt_id.to_string();
    match find_in_list(gateway, what, since, |object| object.metadata.get("attempt") == Some(&key)).await {
        Ok(found) => found.map(|object| Answer::Object(Box::new(object))),
        Err(why) => Some(Answer::Unknown(why)),
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
