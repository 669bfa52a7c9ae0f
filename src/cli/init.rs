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
use clap::Args;
use serde::Serialize;
use std::path::Path;

/// Set payg up: configuration, database, first operator
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg init --yes\n  payg init --yes --currency EUR --timezone Europe/Berlin\n\n\
                        Asks for what is not given; --yes takes the defaults (USD, UTC) and creates no operator.\n\
                        Again, it changes nothing that is there; --force writes the configuration anew."
)]
pub struct Init {
    /// The currency of new customers [default: USD]
    #[arg(long, value_name = "CODE")]
    currency: Option<Currency>,

    /// The time zone of customers without their own [default: UTC]
    #[arg(long, value_name = "ZONE")]
    timezone: Option<Zone>,

    /// The first operator's e-mail address, to log in with
    #[arg(long, value_name = "ADDRESS")]
    operator_email: Option<String>,

    /// The first operator's name [default: the e-mail address]
    #[arg(long, value_name = "NAME", requires = "operator_email")]
    operator_name: Option<String>,

    /// Read the first operator's password from the first line of standard input
    #[arg(long, requires = "operator_email")]
    password_stdin: bool,

    /// Write the configuration anew where there is one
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Done {
    config: String,
    config_written: bool,
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
    let (currency, timezone) = if is_new {
        write_config(context, &arguments, &path)?
    } else {
        context.talk.say(format!("{} is there already and stays as it is", path.display()));
        keep_config(context, &arguments)?
    };
    let location = context.location()?;
    let mut done = Done {
        config: path.display().to_string(),
        config_written,
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

/// Asks for what is not given and writes it down, readable for its owner only.
fn write_config(context: &mut Context, arguments: &Init, path: &Path) -> Result<(String, String)> {
    // The old file may be one that cannot be read; that is why it is written anew.
    let known = Config::load_without_near_file(&context.sources())?;
    let value = |key: &str| known.entry(key).map(|entry| entry.value.clone());
    let currency = match arguments.currency {
        Some(currency) => currency,
        None => context.ask("Currency", Some(&value("billing.currency")?), "--currency or --yes")?.parse()?,
    };
    let zone = match &arguments.timezone {
        Some(zone) => zone.clone(),
        None => {
            context.ask("Time zone", Some(&value("billing.timezone")?), "--timezone or --yes")?.parse()?
        }
    };
    let entry = known.entry("database.url")?.clone();
    let url = match &context.globals.database_url {
        Some(url) => Some(url.clone()),
        // What the environment says stays there: it is stronger, and it may be a secret.
        None if known.is_variable("database.url") => None,
        None => Some(context.ask("Database", Some(&entry.value), "--database-url or --yes")?),
    };
    if let Some(url) = &url {
        url.parse::<open::Location>()?;
    }
    let (currency, zone) = (currency.code().to_owned(), zone.name().to_owned());
    if context.globals.dry_run {
        context.talk.say(format!("would write {}", path.display()));
        return Ok((currency, zone));
    }
    let draft = Draft::beside(path)?;
    std::fs::write(draft.path(), text_of(&currency, &zone, url.as_deref()))
        .map_err(|cause| Error::failed(format!("cannot write {}: {cause}", path.display())).cause(cause))?;
    draft.keep()?;
    context.forget_config();
    Ok((currency, zone))
}

fn text_of(currency: &str, zone: &str, url: Option<&str>) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut text = String::from("# Written by payg init; what every key means: payg config list\n");
    if let Some(url) = url {
        text.push_str(&format!("\n[database]\nurl = {}\n", quoted(url)));
    }
    text.push_str(&format!("\n[billing]\ncurrency = {}\ntimezone = {}\n", quoted(currency), quoted(zone)));
    text
}

/// Refuses flags that say something else than the configuration that stays.
fn keep_config(context: &mut Context, arguments: &Init) -> Result<(String, String)> {
    let kept = Config::load(&Sources { database_url: None, ..context.sources() })?;
    let (currency, zone) = (kept.entry("billing.currency")?, kept.entry("billing.timezone")?);
    same(currency, arguments.currency.map(|currency| currency.code()))?;
    same(zone, arguments.timezone.as_ref().map(Zone::name))?;
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
        None => context.ask(
            "E-mail address of the first operator, empty for none",
            Some(""),
            "--operator-email",
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
