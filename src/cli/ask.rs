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
        let shown = default
            .filter(|default| !default.is_empty())
            .map(|default| format!(" [{default}]"))
            .unwrap_or_default();
        self.talk.prompt(&format!("{question}{shown}:")).map_err(no_answer)?;
        let answer = self.read_answer()?.trim().to_owned();
        match default {
            Some(default) if answer.is_empty() => Ok(default.to_owned()),
            _ => Ok(answer),
        }
    }

    /// Asks for something that is read from the answer. A person whose answer is refused is told why
    /// and asked again; a default that is refused is an error, and so is an answer nobody is there for.
    pub fn ask_until<T>(
        &mut self,
        question: &str,
        default: &str,
        flag: &str,
        read: impl Fn(&str) -> Result<T>,
    ) -> Result<T> {
        loop {
            let answer = self.ask(question, Some(default), flag)?;
            match read(&answer) {
                Err(refusal) if answer != default => {
                    self.talk.insist(refusal.to_string());
                    refusal.hint_text().into_iter().for_each(|hint| self.talk.insist(hint));
                }
                done => return done,
            }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::cli::context;
    use crate::cli::environment::tests::{Shared, terminal};
    use crate::cli::globals::Globals;

    fn at_terminal(input: &'static str, globals: Globals) -> (Context, Shared) {
        let (mut environment, shown) = terminal(input);
        let talk = context::talk(&globals, &mut environment);
        (Context::new(globals, talk, environment).unwrap(), shown)
    }

    #[test]
    fn a_question_takes_yes_for_yes_and_all_else_for_no() {
        for (typed, code) in
            [("y\n", None), (" YES \n", None), ("n\n", Some(1)), ("\n", Some(1)), ("", Some(1))]
        {
            let (mut context, shown) = at_terminal(typed, Globals::default());
            let answer = context.confirm("Void it?");
            assert_eq!(answer.err().map(|error| crate::cli::problem::exit_code(&error)), code, "{typed:?}");
            assert_eq!(shown.text(), "Void it? [y/N] ");
        }
    }

    #[test]
    fn nobody_is_asked_who_cannot_answer() {
        let (mut context, _) = at_terminal("y\n", Globals { no_input: true, ..Globals::default() });
        let refused = context.confirm("Void it?").unwrap_err();
        assert_eq!((refused.kind(), refused.hint_text()), (Kind::Invalid, Some("give --yes")));
        let (mut context, shown) = at_terminal("", Globals { yes: true, ..Globals::default() });
        assert!(context.confirm("Void it?").is_ok());
        let (mut context, _) = at_terminal("", Globals { dry_run: true, ..Globals::default() });
        assert!(context.confirm("Void it?").is_ok());
        assert_eq!(shown.text(), "");
    }

    #[test]
    fn answers_are_read_one_by_one() {
        let (mut context, shown) = at_terminal("EUR\n\nsecret word\r\nrest", Globals::default());
        assert_eq!(context.ask("Currency", Some("USD"), "--currency").unwrap(), "EUR");
        assert_eq!(context.ask("Zone", Some("UTC"), "--timezone").unwrap(), "UTC");
        assert_eq!(context.password(true).unwrap(), "secret word");
        assert_eq!(context.password(false).unwrap(), "correct horse");
        let mut rest = String::new();
        context.take_input().read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "rest");
        assert_eq!(shown.text(), "Currency [USD]: Zone [UTC]: ");
        assert!(context.confirm("Again?").is_err(), "the input is taken");
    }

    #[test]
    fn who_mistypes_is_asked_again() {
        let number = |text: &str| text.parse::<i64>().map_err(|_| Error::invalid("number", text, "is none"));
        let (mut context, shown) = at_terminal("one\n1\n", Globals::default());
        assert_eq!(context.ask_until("Number", "7", "--number", number).unwrap(), 1);
        assert_eq!(shown.text(), "Number [7]: number \"one\" is none\nNumber [7]: ");
        // At the end of the input the default is taken, and a default that is wrong is not asked for again.
        assert_eq!(context.ask_until("Number", "7", "--number", number).unwrap(), 7);
        assert!(context.ask_until("Number", "x", "--number", number).is_err());
    }

    #[test]
    fn an_answer_without_end_is_refused() {
        let endless: &'static str = Box::leak("x".repeat(10_000).into_boxed_str());
        let (mut context, _) = at_terminal(endless, Globals::default());
        assert!(context.password(true).is_err());
    }
}
