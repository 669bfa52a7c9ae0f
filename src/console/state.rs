//! What pages are made from: the running server and what the console alone keeps in memory.

use crate::console::audience::Audience;
use crate::console::runs::Previews;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::http::app::Shared;
use crate::values::timestamp::{SECOND, Timestamp};
use futures_util::future::BoxFuture;
use serde_json::Value;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How long the figures of the operators' home are good, in microseconds: a minute.
const FIGURES_FOR: i64 = 60 * SECOND;
/// How long they are shown while better ones are read, in microseconds: an hour.
const FIGURES_AT_ALL: i64 = 3_600 * SECOND;

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
    /// Bills that are tried, and those that were tried last.
    pub previews: Previews,
    figures: Mutex<Option<(Timestamp, Value)>>,
    is_reading: AtomicBool,
}

/// How handlers hold it.
pub type SharedConsole = Arc<Console>;

impl Console {
    /// The console of a server.
    pub fn new(app: Shared, menu: Vec<Entry>) -> Console {
        Console {
            menu,
            app,
            previews: Previews::default(),
            figures: Mutex::default(),
            is_reading: AtomicBool::new(false),
        }
    }

    /// Figures over all customers: they take longer than a page may. Those of a minute are good; older ones
    /// are shown this once more while they are read again beside the page, and only those of an hour are
    /// waited for.
    pub async fn figures(
        self: &Arc<Self>,
        now: Timestamp,
        read: impl Fn(Payg) -> BoxFuture<'static, Result<Value>>,
    ) -> Result<Value> {
        let kept = self.figures.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match kept {
            Some((at, figures)) if now >= at && now < at.plus_micros(FIGURES_FOR) => Ok(figures),
            Some((at, figures)) if now >= at && now < at.plus_micros(FIGURES_AT_ALL) => {
                self.read_again(now, read(self.app.payg.clone()));
                Ok(figures)
            }
            _ => {
                let figures = read(self.app.payg.clone()).await?;
                self.keep(now, figures.clone());
                Ok(figures)
            }
        }
    }

    /// Reads the figures beside the page; whoever comes meanwhile sees the old ones and reads nothing.
    fn read_again(self: &Arc<Self>, now: Timestamp, reading: BoxFuture<'static, Result<Value>>) {
        if self.is_reading.swap(true, Ordering::SeqCst) {
            return;
        }
        let console = Arc::clone(self);
        tokio::spawn(async move {
            match reading.await {
                Ok(figures) => console.keep(now, figures),
                Err(error) => tracing::warn!(?error, "the figures of the home page were not read"),
            }
            console.is_reading.store(false, Ordering::SeqCst);
        });
    }

    fn keep(&self, at: Timestamp, figures: Value) {
        *self.figures.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, figures));
    }
}
