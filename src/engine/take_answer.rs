//! Taking what a gateway says about an attempt: held to what was asked, then settled.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::outcome::{Heard, Outcome, Owners, Taken, mismatch};
use crate::engine::payg::Payg;
use crate::engine::settle::Failure;
use crate::error::{Error, Result};
use crate::gateway::contract::{Answer, Gateway, GatewayKind, Object, Retry};
use crate::records::attempt::{self, Attempt, AttemptEvent, AttemptState};
use crate::records::{gateway_object, payment};
use crate::values::id::{AttemptId, CustomerId, PaymentId};
use crate::values::timestamp::SECOND;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How long after its first sending an attempt's bytes may be sent again under its key, in
/// microseconds: gateways keep keys for 24 h, and a clock may be wrong (R4).
pub const RESEND: i64 = 20 * 3_600 * SECOND;
/// When no gateway knows a key any more, so that what it does not list never happened.
pub const FORGOTTEN: i64 = 24 * 3_600 * SECOND;
/// Takes the answers to requests that a worker made for attempts that it had claimed, all that can be
/// in one transaction; what does not go together is taken one by one, so that none keeps the others
/// from it.
pub async fn answers(payg: &Payg, heard: Vec<Heard<'_>>) -> Result<()> {
    crash_point::here("c6");
    let mut failed = None;
    for heard in rounds(heard) {
        if heard.len() > 1 {
            match together(payg, &heard).await {
                Ok(_) => continue,
                Err(error) => tracing::warn!(error = ?error, "answers are taken one by one"),
            }
        }
        for one in &heard {
            if let Err(error) = together(payg, std::slice::from_ref(one)).await {
                failed = Some(error.within(one.of.1));
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Takes what a gateway shows of an object, whoever asked for it: a worker, a notice, a reconciliation.
pub async fn object(
    payg: &Payg,
    gateway: &dyn Gateway,
    of: (CustomerId, AttemptId),
    said: &Object,
) -> Result<Taken> {
    let known = attempt::find(&mut payg.db.view().await?, of.1).await?;
    let payment_id = known.ok_or_else(|| Error::not_found("attempt", of.1))?.payment_id;
    let answer = Answer::Object(Box::new(said.clone()));
    let taken = together(payg, &[Heard { of, payment_id, lease: None, gateway, answer }]).await?;
    Ok(taken.first().copied().unwrap_or(Taken::Settled))
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
    let mut outcome = Outcome::default();
    if held.first_sent_at.is_none_or(|sent| at < sent.plus_micros(FORGOTTEN)) {
        outcome.unknown(at, held, "absent", why.to_owned(), None)?;
    } else {
        held.state = held.state.become_(AttemptEvent::Miss)?;
        (held.code, held.message) = (Some("absent".to_owned()), Some(why.to_owned()));
        let failure = Failure { code: "absent".to_owned(), message: why.to_owned() };
        outcome.declined(at, paid, &held, failure, Retry::Later);
        outcome.over(at, held);
    }
    outcome.keep(&mut tx, payg).await?;
    tx.commit().await
}

/// Cuts what was heard so that no payment stands twice in a round.
fn rounds(heard: Vec<Heard<'_>>) -> Vec<Vec<Heard<'_>>> {
    let mut rounds: Vec<(BTreeSet<PaymentId>, Vec<Heard<'_>>)> = Vec::new();
    for one in heard {
        let free = rounds.iter().position(|(payments, _)| !payments.contains(&one.payment_id));
        let place = free.unwrap_or_else(|| {
            rounds.push(Default::default());
            rounds.len() - 1
        });
        rounds[place].0.insert(one.payment_id);
        rounds[place].1.push(one);
    }
    rounds.into_iter().map(|(_, heard)| heard).collect()
}

/// Takes what was heard about attempts of different payments in one transaction.
async fn together(payg: &Payg, heard: &[Heard<'_>]) -> Result<Vec<Taken>> {
    let at = payg.now();
    let mut tx = payg.db.begin_batch().await?;
    // Whoever changes an attempt locks its payment first.
    let wanted: Vec<_> = heard.iter().map(|one| (one.of.0, one.payment_id)).collect();
    let paid = payment::lock_all(&mut tx, &wanted).await?;
    let mut paid: HashMap<_, _> = paid.into_iter().map(|one| (one.payment_id, one)).collect();
    let wanted: Vec<_> = heard.iter().map(|one| one.of).collect();
    let held = attempt::lock_all(&mut tx, &wanted).await?;
    let mut held: HashMap<_, _> = held.into_iter().map(|one| (one.attempt_id, one)).collect();
    let owners = own(&mut tx, heard, &held).await?;
    let mut outcome = Outcome::default();
    let mut taken = Vec::with_capacity(heard.len());
    for one in heard {
        let paid = paid.remove(&one.payment_id).ok_or_else(|| Error::not_found("payment", one.payment_id))?;
        let held = held.remove(&one.of.1).ok_or_else(|| Error::not_found("attempt", one.of.1))?;
        taken.push(outcome.take(at, paid, held, one, &owners)?);
    }
    outcome.keep(&mut tx, payg).await?;
    crash_point::here("c7");
    tx.commit().await?;
    crash_point::here("c8");
    Ok(taken)
}

/// Writes down whose the objects are that were shown and fit; answers what is known of them.
async fn own(tx: &mut Tx, heard: &[Heard<'_>], held: &HashMap<AttemptId, Attempt>) -> Result<Owners> {
    let refunds = held.values().filter(|one| one.refund_id.is_some());
    let refunded: Vec<_> = refunds.map(|one| (one.customer_id, one.payment_id)).collect();
    let charges = match refunded.is_empty() {
        true => HashMap::new(),
        false => gateway_object::charges_of(tx, &refunded).await?.into_iter().collect(),
    };
    let mut shown: BTreeMap<GatewayKind, Vec<(&str, CustomerId, AttemptId)>> = BTreeMap::new();
    for one in heard {
        if let (Answer::Object(said), Some(held)) = (&one.answer, held.get(&one.of.1))
            && mismatch(one.gateway, held, said, charges.get(&held.payment_id)).is_none()
        {
            let objects = shown.entry(one.gateway.kind()).or_default();
            objects.push((&said.gateway_id, one.of.0, one.of.1));
        }
    }
    let mut strangers = BTreeSet::new();
    for (kind, mut objects) in shown {
        objects.sort_unstable();
        if !gateway_object::own_all(tx, kind, &objects).await? {
            for (gateway_id, customer_id, attempt_id) in objects {
                if !gateway_object::own(tx, kind, gateway_id, customer_id, attempt_id).await? {
                    strangers.insert(attempt_id);
                }
            }
        }
    }
    Ok(Owners { strangers, charges })
}
