//! Moving everything from one database to another, and proving that nothing changed on the way.

use crate::db::door::{Db, Tx, View};
use crate::db::migrate;
use crate::db::tables::{self, Table};
use crate::db::transport::{self, Measure};
use crate::engine::progress::Progress;
use crate::engine::stop::{STOPPED, Stop};
use crate::error::{Error, Kind, Result};
use serde::Serialize;
use std::collections::BTreeMap;

/// What happens to rows that the target already holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// They are a reason to refuse.
    Refuse,
    /// They go away, in the same transaction that brings the new ones.
    Replace,
}

/// One table, measured in the source and in the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableProof {
    /// Its name.
    pub table: String,
    /// What was read.
    pub source: Figures,
    /// What lies in the target, read back before the commit.
    pub target: Figures,
    /// Whether the two are the same.
    pub equal: bool,
}

/// The figures of a table; see [`Measure`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// How many rows.
    pub rows: u64,
    /// The sum over all columns of whole numbers.
    pub sum: String,
    /// The sum of each of them.
    pub sums: BTreeMap<String, String>,
    /// The hash over all cells, in hexadecimal digits.
    pub digest: String,
}

/// Moves every table of `source` into `target`, whose schema is brought up first, in one
/// transaction: all of it or nothing. A target that holds data is refused unless it is replaced.
pub async fn relocate(
    source: &Db,
    target: &Db,
    present: Present,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Vec<TableProof>> {
    migrate::migrate(target).await?;
    let mut view = source.view().await?;
    let mut tx = target.begin().await?;
    let moved = transport::plan(&tables::list(&mut view).await?, &tables::list(&mut tx).await?)?;
    if present == Present::Refuse {
        refuse_data(&mut tx, &moved).await?;
    }
    for table in moved.iter().rev() {
        transport::clear(&mut tx, table).await?;
    }
    let proofs = copy_all(&mut view, &mut tx, &moved, progress, stop).await?;
    if let Some(wrong) = proofs.iter().find(|proof| !proof.equal) {
        tx.rollback().await?;
        let sentence = format!("the table {} did not arrive as it was; nothing was moved", wrong.table);
        return Err(Error::failed(sentence));
    }
    tx.commit().await?;
    Ok(proofs)
}

/// Whether a database holds anything that a new one would not.
pub async fn holds_data(db: &Db) -> Result<bool> {
    let mut view = db.view().await?;
    let tables = tables::list(&mut view).await?;
    Ok(first_with_data(&mut view, &tables).await?.is_some())
}

/// Every table and how many rows it has.
pub async fn count_rows(db: &Db) -> Result<Vec<(String, u64)>> {
    let mut view = db.view().await?;
    let mut counts = Vec::new();
    for table in tables::list(&mut view).await? {
        let rows = transport::count(&mut view, &table).await?;
        counts.push((table.name, rows));
    }
    Ok(counts)
}

async fn copy_all(
    view: &mut View,
    tx: &mut Tx,
    moved: &[Table],
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Vec<TableProof>> {
    let mut rows = 0;
    for table in moved {
        rows += transport::count(view, table).await?;
    }
    // Every row is handled twice: copied, and read back for the proof.
    progress.total(rows * 2);
    let mut proofs = Vec::new();
    for table in moved {
        let source = transport::copy(view, tx, table, |rows| {
            progress.advance(rows, &table.name);
            go_on(stop)
        });
        let source = source.await?;
        let target = transport::measure(tx, table, |rows| {
            progress.advance(rows, &format!("{}, reading back", table.name));
            go_on(stop)
        });
        let target = target.await?;
        proofs.push(TableProof {
            table: table.name.clone(),
            equal: source == target,
            source: Figures::new(&source),
            target: Figures::new(&target),
        });
    }
    Ok(proofs)
}

/// A move that is stopped leaves nothing behind, unlike verbs that commit as they go.
fn go_on(stop: &Stop) -> Result<()> {
    let nothing = |_| Error::new(Kind::Partial, STOPPED, "stopped before the end; nothing was moved");
    stop.check().map_err(nothing)
}

async fn refuse_data(view: &mut View, tables: &[Table]) -> Result<()> {
    match first_with_data(view, tables).await? {
        None => Ok(()),
        Some(name) => Err(Error::conflict(
            "target_holds_data",
            format!("the target already holds data: its table {name} is not empty"),
        )
        .hint("give an empty database")),
    }
}

/// The first table with rows that the migrations themselves did not put there.
async fn first_with_data(view: &mut View, tables: &[Table]) -> Result<Option<String>> {
    let seeded = migrate::seeded();
    for table in tables.iter().filter(|table| !seeded.contains(&table.name.as_str())) {
        if !transport::is_empty(view, table).await? {
            return Ok(Some(table.name.clone()));
        }
    }
    Ok(None)
}

impl Figures {
    fn new(measure: &Measure) -> Figures {
        Figures {
            rows: measure.rows,
            sum: measure.sums.values().sum::<i128>().to_string(),
            sums: measure.sums.iter().map(|(name, sum)| (name.clone(), sum.to_string())).collect(),
            digest: format!("{:032x}", measure.digest),
        }
    }
}
