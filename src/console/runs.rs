//! Previews of bills in the background, which nobody but this server knows; and bills that it works on.

use crate::engine::bill::{Order, Report, bill};
use crate::engine::payg::Payg;
use crate::engine::progress::{Progress, Silent};
use crate::engine::recorded_bill::{begin_run, work_on_run};
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::records::bill_run;
use crate::values::calendar::Month;
use crate::values::id::BillRunId;
use crate::values::page::Paging;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Previews that are remembered.
const KEPT: usize = 20;
/// Invoices that a run lists.
const LISTED: usize = 50;
/// Runs that are looked at for one that is under way.
const LATEST: i64 = 20;

/// The previews of this server, the newest last.
#[derive(Default)]
pub struct Previews(Mutex<VecDeque<Arc<Preview>>>);

/// One preview.
pub struct Preview {
    /// What it is asked after by.
    pub id: BillRunId,
    /// Which month.
    pub month: Month,
    /// Stops it.
    pub stop: Stop,
    total: AtomicU64,
    done: AtomicU64,
    note: Mutex<String>,
    outcome: Mutex<Option<Outcome>>,
}

/// How a preview ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// With this report.
    Done(Box<Report>),
    /// Early: why, and what can be done about it.
    Ended(String, String),
}

/// Starts a bill that goes on whoever looks; only one may be under way, on whichever server.
pub async fn start(payg: &Payg, month: Month) -> Result<BillRunId> {
    let runs = bill_run::list(&mut payg.db.view().await?, &Paging::first(LATEST)).await?.rows;
    if let Some(other) = runs.iter().find(|run| run.is_under_way(payg.now())) {
        let why = format!("a bill of {} is under way already", other.month);
        return Err(Error::conflict("bill_under_way", why).hint("wait for it, or stop it"));
    }
    let (payg, run_id) = (payg.clone(), begin_run(payg, month).await?);
    tokio::spawn(async move {
        let worked = work_on_run(&payg, run_id, &order(month), &Silent, &Stop::new()).await;
        if let Err(error) = worked {
            tracing::warn!(%month, ?error, "a bill from the console ended early");
        }
    });
    Ok(run_id)
}

impl Previews {
    /// Starts a preview.
    pub fn start(&self, payg: &Payg, month: Month) -> Result<BillRunId> {
        let preview = Arc::new(Preview {
            id: BillRunId::new(),
            month,
            stop: Stop::new(),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
            note: Mutex::default(),
            outcome: Mutex::default(),
        });
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = kept.iter().find(|preview| preview.outcome().is_none()) {
            let why = format!("a preview of {} is under way already", other.month);
            return Err(Error::conflict("bill_under_way", why).hint("wait for it, or stop it"));
        }
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back(Arc::clone(&preview));
        drop(kept);
        let (payg, id) = (payg.rehearsal(), preview.id);
        tokio::spawn(async move { preview.work(&payg).await });
        Ok(id)
    }

    /// The preview with that id, if this server remembers it.
    pub fn find(&self, id: BillRunId) -> Option<Arc<Preview>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|preview| preview.id == id).map(Arc::clone)
    }
}

impl Preview {
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

    async fn work(&self, payg: &Payg) {
        let outcome = match bill(payg, &order(self.month), self, &self.stop).await {
            Ok(report) => Outcome::Done(Box::new(report)),
            Err(error) => {
                tracing::warn!(month = %self.month, ?error, "a preview of a bill ended early");
                let hint = error.hint_text().unwrap_or_default().to_owned();
                Outcome::Ended(crate::console::form::sentence(&error), hint)
            }
        };
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
    }
}

impl Progress for Preview {
    fn total(&self, pieces: u64) {
        self.total.store(pieces, Ordering::Relaxed);
    }

    fn advance(&self, pieces: u64, note: &str) {
        self.done.fetch_add(pieces, Ordering::Relaxed);
        note.clone_into(&mut self.note.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

fn order(month: Month) -> Order {
    let compare = month.plus(-1).ok();
    Order { month, customers: Vec::new(), jobs: 1, compare, listed_max: LISTED }
}
