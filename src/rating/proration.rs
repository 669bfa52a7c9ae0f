//! Parts of a period's price: what is unused on a day, a change of plan, and what a refund gives back.

use crate::error::{Error, Result};
use crate::values::calendar::{anniversary, elapsed_cycles, first_bill_date};
use crate::values::fixed;
use crate::values::money::Money;
use jiff::ToSpan;
use jiff::civil::Date;

/// For so many days after paying for a period, all of it is given back (RULES 20).
pub const WHOLE_REFUND_DAYS: i64 = 7;

/// Whole local days: from `first` until just before `end` (RULES 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day in it.
    pub first: Date,
    /// The first day after it.
    pub end: Date,
}

impl Days {
    /// From the first day until just before the end, which must be later.
    pub fn new(first: Date, end: Date) -> Result<Days> {
        if end <= first {
            return Err(Error::invalid("period", format!("{first}..{end}"), "holds no day"));
        }
        Ok(Days { first, end })
    }

    /// The period of so many months that holds a day, counted from the anchor (RULES 3); before the
    /// anchor it is the first period.
    pub fn holding(anchor: Date, months: i32, day: Date) -> Result<Days> {
        let count = elapsed_cycles(anchor, months, day)?;
        Days::new(anniversary(anchor, months, count)?, anniversary(anchor, months, count + 1)?)
    }

    /// How many days there are.
    pub fn count(self) -> i64 {
        between(self.first, self.end)
    }

    /// How many are left on a day: that day and those after it.
    pub fn left(self, on: Date) -> i64 {
        between(on, self.end).clamp(0, self.count())
    }

    /// The part of a price for the days that are left on a day, which is one of them; rounded once.
    pub fn unused(self, price: Money, on: Date) -> Result<Money> {
        share(price, self.left(on), self.count())
    }

    /// The part of a price for the days behind the one on which it ends: that day is used up.
    pub fn unused_after(self, price: Money, last: Date) -> Result<Money> {
        self.unused(price, next(last)?)
    }

    /// The part of a price for the days from one until just before another. Slices that follow each
    /// other add up to the whole price, however it is cut.
    pub fn slice(self, price: Money, from: Date, until: Date) -> Result<Money> {
        self.unused(price, from)?.subtract(self.unused(price, until)?)
    }
}

/// The day on which the period behind these days is asked for: so many days before they are over (RULES
/// 19), but not on the first of them, as in a short trial.
pub fn renewal_day(days: Days, renew_days: i64) -> Result<Date> {
    let day = days.end.checked_sub(renew_days.days());
    let day = day.map_err(|cause| Error::failed("a period ends before time begins").cause(cause))?;
    Ok(day.max(next(days.first)?))
}

/// What a change of plan comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanChange {
    /// What is given back for the unused days of the old plan; never negative.
    pub credit: Money,
    /// What the rest of the new plan's period costs; never negative.
    pub charge: Money,
}

impl PlanChange {
    /// What is left to pay; negative is owed back.
    pub fn net(self) -> Result<Money> {
        self.charge.subtract(self.credit)
    }
}

/// A price for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Priced {
    /// For the whole period.
    pub price: Money,
    /// The period.
    pub days: Days,
}

/// Changes from one plan to another on a day, which is the new plan's (RULES 18): each side is
/// rounded by itself.
pub fn change_of_plan(old: Priced, new: Priced, on: Date) -> Result<PlanChange> {
    Ok(PlanChange { credit: old.days.unused(old.price, on)?, charge: new.days.unused(new.price, on)? })
}

/// What was paid for a period, when, and what of it was given back since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// What was paid.
    pub amount: Money,
    /// The local day of the payment.
    pub on: Date,
    /// What went back already.
    pub refunded: Money,
}

/// What a user gets back who ends a period on a day (RULES 20): all of it within seven days of
/// paying, after that the share of the whole days that are unused at the price that it has now;
/// never more than was paid and is left of it.
pub fn refund(paid: Paid, now: Priced, on: Date) -> Result<Money> {
    let wanted = if between(paid.on, on) <= WHOLE_REFUND_DAYS {
        paid.amount
    } else {
        now.days.unused_after(now.price, on)?
    };
    capped(wanted, paid.amount, paid.refunded)
}

/// At most what was paid and has not gone back yet; never negative.
pub fn capped(wanted: Money, paid: Money, refunded: Money) -> Result<Money> {
    let left = paid.subtract(refunded)?;
    let bounded = if wanted.subtract(left)?.minor > 0 { left } else { wanted };
    Ok(Money::new(bounded.minor.max(0), bounded.currency))
}

/// A net amount and the tax on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taxed {
    /// Before tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// A credit of a net amount out of what is left of an invoice. The tax on it is rounded by itself;
/// the credit that takes the last of the net amount takes the last of the tax with it, so that
/// credits which exhaust an invoice come to exactly its total.
pub fn credit_of(left: Taxed, net: Money, tax: Money) -> Result<Taxed> {
    if net.subtract(left.net)?.minor >= 0 {
        return Ok(left);
    }
    Ok(Taxed { net, tax: capped(tax, left.tax, Money::zero(tax.currency))? })
}

/// Where a trial of so many days ends: the first day that is charged.
pub fn trial_end(start: Date, trial_days: i32) -> Result<Date> {
    start
        .checked_add(trial_days.days())
        .map_err(|cause| Error::invalid("trial days", trial_days, "lead out of the calendar").cause(cause))
}

/// A run of periods that a bill day cuts: a broken first one, whole ones and a broken last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycles {
    /// Days of each broken period and days of the whole period that it is a part of.
    pub broken: Vec<(i64, i64)>,
    /// How many whole periods begin until the day up to which is billed.
    pub whole: i32,
}

/// The periods from `start` to `end` that are billed in advance up to a day, when every period
/// begins on the first bill date or so many months after it.
pub fn cycles_in_advance(
    (start, end): (Date, Option<Date>),
    through: Date,
    bill_day: i8,
    months: i32,
) -> Result<Cycles> {
    let first = first_bill_date(start, bill_day)?;
    let mut broken = Vec::new();
    if start < first {
        let days = Days::new(anniversary(first, months, -1)?, first)?;
        let part = days.left(start) - end.map_or(0, |end| days.left(end));
        broken.push((part, days.count()));
    }
    for whole in 0.. {
        let days = Days::new(anniversary(first, months, whole)?, anniversary(first, months, whole + 1)?)?;
        let ended = end.is_some_and(|end| end <= days.first);
        if ended || days.first > through {
            return Ok(Cycles { broken, whole });
        }
        if let Some(end) = end.filter(|end| *end < days.end) {
            broken.push((between(days.first, end), days.count()));
            return Ok(Cycles { broken, whole });
        }
    }
    Err(Error::invalid("date", through, "is out of range"))
}

/// Days between two dates where every month counts as thirty: contracts that say 30/360.
pub fn days_of_thirty(from: Date, until: Date) -> i64 {
    let count = |date: Date| {
        i64::from(date.year()) * 360 + i64::from(date.month()) * 30 + i64::from(date.day()).min(30)
    };
    count(until) - count(from)
}

/// A part of an amount, rounded once, half away from zero; `of` is positive.
pub fn share(amount: Money, part: i64, of: i64) -> Result<Money> {
    let exact = i128::from(amount.minor) * i128::from(part);
    let minor = i64::try_from(fixed::divide_half_away(exact, i128::from(of.max(1))))
        .map_err(|_| Error::invalid("amount", amount, "is too large to share"))?;
    Ok(Money::new(minor, amount.currency))
}

/// Days from one date until another; negative when the other is earlier.
pub fn between(from: Date, until: Date) -> i64 {
    from.until(until).map_or(0, |span| i64::from(span.get_days()))
}

fn next(date: Date) -> Result<Date> {
    date.tomorrow().map_err(|cause| Error::invalid("date", date, "is the last there is").cause(cause))
}
