//! A run of the bill: how far it has come, what it did, and whether its server still works on it.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::calendar::Month;
use crate::values::id::BillRunId;
use crate::values::page::{Page, Paging, read_cursor};
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// After so long without a word from its server a run is broken off, in microseconds: a minute.
const SILENT: i64 = 60 * SECOND;

/// A run as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "object", rename = "bill_run")]
pub struct BillRun {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub run_id: BillRunId,
    /// What is billed.
    pub month: Month,
    /// Who started it.
    pub actor: String,
    /// How it stands.
    pub state: RunState,
    /// Customers looked at.
    pub done: i64,
    /// How many there are, once that is known.
    pub total: i64,
    /// A remark on the whole, as `18240.11 EUR`.
    pub note: String,
    /// What it did, once it is done.
    pub report: Option<Value>,
    /// Why it ended early, if it did.
    pub failure: Option<String>,
    /// What can be done about that.
    pub hint: Option<String>,
    /// When it began.
    pub started_at: Timestamp,
    /// When its server last wrote how far it is.
    pub heard_at: Timestamp,
}

crate::words! {
    /// How a run stands.
    RunState, "state of a bill run", {
        /// A server works on it.
        Running = "running",
        /// It came to its end.
        Done = "done",
        /// It was stopped, or it failed.
        Ended = "ended",
    }
}

/// How far a run has come.
#[derive(Clone, Debug, Default)]
pub struct Mileage {
    /// Customers looked at.
    pub done: i64,
    /// How many there are.
    pub total: i64,
    /// A remark on the whole.
    pub note: String,
}

/// How a run ended.
#[derive(Clone, Debug)]
pub enum RunEnd {
    /// With this report, as JSON.
    Done(String),
    /// Early: why, and what can be done about it.
    Ended(String, String),
}

impl BillRun {
    /// Whether its server died: nobody works on it, and nobody said how it ended.
    pub fn is_broken_off(&self, now: Timestamp) -> bool {
        self.state == RunState::Running && now > self.heard_at.plus_micros(SILENT)
    }

    /// Whether somebody works on it.
    pub fn is_under_way(&self, now: Timestamp) -> bool {
        self.state == RunState::Running && !self.is_broken_off(now)
    }
}

/// Adds a run that begins.
pub async fn insert(
    tx: &mut Tx,
    run_id: BillRunId,
    month: Month,
    actor: String,
    at: Timestamp,
) -> Result<()> {
    tx.run(
        "INSERT INTO bill_runs (run_id, month, actor, state, done, total, note, stop_asked, started_at, heard_at)
         VALUES ($1, $2, $3, 'running', 0, 0, '', 0, $4, $4)",
        values![run_id, month.to_string(), actor, at],
    )
    .await?;
    Ok(())
}

/// Writes how far a run has come; answers whether somebody asked it to stop.
pub async fn advance(tx: &mut Tx, run_id: BillRunId, far: Mileage, at: Timestamp) -> Result<bool> {
    let row = tx
        .first(
            "UPDATE bill_runs SET done = $2, total = $3, note = $4, heard_at = $5
             WHERE run_id = $1 AND state = 'running'
             RETURNING stop_asked",
            values![run_id, far.done, far.total, far.note, at],
        )
        .await?;
    Ok(row.map(|row| row.get::<i64>(0)).transpose()? == Some(1))
}

/// Writes how a run ended.
pub async fn end(tx: &mut Tx, run_id: BillRunId, end: RunEnd, at: Timestamp) -> Result<()> {
    let (state, report, failure, hint) = match end {
        RunEnd::Done(report) => (RunState::Done, Some(report), None, None),
        RunEnd::Ended(why, hint) => (RunState::Ended, None, Some(why), Some(hint)),
    };
    tx.run(
        "UPDATE bill_runs SET state = $2, report = $3, failure = $4, hint = $5, heard_at = $6
         WHERE run_id = $1 AND state = 'running'",
        values![run_id, state.word(), report, failure, hint, at],
    )
    .await?;
    Ok(())
}

/// Asks a run to stop, whichever server works on it; answers whether one does.
pub async fn ask_to_stop(tx: &mut Tx, run_id: BillRunId) -> Result<bool> {
    let sql = "UPDATE bill_runs SET stop_asked = 1 WHERE run_id = $1 AND state = 'running'";
    Ok(tx.run(sql, values![run_id]).await? == 1)
}

/// One run, if there is one.
pub async fn find(view: &mut View, run_id: BillRunId) -> Result<Option<BillRun>> {
    let row = view
        .first(
            "SELECT run_id, month, actor, state, done, total, note, report, failure, hint, started_at, heard_at
             FROM bill_runs
             WHERE run_id = $1",
            values![run_id],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Runs, the newest first: a page of a list.
pub async fn list(view: &mut View, paging: &Paging) -> Result<Page<BillRun>> {
    let before = match &paging.cursor {
        Some(cursor) => read_cursor(cursor, 1)?[0].parse()?,
        None => BillRunId::from_uuid(Uuid::max()),
    };
    let rows = view
        .all(
            "SELECT run_id, month, actor, state, done, total, note, report, failure, hint, started_at, heard_at
             FROM bill_runs
             WHERE run_id < $1
             ORDER BY run_id DESC
             LIMIT $2",
            values![before, paging.probe()],
        )
        .await?;
    let rows = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, paging, |run| vec![run.run_id.to_string()]))
}

fn read(row: &Row) -> Result<BillRun> {
    let report: Option<String> = row.get(7)?;
    let report = report.map(|text| serde_json::from_str(&text)).transpose();
    Ok(BillRun {
        run_id: row.get(0)?,
        month: row.get::<String>(1)?.parse()?,
        actor: row.get(2)?,
        state: row.get::<String>(3)?.parse()?,
        done: row.get(4)?,
        total: row.get(5)?,
        note: row.get(6)?,
        report: report.map_err(|cause| Error::failed("a bill's report cannot be read").cause(cause))?,
        failure: row.get(8)?,
        hint: row.get(9)?,
        started_at: row.get(10)?,
        heard_at: row.get(11)?,
    })
}
