//! Many rows in one statement: COPY or arrays on PostgreSQL, rows of values on SQLite.

use super::door::{Connection, Db, Tx};
use super::fault;
use super::sql::Sql;
use super::value::{PG_EPOCH, PgTime};
use crate::error::{Error, Result};
use crate::values::timestamp::Timestamp;
use futures_util::future::join;
use sqlx::postgres::{PgArguments, PgConnection};
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{Arguments, AssertSqlSafe, Transaction};
use uuid::Uuid;

/// SQLite's limit on the parameters of one statement.
const SQLITE_PARAMETERS: usize = 32_766;

/// A statement over a whole batch of rows that stand in columns.
///
/// SQLite's text has one group `VALUES ($1, …)`, which is repeated for each row. PostgreSQL's text
/// is either `COPY … FROM STDIN (FORMAT BINARY)` or takes an array per column, as
/// `SELECT * FROM UNNEST($1::uuid[], …)`.
#[derive(Clone, Copy, Debug)]
pub struct Bulk {
    /// What SQLite is sent, row after row of values.
    pub sqlite: &'static str,
    /// What PostgreSQL is sent, once.
    pub postgres: &'static str,
}

/// One column of a batch; all columns of a batch are of one length.
#[derive(Clone, Debug)]
pub enum Column {
    /// UUID.
    Ids(Vec<Uuid>),
    /// UUID or NULL.
    MaybeIds(Vec<Option<Uuid>>),
    /// BIGINT.
    Ints(Vec<i64>),
    /// BIGINT or NULL.
    MaybeInts(Vec<Option<i64>>),
    /// TEXT.
    Texts(Vec<String>),
    /// TEXT or NULL.
    MaybeTexts(Vec<Option<String>>),
    /// BYTEA or BLOB.
    Bytes(Vec<Vec<u8>>),
    /// BYTEA or BLOB, or NULL.
    MaybeBytes(Vec<Option<Vec<u8>>>),
    /// TIMESTAMPTZ.
    Times(Vec<Timestamp>),
    /// TIMESTAMPTZ or NULL.
    MaybeTimes(Vec<Option<Timestamp>>),
    /// BOOLEAN.
    Bools(Vec<bool>),
    /// BOOLEAN or NULL.
    MaybeBools(Vec<Option<bool>>),
}

impl Column {
    /// How many cells it has.
    #[allow(clippy::len_without_is_empty, reason = "a batch without rows is not sent")]
    pub fn len(&self) -> usize {
        match self {
            Column::Ids(cells) => cells.len(),
            Column::MaybeIds(cells) => cells.len(),
            Column::Ints(cells) => cells.len(),
            Column::MaybeInts(cells) => cells.len(),
            Column::Texts(cells) => cells.len(),
            Column::MaybeTexts(cells) => cells.len(),
            Column::Bytes(cells) => cells.len(),
            Column::MaybeBytes(cells) => cells.len(),
            Column::Times(cells) => cells.len(),
            Column::MaybeTimes(cells) => cells.len(),
            Column::Bools(cells) => cells.len(),
            Column::MaybeBools(cells) => cells.len(),
        }
    }
}

impl Db {
    /// Makes a change that is one statement of PostgreSQL, without a transaction around it: one round trip
    /// to the database instead of one for each statement, the beginning and the end.
    pub async fn at_once(&self, sql: Sql, columns: Vec<Column>) -> Result<u64> {
        let arguments = postgres_arrays(columns)?;
        let done = sqlx::query_with(sql.postgres, arguments).execute(self.postgres()?).await;
        Ok(done.map_err(fault::error)?.rows_affected())
    }
}

impl Tx {
    /// Sends a batch; answers how many rows it touched. No rows, no statement.
    pub async fn bulk(&mut self, bulk: Bulk, columns: Vec<Column>) -> Result<u64> {
        Ok(self.bulk_while(bulk, columns, || ()).await?.0)
    }

    /// Sends a batch and does some work of a few milliseconds while the database stores it.
    pub async fn bulk_while<T>(
        &mut self,
        bulk: Bulk,
        columns: Vec<Column>,
        work: impl FnOnce() -> T,
    ) -> Result<(u64, T)> {
        let rows = height(&columns)?;
        if rows == 0 {
            return Ok((0, work()));
        }
        match self.connection()? {
            Connection::Sqlite(tx) => {
                let insert = insert_sqlite(tx, bulk.sqlite, &columns, rows);
                let (touched, made) = join(insert, async { work() }).await;
                Ok((touched?, made))
            }
            Connection::Postgres(tx) if bulk.postgres.starts_with("COPY ") => {
                insert_postgres(tx, bulk.postgres, &columns, rows, work).await
            }
            Connection::Postgres(tx) => {
                let arguments = postgres_arrays(columns)?;
                let send = sqlx::query_with(bulk.postgres, arguments).execute(&mut **tx);
                let (done, made) = join(send, async { work() }).await;
                Ok((done.map_err(fault::error)?.rows_affected(), made))
            }
        }
    }

    /// Inserts a batch into a table whose name and columns were read from the schema itself.
    pub(super) async fn insert_into(
        &mut self,
        table: &str,
        names: &[String],
        columns: &[Column],
    ) -> Result<u64> {
        let rows = height(columns)?;
        if rows == 0 {
            return Ok(0);
        }
        let names = names.join(", ");
        match self.connection()? {
            Connection::Sqlite(tx) => {
                let text = format!("INSERT INTO {table} ({names}) VALUES ($1)");
                insert_sqlite(tx, &text, columns, rows).await
            }
            Connection::Postgres(tx) => {
                let text = format!("COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
                Ok(insert_postgres(tx, &text, columns, rows, || ()).await?.0)
            }
        }
    }
}

/// How many rows a batch has; its columns must agree on it.
fn height(columns: &[Column]) -> Result<usize> {
    let rows = columns.first().map_or(0, Column::len);
    if columns.iter().any(|column| column.len() != rows) {
        return Err(Error::failed("the columns of a batch differ in length"));
    }
    Ok(rows)
}

async fn insert_sqlite(
    tx: &mut Transaction<'static, Sqlite>,
    text: &str,
    columns: &[Column],
    rows: usize,
) -> Result<u64> {
    let mut touched = 0;
    for (from, count) in chunks(rows, SQLITE_PARAMETERS / columns.len()) {
        let text = repeat_values(text, columns.len(), count)?;
        let arguments = sqlite_rows(columns, from, count)?;
        let done = sqlx::query_with(AssertSqlSafe(text), arguments).execute(&mut **tx).await;
        touched += done.map_err(fault::error)?.rows_affected();
    }
    Ok(touched)
}

async fn insert_postgres<T>(
    connection: &mut PgConnection,
    text: &str,
    columns: &[Column],
    rows: usize,
    work: impl FnOnce() -> T,
) -> Result<(u64, T)> {
    let mut copy = connection.copy_in_raw(text).await.map_err(fault::error)?;
    copy.send(copy_rows(columns, rows)).await.map_err(fault::error)?;
    let made = work();
    Ok((copy.finish().await.map_err(fault::error)?, made))
}

/// Cuts `rows` into full chunks and then powers of two, so that few distinct texts are prepared.
fn chunks(rows: usize, largest: usize) -> Vec<(usize, usize)> {
    let full = 1usize << largest.min(1_024).ilog2();
    let mut chunks = Vec::new();
    let mut from = 0;
    while from < rows {
        let left = rows - from;
        let count = if left >= full { full } else { 1 << left.ilog2() };
        chunks.push((from, count));
        from += count;
    }
    chunks
}

/// Repeats the group behind `VALUES` for each row, its parameters counted on.
fn repeat_values(text: &str, width: usize, rows: usize) -> Result<String> {
    let shape =
        || Error::failed("a bulk statement needs VALUES and a group of parameters").cause(text.to_owned());
    let start = text.find("VALUES").map(|at| at + "VALUES".len()).ok_or_else(shape)?;
    let end = start + text[start..].find(')').ok_or_else(shape)? + 1;
    let mut repeated = String::with_capacity(text.len() + rows * (width * 2 + 2));
    repeated.push_str(&text[..start]);
    for row in 0..rows {
        repeated.push_str(if row == 0 { " (" } else { ",(" });
        for cell in 0..width {
            repeated.push_str(if cell == 0 { "?" } else { ",?" });
        }
        repeated.push(')');
    }
    repeated.push_str(&text[end..]);
    Ok(repeated)
}

fn sqlite_rows(columns: &[Column], from: usize, count: usize) -> Result<SqliteArguments> {
    let mut arguments = SqliteArguments::default();
    arguments.reserve(count * columns.len(), 0);
    let bytes = |id: &Uuid| id.as_bytes().to_vec();
    for row in from..from + count {
        for column in columns {
            match column {
                Column::Ids(cells) => arguments.add(bytes(&cells[row])),
                Column::MaybeIds(cells) => arguments.add(cells[row].as_ref().map(bytes)),
                Column::Ints(cells) => arguments.add(cells[row]),
                Column::MaybeInts(cells) => arguments.add(cells[row]),
                Column::Texts(cells) => arguments.add(cells[row].as_str()),
                Column::MaybeTexts(cells) => arguments.add(cells[row].as_deref()),
                Column::Bytes(cells) => arguments.add(cells[row].as_slice()),
                Column::MaybeBytes(cells) => arguments.add(cells[row].as_deref()),
                Column::Times(cells) => arguments.add(cells[row].micros()),
                Column::MaybeTimes(cells) => arguments.add(cells[row].map(Timestamp::micros)),
                Column::Bools(cells) => arguments.add(i64::from(cells[row])),
                Column::MaybeBools(cells) => arguments.add(cells[row].map(i64::from)),
            }
            .map_err(bind_fault)?;
        }
    }
    Ok(arguments)
}

fn postgres_arrays(columns: Vec<Column>) -> Result<PgArguments> {
    let mut arguments = PgArguments::default();
    for column in columns {
        match column {
            Column::Ids(cells) => arguments.add(cells),
            Column::MaybeIds(cells) => arguments.add(cells),
            Column::Ints(cells) => arguments.add(cells),
            Column::MaybeInts(cells) => arguments.add(cells),
            Column::Texts(cells) => arguments.add(cells),
            Column::MaybeTexts(cells) => arguments.add(cells),
            Column::Bytes(cells) => arguments.add(cells),
            Column::MaybeBytes(cells) => arguments.add(cells),
            Column::Times(cells) => arguments.add(cells.into_iter().map(PgTime).collect::<Vec<_>>()),
            Column::MaybeTimes(cells) => {
                arguments.add(cells.into_iter().map(|cell| cell.map(PgTime)).collect::<Vec<_>>())
            }
            Column::Bools(cells) => arguments.add(cells),
            Column::MaybeBools(cells) => arguments.add(cells),
        }
        .map_err(bind_fault)?;
    }
    Ok(arguments)
}

/// The rows in PostgreSQL's binary COPY format.
fn copy_rows(columns: &[Column], rows: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(rows * columns.len() * 20 + 32);
    out.extend_from_slice(b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0");
    let width = columns.len() as i16;
    for row in 0..rows {
        out.extend_from_slice(&width.to_be_bytes());
        for column in columns {
            match column {
                Column::Ids(cells) => put(&mut out, Some(cells[row].as_bytes())),
                Column::MaybeIds(cells) => put(&mut out, cells[row].as_ref().map(|id| &id.as_bytes()[..])),
                Column::Ints(cells) => put(&mut out, Some(cells[row].to_be_bytes())),
                Column::MaybeInts(cells) => put(&mut out, cells[row].map(i64::to_be_bytes)),
                Column::Texts(cells) => put(&mut out, Some(cells[row].as_bytes())),
                Column::MaybeTexts(cells) => put(&mut out, cells[row].as_deref().map(str::as_bytes)),
                Column::Bytes(cells) => put(&mut out, Some(&cells[row])),
                Column::MaybeBytes(cells) => put(&mut out, cells[row].as_deref()),
                Column::Times(cells) => put(&mut out, Some((cells[row].micros() - PG_EPOCH).to_be_bytes())),
                Column::MaybeTimes(cells) => {
                    put(&mut out, cells[row].map(|at| (at.micros() - PG_EPOCH).to_be_bytes()))
                }
                Column::Bools(cells) => put(&mut out, Some([u8::from(cells[row])])),
                Column::MaybeBools(cells) => put(&mut out, cells[row].map(|cell| [u8::from(cell)])),
            }
        }
    }
    out.extend_from_slice(&(-1i16).to_be_bytes());
    out
}

fn put(out: &mut Vec<u8>, cell: Option<impl AsRef<[u8]>>) {
    match cell {
        Some(bytes) => {
            out.extend_from_slice(&(bytes.as_ref().len() as i32).to_be_bytes());
            out.extend_from_slice(bytes.as_ref());
        }
        None => out.extend_from_slice(&(-1i32).to_be_bytes()),
    }
}

fn bind_fault(cause: sqlx::error::BoxDynError) -> Error {
    Error::failed("a value could not be bound to its statement").cause(cause)
}
