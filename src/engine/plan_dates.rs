//! The dates and amounts that a subscription to a plan would have.

use crate::error::Result;
use crate::rating::proration::{Days, renewal_day, trial_end};
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
    /// The local day on which it is asked for: when it is bought, and from then on some days before it
    /// begins; a trial never is.
    #[serde(serialize_with = "maybe_text")]
    #[schema(value_type = Option<String>)]
    pub asked: Option<Date>,
    /// The local day on which it begins.
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
/// the day of the first charge (RULES 3). Each is asked for `renew_days` before the end of the one before.
pub fn plan_dates(
    version: &PlanVersion,
    interval: Interval,
    start: Date,
    (count, renew_days): (i32, i64),
) -> Result<Vec<PlanPeriod>> {
    let price = version.price(interval)?;
    let mut periods = Vec::new();
    let trial_days = i32::try_from(version.trial_days).unwrap_or(i32::MAX);
    let anchor = trial_end(start, trial_days)?;
    if anchor > start {
        periods.push(period(0, None, Days::new(start, anchor)?, Money::zero(price.currency)));
    }
    for number in 1..=count.clamp(1, MOST) {
        let first = anniversary(anchor, interval.months(), number - 1)?;
        let days = Days::new(first, anniversary(anchor, interval.months(), number)?)?;
        let before = periods.last().map(|before| Days::new(before.start, before.end)).transpose()?;
        let asked = before.map_or(Ok(start), |before| renewal_day(before, renew_days))?;
        periods.push(period(number, Some(asked), days, price));
    }
    Ok(periods)
}

fn period(number: i32, asked: Option<Date>, days: Days, amount: Money) -> PlanPeriod {
    PlanPeriod { number, asked, start: days.first, end: days.end, days: days.count(), amount }
}

fn maybe_text<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

fn as_text<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}
