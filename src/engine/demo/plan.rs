//! How large a demo is, and when everything in it happens.

use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::{DAY, Period, SECOND, Timestamp};

/// The demo's last month; the clock of the demo stands just behind it, for ever.
const LAST_MONTH: &str = "2026-10";

/// An hour.
const HOUR: i64 = 3_600 * SECOND;

/// What a demo is made from: the same plan gives the same figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Billed months, 1 to 60.
    pub months: u32,
    /// What the figures are drawn from.
    pub seed: u64,
    /// Events in all months together.
    pub events: u64,
}

impl Plan {
    /// The months in order, the last one last.
    pub fn calendar(&self) -> Result<Vec<Month>> {
        if !(1..=60).contains(&self.months) {
            return Err(Error::invalid("months", self.months, "is not between 1 and 60"));
        }
        let last: Month = LAST_MONTH.parse()?;
        let count = i32::try_from(self.months).unwrap_or(60);
        (1 - count..=0).map(|months| last.plus(months)).collect()
    }

    /// How many events the month at a place of the calendar has; the business grows.
    pub fn events_of(&self, place: usize) -> u64 {
        let months = u64::from(self.months);
        // A month weighs more than the one before it, and the last twice as much as the first.
        let weight_before = |place: u64| place * months * 2 + place * place.saturating_sub(1);
        let share = |place: u64| {
            let part = u128::from(self.events) * u128::from(weight_before(place));
            (part / u128::from(weight_before(months))) as u64
        };
        share(place as u64 + 1) - share(place as u64)
    }
}

/// When a month's usage happens: the UTC month, but for the first hours of the demo, which are
/// another month further west.
pub fn usage_period(month: Month, is_first: bool) -> Result<Period> {
    let period = month.period(&Zone::utc())?;
    let start = if is_first { period.start.plus_micros(12 * HOUR) } else { period.start };
    Period::new(start, period.end)
}

/// When a month is billed: by then it is over in every time zone of the demo.
pub fn billed_at(month: Month) -> Result<Timestamp> {
    Ok(month.period(&Zone::utc())?.end.plus_micros(12 * HOUR))
}

/// So many days and hours into a month.
pub fn within(month: Month, day: i64, hour: i64) -> Result<Timestamp> {
    Ok(month.period(&Zone::utc())?.start.plus_micros((day - 1) * DAY + hour * HOUR))
}
