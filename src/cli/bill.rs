//! `payg bill`: every customer's month becomes an invoice.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::cli::section::Section;
use crate::engine::bill::Order;
use crate::engine::find_customer::find_customer;
use crate::engine::payg::Payg;
use crate::engine::recorded_bill::recorded_bill;
use crate::error::{Error, Result};
use crate::values::calendar::Month;
use crate::values::typed_date;
use clap::Args;

/// Bill a month: one invoice for each customer that used something
///
/// It may be run again at any time: who has an invoice keeps it, and a run that was stopped is
/// finished by the next. Late and corrected usage of months before appears as adjustment lines.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg bill --month 2026-10\n  payg bill --month 2026-10 --diff previous --jobs 2\n  payg bill --month 2026-10 --customer acme"
)]
pub struct Bill {
    /// The month, which must be over: 2026-10 or "last month"
    #[arg(long, value_name = "MONTH")]
    month: String,

    /// Only this customer; may be given several times
    #[arg(long = "customer", value_name = "CUSTOMER")]
    customers: Vec<String>,

    /// Chunks of customers worked on at the same time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    jobs: u16,

    /// Show another month's totals beside: "previous", or a month
    #[arg(long, value_name = "MONTH")]
    diff: Option<String>,

    /// List at most so many of the new invoices
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
}

const INVOICES: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name"),
    Column::new("lines", "/lines").right(),
    Column::new("total", "/total").money(),
];

const COMPARED: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name"),
    Column::new("lines", "/lines").right(),
    Column::new("previous", "/previous").money(),
    Column::new("total", "/total").money(),
    Column::new("change", "/change").money(),
];

const TOTALS: Section = Section {
    title: "Totals",
    field: "totals",
    columns: &[
        Column::new("invoices", "/invoices").right(),
        Column::new("subtotal", "/subtotal").money(),
        Column::new("tax", "/tax").money(),
        Column::new("total", "/total").money(),
        Column::new("previous", "/previous").money(),
    ],
};

const UNPRICED: Section = Section {
    title: "Not billed: there is no price in the customers' currency",
    field: "unpriced",
    columns: &[
        Column::new("service", "/service"),
        Column::new("currency", "/currency"),
        Column::new("customers", "/customers").right(),
        Column::new("events", "/events").right(),
        Column::new("quantity", "/quantity").right(),
    ],
};

const PLAIN: &[Section] =
    &[Section { title: "New invoices", field: "invoices", columns: INVOICES }, TOTALS, UNPRICED];

const WITH_PREVIOUS: &[Section] =
    &[Section { title: "New invoices", field: "invoices", columns: COMPARED }, TOTALS, UNPRICED];

/// Bills the month.
pub async fn run(context: &mut Context, arguments: Bill) -> Result<()> {
    let payg = context.payg().await?;
    let month = month(&payg, &arguments.month)?;
    let compare = match arguments.diff.as_deref() {
        None => None,
        Some("previous") => Some(month.plus(-1)?),
        Some(text) => Some(self::month(&payg, text)?),
    };
    let mut customers = Vec::with_capacity(arguments.customers.len());
    {
        let mut view = payg.db.view().await?;
        for text in &arguments.customers {
            customers.push(find_customer(&mut view, text).await?.customer_id);
        }
    }
    let order =
        Order { month, customers, jobs: usize::from(arguments.jobs), compare, listed_max: arguments.limit };
    let report = {
        let (bar, stop) = (context.progress("customers"), context.stop());
        recorded_bill(&payg, &order, &bar, &stop).await?
    };
    context.talk.say(format!("already billed: {}, new: {}", report.already_billed, report.new));
    if report.not_over > 0 {
        let count = report.not_over;
        context.talk.say(format!("{month} is not over yet for {count} customers in other time zones"));
    }
    if report.has_more {
        let shown = report.invoices.len();
        context
            .talk
            .say(format!("{shown} of {} new invoices · all: payg invoice list --month {month}", report.new));
    }
    let sections = if compare.is_some() { WITH_PREVIOUS } else { PLAIN };
    context.out.sheet(&report, sections)
}

/// A month as it is typed: `2026-10`, or anything that comes to a whole month.
pub fn month(payg: &Payg, text: &str) -> Result<Month> {
    if let Ok(month) = text.parse() {
        return Ok(month);
    }
    let zone = &payg.settings.zone;
    let period = typed_date::parse_period(text, zone, payg.now())?;
    let month = Month::at(period.start, zone);
    if month.period(zone)? == period {
        return Ok(month);
    }
    Err(Error::invalid("month", text, "is not a whole month").hint("write it like 2026-10"))
}
