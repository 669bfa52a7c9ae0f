//! A database file as a whole: written to a backup, checked, and put back.

use super::door::{Db, Pools};
use super::fault;
use super::health;
use super::migrate;
use super::open;
use crate::error::{Error, Result};
use sqlx::{AssertSqlSafe, Executor};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A file under a name of its own until it is complete; dropped before that, it goes away.
pub struct Draft {
    path: PathBuf,
    target: PathBuf,
    kept: bool,
}

impl Draft {
    /// A new empty file beside `target`, which only its owner can read.
    pub fn beside(target: &Path) -> Result<Draft> {
        let path = with_suffix(target, ".part");
        let _ = fs::remove_file(&path);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).map_err(|cause| cannot("write", &path, cause))?;
        Ok(Draft { path, target: target.to_owned(), kept: false })
    }

    /// Where the draft lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the draft durable and gives it its name, in place of whatever has it.
    pub fn keep(mut self) -> Result<()> {
        let fault = |cause| cannot("write", &self.path, cause);
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(fault)?;
        fs::rename(&self.path, &self.target).map_err(|cause| cannot("replace", &self.target, cause))?;
        if let Some(folder) = self.target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // Not every system can sync a folder; the rename itself is done.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        self.kept = true;
        Ok(())
    }

    /// The same, but what had the name stays under another, with `aside_suffix` behind it, which is
    /// answered.
    pub fn keep_beside(self, aside_suffix: &str) -> Result<Option<PathBuf>> {
        let current = &self.target;
        let aside = current.exists().then(|| with_suffix(current, aside_suffix));
        if let Some(aside) = &aside {
            // A second name for the old file, so that there is one at every moment.
            fs::hard_link(current, aside)
                .or_else(|_| fs::copy(current, aside).map(|_| ()))
                .map_err(|cause| cannot("keep", current, cause))?;
        }
        self.keep()?;
        Ok(aside)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Writes a consistent copy of an SQLite database into a draft, while others go on working.
pub async fn write_copy(db: &Db, draft: &Draft) -> Result<()> {
    let Pools::Sqlite { writer, .. } = &db.pools else {
        return Err(Error::failed("only a file can be copied as a file"));
    };
    let quoted = draft.path.display().to_string().replace('\'', "''");
    writer.execute(AssertSqlSafe(format!("VACUUM INTO '{quoted}'"))).await.map_err(fault::error)?;
    Ok(())
}

/// Folds the write-ahead log into the file and leaves the file as one whole; nobody else may have it
/// open, else this is busy.
pub async fn make_still(db: &Db) -> Result<()> {
    let Pools::Sqlite { writer, readers } = &db.pools else {
        return Err(Error::failed("only a file can be made still"));
    };
    readers.close().await;
    let statement = "PRAGMA busy_timeout = 2000; PRAGMA journal_mode = DELETE";
    let done = writer.execute(sqlx::raw_sql(statement)).await;
    writer.close().await;
    done.map(|_| ()).map_err(|cause| {
        let because = fault::error(cause);
        Error::busy("another program has the database open").hint("stop it and try again").cause(because)
    })
}

/// Checks that a file is a whole database of payg that this binary can use; answers its status.
pub async fn check(path: &Path) -> Result<migrate::Status> {
    let db = open::open_still(path).await?;
    let checked = check_open(&db).await;
    db.close().await;
    checked.map_err(|error| error.within(path.display()))
}

async fn check_open(db: &Db) -> Result<migrate::Status> {
    if let Some(fault) = health::first_fault(&mut db.view().await?).await? {
        return Err(Error::conflict("damaged_file", format!("the file is damaged: {fault}")));
    }
    let status = migrate::status(db).await?;
    if status.applied.is_empty() {
        return Err(Error::conflict("foreign_file", "the file is not a database of payg"));
    }
    Ok(status)
}

/// Puts a copy of `backup` in the place of `current`; what was there is kept under the name that is
/// answered. Both files must be still.
pub fn replace(current: &Path, backup: &Path, aside_suffix: &str) -> Result<Option<PathBuf>> {
    if let Some(folder) = current.parent() {
        fs::create_dir_all(folder).map_err(|cause| cannot("make", folder, cause))?;
    }
    let draft = Draft::beside(current)?;
    fs::copy(backup, draft.path()).map_err(|cause| cannot("copy", backup, cause))?;
    draft.keep_beside(aside_suffix)
}

/// The same path with more behind its name.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn cannot(what: &str, path: &Path, cause: io::Error) -> Error {
    Error::failed(format!("cannot {what} {}: {cause}", path.display())).cause(cause)
}
