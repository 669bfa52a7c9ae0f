//! Bills that run in the background: how far each has come, and what it did.

use crate::engine::bill::{Order, Report, bill};
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::values::calendar::Month;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// Runs that are remembered.
const KEPT: usize = 20;
/// Invoices that a run lists.
const LISTED: usize = 50;

/// The runs of this server, the newest last.
#[derive(Default)]
pub struct Runs(Mutex<VecDeque<Arc<Run>>>);

/// One run.
pub struct Run {
    /// What it is asked after by.
    pub id: Uuid,
    /// Which month.
    pub month: Month,
    /// Whether nothing of it is kept.
    pub is_preview: bool,
    /// Stops it; what is billed stays billed.
    pub stop: Stop,
    total: AtomicU64,
    done: AtomicU64,
    note: Mutex<String>,
    outcome: Mutex<Option<Outcome>>,
}

/// How a run ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is done.
    Done(Report),
    /// It was stopped or failed: the sentence and what can be done about it.
    Ended(String, String),
}

impl Runs {
    /// Starts a run, or its preview; only one may be under way.
    pub fn start(&self, payg: &Payg, month: Month, is_preview: bool) -> Result<Uuid> {
        let run = Arc::new(Run {
            id: Uuid::now_v7(),
            month,
            is_preview,
            stop: Stop::new(),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
            note: Mutex::default(),
            outcome: Mutex::default(),
        });
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = runs.iter().find(|run| run.outcome().is_none()) {
            let why = format!("a bill of {} is under way already", other.month);
            return Err(Error::conflict("bill_under_way", why).hint("wait for it, or stop it"));
        }
        if runs.len() >= KEPT {
            runs.pop_front();
        }
        runs.push_back(Arc::clone(&run));
        drop(runs);
        let (payg, id) = (if is_preview { payg.rehearsal() } else { payg.clone() }, run.id);
        tokio::spawn(async move { work(payg, &run).await });
        Ok(id)
    }

    /// The run with that id, if this server remembers it.
    pub fn find(&self, id: &str) -> Result<Arc<Run>> {
        let runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = runs.iter().find(|run| run.id.to_string() == id).map(Arc::clone);
        found.ok_or_else(|| Error::not_found("bill run", id).hint("this server does not remember it"))
    }

    /// All that are remembered, the newest first.
    pub fn all(&self) -> Vec<Arc<Run>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().rev().map(Arc::clone).collect()
    }
}

impl Run {
    /// Customers looked at, and how many there are.
    pub fn progress(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// A remark on the whole.
    pub fn note(&self) -> String {
        self.note.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How it ended, if it has.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Progress for Run {
    fn total(&self, pieces: u64) {
        self.total.store(pieces, Ordering::Relaxed);
    }

    fn advance(&self, pieces: u64, note: &str) {
        self.done.fetch_add(pieces, Ordering::Relaxed);
        note.clone_into(&mut self.note.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

async fn work(payg: Payg, run: &Run) {
    let compare = run.month.plus(-1).ok();
    let order = Order { month: run.month, customers: Vec::new(), jobs: 1, compare, listed_max: LISTED };
    let outcome = match bill(&payg, &order, run, &run.stop).await {
        Ok(report) => Outcome::Done(report),
        Err(error) => {
            tracing::warn!(month = %run.month, ?error, "a bill from the console ended early");
            let hint = error.hint_text().unwrap_or_default().to_owned();
            Outcome::Ended(crate::console::form::sentence(&error), hint)
        }
    };
    *run.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
}
