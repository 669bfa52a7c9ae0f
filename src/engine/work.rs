//! Work in the background: a table of units, each of which claims a bounded batch and does it.

use crate::engine::announce_payments::announce_payments;
use crate::engine::change_method::look_at_changes;
use crate::engine::clean_up::clean_up;
use crate::engine::clock_watch::ClockWatch;
use crate::engine::done::Done;
use crate::engine::drive_attempts::drive_attempts;
use crate::engine::figures::keep_usual;
use crate::engine::mail::send::work_on_mail;
use crate::engine::payg::{Clock, Payg};
use crate::engine::renew_subscriptions::renew_due;
use crate::engine::retry_payment::retry_due;
use crate::engine::seal_audit::seal_audit;
use crate::engine::settle_bank::settle_bank;
use crate::engine::stop::Stop;
use crate::engine::take_notice::handle_notices;
use crate::engine::trouble::Trouble;
use crate::error::Result;
use crate::values::timestamp::Timestamp;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde::Serialize;
use std::time::Duration;

/// How long a unit waits when there is nothing to do.
const PAUSE: Duration = Duration::from_secs(1);

/// How long what is being done may take to end after the wish to stop.
const STOP_PATIENCE: Duration = Duration::from_secs(3);

/// One kind of work. It may be called by several processes at once, and again after a crash.
pub struct Unit {
    /// Its name.
    pub name: &'static str,
    /// Does a batch of it.
    pub run: for<'a> fn(&'a Payg, Timestamp) -> BoxFuture<'a, Result<Done>>,
    /// What it leaves behind: something that has happened, or only something to look at.
    pub leaves: Leaves,
}

/// What a unit of work leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// Something that has happened, at its own time.
    History,
    /// Something to look at now: when a clock travels, nobody looks before it arrives.
    Sight,
}

/// Every unit, in the order in which one makes work for the next.
pub const UNITS: &[Unit] = &[
    Unit { name: "subscriptions", run: |payg, now| renew_due(payg, now).boxed(), leaves: Leaves::History },
    Unit {
        name: "announcements",
        run: |payg, now| announce_payments(payg, now).boxed(),
        leaves: Leaves::History,
    },
    Unit { name: "notices", run: |payg, now| handle_notices(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "methods", run: |payg, now| look_at_changes(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "retries", run: |payg, now| retry_due(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "bank", run: |payg, now| settle_bank(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "attempts", run: |payg, now| drive_attempts(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "audit", run: |payg, _| seal(payg).boxed(), leaves: Leaves::History },
    Unit { name: "mail", run: |payg, _| work_on_mail(payg).boxed(), leaves: Leaves::History },
    Unit { name: "cleaning", run: |payg, now| clean_up(payg, now).boxed(), leaves: Leaves::History },
    Unit { name: "figures", run: |payg, now| keep_usual(payg, now).boxed(), leaves: Leaves::Sight },
];

/// Seals the audit trail; every seal is of a whole batch, so nothing is left when it is done.
async fn seal(payg: &Payg) -> Result<Done> {
    Ok(Done { done: seal_audit(payg).await?.len(), more: false })
}

/// How much of one kind of work was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "work")]
pub struct Worked {
    /// The unit.
    pub unit: &'static str,
    /// How many things it worked on.
    pub done: usize,
}

/// Does all work that is due, until no unit finds any; a unit that fails does not hold the others up.
pub async fn work_once(payg: &Payg, stop: &Stop) -> Result<Vec<Worked>> {
    work_through(payg, &UNITS.iter().collect::<Vec<_>>(), stop).await
}

/// Does all work that is due at a stop of a clock that travels on.
pub async fn work_on_the_way(payg: &Payg, stop: &Stop) -> Result<Vec<Worked>> {
    let units: Vec<&Unit> = UNITS.iter().filter(|unit| unit.leaves == Leaves::History).collect();
    work_through(payg, &units, stop).await
}

async fn work_through(payg: &Payg, units: &[&Unit], stop: &Stop) -> Result<Vec<Worked>> {
    let mut worked: Vec<Worked> = units.iter().map(|unit| Worked { unit: unit.name, done: 0 }).collect();
    // A rehearsal asks nobody outside, so what waits for an answer stays due: work that makes work for
    // the next unit is through all of them in as many rounds as there are units.
    let rounds = if payg.db.is_rehearsal() { units.len() } else { usize::MAX };
    for _ in 0..rounds {
        let (mut more, mut failed) = (false, None);
        for (unit, worked) in units.iter().zip(&mut worked) {
            stop.check()?;
            match (unit.run)(payg, payg.now()).await {
                Ok(done) => {
                    worked.done += done.done;
                    more |= done.done > 0;
                }
                Err(error) => failed = Some(error.within(unit.name)),
            }
        }
        match failed {
            Some(error) => return Err(error),
            None if more => {}
            None => break,
        }
    }
    Ok(worked)
}

/// Works until it is asked to stop, with a pause when there is nothing to do. Every unit has a loop of
/// its own, so that one that waits for a slow gateway delays no other.
///
/// Nor does it delay the end: who has not answered 3 seconds after the wish to stop is not waited for.
/// Whatever is asked of others is on disk before it is asked, and another worker goes on with it.
pub async fn work_on(payg: &Payg, stop: &Stop) {
    let loops = futures_util::future::join_all(UNITS.iter().map(|unit| work_on_unit(payg, stop, unit)));
    let patience = async {
        stop.requested().await;
        tokio::time::sleep(STOP_PATIENCE).await;
    };
    tokio::select! {
        _ = loops => {}
        () = patience => tracing::warn!("work that did not end in time was cut, and is done later"),
    }
}

async fn work_on_unit(payg: &Payg, stop: &Stop, unit: &Unit) {
    let (mut trouble, mut clocks) = (Trouble::new(unit.name), ClockWatch::default());
    while stop.check().is_ok() {
        let pause = match run(payg, unit, &mut clocks).await {
            Ok(done) => {
                trouble.over();
                if done.more {
                    continue;
                }
                PAUSE
            }
            Err(error) => trouble.failed(&error),
        };
        // The wish to stop ends the pause too.
        let _ = tokio::time::timeout(pause, stop.requested()).await;
    }
}

/// Does a batch of a unit, unless no deadline is sure because the clocks differ. One that was set by hand
/// is meant to differ.
async fn run(payg: &Payg, unit: &Unit, clocks: &mut ClockWatch) -> Result<Done> {
    if matches!(payg.clock, Clock::System) {
        clocks.look(&payg.db, || payg.now()).await?;
    }
    (unit.run)(payg, payg.now()).await
}
