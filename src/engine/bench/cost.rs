//! `payg bench cost`: a month's cost of a busy customer, against the database adding up its events.

use super::ground::Ground;
use super::stand;
use super::timing::{Figures, Timing};
use crate::db::open::Location;
use crate::db::sql::Sql;
use crate::engine::cost;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::values;
use crate::values::calendar::{Month, Zone};
use crate::values::timestamp::Period;
use serde::Serialize;
use std::time::Instant;

/// What was measured.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Events of the customer in the month.
    pub events: u64,
    /// payg: the exact cost by service and price version; a step is one question.
    pub payg: Figures,
    /// The bare database: the sum of the month's quantities, from the events.
    pub bare: Figures,
    /// How many times faster payg answers.
    pub ratio: f64,
}

/// Questions asked of payg; the bare database gets fewer, because each one takes it long.
const QUESTIONS: u32 = 200;
const BARE_QUESTIONS: u32 = 5;

/// Measures on a scratch database of its own.
pub async fn run(location: &Location, events: u64) -> Result<Report> {
    let ground = Ground::make(location).await?;
    let report = measure(&ground, events).await;
    ground.remove().await?;
    report
}

async fn measure(ground: &Ground, events: u64) -> Result<Report> {
    let payg = &ground.payg;
    let month = Month::at(payg.now(), &Zone::utc()).plus(-1)?.period(&Zone::utc())?;
    // A price that changes at an odd instant, so that one slot is read from its events.
    let change = month.start.plus_micros(10 * values::timestamp::DAY + 1_234_567_891);
    let services = stand::services(payg, 3, change).await?;
    let customers = stand::customers(payg, 1).await?;
    stand::usage(payg, &customers, &services, month, events).await?;
    let mut bare = Timing::default();
    for _ in 0..BARE_QUESTIONS {
        let since = Instant::now();
        ask_bare(ground, &customers[0], month).await?;
        bare.step(1, since);
        bare.stretch(since);
    }
    let mut timing = Timing::default();
    for _ in 0..QUESTIONS {
        let since = Instant::now();
        let mut view = payg.db.view().await?;
        let catalogue = cost::catalogue(&mut view).await?;
        cost::of_customer(&mut view, &catalogue, &customers[0], month).await?;
        drop(view);
        timing.step(1, since);
        timing.stretch(since);
    }
    let (payg, bare) = (timing.figures(), bare.figures());
    let ratio = (bare.step_ms_p50 / payg.step_ms_p50.max(1e-3) * 10.0).round() / 10.0;
    Ok(Report { events, payg, bare, ratio })
}

async fn ask_bare(ground: &Ground, customer: &Customer, month: Period) -> Result<()> {
    const SUM: Sql = Sql {
        sqlite: "SELECT service_id, COUNT(*), SUM(quantity) FROM usage_events
                 WHERE customer_id = $1 AND happened_at >= $2 AND happened_at < $3
                 GROUP BY service_id",
        postgres: "SELECT service_id, COUNT(*), CAST(SUM(quantity) AS BIGINT) FROM usage_events
                   WHERE customer_id = $1 AND happened_at >= $2 AND happened_at < $3
                   GROUP BY service_id",
    };
    let mut view = ground.payg.db.view().await?;
    view.all(SUM, values![customer.customer_id, month.start, month.end]).await?;
    Ok(())
}
