//! What every verb starts from: the database, the clock and the settings.

use crate::config::settings::Settings;
use crate::db::door::Db;
use crate::gateway::gateways::Gateways;
use crate::values::actor::Actor;
use crate::values::timestamp::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A running payg, whichever face it shows.
#[derive(Clone)]
pub struct Payg {
    /// The database, or a rehearsal of it in a dry run.
    pub db: Db,
    /// Where `now` comes from.
    pub clock: Clock,
    /// What the configuration says.
    pub settings: Settings,
    /// Who acts; the audit trail keeps it beside what is changed.
    pub actor: Actor,
    /// How money is moved.
    pub gateways: Gateways,
}

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until somebody sets it.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at an instant.
    pub fn standing_at(at: Timestamp) -> Clock {
        Clock::Set(Arc::new(AtomicI64::new(at.micros())))
    }

    /// Sets a standing clock; the machine's clock is left alone.
    pub fn set(&self, at: Timestamp) {
        if let Clock::Set(micros) = self {
            micros.store(at.micros(), Ordering::SeqCst);
        }
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        match self {
            Clock::System => Timestamp::system_now(),
            Clock::Set(micros) => Timestamp::EPOCH.plus_micros(micros.load(Ordering::SeqCst)),
        }
    }
}

impl Payg {
    /// The engine on a database; it acts as payg itself until [`Payg::acting`] says who asks.
    pub fn new(db: Db, clock: Clock, settings: Settings) -> Payg {
        Payg { db, clock, settings, actor: Actor::system("payg"), gateways: Gateways::default() }
    }

    /// The same payg, acting for somebody.
    pub fn acting(&self, actor: Actor) -> Payg {
        Payg { actor, ..self.clone() }
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The same payg on a rehearsal of its database: a dry run (nothing it writes is kept).
    pub fn rehearsal(&self) -> Payg {
        Payg { db: self.db.rehearsal(), ..self.clone() }
    }
}
