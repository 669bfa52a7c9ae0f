//! What customers used between the instants where their prices change.

use crate::db::door::View;
use crate::engine::ingest::{self, Metering, Meterings};
use crate::error::Result;
use crate::records::event::{self, Event};
use crate::records::service::Aggregation;
use crate::records::unique_value;
use crate::records::{rollup, segment};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::{Slot, Sums};
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Whose usage of what.
pub type Meter = (CustomerId, ServiceId);

/// Sums by slot, by customer and service; all that is in the database for a stretch of days.
#[derive(Debug, Default)]
pub struct Usage {
    slots: BTreeMap<Meter, BTreeMap<Slot, Sums>>,
}

/// Whether usage that is not yet folded into the rollups is read too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// It was folded just before; what came since belongs to later.
    Folded,
    /// A cost that is read after an answer includes what was answered (RULES 11).
    Included,
}

/// A meter's period, cut at instants, and what the sums must hold.
#[derive(Clone, Debug)]
pub struct Question {
    /// Whose usage of what.
    pub meter: Meter,
    /// How the service adds up.
    pub aggregation: Aggregation,
    /// Where the period begins, where it is cut, and where it ends; in order.
    pub cuts: Vec<Timestamp>,
    /// Package sizes (millionths) that every event must have been rounded up to.
    pub block_sizes: Vec<i64>,
}

/// What was used between two cuts.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// The sums of its events.
    pub sums: Sums,
    /// Values that were not seen earlier in the period, for services that count them.
    pub new_values: i64,
}

impl Usage {
    /// Reads the days that a period touches, for some customers.
    pub async fn load(
        view: &mut View,
        customers: &[CustomerId],
        period: Period,
        tail: Tail,
    ) -> Result<Usage> {
        let (first, last) = days_of(period);
        let mut usage = Usage::default();
        for (customer_id, service_id, slots) in rollup::gathered(view, customers, first, last).await? {
            usage.slots.insert((customer_id, service_id), slots);
        }
        if tail == Tail::Included {
            for customer in customers {
                segment::of_customer(view, *customer, |entry| {
                    let meter = (entry.customer_id, entry.service_id);
                    if (first..=last).contains(&entry.slot.day()) {
                        let slots = usage.slots.entry(meter).or_default();
                        slots.entry(entry.slot).or_default().add(&entry.sums);
                    }
                    Ok(())
                })
                .await?;
            }
        }
        Ok(usage)
    }

    /// How many events a customer has in each slot that was read, of one service or of all.
    pub fn events_of(&self, customer: CustomerId, service: Option<ServiceId>) -> BTreeMap<Slot, i64> {
        let mut events: BTreeMap<Slot, i64> = BTreeMap::new();
        for ((_, of), slots) in self.slots.iter().filter(|((whose, _), _)| *whose == customer) {
            if service.is_none_or(|service| service == *of) {
                for (slot, sums) in slots {
                    *events.entry(*slot).or_default() += sums.events;
                }
            }
        }
        events
    }

    /// The services that a customer used in a period; exact to the slot, so one may turn out empty.
    pub fn services_of(&self, customer: CustomerId, period: Period) -> Vec<ServiceId> {
        let touched = |slots: &BTreeMap<Slot, Sums>| {
            slots.range(Slot::holding(period.start)..).any(|(slot, _)| slot.start() < period.end)
        };
        let mine = self.slots.range((customer, ServiceId::from_uuid(Uuid::nil()))..);
        mine.take_while(|((owner, _), _)| *owner == customer)
            .filter(|(_, slots)| touched(slots))
            .map(|((_, service), _)| *service)
            .collect()
    }

    /// Answers what was used between each question's cuts, exact to the microsecond.
    ///
    /// Whole slots come from the sums. A slot that a cut divides, or whose sums lack a package size,
    /// is read from its events.
    pub async fn answer(&self, view: &mut View, questions: &[Question]) -> Result<Vec<Vec<Stretch>>> {
        let divided: Vec<BTreeSet<Slot>> = questions.iter().map(|question| self.divided(question)).collect();
        let events = read_events(view, questions, &divided).await?;
        let values = Values::load(view, questions).await?;
        let mut answers = Vec::with_capacity(questions.len());
        for (question, divided) in questions.iter().zip(&divided) {
            let mut stretches = vec![Stretch::default(); question.cuts.len().saturating_sub(1)];
            let whole = self.slots.get(&question.meter).into_iter().flatten();
            for (slot, sums) in whole.filter(|(slot, _)| !divided.contains(slot)) {
                if let Some(place) = place_of(&question.cuts, slot.start()) {
                    stretches[place].sums.add(sums);
                }
            }
            let metering = Metering {
                extremes: matches!(question.aggregation, Aggregation::Max | Aggregation::Latest),
                values: false,
                block_sizes: question.block_sizes.clone(),
            };
            let meterings = Meterings::from([(question.meter.1, metering)]);
            for event in events.get(&question.meter).into_iter().flatten() {
                let place = place_of(&question.cuts, event.happened_at);
                if let (Some(place), true) = (place, divided.contains(&Slot::holding(event.happened_at))) {
                    stretches[place].sums.add(&ingest::entry(&meterings, event).sums);
                }
            }
            values.count(question, &mut stretches);
            answers.push(stretches);
        }
        Ok(answers)
    }

    /// The slots of a question that its sums cannot answer whole.
    fn divided(&self, question: &Question) -> BTreeSet<Slot> {
        let inside = |cut: &&Timestamp| Slot::holding(**cut).start() != **cut;
        let mut divided: BTreeSet<Slot> =
            question.cuts.iter().filter(inside).map(|cut| Slot::holding(*cut)).collect();
        if !question.block_sizes.is_empty() {
            for (slot, sums) in self.slots.get(&question.meter).into_iter().flatten() {
                if question.block_sizes.iter().any(|size| sums.blocks_of(*size).is_none()) {
                    divided.insert(*slot);
                }
            }
        }
        divided
    }
}

/// The first and the last UTC day that a period touches.
pub fn days_of(period: Period) -> (i64, i64) {
    let last = period.end.plus_micros(-1).max(period.start);
    (Slot::holding(period.start).day(), Slot::holding(last).day())
}

/// Which stretch an instant lies in.
fn place_of(cuts: &[Timestamp], at: Timestamp) -> Option<usize> {
    let place = cuts.partition_point(|cut| *cut <= at).checked_sub(1)?;
    (place + 1 < cuts.len()).then_some(place)
}

/// Reads the events of the divided slots: a query for each run of slots that follow each other.
async fn read_events(
    view: &mut View,
    questions: &[Question],
    divided: &[BTreeSet<Slot>],
) -> Result<HashMap<Meter, Vec<Event>>> {
    let mut wanted: BTreeMap<Slot, BTreeSet<CustomerId>> = BTreeMap::new();
    for (question, slots) in questions.iter().zip(divided) {
        for slot in slots {
            wanted.entry(*slot).or_default().insert(question.meter.0);
        }
    }
    let mut runs: Vec<(Period, BTreeSet<CustomerId>)> = Vec::new();
    for (slot, customers) in wanted {
        match runs.last_mut() {
            Some((run, them)) if run.end == slot.start() => {
                run.end = slot.end();
                them.extend(customers);
            }
            _ => runs.push((Period { start: slot.start(), end: slot.end() }, customers)),
        }
    }
    let mut events: HashMap<Meter, Vec<Event>> = HashMap::new();
    for (run, customers) in runs {
        let customers: Vec<CustomerId> = customers.into_iter().collect();
        for event in event::counting(view, &customers, run).await? {
            events.entry((event.customer_id, event.service_id)).or_default().push(event);
        }
    }
    Ok(events)
}

/// When each value was first used, by meter; whole days from the kept values, cut days from events.
struct Values {
    days: HashMap<Meter, Vec<(i64, String)>>,
    events: HashMap<Meter, Vec<Event>>,
}

impl Values {
    async fn load(view: &mut View, questions: &[Question]) -> Result<Values> {
        let mut values = Values { days: HashMap::new(), events: HashMap::new() };
        for question in questions.iter().filter(|question| question.aggregation == Aggregation::Unique) {
            let (Some(start), Some(end)) = (question.cuts.first(), question.cuts.last()) else { continue };
            if values.days.contains_key(&question.meter) {
                continue;
            }
            let (first, last) = days_of(Period { start: *start, end: *end });
            let customer = [question.meter.0];
            for one in unique_value::of_customers(view, &customer, first, last).await? {
                values.days.entry((one.customer_id, one.service_id)).or_default().push((one.day, one.value));
            }
            for day in cut_days(&question.cuts) {
                let day = Period { start: start_of(day), end: start_of(day + 1) };
                for event in event::counting(view, &customer, day).await? {
                    values.events.entry((event.customer_id, event.service_id)).or_default().push(event);
                }
            }
        }
        Ok(values)
    }

    /// Counts the values of each stretch that no earlier stretch had.
    fn count(&self, question: &Question, stretches: &mut [Stretch]) {
        if question.aggregation != Aggregation::Unique {
            return;
        }
        let cut = cut_days(&question.cuts);
        let mut first_seen: HashMap<&str, usize> = HashMap::new();
        let mut see = |value, place: Option<usize>| {
            if let Some(place) = place {
                let earliest = first_seen.entry(value).or_insert(place);
                *earliest = place.min(*earliest);
            }
        };
        for (day, value) in self.days.get(&question.meter).into_iter().flatten() {
            if !cut.contains(day) {
                see(value.as_str(), place_of(&question.cuts, start_of(*day)));
            }
        }
        for event in self.events.get(&question.meter).into_iter().flatten() {
            if let (Some(value), true) = (&event.value, cut.contains(&Slot::holding(event.happened_at).day()))
            {
                see(value.as_str(), place_of(&question.cuts, event.happened_at));
            }
        }
        for place in first_seen.into_values() {
            stretches[place].new_values += 1;
        }
    }
}

/// The days that a cut divides.
fn cut_days(cuts: &[Timestamp]) -> BTreeSet<i64> {
    let inside = |cut: &&Timestamp| cut.micros().rem_euclid(DAY) != 0;
    cuts.iter().filter(inside).map(|cut| Slot::holding(*cut).day()).collect()
}

fn start_of(day: i64) -> Timestamp {
    Slot::of_day(day, 0).start()
}
