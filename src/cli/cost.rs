//! `payg cost`: what a customer's usage costs, exactly.

use crate::cli::context::Context;
use crate::cli::period::PeriodArguments;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::cost;
use crate::engine::cost_details::cost_details;
use crate::engine::find_customer::find_customer;
use crate::error::Result;
use crate::records::service;
use clap::Args;

/// Show what a customer's usage costs, exactly, by service and price version
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg cost ada\n  payg cost ada --month 2026-10 --service api -o json\n  payg cost ada --from 2026-10-01T00:00:00Z --to 2026-10-01T12:30:00.000001Z"
)]
pub struct Cost {
    /// The customer's id, user name or external id, or a unique beginning of one
    customer: String,

    #[command(flatten)]
    period: PeriodArguments,

    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
}

const SECTIONS: &[Section] = &[
    Section {
        title: "Services",
        field: "services",
        columns: &[
            Column::new("service", "/service"),
            Column::new("events", "/events").right(),
            Column::new("quantity", "/quantity").right(),
            Column::new("included", "/included").right(),
            Column::new("unit", "/unit"),
            Column::new("cost", "/cost").money(),
        ],
    },
    Section {
        title: "By price version",
        field: "slices",
        columns: &[
            Column::new("service", "/service"),
            Column::new("from", "/period/start"),
            Column::new("until", "/period/end"),
            Column::new("price", "/description"),
            Column::new("events", "/events").right(),
            Column::new("quantity", "/quantity").right(),
            Column::new("included", "/included").right(),
            Column::new("cost", "/cost").money(),
        ],
    },
];

/// Does what `payg cost` was asked for.
pub async fn run(context: &mut Context, arguments: Cost) -> Result<()> {
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let customer = find_customer(&mut view, &arguments.customer).await?;
    let zone = customer.zone(&payg.settings.zone);
    let period = arguments.period.or_this_month(&zone, payg.now())?;
    let service = match &arguments.service {
        Some(text) => Some(service::find(&mut view, text).await?.service_id),
        None => None,
    };
    let catalogue = cost::catalogue(&mut view).await?;
    let details = cost_details(&mut view, &catalogue, &customer, service, period).await?;
    drop(view);
    context.say_period(&zone, period);
    for code in &details.without_price {
        context.talk.say(format!(
            "usage of {code} has no price in {}, at least for a part of the period, and counts as nothing",
            customer.currency
        ));
    }
    context.out.sheet(&details, SECTIONS)
}
