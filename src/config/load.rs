//! Where each setting's value comes from.

use crate::config::settings::{KEYS, Key, Settings};
use crate::config::value::{Takes, check, typed};
use crate::error::{Error, Result};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The key whose value may also be given by a flag, and whose default depends on the machine.
const DATABASE_URL: &str = "database.url";

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
    /// The value as text, also of a secret; empty where there is none.
    pub value: String,
    /// Whether it is shown to nobody.
    pub is_secret: bool,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A flag of the command line.
    Flag(&'static str),
    /// An environment variable.
    Variable(String),
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
        self.settings.database_url.reveal()
    }

    /// `database.accept_data_loss`: whether a database may forget what it acknowledged.
    pub fn accepts_data_loss(&self) -> bool {
        self.settings.accept_data_loss
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
            Origin::Flag(name) => f.write_str(name),
            Origin::Variable(name) => f.write_str(name),
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
        let value = typed(key.name, key.takes, value).map_err(|error| error.within(&origin))?;
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

fn resolve(key: &Key, sources: &Sources<'_>, layers: &[Layer]) -> Result<Entry> {
    let is_url = key.name == DATABASE_URL;
    let variable = key.variable();
    let (value, origin) = if let Some(text) = sources.database_url.filter(|_| is_url) {
        given(key, text, Origin::Flag("--database-url"))?
    } else if let Some(text) = sources.variables.get(&variable).filter(|text| !text.is_empty()) {
        given(key, text, Origin::Variable(variable))?
    } else if let Some(found) = layers.iter().find_map(|layer| layer.get(key.name)) {
        found.clone()
    } else if is_url {
        (format!("sqlite:{}", sources.data_directory.join("payg/payg.db").display()), Origin::Default)
    } else {
        (key.default_text(), Origin::Default)
    };
    Ok(Entry { key: key.name, value, is_secret: key.takes == Takes::Secret, origin })
}

fn given(key: &Key, text: &str, origin: Origin) -> Result<(String, Origin)> {
    let value = check(key.name, key.takes, text).map_err(|error| error.within(&origin))?;
    Ok((value, origin))
}

/// What the entries say, each where it belongs.
fn settings(entries: &[Entry]) -> Result<Settings> {
    let mut settings = Settings::default();
    for (key, entry) in KEYS.iter().zip(entries) {
        (key.set)(&mut settings, &entry.value)?;
    }
    settings.check_bank()?;
    Ok(settings)
}

fn find(name: &str) -> Result<&'static Key> {
    KEYS.iter().find(|key| key.name == name).ok_or_else(|| unknown_key(name))
}

fn unknown_key(name: &str) -> Error {
    let error = Error::usage(format!("there is no setting {name:?}"));
    error.suggest(name, KEYS.iter().map(|key| key.name))
}
