//! Travelling in time on a test database: everything that is due on the way is done in its order.

use crate::engine::announce_payments::next_announcement;
use crate::engine::bill::{Order, bill};
use crate::engine::bring_forward::bring_forward;
use crate::engine::payg::{Clock, Payg};
use crate::engine::progress::{Progress, Silent};
use crate::engine::stop::Stop;
use crate::engine::work::work_on_the_way;
use crate::error::{Error, Result};
use crate::records::letter;
use crate::records::test_clock;
use crate::values::calendar::Month;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;

/// How far the clock goes on when something stays due: somebody else works on it, or it failed.
const PAUSE: i64 = 3_600 * SECOND;

/// What the journal tells of the letters that were written; the others tell of steps on the way to these.
const TOLD: &[&str] = &[
    "payment.declined",
    "payment.disputed",
    "payment.failed",
    "payment.reversed",
    "payment.successful",
    "refund.failed",
    "refund.successful",
    "subscription.activated",
    "subscription.canceled",
    "subscription.changed",
    "subscription.ended",
    "subscription.expired",
    "subscription.renewed",
];

/// Something that happened on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "object", rename = "happened")]
pub struct Happened {
    /// When, by the test database's clock.
    pub at: Timestamp,
    /// What: a kind of work, what came of it as a letter tells it, or the bill of a month.
    pub what: String,
    /// How often.
    pub count: u64,
}

/// Marks a database as a test and sets its clock; one that is a test already keeps its clock.
pub async fn start_clock(payg: &Payg, at: Timestamp) -> Result<Timestamp> {
    let mut tx = payg.db.begin().await?;
    if let Some(stands) = test_clock::stands_at(&mut tx).await? {
        let hint = "payg clock advance lets it travel";
        return Err(Error::conflict("clock_started", format!("the clock stands at {stands}")).hint(hint));
    }
    test_clock::set(&mut tx, at).await?;
    tx.commit().await?;
    Ok(at)
}

/// When it is by the clock of a test database; any other is refused.
pub async fn clock_of(payg: &Payg) -> Result<Timestamp> {
    let stands = test_clock::stands_at(&mut payg.db.view().await?).await?;
    stands.ok_or_else(|| {
        Error::conflict("no_test", "the database is not marked as a test: the machine's clock goes")
            .hint("payg clock start --at WHEN marks it, for ever")
    })
}

/// Lets the clock travel. Whatever is due on the way is done at its own time, and every month that
/// ends is billed. A journey that is broken off goes on where it was with the next one.
pub async fn advance_clock(
    payg: &Payg,
    to: Timestamp,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Vec<Happened>> {
    let mut now = clock_of(payg).await?;
    if to < now {
        return Err(Error::invalid("time", to, format!("is before {now}, where the clock stands")));
    }
    let mut journal = Vec::new();
    loop {
        stop.check()?;
        let (at, month) = next_stop(payg, now, to).await?;
        let traveller = stand_at(payg, at, stop, &mut journal).await?;
        if let Some(month) = month {
            bill_month(&traveller, month, stop, &mut journal).await?;
        }
        progress.advance(1, &at.to_string());
        if at >= to {
            return Ok(journal);
        }
        now = at;
    }
}

/// Lets the clock travel without billing any month, which is somebody else's to do then.
pub async fn pass_time(payg: &Payg, to: Timestamp, stop: &Stop) -> Result<Vec<Happened>> {
    let mut now = clock_of(payg).await?;
    let mut journal = Vec::new();
    while now < to {
        stop.check()?;
        now = next_due(payg, now).await?.map_or(to, |due| due.min(to));
        stand_at(payg, now, stop, &mut journal).await?;
    }
    Ok(journal)
}

/// Sets the clock and does what is due then; answers who was there.
async fn stand_at(payg: &Payg, at: Timestamp, stop: &Stop, journal: &mut Vec<Happened>) -> Result<Payg> {
    let traveller = Payg { clock: Clock::standing_at(at), ..payg.clone() };
    let mut tx = traveller.db.begin().await?;
    test_clock::set(&mut tx, at).await?;
    tx.commit().await?;
    work(&traveller, stop, journal).await?;
    Ok(traveller)
}

/// When something is due next; what stays due is looked at again after a pause.
async fn next_due(payg: &Payg, now: Timestamp) -> Result<Option<Timestamp>> {
    while bring_forward(payg, now).await?.more {}
    let mut view = payg.db.view().await?;
    let due = test_clock::next_due(&mut view).await?;
    let told = next_announcement(payg, &mut view, now).await?;
    Ok(due.into_iter().chain(told).min().map(|due| if due <= now { now.plus_micros(PAUSE) } else { due }))
}

/// Where the clock stops next, and the month that is over there.
async fn next_stop(payg: &Payg, now: Timestamp, to: Timestamp) -> Result<(Timestamp, Option<Month>)> {
    // A rehearsal asks no gateway, so what is due stays due: it goes from month to month.
    let due = match payg.db.is_rehearsal() {
        true => None,
        false => next_due(payg, now).await?,
    };
    let month = Month::at(now, &payg.settings.zone);
    let end = month.period(&payg.settings.zone)?.end;
    let at = due.into_iter().chain([end, to]).min().unwrap_or(to);
    Ok((at, (at == end).then_some(month)))
}

async fn work(payg: &Payg, stop: &Stop, journal: &mut Vec<Happened>) -> Result<()> {
    let before = letter::newest(&mut payg.db.view().await?).await?;
    let at = payg.now();
    let worked = work_on_the_way(payg, stop).await?;
    let told = letter::counts_behind(&mut payg.db.view().await?, before).await?;
    for worked in worked.into_iter().filter(|worked| worked.done > 0) {
        // An attempt that is as it was when it was looked at last is nothing that happened.
        if worked.unit != "attempts" || !told.is_empty() {
            journal.push(Happened { at, what: worked.unit.to_owned(), count: worked.done as u64 });
        }
    }
    for (what, count) in told {
        if TOLD.contains(&what.as_str()) {
            journal.push(Happened { at, what, count: count.unsigned_abs() });
        }
    }
    Ok(())
}

async fn bill_month(payg: &Payg, month: Month, stop: &Stop, journal: &mut Vec<Happened>) -> Result<()> {
    let order = Order { month, customers: Vec::new(), jobs: 1, compare: None, listed_max: 0 };
    let report = bill(payg, &order, &Silent, stop).await?;
    if report.new > 0 {
        journal.push(Happened { at: payg.now(), what: format!("invoices of {month}"), count: report.new });
        // They are told, and paid where money is there, on the day of the bill.
        work(payg, stop, journal).await?;
    }
    Ok(())
}
