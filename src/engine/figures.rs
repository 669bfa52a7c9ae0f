//! Figures over all customers: at very many of them they take longer to count than a page may take, so they
//! are counted beside it and kept.

use crate::db::door::View;
use crate::engine::done::Done;
use crate::engine::payg::Payg;
use crate::engine::report::counted::{self, ReportName};
use crate::engine::report::draw::Axis;
use crate::engine::report::span::Span;
use crate::engine::usage_report::{By, summary};
use crate::error::{Error, Result};
use crate::records::kept_figures::{self, Kept};
use crate::records::{account, due, event};
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use serde_json::{Value, json};
use std::time::Instant;

/// Figures that took longer than this are shown as they were kept, in milliseconds; a debug build is slow.
const QUICK_MILLIS: i64 = if cfg!(debug_assertions) { 500 } else { 20 };
/// Kept figures that are older are counted again when somebody looks, in microseconds: five minutes.
const FRESH_FOR: i64 = 5 * 60 * SECOND;
/// And the usual ones when nobody does, in microseconds: an hour.
const USUAL_FOR: i64 = 3_600 * SECOND;
/// What nobody looked at for so long is forgotten, in microseconds: a week.
const KEPT_FOR: i64 = 7 * DAY;

/// What is counted.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// What the operators' home shows of a month.
    Home(Month, Zone),
    /// A report.
    Report(ReportName, Span, Currency, Zone),
}

impl Wanted {
    /// The name that it is kept under.
    pub fn name(&self) -> String {
        match self {
            Wanted::Home(month, zone) => format!("home {month} {}", zone.name()),
            Wanted::Report(name, Span { first, last }, currency, zone) => {
                format!("{name} {first} {last} {currency} {}", zone.name())
            }
        }
    }

    /// What is asked for when nobody asks for anything else.
    fn usual(payg: &Payg, now: Timestamp) -> Result<Vec<Wanted>> {
        let zone = &payg.settings.zone;
        let month = Month::at(now, zone);
        let span = Span::new(None, None, month)?;
        let currency = payg.settings.currency;
        let report = |name: &ReportName| Wanted::Report(*name, span, currency, zone.clone());
        let home = Wanted::Home(month, zone.clone());
        Ok(std::iter::once(home).chain(ReportName::ALL.iter().map(report)).collect())
    }
}

impl Kept {
    /// Whether counting them again would keep a page waiting.
    pub fn is_slow(&self) -> bool {
        self.took_millis > QUICK_MILLIS
    }

    /// Whether they are to be counted again.
    pub fn is_old(&self, now: Timestamp) -> bool {
        self.is_older(now, FRESH_FOR)
    }

    fn is_older(&self, now: Timestamp, micros: i64) -> bool {
        // A clock that was set back makes figures of the future.
        now < self.counted_at || now >= self.counted_at.plus_micros(micros)
    }
}

/// What was counted last, if it was.
pub async fn kept(payg: &Payg, wanted: &Wanted) -> Result<Option<Kept>> {
    kept_figures::find(&mut payg.db.view().await?, &wanted.name()).await
}

/// Counts them now; what takes long is kept for whoever asks next.
pub async fn count(payg: &Payg, wanted: &Wanted) -> Result<Kept> {
    let counted = count_only(payg, wanted).await?;
    // What was slow once and is so no more is not to be shown from then.
    if counted.is_slow() || kept(payg, wanted).await?.is_some_and(|before| before.is_slow()) {
        keep(payg, wanted, &counted).await?;
    }
    Ok(counted)
}

/// A unit of work: keeps the usual figures, so that nobody is the first who asks for them, and forgets those
/// that nobody asks for any more. It counts as nothing done: nothing has happened.
pub async fn keep_usual(payg: &Payg, now: Timestamp) -> Result<Done> {
    if payg.db.is_rehearsal() {
        return Ok(Done::default());
    }
    let mut has_counted = false;
    for wanted in Wanted::usual(payg, now)? {
        if kept(payg, &wanted).await?.is_none_or(|kept| kept.is_older(now, USUAL_FOR)) {
            let counted = count_only(payg, &wanted).await?;
            keep(payg, &wanted, &counted).await?;
            has_counted = true;
        }
    }
    if has_counted {
        let mut tx = payg.db.begin().await?;
        kept_figures::forget(&mut tx, now.plus_micros(-KEPT_FOR)).await?;
        tx.commit().await?;
    }
    Ok(Done::default())
}

async fn count_only(payg: &Payg, wanted: &Wanted) -> Result<Kept> {
    let (now, begun) = (payg.now(), Instant::now());
    let mut view = payg.db.view().await?;
    let figures = match wanted {
        Wanted::Home(month, zone) => home(&mut view, *month, zone).await?,
        Wanted::Report(name, span, currency, zone) => {
            let axis = Axis { span: *span, zone: zone.clone(), now };
            counted::count(&mut view, *name, &axis, *currency).await?.to_json()
        }
    };
    drop(view);
    let took_millis = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
    Ok(Kept { figures, counted_at: now, took_millis })
}

async fn keep(payg: &Payg, wanted: &Wanted, counted: &Kept) -> Result<()> {
    let mut tx = payg.db.begin().await?;
    kept_figures::keep(&mut tx, &wanted.name(), counted).await?;
    tx.commit().await
}

/// The usage of a month, what the books stand at, and how many customers there are.
async fn home(view: &mut View, month: Month, zone: &Zone) -> Result<Value> {
    let filter = event::Filter { customer_id: None, service_id: None, period: month.period(zone)? };
    let usage = summary(view, filter, By::Service, zone).await?;
    let books = account::trial_balance(view).await?;
    let customers = due::count(view).await?;
    let usage = serde_json::to_value(usage);
    let books = serde_json::to_value(books);
    match (usage, books) {
        (Ok(usage), Ok(books)) => Ok(json!({ "usage": usage, "books": books, "customers": customers })),
        (Err(cause), _) | (_, Err(cause)) => Err(Error::failed("figures were not written").cause(cause)),
    }
}
