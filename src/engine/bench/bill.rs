//! `payg bench bill`: a month's invoices, against the bare insert of the same rows.

use super::ground::Ground;
use super::stand;
use super::timing::{Figures, Timing, peak_memory_bytes};
use crate::db::bulk::Column;
use crate::db::open::Location;
use crate::db::tables::{self, Table};
use crate::db::transport;
use crate::engine::bill::{self, Order};
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::DAY;
use serde::Serialize;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Customers, each billed once.
    pub customers: usize,
    /// Events of all of them in the month.
    pub events: u64,
    /// Services that they use.
    pub services: usize,
    /// Chunks that payg works on at the same time.
    pub jobs: usize,
}

/// What was measured.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Customers billed.
    pub customers: usize,
    /// Events that they were billed for.
    pub events: u64,
    /// Rows that both contestants wrote: invoices, lines and transfers.
    pub rows: u64,
    /// payg: usage read, priced, invoiced, numbered and posted; in invoices.
    pub payg: Figures,
    /// The bare database: the same invoices, lines and transfers inserted; in invoices.
    pub bare: Figures,
    /// payg's rate in shares of the bare rate.
    pub ratio: f64,
    /// The most memory held so far, both contestants and the making of the usage together.
    pub peak_memory_bytes: Option<u64>,
}

/// Rounds in which the contestants take turns, each on a database of its own.
const ROUNDS: usize = 3;

/// Measures on scratch databases of their own.
pub async fn run(location: &Location, plan: &Plan) -> Result<Report> {
    let (mut payg, mut bare) = (Timing::default(), Timing::default());
    let mut rows = 0;
    for _ in 0..ROUNDS {
        let ground = Ground::make(location).await?;
        let written = bill_in_payg(&ground, plan, &mut payg).await;
        ground.remove().await?;
        let (tables, batches) = written?;
        rows +=
            batches.iter().flatten().map(|batch| batch.first().map_or(0, Column::len) as u64).sum::<u64>();
        let ground = Ground::make(location).await?;
        let written = insert_bare(&ground, &tables, &batches, &mut bare).await;
        ground.remove().await?;
        written?;
    }
    let (payg, bare) = (payg.figures(), bare.figures());
    Ok(Report {
        customers: plan.customers,
        events: plan.events,
        rows,
        ratio: payg.ratio_to(&bare),
        payg,
        bare,
        peak_memory_bytes: peak_memory_bytes(),
    })
}

/// The tables that both fill, and what payg put into each, in batches.
type Written = (Vec<Table>, Vec<Vec<Vec<Column>>>);

async fn bill_in_payg(ground: &Ground, plan: &Plan, timing: &mut Timing) -> Result<Written> {
    let payg = &ground.payg;
    let month = Month::at(payg.now(), &Zone::utc()).plus(-1)?;
    let period = month.period(&Zone::utc())?;
    let services = stand::services(payg, plan.services, period.start.plus_micros(10 * DAY)).await?;
    let customers = stand::customers(payg, plan.customers / ROUNDS).await?;
    stand::usage(payg, &customers, &services, period, plan.events / ROUNDS as u64).await?;
    let order = Order { month, customers: Vec::new(), jobs: plan.jobs, compare: None, listed_max: 0 };
    let since = Instant::now();
    let chunks = Chunks::default();
    let report = bill::bill(payg, &order, &chunks, &Stop::new()).await?;
    timing.stretch(since);
    timing.join(chunks.timing(report.new, since));
    let mut view = payg.db.view().await?;
    let all = tables::list(&mut view).await?;
    let (mut wanted, mut batches) = (Vec::new(), Vec::new());
    for name in ["invoices", "invoice_lines", "transfers"] {
        let table = all.iter().find(|table| table.name == name).cloned();
        let table = table.ok_or_else(|| Error::failed(format!("the table {name} is missing")))?;
        batches.push(transport::batches(&mut view, &table).await?);
        wanted.push(table);
    }
    Ok((wanted, batches))
}

/// When each chunk of a bill was done.
#[derive(Default)]
struct Chunks(Mutex<Vec<Instant>>);

impl Progress for Chunks {
    fn total(&self, _: u64) {}

    fn advance(&self, _: u64, _: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
    }
}

impl Chunks {
    /// A step for each chunk, from the end of the one before it to its own.
    fn timing(self, invoices: u64, since: Instant) -> Timing {
        let ends = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let begins = std::iter::once(since).chain(ends.iter().copied());
        Timing::of_steps(invoices, begins.zip(&ends).map(|(begin, end)| *end - begin).collect())
    }
}

/// Inserts the rows a batch of invoices a transaction, lines and transfers in step behind them.
async fn insert_bare(
    ground: &Ground,
    tables: &[Table],
    batches: &[Vec<Vec<Column>>],
    timing: &mut Timing,
) -> Result<()> {
    let [invoices, others @ ..] = batches else { return Ok(()) };
    let mut next = vec![0; others.len()];
    let begin = Instant::now();
    for place in 0..=invoices.len() {
        let since = Instant::now();
        let mut tx = ground.db().begin().await?;
        let mut done = 0;
        if let Some(batch) = invoices.get(place) {
            done = transport::append(&mut tx, &tables[0], batch).await?;
        }
        for ((table, theirs), next) in tables[1..].iter().zip(others).zip(&mut next) {
            let until = theirs.len() * place / invoices.len().max(1);
            for batch in &theirs[*next..until] {
                transport::append(&mut tx, table, batch).await?;
            }
            *next = until;
        }
        tx.commit().await?;
        timing.step(done, since);
    }
    timing.stretch(begin);
    Ok(())
}
