//! The demo's usage: drawn from a seed in whole numbers, so that it is the same on every machine.

use crate::engine::demo::catalogue::Services;
use crate::engine::demo::people::PEOPLE;
use crate::records::customer::Customer;
use crate::records::event::{Event, EventKey};
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::random::Random;
use crate::values::timestamp::{DAY, Period, SECOND, Timestamp};

/// How busy each hour of a working day is, where somebody lives.
const HOURS: [u64; 24] =
    [6, 4, 3, 3, 3, 5, 12, 25, 45, 62, 70, 72, 60, 64, 70, 68, 62, 52, 42, 36, 32, 26, 18, 10];

/// How busy each day of the week is, from Monday.
const WEEKDAYS: [u64; 7] = [100, 108, 110, 106, 96, 46, 40];

/// 1970-01-01 was a Thursday.
const FIRST_WEEKDAY: i64 = 3;

/// Draws usage of one month after another.
pub struct Stream<'a> {
    seed: u64,
    services: &'a Services,
    customers: &'a [Customer],
}

/// A choice by weight: the sums of the weights up to each.
struct Wheel(Vec<u64>);

impl Wheel {
    fn new(weights: impl IntoIterator<Item = u64>) -> Wheel {
        let mut sum = 0;
        let sums = weights.into_iter().map(|weight| {
            sum += weight;
            sum
        });
        Wheel(sums.collect())
    }

    fn turn(&self, random: &mut Random) -> usize {
        let total = self.0.last().copied().unwrap_or(1);
        let drawn = random.below(total);
        self.0.partition_point(|sum| *sum <= drawn)
    }
}

impl<'a> Stream<'a> {
    /// A stream for the customers there are, who are the first of [`PEOPLE`].
    pub fn new(seed: u64, services: &'a Services, customers: &'a [Customer]) -> Stream<'a> {
        Stream { seed, services, customers }
    }

    /// So many events of a period, in the order of time; `place` is the month's.
    pub fn draw(&self, place: usize, period: Period, count: u64) -> Vec<Event> {
        let mut random = Random::seeded(self.seed ^ (place as u64 + 1).wrapping_mul(0x9e37_79b9));
        let people = &PEOPLE[..self.customers.len()];
        let whose = Wheel::new(people.iter().map(|person| person.weight));
        let when = Days::new(period);
        let mut drawn: Vec<(Timestamp, usize, u64)> = (0..count)
            .map(|_| {
                let person = whose.turn(&mut random);
                let at = when.draw(people[person].hours_ahead, &mut random);
                (at, person, random.bits())
            })
            .collect();
        drawn.sort_unstable();
        let event = |(at, person, bits)| self.event(at, person, &mut Random::seeded(bits));
        drawn.into_iter().map(event).collect()
    }

    fn event(&self, at: Timestamp, person: usize, random: &mut Random) -> Event {
        let shares = PEOPLE[person].shares;
        let (service_id, quantity) = match Wheel::new(shares).turn(random) {
            0 => self.requests(random),
            1 => self.traffic(random),
            _ => self.call(random),
        };
        let key = EventKey { uuid: time_ordered(at, random), name: None };
        let customer_id = self.customers[person].customer_id;
        Event { key, customer_id, service_id, quantity, happened_at: at, timed: true, value: None }
    }

    /// Requests of a minute: mostly few.
    fn requests(&self, random: &mut Random) -> (ServiceId, Quantity) {
        let requests = 1 + skewed(160, random);
        (self.services.api.service_id, Quantity::from_millionths(requests * 1_000_000))
    }

    /// Up to 2.4 GB, to the kilobyte.
    fn traffic(&self, random: &mut Random) -> (ServiceId, Quantity) {
        (self.services.traffic.service_id, Quantity::from_millionths(100 + skewed(2_400_000, random)))
    }

    /// A call of up to ten minutes, to the second.
    fn call(&self, random: &mut Random) -> (ServiceId, Quantity) {
        let seconds = 4 + skewed(600, random);
        (self.services.call.service_id, Quantity::from_millionths(seconds * 1_000_000))
    }
}

/// A whole number below `bound`, small ones more often.
fn skewed(bound: u64, random: &mut Random) -> i64 {
    let highest = 1 + random.below(bound);
    random.below(highest) as i64
}

/// A UUIDv7 of that instant.
fn time_ordered(at: Timestamp, random: &mut Random) -> uuid::Uuid {
    let millis = at.micros().div_euclid(1_000).max(0) as u64;
    let mut tail = [0; 10];
    tail[..8].copy_from_slice(&random.bits().to_le_bytes());
    tail[8..].copy_from_slice(&random.bits().to_le_bytes()[..2]);
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// The days of a period, and how busy they are.
struct Days {
    period: Period,
    first: i64,
    days: Wheel,
    hours: Wheel,
}

impl Days {
    fn new(period: Period) -> Days {
        let first = period.start.micros().div_euclid(DAY);
        let last = (period.end.micros() - 1).div_euclid(DAY);
        let weekday = |day: i64| (day + FIRST_WEEKDAY).rem_euclid(7) as usize;
        let days = Wheel::new((first..=last).map(|day| WEEKDAYS[weekday(day)]));
        Days { period, first, days, hours: Wheel::new(HOURS) }
    }

    /// An instant of the period, by day and night where somebody lives.
    fn draw(&self, hours_ahead: i64, random: &mut Random) -> Timestamp {
        let day = self.first + self.days.turn(random) as i64;
        let hour = self.hours.turn(random) as i64 - hours_ahead;
        let within = random.below((3_600 * SECOND) as u64) as i64;
        let mut at = day * DAY + hour * 3_600 * SECOND + within;
        // What falls out of the period happens at the same hour of another day.
        while at < self.period.start.micros() {
            at += DAY;
        }
        while at >= self.period.end.micros() {
            at -= DAY;
        }
        Timestamp::EPOCH.plus_micros(at)
    }
}
