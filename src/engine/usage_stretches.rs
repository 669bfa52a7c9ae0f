//! Where in time the events of a list are looked for, stretch by stretch.
//!
//! Events are kept in the order of time, everybody's together. A customer's own are looked for in the
//! quarters of an hour in which its sums say that there are some; everybody's in stretches that grow until
//! a page is full. So the first page of a month is read as quickly as that of an hour.

use crate::db::door::View;
use crate::engine::usage_of::{Tail, Usage};
use crate::error::Result;
use crate::records::event;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::Slot;
use crate::values::timestamp::{Period, SECOND, Timestamp};
use std::collections::BTreeMap;

/// How long the first stretch is, microseconds.
const FIRST: i64 = 900 * SECOND;
/// How much longer each is than the one before.
const GROWTH: i64 = 8;

/// A period in stretches that grow from the side where the list begins; together they are the whole of it.
/// Little is ahead of now, so a list of the newest has that in one.
pub fn growing(period: Period, newest_first: bool, now: Timestamp) -> Vec<Period> {
    let (mut stretches, mut rest, mut length) = (Vec::new(), period, FIRST);
    if newest_first && period.contains(now) {
        stretches.push(Period { start: now, ..rest });
        rest.end = now;
    }
    while rest.start < rest.end {
        if newest_first {
            let cut = rest.end.plus_micros(-length).max(rest.start);
            stretches.push(Period { start: cut, ..rest });
            rest.end = cut;
        } else {
            let cut = rest.start.plus_micros(length).min(rest.end);
            stretches.push(Period { end: cut, ..rest });
            rest.start = cut;
        }
        length = length.saturating_mul(GROWTH);
    }
    stretches
}

/// The stretches of a period in which a customer has events, of one service or of all, in the order of a list
/// whose page holds `wanted` of them. What was voided is in no sum, but in the list.
pub async fn used(
    view: &mut View,
    customer: CustomerId,
    service: Option<ServiceId>,
    period: Period,
    (newest_first, wanted): (bool, i64),
) -> Result<Vec<Period>> {
    let usage = Usage::load(view, &[customer], period, Tail::Included).await?;
    let mut slots: BTreeMap<Slot, i64> = usage.events_of(customer, service);
    for at in event::voided(view, customer, period).await? {
        *slots.entry(Slot::holding(at)).or_default() += 1;
    }
    let mut ordered: Vec<(Slot, i64)> = slots.into_iter().collect();
    if newest_first {
        ordered.reverse();
    }
    let (mut stretches, mut events): (Vec<Period>, i64) = (Vec::new(), 0);
    for (slot, more) in ordered {
        let Some(own) = period.intersect(Period { start: slot.start(), end: slot.end() }) else { continue };
        match stretches.last_mut() {
            // As long as one page may need both, what adjoins is read at once.
            Some(last) if events < wanted && last.end == own.start => last.end = own.end,
            Some(last) if events < wanted && last.start == own.end => last.start = own.start,
            _ => {
                stretches.push(own);
                events = 0;
            }
        }
        events = events.saturating_add(more);
    }
    Ok(stretches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_grow_and_are_the_whole_period() {
        let at = |hours: i64| Timestamp::EPOCH.plus_micros(hours * 3_600 * SECOND);
        let month = Period { start: at(0), end: at(720) };
        for (newest_first, now) in [(false, at(5)), (true, at(500)), (true, at(900))] {
            let mut stretches = growing(month, newest_first, now);
            if newest_first {
                assert_eq!(stretches[0].end, month.end);
                stretches.reverse();
            }
            assert_eq!((stretches[0].start, stretches[stretches.len() - 1].end), (month.start, month.end));
            assert!(stretches.windows(2).all(|two| two[0].end == two[1].start), "{stretches:?}");
            assert!(stretches.len() <= 6, "{stretches:?}");
        }
        assert!(growing(Period { start: Timestamp::MIN, end: Timestamp::MAX }, true, at(0)).len() < 20);
    }
}
