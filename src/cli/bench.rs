//! `payg bench`: how fast payg is here, beside the bare database, in one run.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::console::bench::pages;
use crate::engine::bench::ingest::{Ids, Plan, Skew};
use crate::engine::bench::{bill, cost, ingest, renew, webhooks};
use crate::error::Result;
use crate::http::bench::{payments, run as http};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use std::time::Duration;

/// Measure payg beside the bare database, on tables or a file of its own
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Bench {
    Ingest(IngestArguments),
    Cost(CostArguments),
    Bill(BillArguments),
    Http(HttpArguments),
    Webhooks(WebhooksArguments),
    Payments(PaymentsArguments),
    Renew(RenewArguments),
    Pages(PagesArguments),
}

/// Take usage in: dedup, sums, durable commit; against the bare insert of the same rows
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench ingest --events 2000 --customers 100\n  \
                        payg bench ingest --events 2000 --customers 100 --skew zipf --base 1000")]
pub struct IngestArguments {
    /// Events to time, of each kind of id
    #[arg(long, default_value_t = 6_000_000)]
    events: u64,
    /// Customers, of five services each
    #[arg(long, default_value_t = 100_000)]
    customers: u64,
    /// Events a transaction
    #[arg(long, default_value_t = 5_000)]
    batch: usize,
    /// Connections that write at once; folding has one more
    #[arg(long, default_value_t = 1)]
    connections: usize,
    /// How usage is spread over the customers
    #[arg(long, value_enum, default_value_t = SkewArgument::Uniform)]
    skew: SkewArgument,
    /// Events to store before, untimed
    #[arg(long, default_value_t = 0)]
    base: u64,
    /// Only one kind of id
    #[arg(long, value_enum)]
    ids: Option<IdsArgument>,
}

/// Ask what a busy customer's month costs; against the database adding up its events
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench cost --events 2000")]
pub struct CostArguments {
    /// Events of the customer in the month
    #[arg(long, default_value_t = 1_000_000)]
    events: u64,
}

/// Bill a month; against the bare insert of the same invoices, lines and transfers
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench bill --customers 30 --events 300")]
pub struct BillArguments {
    /// Customers, each billed once
    #[arg(long, default_value_t = 30_000)]
    customers: usize,
    /// Events of all of them in the month
    #[arg(long, default_value_t = 600_000)]
    events: u64,
    /// Services that they use
    #[arg(long, default_value_t = 3)]
    services: usize,
    /// Chunks of customers to work on at the same time
    #[arg(long, default_value_t = 2)]
    jobs: usize,
}

/// Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg bench http --seconds 0.2 --connections 4 --batches 4 --users 3 --subscribers 20"
)]
pub struct HttpArguments {
    /// How long each contestant is measured, seconds
    #[arg(long, default_value_t = 10.0, value_parser = seconds)]
    seconds: f64,
    /// Connections that report single events at the same time; 0 leaves it out
    #[arg(long, value_delimiter = ',', default_values_t = [64, 1_000])]
    connections: Vec<usize>,
    /// Batches of 1,000 events to send; 0 leaves it out
    #[arg(long, default_value_t = 1_000)]
    batches: usize,
    /// Users who log in once, then read and write; 0 leaves it out
    #[arg(long, default_value_t = 1_000)]
    users: usize,
    /// Users with a subscription each, who are asked about at every log-in; 0 leaves it out
    #[arg(long, default_value_t = 10_000)]
    subscribers: usize,
}

/// Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench webhooks --events 200 --trickle 10")]
pub struct WebhooksArguments {
    /// Events that wait when the clock begins to run
    #[arg(long, default_value_t = 50_000, value_parser = clap::value_parser!(u64).range(10..))]
    events: u64,
    /// Events that come one by one afterwards, each of which is timed
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u64).range(1..))]
    trickle: u64,
}

/// Post to the ledger in batches, against one transaction each; create payments over HTTP, against the
/// bare insert of the same rows
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg bench payments --postings 200 --batch 50 --connections 2 --seconds 0.2"
)]
pub struct PaymentsArguments {
    /// Transfers to post in batches; a sixteenth of them is posted one by one
    #[arg(long, default_value_t = 128_000, value_parser = clap::value_parser!(u32).range(2..=10_000_000))]
    postings: u32,
    /// Transfers of one transaction, where they are posted together
    #[arg(long, default_value_t = 32_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    batch: u32,
    /// Connections that create payments at the same time
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    connections: u32,
    /// How long payments are created, each way, seconds
    #[arg(long, default_value_t = 10.0, value_parser = seconds)]
    seconds: f64,
}

/// Renew the subscriptions that are due among millions, through a gateway in process; against the bare
/// insert of the same rows
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench renew --subscriptions 600 --due 100")]
pub struct RenewArguments {
    /// Subscriptions there are
    #[arg(long, default_value_t = 6_000_000, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    subscriptions: u64,
    /// Of these, how many are due
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    due: u64,
    /// Workers that claim at the same time
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    jobs: u16,
}

/// Ask for every page that operators see, with many customers behind it: lists in each filter and order,
/// searches, one of each thing
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg bench pages --customers 300 --rounds 2")]
pub struct PagesArguments {
    /// Customers there are, each with an invoice, a payment, a subscription and more
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    customers: u64,
    /// How often each page is asked for
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=1_000))]
    rounds: u16,
}

/// How usage is spread.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum SkewArgument {
    /// Over all alike
    Uniform,
    /// By Zipf's law
    Zipf,
}

/// Which ids events have.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum IdsArgument {
    /// UUIDv4
    Random,
    /// UUIDv7
    TimeOrdered,
}

const INGEST: &[Column] = &[
    Column::new("ids", "/ids"),
    Column::new("base", "/base").right(),
    Column::new("payg/s", "/payg/per_second").right(),
    Column::new("bare/s", "/bare/per_second").right(),
    Column::new("ratio", "/ratio").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("B/event", "/payg_bytes_per_event").right(),
    Column::new("bare B/event", "/bare_bytes_per_event").right(),
    Column::new("peak memory B", "/peak_memory_bytes").right(),
];

const COST: &[Column] = &[
    Column::new("events", "/events").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("bare p50 ms", "/bare/step_ms_p50").right(),
    Column::new("ratio", "/ratio").right(),
];

const BILL: &[Column] = &[
    Column::new("customers", "/customers").right(),
    Column::new("events", "/events").right(),
    Column::new("rows", "/rows").right(),
    Column::new("invoices/s", "/payg/per_second").right(),
    Column::new("bare/s", "/bare/per_second").right(),
    Column::new("ratio", "/ratio").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("peak memory B", "/peak_memory_bytes").right(),
];

const HTTP: &[Column] = &[
    Column::new("load", "/load"),
    Column::new("connections", "/connections").right(),
    Column::new("payg/s", "/payg/per_second").right(),
    Column::new("bare/s", "/bare/per_second").right(),
    Column::new("ratio", "/ratio").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("bare p99 ms", "/bare/step_ms_p99").right(),
    Column::new("failures", "/failures").right(),
    Column::new("x 6.55/s", "/times_older_peak").right(),
    Column::new("peak memory B", "/peak_memory_bytes").right(),
];

const RENEW: &[Column] = &[
    Column::new("subscriptions", "/subscriptions").right(),
    Column::new("due", "/due").right(),
    Column::new("renewals/s", "/payg/per_second").right(),
    Column::new("bare/s", "/bare/per_second").right(),
    Column::new("ratio", "/ratio").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("found by", "/found_by"),
    Column::new("B/subscription", "/subscription_bytes/all").right(),
    Column::new("B/payment", "/payment_bytes/all").right(),
    Column::new("B/renewal", "/renewal_bytes/all").right(),
    Column::new("growth B", "/memory_growth_bytes").right(),
    Column::new("peak memory B", "/peak_memory_bytes").right(),
];

const PAGES: &[Column] = &[
    Column::new("page", "/page"),
    Column::new("rows behind it", "/behind").right(),
    Column::new("status", "/status").right(),
    Column::new("p50 ms", "/ms_p50").right(),
    Column::new("p99 ms", "/ms_p99").right(),
    Column::new("bytes", "/bytes").right(),
    Column::new("within 50 ms", "/is_quick"),
];

const WEBHOOKS: &[Column] = &[
    Column::new("endpoints", "/endpoints").right(),
    Column::new("hanging", "/hanging").right(),
    Column::new("payg/s", "/payg/per_second").right(),
    Column::new("bare/s", "/bare/per_second").right(),
    Column::new("ratio", "/ratio").right(),
    Column::new("p50 ms", "/payg/step_ms_p50").right(),
    Column::new("p99 ms", "/payg/step_ms_p99").right(),
    Column::new("max ms", "/step_ms_max").right(),
    Column::new("peak memory B", "/peak_memory_bytes").right(),
];

/// Measures what was asked for.
pub async fn run(context: &mut Context, verb: Bench) -> Result<()> {
    let location = context.location()?;
    context
        .talk
        .say(format!("a scratch database is made at {} and removed after", location.without_secret()));
    match verb {
        Bench::Ingest(arguments) => {
            let plan = arguments.plan();
            let mut reports = Vec::new();
            for ids in arguments.kinds() {
                reports.push(ingest::run(&location, &plan, ids).await?);
            }
            show(context, INGEST, &reports)
        }
        Bench::Cost(arguments) => {
            let report = cost::run(&location, arguments.events).await?;
            show(context, COST, &[report])
        }
        Bench::Bill(arguments) => {
            let BillArguments { customers, events, services, jobs } = arguments;
            let report = bill::run(&location, &bill::Plan { customers, events, services, jobs }).await?;
            show(context, BILL, &[report])
        }
        Bench::Http(arguments) => {
            let reports = http::run(&location, &arguments.plan()).await?;
            show(context, HTTP, &reports)
        }
        Bench::Webhooks(WebhooksArguments { events, trickle }) => {
            let report = webhooks::run(&location, &webhooks::Plan { events, trickle }).await?;
            show(context, WEBHOOKS, &[report])
        }
        Bench::Renew(RenewArguments { subscriptions, due, jobs }) => {
            let plan = renew::Plan { subscriptions, due, jobs: usize::from(jobs) };
            let report = renew::run(&location, &plan).await?;
            show(context, RENEW, &[report])
        }
        Bench::Pages(PagesArguments { customers, rounds }) => {
            let plan = pages::Plan { customers, rounds: usize::from(rounds) };
            let pages = pages::run(&location, plan).await?;
            show(context, PAGES, &pages)
        }
        Bench::Payments(arguments) => {
            let reports = payments::run(&location, &arguments.plan()).await?;
            show(context, HTTP, &reports)
        }
    }
}

fn show(context: &mut Context, columns: &'static [Column], reports: &[impl Serialize]) -> Result<()> {
    context.out.list(columns, reports)
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(seconds) if (0.1..=3_600.0).contains(&seconds) => Ok(seconds),
        _ => Err("not between 0.1 and 3600".to_owned()),
    }
}

impl PaymentsArguments {
    fn plan(&self) -> payments::Plan {
        payments::Plan {
            postings: self.postings as usize,
            batch: self.batch as usize,
            connections: self.connections as usize,
            length: Duration::from_secs_f64(self.seconds),
        }
    }
}

impl HttpArguments {
    fn plan(&self) -> http::Plan {
        http::Plan {
            length: Duration::from_secs_f64(self.seconds),
            connections: self.connections.iter().copied().filter(|count| *count > 0).collect(),
            batches: self.batches,
            users: self.users,
            subscribers: self.subscribers,
        }
    }
}

impl IngestArguments {
    fn plan(&self) -> Plan {
        Plan {
            events: self.events,
            base: self.base,
            customers: self.customers,
            batch: self.batch,
            connections: self.connections,
            skew: match self.skew {
                SkewArgument::Uniform => Skew::Uniform,
                SkewArgument::Zipf => Skew::Zipf,
            },
        }
    }

    fn kinds(&self) -> Vec<Ids> {
        match self.ids {
            Some(IdsArgument::Random) => vec![Ids::Random],
            Some(IdsArgument::TimeOrdered) => vec![Ids::TimeOrdered],
            None => vec![Ids::Random, Ids::TimeOrdered],
        }
    }
}
