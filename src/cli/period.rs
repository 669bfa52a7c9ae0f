//! The flags that name a period, and how it is said back.

use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::error::Result;
use crate::values::asked_period::AskedPeriod;
use crate::values::calendar::Zone;
use crate::values::timestamp::{Period, Timestamp};
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
    fn asked(&self) -> AskedPeriod<'_> {
        AskedPeriod { month: self.month.as_deref(), from: self.from.as_deref(), to: self.to.as_deref() }
    }

    /// The period that was asked for, if one was.
    pub fn resolve(&self, zone: &Zone, now: Timestamp) -> Result<Option<Period>> {
        self.asked().resolve(zone, now)
    }

    /// The period that was asked for, else the current month.
    pub fn or_this_month(&self, zone: &Zone, now: Timestamp) -> Result<Period> {
        self.asked().or_this_month(zone, now)
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
