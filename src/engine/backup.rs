//! Backups: the whole database as one SQLite file, whichever database it comes from or goes to.

use crate::db::door::Db;
use crate::db::file::{self, Draft};
use crate::db::migrate::{self, Status};
use crate::db::open::{self, Location, Missing};
use crate::db::sql::Backend;
use crate::engine::progress::Progress;
use crate::engine::relocate::{self, Present};
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What a backup file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Where it lies.
    pub file: String,
    /// How large it is.
    pub bytes: u64,
    /// Rows in all tables together.
    pub rows: u64,
    /// Migrations that a restored database would still need.
    pub pending_migrations: usize,
}

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// What was restored.
    pub backup: Backup,
    /// Where, without any secret.
    pub database: String,
    /// Where the file that was there before lies now.
    pub previous_file: Option<String>,
}

/// Writes everything into a new file, as it is at one instant, while others go on working. A file
/// that exists is refused; one that is not complete never has the name.
pub async fn backup(db: &Db, target: &Path, progress: &dyn Progress, stop: &Stop) -> Result<Backup> {
    refuse_existing(target)?;
    let draft = Draft::beside(target)?;
    match db.backend() {
        Backend::Sqlite => file::write_copy(db, &draft).await?,
        Backend::Postgres => {
            let copy = open::open(&Location::Sqlite(draft.path().to_owned()), Missing::Create).await?;
            let moved = relocate::relocate(db, &copy, Present::Refuse, progress, stop).await;
            let still = file::make_still(&copy).await;
            moved.map(|_| ()).and(still)?;
        }
    }
    let mut written = inspect(draft.path()).await?;
    draft.keep()?;
    written.file = target.display().to_string();
    Ok(written)
}

/// Refuses a backup that would overwrite something.
pub fn refuse_existing(target: &Path) -> Result<()> {
    if target.exists() {
        let sentence = format!("the file {} exists", target.display());
        return Err(Error::conflict("file_exists", sentence).hint("give another name"));
    }
    Ok(())
}

/// Checks a backup through and through and says what is in it.
pub async fn inspect(path: &Path) -> Result<Backup> {
    let Status { pending, .. } = file::check(path).await?;
    let db = open::open_still(path).await?;
    let counted = relocate::count_rows(&db).await;
    db.close().await;
    let bytes = std::fs::metadata(path).map(|found| found.len()).unwrap_or_default();
    Ok(Backup {
        file: path.display().to_string(),
        bytes,
        rows: counted?.iter().map(|(_, rows)| rows).sum(),
        pending_migrations: pending.len(),
    })
}

/// Puts a backup in the place of a database. A file is replaced as a whole and kept aside; a server's
/// tables are emptied and filled in one transaction.
pub async fn restore(
    backup: Backup,
    location: &Location,
    now: Timestamp,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Restored> {
    let source = PathBuf::from(&backup.file);
    let previous = match location {
        Location::Sqlite(path) => restore_file(path, &source, now).await?,
        Location::Postgres(_) => {
            restore_server(location, &source, progress, stop).await?;
            None
        }
    };
    Ok(Restored {
        backup,
        database: location.without_secret(),
        previous_file: previous.map(|path| path.display().to_string()),
    })
}

async fn restore_file(path: &Path, source: &Path, now: Timestamp) -> Result<Option<PathBuf>> {
    if path.exists() {
        let current = open::open(&Location::Sqlite(path.to_owned()), Missing::Refuse).await?;
        file::make_still(&current).await?;
    }
    let stamp = now.to_string().replace([':', '-'], "");
    file::replace(path, source, &format!(".before-{stamp}"))
}

async fn restore_server(
    location: &Location,
    source: &Path,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<()> {
    let backup = open::open_still(source).await?;
    // Rows move between equal schemas only.
    let pending = migrate::status(&backup).await?.pending.len();
    if pending > 0 {
        backup.close().await;
        let sentence = format!("the backup lacks {pending} migrations");
        return Err(Error::conflict("schema_outdated", sentence)
            .hint("restore it into an SQLite file, migrate that, and copy it: payg db copy --to URL"));
    }
    let target = open::open(location, Missing::Refuse).await?;
    let moved = relocate::relocate(&backup, &target, Present::Replace, progress, stop).await;
    backup.close().await;
    target.close().await;
    moved.map(|_| ())
}
