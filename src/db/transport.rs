//! Whole tables on their way from one database to another, measured at both ends.

use super::bulk::Column;
use super::door::{Connection, Tx, View};
use super::fault;
use super::row::{Cell, Row};
use super::sql::Backend;
use super::tables::{Kind, Table, TableColumn};
use crate::error::{Error, Result};
use crate::values::timestamp::Timestamp;
use futures_util::{Stream, TryStreamExt, pin_mut};
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows that are in memory at once; some tables have cells of many kilobytes.
const BATCH: usize = 2_000;

/// What a table holds, in figures that do not depend on the order of its rows: two tables with the
/// same measure hold the same rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// How many rows.
    pub rows: u64,
    /// The sum of each column of whole numbers, NULL counted as 0.
    pub sums: BTreeMap<String, i128>,
    /// The sum of a hash over all cells of each row.
    pub digest: u128,
}

/// The tables to move, as both databases have them; columns are read in the richer kind of the two.
pub fn plan(source: &[Table], target: &[Table]) -> Result<Vec<Table>> {
    target
        .iter()
        .map(|wanted| match source.iter().find(|table| table.name == wanted.name) {
            Some(found) if found.names() == wanted.names() => Ok(richer(found, wanted)),
            Some(_) => Err(differs(format!("the table {} has other columns there", wanted.name))),
            None => Err(differs(format!("the table {} is missing there", wanted.name))),
        })
        .collect()
}

/// Whether a table has no rows.
pub async fn is_empty(view: &mut View, table: &Table) -> Result<bool> {
    Ok(number(view, format!("SELECT COUNT(*) FROM (SELECT 1 FROM {} LIMIT 1) AS probe", table.name)).await?
        == 0)
}

/// How many rows a table has.
pub async fn count(view: &mut View, table: &Table) -> Result<u64> {
    let rows = number(view, format!("SELECT COUNT(*) FROM {}", table.name)).await?;
    Ok(rows.unsigned_abs())
}

/// Removes every row, also where rows are otherwise never removed: what comes instead is everything.
pub async fn clear(tx: &mut Tx, table: &Table) -> Result<()> {
    if tx.backend() == Backend::Postgres {
        tx.run_definition("SET LOCAL payg.replacing = 'everything'".to_owned()).await?;
    }
    tx.run_definition(format!("DELETE FROM {}", table.name)).await
}

/// Copies a table, in constant memory; `advance` is told how many more rows are done and may stop it.
pub async fn copy(
    source: &mut View,
    target: &mut Tx,
    table: &Table,
    mut advance: impl FnMut(u64) -> Result<()>,
) -> Result<Measure> {
    let (names, mut measure) = (table.names(), Measure::default());
    each_batch(source, table, async |rows| {
        let columns = measure.take(table, &rows)?;
        target.insert_into(&table.name, &names, &columns).await?;
        advance(rows.len() as u64)
    })
    .await?;
    Ok(measure)
}

/// Measures a table, in constant memory; `advance` is as with [`copy`].
pub async fn measure(
    view: &mut View,
    table: &Table,
    mut advance: impl FnMut(u64) -> Result<()>,
) -> Result<Measure> {
    let mut measure = Measure::default();
    each_batch(view, table, async |rows| {
        measure.take(table, &rows)?;
        advance(rows.len() as u64)
    })
    .await?;
    Ok(measure)
}

/// A whole table in memory, batch by batch as it stands; for tables that are known to be small.
pub async fn batches(view: &mut View, table: &Table) -> Result<Vec<Vec<Column>>> {
    let (mut batches, mut measure) = (Vec::new(), Measure::default());
    each_batch(view, table, async |rows| {
        batches.push(measure.take(table, &rows)?);
        Ok(())
    })
    .await?;
    Ok(batches)
}

/// Appends a batch to a table.
pub async fn append(target: &mut Tx, table: &Table, batch: &[Column]) -> Result<u64> {
    target.insert_into(&table.name, &table.names(), batch).await
}

impl Measure {
    /// Counts a batch in; answers it as columns.
    fn take(&mut self, table: &Table, rows: &[Row]) -> Result<Vec<Column>> {
        let mut hashes = vec![Sha256::new(); rows.len()];
        let mut columns = Vec::with_capacity(table.columns.len());
        for (place, column) in table.columns.iter().enumerate() {
            columns.push(match column.kind {
                Kind::Int => {
                    let cells = cells::<i64, _>(rows, place, &mut hashes, |cell| cell.to_be_bytes())?;
                    let sum: i128 = cells.iter().flatten().map(|cell| i128::from(*cell)).sum();
                    *self.sums.entry(column.name.clone()).or_default() += sum;
                    Column::MaybeInts(cells)
                }
                Kind::Text => {
                    let cells = cells::<String, _>(rows, place, &mut hashes, |cell| cell.clone())?;
                    Column::MaybeTexts(cells)
                }
                Kind::Bytes => {
                    let cells = cells::<Vec<u8>, _>(rows, place, &mut hashes, |cell| cell.clone())?;
                    Column::MaybeBytes(cells)
                }
                Kind::Id => {
                    Column::MaybeIds(cells::<Uuid, _>(rows, place, &mut hashes, |cell| cell.into_bytes())?)
                }
                Kind::Time => {
                    let bytes = |cell: &Timestamp| cell.micros().to_be_bytes();
                    Column::MaybeTimes(cells::<Timestamp, _>(rows, place, &mut hashes, bytes)?)
                }
                // As the 0 or 1 that SQLite has, so that a digest is the same from either database.
                Kind::Bool => {
                    let bytes = |cell: &bool| i64::from(*cell).to_be_bytes();
                    Column::MaybeBools(cells::<bool, _>(rows, place, &mut hashes, bytes)?)
                }
            });
        }
        self.rows += rows.len() as u64;
        for hash in hashes {
            let digest: [u8; 32] = hash.finalize().into();
            let (first, _) = digest.split_at(16);
            let part = first.iter().fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte));
            self.digest = self.digest.wrapping_add(part);
        }
        Ok(columns)
    }
}

/// Reads one column of a batch and hashes each cell into its row's hash, its length before it.
fn cells<T: Cell, B: AsRef<[u8]>>(
    rows: &[Row],
    place: usize,
    hashes: &mut [Sha256],
    bytes: impl Fn(&T) -> B,
) -> Result<Vec<Option<T>>> {
    let mut cells = Vec::with_capacity(rows.len());
    for (row, hash) in rows.iter().zip(hashes) {
        let cell: Option<T> = row.get(place)?;
        match &cell {
            Some(value) => {
                let bytes = bytes(value);
                hash.update((bytes.as_ref().len() as u64).to_be_bytes());
                hash.update(bytes);
            }
            None => hash.update(u64::MAX.to_be_bytes()),
        }
        cells.push(cell);
    }
    Ok(cells)
}

/// Hands on a table batch by batch as it arrives.
async fn each_batch(
    view: &mut View,
    table: &Table,
    take: impl AsyncFnMut(Vec<Row>) -> Result<()>,
) -> Result<()> {
    let text = AssertSqlSafe(format!("SELECT {} FROM {}", table.names().join(", "), table.name));
    match view.connection()? {
        Connection::Sqlite(tx) => {
            in_batches(sqlx::query(text).fetch(&mut **tx).map_ok(Row::Sqlite), take).await
        }
        Connection::Postgres(tx) => {
            in_batches(sqlx::query(text).fetch(&mut **tx).map_ok(Row::Postgres), take).await
        }
    }
}

async fn in_batches(
    rows: impl Stream<Item = Result<Row, sqlx::Error>>,
    mut take: impl AsyncFnMut(Vec<Row>) -> Result<()>,
) -> Result<()> {
    pin_mut!(rows);
    let mut batch = Vec::new();
    while let Some(row) = rows.try_next().await.map_err(fault::error)? {
        batch.push(row);
        if batch.len() == BATCH {
            take(std::mem::take(&mut batch)).await?;
        }
    }
    if batch.is_empty() { Ok(()) } else { take(batch).await }
}

/// The only number that a query made here answers.
async fn number(view: &mut View, text: String) -> Result<i64> {
    match view.connection()? {
        Connection::Sqlite(tx) => {
            sqlx::query_scalar(AssertSqlSafe(text)).fetch_one(&mut **tx).await.map_err(fault::error)
        }
        Connection::Postgres(tx) => {
            sqlx::query_scalar(AssertSqlSafe(text)).fetch_one(&mut **tx).await.map_err(fault::error)
        }
    }
}

/// The same table with the kinds of the database that knows more of them.
fn richer(source: &Table, target: &Table) -> Table {
    let poor = |kind: Kind| matches!(kind, Kind::Int | Kind::Bytes);
    let pairs = source.columns.iter().zip(&target.columns);
    let columns = pairs.map(|(source, target)| TableColumn {
        name: target.name.clone(),
        kind: if poor(target.kind) { source.kind } else { target.kind },
    });
    Table { name: target.name.clone(), columns: columns.collect() }
}

fn differs(sentence: String) -> Error {
    Error::conflict("schema_differs", sentence).hint("both databases need the same schema: payg db migrate")
}
