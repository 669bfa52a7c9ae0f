//! What a period comes to if it goes on as it has begun: the quantities grow with time, the price stays one.

use crate::engine::cost::{Catalogue, CustomerCost, ServiceCost};
use crate::error::Result;
use crate::rating::allowance::Window;
use crate::rating::measure::Measure;
use crate::records::service::Aggregation;
use crate::values::amount::Amount;
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};

/// What one service comes to at the end of a period.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// Which.
    pub service_id: ServiceId,
    /// The running totals at the end, of what is charged; none where the service does not grow with time.
    pub end: Option<Measure>,
    /// What that costs, exactly.
    pub cost: Amount,
}

/// What a period's usage comes to at its end, priced as the bill will price it: a minimum is reached once,
/// a tier when it is reached, and what fees cover is covered until it is used up.
pub fn forecast(
    cost: &CustomerCost,
    catalogue: &Catalogue,
    period: Period,
    now: Timestamp,
) -> Result<Amount> {
    Amount::sum(ahead(cost, catalogue, period, now)?.into_iter().map(|one| one.cost))
}

/// The same by service.
pub fn ahead(
    cost: &CustomerCost,
    catalogue: &Catalogue,
    period: Period,
    now: Timestamp,
) -> Result<Vec<Ahead>> {
    let passed = Passed {
        part: i128::from(now.micros() - period.start.micros()).max(1),
        whole: i128::from(period.end.micros() - period.start.micros()),
    };
    let services = cost.services.iter().map(|service| {
        let service_id = service.service_id;
        let aggregation = catalogue.services.get(&service_id).map(|service| service.aggregation);
        // Only what is summed up grows with time; a largest or latest value is what it is.
        if aggregation != Some(Aggregation::Sum) {
            return Ok(Ahead { service_id, end: None, cost: service.total()? });
        }
        let windows = cost.left.get(&service_id).map(Vec::as_slice).unwrap_or_default();
        let left = windows.iter().map(|window: &Window| window.left(now).millionths());
        let (end, cost) = of_service(service, &passed, left.fold(0, i64::saturating_add))?;
        Ok(Ahead { service_id, end, cost })
    });
    services.collect()
}

/// How much of the period is over.
struct Passed {
    part: i128,
    whole: i128,
}

impl Passed {
    /// How much more of something comes until the end.
    fn more(&self, so_far: i64) -> i64 {
        let at_end = i128::from(so_far) * self.whole / self.part;
        i64::try_from(at_end).unwrap_or(i64::MAX).saturating_sub(so_far).max(0)
    }
}

/// What one service comes to, of which fees cover so many millionths more.
fn of_service(service: &ServiceCost, passed: &Passed, left: i64) -> Result<(Option<Measure>, Amount)> {
    let Some((last, before)) = service.slices.split_last() else { return Ok((None, Amount::ZERO)) };
    let Some(price) = &last.price else { return Ok((None, service.total()?)) };
    let more = passed.more(service.used().millionths());
    let charged = last.to.quantity.millionths().saturating_add((more - left.max(0)).max(0));
    let end = Measure {
        events: last.to.events.saturating_add(passed.more(last.to.events)),
        quantity: Quantity::from_millionths(charged),
        blocks: last.to.blocks.saturating_add(passed.more(last.to.blocks)),
    };
    let sums = before.iter().map(|slice| slice.cost);
    let cost = Amount::sum(sums)?.add(price.spec.slice(&last.from, &end)?)?;
    Ok((Some(end), cost))
}
