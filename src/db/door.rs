//! The door itself: a view reads one snapshot, a transaction also writes.

use super::fault;
use super::row::Row;
use super::sql::{Backend, Sql};
use super::value::{self, Value};
use crate::error::{Error, Result};
use futures_util::TryStreamExt;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnection, PgPool, Postgres};
use sqlx::sqlite::{Sqlite, SqlitePool};
use sqlx::{AssertSqlSafe, SqlStr, Transaction};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// The database: its connections, and whether what is written is kept.
#[derive(Clone)]
pub struct Db {
    pub(super) pools: Pools,
    rehearsal: Option<Arc<Mutex<Option<Connection>>>>,
    turn: Arc<Mutex<()>>,
    statements: Arc<AtomicU64>,
}

/// The connections of one backend; SQLite has one writer and several readers.
#[derive(Clone)]
pub(super) enum Pools {
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    /// `keyed` are connections that plan a statement once, for whatever values come.
    Postgres {
        pool: PgPool,
        keyed: PgPool,
    },
}

/// A connection inside of a transaction.
pub(super) enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(PostgresConnection),
}

/// A connection to PostgreSQL, inside of a transaction or on its own.
pub(super) enum PostgresConnection {
    Begun(Transaction<'static, Postgres>),
    Alone(PoolConnection<Postgres>),
}

/// A snapshot to read from.
pub struct View {
    connection: Option<Connection>,
    home: Option<OwnedMutexGuard<Option<Connection>>>,
    statements: Arc<AtomicU64>,
}

/// A change: all that a view can do, and writing; dropped without `commit` it never happened.
pub struct Tx(View);

impl Db {
    pub(super) fn new(pools: Pools) -> Db {
        Db { pools, rehearsal: None, turn: Arc::default(), statements: Arc::default() }
    }

    /// Which database this is.
    pub fn backend(&self) -> Backend {
        match &self.pools {
            Pools::Sqlite { .. } => Backend::Sqlite,
            Pools::Postgres { .. } => Backend::Postgres,
        }
    }

    /// The same database, but every change is made in one transaction that is never committed.
    ///
    /// A dry run is the same verb on a rehearsal: it sees its own changes, nobody else ever does.
    pub fn rehearsal(&self) -> Db {
        Db { rehearsal: Some(Arc::new(Mutex::new(None))), ..self.clone() }
    }

    /// Whether this is a rehearsal; it has one transaction, so its work cannot run in parallel.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal.is_some()
    }

    /// Waits for this process's turn at work that takes several connections at once. Who waits holds
    /// no connection, so that those who work never lack one.
    pub async fn turn(&self) -> OwnedMutexGuard<()> {
        Arc::clone(&self.turn).lock_owned().await
    }

    /// Opens a snapshot for reading.
    pub async fn view(&self) -> Result<View> {
        if self.rehearsal.is_some() {
            return Ok(self.begin().await?.0);
        }
        let connection = match &self.pools {
            Pools::Sqlite { readers, .. } => Connection::Sqlite(readers.begin().await.map_err(fault::error)?),
            Pools::Postgres { pool, .. } => {
                begin_postgres(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?
            }
        };
        Ok(self.view_on(connection, None))
    }

    /// Looks at single rows by their keys, each statement at what is committed when it comes: for reads
    /// that need no one snapshot. On PostgreSQL nothing is begun or ended around them, and each is planned
    /// once for all values, which for reads of ranges would be wrong.
    pub async fn glance(&self) -> Result<View> {
        match &self.pools {
            Pools::Postgres { keyed, .. } if self.rehearsal.is_none() => {
                let alone = keyed.acquire().await.map_err(fault::error)?;
                Ok(self.view_on(Connection::Postgres(PostgresConnection::Alone(alone)), None))
            }
            _ => self.view().await,
        }
    }

    /// Begins a change.
    pub async fn begin(&self) -> Result<Tx> {
        self.begin_with("BEGIN").await
    }

    /// Begins a change of many rows. PostgreSQL plans each of its statements by what its tables hold now;
    /// a plan that was kept from when they were small would read them whole.
    pub async fn begin_batch(&self) -> Result<Tx> {
        self.begin_with("BEGIN; SET LOCAL plan_cache_mode = force_custom_plan").await
    }

    async fn begin_with(&self, postgres: &'static str) -> Result<Tx> {
        let Some(rehearsal) = &self.rehearsal else {
            return Ok(Tx(self.view_on(self.begin_connection(postgres).await?, None)));
        };
        let mut home = Arc::clone(rehearsal)
            .try_lock_owned()
            .map_err(|_| Error::failed("a dry run has one transaction and something else holds it"))?;
        let connection = match home.take() {
            Some(connection) => connection,
            None => self.begin_connection(postgres).await?,
        };
        Ok(Tx(self.view_on(connection, Some(home))))
    }

    /// How many statements this process has sent, beside those that begin and end a transaction.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    fn view_on(&self, connection: Connection, home: Option<OwnedMutexGuard<Option<Connection>>>) -> View {
        View { connection: Some(connection), home, statements: Arc::clone(&self.statements) }
    }

    async fn begin_connection(&self, postgres: &'static str) -> Result<Connection> {
        Ok(match &self.pools {
            Pools::Sqlite { writer, .. } => {
                Connection::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await.map_err(fault::error)?)
            }
            Pools::Postgres { pool, .. } => begin_postgres(pool, postgres).await?,
        })
    }

    pub(super) fn postgres(&self) -> Result<&PgPool> {
        match &self.pools {
            Pools::Postgres { pool, .. } if self.rehearsal.is_none() => {
                self.statements.fetch_add(1, Ordering::Relaxed);
                Ok(pool)
            }
            _ => Err(Error::failed("only PostgreSQL changes something at once")),
        }
    }

    /// Closes every connection; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        if let Some(rehearsal) = &self.rehearsal {
            // A pool waits for its connections; the rehearsal's own rolls back and goes home.
            rehearsal.lock().await.take();
        }
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres { pool, keyed } => {
                keyed.close().await;
                pool.close().await;
            }
        }
    }
}

/// Begins on the next connection where one turns out to be dead, as all are when the server has been
/// started again: nothing was begun on it.
///
/// It is begun in a task of its own, because sqlx forgets a beginning that nobody waits for any more, as when
/// a client hangs up: the connection would go back to the pool inside of a transaction, and what the next
/// one writes would be refused or lost. The task ends, and what it began is rolled back.
async fn begin_postgres(pool: &PgPool, text: &'static str) -> Result<Connection> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move {
        let mut dead = 0;
        loop {
            match pool.begin_with(text).await {
                Err(sqlx::Error::Io(_)) if dead < pool.options().get_max_connections() => dead += 1,
                begun => return begun,
            }
        }
    });
    let begun = begun.await.map_err(|cause| Error::busy("payg is stopping").cause(cause))?;
    Ok(Connection::Postgres(PostgresConnection::Begun(begun.map_err(fault::error)?)))
}

impl Deref for PostgresConnection {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        match self {
            PostgresConnection::Begun(tx) => tx,
            PostgresConnection::Alone(connection) => connection,
        }
    }
}

impl DerefMut for PostgresConnection {
    fn deref_mut(&mut self) -> &mut PgConnection {
        match self {
            PostgresConnection::Begun(tx) => tx,
            PostgresConnection::Alone(connection) => connection,
        }
    }
}

impl View {
    /// Which database this is.
    pub fn backend(&self) -> Backend {
        match self.connection {
            Some(Connection::Sqlite(_)) => Backend::Sqlite,
            _ => Backend::Postgres,
        }
    }

    /// The connection for one statement, which is counted.
    pub(super) fn connection(&mut self) -> Result<&mut Connection> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.connection.as_mut().ok_or_else(|| Error::failed("the transaction is over"))
    }

    /// Every row of a query.
    pub async fn all(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.each(sql, values, |row| {
            rows.push(row);
            Ok(())
        })
        .await?;
        Ok(rows)
    }

    /// The first row of a query, if any.
    pub async fn first(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Option<Row>> {
        let sql = sql.into();
        match self.connection()? {
            Connection::Sqlite(tx) => {
                let arguments = value::for_sqlite(values).map_err(bind_fault)?;
                let query = sqlx::query_with(sql.sqlite, arguments);
                Ok(query.fetch_optional(&mut **tx).await.map_err(fault::error)?.map(Row::Sqlite))
            }
            Connection::Postgres(tx) => {
                let arguments = value::for_postgres(values).map_err(bind_fault)?;
                let query = sqlx::query_with(sql.postgres, arguments);
                Ok(query.fetch_optional(&mut **tx).await.map_err(fault::error)?.map(Row::Postgres))
            }
        }
    }

    /// The only row of a query that always has one.
    pub async fn one(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Row> {
        self.first(sql, values).await?.ok_or_else(|| Error::failed("the database answered no row"))
    }

    /// Hands each row to `take` as it arrives; memory does not grow with the answer.
    pub async fn each(
        &mut self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
        mut take: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let text = SqlStr::from_static(sql.into().text(self.backend()));
        self.each_of(text, values, &mut take).await
    }

    /// Every row of a query whose text was made at this door.
    pub(super) async fn all_of(&mut self, text: SqlStr, values: Vec<Value>) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        let mut take = |row| {
            rows.push(row);
            Ok(())
        };
        self.each_of(text, values, &mut take).await?;
        Ok(rows)
    }

    async fn each_of(
        &mut self,
        text: SqlStr,
        values: Vec<Value>,
        take: &mut impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        match self.connection()? {
            Connection::Sqlite(tx) => {
                let arguments = value::for_sqlite(values).map_err(bind_fault)?;
                let mut rows = sqlx::query_with(text, arguments).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(fault::error)? {
                    take(Row::Sqlite(row))?;
                }
            }
            Connection::Postgres(tx) => {
                let arguments = value::for_postgres(values).map_err(bind_fault)?;
                let mut rows = sqlx::query_with(text, arguments).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(fault::error)? {
                    take(Row::Postgres(row))?;
                }
            }
        }
        Ok(())
    }
}

impl Tx {
    /// Sends a statement that writes; answers how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64> {
        let sql = sql.into();
        match self.connection()? {
            Connection::Sqlite(tx) => {
                let arguments = value::for_sqlite(values).map_err(bind_fault)?;
                let done = sqlx::query_with(sql.sqlite, arguments).execute(&mut **tx).await;
                Ok(done.map_err(fault::error)?.rows_affected())
            }
            Connection::Postgres(tx) => {
                let arguments = value::for_postgres(values).map_err(bind_fault)?;
                let done = sqlx::query_with(sql.postgres, arguments).execute(&mut **tx).await;
                Ok(done.map_err(fault::error)?.rows_affected())
            }
        }
    }

    /// Sends a data definition whose text was made here; never from anything a user typed.
    pub async fn run_definition(&mut self, text: String) -> Result<()> {
        let text = AssertSqlSafe(text);
        match self.connection()? {
            Connection::Sqlite(tx) => {
                sqlx::raw_sql(text).execute(&mut **tx).await.map_err(fault::error)?;
            }
            Connection::Postgres(tx) => {
                sqlx::raw_sql(text).execute(&mut **tx).await.map_err(fault::error)?;
            }
        }
        Ok(())
    }

    /// Makes the change durable; in a rehearsal it only stays visible to the rehearsal.
    pub async fn commit(mut self) -> Result<()> {
        let connection = self.0.connection.take();
        if let Some(home) = &mut self.0.home {
            **home = connection;
            return Ok(());
        }
        match connection {
            Some(Connection::Sqlite(tx)) => tx.commit().await.map_err(fault::error),
            Some(Connection::Postgres(PostgresConnection::Begun(tx))) => {
                tx.commit().await.map_err(fault::error)
            }
            Some(Connection::Postgres(PostgresConnection::Alone(_))) | None => {
                Err(Error::failed("the transaction is over"))
            }
        }
    }

    /// Undoes the change now rather than when the connection is next used.
    pub async fn rollback(mut self) -> Result<()> {
        match self.0.connection.take() {
            Some(Connection::Sqlite(tx)) => tx.rollback().await.map_err(fault::error),
            Some(Connection::Postgres(PostgresConnection::Begun(tx))) => {
                tx.rollback().await.map_err(fault::error)
            }
            Some(Connection::Postgres(PostgresConnection::Alone(_))) | None => Ok(()),
        }
    }
}

impl Deref for Tx {
    type Target = View;

    fn deref(&self) -> &View {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut View {
        &mut self.0
    }
}

impl Drop for View {
    /// A rehearsal's view gives its transaction back; one whose change was not finished rolls back.
    fn drop(&mut self) {
        if let (Some(home), Some(connection)) = (&mut self.home, self.connection.take()) {
            **home = Some(connection);
        }
    }
}

fn bind_fault(cause: sqlx::error::BoxDynError) -> Error {
    Error::failed("a value could not be bound to its statement").cause(cause)
}
