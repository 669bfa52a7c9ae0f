//! The bounded queue in front of the database: what gathered while a batch was committed is the next.

use crate::engine::fold;
use crate::engine::ingest::{self, Expect, Outcome};
use crate::engine::memory::Memory;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::event::Event;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinSet;
use uuid::Uuid;

/// Events of one batch; a single request that brings more is a batch of its own.
const BATCH: usize = 5_000;

/// Events that wait before another connection than the first takes any. Fewer are better committed
/// together: cut in two, they cost twice the commits.
const CROWD: usize = 256;

/// The share of the queue that one caller may fill, so that there is room for the others.
const SHARE: usize = 4;

/// Batches after which it is looked whether folding is worth while.
const FOLD_LOOK: u64 = 64;

/// Events that wait for their commit; clones are the same queue.
#[derive(Clone, Debug)]
pub struct Queue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    waiting: Mutex<Waiting>,
    /// Tells the first worker that something waits.
    came: Notify,
    /// Tells the others that more waits than the first one should take alone.
    crowded: Notify,
    /// Events that may wait.
    room: usize,
    batches: AtomicU64,
    folding: AtomicBool,
}

#[derive(Debug, Default)]
struct Waiting {
    /// Each caller's requests, first come first served.
    lanes: HashMap<Uuid, VecDeque<Job>>,
    /// The callers with something waiting, in the order in which they get their turn.
    turns: VecDeque<Uuid>,
    /// Events of each caller that wait.
    sizes: HashMap<Uuid, usize>,
    events: usize,
    closed: bool,
}

/// What one request brought.
#[derive(Debug)]
struct Job {
    events: Vec<Event>,
    answer: oneshot::Sender<Result<Vec<Outcome>>>,
}

/// How full a queue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    /// Events that wait.
    pub events: usize,
    /// Events that may wait.
    pub room: usize,
    /// Batches that were committed since the start.
    pub batches: u64,
}

impl Queue {
    /// A queue with room for so many events; [`Queue::work`] empties it.
    pub fn new(room: usize) -> Queue {
        Queue(Arc::new(Inner {
            waiting: Mutex::default(),
            came: Notify::new(),
            crowded: Notify::new(),
            room: room.max(BATCH),
            batches: AtomicU64::new(0),
            folding: AtomicBool::new(false),
        }))
    }

    /// Waits until the events are on disk and in the sums; says what became of each.
    ///
    /// `caller` is whose turn it is in the queue. A full queue is busy, and nothing was kept. Who
    /// stops waiting does not stop the events.
    pub async fn submit(&self, caller: Uuid, events: Vec<Event>) -> Result<Vec<Outcome>> {
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let answer = self.push(caller, events)?;
        answer.await.unwrap_or_else(|_| Err(stopping()))
    }

    fn push(&self, caller: Uuid, events: Vec<Event>) -> Result<oneshot::Receiver<Result<Vec<Outcome>>>> {
        let (answer, answered) = oneshot::channel();
        let mut waiting = self.waiting();
        if waiting.closed {
            return Err(stopping());
        }
        let own = waiting.sizes.get(&caller).copied().unwrap_or(0);
        let is_full = waiting.events > 0 && waiting.events + events.len() > self.0.room;
        if is_full || (own > 0 && own + events.len() > self.0.room / SHARE) {
            return Err(Error::new(Kind::Busy, "queue_full", "more usage is waiting than can be taken in")
                .retry_after(1));
        }
        waiting.events += events.len();
        *waiting.sizes.entry(caller).or_insert(0) += events.len();
        let lane = waiting.lanes.entry(caller).or_default();
        lane.push_back(Job { events, answer });
        if lane.len() == 1 {
            waiting.turns.push_back(caller);
        }
        let events = waiting.events;
        drop(waiting);
        self.tell(events);
        Ok(answered)
    }

    /// Commits what is waiting, batch after batch, on so many connections, until the queue is
    /// closed and empty.
    pub async fn work(&self, payg: &Payg, memory: &Arc<Memory>, connections: usize) {
        let mut workers = JoinSet::new();
        for place in 0..connections.max(1) {
            let least = if place == 0 { 1 } else { CROWD };
            let (queue, payg, memory) = (self.clone(), payg.clone(), Arc::clone(memory));
            workers.spawn(async move { queue.work_alone(&payg, &memory, least).await });
        }
        while workers.join_next().await.is_some() {}
    }

    /// Commits batches whenever at least so many events wait.
    async fn work_alone(&self, payg: &Payg, memory: &Memory, least: usize) {
        let call = if least > 1 { &self.0.crowded } else { &self.0.came };
        loop {
            let came = call.notified();
            let (jobs, closed) = self.take(least);
            if !jobs.is_empty() {
                commit(payg, memory, jobs).await;
                self.fold_now_and_then(payg);
            } else if closed {
                // Others of the same kind that wait must see it, too.
                call.notify_one();
                return;
            } else {
                came.await;
            }
        }
    }

    /// Wakes who should take from a queue in which so many events wait.
    fn tell(&self, events: usize) {
        if events > 0 {
            self.0.came.notify_one();
        }
        if events >= CROWD {
            self.0.crowded.notify_one();
        }
    }

    /// Takes a batch if at least so many events wait, a request of each caller in turn; says whether the
    /// queue is closed.
    fn take(&self, least: usize) -> (Vec<Job>, bool) {
        let mut waiting = self.waiting();
        if waiting.events < least {
            return (Vec::new(), waiting.closed);
        }
        let (mut jobs, mut events) = (Vec::new(), 0);
        while let Some(caller) = waiting.turns.pop_front() {
            let Some(job) = waiting.lanes.get_mut(&caller).and_then(VecDeque::pop_front) else { continue };
            let size = job.events.len();
            if events > 0 && events + size > BATCH {
                waiting.lanes.entry(caller).or_default().push_front(job);
                waiting.turns.push_front(caller);
                break;
            }
            events += size;
            waiting.events -= size;
            waiting.settle(caller, size);
            jobs.push(job);
        }
        let (left, closed) = (waiting.events, waiting.closed);
        drop(waiting);
        self.tell(left);
        (jobs, closed)
    }

    /// Takes no more; what waits is still committed.
    pub fn close(&self) {
        self.waiting().closed = true;
        self.0.came.notify_one();
        self.0.crowded.notify_one();
    }

    /// How full it is.
    pub fn depth(&self) -> Depth {
        let batches = self.0.batches.load(Ordering::Relaxed);
        Depth { events: self.waiting().events, room: self.0.room, batches }
    }

    /// Looks every so often whether sums have gathered, and folds them beside the work.
    fn fold_now_and_then(&self, payg: &Payg) {
        let batches = self.0.batches.fetch_add(1, Ordering::Relaxed);
        if !batches.is_multiple_of(FOLD_LOOK) || self.0.folding.swap(true, Ordering::AcqRel) {
            return;
        }
        let (queue, payg) = (self.clone(), payg.clone());
        tokio::spawn(async move {
            if let Err(error) = fold::fold_when_due(&payg).await {
                tracing::warn!(%error, "usage could not be folded; the next fold takes it along");
            }
            queue.0.folding.store(false, Ordering::Release);
        });
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// A request of the caller left: the caller's next turn comes after everybody else's.
    fn settle(&mut self, caller: Uuid, size: usize) {
        if self.lanes.get(&caller).is_some_and(|lane| lane.is_empty()) {
            self.lanes.remove(&caller);
            self.sizes.remove(&caller);
            return;
        }
        self.turns.push_back(caller);
        if let Some(own) = self.sizes.get_mut(&caller) {
            *own -= size;
        }
    }
}

/// Commits one batch and answers each of its requests. One that cannot be stored does not take the
/// others with it: each is then tried by itself.
async fn commit(payg: &Payg, memory: &Memory, mut jobs: Vec<Job>) {
    let sizes: Vec<usize> = jobs.iter().map(|job| job.events.len()).collect();
    let events: Vec<Event> = jobs.iter_mut().flat_map(|job| std::mem::take(&mut job.events)).collect();
    let failure = match store(payg, memory, &events).await {
        Ok(outcomes) => {
            let mut outcomes = outcomes.into_iter();
            for (job, size) in jobs.into_iter().zip(sizes) {
                // Who asked may have gone; the events are stored all the same.
                let _ = job.answer.send(Ok(outcomes.by_ref().take(size).collect()));
            }
            return;
        }
        Err(failure) => failure,
    };
    let mut failure = Some(failure);
    let (is_passing, is_only) = (failure.as_ref().is_some_and(is_passing), jobs.len() == 1);
    let mut rest = events.as_slice();
    for (job, size) in jobs.into_iter().zip(sizes) {
        let (own, others) = rest.split_at(size);
        rest = others;
        let answer = match failure.take_if(|_| is_only) {
            Some(failure) => Err(failure),
            None if is_passing => Err(Error::busy("the database did not take the usage").retry_after(1)),
            None => store(payg, memory, own).await,
        };
        let _ = job.answer.send(answer);
    }
}

async fn store(payg: &Payg, memory: &Memory, events: &[Event]) -> Result<Vec<Outcome>> {
    let known = memory.known(payg).await?;
    ingest::ingest(payg, &known.meterings, events, Expect::New).await
}

fn is_passing(failure: &Error) -> bool {
    failure.kind() == Kind::Busy
}

fn stopping() -> Error {
    Error::busy("the server is stopping").retry_after(2)
}
