//! A period as it is asked for: a month, or its two ends.

use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::{Period, Timestamp};
use crate::values::typed_date::{parse_period, parse_range};

/// What was said of a period; texts as a person types them.
#[derive(Clone, Copy, Debug, Default)]
pub struct AskedPeriod<'a> {
    /// A month, as `2026-10` or `last month`.
    pub month: Option<&'a str>,
    /// The first day or instant.
    pub from: Option<&'a str>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    pub to: Option<&'a str>,
}

impl AskedPeriod<'_> {
    /// The period that was asked for, if one was.
    pub fn resolve(self, zone: &Zone, now: Timestamp) -> Result<Option<Period>> {
        if let Some(text) = self.month {
            if self.from.is_some() || self.to.is_some() {
                return Err(Error::usage("a month has no other beginning or end").at("month"));
            }
            let period = parse_period(text, zone, now).map_err(|error| error.at("month"))?;
            if Month::at(period.start, zone).period(zone)? != period {
                let refusal = Error::invalid("month", text, "is not a month").at("month");
                return Err(refusal.hint("write it like 2026-10"));
            }
            return Ok(Some(period));
        }
        if self.from.is_none() && self.to.is_none() {
            return Ok(None);
        }
        let period = parse_range(self.from, self.to, zone, now)?;
        // The day before a day ends where that day starts, which is no period that anybody means.
        match (self.from, self.to) {
            (Some(from), Some(to)) if period.start == period.end && from != to => {
                Err(Error::invalid("period", format!("{from}..{to}"), "ends before it starts"))
            }
            _ => Ok(Some(period)),
        }
    }

    /// The period that was asked for, else the current month.
    pub fn or_this_month(self, zone: &Zone, now: Timestamp) -> Result<Period> {
        match self.resolve(zone, now)? {
            Some(period) => Ok(period),
            None => Month::at(now, zone).period(zone),
        }
    }
}
