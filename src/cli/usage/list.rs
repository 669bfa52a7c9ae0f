//! `payg usage list`.

use crate::cli::context::Context;
use crate::cli::list::PageArguments;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::db::door::View;
use crate::engine::find_customer::find_customer;
use crate::engine::list_usage::{SORTS, list_usage};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::event::Filter;
use crate::records::service;
use crate::values::calendar::Zone;
use crate::values::timestamp::{Period, Timestamp};
use clap::Args;

/// List events in the order of time, with those that were voided
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage list\n  payg usage list --customer ada --month 2026-10 --sort -at -o csv"
)]
pub struct List {
    #[command(flatten)]
    list: PageArguments,

    #[command(flatten)]
    of: Of,

    #[command(flatten)]
    period: PeriodArguments,
}

/// Whose usage of what.
#[derive(Args, Clone, Debug, Default)]
pub struct Of {
    /// Only of one customer
    #[arg(long, value_name = "CUSTOMER")]
    pub customer: Option<String>,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    pub service: Option<String>,
}

impl Of {
    /// The filter for a period, and the time zone that dates are typed in.
    pub async fn filter(
        &self,
        view: &mut View,
        payg: &Payg,
        period: impl FnOnce(&Zone, Timestamp) -> Result<Period>,
    ) -> Result<(Filter, Zone)> {
        let mut zone = payg.settings.zone.clone();
        let mut customer_id = None;
        if let Some(text) = &self.customer {
            let customer = find_customer(view, text).await?;
            zone = customer.zone(&zone);
            customer_id = Some(customer.customer_id);
        }
        let service_id = match &self.service {
            Some(text) => Some(service::find(view, text).await?.service_id),
            None => None,
        };
        let period = period(&zone, payg.now())?;
        Ok((Filter { customer_id, service_id, period }, zone))
    }
}

/// The columns of every list of events.
pub const COLUMNS: &[Column] = &[
    Column::new("at", "/at"),
    Column::new("customer", "/customer_name"),
    Column::new("service", "/service"),
    Column::new("quantity", "/quantity").right(),
    Column::new("unit", "/unit"),
    Column::new("value", "/value"),
    Column::new("status", "/status"),
    Column::new("void reason", "/void_reason"),
    Column::new("id", "/id"),
];

/// Does what `payg usage list` was asked for.
pub async fn run(context: &mut Context, arguments: List) -> Result<()> {
    let payg = context.payg().await?;
    let always = Period { start: Timestamp::MIN, end: Timestamp::MAX };
    let period = |zone: &Zone, now: Timestamp| Ok(arguments.period.resolve(zone, now)?.unwrap_or(always));
    let (filter, zone) = arguments.of.filter(&mut payg.db.view().await?, &payg, period).await?;
    if filter.period != always {
        context.say_period(&zone, filter.period);
    }
    let fetch = async |paging| list_usage(&mut payg.db.view().await?, filter, &paging, payg.now()).await;
    context.list_unsearched(COLUMNS, &arguments.list, SORTS, fetch).await
}
