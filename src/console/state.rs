//! What pages are made from: the running server and what the console alone keeps in memory.

use crate::console::audience::Audience;
use crate::console::runs::Previews;
use crate::engine::figures::{self, Wanted};
use crate::error::{Error, Result};
use crate::http::app::Shared;
use crate::records::kept_figures::Kept;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::task::{JoinError, JoinHandle};

/// How long a page waits for figures that nobody has counted yet; a debug build is slow.
pub const PATIENCE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 5_000 } else { 30 });

/// Figures that are being counted: whoever asks for the same waits for the same count.
type Counting = HashMap<String, Arc<OnceCell<Kept>>>;

/// A noun's place in the menu.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says.
    pub label: &'static str,
    /// Where it leads.
    pub href: String,
    /// The letter that goes there after `g`.
    pub key: char,
    /// Who sees it.
    pub audience: Audience,
}

/// The console of a running server.
pub struct Console {
    /// The nouns, in the order of the menu.
    pub menu: Vec<Entry>,
    /// The server that it belongs to.
    pub app: Shared,
    /// How long a page waits for figures that nobody has counted yet.
    pub patience: Duration,
    /// Bills that are tried, and those that were tried last.
    pub previews: Previews,
    counting: Mutex<Counting>,
}

/// How handlers hold it.
pub type SharedConsole = Arc<Console>;

impl Console {
    /// The console of a server.
    pub fn new(app: Shared, menu: Vec<Entry>, patience: Duration) -> Console {
        Console { menu, app, patience, previews: Previews::default(), counting: Mutex::default() }
    }

    /// Figures over all customers. Those that take long are shown as they were kept, and counted again beside
    /// the page once they are old; `None` while such are counted for the first time.
    pub async fn figures(self: &Arc<Self>, wanted: Wanted) -> Result<Option<Kept>> {
        let payg = &self.app.payg;
        match figures::kept(payg, &wanted).await? {
            Some(kept) if kept.is_slow() => {
                if kept.is_old(payg.now()) {
                    drop(self.count(wanted));
                }
                Ok(Some(kept))
            }
            _ => match tokio::time::timeout(self.patience, self.count(wanted)).await {
                Ok(counted) => counted.map_err(gone)?.map(Some),
                Err(_) => Ok(None),
            },
        }
    }

    /// The same for who waits for them, however long it takes.
    pub async fn all_figures(self: &Arc<Self>, wanted: Wanted) -> Result<Kept> {
        match self.figures(wanted.clone()).await? {
            Some(kept) => Ok(kept),
            None => self.count(wanted).await.map_err(gone)?,
        }
    }

    /// Counts in a task of its own, which goes on when nobody waits for it any more.
    fn count(self: &Arc<Self>, wanted: Wanted) -> JoinHandle<Result<Kept>> {
        let (console, name) = (Arc::clone(self), wanted.name());
        let cell = Arc::clone(self.lock().entry(name.clone()).or_default());
        tokio::spawn(async move {
            let counted = cell.get_or_try_init(|| figures::count(&console.app.payg, &wanted)).await.cloned();
            if let Err(error) = &counted {
                tracing::warn!(?error, name, "figures were not counted");
            }
            let mut counting = console.lock();
            if counting.get(&name).is_some_and(|other| Arc::ptr_eq(other, &cell)) {
                counting.remove(&name);
            }
            counted
        })
    }

    fn lock(&self) -> MutexGuard<'_, Counting> {
        self.counting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gone(cause: JoinError) -> Error {
    Error::busy("payg is stopping").cause(cause)
}
