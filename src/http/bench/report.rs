//! What was measured of one kind of load, and how connections measure it.

use crate::engine::bench::ground::lost;
use crate::engine::bench::timing::{Figures, Timing, peak_memory_bytes};
use crate::error::{Error, Result};
use serde::Serialize;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Requests a second of the older system of subscriptions and their payments, at its peak.
const OLDER_PEAK: f64 = 6.55;

/// What was measured of one kind of load.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// `single`, `batches`, `crowd`, `logins`, `subscriptions`, `postings` or `payments`.
    pub load: &'static str,
    /// Connections at the same time.
    pub connections: usize,
    /// Requests that were not answered as they should be.
    pub failures: u64,
    /// payg: durable before it is answered. Events of `single` and `batches`, requests of `crowd`.
    pub payg: Figures,
    /// What it is compared with: the same server without storing, or the bare insert of the same rows.
    pub bare: Option<Figures>,
    /// payg's rate in shares of the other.
    pub ratio: Option<f64>,
    /// How many times the peak of the older system, which was 393 requests a minute (6.55 a second).
    pub times_older_peak: u64,
    /// The most memory held so far: the server, the load generator and what it compares with together.
    pub peak_memory_bytes: Option<u64>,
}

impl Report {
    /// A report of what payg did beside another contestant.
    pub fn of(load: &'static str, connections: usize, payg: &Measured, bare: Option<&Timing>) -> Report {
        let (figures, bare) = (payg.timing.figures(), bare.map(Timing::figures));
        Report {
            load,
            connections,
            failures: payg.failures,
            ratio: bare.as_ref().map(|bare| figures.ratio_to(bare)),
            times_older_peak: (figures.per_second as f64 / OLDER_PEAK) as u64,
            payg: figures,
            bare,
            peak_memory_bytes: peak_memory_bytes(),
        }
    }
}

/// What some connections measured.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// How much, how long, and how long each request took.
    pub timing: Timing,
    /// Requests that were not answered as they should be.
    pub failures: u64,
}

impl Measured {
    /// Counts a request of `events` that began at `since`.
    pub fn count(&mut self, events: u64, since: Instant, is_good: bool) {
        if is_good { self.timing.step(events, since) } else { self.failures += 1 }
    }

    /// Adds what was measured elsewhere.
    pub fn join(&mut self, other: Measured) {
        self.timing.join(other.timing);
        self.failures += other.failures;
    }
}

/// Runs the load in a runtime and thread of its own, as another program would.
pub async fn apart<Load>(load: impl FnOnce() -> Load + Send + 'static) -> Result<Measured>
where
    Load: Future<Output = Result<Measured>>,
{
    let run = move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|cause| Error::failed("the load generator cannot start").cause(cause))?;
        runtime.block_on(load())
    };
    tokio::task::spawn_blocking(run).await.map_err(lost)?
}

/// Waits for what every connection measured; the wall time is that of all of them.
pub async fn gather(mut running: JoinSet<Result<Measured>>, since: Instant) -> Result<Measured> {
    let mut all = Measured::default();
    while let Some(one) = running.join_next().await {
        all.join(one.map_err(lost)??);
    }
    all.timing.stretch(since);
    Ok(all)
}

/// A short while before the clock runs, in which connections open and caches fill.
pub fn warm_up(length: Duration) -> Duration {
    (length / 5).min(Duration::from_secs(1))
}
