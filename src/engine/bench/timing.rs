//! What a benchmark measures of one contestant: how much, how long, and how long each step took.

use serde::Serialize;
use std::time::{Duration, Instant};

/// The work done so far and the time it took.
#[derive(Clone, Debug, Default)]
pub struct Timing {
    done: u64,
    spent: Duration,
    steps: Vec<Duration>,
}

impl Timing {
    /// Counts one step of `done` units that began at `since`.
    pub fn step(&mut self, done: u64, since: Instant) {
        self.done += done;
        self.steps.push(since.elapsed());
    }

    /// So many units, done in steps that took so long; no wall time yet.
    pub fn of_steps(done: u64, steps: Vec<Duration>) -> Timing {
        Timing { done, spent: Duration::ZERO, steps }
    }

    /// Adds a stretch of wall time; steps may overlap, stretches do not.
    pub fn stretch(&mut self, since: Instant) {
        self.spent += since.elapsed();
    }

    /// Adds wall time that was taken elsewhere.
    pub fn spend(&mut self, time: Duration) {
        self.spent += time;
    }

    /// Adds the steps that another task made.
    pub fn join(&mut self, other: Timing) {
        self.done += other.done;
        self.spent += other.spent;
        self.steps.extend(other.steps);
    }

    /// The figures to print.
    pub fn figures(&self) -> Figures {
        let mut steps = self.steps.clone();
        steps.sort_unstable();
        let at = |share: f64| {
            let place = (steps.len().saturating_sub(1) as f64 * share).round() as usize;
            steps.get(place).map_or(0.0, |step| (step.as_secs_f64() * 1e6).round() / 1e3)
        };
        Figures {
            done: self.done,
            seconds: (self.spent.as_secs_f64() * 1e3).round() / 1e3,
            per_second: (self.done as f64 / self.spent.as_secs_f64().max(1e-9)).round() as u64,
            step_ms_p50: at(0.50),
            step_ms_p99: at(0.99),
        }
    }
}

/// One contestant's figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// Units of work.
    pub done: u64,
    /// Wall time, everything counted in.
    pub seconds: f64,
    /// Units a second.
    pub per_second: u64,
    /// The median step (a batch, a chunk, a query), milliseconds.
    pub step_ms_p50: f64,
    /// The 99th percentile.
    pub step_ms_p99: f64,
}

impl Figures {
    /// This rate in shares of another's.
    pub fn ratio_to(&self, other: &Figures) -> f64 {
        (self.per_second as f64 / other.per_second.max(1) as f64 * 100.0).round() / 100.0
    }
}

/// The most memory that this process has held, in bytes, where the system tells.
pub fn peak_memory_bytes() -> Option<u64> {
    memory("VmHWM:")
}

/// The memory that this process holds now, in bytes, where the system tells.
pub fn resident_memory_bytes() -> Option<u64> {
    memory("VmRSS:")
}

fn memory(field: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(field))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}
