//! `payg usage summary`, `chart` and `top`.

use crate::chart::bars::bars;
use crate::chart::series::{Canvas, Series, Step, Style};
use crate::chart::spark::spark;
use crate::chart::svg::picture::{Caption, Picture};
use crate::chart::svg::stacked::{Layer, Stacked, stacked};
use crate::cli::context::Context;
use crate::cli::format::Format;
use crate::cli::period::PeriodArguments;
use crate::cli::picture::write_picture;
use crate::cli::rows::Column;
use crate::cli::usage::list::Of;
use crate::engine::usage_report::{self, By, Figure};
use crate::error::{Error, Result};
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Period, Timestamp};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::path::PathBuf;

/// Rows of a chart above its axis.
const CHART_HEIGHT: usize = 10;
/// Columns of a chart where there is no terminal.
const CHART_WIDTH: usize = 80;

/// Add up usage by service, customer or day
///
/// The quantity is the sum of the events' quantities, however the service is billed.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage summary\n  payg usage summary --month 2026-10 --by customer -o csv"
)]
pub struct Summary {
    #[command(flatten)]
    of: Of,

    #[command(flatten)]
    period: PeriodArguments,

    /// What a row is, beside its service
    #[arg(long, value_enum, value_name = "WHAT", default_value = "service")]
    by: Rows,
}

/// What a row of a summary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// A service
    Service,
    /// A customer's use of a service
    Customer,
    /// A day's use of a service
    Day,
}

/// Draw usage over time: quantities of a service, or events of all
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage chart\n  payg usage chart api --customer ada --month 2026-10 --by day\n  \
                  payg usage chart --svg usage.svg\n  payg usage chart api -o csv"
)]
pub struct Chart {
    /// Only of one service
    service: Option<String>,

    /// Only of one customer
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,

    #[command(flatten)]
    period: PeriodArguments,

    /// What a bar is; a day, or an hour of a period of at most two days
    #[arg(long, value_enum, value_name = "WHAT")]
    by: Option<Bar>,

    /// Draw with letters only
    #[arg(long)]
    ascii: bool,

    /// Write it as a picture to this file, too; - is standard output, and nothing else
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

/// What a bar of a chart is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bar {
    /// An hour
    Hour,
    /// A day
    Day,
    /// A month
    Month,
}

/// Show who used most
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg usage top\n  payg usage top --service api --month 2026-10 --limit 5"
)]
pub struct Top {
    /// Only of one service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,

    #[command(flatten)]
    period: PeriodArguments,

    /// What is ranked by; the quantity of one service, the events of all
    #[arg(long, value_enum, value_name = "WHAT")]
    by: Option<Rank>,

    /// Show at most so many
    #[arg(long, value_name = "N", default_value = "10", value_parser = clap::value_parser!(u32).range(1..=1_000))]
    limit: u32,

    /// Draw with letters only
    #[arg(long)]
    ascii: bool,
}

/// What customers are ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rank {
    /// How much
    Quantity,
    /// How often
    Events,
}

/// Does what `payg usage summary` was asked for.
pub async fn summary(context: &mut Context, arguments: Summary) -> Result<()> {
    const BY_SERVICE: &[Column] = &[
        Column::new("service", "/service"),
        Column::new("events", "/events").right(),
        Column::new("quantity", "/quantity").right(),
        Column::new("unit", "/unit"),
    ];
    const BY_CUSTOMER: &[Column] = &[
        Column::new("customer", "/customer_name"),
        Column::new("service", "/service"),
        Column::new("events", "/events").right(),
        Column::new("quantity", "/quantity").right(),
        Column::new("unit", "/unit"),
    ];
    const BY_DAY: &[Column] = &[
        Column::new("day", "/day"),
        Column::new("service", "/service"),
        Column::new("events", "/events").right(),
        Column::new("quantity", "/quantity").right(),
        Column::new("unit", "/unit"),
    ];
    let (by, columns) = match arguments.by {
        Rows::Service => (By::Service, BY_SERVICE),
        Rows::Customer => (By::Customer, BY_CUSTOMER),
        Rows::Day => (By::Day, BY_DAY),
    };
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let period = |zone: &_, now| arguments.period.or_this_month(zone, now);
    let (filter, zone) = arguments.of.filter(&mut view, &payg, period).await?;
    let rows = usage_report::summary(&mut view, filter, by, &zone).await?;
    drop(view);
    context.say_period(&zone, filter.period);
    context.out.list(columns, &rows)
}

/// The bars of a chart as rows.
const BUCKETS: &[Column] = &[Column::new("at", "/at"), Column::new("value", "/value").right()];

/// What a chart draws, for programs.
#[derive(Serialize)]
#[serde(tag = "object", rename = "usage_chart")]
struct Drawn {
    service: Option<String>,
    figure: &'static str,
    period: Period,
    buckets: Vec<Point>,
}

/// One bar.
#[derive(Serialize)]
struct Point {
    at: Timestamp,
    value: Quantity,
}

/// Does what `payg usage chart` was asked for.
pub async fn chart(context: &mut Context, arguments: Chart) -> Result<()> {
    let Chart { service, customer, period, by, ascii, svg } = arguments;
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let of = Of { customer, service: service.clone() };
    let (filter, zone) = of.filter(&mut view, &payg, |zone, now| period.or_this_month(zone, now)).await?;
    let step = match by {
        Some(Bar::Hour) => Step::Hour,
        Some(Bar::Day) => Step::Day,
        Some(Bar::Month) => Step::Month,
        None if filter.period.end.micros() - filter.period.start.micros() <= 2 * DAY => Step::Hour,
        None => Step::Day,
    };
    let figure = if service.is_some() { Figure::Quantity } else { Figure::Events };
    let series = usage_report::series(&mut view, filter, step, figure, &zone, payg.now()).await?;
    drop(view);
    if let Some(file) = &svg
        && write_picture(context, file, &picture(&series, service.as_deref()))?
    {
        return Ok(());
    }
    context.say_period(&zone, filter.period);
    let canvas = Canvas {
        width: context.out.width().map_or(CHART_WIDTH, usize::from),
        height: CHART_HEIGHT,
        style: style(ascii),
    };
    let text = drawing(&series, &canvas, service.as_deref());
    let points = series.buckets.iter().map(|bucket| Point { at: bucket.at, value: bucket.value });
    let drawn = Drawn { service, figure: word(figure), period: filter.period, buckets: points.collect() };
    match context.out.format() {
        Format::Csv | Format::Id => context.out.list(BUCKETS, &drawn.buckets),
        _ => context.out.document(&drawn, text),
    }
}

fn picture(series: &Series, service: Option<&str>) -> Picture {
    let name = service.unwrap_or("events").to_owned();
    let title = format!("{name} by {}", series.step.count(1).trim_start_matches("1 "));
    let description = "A bar for each bucket of time, the oldest first.".to_owned();
    let buckets = &series.buckets;
    let values = buckets.iter().map(|bucket| i128::from(bucket.value.millionths())).collect();
    let drawn = Stacked {
        step: series.step,
        zone: series.zone.clone(),
        starts: buckets.iter().map(|bucket| bucket.at).collect(),
        layers: vec![Layer { name, values }],
        last_is_open: series.last_is_open,
    };
    stacked(&drawn, &Caption { id: "usage".to_owned(), title, description })
}

fn drawing(series: &Series, canvas: &Canvas, service: Option<&str>) -> String {
    let title = service.unwrap_or("events");
    format!("{title} by {}\n{}", series.step.count(1).trim_start_matches("1 "), bars(series, canvas))
}

/// A customer of `payg usage top`.
#[derive(Serialize)]
#[serde(tag = "object", rename = "usage_rank")]
struct Ranked {
    rank: usize,
    customer: CustomerId,
    customer_name: String,
    events: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<Quantity>,
    days: Vec<Quantity>,
    spark: String,
}

/// Does what `payg usage top` was asked for.
pub async fn top(context: &mut Context, arguments: Top) -> Result<()> {
    const OF_SERVICE: &[Column] = &[
        Column::new("rank", "/rank").right(),
        Column::new("customer", "/customer_name"),
        Column::new("events", "/events").right(),
        Column::new("quantity", "/quantity").right(),
        Column::new("days", "/spark"),
    ];
    const OF_ALL: &[Column] = &[
        Column::new("rank", "/rank").right(),
        Column::new("customer", "/customer_name"),
        Column::new("events", "/events").right(),
        Column::new("days", "/spark"),
    ];
    let Top { service, period, by, limit, ascii } = arguments;
    let is_one_service = service.is_some();
    let figure = match (by, is_one_service) {
        (Some(Rank::Quantity), false) => {
            return Err(Error::usage("quantities of different services do not add up")
                .hint("give --service, or rank --by events"));
        }
        (Some(Rank::Quantity) | None, true) => Figure::Quantity,
        (Some(Rank::Events), _) | (None, false) => Figure::Events,
    };
    let payg = context.payg().await?;
    let mut view = payg.db.view().await?;
    let of = Of { customer: None, service };
    let (filter, zone) = of.filter(&mut view, &payg, |zone, now| period.or_this_month(zone, now)).await?;
    let ranked = usage_report::top(&mut view, filter, figure, limit as usize, &zone).await?;
    drop(view);
    context.say_period(&zone, filter.period);
    let rows: Vec<Ranked> = ranked
        .into_iter()
        .enumerate()
        .map(|(place, one)| Ranked {
            rank: place + 1,
            customer: one.customer_id,
            customer_name: one.customer_name,
            events: one.events,
            quantity: is_one_service.then_some(one.quantity),
            spark: spark(&one.days, style(ascii)),
            days: one.days,
        })
        .collect();
    context.out.list(if is_one_service { OF_SERVICE } else { OF_ALL }, &rows)
}

fn word(figure: Figure) -> &'static str {
    match figure {
        Figure::Quantity => "quantity",
        Figure::Events => "events",
    }
}

fn style(ascii: bool) -> Style {
    if ascii { Style::Ascii } else { Style::Unicode }
}
