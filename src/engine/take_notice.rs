//! Taking notices: what a gateway tells is kept and answered at once; what it says is believed only
//! when the gateway, asked for the object, says it itself (R7).

use crate::crash_point;
use crate::engine::alert::alert;
use crate::engine::done::Done;
use crate::engine::outcome::{Taken, shown};
use crate::engine::payg::Payg;
use crate::engine::take_answer;
use crate::error::Result;
use crate::gateway::contract::{Answer, Gateway, GatewayKind, Object, ObjectKind, ObjectStatus};
use crate::records::notice::{self, Notice, NoticeState};
use crate::records::quarantine::{self, Quarantined};
use crate::records::{attempt, gateway_object};
use crate::values::actor::Actor;
use crate::values::id::{self, AttemptId, CustomerId, NoticeId};
use crate::values::timestamp::{SECOND, Timestamp};
use futures_util::future::join_all;

/// How many notices one worker takes at a time.
const BATCH: i64 = 16;
/// How long a worker has.
const LEASE: i64 = 300 * SECOND;
/// After so many tries a gateway that never answers is not asked about a notice again; the attempt
/// itself is looked at in any case.
const TRIES_MAX: i64 = 20;

/// What a gateway told, before it is kept.
#[derive(Clone, Debug)]
pub struct Told {
    /// Who told.
    pub gateway: GatewayKind,
    /// The gateway's word for what happened.
    pub event: String,
    /// What it is about.
    pub object_kind: ObjectKind,
    /// The gateway's id of that.
    pub gateway_id: String,
    /// All that was told.
    pub body: String,
    /// The address that it came from.
    pub source: String,
}

/// Keeps a notice, so that it can be answered. The same again adds nothing while the first one waits.
pub async fn take_notice(payg: &Payg, told: Told) -> Result<()> {
    crash_point::here("c9");
    let kept = Notice {
        notice_id: NoticeId::new(),
        gateway: told.gateway,
        event: told.event,
        object_kind: told.object_kind,
        gateway_id: told.gateway_id,
        body: told.body,
        source: told.source,
        tries: 0,
        received_at: payg.now(),
    };
    let mut tx = payg.db.begin().await?;
    notice::insert(&mut tx, &kept).await?;
    tx.commit().await?;
    crash_point::here("c10");
    Ok(())
}

/// Asks gateways about the notices that wait. A rehearsal asks nobody.
pub async fn handle_notices(payg: &Payg, now: Timestamp) -> Result<Done> {
    if payg.db.is_rehearsal() {
        return Ok(Done::default());
    }
    let mut tx = payg.db.begin().await?;
    let claimed = notice::claim(&mut tx, now, id::fresh(), now.plus_micros(LEASE), BATCH).await?;
    tx.commit().await?;
    let done = Done::of(claimed.len(), BATCH);
    let ends = join_all(claimed.into_iter().map(|notice| handle(payg, now, notice))).await;
    ends.into_iter().collect::<Result<()>>()?;
    Ok(done)
}

async fn handle(payg: &Payg, now: Timestamp, notice: Notice) -> Result<()> {
    let payg = &payg.acting(Actor::system("gateway"));
    let gateway = payg.gateways.get(notice.gateway)?;
    let (state, outcome) = match gateway.fetch(notice.object_kind, &notice.gateway_id).await {
        Answer::Object(said) if said.gateway_id == notice.gateway_id => {
            match owner_of(payg, gateway.as_ref(), &said).await? {
                Some(of) => match take_answer::object(payg, gateway.as_ref(), of, &said).await? {
                    Taken::Settled => (NoticeState::Done, "settled"),
                    Taken::Quarantined => (NoticeState::Done, "quarantined"),
                },
                None => {
                    put_away(payg, gateway.as_ref(), &said).await?;
                    (NoticeState::Ignored, "it is of no attempt")
                }
            }
        }
        Answer::Object(_) => (NoticeState::Ignored, "the gateway shows another object"),
        Answer::Absent | Answer::Refused(_) => (NoticeState::Ignored, "the gateway has no such object"),
        Answer::Later { .. } | Answer::Unknown(_) if notice.tries >= TRIES_MAX => {
            (NoticeState::Ignored, "the gateway does not answer")
        }
        Answer::Later { .. } | Answer::Unknown(_) => {
            let pause = (10 << notice.tries.clamp(0, 9)) * SECOND;
            let mut tx = payg.db.begin().await?;
            let due_at = now.plus_micros(pause.min(3_600 * SECOND));
            notice::postpone(&mut tx, notice.notice_id, due_at, "the gateway did not answer").await?;
            return tx.commit().await;
        }
    };
    let mut tx = payg.db.begin().await?;
    notice::finish(&mut tx, notice.notice_id, state, outcome, payg.now()).await?;
    tx.commit().await
}

/// The attempt that an object is of: the one that has it, else the one that it names.
pub async fn owner_of(
    payg: &Payg,
    gateway: &dyn Gateway,
    said: &Object,
) -> Result<Option<(CustomerId, AttemptId)>> {
    let mut view = payg.db.view().await?;
    if let Some(of) = gateway_object::owner(&mut view, gateway.kind(), &said.gateway_id).await? {
        return Ok(Some(of));
    }
    let named = said.metadata.get("attempt").and_then(|text| text.parse::<AttemptId>().ok());
    let found = match named {
        Some(attempt_id) => attempt::find(&mut view, attempt_id).await?,
        None => None,
    };
    let ours = found.filter(|attempt| attempt.gateway == gateway.kind());
    Ok(ours.map(|attempt| (attempt.customer_id, attempt.attempt_id)))
}

/// Money that moved in our shop and that nobody here asked for: an operator looks.
pub async fn put_away(payg: &Payg, gateway: &dyn Gateway, said: &Object) -> Result<()> {
    if said.status != ObjectStatus::Succeeded {
        return Ok(());
    }
    let found = Quarantined {
        gateway: gateway.kind(),
        gateway_id: said.gateway_id.clone(),
        attempt_id: None,
        why: "nobody here asked for it".to_owned(),
        said: shown(said),
        found_at: payg.now(),
        resolved_at: None,
    };
    let mut tx = payg.db.begin().await?;
    if quarantine::insert(&mut tx, &found).await? {
        alert(&mut tx, "payment.quarantined", &found, found.found_at).await?;
    }
    tx.commit().await
}
