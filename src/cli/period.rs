//! The flags that name a period, and how it is said back.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::{Period, Timestamp};
use crate::values::typed_date::{parse_period, parse_range};
use clap::Args;

/// Which period is meant; flatten it into a command's own flags.
#[derive(Args, Clone, Debug, Default)]
pub struct PeriodArguments {
    /// A month, as 2026-10 or "last month"
    #[arg(long, value_name = "MONTH", conflicts_with_all = ["from", "to"])]
    pub month: Option<String>,

    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub from: Option<String>,

    /// The last day, which is in it, or the instant where it ends; now unless given
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub to: Option<String>,
}

impl PeriodArguments {
    /// The period that was asked for, if one was.
    pub fn resolve(&self, zone: &Zone, now: Timestamp) -> Result<Option<Period>> {
        if let Some(text) = &self.month {
            let period = parse_period(text, zone, now)?;
            if Month::at(period.start, zone).period(zone)? != period {
                return Err(Error::invalid("month", text, "is not a month").hint("write it like 2026-10"));
            }
            return Ok(Some(period));
        }
        if self.from.is_none() && self.to.is_none() {
            return Ok(None);
        }
        let period = parse_range(self.from.as_deref(), self.to.as_deref(), zone, now)?;
        // The day before a day ends where that day starts, which is no period that anybody means.
        match (&self.from, &self.to) {
            (Some(from), Some(to)) if period.start == period.end && from != to => {
                Err(Error::invalid("period", format!("{from}..{to}"), "ends before it starts"))
            }
            _ => Ok(Some(period)),
        }
    }

    /// The period that was asked for, else the current month.
    pub fn or_this_month(&self, zone: &Zone, now: Timestamp) -> Result<Period> {
        match self.resolve(zone, now)? {
            Some(period) => Ok(period),
            None => Month::at(now, zone).period(zone),
        }
    }
}

impl Context {
    /// Says to a person what a typed period meant.
    pub fn say_period(&mut self, zone: &Zone, period: Period) {
        if matches!(self.out.format(), Format::Table | Format::Tsv) {
            self.talk.say(format!("period: {}", zone.show_period(period)));
        }
    }
}
