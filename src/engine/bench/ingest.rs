//! `payg bench ingest`: dedup, sums and durable commit, against the bare insert of the same rows.

use super::bare;
use super::ground::{Ground, lost};
use super::timing::{Figures, Timing, peak_memory_bytes};
use crate::db::door::Db;
use crate::db::open::Location;
use crate::engine::fold;
use crate::engine::ingest::{self, Expect, Meterings};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::event::{Event, EventKey};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::random::Random;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How the ids of the events come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ids {
    /// UUIDv4: scattered over the index.
    Random,
    /// UUIDv7: appended to it.
    TimeOrdered,
}

/// How the events are spread over the customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skew {
    /// All alike.
    Uniform,
    /// Zipf's law, exponent 1.
    Zipf,
}

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Events that are timed, of each kind of id.
    pub events: u64,
    /// Events that are stored before, untimed.
    pub base: u64,
    /// Customers, of five services each.
    pub customers: u64,
    /// Events a batch, which is one transaction.
    pub batch: usize,
    /// Connections that write at once; folding has one more.
    pub connections: usize,
    /// How usage is spread.
    pub skew: Skew,
}

/// What was measured of one kind of id.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Which ids.
    pub ids: Ids,
    /// Events stored before.
    pub base: u64,
    /// payg: each event once, sums kept, folded, durable.
    pub payg: Figures,
    /// The bare database: the same rows into a table with the same unique key.
    pub bare: Figures,
    /// payg's rate in shares of the bare rate.
    pub ratio: f64,
    /// Bytes an event takes: rows, keys and rollups.
    pub payg_bytes_per_event: i64,
    /// Bytes an event takes in the bare table with its key.
    pub bare_bytes_per_event: i64,
    /// The most memory held, both contestants together.
    pub peak_memory_bytes: Option<u64>,
}

/// Services that usage is spread over.
const SERVICES: u64 = 5;
/// Events of a round; the contestants take turns.
const ROUND: u64 = 1_000_000;

/// How often it is looked whether enough has gathered to be folded.
const LOOK: Duration = Duration::from_millis(100);

/// Measures one kind of id on a scratch database of its own.
pub async fn run(location: &Location, plan: &Plan, ids: Ids) -> Result<Report> {
    let ground = Ground::make(location).await?;
    let report = measure(&ground, plan, ids).await;
    ground.remove().await?;
    report
}

async fn measure(ground: &Ground, plan: &Plan, ids: Ids) -> Result<Report> {
    bare::make_table(ground.db()).await?;
    let mut source = Source::new(plan, ids);
    let mut preload = Turns::default();
    take_turns(ground, plan, &mut source, plan.base, &mut preload).await?;
    let mut timed = Turns::default();
    take_turns(ground, plan, &mut source, plan.events, &mut timed).await?;
    let stored = (plan.base + plan.events) as i64;
    let kept = ground.bytes_of("usage_events").await? + ground.bytes_of("usage_rollups").await?;
    let (payg, bare) = (timed.payg.figures(), timed.bare.figures());
    Ok(Report {
        ids,
        base: plan.base,
        ratio: payg.ratio_to(&bare),
        payg,
        bare,
        payg_bytes_per_event: kept / stored.max(1),
        bare_bytes_per_event: ground.bytes_of("bare_events").await? / stored.max(1),
        peak_memory_bytes: peak_memory_bytes(),
    })
}

/// What the two contestants took.
#[derive(Default)]
struct Turns {
    payg: Timing,
    bare: Timing,
}

/// Stores so many events both ways, round by round; at the end payg folds what is left.
async fn take_turns(
    ground: &Ground,
    plan: &Plan,
    source: &mut Source,
    events: u64,
    turns: &mut Turns,
) -> Result<()> {
    let mut left = events;
    while left > 0 {
        let round = left.min(ROUND);
        left -= round;
        let batches = source.batches(round, plan.batch);
        store_bare(ground.db(), plan, &batches, &mut turns.bare).await?;
        store_in_payg(&ground.payg, plan, &batches, &mut turns.payg).await?;
    }
    let since = Instant::now();
    fold::fold_all(&ground.payg).await?;
    turns.payg.stretch(since);
    Ok(())
}

/// Stores the batches the bare way: one insert and one commit a batch, on as many connections.
async fn store_bare(db: &Db, plan: &Plan, batches: &[Vec<Event>], timing: &mut Timing) -> Result<()> {
    let shares = shares(batches, plan.connections);
    let since = Instant::now();
    let mut tasks = Vec::new();
    for share in shares {
        let db = db.clone();
        tasks.push(tokio::spawn(async move {
            let mut timing = Timing::default();
            for batch in share {
                timing.join(bare::store(&db, &batch).await?);
            }
            Ok::<_, Error>(timing)
        }));
    }
    for task in tasks {
        timing.join(task.await.map_err(lost)??);
    }
    timing.stretch(since);
    Ok(())
}

/// Stores the batches payg's way, folding beside it whenever a window has gathered.
async fn store_in_payg(payg: &Payg, plan: &Plan, batches: &[Vec<Event>], timing: &mut Timing) -> Result<()> {
    let shares = shares(batches, plan.connections);
    let since = Instant::now();
    let over = Arc::new(AtomicBool::new(false));
    let folder = tokio::spawn(fold_beside(payg.clone(), Arc::clone(&over)));
    let mut tasks = Vec::new();
    for share in shares {
        let payg = payg.clone();
        tasks.push(tokio::spawn(async move {
            let (mut timing, meterings) = (Timing::default(), Meterings::new());
            for batch in share {
                let since = Instant::now();
                ingest::ingest(&payg, &meterings, &batch, Expect::New).await?;
                timing.step(batch.len() as u64, since);
            }
            Ok::<_, Error>(timing)
        }));
    }
    for task in tasks {
        timing.join(task.await.map_err(lost)??);
    }
    over.store(true, Ordering::SeqCst);
    folder.await.map_err(lost)??;
    timing.stretch(since);
    Ok(())
}

async fn fold_beside(payg: Payg, over: Arc<AtomicBool>) -> Result<()> {
    while !over.load(Ordering::SeqCst) {
        tokio::time::sleep(LOOK).await;
        fold::fold_when_due(&payg).await?;
    }
    Ok(())
}

fn shares(batches: &[Vec<Event>], connections: usize) -> Vec<Vec<Vec<Event>>> {
    let mut shares = vec![Vec::new(); connections.max(1)];
    for (place, batch) in batches.iter().enumerate() {
        shares[place % connections.max(1)].push(batch.clone());
    }
    shares
}

/// Where the events come from; the same seed gives the same events.
struct Source {
    random: Random,
    customers: Vec<CustomerId>,
    services: Vec<ServiceId>,
    ids: Ids,
    skew: Skew,
    at: Timestamp,
}

impl Source {
    fn new(plan: &Plan, ids: Ids) -> Source {
        let mut random = Random::seeded(7);
        let at = Timestamp::system_now();
        let mut customers = Vec::new();
        for _ in 0..plan.customers.max(1) {
            customers.push(CustomerId::from_uuid(ordered(at, &mut random)));
        }
        let services = (0..SERVICES).map(|_| ServiceId::from_uuid(ordered(at, &mut random))).collect();
        Source { random, customers, services, ids, skew: plan.skew, at }
    }

    fn batches(&mut self, events: u64, size: usize) -> Vec<Vec<Event>> {
        let all: Vec<Event> = (0..events).map(|_| self.event()).collect();
        all.chunks(size.max(1)).map(<[Event]>::to_vec).collect()
    }

    fn event(&mut self) -> Event {
        self.at = self.at.plus_micros(1_000);
        let count = self.customers.len() as u64;
        let customer = match self.skew {
            Skew::Uniform => self.random.below(count),
            Skew::Zipf => self.random.zipf(count),
        };
        let uuid = match self.ids {
            Ids::Random => scattered(&mut self.random),
            Ids::TimeOrdered => ordered(self.at, &mut self.random),
        };
        Event {
            key: EventKey { uuid, name: None },
            customer_id: self.customers[customer as usize],
            service_id: self.services[self.random.below(SERVICES) as usize],
            quantity: Quantity::from_millionths(1_000_000 * (1 + self.random.below(100) as i64)),
            happened_at: self.at,
            timed: true,
            value: None,
        }
    }
}

fn random_bytes(random: &mut Random) -> [u8; 16] {
    let high = u128::from(random.bits()) << 64;
    (high | u128::from(random.bits())).to_be_bytes()
}

fn scattered(random: &mut Random) -> Uuid {
    uuid::Builder::from_random_bytes(random_bytes(random)).into_uuid()
}

fn ordered(at: Timestamp, random: &mut Random) -> Uuid {
    let mut tail = [0u8; 10];
    tail.copy_from_slice(&random_bytes(random)[..10]);
    uuid::Builder::from_unix_timestamp_millis((at.micros() / 1_000).unsigned_abs(), &tail).into_uuid()
}
