//! A renewal run: the few subscriptions that are due among millions, found, asked for, paid and settled.

use super::ground::{Ground, lost};
use super::subscribers;
use super::timing::{Figures, Timing, peak_memory_bytes, resident_memory_bytes};
use crate::db::bulk::Column;
use crate::db::open::Location;
use crate::db::tables::{self, Table};
use crate::db::transport;
use crate::engine::drive_attempts::drive_attempts;
use crate::engine::payg::Payg;
use crate::engine::renew_subscriptions::renew_subscriptions;
use crate::error::{Error, Result};
use crate::records::subscription;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// What a renewal writes that the bare contestant inserts again; none of it hangs on other tables.
const WRITTEN: [&str; 5] = ["payments", "attempts", "transfers", "letters", "audit_entries"];
/// Everything that grows with renewals.
const GROWING: [&str; 7] = [
    "payments",
    "attempts",
    "gateway_objects",
    "transfers",
    "subscription_charges",
    "letters",
    "audit_entries",
];
/// How long a job waits for the others' work before it looks again, and how often it does.
const LOOK_AGAIN: (Duration, u32) = (Duration::from_millis(20), 5);

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Subscriptions there are.
    pub subscriptions: u64,
    /// Of these, how many are due.
    pub due: u64,
    /// Workers at the same time, each of which claims what it works on.
    pub jobs: usize,
}

/// What was measured.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Subscriptions there are.
    pub subscriptions: u64,
    /// Of these, how many were due and have been renewed.
    pub due: u64,
    /// Workers at the same time.
    pub jobs: usize,
    /// How the database finds what is due, in its own words.
    pub found_by: String,
    /// How long it took to be told that nothing more is due, milliseconds.
    pub nothing_due_ms: f64,
    /// payg: from the claim to the settled payment, through a gateway in process. A step is a batch.
    pub payg: Figures,
    /// The bare insert of the same payments, attempts, transfers, letters and entries, as many a commit.
    pub bare: Figures,
    /// payg's rate in shares of the bare rate.
    pub ratio: f64,
    /// Table and indexes for each subscription, bytes; and the rows alone.
    pub subscription_bytes: Size,
    /// Table and indexes for each payment, bytes; and the rows alone.
    pub payment_bytes: Size,
    /// Everything that a renewal leaves behind, bytes, all tables and indexes together.
    pub renewal_bytes: Size,
    /// How much more memory was held at the end of the run than after the first tenth of it.
    pub memory_growth_bytes: i64,
    /// The most memory held until the run was over.
    pub peak_memory_bytes: Option<u64>,
}

/// Bytes for each of something.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Size {
    /// With its indexes.
    pub all: i64,
    /// Rows alone.
    pub rows: i64,
}

/// Measures on scratch databases.
pub async fn run(location: &Location, plan: &Plan) -> Result<Report> {
    if plan.due > plan.subscriptions {
        return Err(Error::invalid("due", plan.due, "is more than there are subscriptions"));
    }
    let ground = Ground::make(location).await?;
    let measured = renew_on(&ground, plan).await;
    ground.remove().await?;
    let (mut report, written) = measured?;
    let ground = Ground::make(location).await?;
    let bare = insert_bare(&ground, &written, plan.due).await;
    ground.remove().await?;
    report.bare = bare?.figures();
    report.ratio = report.payg.ratio_to(&report.bare);
    Ok(report)
}

/// The tables of what was written, and the rows of each in batches.
type Written = Vec<(Table, Vec<Vec<Column>>)>;

async fn renew_on(ground: &Ground, plan: &Plan) -> Result<(Report, Written)> {
    let payg = &ground.payg;
    subscribers::subscribe(payg, plan.subscriptions - plan.due, plan.due).await?;
    ground.settle_down().await?;
    let found_by = subscription::how_due_is_found(&mut payg.db.view().await?, payg.now()).await?;
    let memory = Arc::new(AtomicU64::new(0));
    let (timing, nothing_due_ms) = renew_all(payg, plan, &memory).await?;
    let after = resident_memory_bytes().unwrap_or(0);
    let peak_memory_bytes = peak_memory_bytes();
    subscribers::check(payg, plan.due).await?;
    let each = |bytes: (i64, i64), count: u64| {
        let count = i64::try_from(count.max(1)).unwrap_or(i64::MAX);
        Size { all: bytes.0 / count, rows: bytes.1 / count }
    };
    let mut renewal = (0, 0);
    for table in GROWING {
        let bytes = ground.bytes_of(table).await?;
        renewal = (renewal.0 + bytes, renewal.1 + ground.row_bytes_of(table).await?);
    }
    let payments = (ground.bytes_of("payments").await?, ground.row_bytes_of("payments").await?);
    let subscriptions =
        (ground.bytes_of("subscriptions").await?, ground.row_bytes_of("subscriptions").await?);
    let report = Report {
        subscriptions: plan.subscriptions,
        due: plan.due,
        jobs: plan.jobs,
        found_by,
        nothing_due_ms,
        payg: timing.figures(),
        bare: Timing::default().figures(),
        ratio: 0.0,
        subscription_bytes: each(subscriptions, plan.subscriptions),
        payment_bytes: each(payments, plan.due),
        renewal_bytes: each(renewal, plan.due),
        memory_growth_bytes: after as i64 - memory.load(Ordering::Relaxed) as i64,
        peak_memory_bytes,
    };
    let mut view = payg.db.view().await?;
    let all = tables::list(&mut view).await?;
    let mut written = Vec::new();
    for name in WRITTEN {
        let table = all.iter().find(|table| table.name == name).cloned();
        let table = table.ok_or_else(|| Error::failed(format!("the table {name} is missing")))?;
        let rows = transport::batches(&mut view, &table).await?;
        written.push((table, rows));
    }
    Ok((report, written))
}

/// Lets the jobs work until nothing is left; says too how long the last look took, which found nothing.
async fn renew_all(payg: &Payg, plan: &Plan, memory: &Arc<AtomicU64>) -> Result<(Timing, f64)> {
    let renewed = Arc::new(AtomicU64::new(0));
    let (mut running, since) = (JoinSet::new(), Instant::now());
    for _ in 0..plan.jobs.max(1) {
        let (payg, renewed, memory, due) = (payg.clone(), Arc::clone(&renewed), Arc::clone(memory), plan.due);
        running.spawn(async move {
            let mut steps = Vec::new();
            while let Some(step) = job_step(&payg, &renewed, due).await? {
                steps.push(step);
                if memory.load(Ordering::Relaxed) == 0 && renewed.load(Ordering::Relaxed) >= due / 10 {
                    memory.store(resident_memory_bytes().unwrap_or(0), Ordering::Relaxed);
                }
            }
            Ok::<_, Error>(steps)
        });
    }
    let mut steps = Vec::new();
    while let Some(one) = running.join_next().await {
        steps.extend(one.map_err(lost)??);
    }
    let mut timing = Timing::of_steps(renewed.load(Ordering::Relaxed), steps);
    timing.stretch(since);
    let since = Instant::now();
    renew_subscriptions(payg).await?;
    Ok((timing, (since.elapsed().as_secs_f64() * 1e6).round() / 1e3))
}

/// A batch of each unit, as a server's workers do; `None` when all is done.
async fn job_step(payg: &Payg, renewed: &AtomicU64, due: u64) -> Result<Option<Duration>> {
    for _ in 0..LOOK_AGAIN.1 {
        let since = Instant::now();
        let asked = renew_subscriptions(payg).await?.0.len();
        let settled = drive_attempts(payg, payg.now()).await?.done as u64;
        if renewed.fetch_add(settled, Ordering::Relaxed) + settled >= due && asked == 0 && settled == 0 {
            return Ok(None);
        }
        if asked > 0 || settled > 0 {
            return Ok(Some(since.elapsed()));
        }
        tokio::time::sleep(LOOK_AGAIN.0).await;
    }
    Ok(None)
}

/// Inserts the same rows in as many steps as there were, with a commit each.
async fn insert_bare(ground: &Ground, written: &Written, due: u64) -> Result<Timing> {
    let (mut timing, begin) = (Timing::default(), Instant::now());
    let steps = written.iter().map(|(_, batches)| batches.len()).max().unwrap_or(0);
    let mut next = vec![0; written.len()];
    for step in 1..=steps {
        let since = Instant::now();
        let mut tx = ground.db().begin().await?;
        for ((table, batches), next) in written.iter().zip(&mut next) {
            let until = (batches.len() * step).div_ceil(steps);
            for batch in &batches[*next..until] {
                transport::append(&mut tx, table, batch).await?;
            }
            *next = until;
        }
        tx.commit().await?;
        timing.step(0, since);
    }
    timing.join(Timing::of_steps(due, Vec::new()));
    timing.stretch(begin);
    Ok(timing)
}
