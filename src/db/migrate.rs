//! The schema: its migrations, which stand in the binary, and how far a database has come.

use super::door::{Db, Pools};
use super::fault;
use super::sql::Backend;
use crate::crash_point;
use crate::error::{Error, Result};
use sqlx::SqlStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

/// Reads both texts of a migration into the binary.
macro_rules! migration {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        )
    };
}

/// A migration's name and its text for each database; a new one is added at the end.
const MIGRATIONS: &[(&str, &str, &str)] = &[
    migration!("0001_customers"),
    migration!("0002_services"),
    migration!("0003_usage"),
    migration!("0004_ledger"),
    migration!("0005_invoices"),
    migration!("0006_access"),
    migration!("0007_limits"),
    migration!("0008_billing_zone"),
    migration!("0009_idempotency"),
    migration!("0010_audit"),
    migration!("0011_payments"),
    migration!("0012_webhooks"),
    migration!("0013_bank"),
    migration!("0014_plans"),
    migration!("0015_mail"),
    migration!("0016_sessions"),
    migration!("0017_subscriptions"),
    migration!("0018_grants"),
    migration!("0021_bill_runs"),
    migration!("0022_members"),
    migration!("0023_payment_orders"),
    migration!("0024_page_orders"),
    migration!("0025_announced"),
    migration!("0026_capture"),
    migration!("0027_renewal_times"),
    migration!("0028_pages"),
    migration!("0029_rare_rows"),
    migration!("0030_method_changes"),
    migration!("0031_sent_attempts"),
    migration!("0032_tax_holders"),
    migration!("0033_rows_by_state"),
];

/// How far a database's schema has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Names of the migrations that it has.
    pub applied: Vec<String>,
    /// Names of those that it still lacks.
    pub pending: Vec<String>,
}

/// Brings the schema to this binary's version; again, nothing happens. Refuses a newer schema.
pub async fn migrate(db: &Db) -> Result<()> {
    if crash_point::is_armed("c14") {
        run(db, MIGRATIONS.len() / 2).await?;
        crash_point::here("c14");
    }
    run(db, MIGRATIONS.len()).await
}

/// Runs the first so many migrations that the database lacks; each in a transaction of its own.
async fn run(db: &Db, count: usize) -> Result<()> {
    let migrator = migrator(db.backend(), count);
    let done = match &db.pools {
        Pools::Sqlite { writer, .. } => migrator.run(writer).await,
        Pools::Postgres { pool, .. } => migrator.run(pool).await,
    };
    done.map_err(fault)
}

/// Says how far the schema has come; refuses one that is newer than this binary.
pub async fn status(db: &Db) -> Result<Status> {
    const EXISTS: super::sql::Sql = super::sql::Sql {
        sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'",
        postgres: "SELECT COUNT(*) FROM pg_tables
                   WHERE tablename = '_sqlx_migrations' AND schemaname = ANY(current_schemas(false))",
    };
    let mut view = db.view().await?;
    let mut versions: Vec<i64> = Vec::new();
    if view.one(EXISTS, vec![]).await?.get::<i64>(0)? > 0 {
        let sql = "SELECT version FROM _sqlx_migrations ORDER BY version";
        for row in view.all(sql, vec![]).await? {
            versions.push(row.get(0)?);
        }
    }
    let known = MIGRATIONS.len() as i64;
    if let Some(newer) = versions.iter().find(|version| **version > known) {
        return Err(newer_schema(*newer));
    }
    let (mut applied, mut pending) = (Vec::new(), Vec::new());
    for (place, (name, _, _)) in MIGRATIONS.iter().enumerate() {
        let list = if versions.contains(&(place as i64 + 1)) { &mut applied } else { &mut pending };
        list.push((*name).to_owned());
    }
    Ok(Status { applied, pending })
}

/// The status of a database that does not exist yet.
pub fn status_of_nothing() -> Status {
    let pending = MIGRATIONS.iter().map(|(name, _, _)| (*name).to_owned()).collect();
    Status { applied: Vec::new(), pending }
}

/// Refuses a database whose schema is not this binary's.
pub async fn check(db: &Db) -> Result<()> {
    match status(db).await?.pending.len() {
        0 => Ok(()),
        count => Err(Error::conflict("schema_outdated", format!("the database lacks {count} migrations"))
            .hint("payg db migrate")),
    }
}

/// Names of the tables into which the migrations themselves put rows, rather than move them there.
pub fn seeded() -> Vec<&'static str> {
    let texts = MIGRATIONS.iter().flat_map(|(_, sqlite, _)| sqlite.lines());
    texts
        .filter(|line| line.contains(" VALUES "))
        .filter_map(|line| line.strip_prefix("INSERT INTO ")?.split([' ', '(']).next())
        .collect()
}

fn migrator(backend: Backend, count: usize) -> Migrator {
    let migrations = MIGRATIONS[..count]
        .iter()
        .zip(1..)
        .map(|((name, sqlite, postgres), version)| {
            let text = match backend {
                Backend::Sqlite => sqlite,
                Backend::Postgres => postgres,
            };
            let text = SqlStr::from_static(text);
            Migration::new(version, (*name).into(), MigrationType::Simple, text, false)
        })
        .collect();
    Migrator::with_migrations(migrations)
}

fn fault(cause: MigrateError) -> Error {
    match cause {
        MigrateError::VersionMissing(version) => newer_schema(version),
        MigrateError::VersionMismatch(version) => Error::conflict(
            "schema_differs",
            format!("migration {version} of the database is not the one of this binary"),
        )
        .hint("it was made by another build; move its data with the payg that made it"),
        MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => fault::error(cause),
        other => Error::failed("the migrations failed").cause(other),
    }
}

fn newer_schema(version: i64) -> Error {
    Error::conflict(
        "schema_newer",
        format!("the database is newer than this binary: it has migration {version}"),
    )
    .hint("use a newer payg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_stand_in_the_order_of_their_numbers() {
        assert!(MIGRATIONS.is_sorted_by(|before, after| before.0[..4] < after.0[..4]));
    }
}
