//! The ground a benchmark runs on: a database of its own, made before and removed after.

use crate::config::settings::Settings;
use crate::db::door::Db;
use crate::db::migrate;
use crate::db::open::{self, Location, Missing};
use crate::db::sql::Sql;
use crate::engine::payg::{Clock, Payg};
use crate::error::{Error, Result};
use crate::values;
use std::path::PathBuf;
use uuid::Uuid;

/// A scratch database: a schema of its own on PostgreSQL, a file of its own on SQLite.
pub struct Ground {
    /// A payg on it, with the machine's clock.
    pub payg: Payg,
    scratch: Scratch,
}

enum Scratch {
    File(PathBuf),
    Schema { url: String, name: String },
}

impl Ground {
    /// Makes the scratch database at (SQLite: beside) a location and migrates it.
    pub async fn make(location: &Location) -> Result<Ground> {
        let name = format!("payg_bench_{}", Uuid::now_v7().simple());
        let (scratch, location) = match location {
            Location::Sqlite(path) => {
                let folder = path.parent().map(PathBuf::from).unwrap_or_default();
                let file = folder.join(format!("{name}.db"));
                (Scratch::File(file.clone()), Location::Sqlite(file))
            }
            Location::Postgres(url) => {
                run_on_server(url, &name, CREATE).await?;
                let mark = if url.contains('?') { '&' } else { '?' };
                let inside = format!("{url}{mark}options=-csearch_path%3D{name}");
                (Scratch::Schema { url: url.clone(), name }, Location::Postgres(inside))
            }
        };
        let db = open::open(&location, Missing::Create).await?;
        migrate::migrate(&db).await?;
        let payg = Payg::new(db, Clock::System, Settings::default());
        Ok(Ground { payg, scratch })
    }

    /// Bytes that a table and its indexes take.
    pub async fn bytes_of(&self, table: &str) -> Result<i64> {
        const BYTES: Sql = Sql {
            sqlite: "SELECT SUM(pgsize) FROM dbstat
                     WHERE aggregate = TRUE AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name = $1)",
            postgres: "SELECT pg_total_relation_size(CAST($1 AS regclass))",
        };
        self.bytes(BYTES, table).await
    }

    /// Bytes that a table's rows take without its indexes.
    pub async fn row_bytes_of(&self, table: &str) -> Result<i64> {
        const BYTES: Sql = Sql {
            sqlite: "SELECT SUM(pgsize) FROM dbstat WHERE aggregate = TRUE AND name = $1",
            postgres: "SELECT pg_table_size(CAST($1 AS regclass))",
        };
        self.bytes(BYTES, table).await
    }

    async fn bytes(&self, sql: Sql, table: &str) -> Result<i64> {
        let mut view = self.payg.db.view().await?;
        let row = view.one(sql, values![table]).await;
        Ok(row?.get::<Option<i64>>(0)?.unwrap_or(0))
    }

    /// Lets the database learn what was put into it, as it does by itself in a while.
    pub async fn settle_down(&self) -> Result<()> {
        let mut tx = self.payg.db.begin().await?;
        tx.run_definition("ANALYZE".to_owned()).await?;
        tx.commit().await
    }

    /// The database, for the bare contestant.
    pub fn db(&self) -> &Db {
        &self.payg.db
    }

    /// Removes the scratch database.
    pub async fn remove(self) -> Result<()> {
        self.payg.db.close().await;
        match self.scratch {
            Scratch::File(file) => {
                for ending in ["", "-wal", "-shm"] {
                    let mut name = file.clone().into_os_string();
                    name.push(ending);
                    // The two side files are gone already when the database closed cleanly.
                    let _ = std::fs::remove_file(name);
                }
                Ok(())
            }
            Scratch::Schema { url, name } => run_on_server(&url, &name, DROP).await,
        }
    }
}

const CREATE: &str = "SELECT format('CREATE SCHEMA %I', CAST($1 AS text))";
const DROP: &str = "SELECT format('DROP SCHEMA %I CASCADE', CAST($1 AS text))";

/// Makes or drops the schema; its name is payg's own, never a user's.
async fn run_on_server(url: &str, name: &str, quoted: &'static str) -> Result<()> {
    let db = open::open(&Location::Postgres(url.to_owned()), Missing::Refuse).await?;
    let mut tx = db.begin().await?;
    let statement: String = tx.one(quoted, values![name]).await?.get(0)?;
    tx.run_definition(statement).await?;
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// What is said when a task of a benchmark did not come back.
pub fn lost(cause: tokio::task::JoinError) -> Error {
    Error::failed("a benchmark's task ended early").cause(cause)
}
