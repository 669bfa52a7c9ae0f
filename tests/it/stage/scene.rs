//! The stage itself: payg on a fresh database with a clock that stands.

use crate::stage::invariants;
use payg::config::settings::Settings;
use payg::db::door::Db;
use payg::db::open::{Missing, open};
use payg::engine::payg::{Clock, Payg};
use payg::values::timestamp::Timestamp;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// What a story is told on; clones are the same stage.
#[derive(Clone)]
pub struct Stage {
    /// Stands at 2026-11-01T00:00:00Z until the story sets it.
    pub clock: Clock,
    payg: Payg,
    url: String,
    folder: Arc<TempDir>,
}

impl Stage {
    /// Opens the stage on a migrated database.
    pub async fn open(url: &str) -> Stage {
        let start: Timestamp = "2026-11-01T00:00:00Z".parse().unwrap();
        let clock = Clock::standing_at(start);
        let location = url.parse().expect("the stage writes URLs that can be read");
        let db = open(&location, Missing::Refuse).await.expect("a fresh database opens");
        let payg = Payg::new(db, clock.clone(), Settings::default());
        Stage { clock, payg, url: url.to_owned(), folder: Arc::new(crate::stage::scratch::folder()) }
    }

    /// What verbs start from.
    pub fn payg(&self) -> Payg {
        self.payg.clone()
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.payg.db
    }

    /// What `--database-url` takes.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A folder of the story's own, for files that it imports or writes.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Holds the database to what is promised of it; every story ends with this by itself.
    pub async fn check_invariants(&self) {
        let broken = invariants::broken(self.db()).await.expect("the invariants can be read");
        assert!(broken.is_empty(), "broken invariants:\n{}", broken.join("\n"));
    }
}
