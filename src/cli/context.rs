//! What every command is given: flags, configuration, streams, and the database when it asks for it.

use crate::cli::environment::Environment;
use crate::cli::format::Format;
use crate::cli::globals::{ColorChoice, Globals, OutputFormat};
use crate::cli::out::Out;
use crate::cli::progress::Bar;
use crate::cli::talk::{Paint, Talk};
use crate::config::load::{Config, Origin, Sources};
use crate::config::variables::{self, Stranger};
use crate::db::open::{self, Location, Missing};
use crate::db::{health, migrate};
use crate::engine::billing_zone;
use crate::engine::payg::{Clock, Payg};
use crate::engine::set_up_gateways::set_up_gateways;
use crate::engine::stop::Stop;
use crate::error::{Error, Result};
use crate::records::test_clock;
use crate::values::calendar::Zone;
use crate::values::timestamp::Timestamp;
use clap::ValueEnum;
use std::io;
use std::path::Path;

/// The world of one command.
pub struct Context {
    /// The flags that every command takes.
    pub globals: Globals,
    /// Standard output: data.
    pub out: Out,
    /// Standard error: talk.
    pub talk: Talk,
    /// Everything else outside.
    pub environment: Environment,
    config: Option<Config>,
    payg: Option<Payg>,
    has_warned: bool,
}

impl Context {
    /// The world as the flags and the environment make it; nothing is opened yet.
    pub fn new(globals: Globals, talk: Talk, mut environment: Environment) -> Result<Context> {
        let format = Format::choose(asked_format(&globals, &environment)?, environment.output_is_terminal);
        if let Some(at) = environment.variable("PAYG_CLOCK") {
            environment.clock = Clock::standing_at(at.parse()?);
        }
        let output = std::mem::replace(&mut environment.output, Box::new(io::sink()));
        let out = Out::new(output, format, environment.width, globals.dry_run);
        Ok(Context { globals, out, talk, environment, config: None, payg: None, has_warned: false })
    }

    /// The configuration, read when first asked for.
    pub fn config(&mut self) -> Result<&Config> {
        if !std::mem::replace(&mut self.has_warned, true) {
            for stranger in self.strangers() {
                let word = self.talk.paint(Paint::Mild, "warning");
                self.talk.say(format!("{word}: {} ({})", stranger.sentence(), stranger.hint()));
            }
        }
        let config = match self.config.take() {
            Some(config) => config,
            None => Config::load(&self.sources())?,
        };
        Ok(self.config.insert(config))
    }

    /// Notes in the log, for a command that keeps one, which variables mean nothing.
    pub fn log_strangers(&mut self) {
        self.has_warned = true;
        for stranger in self.strangers() {
            tracing::warn!(hint = stranger.hint(), "{}", stranger.sentence());
        }
    }

    /// The variables that are named like payg's and mean nothing to it.
    pub fn strangers(&self) -> Vec<Stranger> {
        variables::strangers(&self.environment.variables)
    }

    /// Reads the configuration again when it is next asked for, because it has changed.
    pub fn forget_config(&mut self) {
        self.config = None;
    }

    /// Where the configuration comes from.
    pub fn sources(&self) -> Sources<'_> {
        Sources {
            database_url: self.globals.database_url.as_deref(),
            file: self.globals.config.as_deref(),
            variables: &self.environment.variables,
            directory: &self.environment.directory,
            config_directory: &self.environment.config_directory,
            data_directory: &self.environment.data_directory,
            system: &self.environment.system_config,
        }
    }

    /// Where the database is; a path in a file is meant from that file's folder.
    pub fn location(&mut self) -> Result<Location> {
        let config = self.config()?;
        let location: Location = config.database_url().parse()?;
        let folder = match &config.entry("database.url")?.origin {
            Origin::File { path, .. } => path.parent().map(Path::to_owned),
            _ => None,
        };
        Ok(match (location, folder) {
            (Location::Sqlite(path), Some(folder)) => Location::Sqlite(folder.join(path)),
            (location, _) => self.resolve(location),
        })
    }

    /// A location that was typed: its path is meant from the current directory.
    pub fn resolve(&self, location: Location) -> Location {
        match location {
            Location::Sqlite(path) => Location::Sqlite(self.environment.directory.join(path)),
            server => server,
        }
    }

    /// Where months begin, if somebody says so.
    pub fn said_zone(&mut self) -> Result<Option<Zone>> {
        let config = self.config()?;
        let is_said = !matches!(config.entry("billing.timezone")?.origin, Origin::Default);
        Ok(is_said.then(|| config.settings().zone.clone()))
    }

    /// The engine on its database, opened when first asked for; a rehearsal in a dry run.
    pub async fn payg(&mut self) -> Result<Payg> {
        if let Some(payg) = &self.payg {
            return Ok(payg.clone());
        }
        let location = self.location()?;
        let settings = self.config()?.settings().clone();
        let db = open::open(&location, Missing::Refuse).await?;
        migrate::check(&db).await?;
        if !self.config()?.accepts_data_loss() {
            health::refuse_data_loss(&db).await?;
        }
        let settings = match self.said_zone()? {
            Some(_) => settings,
            // It is where they began before: the database knows.
            None => billing_zone::known(&mut db.view().await?, settings).await?,
        };
        billing_zone::agree(&mut db.view().await?, &settings.zone).await?;
        let clock = match test_clock::stands_at(&mut db.view().await?).await? {
            Some(at) => Clock::standing_at(at),
            None => self.environment.clock.clone(),
        };
        if matches!(clock, Clock::System) {
            health::refuse_other_clock(&db, Timestamp::system_now).await?;
        }
        let gateways = set_up_gateways(&settings)?;
        let payg = Payg::new(db, clock, settings).acting(self.environment.actor());
        let payg = Payg { gateways, ..payg };
        let payg = if self.globals.dry_run { payg.rehearsal() } else { payg };
        Ok(self.payg.insert(payg).clone())
    }

    /// The wish to stop, for a verb that looks at it. A command that never takes it is ended by the
    /// first Ctrl-C; one that does is ended by the second.
    pub fn stop(&self) -> Stop {
        self.environment.stop.watch();
        self.environment.stop.clone()
    }

    /// Shows how many `unit` are done, as `customers`, until it is dropped.
    pub fn progress(&self, unit: &'static str) -> Bar {
        Bar::new(&self.talk, unit, self.environment.talk_is_terminal)
    }

    /// Ends the command: hands on the data, closes the database, says what a dry run was.
    pub(super) async fn finish(&mut self, result: &Result<()>) -> Result<()> {
        if let Some(payg) = self.payg.take() {
            payg.db.close().await;
        }
        self.out.flush()?;
        if result.is_ok() && self.globals.dry_run {
            self.talk.say("dry run: nothing was written");
        }
        Ok(())
    }
}

/// `--output`, else `PAYG_OUTPUT`.
fn asked_format(globals: &Globals, environment: &Environment) -> Result<Option<OutputFormat>> {
    let (None, Some(text)) = (globals.output, environment.variable("PAYG_OUTPUT")) else {
        return Ok(globals.output);
    };
    OutputFormat::from_str(text, true).map(Some).map_err(|_| {
        Error::invalid("PAYG_OUTPUT", text, "is not one of table, json, jsonl, csv, id")
            .suggest(text, ["table", "json", "jsonl", "csv", "id"])
    })
}

/// Takes the stream for talk out of the environment; see <https://no-color.org> for its colours.
pub fn talk(globals: &Globals, environment: &mut Environment) -> Talk {
    let color = match globals.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            environment.talk_is_terminal
                && environment.variable("NO_COLOR").is_none()
                && environment.variable("TERM") != Some("dumb")
        }
    };
    let stream = std::mem::replace(&mut environment.talk, Box::new(io::sink()));
    Talk::new(stream, globals.quiet, color)
}
