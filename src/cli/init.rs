//! `payg init`: asks what payg must know, writes the configuration and makes the database.

use crate::cli::context::Context;
use crate::config::load::{self, Config, Entry, Sources};
use crate::db::door::Db;
use crate::db::file::Draft;
use crate::db::migrate;
use crate::db::open::{self, Missing, without_secret};
use crate::engine::billing_zone;
use crate::engine::create_operator::{NewOperator, create_operator};
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::operator::{Operator, Role};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::naming;
use clap::Args;
use serde::Serialize;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Set payg up: configuration, database, first operator
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg init --yes\n  payg init --yes --currency EUR --time-zone Europe/Berlin\n\n\
                        Asks for what is not given; --yes takes the defaults (USD, UTC) and creates no operator.\n\
                        Again, it changes nothing that is there; --force writes the configuration anew with what is given or \\
                        answered, keeps the rest of it, and leaves the old file beside it as .before-TIME."
)]
pub struct Init {
    /// The currency of new customers [default: USD]
    #[arg(long, value_name = "CODE")]
    currency: Option<Currency>,

    /// The time zone of customers without their own [default: UTC]
    #[arg(long, visible_alias = "timezone", value_name = "ZONE")]
    time_zone: Option<Zone>,

    /// The first operator's e-mail address, to log in with
    #[arg(long, value_name = "ADDRESS")]
    operator_email: Option<String>,

    /// The first operator's name [default: the e-mail address]
    #[arg(long, value_name = "NAME", requires = "operator_email")]
    operator_name: Option<String>,

    /// Read the first operator's password from the first line of standard input
    #[arg(long, requires = "operator_email")]
    password_stdin: bool,

    /// Write the configuration anew where there is one; what is not given stays as it is
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Done {
    config: String,
    config_written: bool,
    previous_config: Option<String>,
    database: String,
    migrations_applied: usize,
    currency: String,
    timezone: String,
    operator: Option<Operator>,
}

/// Sets payg up; safe to run again.
pub async fn run(context: &mut Context, arguments: Init) -> Result<()> {
    let path = load::near_file(&context.sources());
    let is_new = arguments.force || !path.exists();
    let config_written = is_new && !context.globals.dry_run;
    let mut previous = None;
    let (currency, timezone) = if is_new {
        let answers = ask_all(context, &arguments)?;
        previous = write_config(context, &answers, &path)?;
        (answers.currency, answers.zone)
    } else {
        context.talk.say(format!("{} is there already and stays as it is", path.display()));
        keep_config(context, &arguments)?
    };
    let location = context.location()?;
    let mut done = Done {
        config: path.display().to_string(),
        config_written,
        previous_config: previous.map(|path| path.display().to_string()),
        database: location.without_secret(),
        migrations_applied: 0,
        currency,
        timezone,
        operator: None,
    };
    if !context.globals.dry_run {
        let db = open::open(&location, Missing::Create).await?;
        done.migrations_applied = migrate::status(&db).await?.pending.len();
        let migrated = prepare(context, &db).await;
        db.close().await;
        migrated?;
        done.operator = first_operator(context, &arguments).await?;
    }
    context.out.record(&done)
}

/// Brings the schema up to date; refuses a time zone that the database's invoices are not made in.
async fn prepare(context: &mut Context, db: &Db) -> Result<()> {
    migrate::migrate(db).await?;
    let zone = context.config()?.settings().zone.clone();
    billing_zone::agree(&mut db.view().await?, &zone).await
}

/// What a configuration is written of.
struct Answers {
    currency: String,
    zone: String,
    /// None where the environment says it.
    url: Option<String>,
}

/// Asks for what is not given; what the configuration says already is the default.
fn ask_all(context: &mut Context, arguments: &Init) -> Result<Answers> {
    let (is_known, known) = match Config::load(&context.sources()) {
        Ok(known) => (true, known),
        // The old file cannot be read; that may be why it is written anew.
        Err(_) => (false, Config::load_without_near_file(&context.sources())?),
    };
    let value = |key: &str| known.entry(key).map(|entry| entry.value.clone());
    let currency = match arguments.currency {
        Some(currency) => currency,
        None => context.ask_until(
            "Currency",
            &value("billing.currency")?,
            "--currency or --yes",
            str::parse::<Currency>,
        )?,
    };
    let zone = match &arguments.time_zone {
        Some(zone) => zone.clone(),
        None => context.ask_until(
            "Time zone",
            &value("billing.timezone")?,
            "--time-zone or --yes",
            str::parse::<Zone>,
        )?,
    };
    let read = |text: &str| text.parse::<open::Location>().map(|_| text.to_owned());
    let url = match &context.globals.database_url {
        Some(url) => Some(read(url)?),
        // What the environment says stays there: it is stronger, and it may be a secret.
        None if known.is_variable("database.url") => None,
        None => {
            let shown = value("database.url")?;
            // A password is not shown; who presses Enter keeps it.
            let public = if is_known { without_secret(&shown) } else { shown.clone() };
            let keep = |text: &str| if text == public { Ok(shown.clone()) } else { read(text) };
            Some(context.ask_until("Database", &public, "--database-url or --yes", keep)?)
        }
    };
    Ok(Answers { currency: currency.code().to_owned(), zone: zone.name().to_owned(), url })
}

/// Writes the configuration, readable for its owner only; a file that was there keeps its other
/// settings, and stays under another name, which is answered.
fn write_config(context: &mut Context, answers: &Answers, path: &Path) -> Result<Option<PathBuf>> {
    if context.globals.dry_run {
        context.talk.say(format!("would write {}", path.display()));
        return Ok(None);
    }
    let old = std::fs::read_to_string(path).ok().and_then(|text| text.parse::<Table>().ok());
    let draft = Draft::beside(path)?;
    std::fs::write(draft.path(), text_of(answers, old.unwrap_or_default())?)
        .map_err(|cause| Error::failed(format!("cannot write {}: {cause}", path.display())).cause(cause))?;
    let stamp = context.environment.clock.now().to_string().replace([':', '-'], "");
    let previous = draft.keep_beside(&format!(".before-{stamp}"))?;
    if let Some(previous) = &previous {
        context.talk.say(format!("the configuration that was there is now {}", previous.display()));
    }
    context.forget_config();
    Ok(previous)
}

/// The text of a configuration that says this, and for the rest what the old one said.
fn text_of(answers: &Answers, mut table: Table) -> Result<String> {
    let url = answers.url.as_deref();
    let says = [
        ("database", "url", url),
        ("billing", "currency", Some(&*answers.currency)),
        ("billing", "timezone", Some(&*answers.zone)),
    ];
    for (section, name, value) in says {
        let Some(value) = value else { continue };
        // A key may also be written as `billing.currency`, which is the same table.
        let inner = table.entry(section).or_insert_with(|| Value::Table(Table::new()));
        if let Some(inner) = inner.as_table_mut() {
            inner.insert(name.to_owned(), Value::from(value));
        }
    }
    let text = toml::to_string(&table)
        .map_err(|cause| Error::failed("the configuration cannot be written as TOML").cause(cause))?;
    Ok(format!("# Written by payg init; what every key means: payg config list\n\n{text}"))
}

/// Refuses flags that say something else than the configuration that stays.
fn keep_config(context: &mut Context, arguments: &Init) -> Result<(String, String)> {
    let kept = Config::load(&Sources { database_url: None, ..context.sources() })?;
    let (currency, zone) = (kept.entry("billing.currency")?, kept.entry("billing.timezone")?);
    same(currency, arguments.currency.map(|currency| currency.code()))?;
    same(zone, arguments.time_zone.as_ref().map(Zone::name))?;
    if !kept.is_variable("database.url") {
        same(kept.entry("database.url")?, context.globals.database_url.as_deref())?;
    }
    Ok((currency.value.clone(), zone.value.clone()))
}

fn same(entry: &Entry, given: Option<&str>) -> Result<()> {
    match given {
        Some(given) if given != entry.value => {
            let shown = match entry.key {
                "database.url" => without_secret(&entry.value),
                _ => entry.value.clone(),
            };
            let sentence = format!("{} is {shown} already ({})", entry.key, entry.origin);
            Err(Error::conflict("configuration_exists", sentence)
                .hint("--force writes the configuration anew"))
        }
        _ => Ok(()),
    }
}

/// Creates the first operator, if one is wanted; one that is there already stays.
async fn first_operator(context: &mut Context, arguments: &Init) -> Result<Option<Operator>> {
    let email = match &arguments.operator_email {
        Some(email) => email.clone(),
        None if context.globals.yes || !context.can_ask() => String::new(),
        None => context.ask_until(
            "E-mail address of the first operator, empty for none",
            "",
            "--operator-email",
            |text| if text.is_empty() { Ok(String::new()) } else { naming::email(text) },
        )?,
    };
    if email.is_empty() {
        return Ok(None);
    }
    let name = match &arguments.operator_name {
        Some(name) => name.clone(),
        None if context.globals.yes || !context.can_ask() => email.clone(),
        None => context.ask("Name", Some(&email), "--operator-name")?,
    };
    let password = match arguments.password_stdin || context.can_ask() {
        true => Some(context.password(arguments.password_stdin)?),
        false => None,
    };
    let payg: Payg = context.payg().await?;
    let new = NewOperator { display_name: name, email, role: Role::Admin, password };
    match create_operator(&payg, &new).await {
        Ok(operator) => Ok(Some(operator)),
        Err(error) if error.kind() == Kind::Conflict => {
            context.talk.say(format!("{error}; nothing was changed about it"));
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
