//! The bill, with how far it has come written down for whoever looks, on this server or another.

use crate::engine::bill::{Order, Report, bill};
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::error::{Error, Kind, Result};
use crate::records::bill_run::{self, Mileage, RunEnd};
use crate::values::calendar::Month;
use crate::values::id::BillRunId;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How often it is written how far a run has come.
const WRITTEN_EVERY: Duration = Duration::from_secs(1);

/// Writes down that a run begins.
pub async fn begin_run(payg: &Payg, month: Month) -> Result<BillRunId> {
    let run_id = BillRunId::new();
    let mut tx = payg.db.begin().await?;
    bill_run::insert(&mut tx, run_id, month, payg.actor.to_string(), payg.now()).await?;
    tx.commit().await?;
    Ok(run_id)
}

/// Bills a month as [`bill`] does and writes down how far it has come and how it ended; a rehearsal
/// leaves no trace.
pub async fn recorded_bill(
    payg: &Payg,
    order: &Order,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Report> {
    if payg.db.is_rehearsal() {
        return bill(payg, order, progress, stop).await;
    }
    let run_id = begin_run(payg, order.month).await?;
    work_on_run(payg, run_id, order, progress, stop).await
}

/// Bills the month of a run that was begun.
pub async fn work_on_run(
    payg: &Payg,
    run_id: BillRunId,
    order: &Order,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Report> {
    let meter = Meter { far: Mutex::default(), heard: progress };
    let outcome = tokio::select! {
        outcome = bill(payg, order, &meter, stop) => outcome,
        broken = write_on(payg, run_id, &meter, stop) => Err(broken),
    };
    let end = match &outcome {
        Ok(report) => RunEnd::Done(
            serde_json::to_string(report)
                .map_err(|cause| Error::failed("a bill's report was not written").cause(cause))?,
        ),
        Err(error) => RunEnd::Ended(said(error), error.hint_text().unwrap_or_default().to_owned()),
    };
    let mut tx = payg.db.begin().await?;
    bill_run::advance(&mut tx, run_id, meter.far(), payg.now()).await?;
    bill_run::end(&mut tx, run_id, end, payg.now()).await?;
    tx.commit().await?;
    outcome
}

/// Asks a run to stop, whichever server works on it; what is billed stays billed.
pub async fn stop_run(payg: &Payg, run_id: BillRunId) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    let is_running = bill_run::ask_to_stop(&mut tx, run_id).await?;
    tx.commit().await?;
    if is_running { Ok(()) } else { Err(Error::conflict("not_running", format!("{run_id} is over"))) }
}

/// What failed inside is told in the log, not in the list of runs.
fn said(error: &Error) -> String {
    match error.kind() {
        Kind::Failed => "something failed inside of the server".to_owned(),
        _ => error.message().to_owned(),
    }
}

/// Writes how far the run is until it ends; answers only when that is not possible any more.
async fn write_on(payg: &Payg, run_id: BillRunId, meter: &Meter<'_>, stop: &Stop) -> Error {
    loop {
        tokio::time::sleep(WRITTEN_EVERY).await;
        let written = async {
            let mut tx = payg.db.begin().await?;
            let is_asked = bill_run::advance(&mut tx, run_id, meter.far(), payg.now()).await?;
            tx.commit().await?;
            Ok::<bool, Error>(is_asked)
        };
        match written.await {
            Ok(true) => stop.request(),
            Ok(false) => {}
            // Who waits in line for a while does not end the bill; the next second writes it.
            Err(error) if error.kind() == Kind::Busy => {}
            Err(error) => return error,
        }
    }
}

/// Counts for the record and passes on to whoever listens.
struct Meter<'a> {
    far: Mutex<Mileage>,
    heard: &'a dyn Progress,
}

impl Meter<'_> {
    fn far(&self) -> Mileage {
        self.far.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Progress for Meter<'_> {
    fn total(&self, pieces: u64) {
        self.far.lock().unwrap_or_else(PoisonError::into_inner).total =
            i64::try_from(pieces).unwrap_or(i64::MAX);
        self.heard.total(pieces);
    }

    fn advance(&self, pieces: u64, note: &str) {
        let mut far = self.far.lock().unwrap_or_else(PoisonError::into_inner);
        far.done = far.done.saturating_add_unsigned(pieces);
        note.clone_into(&mut far.note);
        drop(far);
        self.heard.advance(pieces, note);
    }
}
