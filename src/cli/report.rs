//! `payg report`: recurring revenue, revenue, usage and what is owed, as tables and charts.

use crate::chart::series::{Canvas, Style};
use crate::cli::context::Context;
use crate::cli::picture::write_picture;
use crate::cli::rows::Column;
use crate::engine::payg::Payg;
use crate::engine::report::draw::{self, Axis, Drawn};
use crate::engine::report::span::Span;
use crate::engine::report::{ageing, recurring, revenue, usage};
use crate::error::Result;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;

/// Rows of a chart above its axis.
const CHART_HEIGHT: usize = 10;
/// Columns of a chart where there is no terminal.
const CHART_WIDTH: usize = 80;

/// See how the business goes: recurring revenue, revenue, usage, what is owed
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Report {
    Mrr(Mrr),
    Revenue(Revenue),
    Usage(Usage),
    #[command(alias = "ageing")]
    Aging(Aging),
}

/// Show the monthly recurring revenue and why it moved
///
/// A subscription's part is what its period costs without tax, a twelfth of it where it is sold by the
/// year, from its first payment to its end.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg report mrr\n  payg report mrr --from 2026-01 --to 2026-10 --chart")]
pub struct Mrr {
    #[command(flatten)]
    months: Months,

    #[command(flatten)]
    drawing: Drawing,
}

/// Show what was invoiced, month by month
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg report revenue\n  payg report revenue --by service -o csv\n  \
                        payg report revenue --chart")]
pub struct Revenue {
    #[command(flatten)]
    months: Months,

    /// What a row is, beside its month
    #[arg(long, value_enum, value_name = "WHAT", default_value = "month")]
    by: By,

    #[command(flatten)]
    drawing: Drawing,
}

/// What a row of the revenue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum By {
    /// A month
    Month,
    /// A service, or all subscriptions, in a month
    Service,
}

/// Show what was used, month by month
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg report usage\n  payg report usage --from 2026-01 --chart --ascii")]
pub struct Usage {
    #[command(flatten)]
    months: Months,

    #[command(flatten)]
    drawing: Drawing,
}

/// Show what is owed on invoices, by the days since they were issued
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg report aging\n  payg report aging --by customer --limit 20\n  payg report aging --chart"
)]
pub struct Aging {
    /// What a row is
    #[arg(long, value_enum, value_name = "WHAT", default_value = "currency")]
    by: Owing,

    /// Show at most so many customers
    #[arg(long, value_name = "N", default_value = "50", value_parser = clap::value_parser!(i64).range(1..=100_000))]
    limit: i64,

    #[command(flatten)]
    drawing: Drawing,
}

/// What a row of what is owed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Owing {
    /// All that is owed in a currency
    Currency,
    /// A customer in a currency, the one that owes most first
    Customer,
}

/// Which months a report is about.
#[derive(Args, Clone, Copy, Debug)]
pub struct Months {
    /// The first month; eleven before the last unless given
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,

    /// The last month, which is in it; this month unless given
    #[arg(long, value_name = "MONTH")]
    to: Option<Month>,
}

/// Whether and how a report is drawn.
#[derive(Args, Clone, Debug)]
pub struct Drawing {
    /// Draw it instead of listing it
    #[arg(long)]
    chart: bool,

    /// Draw with letters only
    #[arg(long, requires = "chart")]
    ascii: bool,

    /// Write it as a picture to this file, too; - is standard output, and nothing else
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,

    /// Which currency is drawn; the one of the business unless given
    #[arg(long, value_name = "CODE")]
    currency: Option<Currency>,
}

const MRR: &[Column] = &[
    Column::new("month", "/month"),
    Column::new("opening", "/opening").right(),
    Column::new("new", "/new").right(),
    Column::new("reactivation", "/reactivation").right(),
    Column::new("expansion", "/expansion").right(),
    Column::new("contraction", "/contraction").right(),
    Column::new("churn", "/churn").right(),
    Column::new("closing", "/closing").right(),
    Column::new("subscriptions", "/subscriptions").right(),
    Column::new("currency", "/currency"),
];

const BY_MONTH: &[Column] = &[
    Column::new("month", "/month"),
    Column::new("invoices", "/invoices").right(),
    Column::new("net", "/net").money(),
    Column::new("tax", "/tax").money(),
    Column::new("total", "/total").money(),
    Column::new("credited", "/credited").money(),
    Column::new("currency", "/currency"),
];

const BY_SERVICE: &[Column] = &[
    Column::new("month", "/month"),
    Column::new("service", "/service"),
    Column::new("lines", "/lines").right(),
    Column::new("net", "/net").money(),
    Column::new("currency", "/currency"),
];

const USAGE: &[Column] = &[
    Column::new("month", "/month"),
    Column::new("service", "/service"),
    Column::new("events", "/events").right(),
    Column::new("quantity", "/quantity").right(),
    Column::new("unit", "/unit"),
];

const AGING: &[Column] = &[
    Column::new("currency", "/currency"),
    Column::new("invoices", "/invoices").right(),
    Column::new("0-30 days", "/days_0_30").right(),
    Column::new("31-60 days", "/days_31_60").right(),
    Column::new("61-90 days", "/days_61_90").right(),
    Column::new("over 90 days", "/days_over_90").right(),
    Column::new("total", "/total").money(),
    Column::new("owed back", "/owed_back").right(),
];

const AGING_BY_CUSTOMER: &[Column] = &[
    Column::new("customer", "/customer_name"),
    Column::new("currency", "/currency"),
    Column::new("invoices", "/invoices").right(),
    Column::new("0-30 days", "/days_0_30").right(),
    Column::new("31-60 days", "/days_31_60").right(),
    Column::new("61-90 days", "/days_61_90").right(),
    Column::new("over 90 days", "/days_over_90").right(),
    Column::new("total", "/total").money(),
    Column::new("owed back", "/owed_back").right(),
];

/// Does what `payg report` was asked for.
pub async fn run(context: &mut Context, report: Report) -> Result<()> {
    let payg = context.payg().await?;
    match report {
        Report::Mrr(Mrr { months, drawing }) => {
            let rows = recurring::recurring(&mut payg.db.view().await?, months.axis(&payg)?.span).await?;
            let drawn = draw::recurring(&rows, drawing.currency(&payg));
            show(context, MRR, &rows, &drawing, &drawn)
        }
        Report::Revenue(Revenue { months, by, drawing }) => {
            let axis = months.axis(&payg)?;
            let mut view = payg.db.view().await?;
            let services = revenue::by_service(&mut view, axis.span).await?;
            let rows = revenue::by_month(&mut view, axis.span).await?;
            drop(view);
            let drawn = draw::revenue(&services, drawing.currency(&payg), &axis)?;
            match by {
                By::Month => show(context, BY_MONTH, &rows, &drawing, &drawn),
                By::Service => show(context, BY_SERVICE, &services, &drawing, &drawn),
            }
        }
        Report::Usage(Usage { months, drawing }) => {
            let axis = months.axis(&payg)?;
            let rows = usage::by_month(&mut payg.db.view().await?, axis.span, &axis.zone).await?;
            let drawn = draw::usage(&rows, &axis)?;
            show(context, USAGE, &rows, &drawing, &drawn)
        }
        Report::Aging(Aging { by, limit, drawing }) => {
            let mut view = payg.db.view().await?;
            let now = payg.now();
            let rows = ageing::by_currency(&mut view, now).await?;
            let drawn = draw::owed(&rows, drawing.currency(&payg));
            match by {
                Owing::Currency => show(context, AGING, &rows, &drawing, &drawn),
                Owing::Customer => {
                    let rows = ageing::by_customer(&mut view, now, limit).await?;
                    drop(view);
                    if i64::try_from(rows.len()).is_ok_and(|count| count == limit) {
                        context.talk.say(format!("the {limit} that owe most; --limit N shows more"));
                    }
                    show(context, AGING_BY_CUSTOMER, &rows, &drawing, &drawn)
                }
            }
        }
    }
}

impl Months {
    fn axis(self, payg: &Payg) -> Result<Axis> {
        let (zone, now) = (payg.settings.zone.clone(), payg.now());
        let span = Span::new(self.from, self.to, Month::at(now, &zone))?;
        Ok(Axis { span, zone, now })
    }
}

impl Drawing {
    fn currency(&self, payg: &Payg) -> Currency {
        self.currency.unwrap_or(payg.settings.currency)
    }
}

/// A chart with its figures, for programs.
#[derive(Serialize)]
#[serde(tag = "object", rename = "report_chart")]
struct Chart<'a> {
    title: &'a str,
    table: &'a [Vec<String>],
}

fn show<T: Serialize>(
    context: &mut Context,
    columns: &'static [Column],
    rows: &[T],
    drawing: &Drawing,
    drawn: &Drawn,
) -> Result<()> {
    if let Some(file) = &drawing.svg
        && write_picture(context, file, &drawn.picture)?
    {
        return Ok(());
    }
    if !drawing.chart {
        return context.out.list(columns, rows);
    }
    let canvas = Canvas {
        width: context.out.width().map_or(CHART_WIDTH, usize::from),
        height: CHART_HEIGHT,
        style: if drawing.ascii { Style::Ascii } else { Style::Unicode },
    };
    let chart = Chart { title: &drawn.title, table: &drawn.picture.table };
    context.out.document(&chart, drawn.text(&canvas))
}
