//! The README: its commands run as they are shown, and print what is shown.

use crate::cli::tree;
use crate::stage::both::tell;
use crate::stage::scene::Stage;
use crate::stage::server::Server;
use crate::stories::demo::held_to_file;
use clap::CommandFactory;
use payg::cli::command::Arguments;
use payg::config::settings::{KEYS, Key};
use payg::db::sql::Backend;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

const README: &str = "README.md";

/// What `payg demo` prints with its defaults, as a release build printed it.
const DEMO: &str = "docs/demo.txt";

/// Ends what is shown of a long output.
const CUT: &str = "…";

/// The ids that a run makes anew.
const PREFIXES: [&str; 9] = ["cus", "opr", "srv", "prc", "tax", "inv", "crn", "trf", "ltr"];

/// Tests that may write the file anew do it one after the other.
fn one_at_a_time() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read(file: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn its_commands_print_what_it_shows() {
    let _turn = one_at_a_time();
    tell(Backend::Sqlite, |stage| async move {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        std::os::unix::fs::symlink(root.join("tests"), stage.folder().join("tests")).unwrap();
        let readme = read(README);
        let mut written = String::new();
        let (mut lines, mut shell) = (readme.lines().peekable(), Shell::new(stage));
        let mut in_console = false;
        while let Some(line) = lines.next() {
            written.push_str(line);
            written.push('\n');
            in_console = if in_console { line != "```" } else { line == "```console" };
            let Some(command) = line.strip_prefix("$ ").filter(|_| in_console) else { continue };
            let mut expected = Vec::new();
            while let Some(output) = lines.next_if(|line| !line.starts_with("$ ") && *line != "```") {
                expected.push(output);
            }
            let printed = shell.run(command).await;
            if !expected.is_empty() {
                written.push_str(&as_shown(&printed, &expected));
            }
        }
        shell.end().await;
        held_to_file(README, &written);
    });
}

/// A person at a terminal, and the server that was started there.
struct Shell {
    stage: Stage,
    variables: BTreeMap<String, String>,
    server: Option<Server>,
}

impl Shell {
    fn new(stage: Stage) -> Shell {
        Shell { stage, variables: BTreeMap::new(), server: None }
    }

    /// Runs one line; answers what it prints.
    async fn run(&mut self, command: &str) -> String {
        if let Some((name, value)) = command.strip_prefix("export ").and_then(|line| line.split_once('=')) {
            let value = match value.strip_prefix("$(").and_then(|inner| inner.strip_suffix(')')) {
                Some(inner) => self.ask(inner).await.trim().to_owned(),
                None => value.to_owned(),
            };
            self.variables.insert(name.to_owned(), value);
            return String::new();
        }
        if command.starts_with("payg serve ") && command.ends_with(" &") {
            self.server = Some(self.serve().await);
            return String::new();
        }
        if command.starts_with("curl ") {
            return self.ask(command).await;
        }
        let words = tree::words(command);
        assert_eq!(words[0], "payg", "{command}");
        let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let answer = self.stage.run_in(&words, |environment| {
            environment.variables = self.variables.clone();
            environment.output_is_terminal = true;
            environment.width = Some(130);
        });
        answer.await.ok().stdout
    }

    /// A server on the database and by the clock that the lines before have made; its port is a free one.
    async fn serve(&self) -> Server {
        let url = format!("sqlite:{}", self.stage.folder().join("shop.db").display());
        let stage = Stage::open(&url).await;
        stage.at(&self.variables["PAYG_CLOCK"]);
        stage.serve().await
    }

    /// Asks the server as curl would, and prints as jq.
    async fn ask(&self, command: &str) -> String {
        let server = self.server.as_ref().expect("the README starts a server first");
        let (request, filter) = command.rsplit_once(" | ").expect("what curl prints goes to jq");
        let mut request = request.to_owned();
        for (name, value) in &self.variables {
            request = request.replace(&format!("${name}"), value);
        }
        let words = tree::words(&request);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let ["curl", "-s", url, options @ ..] = &words[..] else { panic!("{command}") };
        let path = url.strip_prefix("127.0.0.1:8080").expect("where the server listens");
        let is_post = options.contains(&"--json");
        let mut call = server.call(if is_post { "POST" } else { "GET" }, path);
        for option in options.chunks(2) {
            call = match option {
                ["--json", body] => call.body("application/json", (*body).to_owned()),
                ["-H", header] => {
                    header.split_once(": ").map(|(name, value)| call.header(name, value)).unwrap()
                }
                other => panic!("{other:?}"),
            };
        }
        let answer: Value = serde_json::from_str(&call.send().await.text).unwrap();
        match filter.strip_prefix("jq -r .") {
            Some(field) => answer[field].as_str().expect("a text").to_owned(),
            None => serde_json::to_string_pretty(&answer).unwrap(),
        }
    }

    async fn end(self) {
        if let Some(server) = self.server {
            server.stop().await;
        }
    }
}

/// The output with its ids shortened, and cut where the README cuts it.
fn as_shown(printed: &str, expected: &[&str]) -> String {
    let lines = printed.trim_end().lines().map(without_ids);
    let mut shown: Vec<String> = lines.collect();
    if expected.last() == Some(&CUT) {
        shown.truncate(expected.len() - 1);
        shown.push(CUT.to_owned());
    }
    shown.iter().map(|line| format!("{line}\n")).collect()
}

fn without_ids(line: &str) -> String {
    let mut line = line.to_owned();
    for prefix in PREFIXES {
        let mark = format!("{prefix}_0");
        while let Some(place) = line.find(&mark) {
            let end = line[place..].find([' ', '"']).map_or(line.len(), |length| place + length);
            line.replace_range(place..end, &format!("{prefix}_…"));
        }
    }
    line
}

#[test]
fn it_shows_what_the_demo_prints() {
    let _turn = one_at_a_time();
    let (readme, demo) = (read(README), read(DEMO));
    let (before, rest) = readme.split_once("<!-- demo -->\n").expect("the README has a place for the demo");
    let after = rest.find("\n## ").map_or("", |place| &rest[place..]);
    held_to_file(README, &format!("{before}<!-- demo -->\n```text\n{}```\n{after}", demo));
}

#[test]
fn it_lists_every_command() {
    let _turn = one_at_a_time();
    let root = Arguments::command();
    let commands = root.get_subcommands().filter(|command| command.get_name() != "help");
    let rows: String = commands
        .map(|command| {
            let verbs: Vec<String> =
                command.get_subcommands().map(|verb| format!("`{}`", verb.get_name())).collect();
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            format!("| `payg {}` | {} | {about} |\n", command.get_name(), verbs.join(" "))
        })
        .collect();
    let readme = read(README);
    let (before, rest) = readme.split_once("<!-- commands -->\n").expect("the README lists the commands");
    let (_, after) = rest.split_once("<!-- /commands -->").expect("the list of commands ends");
    let table = format!("| command | verbs | what it does |\n|---|---|---|\n{rows}");
    held_to_file(README, &format!("{before}<!-- commands -->\n{table}<!-- /commands -->{after}"));
}

#[test]
fn it_lists_every_setting() {
    let _turn = one_at_a_time();
    let row = |key: &Key| {
        let default = match key.default_text() {
            text if text.is_empty() => String::new(),
            text => format!("`{text}`"),
        };
        format!("| `{}` | `{}` | {default} | {} |\n", key.name, key.variable(), key.about.trim())
    };
    let rows: String = KEYS.iter().map(row).collect();
    let readme = read(README);
    let (before, rest) = readme.split_once("<!-- settings -->\n").expect("the README lists the settings");
    let (_, after) = rest.split_once("<!-- /settings -->").expect("the list of settings ends");
    let table = format!("| key | variable | default | what it is |\n|---|---|---|---|\n{rows}");
    held_to_file(README, &format!("{before}<!-- settings -->\n{table}<!-- /settings -->{after}"));
}

#[test]
fn every_rule_is_there() {
    let rules = read("docs/rules.md");
    let numbers: Vec<u32> = rules
        .lines()
        .filter_map(|line| line.split_once(". ").and_then(|(number, _)| number.parse().ok()))
        .collect();
    assert_eq!(numbers, (1..=23).collect::<Vec<u32>>());
}
