//! `payg demo`: a small business to look at, in a folder of its own.

use crate::chart::bars::bars;
use crate::chart::series::{Canvas, Style};
use crate::cli::context::Context;
use crate::cli::rows::{self, Column};
use crate::config::settings::Settings;
use crate::db::file::Draft;
use crate::db::migrate;
use crate::db::open::{self, Location, Missing};
use crate::engine::demo::build;
use crate::engine::demo::plan::Plan;
use crate::engine::demo::show::{self, Shown};
use crate::engine::list_customers::list_customers;
use crate::engine::payg::{Clock, Payg};
use crate::error::{Error, Result};
use crate::records::customer_list::Filter;
use crate::values::page::Paging;
use crate::values::timestamp::Timestamp;
use clap::Args;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Make a small business with a year of usage, bill it, and show what came of it
///
/// Everything lies in one folder, and the same seed gives the same figures. With --database-url the
/// usage goes into that database, which must be empty.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg demo --months 3 --events 3000\n  payg demo --dir small --months 2 --events 1000 --seed 42"
)]
pub struct Demo {
    /// The folder to make
    #[arg(long, value_name = "DIR", default_value = "payg-demo")]
    dir: PathBuf,

    /// Months of usage, the last one October 2026
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=60))]
    months: u32,

    /// What the figures are drawn from
    #[arg(long, value_name = "N", default_value_t = 7)]
    seed: u64,

    /// Events in all months together
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    events: u64,

    /// Make a demo anew that is in the folder already
    #[arg(long)]
    force: bool,
}

/// The first line of the configuration that a demo writes; a folder with it may be made anew.
const MARK: &str = "# Written by payg demo";

/// Everything that a demo's folder may hold.
const FILES: [&str; 4] = ["payg.toml", "payg.db", "payg.db-wal", "payg.db-shm"];

/// Invoices that are shown to a person.
const SHOWN_MAX: usize = 10;

/// What the commands that a demo ends with are for.
const COMMANDS: [&str; 3] = [
    "An invoice whose last line corrects the month before",
    "What the month would have cost under another price",
    "Proof of every figure, from the events to the ledger",
];

const INVOICES: &[Column] = &[
    Column::new("number", "/number"),
    Column::new("customer", "/customer_name"),
    Column::new("lines", "/lines").right(),
    Column::new("previous", "/previous").money(),
    Column::new("total", "/total").money(),
    Column::new("change", "/change").money(),
];

const SUBSCRIPTIONS: &[Column] = &[
    Column::new("bought", "/subscriptions").right(),
    Column::new("active", "/active").right(),
    Column::new("payments", "/payments").right(),
    Column::new("declined", "/declined").right(),
    Column::new("paid", "/paid").money(),
    Column::new("refunded", "/refunded").money(),
];

const TOTALS: &[Column] = &[
    Column::new("invoices", "/invoices").right(),
    Column::new("subtotal", "/subtotal").money(),
    Column::new("tax", "/tax").money(),
    Column::new("total", "/total").money(),
    Column::new("previous", "/previous").money(),
];

/// What the demo answers as JSON.
#[derive(Serialize)]
#[serde(tag = "object", rename = "demo")]
struct Made {
    seed: u64,
    config: String,
    database: String,
    #[serde(flatten)]
    shown: Shown,
    commands: Vec<String>,
}

/// What a dry run answers.
#[derive(Serialize)]
#[serde(tag = "object", rename = "demo")]
struct Planned {
    seed: u64,
    months: u32,
    events: u64,
    config: String,
    database: String,
}

/// Makes the demo.
pub async fn run(context: &mut Context, arguments: Demo) -> Result<()> {
    let folder = context.environment.directory.join(&arguments.dir);
    check_folder(&folder, &arguments)?;
    let location = location(context, &folder)?;
    let plan = Plan { months: arguments.months, seed: arguments.seed, events: arguments.events };
    let config = arguments.dir.join("payg.toml").display().to_string();
    let database = location.without_secret();
    if context.globals.dry_run {
        let Plan { months, seed, events } = plan;
        return context.out.record(&Planned { seed, months, events, config, database });
    }
    // What a flag names is not of the demo's own making, so it is never taken away.
    if context.globals.database_url.is_none() {
        clear(&folder)?;
    }
    let db = open::open(&location, Missing::Create).await?;
    let settings = Settings::default();
    let payg = Payg::new(db, Clock::standing_at(Timestamp::EPOCH), settings);
    let shown = fill(context, &payg, plan, &folder, &location).await;
    payg.db.close().await;
    let shown = shown?;
    let commands = commands(&config, &shown);
    let seed = plan.seed;
    let made = Made { seed, config, database, shown, commands };
    warn_of_variable(context);
    let text = draw(&made, &arguments, context.out.width());
    context.out.document(&made, text)
}

/// Refuses a folder that holds anything, unless it is a demo that shall be made anew.
fn check_folder(folder: &Path, arguments: &Demo) -> Result<()> {
    let shown = arguments.dir.display();
    let cannot =
        |cause: std::io::Error| Error::failed(format!("cannot look into {shown}: {cause}")).cause(cause);
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(cannot(cause)),
    };
    let mut is_empty = true;
    for entry in entries {
        let name = entry.map_err(cannot)?.file_name();
        is_empty = false;
        if !FILES.iter().any(|file| name.to_str() == Some(*file)) {
            let name = name.to_string_lossy().into_owned();
            return Err(Error::conflict("folder_in_use", format!("{shown} holds other things: {name:?}"))
                .hint("give a new folder with --dir"));
        }
    }
    let is_demo = std::fs::read_to_string(folder.join("payg.toml")).is_ok_and(|text| text.starts_with(MARK));
    match (is_empty, is_demo, arguments.force) {
        (true, _, _) | (false, true, true) => Ok(()),
        (false, true, false) => Err(Error::conflict("demo_exists", format!("{shown} holds a demo already"))
            .hint("--force makes it anew, --dir makes another")),
        (false, false, _) => {
            Err(Error::conflict("folder_in_use", format!("{shown} holds a payg that is no demo"))
                .hint("give a new folder with --dir"))
        }
    }
}

/// The flag's database, else a file in the folder. What variables and other configurations name is
/// not asked: a demo has no business there.
fn location(context: &Context, folder: &Path) -> Result<Location> {
    match &context.globals.database_url {
        None => Ok(Location::Sqlite(folder.join("payg.db"))),
        Some(url) => Ok(match url.parse()? {
            Location::Sqlite(path) => Location::Sqlite(context.environment.directory.join(path)),
            server => server,
        }),
    }
}

/// Takes an earlier demo away; the folder was checked to hold nothing else.
fn clear(folder: &Path) -> Result<()> {
    let cannot = |cause: std::io::Error| {
        Error::failed(format!("cannot clear {}: {cause}", folder.display())).cause(cause)
    };
    for file in FILES {
        match std::fs::remove_file(folder.join(file)) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => return Err(cannot(cause)),
            _ => {}
        }
    }
    Ok(())
}

/// Writes the configuration and fills the database.
async fn fill(
    context: &mut Context,
    payg: &Payg,
    plan: Plan,
    folder: &Path,
    location: &Location,
) -> Result<Shown> {
    if !migrate::status(&payg.db).await?.applied.is_empty() {
        let taken = list_customers(&mut payg.db.view().await?, &Filter::default(), &Paging::first(1)).await?;
        if !taken.rows.is_empty() {
            let sentence = format!("{} has customers already", location.without_secret());
            return Err(Error::conflict("database_in_use", sentence).hint("a demo needs an empty database"));
        }
    }
    migrate::migrate(&payg.db).await?;
    write_config(folder, location)?;
    let (bar, stop) = (context.progress("events"), context.stop());
    let built = build::build(payg, plan, &bar, &stop).await?;
    drop(bar);
    show::show(payg, &built).await
}

/// The configuration, readable for its owner only, because a URL may hold a secret.
fn write_config(folder: &Path, location: &Location) -> Result<()> {
    let url = match location {
        Location::Sqlite(path) => format!("sqlite:{}", path.display()),
        Location::Postgres(url) => url.clone(),
    };
    let url = toml::Value::from(url);
    let text =
        format!("{MARK}\n\n[database]\nurl = {url}\n\n[billing]\ncurrency = \"USD\"\ntimezone = \"UTC\"\n");
    let cannot = |cause: std::io::Error| {
        Error::failed(format!("cannot write into {}: {cause}", folder.display())).cause(cause)
    };
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let draft = Draft::beside(&folder.join("payg.toml"))?;
    std::fs::write(draft.path(), text).map_err(cannot)?;
    draft.keep()
}

fn warn_of_variable(context: &Context) {
    if context.environment.variable("PAYG_DATABASE_URL").is_some() {
        context
            .talk
            .say("PAYG_DATABASE_URL is set and stronger than the demo's configuration: unset it first");
    }
}

/// What to try next, ready to be copied.
fn commands(config: &str, shown: &Shown) -> Vec<String> {
    let payg = format!("{} --config {}", program(), quoted(config));
    let first = shown.last_invoices.first().map(|invoice| invoice.number.as_str());
    let invoice = shown.corrected.as_deref().or(first).unwrap_or_default();
    vec![
        format!("{payg} explain invoice {invoice}"),
        format!("{payg} price simulate api 0.0005 --month {}", shown.month),
        format!("{payg} verify"),
    ]
}

/// How payg was called, so that what is shown can be called alike.
fn program() -> String {
    let called = std::env::args_os().next().map(PathBuf::from).unwrap_or_default();
    let is_payg = called.file_stem().is_some_and(|name| name == "payg");
    if is_payg { quoted(&called.display().to_string()) } else { "payg".to_owned() }
}

/// A word for a shell.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/._-+,:=@".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// The demo for a person.
fn draw(made: &Made, arguments: &Demo, width: Option<u16>) -> String {
    let shown = &made.shown;
    let mut text = format!(
        "{} customers, {} months, {} events, {} invoices: seed {}\n\nInvoices of {}\n",
        shown.customers, shown.months, shown.events, shown.invoices, made.seed, shown.month
    );
    let table = |columns, rows: &[serde_json::Value]| rows::draw(columns, rows, width);
    let invoices = to_rows(&shown.last_invoices);
    text.push_str(&table(INVOICES, &invoices[..invoices.len().min(SHOWN_MAX)]));
    if invoices.len() > SHOWN_MAX {
        text.push_str(&format!("\n… and {} more", invoices.len() - SHOWN_MAX));
    }
    text.push_str(&format!("\n\nTotals of {}\n{}\n", shown.month, table(TOTALS, &to_rows(&shown.totals))));
    let subscriptions = table(SUBSCRIPTIONS, &to_rows(&shown.subscriptions));
    text.push_str(&format!("\nSubscriptions\n{subscriptions}\n"));
    let columns = usize::from(width.unwrap_or(80)).min(80);
    let canvas = Canvas { width: columns, height: 8, style: Style::default() };
    text.push_str(&format!("\nAPI requests by day, UTC\n{}", bars(&shown.series(), &canvas)));
    for explained in &shown.explained {
        let title = format!("Why line {} of {} is what it is", explained.line, explained.invoice);
        text.push_str(&format!("\n{title}\n{}", explained.text));
    }
    for (what, command) in COMMANDS.iter().zip(&made.commands) {
        text.push_str(&format!("\n{what}\n  {command}\n"));
    }
    let folder = arguments.dir.display().to_string();
    text.push_str(&format!("\nEverything is in {folder}. To take it away: rm -r {}\n", quoted(&folder)));
    text
}

fn to_rows(rows: &[impl Serialize]) -> Vec<serde_json::Value> {
    rows.iter().filter_map(|row| serde_json::to_value(row).ok()).collect()
}
