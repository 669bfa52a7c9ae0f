//! Questions to the person, and what stands in for an answer when there is no person.

use crate::cli::context::Context;
use crate::error::{Error, Kind, Result};
use std::io::{self, Read};

/// The longest answer that is read, in bytes.
const ANSWER_LIMIT: usize = 4_096;

impl Context {
    /// Asks whether to do what `effect` states, as `Void invoice INV-1 of 49.00 EUR?`.
    ///
    /// `--yes` and a dry run go on without asking. Declined is an error (exit 1); where nobody can be
    /// asked it is an error that names the flag (exit 2).
    pub fn confirm(&mut self, effect: &str) -> Result<()> {
        if self.globals.yes || self.globals.dry_run {
            return Ok(());
        }
        self.must_be_able_to_ask(effect, "--yes")?;
        self.talk.prompt(&format!("{effect} [y/N]")).map_err(no_answer)?;
        match self.read_answer()?.trim().to_lowercase().as_str() {
            "y" | "yes" => Ok(()),
            _ => Err(Error::new(Kind::Failed, "declined", "not confirmed, nothing was done")),
        }
    }

    /// Asks for a text; an empty answer and `--yes` take the default. `flag` gives it without asking.
    pub fn ask(&mut self, question: &str, default: Option<&str>, flag: &str) -> Result<String> {
        if let (true, Some(default)) = (self.globals.yes, default) {
            return Ok(default.to_owned());
        }
        self.must_be_able_to_ask(question, flag)?;
        let shown = default.map(|default| format!(" [{default}]")).unwrap_or_default();
        self.talk.prompt(&format!("{question}{shown}")).map_err(no_answer)?;
        let answer = self.read_answer()?.trim().to_owned();
        match default {
            Some(default) if answer.is_empty() => Ok(default.to_owned()),
            _ => Ok(answer),
        }
    }

    /// A new password: the first line of standard input with `--password-stdin`, else asked for
    /// without showing it. Never taken from an argument, where every process could read it.
    pub fn password(&mut self, from_stdin: bool) -> Result<String> {
        let password = if from_stdin {
            self.read_answer()?
        } else {
            self.must_be_able_to_ask("the password", "--password-stdin")?;
            (self.environment.read_secret)("Password").map_err(no_answer)?
        };
        if password.is_empty() {
            return Err(Error::usage("the password is empty"));
        }
        Ok(password)
    }

    /// Standard input itself, for a command that reads a file from it; then nobody can be asked.
    pub fn take_input(&mut self) -> Box<dyn Read + Send> {
        self.environment.input_is_terminal = false;
        std::mem::replace(&mut self.environment.input, Box::new(io::empty()))
    }

    /// Whether there is a person who can be asked.
    pub fn can_ask(&self) -> bool {
        self.environment.input_is_terminal && !self.globals.no_input
    }

    fn must_be_able_to_ask(&self, what: &str, flag: &str) -> Result<()> {
        if self.can_ask() {
            return Ok(());
        }
        Err(Error::new(Kind::Invalid, "answer_needed", format!("nobody can be asked: {what}"))
            .hint(format!("give {flag}")))
    }

    /// One line of the input, read byte by byte so that nothing behind it is swallowed.
    fn read_answer(&mut self) -> Result<String> {
        self.out.flush()?;
        let mut line = Vec::new();
        let mut byte = [0u8];
        while self.environment.input.read(&mut byte).map_err(no_answer)? == 1 && byte[0] != b'\n' {
            line.push(byte[0]);
            if line.len() > ANSWER_LIMIT {
                return Err(Error::usage(format!("the answer is longer than {ANSWER_LIMIT} bytes")));
            }
        }
        let text =
            String::from_utf8(line).map_err(|cause| Error::usage("the answer is not UTF-8").cause(cause))?;
        Ok(text.trim_end_matches('\r').to_owned())
    }
}

fn no_answer(cause: io::Error) -> Error {
    Error::failed(format!("no answer could be read: {cause}")).cause(cause)
}
