//! What a customer has used in a period, as a server keeps it in memory beside its caps.

use crate::engine::cost::{Catalogue, CustomerCost, ServiceCost};
use crate::engine::rules::Cap;
use crate::rating::measure::{Measure, blocks_of};
use crate::records::customer::Customer;
use crate::records::limit::{Kind, Span};
use crate::records::price::PriceBook;
use crate::records::service::Aggregation;
use crate::values::amount::{self, Amount};
use crate::values::fixed;
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};
use std::collections::HashMap;

/// A period's usage: what the database said, and what this process has counted since.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// Of which kind the period is.
    pub span: Span,
    /// From when until when.
    pub period: Period,
    base: HashMap<ServiceId, Base>,
    since: HashMap<ServiceId, Since>,
    /// What was on its way while the database was read: nobody knows whether it is in what was read.
    doubtful: HashMap<ServiceId, Measure>,
}

/// What the database said of a service.
#[derive(Clone, Copy, Debug, Default)]
struct Base {
    /// The running totals of what is charged.
    charged: Measure,
    /// What that costs.
    cost: Amount,
    /// What the fees of subscriptions cover beside it; millionths.
    included: i64,
    /// What they cover of what comes next; millionths.
    left: i64,
}

/// Which uses are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Uses {
    /// All that may count: never too few.
    All,
    /// Only those that are not read twice for certain: never too many.
    Sure,
}

/// What this process has counted since the database was read.
#[derive(Clone, Copy, Debug, Default)]
struct Since {
    /// On its way into the database.
    pending: Measure,
    /// In the database by now.
    landed: Measure,
}

/// What a sum is computed with.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    /// Whose usage it is.
    pub customer: &'a Customer,
    /// How services add up.
    pub catalogue: &'a Catalogue,
    /// What they cost.
    pub book: &'a PriceBook,
    /// When.
    pub now: Timestamp,
}

impl Tally {
    /// From what the database says; `before` is the tally as it was when the reading began, `after`
    /// as it is now: what landed in between may not have been read.
    pub fn read(
        (span, now): (Span, Timestamp),
        cost: &CustomerCost,
        before: Option<&Tally>,
        after: Option<&Tally>,
    ) -> Tally {
        let period = cost.period;
        let of = |one: &ServiceCost| {
            let (charged, cost) = (one.measure(), one.total().unwrap_or(Amount::ZERO));
            (one.service_id, Base { charged, cost, included: one.included().millionths(), left: 0 })
        };
        let mut base: HashMap<ServiceId, Base> = cost.services.iter().map(of).collect();
        for (service, windows) in &cost.left {
            let left = windows.iter().map(|window| window.left(now).millionths());
            base.entry(*service).or_default().left = left.fold(0, i64::saturating_add);
        }
        let mut tally = Tally { span, period, base, since: HashMap::new(), doubtful: HashMap::new() };
        let same = |tally: &&Tally| tally.span == span && tally.period == period;
        if let Some(after) = after.filter(same) {
            for (service, now) in &after.since {
                let read = before.filter(same).and_then(|before| before.since.get(service));
                let landed = read.map_or(now.landed, |read| less(&now.landed, &read.landed));
                tally.since.insert(*service, Since { pending: now.pending, landed });
                tally.doubtful.insert(*service, more(&now.pending, &landed));
            }
        }
        tally
    }

    /// Counts a use that is on its way into the database.
    pub fn take(&mut self, service: ServiceId, one: &Measure) {
        let since = self.since.entry(service).or_default();
        since.pending = more(&since.pending, one);
    }

    /// The use is in the database.
    pub fn land(&mut self, service: ServiceId, one: &Measure) {
        let since = self.since.entry(service).or_default();
        since.pending = less(&since.pending, one);
        since.landed = more(&since.landed, one);
    }

    /// The use did not come about.
    pub fn give_back(&mut self, service: ServiceId, one: &Measure) {
        let since = self.since.entry(service).or_default();
        since.pending = less(&since.pending, one);
    }

    /// What counts towards a cap once `next` is added: millionths, or minor units rounded up.
    pub fn used(&self, frame: &Frame<'_>, cap: &Cap, uses: Uses, next: Option<(ServiceId, Measure)>) -> i64 {
        match (cap.about.kind, cap.about.service_id) {
            (Kind::Quota(_), Some(service)) => {
                let included = self.base.get(&service).map_or(0, |base| base.included);
                let used = self.measure(frame, service, uses, next).1.quantity.millionths();
                used.saturating_add(included)
            }
            _ => minor_units(self.spent(frame, cap, uses, next), frame.customer),
        }
    }

    /// The running totals of a service as read, and with all that came since and comes next.
    fn measure(
        &self,
        frame: &Frame<'_>,
        service: ServiceId,
        uses: Uses,
        next: Option<(ServiceId, Measure)>,
    ) -> (Measure, Measure) {
        let base = self.base.get(&service).map_or(Measure::ZERO, |base| base.charged);
        let mut added = self.since.get(&service).map_or(Measure::ZERO, |s| more(&s.pending, &s.landed));
        if let (Uses::Sure, Some(doubtful)) = (uses, self.doubtful.get(&service)) {
            added = less(&added, doubtful);
        }
        if let Some((_, next)) = next.filter(|(of, _)| *of == service) {
            added = more(&added, &next);
        }
        let aggregation = frame.catalogue.services.get(&service).map(|service| service.aggregation);
        (base, raised(aggregation.unwrap_or(Aggregation::Sum), &base, &added))
    }

    fn spent(&self, frame: &Frame<'_>, cap: &Cap, uses: Uses, next: Option<(ServiceId, Measure)>) -> Amount {
        let mut services: Vec<ServiceId> = match cap.about.service_id {
            Some(service) => vec![service],
            None => self.base.keys().chain(self.since.keys()).copied().collect(),
        };
        services.extend(next.iter().map(|(service, _)| *service).filter(|service| cap.counts(*service)));
        services.sort_unstable();
        services.dedup();
        // What cannot be added up is beyond any cap.
        let beyond = Amount::from_raw(i128::MAX);
        Amount::sum(services.into_iter().map(|service| self.spent_on(frame, service, uses, next)))
            .unwrap_or(beyond)
    }

    /// What the database says a service costs, and what came since by the price in force now.
    fn spent_on(
        &self,
        frame: &Frame<'_>,
        service: ServiceId,
        uses: Uses,
        next: Option<(ServiceId, Measure)>,
    ) -> Amount {
        let base = self.base.get(&service).copied().unwrap_or_default();
        let (from, to) = self.measure(frame, service, uses, next);
        let customer = frame.customer;
        let price = frame.book.at(service, customer.customer_id, customer.currency, frame.now);
        let grown = price.map_or(Ok(Amount::ZERO), |price| {
            price.spec.slice(&from, &covered(&from, &to, base.left, price.spec.block_size()))
        });
        grown.and_then(|grown| base.cost.add(grown)).unwrap_or(Amount::from_raw(i128::MAX))
    }
}

/// The running totals with what fees cover of the growth taken off.
fn covered(from: &Measure, to: &Measure, left: i64, size: Option<Quantity>) -> Measure {
    let grown = to.quantity.millionths().saturating_sub(from.quantity.millionths());
    let (free, free_blocks) = match size.map(|size| size.millionths().max(1)) {
        Some(size) => {
            let blocks = (left / size).clamp(0, to.blocks.saturating_sub(from.blocks).max(0));
            (grown.min(blocks.saturating_mul(size)), blocks)
        }
        None => (grown.min(left), 0),
    };
    let quantity = Quantity::from_millionths(to.quantity.millionths().saturating_sub(free.max(0)));
    Measure { quantity, blocks: to.blocks - free_blocks, ..*to }
}

/// One use as it counts.
pub(super) fn measure_of(frame: &Frame<'_>, service: ServiceId, quantity: Quantity) -> Measure {
    let customer = frame.customer;
    let price = frame.book.at(service, customer.customer_id, customer.currency, frame.now);
    let size = price.and_then(|price| price.spec.block_size());
    Measure { events: 1, quantity, blocks: size.map_or(0, |size| blocks_of(quantity, size)) }
}

/// The running totals after some uses; where only the largest or the last one counts, the guess is
/// never lower than what will be read.
fn raised(aggregation: Aggregation, base: &Measure, added: &Measure) -> Measure {
    let all = more(base, added);
    let quantity = match aggregation {
        Aggregation::Sum => all.quantity.millionths(),
        Aggregation::Count | Aggregation::Unique => {
            let added = added.events.saturating_mul(Quantity::ONE.millionths());
            base.quantity.millionths().saturating_add(added)
        }
        Aggregation::Max | Aggregation::Latest => base.quantity.max(added.quantity).millionths(),
    };
    Measure { quantity: Quantity::from_millionths(quantity), ..all }
}

fn more(one: &Measure, other: &Measure) -> Measure {
    let quantity = one.quantity.millionths().saturating_add(other.quantity.millionths());
    Measure {
        events: one.events.saturating_add(other.events),
        quantity: Quantity::from_millionths(quantity),
        blocks: one.blocks.saturating_add(other.blocks),
    }
}

fn less(one: &Measure, other: &Measure) -> Measure {
    let quantity = one.quantity.millionths().saturating_sub(other.quantity.millionths());
    Measure {
        events: one.events.saturating_sub(other.events),
        quantity: Quantity::from_millionths(quantity),
        blocks: one.blocks.saturating_sub(other.blocks),
    }
}

/// Minor units, a begun one counted whole.
fn minor_units(amount: Amount, customer: &Customer) -> i64 {
    let divisor = fixed::power_of_ten(amount::PLACES - customer.currency.exponent());
    i64::try_from(fixed::divide_up(amount.raw(), divisor)).unwrap_or(i64::MAX)
}
