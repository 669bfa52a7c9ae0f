//! The dates and amounts that a subscription to a plan would have.

use crate::error::Result;
use crate::rating::proration::{Days, trial_end};
use crate::records::plan_version::PlanVersion;
use crate::values::calendar::anniversary;
use crate::values::interval::Interval;
use crate::values::money::Money;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// Periods that are shown at most.
pub const MOST: i32 = 240;

/// One period to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "plan_period")]
pub struct PlanPeriod {
    /// Its place, from 1; a trial has 0.
    pub number: i32,
    /// The local day on which it is charged and begins.
    #[serde(serialize_with = "as_text")]
    #[schema(value_type = String)]
    pub start: Date,
    /// The first local day behind it.
    #[serde(serialize_with = "as_text")]
    #[schema(value_type = String)]
    pub end: Date,
    /// How many days it has.
    pub days: i64,
    /// What it costs, before tax.
    pub amount: Money,
}

/// The periods from a day on: the trial, if there is one, and so many that are charged. The anchor is
/// the day of the first charge (RULES 3).
pub fn plan_dates(
    version: &PlanVersion,
    interval: Interval,
    start: Date,
    count: i32,
) -> Result<Vec<PlanPeriod>> {
    let price = version.price(interval)?;
    let mut periods = Vec::new();
    let trial_days = i32::try_from(version.trial_days).unwrap_or(i32::MAX);
    let anchor = trial_end(start, trial_days)?;
    if anchor > start {
        periods.push(period(0, Days::new(start, anchor)?, Money::zero(price.currency)));
    }
    for number in 1..=count.clamp(1, MOST) {
        let first = anniversary(anchor, interval.months(), number - 1)?;
        let days = Days::new(first, anniversary(anchor, interval.months(), number)?)?;
        periods.push(period(number, days, price));
    }
    Ok(periods)
}

fn period(number: i32, days: Days, amount: Money) -> PlanPeriod {
    PlanPeriod { number, start: days.first, end: days.end, days: days.count(), amount }
}

fn as_text<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}
