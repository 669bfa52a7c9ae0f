//! What a period comes to if it goes on as it has begun: the quantities grow with time, the price stays one.

use crate::engine::cost::{Catalogue, CustomerCost, ServiceCost};
use crate::error::Result;
use crate::rating::allowance::Window;
use crate::rating::measure::Measure;
use crate::records::service::Aggregation;
use crate::values::amount::Amount;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};

/// What a period's usage comes to at its end, priced as the bill will price it: a minimum is reached once,
/// a tier when it is reached, and what fees cover is covered until it is used up.
pub fn forecast(
    cost: &CustomerCost,
    catalogue: &Catalogue,
    period: Period,
    now: Timestamp,
) -> Result<Amount> {
    let passed = Passed {
        part: i128::from(now.micros() - period.start.micros()).max(1),
        whole: i128::from(period.end.micros() - period.start.micros()),
    };
    let mut total = Amount::ZERO;
    for service in &cost.services {
        let aggregation = catalogue.services.get(&service.service_id).map(|service| service.aggregation);
        // Only what is summed up grows with time; a largest or latest value is what it is.
        if aggregation != Some(Aggregation::Sum) {
            total = total.add(service.total()?)?;
            continue;
        }
        let windows = cost.left.get(&service.service_id).map(Vec::as_slice).unwrap_or_default();
        let left = windows.iter().map(|window: &Window| window.left(now).millionths());
        total = total.add(of_service(service, &passed, left.fold(0, i64::saturating_add))?)?;
    }
    Ok(total)
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
fn of_service(service: &ServiceCost, passed: &Passed, left: i64) -> Result<Amount> {
    let Some((last, before)) = service.slices.split_last() else { return Ok(Amount::ZERO) };
    let Some(price) = &last.price else { return service.total() };
    let more = passed.more(service.used().millionths());
    let charged = last.to.quantity.millionths().saturating_add((more - left.max(0)).max(0));
    let end = Measure {
        events: last.to.events.saturating_add(passed.more(last.to.events)),
        quantity: Quantity::from_millionths(charged),
        blocks: last.to.blocks.saturating_add(passed.more(last.to.blocks)),
    };
    let sums = before.iter().map(|slice| slice.cost);
    Amount::sum(sums)?.add(price.spec.slice(&last.from, &end)?)
}
