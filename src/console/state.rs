//! What pages are made from: the running server and what the console alone keeps in memory.

use crate::console::runs::Runs;
use crate::db::door::View;
use crate::error::Result;
use crate::http::app::Shared;
use crate::values::timestamp::{SECOND, Timestamp};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// How long the figures of the operators' home are good, in microseconds: a minute.
const FIGURES_FOR: i64 = 60 * SECOND;

/// The console of a running server.
pub struct Console {
    /// The server that it belongs to.
    pub app: Shared,
    /// Bills that run, and those that ran last.
    pub runs: Runs,
    figures: Mutex<Option<(Timestamp, Value)>>,
}

/// How handlers hold it.
pub type SharedConsole = Arc<Console>;

impl Console {
    /// The console of a server.
    pub fn new(app: Shared) -> Console {
        Console { app, runs: Runs::default(), figures: Mutex::default() }
    }

    /// Figures over all customers, read again after a minute: they take longer than a page may.
    pub async fn figures(
        &self,
        now: Timestamp,
        read: impl AsyncFnOnce(&mut View) -> Result<Value>,
    ) -> Result<Value> {
        if let Some((at, figures)) = &*self.figures.lock().unwrap_or_else(PoisonError::into_inner)
            && now < at.plus_micros(FIGURES_FOR)
            && now >= *at
        {
            return Ok(figures.clone());
        }
        let figures = read(&mut self.app.payg.db.view().await?).await?;
        *self.figures.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, figures.clone()));
        Ok(figures)
    }
}
