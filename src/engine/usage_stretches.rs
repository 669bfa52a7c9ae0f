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
const GROWTH: i64 = 16;

/// About so many events of everybody are looked through for a page of one customer's.
const LOOKED_MAX: i64 = 125_000;
/// But at least so many quarters of an hour, if it used something in them.
const LOOKS_MIN: i64 = 4;

/// A stretch of time in which events are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// From when to when.
    pub period: Period,
    /// Whether it may hold many more than a page.
    pub may_be_many: bool,
}

impl Stretch {
    /// Its half where the list goes on, and then the other; `None` where a second is not worth parting.
    pub fn halves(self, newest_first: bool) -> Option<[Stretch; 2]> {
        let Period { start, end } = self.period;
        let length = end.micros().saturating_sub(start.micros());
        let (middle, is_short) = (start.plus_micros(length / 2), length <= SECOND);
        let (early, late) = (Period { start, end: middle }, Period { start: middle, end });
        let halves = if newest_first { [late, early] } else { [early, late] };
        (self.may_be_many && !is_short).then(|| halves.map(|period| Stretch { period, ..self }))
    }
}

/// A period in stretches that grow from the side where the list begins; together they are the whole of it.
/// Little is ahead of now, so a list of the newest has that in one.
pub fn growing(period: Period, newest_first: bool, now: Timestamp) -> Vec<Stretch> {
    let (mut stretches, mut rest, mut length) = (Vec::new(), period, FIRST);
    if newest_first && period.contains(now) {
        stretches.push(Stretch { period: Period { start: now, ..rest }, may_be_many: true });
        rest.end = now;
    }
    while rest.start < rest.end {
        let may_be_many = length > FIRST;
        if newest_first {
            let cut = rest.end.plus_micros(-length).max(rest.start);
            stretches.push(Stretch { period: Period { start: cut, ..rest }, may_be_many });
            rest.end = cut;
        } else {
            let cut = rest.start.plus_micros(length).min(rest.end);
            stretches.push(Stretch { period: Period { end: cut, ..rest }, may_be_many });
            rest.start = cut;
        }
        length = length.saturating_mul(GROWTH);
    }
    stretches
}

/// The stretches of a period in which a customer has events, of one service or of all, in the order of a list
/// whose page holds `wanted` of them, and where the list goes on if these are not all. What was voided is in
/// no sum, but in the list.
///
/// Everybody's events of each quarter of an hour are looked through. Where these are many, a page of events
/// that are strewn is looked for in a few quarters only, and is then not full.
pub async fn used(
    view: &mut View,
    customer: CustomerId,
    service: Option<ServiceId>,
    period: Period,
    (newest_first, wanted): (bool, i64),
) -> Result<(Vec<Stretch>, Option<Timestamp>)> {
    let usage = Usage::load(view, &[customer], period, Tail::Included).await?;
    let mut slots: BTreeMap<Slot, i64> = usage.events_of(customer, service);
    for at in event::voided(view, customer, period).await? {
        *slots.entry(Slot::holding(at)).or_default() += 1;
    }
    let own = |(slot, count): (Slot, i64)| {
        Some((period.intersect(Period { start: slot.start(), end: slot.end() })?, count))
    };
    let mut ordered: Vec<(Period, i64)> = slots.into_iter().filter_map(own).collect();
    if newest_first {
        ordered.reverse();
    }
    let mut density = 1;
    // The first may be that of now, in which little has happened yet.
    for (quarter, _) in ordered.iter().take(2).filter(|_| ordered.len() as i64 > LOOKS_MIN) {
        density = event::count(view, *quarter, LOOKED_MAX / LOOKS_MIN).await?.max(density);
    }
    let mut looks = LOOKED_MAX / density;
    let (mut stretches, mut events): (Vec<Stretch>, i64) = (Vec::new(), 0);
    for (own, more) in ordered {
        if looks == 0 {
            return Ok((stretches, Some(if newest_first { own.end } else { own.start })));
        }
        looks -= 1;
        let adjoins = |last: &Period| last.end == own.start || last.start == own.end;
        match stretches.last_mut() {
            // As long as one page may need both, what adjoins is read at once.
            Some(Stretch { period: last, .. }) if events < wanted && adjoins(last) => {
                *last = Period { start: last.start.min(own.start), end: last.end.max(own.end) };
            }
            _ => {
                stretches.push(Stretch { period: own, may_be_many: false });
                events = 0;
            }
        }
        events = events.saturating_add(more);
        if let Some(last) = stretches.last_mut() {
            last.may_be_many = events > wanted;
        }
    }
    Ok((stretches, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_parted_as_long_as_it_may_hold_many() {
        let at = |second: i64| Timestamp::EPOCH.plus_micros(second * SECOND);
        let stretch = Stretch { period: Period { start: at(0), end: at(4) }, may_be_many: true };
        let [near, far] = stretch.halves(true).unwrap_or([stretch; 2]);
        assert_eq!(
            (near.period, far.period),
            (Period { start: at(2), end: at(4) }, Period { start: at(0), end: at(2) })
        );
        assert_eq!(
            near.halves(false).map(|halves| halves[1].period),
            Some(Period { start: at(3), end: at(4) })
        );
        assert_eq!(Stretch { may_be_many: false, ..stretch }.halves(true), None);
        assert_eq!(Stretch { period: Period { start: at(0), end: at(1) }, ..stretch }.halves(true), None);
        let always = Stretch { period: Period { start: Timestamp::MIN, end: Timestamp::MAX }, ..stretch };
        assert!(always.halves(true).is_some_and(|[near, _]| near.period.start > Timestamp::MIN));
    }

    #[test]
    fn stretches_grow_and_are_the_whole_period() {
        let at = |hours: i64| Timestamp::EPOCH.plus_micros(hours * 3_600 * SECOND);
        let month = Period { start: at(0), end: at(720) };
        for (newest_first, now) in [(false, at(5)), (true, at(500)), (true, at(900))] {
            let mut stretches = growing(month, newest_first, now);
            if newest_first {
                assert_eq!(stretches[0].period.end, month.end);
                stretches.reverse();
            }
            let periods: Vec<Period> = stretches.iter().map(|stretch| stretch.period).collect();
            assert_eq!((periods[0].start, periods[periods.len() - 1].end), (month.start, month.end));
            assert!(periods.windows(2).all(|two| two[0].end == two[1].start), "{stretches:?}");
            assert!(stretches.len() <= 6, "{stretches:?}");
        }
        assert!(growing(Period { start: Timestamp::MIN, end: Timestamp::MAX }, true, at(0)).len() < 20);
    }
}
