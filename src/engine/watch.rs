//! Watching the marks: what a server keeps in memory is told when it may be true no longer.

use crate::engine::payg::Payg;
use crate::engine::trouble::Trouble;
use crate::error::Result;
use crate::records::mark::{self, Marks, Topic};
use crate::values::timestamp::SECOND;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// How often the marks are looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// What a listener does, in a box, so that listeners of several kinds stand in one list.
pub type Told<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Something that keeps in memory what the database says.
pub trait Listener: Send + Sync {
    /// Drops or reads again what has to do with topics that moved. On an error it is told again.
    fn marks_moved<'a>(&'a self, payg: &'a Payg, topics: &'a [Topic]) -> Told<'a>;

    /// Does what needs doing now and then, about once a second.
    fn tick<'a>(&'a self, _payg: &'a Payg) -> Told<'a> {
        Box::pin(async { Ok(()) })
    }
}

/// Who watches: the listeners, and the marks that they know of.
pub struct Watch {
    payg: Payg,
    listeners: Vec<Arc<dyn Listener>>,
    known: Option<Marks>,
    ticked_at: i64,
}

impl Watch {
    /// Begins to watch; the first look tells every listener of every topic.
    pub fn new(payg: Payg, listeners: Vec<Arc<dyn Listener>>) -> Watch {
        Watch { payg, listeners, known: None, ticked_at: i64::MIN }
    }

    /// Looks at the marks for ever, three times a second. A look that fails is repeated: what is in
    /// memory stays, because what cannot be read cannot be used for anything that is written either.
    pub async fn run(mut self) {
        let mut trouble = Trouble::new("watch");
        loop {
            match self.look().await {
                Ok(()) => trouble.over(),
                // Looked at as often as ever: a server must not go on with what is true no longer.
                Err(error) => _ = trouble.failed(&error),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Looks once, and tells the listeners what moved.
    pub async fn look(&mut self) -> Result<()> {
        let marks = mark::all(&mut self.payg.db.view().await?).await?;
        let moved = match &self.known {
            Some(known) => marks.moved_since(known),
            None => Topic::ALL.to_vec(),
        };
        if !moved.is_empty() {
            for listener in &self.listeners {
                listener.marks_moved(&self.payg, &moved).await?;
            }
            // Only now: if one of them failed, all are told again.
            self.known = Some(marks);
        }
        let now = self.payg.now().micros();
        if now.saturating_sub(self.ticked_at) >= SECOND {
            self.ticked_at = now;
            for listener in &self.listeners {
                listener.tick(&self.payg).await?;
            }
        }
        Ok(())
    }
}
