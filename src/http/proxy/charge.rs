//! What was used through the proxy on its way into the queue, beside the requests themselves.

use crate::engine::gauge::Taken;
use crate::engine::queue::Queue;
use crate::error::{Error, Kind, Result};
use crate::records::event::Event;
use std::time::Duration;
use tokio::sync::mpsc;
use uuid::Uuid;

/// Charges that are handed to the queue together.
const TOGETHER: usize = 1_000;
/// How long to wait before usage that the database did not take is handed in again.
const PAUSE: Duration = Duration::from_millis(200);

/// Where charges are collected; there is a slot for each request before it is forwarded, so that no
/// charge is ever without one.
#[derive(Clone, Debug)]
pub struct Till(mpsc::Sender<Charge>);

/// The place of a charge that may come.
#[derive(Debug)]
pub struct Slot(mpsc::OwnedPermit<Charge>);

/// One use that is to be stored.
pub struct Charge {
    /// What is stored.
    pub event: Event,
    /// The same as the gauge counts it.
    pub taken: Option<Taken>,
}

/// The charges that are collected, for [`collect`].
pub type Charges = mpsc::Receiver<Charge>;

impl Till {
    /// A till with so many slots.
    pub fn open(slots: usize) -> (Till, Charges) {
        let (sender, charges) = mpsc::channel(slots.max(1));
        (Till(sender), charges)
    }

    /// A slot for a request that is about to be forwarded; busy when the database has fallen behind.
    pub fn reserve(&self) -> Result<Slot> {
        let slot = self.0.clone().try_reserve_owned();
        slot.map(Slot).map_err(|_| {
            Error::new(Kind::Busy, "queue_full", "more usage is waiting than can be taken in").retry_after(1)
        })
    }
}

impl Slot {
    /// Hands a charge in; nobody waits for it.
    pub fn charge(self, charge: Charge) {
        self.0.send(charge);
    }
}

/// Hands charges to the queue until every till is closed and each charge is on disk.
///
/// A charge that the database does not take for now is handed in again, under the same id.
pub async fn collect(mut charges: Charges, queue: Queue) {
    let mut together = Vec::new();
    while charges.recv_many(&mut together, TOGETHER).await > 0 {
        let events: Vec<Event> = together.iter().map(|charge| charge.event.clone()).collect();
        while let Err(error) = queue.submit(Uuid::nil(), events.clone()).await {
            tracing::warn!(%error, events = events.len(), "usage was not stored and is handed in again");
            tokio::time::sleep(PAUSE).await;
        }
        together.drain(..).filter_map(|charge| charge.taken).for_each(Taken::land);
    }
}
