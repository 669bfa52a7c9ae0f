//! Quotas and spend caps, checked in memory: what each customer has used, and what it may.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue};
use crate::engine::payg::Payg;
use crate::engine::prices_in_force;
use crate::engine::rules::{Cap, Flow, Rules};
use crate::engine::tally::{self, Frame, Tally, Uses};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::rating::measure::Measure;
use crate::records::customer::{self, Customer};
use crate::records::limit::{self, Kind, Limit, Span};
use crate::records::price::PriceBook;
use crate::records::subscription;
use crate::values::calendar::{Month, Zone};
use crate::values::id::{CustomerId, PlanId, ServiceId};
use crate::values::money::Money;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a server believes what it read before it looks again at what others have counted.
const FRESH: Duration = Duration::from_secs(2);

/// How often, and with which pauses, the database is read again when a cap would not be reached but for
/// uses that may have been counted twice: 1, 2, 4 … milliseconds.
const DOUBTS: u32 = 7;

/// Customers that are kept; beyond that, those that nobody asks for are read again when they come.
const KEPT: usize = 100_000;

/// The code of an error that says that a quota is used up.
pub const QUOTA_REACHED: &str = "quota_reached";
/// The code of an error that says that a spend cap is reached.
pub const SPEND_CAP_REACHED: &str = "spend_cap_reached";

/// What a server knows of its customers' quotas and spend caps; clones share it.
#[derive(Clone)]
pub struct Gauge(Arc<Inner>);

struct Inner {
    payg: Payg,
    /// Raised when limits, customers or prices have changed: what was read before is read again.
    generation: AtomicU64,
    catalogue: Mutex<Option<(u64, Arc<Catalogue>)>>,
    entries: Mutex<HashMap<CustomerId, Arc<Entry>>>,
}

#[derive(Default)]
struct Entry {
    /// Held by the one who reads the database for this customer.
    reading: tokio::sync::Mutex<()>,
    state: Mutex<Option<State>>,
}

/// What was read for a customer.
struct State {
    generation: u64,
    read_at: Instant,
    customer: Customer,
    catalogue: Arc<Catalogue>,
    book: PriceBook,
    flow: Flow,
    /// Each with what was used of it when the database was read.
    caps: Vec<(Cap, i64)>,
    tallies: Vec<Tally>,
}

/// A use that is counted in memory; dropped, it was none.
#[must_use = "a use that is dropped is not counted"]
pub struct Taken {
    entry: Arc<Entry>,
    service: ServiceId,
    at: Timestamp,
    measure: Measure,
}

/// How a customer stands with one of its caps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The quota or spend cap.
    pub cap: Cap,
    /// What counts towards it, in the cap's own unit.
    pub used: i64,
    /// The period that it counts over.
    pub period: Period,
}

/// What a question to the memory comes to.
enum Answer {
    Taken(Measure),
    Refused(Error),
    /// It would be refused but for uses that were on their way while the database was read.
    Doubtful(Error),
    /// The database is to be read first.
    Unknown,
}

impl Gauge {
    /// Knows nothing yet.
    pub fn new(payg: Payg) -> Gauge {
        Gauge(Arc::new(Inner {
            payg,
            generation: AtomicU64::new(0),
            catalogue: Mutex::default(),
            entries: Mutex::default(),
        }))
    }

    /// Reads again what is asked for next, because limits, customers, services or prices have changed.
    pub fn forget(&self) {
        self.0.generation.fetch_add(1, Ordering::SeqCst);
    }

    /// Counts a use that is about to be stored, if no quota and no spend cap is in its way.
    ///
    /// Refusals have the codes [`QUOTA_REACHED`] and [`SPEND_CAP_REACHED`].
    pub async fn take(&self, customer: CustomerId, service: ServiceId, quantity: Quantity) -> Result<Taken> {
        let entry = self.entry(customer);
        let at = self.0.payg.now();
        let mut answer = self.ask(&entry, at, service, quantity, Some(FRESH));
        for doubts in 0..=DOUBTS {
            match answer {
                Answer::Taken(measure) => return Ok(Taken { entry, service, at, measure }),
                Answer::Refused(error) => return Err(error),
                Answer::Doubtful(error) if doubts == DOUBTS => return Err(error),
                Answer::Doubtful(_) => tokio::time::sleep(Duration::from_millis(1 << doubts)).await,
                Answer::Unknown => {}
            }
            self.read(customer, &entry).await?;
            answer = self.ask(&entry, at, service, quantity, None);
        }
        Err(Error::busy("the customer's limits are changing").retry_after(1))
    }

    /// Counts a use whatever the limits say, because it has happened; `None` when nobody keeps count.
    pub fn add(
        &self,
        customer: CustomerId,
        service: ServiceId,
        at: Timestamp,
        quantity: Quantity,
    ) -> Option<Taken> {
        let entry = Arc::clone(lock(&self.0.entries).get(&customer)?);
        let mut state = lock(&entry.state);
        let known = state.as_mut().filter(|state| !state.caps.is_empty())?;
        let measure = tally::measure_of(&known.frame(at), service, quantity);
        known.tallies.iter_mut().filter(|t| t.period.contains(at)).for_each(|t| t.take(service, &measure));
        drop(state);
        Some(Taken { entry, service, at, measure })
    }

    /// How fast a customer may send.
    pub async fn flow(&self, customer: CustomerId) -> Result<Flow> {
        let entry = self.entry(customer);
        if let Some(state) = lock(&entry.state).as_ref().filter(|state| state.generation == self.generation())
        {
            return Ok(state.flow);
        }
        self.read(customer, &entry).await?;
        Ok(lock(&entry.state).as_ref().map(|state| state.flow).unwrap_or_default())
    }

    /// How a customer stands with each of its caps, as the database has it now.
    pub async fn standings(&self, customer: CustomerId) -> Result<Vec<Standing>> {
        let entry = self.entry(customer);
        self.read(customer, &entry).await?;
        let state = lock(&entry.state);
        let Some(state) = state.as_ref() else { return Ok(Vec::new()) };
        let frame = state.frame(self.0.payg.now());
        let standing = |(cap, _): &(Cap, i64)| {
            let tally = state.tallies.iter().find(|tally| tally.span == cap.span())?;
            Some(Standing { cap: *cap, used: tally.used(&frame, cap, Uses::All, None), period: tally.period })
        };
        Ok(state.caps.iter().filter_map(standing).collect())
    }

    fn generation(&self) -> u64 {
        self.0.generation.load(Ordering::SeqCst)
    }

    fn entry(&self, customer: CustomerId) -> Arc<Entry> {
        let mut entries = lock(&self.0.entries);
        if entries.len() >= KEPT && !entries.contains_key(&customer) {
            // Whoever has a use on its way holds its entry.
            entries.retain(|_, entry| Arc::strong_count(entry) > 1);
        }
        Arc::clone(entries.entry(customer).or_default())
    }

    /// Asks the memory. Without `fresh` it was read just now, and is believed as it is.
    fn ask(
        &self,
        entry: &Entry,
        at: Timestamp,
        service: ServiceId,
        quantity: Quantity,
        fresh: Option<Duration>,
    ) -> Answer {
        let mut state = lock(&entry.state);
        let Some(known) = state.as_mut() else { return Answer::Unknown };
        if fresh.is_some() && known.generation != self.generation() {
            return Answer::Unknown;
        }
        if !known.caps.iter().any(|(cap, _)| cap.counts(service)) {
            return Answer::Taken(Measure::ZERO);
        }
        let stale = fresh.is_some_and(|fresh| known.read_at.elapsed() >= fresh);
        if stale || known.tallies.iter().any(|tally| !tally.period.contains(at)) {
            return Answer::Unknown;
        }
        let slack = fresh.map(|_| self.0.payg.settings.slack_percent);
        known.try_take(at, service, quantity, slack)
    }

    /// Reads the database for a customer; who comes while somebody reads waits and shares.
    async fn read(&self, customer: CustomerId, entry: &Entry) -> Result<()> {
        let asked_at = Instant::now();
        let _turn = entry.reading.lock().await;
        let (generation, before) = {
            let state = lock(&entry.state);
            let generation = self.generation();
            let read_since = |state: &State| state.read_at >= asked_at && state.generation == generation;
            if state.as_ref().is_some_and(read_since) {
                return Ok(());
            }
            (generation, state.as_ref().map(|state| state.tallies.clone()).unwrap_or_default())
        };
        let read_at = Instant::now();
        let payg = &self.0.payg;
        let now = payg.now();
        let mut view = payg.db.view().await?;
        let customer = customer::get(&mut view, customer).await?;
        let limits = limit::for_customer(&mut view, customer.customer_id).await?;
        let plans = plans_of(&mut view, customer.customer_id, &limits).await?;
        let rules = Rules::choose(&payg.settings, &customer, &plans, &limits);
        let catalogue = match self.catalogue(generation) {
            Some(catalogue) => catalogue,
            None => self.keep_catalogue(generation, cost::catalogue(&mut view).await?),
        };
        let (mut costs, mut book) = (Vec::new(), PriceBook::default());
        for span in rules.spans() {
            let period = period_of(span, now, &customer.zone(&payg.settings.zone))?;
            costs.push((span, cost::of_customer(&mut view, &catalogue, &customer, period).await?));
        }
        if !costs.is_empty() {
            book = prices_in_force::book(&mut view, &catalogue, customer.customer_id, now).await?;
        }
        drop(view);
        let mut state = lock(&entry.state);
        let find = |tallies: &[Tally], span| tallies.iter().find(|tally| tally.span == span).cloned();
        let after: &[Tally] = state.as_ref().map_or(&[], |state| &state.tallies);
        let tally = |(span, cost): &(Span, _)| {
            Tally::read((*span, now), cost, find(&before, *span).as_ref(), find(after, *span).as_ref())
        };
        let tallies: Vec<Tally> = costs.iter().map(tally).collect();
        let Rules { caps, flow } = rules;
        let caps = caps.into_iter().map(|cap| (cap, 0)).collect();
        let mut fresh = State { generation, read_at, customer, catalogue, book, flow, caps, tallies };
        fresh.note_what_is_used(now);
        *state = Some(fresh);
        Ok(())
    }

    fn catalogue(&self, generation: u64) -> Option<Arc<Catalogue>> {
        let kept = lock(&self.0.catalogue);
        kept.as_ref().filter(|(kept, _)| *kept == generation).map(|(_, catalogue)| Arc::clone(catalogue))
    }

    fn keep_catalogue(&self, generation: u64, catalogue: Catalogue) -> Arc<Catalogue> {
        let catalogue = Arc::new(catalogue);
        *lock(&self.0.catalogue) = Some((generation, Arc::clone(&catalogue)));
        catalogue
    }
}

impl State {
    fn frame(&self, now: Timestamp) -> Frame<'_> {
        Frame { customer: &self.customer, catalogue: &self.catalogue, book: &self.book, now }
    }

    fn note_what_is_used(&mut self, now: Timestamp) {
        let used = |(cap, _): &(Cap, i64)| {
            let tally = self.tallies.iter().find(|tally| tally.span == cap.span());
            (*cap, tally.map_or(0, |tally| tally.used(&self.frame(now), cap, Uses::All, None)))
        };
        self.caps = self.caps.iter().map(used).collect();
    }

    /// Counts a use unless a cap is in its way. With `slack` percent, what this process has added to a
    /// cap since the database was read stays within that share of it.
    fn try_take(
        &mut self,
        at: Timestamp,
        service: ServiceId,
        quantity: Quantity,
        slack: Option<i64>,
    ) -> Answer {
        let frame = self.frame(at);
        let measure = tally::measure_of(&frame, service, quantity);
        for (cap, read) in self.caps.iter().filter(|(cap, _)| cap.counts(service)) {
            let Some(tally) = self.tallies.iter().find(|tally| tally.span == cap.span()) else { continue };
            let next = Some((service, measure));
            let used = tally.used(&frame, cap, Uses::All, next);
            if used > cap.amount {
                let refusal = self.refusal(cap, service, tally.period);
                let surely = tally.used(&frame, cap, Uses::Sure, next) > cap.amount;
                return if surely { Answer::Refused(refusal) } else { Answer::Doubtful(refusal) };
            }
            let added = i128::from(used) - i128::from(*read);
            if slack.is_some_and(|slack| added * 100 > i128::from(cap.amount) * i128::from(slack)) {
                return Answer::Unknown;
            }
        }
        self.tallies.iter_mut().for_each(|tally| tally.take(service, &measure));
        Answer::Taken(measure)
    }

    fn refusal(&self, cap: &Cap, service: ServiceId, period: Period) -> Error {
        let service = self.catalogue.services.get(&service);
        let per = cap.span().word();
        let (code, what) = match cap.about.kind {
            kind if kind.is_money() => {
                let amount = Money::new(cap.amount, self.customer.currency);
                let whose = if matches!(kind, Kind::OwnSpend(_)) { "own spend cap" } else { "spend cap" };
                (SPEND_CAP_REACHED, format!("the {whose} of {amount} per {per} is reached"))
            }
            _ => {
                let amount = Quantity::from_millionths(cap.amount);
                let code = service.map_or("", |service| service.code.as_str());
                (QUOTA_REACHED, format!("the quota of {amount} per {per} of the service {code} is used up"))
            }
        };
        Error::new(ErrorKind::Denied, code, what).hint(format!("the next {per} begins at {}", period.end))
    }
}

impl Taken {
    /// The use is in the database now.
    pub fn land(mut self) {
        let measure = std::mem::take(&mut self.measure);
        self.settle(|tally, service| tally.land(service, &measure));
    }

    fn settle(&self, change: impl Fn(&mut Tally, ServiceId)) {
        let mut state = lock(&self.entry.state);
        let tallies = state.iter_mut().flat_map(|state| &mut state.tallies);
        tallies.filter(|tally| tally.period.contains(self.at)).for_each(|tally| change(tally, self.service));
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if self.measure != Measure::ZERO {
            let measure = std::mem::take(&mut self.measure);
            self.settle(|tally, service| tally.give_back(service, &measure));
        }
    }
}

/// The plans that a customer subscribes to, until it does no more: who is late with a payment keeps the pace
/// of its plan as long as it is tried. Nobody asks where no plan has a limit.
async fn plans_of(view: &mut View, customer: CustomerId, limits: &[Limit]) -> Result<Vec<PlanId>> {
    if !limits.iter().any(|limit| limit.about.owner.plan().is_some()) {
        return Ok(Vec::new());
    }
    let bought = subscription::of_customers(view, &[customer]).await?;
    Ok(bought.iter().filter(|one| one.status.is_running()).map(|one| one.plan_id).collect())
}

/// The customer's calendar month or day that holds an instant (RULES 2).
fn period_of(span: Span, at: Timestamp, zone: &Zone) -> Result<Period> {
    match span {
        Span::Month => Month::at(at, zone).period(zone),
        Span::Day => {
            let today = zone.date(at);
            let tomorrow = today
                .tomorrow()
                .map_err(|cause| Error::invalid("date", today, "has no day after it").cause(cause))?;
            Period::new(zone.start_of(today)?, zone.start_of(tomorrow)?)
        }
    }
}

/// Nothing that can panic is done under these locks; a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
