//! The world around a command: its streams, variables, folders and clock, so that a test can be one.

use crate::engine::payg::Clock;
use crate::engine::stop::Stop;
use crate::values::actor::Actor;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;

/// The longest name of a user that the audit trail keeps.
const LONGEST_USER: usize = 100;

/// Everything that a command takes from outside.
pub struct Environment {
    /// The environment variables.
    pub variables: BTreeMap<String, String>,
    /// The current directory.
    pub directory: PathBuf,
    /// Where the user's data lies; payg's own folder is in it.
    pub data_directory: PathBuf,
    /// Where the user's configuration lies; payg's own folder is in it.
    pub config_directory: PathBuf,
    /// The configuration of the whole machine.
    pub system_config: PathBuf,
    /// Standard input.
    pub input: Box<dyn Read + Send>,
    /// Standard output: data.
    pub output: Box<dyn Write + Send>,
    /// Standard error: talk.
    pub talk: Box<dyn Write + Send>,
    /// Whether a person types the input.
    pub input_is_terminal: bool,
    /// Whether a person reads the output.
    pub output_is_terminal: bool,
    /// Whether a person reads the talk.
    pub talk_is_terminal: bool,
    /// Columns of the terminal, if it has any.
    pub width: Option<u16>,
    /// Asks a person for a secret without showing it.
    pub read_secret: fn(prompt: &str) -> io::Result<String>,
    /// Where the time comes from.
    pub clock: Clock,
    /// How the command hears that it should stop.
    pub stop: Stop,
}

impl Environment {
    /// The process's own.
    pub fn of_process() -> io::Result<Environment> {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        let directory = std::env::current_dir()?;
        let (data_directory, config_directory) = user_directories().unwrap_or_else(|| {
            // Without a home there is no better place than where the user stands.
            (directory.clone(), directory.clone())
        });
        Ok(Environment {
            variables,
            directory,
            data_directory,
            config_directory,
            system_config: PathBuf::from("/etc/payg/config.toml"),
            input: Box::new(io::stdin()),
            output: Box::new(io::BufWriter::with_capacity(1 << 16, io::stdout())),
            talk: Box::new(io::stderr()),
            input_is_terminal: io::stdin().is_terminal(),
            output_is_terminal: io::stdout().is_terminal(),
            talk_is_terminal: io::stderr().is_terminal(),
            width: comfy_table::Table::new().width(),
            read_secret,
            clock: Clock::System,
            stop: Stop::new(),
        })
    }

    /// Whoever types the command, as the machine knows it.
    pub fn actor(&self) -> Actor {
        let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| self.variable(name));
        let user = user.map_or_else(nameless, str::to_owned);
        Actor::CommandLine(user.chars().take(LONGEST_USER).collect())
    }

    /// A variable that is set and not empty.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// A user whose name no variable tells, by the number that the machine knows.
fn nameless() -> String {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt;
        // The process's own entry belongs to whoever runs it.
        if let Ok(process) = std::fs::metadata("/proc/self") {
            return format!("uid {}", process.uid());
        }
    }
    "unknown".to_owned()
}

fn user_directories() -> Option<(PathBuf, PathBuf)> {
    use etcetera::BaseStrategy;
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some((strategy.data_dir(), strategy.config_dir()))
}

fn read_secret(prompt: &str) -> io::Result<String> {
    dialoguer::Password::new()
        .with_prompt(prompt)
        .with_confirmation(format!("{prompt} again"), "the two differ")
        .interact()
        .map_err(|dialoguer::Error::IO(cause)| cause)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
pub mod tests {
    //! An environment for the tests of this room: streams in memory, nothing of the process.

    use super::*;
    use std::sync::{Arc, Mutex};

    /// A stream that a test can look into.
    #[derive(Clone, Default)]
    pub struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Shared {
        /// What was written so far.
        pub fn text(&self) -> String {
            String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
        }
    }

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A terminal at which somebody types `input`; answers what is said to them, too.
    pub fn terminal(input: &'static str) -> (Environment, Shared) {
        let talk = Shared::default();
        let environment = Environment {
            variables: BTreeMap::new(),
            directory: PathBuf::from("/nowhere"),
            data_directory: PathBuf::from("/nowhere/data"),
            config_directory: PathBuf::from("/nowhere/config"),
            system_config: PathBuf::from("/nowhere/system.toml"),
            input: Box::new(input.as_bytes()),
            output: Box::new(io::sink()),
            talk: Box::new(talk.clone()),
            input_is_terminal: true,
            output_is_terminal: true,
            talk_is_terminal: false,
            width: None,
            read_secret: |_| Ok("correct horse".to_owned()),
            clock: Clock::System,
            stop: Stop::new(),
        };
        (environment, talk)
    }
}
