//! Opening a database from its URL, with the settings that keep what was acknowledged.

use super::door::{Db, Pools};
use super::fault;
#[cfg(target_os = "linux")]
use super::no_delay;
use super::sql::Backend;
use crate::error::{Error, Result};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Executor};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

/// After so long a rest a connection is asked whether its server is still there.
const RESTED: Duration = Duration::from_secs(1);

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A file.
    Sqlite(PathBuf),
    /// A server's URL, with whatever secret it holds.
    Postgres(String),
}

/// What happens when the SQLite file does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It is an error.
    Refuse,
    /// It is made, and its folder with it.
    Create,
}

impl FromStr for Location {
    type Err = Error;

    /// Reads `sqlite:FILE`, `sqlite://FILE`, a bare path, or `postgres://…`.
    fn from_str(text: &str) -> Result<Location> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Location::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        let is_other = path == text && has_scheme(path);
        if path.is_empty() || path.contains("://") || is_other {
            return Err(Error::invalid("database URL", text, "is neither sqlite:FILE nor postgres://…"));
        }
        Ok(Location::Sqlite(PathBuf::from(path)))
    }
}

/// Whether a text names a kind of database, as `mysql:books`; a drive has one letter, and what stands
/// behind a slash is a file's name.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

impl Location {
    /// The location without the password that a URL may hold.
    pub fn without_secret(&self) -> String {
        match self {
            Location::Sqlite(path) => format!("sqlite:{}", path.display()),
            Location::Postgres(url) => without_option(&without_login(url)),
        }
    }

    /// Which database it is.
    pub fn backend(&self) -> Backend {
        match self {
            Location::Sqlite(_) => Backend::Sqlite,
            Location::Postgres(_) => Backend::Postgres,
        }
    }
}

/// `postgres://user:…@host/name`; whoever has no password has none to hide.
fn without_login(url: &str) -> String {
    let Some((before, after)) = url.rsplit_once('@') else { return url.to_owned() };
    let (scheme, login) = before.split_once("://").unwrap_or(("postgres", before));
    match login.split_once(':') {
        Some((user, _)) => format!("{scheme}://{user}:…@{after}"),
        None => url.to_owned(),
    }
}

/// The same URL with `password=…` where that stands among its options.
fn without_option(url: &str) -> String {
    const NAME: &str = "password=";
    // ASCII letters keep their places when they become small.
    let Some(start) = url.to_ascii_lowercase().find(NAME).map(|at| at + NAME.len()) else {
        return url.to_owned();
    };
    let rest = url[start..].split_once('&').map(|(_, rest)| format!("&{rest}")).unwrap_or_default();
    format!("{}…{}", &url[..start], without_option(&rest))
}

/// A database URL as it may be shown: without its password, also when it cannot be read.
pub fn without_secret(url: &str) -> String {
    url.parse::<Location>().map_or_else(|_| "…".to_owned(), |location| location.without_secret())
}

/// Opens the database; nothing is read or migrated yet.
pub async fn open(location: &Location, missing: Missing) -> Result<Db> {
    match location {
        Location::Sqlite(path) => open_sqlite(path, missing).await,
        Location::Postgres(url) => open_postgres(url).await,
    }
}

async fn open_sqlite(path: &Path, missing: Missing) -> Result<Db> {
    if missing == Missing::Refuse && !path.exists() {
        return Err(Error::not_found("database file", path.display()).hint("payg init makes one"));
    }
    if let (Missing::Create, Some(folder)) = (missing, path.parent()) {
        std::fs::create_dir_all(folder).map_err(|cause| {
            Error::failed(format!("cannot make the folder {}", folder.display())).cause(cause)
        })?;
    }
    if missing == Missing::Create {
        make_private(path).map_err(|cause| {
            Error::failed(format!("cannot make the database file {}: {cause}", path.display())).cause(cause)
        })?;
    }
    // FULL makes a commit durable over a power loss. Checkpoints are rare, because each one writes
    // every page that a random key touched since the last.
    let writer = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(missing == Missing::Create)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(60))
        .foreign_keys(true)
        .pragma("wal_autocheckpoint", "20000")
        .pragma("cache_size", "-262144")
        .pragma("temp_store", "memory")
        .statement_cache_capacity(200);
    let readers =
        writer.clone().create_if_missing(false).pragma("query_only", "on").pragma("cache_size", "-32768");
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(60))
        .connect_with(writer)
        .await
        .map_err(|fault| cannot_open(path, fault))?;
    let readers = SqlitePoolOptions::new()
        .max_connections(8)
        .test_before_acquire(false)
        .connect_with(readers)
        .await
        .map_err(|fault| cannot_open(path, fault))?;
    Ok(Db::new(Pools::Sqlite { writer, readers }))
}

/// Makes the file, if there is none, so that only its owner can read it.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ())
}

/// Opens a file to read only, as it lies there: nothing is created, converted or locked. Refuses a
/// live database, of which a part lies in its write-ahead log.
pub async fn open_still(path: &Path) -> Result<Db> {
    if !path.exists() {
        return Err(Error::not_found("file", path.display()));
    }
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        let sentence = format!("{} is a live database, not a backup", path.display());
        return Err(Error::conflict("live_database", sentence).hint("payg db backup FILE makes a backup"));
    }
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options)
        .await
        .map_err(|fault| cannot_open(path, fault))?;
    Ok(Db::new(Pools::Sqlite { writer: pool.clone(), readers: pool }))
}

async fn open_postgres(url: &str) -> Result<Db> {
    let options = PgConnectOptions::from_str(url)
        .map_err(|cause| Error::usage("the database URL cannot be read").cause(cause))?
        .application_name("payg")
        .statement_cache_capacity(200);
    // A pool tries again and again to reach a server; somebody who mistyped its name wants to know now.
    let reached = tokio::time::timeout(Duration::from_secs(10), options.connect());
    let probe = reached.await.map_err(|_| Error::busy("the database did not answer in 10 seconds"))?;
    probe.map_err(fault::error)?.close().await.map_err(fault::error)?;
    let port = options.get_port();
    let pool = |size, plans| {
        PgPoolOptions::new()
            .max_connections(size)
            .acquire_timeout(Duration::from_secs(30))
            .test_before_acquire(false)
            .before_acquire(|connection, meta| Box::pin(still_there(connection, meta.idle_for)))
            .after_connect(move |connection, _| Box::pin(prepare(connection, port, plans)))
            .connect_lazy_with(options.clone())
    };
    let (pool, keyed) = (pool(16, PLANNED_EACH_TIME), pool(4, PLANNED_ONCE));
    Ok(Db::new(Pools::Postgres { pool, keyed }))
}

/// Asks a connection that has rested whether its server is still there. One that was just used is taken as
/// it is: to ask would be a round trip more for every transaction.
async fn still_there(connection: &mut PgConnection, rested: Duration) -> Result<bool, sqlx::Error> {
    if rested >= RESTED {
        connection.ping().await?;
    }
    Ok(true)
}

/// Every statement is planned for the values that it is sent with: a plan for any values at all does not know
/// that a quarter of an hour is little, and reads all events for it.
const PLANNED_EACH_TIME: &str = "SET plan_cache_mode = force_custom_plan";
/// A statement that finds rows by their keys is the same for all values, and planning it takes longer than
/// running it.
const PLANNED_ONCE: &str = "SET plan_cache_mode = force_generic_plan";

/// Makes a new connection prompt, and says how its statements are planned.
async fn prepare(connection: &mut PgConnection, port: u16, plans: &'static str) -> Result<(), sqlx::Error> {
    #[cfg(target_os = "linux")]
    no_delay::to_port(port);
    connection.execute(plans).await.map(|_| ())
}

fn cannot_open(path: &Path, fault: sqlx::Error) -> Error {
    let because = fault::error(fault);
    Error::failed(format!("cannot open the database file {}: {because}", path.display())).cause(because)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        let table = [
            ("postgres://u@host:5432/db", "postgres://u@host:5432/db"),
            ("postgres://host/db", "postgres://host/db"),
            ("postgres://u:secret@host/db", "postgres://u:…@host/db"),
            ("postgres://u:se:cr?e@t@host/db?sslmode=require", "postgres://u:…@host/db?sslmode=require"),
            ("postgres://host/db?password=secret&user=u", "postgres://host/db?password=…&user=u"),
            (
                "postgres://u:secret@host/db?Password=secret&PASSWORD=x",
                "postgres://u:…@host/db?Password=…&PASSWORD=…",
            ),
            ("mysql://u:secret@host", "…"),
        ];
        for (url, shown) in table {
            assert_eq!(without_secret(url), shown);
        }
    }
}
