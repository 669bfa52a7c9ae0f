//! What every request is answered from: the engine and what the server keeps in memory.

use crate::engine::active_cache::ActiveCache;
use crate::engine::counter::Counter;
use crate::engine::gate::Gate;
use crate::engine::idempotency::Idempotency;
use crate::engine::limits::Limits;
use crate::engine::login_desk::LoginDesk;
use crate::engine::memory::Memory;
use crate::engine::payg::Payg;
use crate::engine::queue::Queue;
use crate::engine::take_usage::{Reported, Taken, take_usage};
use crate::error::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

/// A running server; one for all of its requests.
pub struct App {
    /// The engine.
    pub payg: Payg,
    /// The catalogue as it was last read.
    pub memory: Arc<Memory>,
    /// What limits customers.
    pub limits: Arc<Limits>,
    /// Usage that waits for its commit.
    pub queue: Queue,
    /// Who is let in.
    pub gate: Arc<Gate>,
    /// Where people log in.
    pub desk: LoginDesk,
    /// Requests that shall have their effect once.
    pub idempotency: Arc<Idempotency>,
    /// What users have now.
    pub active: ActiveCache,
    stopping: AtomicBool,
}

/// How handlers hold it.
pub type Shared = Arc<App>;

impl App {
    /// A server on that engine; nothing runs yet.
    pub fn new(payg: Payg) -> App {
        let queue = Queue::new(payg.settings.queue_events);
        let gate = Arc::new(Gate::default());
        let desk = LoginDesk::new(Arc::clone(gate.ring()));
        let limits = Arc::new(Limits::new(payg.clone()));
        App {
            payg,
            memory: Arc::default(),
            limits,
            queue,
            gate,
            desk,
            idempotency: Arc::default(),
            active: ActiveCache::default(),
            stopping: AtomicBool::new(false),
        }
    }

    /// Where usage is handed in.
    pub fn counter(&self) -> Counter<'_> {
        Counter { payg: &self.payg, memory: &self.memory, queue: &self.queue, limits: &self.limits }
    }

    /// Stores what is good of a request, when it is the caller's turn; see [`take_usage`].
    pub async fn take_usage(&self, turn: Uuid, reported: Vec<Result<Reported>>) -> Result<Vec<Taken>> {
        take_usage(self.counter(), turn, reported).await
    }

    /// From now on the server is not ready for new work.
    pub fn begin_to_stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    /// Whether it finishes what it has and takes nothing new.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}
