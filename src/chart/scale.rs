//! A scale from zero with ticks of one, two or five, and short numbers to label them.

use crate::values::fixed;
use crate::values::quantity;

/// One whole unit, in millionths.
const UNIT: i128 = fixed::power_of_ten(quantity::PLACES);

/// Ticks at even distances from zero to above the largest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// From one tick to the next, in millionths: 1, 2 or 5 times a power of ten.
    pub step: i128,
    /// How many ticks above zero; at least one.
    pub ticks: usize,
}

impl Scale {
    /// A scale for values of up to `largest` millionths with at most `ticks_max` ticks above zero.
    ///
    /// `whole` keeps the ticks whole, for values that are.
    pub fn fit(largest: i128, ticks_max: usize, whole: bool) -> Scale {
        let ticks_max = i128::try_from(ticks_max.max(1)).unwrap_or(i128::MAX);
        let largest = if largest <= 0 { UNIT } else { largest };
        let mut power = if whole { UNIT } else { 1 };
        loop {
            for factor in [1, 2, 5] {
                let step = power * factor;
                let ticks = fixed::divide_up(largest, step);
                if ticks <= ticks_max {
                    return Scale { step, ticks: usize::try_from(ticks).unwrap_or(1).max(1) };
                }
            }
            match power.checked_mul(10) {
                Some(next) if next <= i128::MAX / 5 => power = next,
                // No sum of quantities is that large; the top of the scale is then the value itself.
                _ => return Scale { step: largest, ticks: 1 },
            }
        }
    }

    /// The value at the top, in millionths.
    pub fn top(self) -> i128 {
        self.step.saturating_mul(i128::try_from(self.ticks).unwrap_or(i128::MAX))
    }

    /// How many of `levels` a value fills: some for every value above zero, all at the top.
    pub fn level(self, value: i128, levels: usize) -> usize {
        if value <= 0 {
            return 0;
        }
        let levels_wide = i128::try_from(levels).unwrap_or(i128::MAX);
        let (value, top) = shrink(value.min(self.top()), self.top(), levels_wide);
        let level = fixed::divide_half_away(value * levels_wide, top);
        usize::try_from(level).unwrap_or(levels).clamp(1, levels.max(1))
    }
}

/// Scales both down until `value * factor` fits.
fn shrink(mut value: i128, mut top: i128, factor: i128) -> (i128, i128) {
    while value.checked_mul(factor).is_none() {
        value /= 2;
        top /= 2;
    }
    (value, top.max(1))
}

/// A number of millionths in at most three digits and a letter: `1.25k`, `400k`, `8.41M`.
pub fn short(millionths: i128) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let magnitude = i128::try_from(millionths.unsigned_abs()).unwrap_or(i128::MAX);
    let rounded = three_digits(magnitude);
    let letters = [("T", 12), ("G", 9), ("M", 6), ("k", 3), ("", 0)];
    let fits = |(_, power): &(&str, u32)| rounded >= UNIT * fixed::power_of_ten(*power);
    let (letter, power) = letters.into_iter().find(fits).unwrap_or(("", 0));
    format!("{sign}{}{letter}", fixed::show(rounded, quantity::PLACES + power, 0))
}

/// Rounds to three digits that count, half up.
fn three_digits(value: i128) -> i128 {
    let mut unit = 1;
    while value / unit >= 1_000 {
        unit *= 10;
    }
    let rounded = fixed::divide_half_away(value, unit);
    rounded.saturating_mul(unit)
}
