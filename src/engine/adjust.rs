//! Adjustments: what an earlier month costs now less what was billed for it (RULES 13).

use crate::db::door::{Tx, View};
use crate::engine::bill_run::Run;
use crate::engine::draft::Charge;
use crate::engine::held::Held;
use crate::error::Result;
use crate::rating::measure::Measure;
use crate::records::customer::Customer;
use crate::records::invoice_line::{self, LineKind};
use crate::records::late::{self, LateDay};
use crate::values::amount::Amount;
use crate::values::calendar::{Month, Zone};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Period, Timestamp};
use std::collections::{BTreeSet, HashMap};

/// What is adjusted: a service in a month of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Key {
    customer_id: CustomerId,
    month: Month,
    service_id: ServiceId,
}

/// What a month comes to, or came to.
#[derive(Clone, Copy, Default)]
struct Sum {
    measure: Measure,
    /// What fees cover of the usage.
    included: Quantity,
    cost: Amount,
}

/// What the customers' invoices carry for earlier months.
pub struct Adjustments {
    /// The lines.
    pub charges: HashMap<CustomerId, Vec<Charge>>,
    /// Whether a mark was taken away. It may lie on a day that the billed month begins on, so what
    /// this month came to must then be read afterwards.
    pub marks_taken: bool,
}

/// The adjustments of some customers; the marks that asked for them are taken away in the same
/// transaction.
pub async fn adjustments(tx: &mut Tx, run: &Run, customers: &[Customer]) -> Result<Adjustments> {
    let by_id: HashMap<CustomerId, &Customer> =
        customers.iter().map(|customer| (customer.customer_id, customer)).collect();
    let marked = take_marks(tx, run, &by_id).await?;
    let marks_taken = marked.is_some();
    let mut keys = marked.unwrap_or_default();
    let mut now = costs_now(tx, run, &by_id, &keys).await?;
    // What adjustments charged for this month before it had an invoice is taken back: its own
    // lines charge it whole, so that nothing is left for it to cost.
    let ids: Vec<CustomerId> = by_id.keys().copied().collect();
    for (customer_id, service_id) in invoice_line::adjusted(tx, &ids, run.month).await? {
        let key = Key { customer_id, month: run.month, service_id };
        keys.insert(key);
        now.remove(&key);
    }
    let before = billed_before(tx, &by_id, &keys).await?;
    let mut charges: HashMap<CustomerId, Vec<Charge>> = HashMap::new();
    for key in keys {
        let now = now.get(&key).copied().unwrap_or_default();
        let before = before.get(&key).copied().unwrap_or_default();
        let cost = now.cost.subtract(before.cost)?;
        let included = now.included.subtract(before.included)?;
        let is_other_usage =
            (now.measure.events, now.measure.quantity) != (before.measure.events, before.measure.quantity);
        let is_other = cost != Amount::ZERO || included != Quantity::ZERO || is_other_usage;
        let Some(customer) = by_id.get(&key.customer_id).filter(|_| is_other) else { continue };
        charges.entry(key.customer_id).or_default().push(Charge {
            kind: LineKind::Adjustment,
            service_id: Some(key.service_id),
            price_id: None,
            charge_id: None,
            taxes: Vec::new(),
            month: key.month,
            period: run.period_of(key.month, customer)?,
            description: format!("{}: adjustment of {}", run.name_of(key.service_id), key.month),
            included,
            from: before.measure,
            to: now.measure,
            cost,
        });
    }
    Ok(Adjustments { charges, marks_taken })
}

/// Which earlier months the marked days ask to look at again; the marks are taken away. Nothing when
/// there are none.
async fn take_marks(
    tx: &mut Tx,
    run: &Run,
    by_id: &HashMap<CustomerId, &Customer>,
) -> Result<Option<BTreeSet<Key>>> {
    let ids: Vec<CustomerId> = by_id.keys().copied().collect();
    // In the west of UTC the month begins later than in UTC, but on the same day of UTC at the
    // latest; whatever is marked behind that day is left to the next month's bill.
    let before_day = run.month.period(&Zone::utc())?.start.micros().div_euclid(DAY) + 1;
    if late::of_customers(tx, &ids, before_day).await?.is_empty() {
        return Ok(None);
    }
    // From here on nobody folds until this transaction is over: what is marked is what is summed.
    late::share_billed_until(tx).await?;
    let marks = late::of_customers(tx, &ids, before_day).await?;
    late::clear(tx, &ids, before_day).await?;
    let held = held_from(tx, run, &ids, &marks).await?;
    let mut keys = BTreeSet::new();
    for mark in marks {
        if let Some(customer) = by_id.get(&mark.customer_id) {
            for month in months_of(&mark, &held, &customer.zone(&run.zone))? {
                let LateDay { customer_id, service_id, .. } = mark;
                keys.insert(Key { customer_id, month, service_id });
            }
        }
    }
    keys.retain(|key| key.month < run.month);
    Ok(Some(keys))
}

/// What customers held from their first marked day on, up to the end of the billed month.
async fn held_from(view: &mut View, run: &Run, ids: &[CustomerId], marks: &[LateDay]) -> Result<Held> {
    let end = run.month.period(&Zone::utc())?.end;
    let first = marks.iter().map(|mark| mark.day).min().unwrap_or(0);
    let start = Timestamp::from_micros(first.saturating_mul(DAY))?.min(end);
    Held::load(view, &run.catalogue.plans, ids, Period::new(start, end)?).await
}

/// The months whose costs the usage of a marked day can change: a day of UTC may lie in two months of
/// a customer, and what it takes of what fees cover is lacking later.
pub fn months_of(mark: &LateDay, held: &Held, zone: &Zone) -> Result<BTreeSet<Month>> {
    let start = Timestamp::from_micros(mark.day.saturating_mul(DAY))?;
    let day = Period::new(start, start.plus_micros(DAY))?;
    let last = Month::at(held.reach((mark.customer_id, mark.service_id), day).plus_micros(-1), zone);
    let mut month = Month::at(start, zone);
    let mut months = BTreeSet::from([month]);
    while month < last {
        month = month.plus(1)?;
        months.insert(month);
    }
    Ok(months)
}

/// What the months come to now.
async fn costs_now(
    view: &mut View,
    run: &Run,
    by_id: &HashMap<CustomerId, &Customer>,
    keys: &BTreeSet<Key>,
) -> Result<HashMap<Key, Sum>> {
    let mut sums: HashMap<Key, Sum> = HashMap::new();
    let months: BTreeSet<Month> = keys.iter().map(|key| key.month).collect();
    for month in months {
        let ids: BTreeSet<CustomerId> =
            keys.iter().filter(|key| key.month == month).map(|key| key.customer_id).collect();
        let customers: Vec<Customer> =
            ids.iter().filter_map(|id| by_id.get(id)).map(|customer| (*customer).clone()).collect();
        for (customer_id, slices) in run.slices(view, month, &customers).await? {
            for slice in slices.iter().filter(|slice| slice.price_id.is_some()) {
                let key = Key { customer_id, month, service_id: slice.service_id };
                let sum = sums.entry(key).or_default();
                sum.cost = sum.cost.add(slice.cost)?;
                sum.included = sum.included.add(slice.included)?;
                sum.measure = sum.measure.add(&slice.to.since(&slice.from)?)?;
            }
        }
    }
    Ok(sums)
}

/// What was billed for the months so far, on whichever invoices.
async fn billed_before(
    view: &mut View,
    by_id: &HashMap<CustomerId, &Customer>,
    keys: &BTreeSet<Key>,
) -> Result<HashMap<Key, Sum>> {
    let mut sums: HashMap<Key, Sum> = HashMap::new();
    if keys.is_empty() {
        return Ok(sums);
    }
    let ids: BTreeSet<CustomerId> = keys.iter().map(|key| key.customer_id).collect();
    let months: BTreeSet<Month> = keys.iter().map(|key| key.month).collect();
    let (ids, months): (Vec<_>, Vec<_>) = (ids.into_iter().collect(), months.into_iter().collect());
    for billed in invoice_line::billed_for(view, &ids, &months).await? {
        if by_id.get(&billed.customer_id).is_none_or(|customer| customer.currency != billed.currency) {
            continue;
        }
        let key = Key { customer_id: billed.customer_id, month: billed.month, service_id: billed.service_id };
        let sum = sums.entry(key).or_default();
        sum.cost = sum.cost.add(billed.cost)?;
        sum.included = sum.included.add(billed.included)?;
        sum.measure = sum.measure.add(&Measure {
            events: billed.events,
            quantity: Quantity::from_millionths(billed.quantity),
            blocks: billed.blocks,
        })?;
    }
    Ok(sums)
}
