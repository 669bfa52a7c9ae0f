//! One worker's turn with one endpoint: sends what is due there, and keeps what came of it.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::engine::webhooks::schedule;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::delivery::{self, DeliveryStatus, Progress};
use crate::records::delivery_try::{self, DeliveryTry};
use crate::records::endpoint::{self, DisabledReason, Endpoint, EndpointStatus};
use crate::records::lane::{self, Lane};
use crate::records::letter::{self, Letter, LetterKind, Told};
use crate::records::{endpoint_secret, operator, operator_letter};
use crate::values::id::{DeliveryTryId, LetterId};
use crate::values::timestamp::{DAY, Timestamp};
use crate::webhook::answer::Answer;
use crate::webhook::secret::WebhookSecret;
use crate::webhook::sender::{Post, Sender};
use futures_util::{StreamExt, stream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Deliveries that are read and marked together.
const BATCH: i64 = 64;
/// Deliveries to one endpoint at the same time.
const AT_ONCE: usize = 8;
/// How long a turn begins new tries; then others have theirs.
pub const TURN: Duration = Duration::from_secs(2);
/// After so long without a single success an endpoint is disabled; microseconds.
const FAILING_MAX: i64 = 5 * DAY;

/// What is to be sent, and how many tries failed before.
struct Owed {
    told: Told,
    failed_tries: i64,
}

/// What was sent and what came of it.
pub struct Tried {
    /// What was told.
    pub letter_id: LetterId,
    /// How many tries failed before.
    pub failed_tries: i64,
    /// Whether somebody only tries the endpoint out: then there is no second try.
    pub is_test: bool,
    /// When it was sent.
    pub at: Timestamp,
    /// What came of it.
    pub answer: Answer,
}

/// Sends what is due in a lane until nothing is, the time is over, or the endpoint has trouble; answers
/// how many tries were made. The lane is given back.
pub async fn take_turn(payg: &Payg, sender: &Sender, lane: &Lane) -> Result<u64> {
    let since = Instant::now();
    let (mut is_failing, mut count) = (lane.is_failing, 0);
    loop {
        // An endpoint that failed last is asked with one before it is sent many.
        let limit = if is_failing { 1 } else { BATCH };
        let (owed, secrets) = read(payg, lane, limit).await?;
        let is_last = owed.len() < BATCH as usize && !is_failing;
        let tried = send(payg, sender, lane, &owed, &secrets, since).await;
        count += tried.len() as u64;
        is_failing = !tried.iter().any(|one| one.answer.is_success());
        let has_trouble = tried.iter().any(|one| one.answer.is_overload() || one.answer.is_gone());
        let is_over = owed.is_empty() || is_last || has_trouble || since.elapsed() >= TURN;
        keep(payg, lane, &tried, is_over).await?;
        if is_over {
            return Ok(count);
        }
    }
}

async fn read(payg: &Payg, lane: &Lane, limit: i64) -> Result<(Vec<Owed>, Vec<WebhookSecret>)> {
    let (customer, endpoint, now) = (lane.customer_id, lane.endpoint_id, payg.now());
    let mut view = payg.db.view().await?;
    let due = delivery::due(&mut view, customer, endpoint, now, limit).await?;
    let ids: Vec<LetterId> = due.iter().map(|(letter, _)| *letter).collect();
    let mut letters = letter::of_customer(&mut view, customer, &ids).await?;
    let secrets = endpoint_secret::live(&mut view, customer, endpoint, now).await?;
    let secrets = secrets.into_iter().map(WebhookSecret::from_bytes).collect::<Result<_>>()?;
    let owed = due
        .into_iter()
        .filter_map(|(letter, failed_tries)| Some(Owed { told: letters.remove(&letter)?, failed_tries }));
    Ok((owed.collect(), secrets))
}

/// Sends some at the same time; begins no more once the endpoint has trouble or the turn is over.
async fn send(
    payg: &Payg,
    sender: &Sender,
    lane: &Lane,
    owed: &[Owed],
    secrets: &[WebhookSecret],
    since: Instant,
) -> Vec<Tried> {
    let trouble = AtomicBool::new(false);
    let tries: Vec<_> = owed
        .iter()
        .map(async |one| {
            if trouble.load(Ordering::Relaxed) || since.elapsed() >= TURN {
                return None;
            }
            let tried = send_one(payg, sender, &lane.url, one, secrets).await?;
            trouble.fetch_or(tried.answer.is_overload() || tried.answer.is_gone(), Ordering::Relaxed);
            Some(tried)
        })
        .collect();
    stream::iter(tries).buffer_unordered(AT_ONCE).filter_map(std::future::ready).collect().await
}

async fn send_one(
    payg: &Payg,
    sender: &Sender,
    url: &str,
    owed: &Owed,
    secrets: &[WebhookSecret],
) -> Option<Tried> {
    let (letter_id, at) = (owed.told.id, payg.now());
    // A letter is JSON that was read a moment ago; one that cannot be written waits and is seen in the log.
    let body = owed.told.body().inspect_err(|error| tracing::error!(%error, %letter_id, "not told")).ok()?;
    let post = Post { url, id: &letter_id.to_string(), at, secrets, body: &body };
    crash_point::here("c12");
    let answer = sender.send(post).await;
    crash_point::here("c13");
    let is_test = owed.told.r#type == LetterKind::WebhookTest.word();
    Some(Tried { letter_id, failed_tries: owed.failed_tries, is_test, at, answer })
}

/// Keeps what came of some tries and of the endpoint with them; gives the lane back if asked to.
pub async fn keep(payg: &Payg, lane: &Lane, tried: &[Tried], is_over: bool) -> Result<()> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let Some(held) = endpoint::hold(&mut tx, lane.customer_id, lane.endpoint_id).await? else {
        return Ok(());
    };
    let tries: Vec<DeliveryTry> = tried.iter().map(|one| written(lane, one)).collect();
    delivery_try::insert(&mut tx, lane.customer_id, &tries).await?;
    let (progress, pause) = progress(tried, now);
    delivery::advance(&mut tx, lane.customer_id, lane.endpoint_id, &progress, now).await?;
    judge(&mut tx, payg, held, tried, now).await?;
    if is_over {
        lane::release(&mut tx, lane, pause.map(|pause| now.plus_micros(pause))).await?;
    }
    tx.commit().await
}

/// A try as it is kept.
pub fn written(lane: &Lane, tried: &Tried) -> DeliveryTry {
    let Tried { letter_id, at, answer, .. } = tried;
    DeliveryTry {
        delivery_try_id: DeliveryTryId::new(),
        letter_id: *letter_id,
        endpoint_id: lane.endpoint_id,
        tried_at: *at,
        latency_micros: i64::try_from(answer.latency.as_micros()).unwrap_or(i64::MAX),
        status_code: answer.outcome.as_ref().ok().map(|status| i64::from(*status)),
        failure: answer.outcome.as_ref().err().map(ToString::to_string),
        answer: answer.text.clone(),
    }
}

/// How each delivery stands now, and how long the endpoint is to be left alone, in microseconds.
fn progress(tried: &[Tried], now: Timestamp) -> (Vec<Progress>, Option<i64>) {
    let (mut all, mut pause) = (Vec::with_capacity(tried.len()), None);
    for Tried { letter_id, failed_tries, is_test, answer, .. } in tried {
        let (letter_id, failed_tries) = (*letter_id, failed_tries + i64::from(!answer.is_success()));
        let (status, due_at) = if answer.is_success() {
            (DeliveryStatus::Delivered, now)
        } else {
            match schedule::delay(letter_id, failed_tries, answer.retry_after) {
                Some(delay) if !answer.is_gone() && !is_test => {
                    if answer.is_overload() {
                        pause = pause.max(Some(schedule::pause(delay, answer.retry_after)));
                    }
                    (DeliveryStatus::Waiting, now.plus_micros(delay))
                }
                _ => (DeliveryStatus::Failed, now),
            }
        };
        all.push(Progress { letter_id, status, failed_tries, due_at });
    }
    (all, pause)
}

/// Notes since when an endpoint fails, and disables one that is gone or has failed for days.
async fn judge(tx: &mut Tx, payg: &Payg, held: Endpoint, tried: &[Tried], now: Timestamp) -> Result<()> {
    let Some(first) = tried.iter().map(|one| one.at).min() else { return Ok(()) };
    if held.status != EndpointStatus::Enabled {
        return Ok(());
    }
    let is_gone = tried.iter().any(|one| one.answer.is_gone());
    let any_success = tried.iter().any(|one| one.answer.is_success());
    let failing_since = if any_success { None } else { held.failing_since.or(Some(first)) };
    let reason = match failing_since {
        _ if is_gone => Some(DisabledReason::Gone),
        Some(since) if now.micros() - since.micros() >= FAILING_MAX => Some(DisabledReason::Failing),
        _ => None,
    };
    if reason.is_none() && failing_since == held.failing_since {
        return Ok(());
    }
    let Some(reason) = reason else {
        return endpoint::update(tx, &Endpoint { failing_since, ..held }).await;
    };
    let disabled = Endpoint {
        failing_since,
        status: EndpointStatus::Disabled,
        disabled_reason: Some(reason),
        disabled_at: Some(now),
        ..held.clone()
    };
    endpoint::update(tx, &disabled).await?;
    delivery::give_up(tx, disabled.customer_id, disabled.endpoint_id, now).await?;
    let about = ("webhook", disabled.endpoint_id);
    let entry = Entry::new(&payg.actor, "webhook.disable", about, now).of(disabled.customer_id);
    audit::write(tx, &[entry.before(&held)?.after(&disabled)?]).await?;
    tell(tx, &disabled, now).await
}

/// Tells the customer's other endpoints, and the operators who can do something about it.
async fn tell(tx: &mut Tx, disabled: &Endpoint, now: Timestamp) -> Result<()> {
    let kind = LetterKind::WebhookDisabled;
    let payload = serde_json::json!({ "object": disabled, "previous": { "status": "enabled" } }).to_string();
    let operators = operator::who_act(tx).await?;
    operator_letter::insert_many(tx, &operators, kind.word(), &payload, now).await?;
    let letter = Letter {
        customer_id: disabled.customer_id,
        letter_id: LetterId::new(),
        kind,
        document_id: disabled.endpoint_id.uuid(),
        payload,
        created_at: now,
    };
    letter::insert(tx, &[letter]).await
}
