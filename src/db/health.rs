//! What a database says of itself: its clock, its integrity, and the settings that lose data.

use super::door::{Db, View};
use super::sql::{Backend, Sql};
use crate::error::{Error, Result};
use crate::values::timestamp::{SECOND, Timestamp};
use serde::Serialize;

/// A setting of the database, and whether it keeps what was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// As the database calls it.
    pub name: String,
    /// What it is.
    pub value: String,
    /// Whether nothing is lost under it.
    pub safe: bool,
}

/// The settings that decide whether an acknowledged change outlives a loss of power.
pub async fn settings(view: &mut View) -> Result<Vec<Setting>> {
    match view.backend() {
        Backend::Sqlite => sqlite_settings(view).await,
        Backend::Postgres => postgres_settings(view).await,
    }
}

/// Refuses a database that may forget what it acknowledged.
pub async fn refuse_data_loss(db: &Db) -> Result<()> {
    let settings = settings(&mut db.view().await?).await?;
    let unsafe_settings: Vec<String> = settings
        .iter()
        .filter(|setting| !setting.safe)
        .map(|setting| format!("{}={}", setting.name, setting.value))
        .collect();
    if unsafe_settings.is_empty() {
        return Ok(());
    }
    let sentence =
        format!("the database runs with {}: it may lose what it acknowledged", unsafe_settings.join(", "));
    Err(Error::conflict("unsafe_database", sentence)
        .hint("turn it on, or set database.accept_data_loss = true for a database of no value"))
}

/// The database's own clock; SQLite has none but the machine's.
pub async fn clock(view: &mut View) -> Result<Timestamp> {
    const CLOCK: Sql = Sql {
        sqlite: "SELECT CAST(unixepoch('now', 'subsec') * 1000000 AS INTEGER)",
        postgres: "SELECT clock_timestamp()",
    };
    view.one(CLOCK, vec![]).await?.get(0)
}

/// How far the clocks of database and program may differ where money is moved; microseconds.
pub const CLOCKS_APART_MAX: i64 = 5 * SECOND;

/// Refuses to work beside a database whose clock differs: deadlines of several programs would not be the same
/// (SQLite has the machine's clock).
pub async fn refuse_other_clock(db: &Db, now: impl Fn() -> Timestamp) -> Result<()> {
    if db.backend() == Backend::Sqlite {
        return Ok(());
    }
    let before = now();
    let theirs = clock(&mut db.view().await?).await?;
    let (early, late) = (before.micros() - theirs.micros(), theirs.micros() - now().micros());
    let apart = early.max(late);
    if apart <= CLOCKS_APART_MAX {
        return Ok(());
    }
    let sentence = format!("the database's clock is {} s off, so no deadline would be sure", apart / SECOND);
    Err(Error::conflict("clock_differs", sentence).hint("let a time service set both machines' clocks"))
}

/// The first fault that a quick look through the whole file finds; PostgreSQL keeps checksums itself.
pub async fn first_fault(view: &mut View) -> Result<Option<String>> {
    const CHECK: Sql = Sql { sqlite: "PRAGMA quick_check(1)", postgres: "SELECT 'ok'" };
    let answer: String = view.one(CHECK, vec![]).await?.get(0)?;
    Ok((answer != "ok").then_some(answer))
}

/// The database's version as it tells it, and its size in bytes.
pub async fn version_and_size(view: &mut View) -> Result<(String, i64)> {
    const ABOUT: Sql = Sql {
        sqlite: "
            SELECT 'SQLite ' || sqlite_version(), page_count * page_size
            FROM pragma_page_count, pragma_page_size",
        postgres: "
            SELECT 'PostgreSQL ' || current_setting('server_version'), pg_database_size(current_database())",
    };
    let row = view.one(ABOUT, vec![]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

async fn postgres_settings(view: &mut View) -> Result<Vec<Setting>> {
    const SETTINGS: Sql = Sql {
        sqlite: "SELECT '' AS name, '' AS setting WHERE 1 = 0",
        postgres: "
            SELECT name, setting
            FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
            ORDER BY name",
    };
    let mut settings = Vec::new();
    for row in view.all(SETTINGS, vec![]).await? {
        let (name, value): (String, String) = (row.get(0)?, row.get(1)?);
        let safe = value != "off";
        settings.push(Setting { name, value, safe });
    }
    Ok(settings)
}

async fn sqlite_settings(view: &mut View) -> Result<Vec<Setting>> {
    const JOURNAL: Sql = Sql { sqlite: "PRAGMA journal_mode", postgres: "SELECT ''" };
    const SYNCHRONOUS: Sql = Sql { sqlite: "PRAGMA synchronous", postgres: "SELECT 0" };
    const FOREIGN_KEYS: Sql = Sql { sqlite: "PRAGMA foreign_keys", postgres: "SELECT 0" };
    let journal: String = view.one(JOURNAL, vec![]).await?.get(0)?;
    let synchronous: i64 = view.one(SYNCHRONOUS, vec![]).await?.get(0)?;
    let foreign_keys: i64 = view.one(FOREIGN_KEYS, vec![]).await?.get(0)?;
    let level = match synchronous {
        0 => "off",
        1 => "normal",
        2 => "full",
        _ => "extra",
    };
    let on = if foreign_keys == 1 { "on" } else { "off" };
    Ok(vec![
        Setting { name: "journal_mode".to_owned(), safe: journal == "wal", value: journal },
        Setting { name: "synchronous".to_owned(), safe: synchronous >= 2, value: level.to_owned() },
        Setting { name: "foreign_keys".to_owned(), safe: foreign_keys == 1, value: on.to_owned() },
    ])
}
