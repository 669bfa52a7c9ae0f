//! `payg config`: every setting, its value, and where it comes from.

use crate::cli::context::Context;
use crate::cli::rows::Column;
use crate::config::load::Entry;
use crate::config::settings::KEYS;
use crate::error::Result;
use clap::{Args, Subcommand};
use serde::Serialize;

/// Show the configuration and where it comes from
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Config {
    List(List),
    Get(Get),
    Path(Paths),
    Check(Check),
}

/// Show every setting, and what it means
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg config list\n  payg config list --show-origin")]
pub struct List {
    /// Show the file and line, variable or flag that each value comes from
    #[arg(long)]
    show_origin: bool,
}

/// Show one setting
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg config get billing.currency")]
pub struct Get {
    /// As billing.currency
    key: String,
}

/// Show which files are read, strongest first
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg config path")]
pub struct Paths {}

/// Read the whole configuration and say whether it is right
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg config check\n  payg config check --config payg.toml")]
pub struct Check {}

#[derive(Serialize)]
struct Shown {
    key: &'static str,
    value: String,
    origin: String,
    about: String,
}

impl Shown {
    fn new(entry: &Entry) -> Shown {
        let value = match entry.key {
            "database.url" => crate::db::open::without_secret(&entry.value),
            _ if entry.is_secret && !entry.value.is_empty() => "hidden".to_owned(),
            _ => entry.value.clone(),
        };
        let about = KEYS.iter().find(|key| key.name == entry.key).map_or("", |key| key.about);
        let about = about.trim().replace('`', "");
        Shown { key: entry.key, value, origin: entry.origin.to_string(), about }
    }
}

/// Does what `payg config` was asked for.
pub async fn run(context: &mut Context, verb: Config) -> Result<()> {
    match verb {
        Config::List(arguments) => list(context, arguments.show_origin),
        Config::Get(arguments) => {
            let shown = Shown::new(context.config()?.entry(&arguments.key)?);
            let text = shown.value.clone();
            context.out.document(&shown, text)
        }
        Config::Path(_) => path(context),
        Config::Check(_) => check(context),
    }
}

fn list(context: &mut Context, show_origin: bool) -> Result<()> {
    const SHORT: &[Column] =
        &[Column::new("key", "/key"), Column::new("value", "/value"), Column::new("about", "/about")];
    const LONG: &[Column] = &[
        Column::new("key", "/key"),
        Column::new("value", "/value"),
        Column::new("origin", "/origin"),
        Column::new("about", "/about"),
    ];
    let shown: Vec<Shown> = context.config()?.entries().iter().map(Shown::new).collect();
    context.out.list(if show_origin { LONG } else { SHORT }, &shown)
}

fn path(context: &mut Context) -> Result<()> {
    const COLUMNS: &[Column] = &[Column::new("path", "/path"), Column::new("exists", "/exists")];
    #[derive(Serialize)]
    struct File {
        path: String,
        exists: bool,
    }
    let files: Vec<File> = context
        .config()?
        .files()
        .iter()
        .map(|file| File { path: file.path.display().to_string(), exists: file.exists })
        .collect();
    context.out.list(COLUMNS, &files)
}

fn check(context: &mut Context) -> Result<()> {
    #[derive(Serialize)]
    struct Checked {
        ok: bool,
        settings: usize,
    }
    let location = context.location()?;
    let settings = context.config()?.entries().len();
    context.talk.say(format!("the configuration is right; the database is {}", location.without_secret()));
    context.out.record(&Checked { ok: true, settings })
}
