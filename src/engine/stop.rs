//! The wish that a running verb come to an end, and how the verb hears of it.

use crate::error::{Error, Kind, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;

/// The code of the error that a stopped verb answers with.
pub const STOPPED: &str = "stopped";

/// A wish to stop that can be asked for once and looked at anywhere; clones share it.
#[derive(Clone, Debug)]
pub struct Stop(Arc<Wish>);

#[derive(Debug)]
struct Wish {
    asked: watch::Sender<bool>,
    watched: AtomicBool,
}

impl Stop {
    /// A wish that nobody has yet.
    pub fn new() -> Stop {
        Stop(Arc::new(Wish { asked: watch::Sender::new(false), watched: AtomicBool::new(false) }))
    }

    /// Asks the verb to finish what it is at and to begin nothing new.
    pub fn request(&self) {
        self.0.asked.send_replace(true);
    }

    /// Says that a verb looks at the wish and ends by itself; who asks need not end it by force.
    pub fn watch(&self) {
        self.0.watched.store(true, Ordering::SeqCst);
    }

    /// Whether a verb looks at the wish.
    pub fn is_watched(&self) -> bool {
        self.0.watched.load(Ordering::SeqCst)
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        *self.0.asked.borrow()
    }

    /// Waits until somebody asks.
    pub async fn requested(&self) {
        // The sender lives in `self`, so waiting ends with the wish and never with an error.
        let _ = self.0.asked.subscribe().wait_for(|asked| *asked).await;
    }

    /// An error once somebody asked; a verb calls it between two pieces of work with `?`.
    pub fn check(&self) -> Result<()> {
        if self.is_requested() { Err(Stop::error()) } else { Ok(()) }
    }

    /// What a verb answers that was stopped half-way: what it committed stays.
    pub fn error() -> Error {
        Error::new(Kind::Partial, STOPPED, "stopped before the end; what was done is kept")
            .hint("the same command again goes on where it stopped")
    }
}

impl Default for Stop {
    fn default() -> Stop {
        Stop::new()
    }
}
