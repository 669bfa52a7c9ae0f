//! Delivers webhooks: claims endpoints with something due and gives each a turn, none waiting for another.

use crate::engine::payg::Payg;
use crate::engine::stop::Stop;
use crate::engine::trouble::Trouble;
use crate::engine::webhooks::fan_out::fan_out;
use crate::engine::webhooks::turn;
use crate::error::{Error, Result};
use crate::records::lane::{self, Lane};
use crate::values::timestamp::Timestamp;
use crate::webhook::guard::Guard;
use crate::webhook::sender::Sender;
use std::time::Duration;
use tokio::task::JoinSet;

/// Endpoints that have their turn at the same time. One that hangs takes a place for as long as a try may
/// take, and then is left alone for a while.
const LANES: usize = 256;
/// How long a lease outlives the longest turn, for a database that is slow; microseconds.
const LEASE_SPARE: i64 = 30_000_000;
/// How often it is looked whether something is due.
const PAUSE: Duration = Duration::from_millis(200);
/// How long turns may take to end once the server stops; what does not end is sent again by another.
const STOP_PATIENCE: Duration = Duration::from_secs(3);

/// What one unit of work did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Letters that became deliveries.
    pub letters: u64,
    /// Tries that were made.
    pub tries: u64,
    /// Whether there may be more to do at once.
    pub more: bool,
}

/// The sender that the settings ask for.
pub fn sender(payg: &Payg) -> Result<Sender> {
    let timeout = Duration::from_secs(payg.settings.webhook_timeout_seconds.unsigned_abs());
    Sender::new(guard(payg), timeout)
}

/// What the settings let webhooks reach.
pub fn guard(payg: &Payg) -> Guard {
    Guard::new(payg.settings.webhook_networks.clone())
}

/// One unit of work: what is new becomes owed, and each endpoint with something due has one turn.
/// Nothing is sent in a rehearsal.
pub async fn once(payg: &Payg, sender: &Sender, now: Timestamp) -> Result<Delivered> {
    let (letters, more_letters) = fan_out(payg, now).await?;
    let mut done = Delivered { letters, tries: 0, more: more_letters };
    if payg.db.is_rehearsal() {
        return Ok(done);
    }
    let lanes = claim(payg, sender, now, LANES).await?;
    done.more |= !lanes.is_empty();
    let mut turns = JoinSet::new();
    for lane in lanes {
        let (payg, sender) = (payg.clone(), sender.clone());
        turns.spawn(async move { turn::take_turn(&payg, &sender, &lane).await });
    }
    while let Some(ended) = turns.join_next().await {
        done.tries += ended.map_err(lost)??;
    }
    Ok(done)
}

/// Delivers all that is due now, once: what fails is due again later. Answers how many tries that took.
pub async fn deliver_due(payg: &Payg, stop: &Stop) -> Result<u64> {
    let (sender, mut tries) = (sender(payg)?, 0);
    loop {
        stop.check()?;
        let done = once(payg, &sender, payg.now()).await?;
        tries += done.tries;
        if !done.more {
            return Ok(tries);
        }
    }
}

/// Delivers until somebody asks to stop. What was being sent then is sent again, with the same id, by
/// whoever takes the endpoint next.
pub async fn run(payg: &Payg, sender: &Sender, stop: &Stop) {
    let (mut turns, mut trouble) = (JoinSet::new(), Trouble::new("webhooks"));
    while !stop.is_requested() {
        while let Some(ended) = turns.try_join_next() {
            note(ended);
        }
        let begun = begin(payg, sender, &mut turns).await;
        let pause = match begun {
            Ok(more) => {
                trouble.over();
                if more {
                    continue;
                }
                PAUSE
            }
            Err(error) => trouble.failed(&error),
        };
        tokio::select! {
            () = stop.requested() => break,
            () = tokio::time::sleep(pause) => {}
            Some(ended) = turns.join_next() => note(ended),
        }
    }
    let ending = async { while turns.join_next().await.is_some() {} };
    if tokio::time::timeout(STOP_PATIENCE, ending).await.is_err() {
        tracing::info!("webhooks in flight were cut; they are sent again");
    }
}

/// Turns new letters into deliveries and begins turns; says whether there may be more to do at once.
async fn begin(payg: &Payg, sender: &Sender, turns: &mut JoinSet<Result<u64>>) -> Result<bool> {
    let now = payg.now();
    let (_, more_letters) = fan_out(payg, now).await?;
    let room = LANES - turns.len().min(LANES);
    for lane in claim(payg, sender, now, room).await? {
        let (payg, sender) = (payg.clone(), sender.clone());
        turns.spawn(async move { turn::take_turn(&payg, &sender, &lane).await });
    }
    Ok(more_letters)
}

async fn claim(payg: &Payg, sender: &Sender, now: Timestamp, room: usize) -> Result<Vec<Lane>> {
    if room == 0 || !lane::any_due(&mut payg.db.view().await?, now).await? {
        return Ok(Vec::new());
    }
    let longest = i64::try_from((turn::TURN + sender.timeout()).as_micros()).unwrap_or(i64::MAX / 4);
    let until = now.plus_micros(longest + LEASE_SPARE);
    let mut tx = payg.db.begin().await?;
    let lanes = lane::claim(&mut tx, now, until, room as i64).await?;
    tx.commit().await?;
    Ok(lanes)
}

/// A turn that failed left its lane held; it is taken again when the lease ends.
fn note(ended: std::result::Result<Result<u64>, tokio::task::JoinError>) {
    if let Err(error) = ended.map_err(lost).and_then(|tries| tries) {
        tracing::warn!(%error, "an endpoint's turn ended early");
    }
}

fn lost(cause: tokio::task::JoinError) -> Error {
    Error::failed("an endpoint's turn panicked").cause(cause)
}
