//! From arguments to an exit code, in the process or in a test.

use crate::cli::command::{self, Arguments, Command};
use crate::cli::context::{self, Context};
use crate::cli::environment::Environment;
use crate::cli::problem;
use crate::cli::talk::Talk;
use crate::error::{Error, Result};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use std::ffi::OsString;
use std::io::{self, Write};
use std::pin::Pin;

/// Runs payg; `arguments` begin with the program's name. Answers the exit code.
///
/// Its type is hidden so that it is compiled here, once: what waits for a future whose type it knows compiles
/// all of it again, and this one is the whole program.
pub fn run(arguments: Vec<OsString>, environment: Environment) -> Pin<Box<dyn Future<Output = u8>>> {
    Box::pin(parse_and_run(arguments, environment))
}

async fn parse_and_run(arguments: Vec<OsString>, mut environment: Environment) -> u8 {
    let as_json = wants_json(&arguments, &environment);
    let parsed = match parse(arguments) {
        Ok(parsed) => parsed,
        Err(error) => return refuse(&error, environment, as_json),
    };
    let talk = context::talk(&parsed.globals, &mut environment);
    let mut context = match Context::new(parsed.globals, talk.clone(), environment) {
        Ok(context) => context,
        Err(error) => return end(&talk, Err(error), as_json),
    };
    let result = Box::pin(command::dispatch(&mut context, parsed.command)).await;
    let finished = context.finish(&result).await;
    end(&talk, result.and(finished), as_json)
}

/// How many threads the command line wants to run on, if it says so.
///
/// Threads are there before anything runs on them, so this is asked before [`run`]; a command line that
/// makes no sense says nothing here and is refused there.
pub fn workers(arguments: &[OsString]) -> Option<usize> {
    let named = arguments.iter().any(|word| word.to_str().is_some_and(|word| word.starts_with("--workers")));
    if !named {
        return None;
    }
    match Arguments::try_parse_from(arguments).ok()?.command {
        Command::Serve(serve) => serve.workers.map(usize::from),
        _ => None,
    }
}

/// Parses the command line; a noun alone, or followed by flags, is its list.
pub fn parse(arguments: Vec<OsString>) -> Result<Arguments, clap::Error> {
    let error = match Arguments::try_parse_from(&arguments) {
        Ok(parsed) => return Ok(parsed),
        Err(error) => error,
    };
    let verb_missing = matches!(
        error.kind(),
        ErrorKind::MissingSubcommand
            | ErrorKind::MissingRequiredArgument
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::UnknownArgument
    );
    match place_of_list(&arguments) {
        Some(place) if verb_missing => {
            let mut listed = arguments;
            listed.insert(place, "list".into());
            Arguments::try_parse_from(listed).map_err(|_| error)
        }
        _ => Err(error),
    }
}

/// Where `list` belongs: behind a noun that has one and that no verb follows.
fn place_of_list(arguments: &[OsString]) -> Option<usize> {
    let root = Arguments::command();
    let (mut deepest, mut place) = (&root, 0);
    for (at, argument) in arguments.iter().enumerate().skip(1) {
        if let Some(below) = argument.to_str().and_then(|name| deepest.find_subcommand(name)) {
            (deepest, place) = (below, at + 1);
        }
    }
    (place > 0 && deepest.find_subcommand("list").is_some()).then_some(place)
}

/// Answers clap: help and version are data, everything else is an error of usage.
fn refuse(error: &clap::Error, mut environment: Environment, as_json: bool) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let shown = write!(environment.output, "{}", error.render());
        return match shown.and_then(|()| environment.output.flush()) {
            Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => 1,
            _ => problem::OK,
        };
    }
    let colored = environment.talk_is_terminal && environment.variable("NO_COLOR").is_none();
    let talk = Talk::new(environment.talk, false, false);
    if !as_json {
        let text = error.render();
        let text = if colored { text.ansi().to_string() } else { text.to_string() };
        talk.insist(text.trim_end());
        return problem::USAGE;
    }
    let text = error.render().to_string();
    let sentence = text.lines().next().unwrap_or("the command line makes no sense");
    let sentence = sentence.strip_prefix("error: ").unwrap_or(sentence);
    let hint = text.lines().find_map(|line| line.trim().strip_prefix("tip: ")).map(str::to_owned);
    let problem = Error::usage(sentence);
    let problem = problem.hint(hint.unwrap_or_else(|| "payg --help".to_owned()));
    end(&talk, Err(problem), true)
}

fn end(talk: &Talk, result: Result<()>, as_json: bool) -> u8 {
    match result {
        Ok(()) => problem::OK,
        Err(error) => {
            problem::say(talk, &error, as_json);
            problem::exit_code(&error)
        }
    }
}

/// Whether errors are read by a program; looked up by hand, because the command line may be wrong.
fn wants_json(arguments: &[OsString], environment: &Environment) -> bool {
    let mut asked = environment.variable("PAYG_OUTPUT").map(str::to_owned);
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if word == "-o" || word == "--output" {
            asked = words.next().map(|value| value.into_owned());
        } else if let Some(value) = word.strip_prefix("--output=") {
            asked = Some(value.to_owned());
        } else if let Some(value) = word.strip_prefix("-o") {
            asked = Some(value.trim_start_matches('=').to_owned());
        }
    }
    asked.is_some_and(|format| matches!(format.as_str(), "json" | "jsonl"))
}
