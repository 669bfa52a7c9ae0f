//! The command line on the stage: run in this process, everything outside of it made by the story.

use crate::stage::scene::Stage;
use payg::cli::environment::Environment;
use payg::cli::run;
use payg::engine::stop::Stop;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

/// What a command answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The command line, for messages.
    pub line: String,
    /// The exit code.
    pub code: u8,
    /// The data.
    pub stdout: String,
    /// The talk.
    pub stderr: String,
}

impl Stage {
    /// Runs a command, as `stage.run(&["user", "list"])`; nobody sits at a terminal.
    pub async fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with_input(arguments, "").await
    }

    /// Runs a command that reads its standard input.
    pub async fn run_with_input(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Answer {
        let input = Cursor::new(input.as_ref().to_vec());
        self.run_in(arguments, |environment| environment.input = Box::new(input)).await
    }

    /// Runs a command in a world that the story changes: its variables, its terminal, its wish to stop.
    pub async fn run_in(&self, arguments: &[&str], change: impl FnOnce(&mut Environment)) -> Answer {
        let (output, talk) = (Shared::default(), Shared::default());
        let mut environment = Environment {
            variables: BTreeMap::from([
                ("PAYG_DATABASE_URL".to_owned(), self.url().to_owned()),
                // The tests' own cluster runs without fsync, for speed.
                ("PAYG_DATABASE_ACCEPT_DATA_LOSS".to_owned(), "true".to_owned()),
            ]),
            directory: self.folder().to_path_buf(),
            data_directory: self.folder().join("data"),
            config_directory: self.folder().join("config"),
            system_config: self.folder().join("system.toml"),
            input: Box::new(io::empty()),
            output: Box::new(output.clone()),
            talk: Box::new(talk.clone()),
            input_is_terminal: false,
            output_is_terminal: false,
            talk_is_terminal: false,
            width: None,
            read_secret: |prompt| Err(io::Error::other(format!("nobody is there to answer {prompt:?}"))),
            clock: self.clock.clone(),
            stop: Stop::new(),
        };
        change(&mut environment);
        let line = format!("payg {}", arguments.join(" "));
        let words = std::iter::once("payg").chain(arguments.iter().copied());
        let code = run::run(words.map(Into::into).collect(), environment).await;
        Answer { line, code, stdout: output.text(), stderr: talk.text() }
    }
}

impl Answer {
    /// The same answer, which must be one of success.
    #[track_caller]
    pub fn ok(self) -> Answer {
        assert_eq!(self.code, 0, "{self}");
        self
    }

    /// The one JSON document on standard output of a command that succeeded.
    #[track_caller]
    pub fn json(self) -> Value {
        let answer = self.ok();
        serde_json::from_str(&answer.stdout).unwrap_or_else(|fault| panic!("not JSON: {fault}\n{answer}"))
    }

    /// The same answer, which must be one of failure with that exit code and without data.
    #[track_caller]
    pub fn fails_with(self, code: u8) -> Answer {
        assert_eq!(self.code, code, "{self}");
        assert!(!self.stderr.trim().is_empty(), "it failed without a word\n{self}");
        self
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Answer { line, code, stdout, stderr } = self;
        write!(f, "{line}\nexit code {code}\nstdout:\n{stdout}\nstderr:\n{stderr}")
    }
}

/// A stream that the story reads when the command has ended.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl Shared {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).expect("payg writes UTF-8")
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
