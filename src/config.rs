//! Settings and where each of their values comes from.

pub mod payments;
pub mod yookassa;

use crate::config::payments::PaymentSettings;
use crate::config::yookassa::YookassaSettings;
use crate::error::{Error, Result};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What verbs need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `billing.currency`: of new customers.
    pub currency: Currency,
    /// `billing.timezone`: of customers without one of their own.
    pub zone: Zone,
    /// `usage.late_days`: how old an event may be when it arrives.
    pub late_days: i64,
    /// `usage.early_minutes`: how far ahead of the clock an event may be.
    pub early_minutes: i64,
    /// `limits.rate_per_second`: requests per second of customers without a limit of their own.
    pub rate_per_second: i64,
    /// `limits.burst`: how many of their requests may come at once.
    pub burst: i64,
    /// `limits.concurrent`: how many of their requests may be in work at once.
    pub concurrent: i64,
    /// `limits.slack_percent`: the share of a quota or a spend cap that a server lets through before
    /// it looks again at what other servers have counted.
    pub slack_percent: i64,
    /// `accounts.sign_up`: whether anybody may make an account.
    pub sign_up: bool,
    /// `tokens.access_minutes`: how long an access token lives.
    pub access_minutes: i64,
    /// `tokens.refresh_days`: how long a refresh token that is not used lives.
    pub refresh_days: i64,
    /// `tokens.logins_max`: how many logins of one account live at once; one more ends the oldest.
    pub logins_max: i64,
    /// `server.queue_events`: how many events may wait for their commit.
    pub queue_events: usize,
    /// `server.patience_seconds`: how long a request's head, and its body, may take to arrive.
    pub patience_seconds: i64,
    /// `payments.…`: how companies are paid, and for how much.
    pub payments: PaymentSettings,
    /// `yookassa.…`: the account with that gateway.
    pub yookassa: YookassaSettings,
}

impl Settings {
    /// [`Settings::patience_seconds`] as a time.
    pub fn patience(&self) -> Duration {
        Duration::from_secs(self.patience_seconds.unsigned_abs())
    }
}

impl Default for Settings {
    /// What `payg init --yes` writes.
    fn default() -> Settings {
        Settings {
            currency: Currency::USD,
            zone: Zone::utc(),
            late_days: 35,
            early_minutes: 5,
            rate_per_second: 1_000,
            burst: 2_000,
            concurrent: 100,
            slack_percent: 1,
            sign_up: true,
            access_minutes: 15,
            refresh_days: 30,
            logins_max: 2_000,
            queue_events: 100_000,
            patience_seconds: 30,
            payments: PaymentSettings::default(),
            yookassa: YookassaSettings::default(),
        }
    }
}

/// The whole configuration: every key with its value and origin.
#[derive(Clone, Debug)]
pub struct Config {
    entries: Vec<Entry>,
    settings: Settings,
    files: Vec<FileRead>,
}

/// One key with the value in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As `billing.currency`.
    pub key: &'static str,
    /// The value as text.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A flag of the command line.
    Flag(&'static str),
    /// An environment variable.
    Variable(&'static str),
    /// A line of a file, from 1.
    File {
        /// Which file.
        path: PathBuf,
        /// Which line.
        line: usize,
    },
    /// Nobody said anything.
    Default,
}

/// A place where configuration may lie, and whether it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRead {
    /// Where.
    pub path: PathBuf,
    /// Whether there is a file.
    pub exists: bool,
}

/// Where configuration is looked for, strongest first.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// `--database-url`.
    pub database_url: Option<&'a str>,
    /// `--config`: read instead of `payg.toml` in the current directory, and must exist.
    pub file: Option<&'a Path>,
    /// The environment variables.
    pub variables: &'a BTreeMap<String, String>,
    /// The current directory.
    pub directory: &'a Path,
    /// The user's configuration directory; `payg/config.toml` in it is read.
    pub config_directory: &'a Path,
    /// The user's data directory; the default database lies in `payg/` in it.
    pub data_directory: &'a Path,
    /// The machine's configuration file.
    pub system: &'a Path,
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    Text,
    Currency,
    Zone,
    Integer { from: i64, to: i64 },
    Bool,
}

struct Key {
    name: &'static str,
    variable: &'static str,
    takes: Takes,
}

/// Every key there is; another one is a line here and, if verbs need it, a field of [`Settings`].
const KEYS: &[Key] = &[
    Key { name: "database.url", variable: "PAYG_DATABASE_URL", takes: Takes::Text },
    Key { name: "database.accept_data_loss", variable: "PAYG_DATABASE_ACCEPT_DATA_LOSS", takes: Takes::Bool },
    Key { name: "billing.currency", variable: "PAYG_BILLING_CURRENCY", takes: Takes::Currency },
    Key { name: "billing.timezone", variable: "PAYG_BILLING_TIMEZONE", takes: Takes::Zone },
    Key {
        name: "usage.late_days",
        variable: "PAYG_USAGE_LATE_DAYS",
        takes: Takes::Integer { from: 0, to: 36_500 },
    },
    Key {
        name: "usage.early_minutes",
        variable: "PAYG_USAGE_EARLY_MINUTES",
        takes: Takes::Integer { from: 0, to: 525_600 },
    },
    Key {
        name: "limits.rate_per_second",
        variable: "PAYG_LIMITS_RATE_PER_SECOND",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.burst",
        variable: "PAYG_LIMITS_BURST",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.concurrent",
        variable: "PAYG_LIMITS_CONCURRENT",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "limits.slack_percent",
        variable: "PAYG_LIMITS_SLACK_PERCENT",
        takes: Takes::Integer { from: 0, to: 100 },
    },
    Key { name: "accounts.sign_up", variable: "PAYG_ACCOUNTS_SIGN_UP", takes: Takes::Bool },
    Key {
        name: "tokens.access_minutes",
        variable: "PAYG_TOKENS_ACCESS_MINUTES",
        takes: Takes::Integer { from: 1, to: 1_440 },
    },
    Key {
        name: "tokens.refresh_days",
        variable: "PAYG_TOKENS_REFRESH_DAYS",
        takes: Takes::Integer { from: 1, to: 365 },
    },
    Key {
        name: "tokens.logins_max",
        variable: "PAYG_TOKENS_LOGINS_MAX",
        takes: Takes::Integer { from: 1, to: 1_000_000 },
    },
    Key {
        name: "server.queue_events",
        variable: "PAYG_SERVER_QUEUE_EVENTS",
        takes: Takes::Integer { from: 10_000, to: 10_000_000 },
    },
    Key { name: "payments.gateway", variable: "PAYG_PAYMENTS_GATEWAY", takes: Takes::Text },
    Key { name: "payments.fee_percent", variable: "PAYG_PAYMENTS_FEE_PERCENT", takes: Takes::Text },
    Key {
        name: "server.patience_seconds",
        variable: "PAYG_SERVER_PATIENCE_SECONDS",
        takes: Takes::Integer { from: 1, to: 3_600 },
    },
    Key { name: "yookassa.shop_id", variable: "PAYG_YOOKASSA_SHOP_ID", takes: Takes::Text },
    Key { name: "yookassa.secret", variable: "PAYG_YOOKASSA_SECRET", takes: Takes::Text },
    Key { name: "yookassa.secret_file", variable: "PAYG_YOOKASSA_SECRET_FILE", takes: Takes::Text },
    Key { name: "yookassa.base_url", variable: "PAYG_YOOKASSA_BASE_URL", takes: Takes::Text },
    Key { name: "yookassa.return_url", variable: "PAYG_YOOKASSA_RETURN_URL", takes: Takes::Text },
    Key { name: "yookassa.notice_sources", variable: "PAYG_YOOKASSA_NOTICE_SOURCES", takes: Takes::Text },
];

impl Config {
    /// Reads every source; refuses unknown keys, wrong types and values that cannot be.
    pub fn load(sources: &Sources<'_>) -> Result<Config> {
        Config::from_files(sources, Some(near_file(sources)), sources.file.is_some())
    }

    /// Reads every source but the nearest file, which is about to be written.
    pub fn load_without_near_file(sources: &Sources<'_>) -> Result<Config> {
        Config::from_files(sources, None, false)
    }

    fn from_files(sources: &Sources<'_>, near: Option<PathBuf>, must_exist: bool) -> Result<Config> {
        let far = [sources.config_directory.join("payg/config.toml"), sources.system.to_owned()];
        let paths: Vec<PathBuf> = near.into_iter().chain(far).collect();
        let (files, layers) = read_files(paths, must_exist)?;
        let entries: Vec<Entry> =
            KEYS.iter().map(|key| resolve(key, sources, &layers)).collect::<Result<_>>()?;
        let settings = settings(&entries)?;
        Ok(Config { entries, settings, files })
    }

    /// What verbs need to know.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// `database.url`, always there.
    pub fn database_url(&self) -> &str {
        self.entries.iter().find(|entry| entry.key == "database.url").map_or("", |entry| &entry.value)
    }

    /// `database.accept_data_loss`: whether a database may forget what it acknowledged.
    pub fn accepts_data_loss(&self) -> bool {
        self.entries.iter().any(|entry| entry.key == "database.accept_data_loss" && entry.value == "true")
    }

    /// Every key with its value and origin.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// One key; an unknown one is refused with a suggestion.
    pub fn entry(&self, key: &str) -> Result<&Entry> {
        self.entries.iter().find(|entry| entry.key == key).ok_or_else(|| unknown_key(key))
    }

    /// Whether an environment variable gives the key.
    pub fn is_variable(&self, key: &str) -> bool {
        let gives = |entry: &Entry| entry.key == key && matches!(entry.origin, Origin::Variable(_));
        self.entries.iter().any(gives)
    }

    /// The files that were looked for, strongest first.
    pub fn files(&self) -> &[FileRead] {
        &self.files
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Flag(name) | Origin::Variable(name) => f.write_str(name),
            Origin::File { path, line } => write!(f, "{}:{line}", path.display()),
            Origin::Default => f.write_str("default"),
        }
    }
}

/// The keys that one file gives.
type Layer = BTreeMap<&'static str, (String, Origin)>;

/// `--config`, else `payg.toml` in the current directory.
pub fn near_file(sources: &Sources<'_>) -> PathBuf {
    sources.directory.join(sources.file.unwrap_or(Path::new("payg.toml")))
}

fn read_files(paths: Vec<PathBuf>, first_must_exist: bool) -> Result<(Vec<FileRead>, Vec<Layer>)> {
    let (mut files, mut layers) = (Vec::new(), Vec::new());
    for (place, path) in paths.into_iter().enumerate() {
        let must_exist = place == 0 && first_must_exist;
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound && !must_exist => None,
            Err(cause) => {
                let sentence = format!("cannot read the configuration {}: {cause}", path.display());
                return Err(Error::usage(sentence).cause(cause));
            }
        };
        if let Some(text) = &text {
            layers.push(read_file(&path, text)?);
        }
        files.push(FileRead { exists: text.is_some(), path });
    }
    Ok((files, layers))
}

fn read_file(path: &Path, text: &str) -> Result<Layer> {
    let line_of = |offset: usize| text[..offset.min(text.len())].matches('\n').count() + 1;
    let table = DeTable::parse(text).map_err(|fault| {
        let line = fault.span().map_or(1, |span| line_of(span.start));
        Error::usage(format!("{}:{line}: {}", path.display(), fault.message().trim()))
    })?;
    let mut flat = Vec::new();
    flatten("", table.get_ref(), &mut flat);
    let mut layer = Layer::new();
    for (name, offset, value) in flat {
        let origin = Origin::File { path: path.to_owned(), line: line_of(offset) };
        let key = find(&name).map_err(|error| error.within(&origin))?;
        let value = typed(key, value).map_err(|error| error.within(&origin))?;
        layer.insert(key.name, (value, origin));
    }
    Ok(layer)
}

/// Every value of a file as `table.key`, where it stands, and the value; tables that are no known
/// key are gone into, so that what is unknown is named in full.
fn flatten<'t>(prefix: &str, table: &'t DeTable<'_>, flat: &mut Vec<(String, usize, &'t DeValue<'t>)>) {
    for (name, value) in table {
        let path = if prefix.is_empty() {
            name.get_ref().to_string()
        } else {
            format!("{prefix}.{}", name.get_ref())
        };
        match Spanned::get_ref(value) {
            DeValue::Table(inner) if !inner.is_empty() => flatten(&path, inner, flat),
            DeValue::Table(_) if KEYS.iter().any(|key| key.name.starts_with(&format!("{path}."))) => {}
            other => flat.push((path, name.span().start, other)),
        }
    }
}

/// A file's value as text, if it is of the key's type.
fn typed(key: &Key, value: &DeValue<'_>) -> Result<String> {
    let refuse = |wanted: &str| {
        let found = value.type_str();
        Err(Error::usage(format!("{} must be {wanted}, not of type {found}", key.name)))
    };
    match (key.takes, value) {
        (Takes::Text | Takes::Currency | Takes::Zone, DeValue::String(text)) => check(key, text),
        (Takes::Text | Takes::Currency | Takes::Zone, _) => refuse("a text in quotes"),
        (Takes::Integer { .. }, DeValue::Integer(number)) => {
            match i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()) {
                Ok(number) => check(key, &number.to_string()),
                Err(_) => refuse("a smaller number"),
            }
        }
        (Takes::Integer { .. }, _) => refuse("a whole number"),
        (Takes::Bool, DeValue::Boolean(value)) => Ok(value.to_string()),
        (Takes::Bool, _) => refuse("true or false"),
    }
}

/// Checks a value that came as text; answers it in the form that is kept.
fn check(key: &Key, text: &str) -> Result<String> {
    let refuse = |why: &str| Err(Error::invalid(key.name, text, why));
    match key.takes {
        Takes::Text if text.is_empty() => refuse("is empty"),
        Takes::Text => Ok(text.to_owned()),
        Takes::Currency => Ok(text.parse::<Currency>()?.code().to_owned()),
        Takes::Zone => Ok(text.parse::<Zone>()?.name().to_owned()),
        Takes::Integer { from, to } => match text.parse::<i64>() {
            Ok(number) if (from..=to).contains(&number) => Ok(number.to_string()),
            Ok(_) => refuse(&format!("is not between {from} and {to}")),
            Err(_) => refuse("is not a whole number"),
        },
        Takes::Bool => match text {
            "true" | "1" | "yes" | "on" => Ok("true".to_owned()),
            "false" | "0" | "no" | "off" => Ok("false".to_owned()),
            _ => refuse("is neither true nor false"),
        },
    }
}

fn resolve(key: &Key, sources: &Sources<'_>, layers: &[Layer]) -> Result<Entry> {
    let flag = sources.database_url.filter(|_| key.name == "database.url");
    if let Some(text) = flag {
        return checked(key, text, Origin::Flag("--database-url"));
    }
    if let Some(text) = sources.variables.get(key.variable).filter(|text| !text.is_empty()) {
        return checked(key, text, Origin::Variable(key.variable));
    }
    if let Some((value, origin)) = layers.iter().find_map(|layer| layer.get(key.name)) {
        return Ok(Entry { key: key.name, value: value.clone(), origin: origin.clone() });
    }
    Ok(Entry { key: key.name, value: default_of(key.name, sources), origin: Origin::Default })
}

fn checked(key: &Key, text: &str, origin: Origin) -> Result<Entry> {
    let value = check(key, text).map_err(|error| error.within(&origin))?;
    Ok(Entry { key: key.name, value, origin })
}

fn default_of(key: &str, sources: &Sources<'_>) -> String {
    let mut settings = Settings::default();
    if let Some(field) = settings.yookassa.field(key) {
        return field.clone();
    }
    match key {
        "database.url" => format!("sqlite:{}", sources.data_directory.join("payg/payg.db").display()),
        "billing.currency" => settings.currency.to_string(),
        "billing.timezone" => settings.zone.name().to_owned(),
        "usage.late_days" => settings.late_days.to_string(),
        "usage.early_minutes" => settings.early_minutes.to_string(),
        "limits.rate_per_second" => settings.rate_per_second.to_string(),
        "limits.burst" => settings.burst.to_string(),
        "limits.concurrent" => settings.concurrent.to_string(),
        "limits.slack_percent" => settings.slack_percent.to_string(),
        "accounts.sign_up" => settings.sign_up.to_string(),
        "tokens.access_minutes" => settings.access_minutes.to_string(),
        "tokens.refresh_days" => settings.refresh_days.to_string(),
        "tokens.logins_max" => settings.logins_max.to_string(),
        "server.queue_events" => settings.queue_events.to_string(),
        "server.patience_seconds" => settings.patience_seconds.to_string(),
        "payments.gateway" => settings.payments.gateway.to_string(),
        "payments.fee_percent" => settings.payments.fee_percent(),
        _ => "false".to_owned(),
    }
}

fn settings(entries: &[Entry]) -> Result<Settings> {
    let mut settings = Settings::default();
    let number = |text: &str| text.parse().map_err(|_| Error::invalid("setting", text, "is no number"));
    for entry in entries {
        match entry.key {
            "billing.currency" => settings.currency = entry.value.parse()?,
            "billing.timezone" => settings.zone = entry.value.parse()?,
            "usage.late_days" => settings.late_days = number(&entry.value)?,
            "usage.early_minutes" => settings.early_minutes = number(&entry.value)?,
            "limits.rate_per_second" => settings.rate_per_second = number(&entry.value)?,
            "limits.burst" => settings.burst = number(&entry.value)?,
            "limits.concurrent" => settings.concurrent = number(&entry.value)?,
            "limits.slack_percent" => settings.slack_percent = number(&entry.value)?,
            "accounts.sign_up" => settings.sign_up = entry.value == "true",
            "tokens.access_minutes" => settings.access_minutes = number(&entry.value)?,
            "tokens.refresh_days" => settings.refresh_days = number(&entry.value)?,
            "tokens.logins_max" => settings.logins_max = number(&entry.value)?,
            "server.queue_events" => settings.queue_events = number(&entry.value)? as usize,
            "server.patience_seconds" => settings.patience_seconds = number(&entry.value)?,
            "payments.gateway" => settings.payments.gateway = entry.value.parse()?,
            "payments.fee_percent" => settings.payments.set_fee_percent(&entry.value)?,
            other => {
                if let Some(field) = settings.yookassa.field(other) {
                    field.clone_from(&entry.value);
                }
            }
        }
    }
    Ok(settings)
}

fn find(name: &str) -> Result<&'static Key> {
    KEYS.iter().find(|key| key.name == name).ok_or_else(|| unknown_key(name))
}

fn unknown_key(name: &str) -> Error {
    let error = Error::usage(format!("there is no setting {name:?}"));
    error.suggest(name, KEYS.iter().map(|key| key.name))
}
