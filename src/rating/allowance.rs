//! Usage that a fee covers: months of a subscription, and what is taken out of each.

use crate::values::quantity::Quantity;
use crate::values::timestamp::{Period, Timestamp};

/// A month of a subscription in which so much of a service is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The whole month.
    pub period: Period,
    /// How much is covered in the month as it stands in each part of it, in order. After a change
    /// of plan what was taken before counts towards the new quantity.
    pub parts: Vec<(Period, Quantity)>,
    /// What was taken out of it so far; millionths.
    taken: i64,
}

/// What was covered of some usage; millionths of the service's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Of the quantity that was used; never more than it.
    pub quantity: i64,
    /// Out of the windows: started packages count whole where every event rounds up by itself.
    pub taken: i64,
}

/// What is to be covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// So many units.
    Units(Quantity),
    /// So many started packages of a size, and the units that were in them.
    Packages {
        /// How many were started.
        count: i64,
        /// Units in one; above zero.
        size: Quantity,
        /// The units that started them.
        units: Quantity,
    },
}

impl Window {
    /// A month out of which nothing was taken.
    pub fn new(period: Period) -> Window {
        Window { period, parts: Vec::new(), taken: 0 }
    }

    /// How much is left at an instant.
    pub fn left(&self, at: Timestamp) -> Quantity {
        let part = self.parts.iter().find(|(period, _)| period.contains(at));
        let left = part.map_or(0, |(_, quantity)| quantity.millionths().saturating_sub(self.taken));
        Quantity::from_millionths(left.max(0))
    }
}

impl Covered {
    /// Both together.
    pub fn add(&mut self, more: Covered) {
        self.quantity = self.quantity.saturating_add(more.quantity);
        self.taken = self.taken.saturating_add(more.taken);
    }
}

/// Covers what was used while each window stood as it does at `at`, out of the first that has some
/// left and then the next. Covering it in parts comes to the same.
pub fn cover(windows: &mut [Window], at: Timestamp, used: Use) -> Covered {
    let mut covered = Covered::default();
    match used {
        Use::Units(units) => {
            let mut rest = units.millionths().max(0);
            for window in windows {
                let taken = rest.min(window.left(at).millionths());
                window.taken += taken;
                rest -= taken;
                covered.add(Covered { quantity: taken, taken });
            }
        }
        Use::Packages { count, size, units } => {
            let (mut rest, size) = (count.max(0), size.millionths().max(1));
            for window in windows {
                let packages = rest.min(window.left(at).millionths() / size);
                let taken = packages.saturating_mul(size);
                window.taken += taken;
                rest -= packages;
                covered.taken = covered.taken.saturating_add(taken);
            }
            covered.quantity = covered.taken.min(units.millionths().max(0));
        }
    }
    covered
}

/// The share of a quantity for so many of the days, rounded down: nothing is covered that was not paid.
pub fn share(quantity: Quantity, days: i64, of: i64) -> Quantity {
    let part = i128::from(quantity.millionths()) * i128::from(days.clamp(0, of)) / i128::from(of.max(1));
    // At most the quantity, which fits.
    Quantity::from_millionths(i64::try_from(part).unwrap_or(0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn at(micros: i64) -> Timestamp {
        Timestamp::from_micros(micros).unwrap()
    }

    fn units(number: i64) -> Quantity {
        Quantity::from_units(number).unwrap()
    }

    /// `start end quantity` parts of one window.
    fn window(parts: &[(i64, i64, i64)]) -> Window {
        let period = Period::new(at(parts[0].0), at(parts[parts.len() - 1].1)).unwrap();
        let part = |&(start, end, quantity): &(i64, i64, i64)| {
            (Period::new(at(start), at(end)).unwrap(), units(quantity))
        };
        Window { parts: parts.iter().map(part).collect(), ..Window::new(period) }
    }

    #[test]
    fn the_first_window_is_used_up_before_the_next() {
        let mut windows = [window(&[(0, 10, 100)]), window(&[(5, 15, 30)])];
        let taken = |windows: &mut [Window; 2], micros, number| {
            cover(windows, at(micros), Use::Units(units(number))).quantity / 1_000_000
        };
        assert_eq!(taken(&mut windows, 2, 60), 60);
        assert_eq!(taken(&mut windows, 6, 60), 60, "40 of the first, 20 of the second");
        assert_eq!(taken(&mut windows, 12, 60), 10, "the first is over");
        assert_eq!(taken(&mut windows, 20, 1), 0);
    }

    #[test]
    fn a_change_of_plan_keeps_what_was_taken() {
        let mut windows = [window(&[(0, 10, 100), (10, 20, 250), (20, 30, 50)])];
        let mut taken = |micros, number| cover(&mut windows, at(micros), Use::Units(units(number))).quantity;
        assert_eq!(taken(5, 90), 90_000_000);
        assert_eq!(taken(15, 200), 160_000_000);
        assert_eq!(taken(25, 10), 0, "more was taken than the smaller plan covers");
    }

    #[test]
    fn packages_are_covered_whole() {
        let mut windows = [window(&[(0, 10, 100)])];
        let used = Use::Packages { count: 2, size: units(30), units: units(31) };
        let covered = cover(&mut windows, at(1), used);
        assert_eq!((covered.taken, covered.quantity), (60_000_000, 31_000_000));
        let used = Use::Packages { count: 3, size: units(30), units: units(90) };
        assert_eq!(cover(&mut windows, at(1), used).taken, 30_000_000, "40 are left, one package fits");
    }

    #[test]
    fn a_share_never_covers_more_than_was_paid() {
        assert_eq!(share(units(1_000), 10, 30), Quantity::from_millionths(333_333_333));
        assert_eq!(share(units(1_000), 0, 30), Quantity::ZERO);
        assert_eq!(share(units(1_000), 31, 30), units(1_000));
    }
}
