//! The contract: what is true of every command, found by walking the whole tree.

use crate::cli::scene;
use crate::cli::tree::{self, Leaf};
use crate::stage::command::Answer;
use crate::stage::databases;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::cli::environment::Environment;
use payg::cli::run;
use payg::db::open::{Missing, open};
use payg::db::sql::Backend;
use payg::db::transport::Measure;
use payg::db::{tables, transport};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// Commands that work on scratch databases of their own or need a server, each with the story that runs
/// it and reads its one document.
const NOT_RUN: &[(&str, &str)] = &[
    ("bench ingest", include_str!("bench.rs")),
    ("bench cost", include_str!("bench.rs")),
    ("bench bill", include_str!("bench.rs")),
    ("bench webhooks", include_str!("bench.rs")),
    ("bench pages", include_str!("bench.rs")),
    ("mail test", include_str!("../stories/mail.rs")),
    ("webhook test", include_str!("../webhooks/endpoints.rs")),
];

/// Commands that run until somebody stops them; here somebody does so at once.
const RUN_UNTIL_STOPPED: &[&str] = &["event tail", "proxy", "sandbox", "serve", "webhook listen"];

/// Commands whose data says what is wrong, beside the problem.
const TELL_AND_FAIL: &[&str] = &["doctor", "verify"];

#[test]
fn every_leaf_says_what_it_does_and_gives_an_example() {
    let mut broken = Vec::new();
    for leaf in tree::leaves() {
        let name = leaf.name();
        if leaf.command.get_about().is_none() {
            broken.push(format!("{name}: no help"));
        }
        let examples = leaf.examples();
        if examples.is_empty() {
            broken.push(format!("{name}: no example (a line `  payg {name} …` in after_help)"));
        }
        for example in examples {
            if !example.starts_with(&leaf.path) {
                broken.push(format!("{name}: an example of another command: {}", example.join(" ")));
            }
            for output in ["json", "jsonl", "csv", "table", "id"] {
                let words = with(&example, &["-o", output]);
                if let Err(error) = run::parse(words.into_iter().map(Into::into).collect()) {
                    broken.push(format!("{name}: its example with -o {output}: {error}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_argument_has_help() {
    let mut broken = Vec::new();
    for leaf in tree::leaves() {
        for argument in leaf.command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            if argument.get_help().is_none() {
                broken.push(format!("{}: no help for {}", leaf.name(), argument.get_id()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn nouns_are_singular_and_their_plural_is_understood() {
    let root = tree::root();
    for noun in root.get_subcommands() {
        let name = noun.get_name();
        let has_list = noun.get_subcommands().any(|verb| verb.get_name() == "list");
        if has_list && name != "usage" {
            let plural = noun.get_all_aliases().any(|alias| alias.ends_with('s'));
            assert!(plural, "{name} has no plural: #[command(subcommand, alias = \"{name}s\")]");
        }
    }
}

#[test]
fn what_is_not_run_here_is_run_by_a_story_that_reads_its_document() {
    let names: BTreeSet<String> = tree::leaves().iter().map(Leaf::name).collect();
    for (name, story) in NOT_RUN {
        assert!(names.contains(*name), "there is no {name} any more");
        let typed = [format!("\"{name} "), format!("\"{}\"", name.replace(' ', "\", \""))];
        assert!(typed.iter().any(|line| story.contains(line)), "no story runs {name}");
        assert!(story.contains(".json("), "the story of {name} reads no document");
    }
}

#[test]
fn the_examples_keep_the_contract_on_sqlite() {
    on(Backend::Sqlite);
}

#[test]
fn the_examples_keep_the_contract_on_postgres() {
    on(Backend::Postgres);
}

/// Runs the examples of each top command on a scene of its own and says all that is broken.
fn on(backend: Backend) {
    let leaves: Vec<Leaf> = tree::leaves()
        .into_iter()
        .filter(|leaf| !NOT_RUN.iter().any(|(name, _)| *name == leaf.name()))
        .collect();
    let tops: BTreeSet<&str> = leaves.iter().map(|leaf| leaf.path[0].as_str()).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut broken = Vec::new();
    let Some(database) = databases::fresh(backend) else { return };
    let template = runtime.block_on(async {
        let stage = Stage::open(&database.url).await;
        scene::set(&stage).await;
        stage.db().close().await;
        stage
    });
    for top in tops {
        let database = databases::copy(&database);
        let leaves: Vec<&Leaf> = leaves.iter().filter(|leaf| leaf.path[0] == top).collect();
        broken.extend(runtime.block_on(async {
            let stage = scene::again(&template, &database.url).await;
            if top == "reconcile" {
                // As long as something is in the quarantine, it says so and fails.
                let words = ["quarantine", "resolve", "2d0a-stray", "--reason", "given back"];
                stage.run(&words).await.ok();
            }
            // A restore wants the file for itself.
            stage.db().close().await;
            let mut broken = Vec::new();
            for leaf in leaves {
                // Who looks for a quick answer sees every example on SQLite, and one of each command here.
                // What is recorded is corrected by the examples that follow, so all of that is recorded.
                let is_needed = backend == Backend::Sqlite || leaf.path[0] == "usage";
                let most = if is_needed { usize::MAX } else { rounds(1, usize::MAX) };
                for example in leaf.examples().into_iter().take(most) {
                    broken.extend(hold(&stage, leaf, &example).await);
                }
                broken.extend(searched(&stage, leaf).await);
            }
            broken
        }));
    }
    assert!(broken.is_empty(), "{} are broken\n{}", broken.len(), broken.join("\n\n"));
}

/// Holds one example to the contract; says what is broken.
async fn hold(stage: &Stage, leaf: &Leaf, example: &[String]) -> Vec<String> {
    let mut broken = Vec::new();
    let before = measures(stage).await;
    let dry = run_with(stage, example, &["-q", "-o", "json", "--dry-run"]).await;
    broken.extend(document(&dry).err());
    for (table, measure) in measures(stage).await {
        if before.get(&table) != Some(&measure) {
            broken.push(format!("a dry run changed the table {table}\n{dry}"));
        }
    }
    let nowhere =
        ["-q", "-o", "json", "--no-input", "--database-url", "sqlite:no-such-folder/none.db", "--dry-run"];
    broken.extend(problem(leaf, &run_with(stage, example, &nowhere).await).err());
    broken.extend(plain(&run_with(stage, example, &["-q", "--dry-run"]).await).err());
    broken.extend(document(&run_with(stage, example, &["-q", "-o", "json"]).await).err());
    broken
}

/// A list that offers a search heeds it: a text that stands nowhere finds nothing.
async fn searched(stage: &Stage, leaf: &Leaf) -> Option<String> {
    if !leaf.command.get_arguments().any(|argument| argument.get_long() == Some("search")) {
        return None;
    }
    let is_plain = |example: &Vec<String>| !example.iter().any(|word| word == "--search");
    let example = leaf.examples().into_iter().find(is_plain)?;
    let found = run_with(stage, &example, &["-q", "-o", "json", "--search", "zzqqxx"]).await;
    let document: Value = serde_json::from_str(&found.stdout).unwrap_or_default();
    let rows = document["data"].as_array().map(Vec::len);
    (found.code != 0 || rows != Some(0)).then(|| format!("a search for nothing finds something\n{found}"))
}

async fn run_with(stage: &Stage, example: &[String], more: &[&str]) -> Answer {
    let words = with(example, more);
    let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
    let input = Cursor::new(scene::input_of(&words).as_bytes().to_vec());
    let change = |environment: &mut Environment| {
        environment.input = Box::new(input);
        let line = words.join(" ");
        if RUN_UNTIL_STOPPED.iter().any(|name| line.starts_with(name)) {
            environment.stop.request();
        }
    };
    stage.run_in(&words, change).await
}

/// The example with another output, as the shell would hand it over.
fn with(example: &[String], more: &[&str]) -> Vec<String> {
    let mut words = vec!["payg".to_owned()];
    let is_there = |word: &String| word == "--dry-run" && more.contains(&"--dry-run");
    words.extend(tree::without_output(example).into_iter().filter(|word| !is_there(word)));
    words.extend(more.iter().map(|word| (*word).to_owned()));
    words
}

/// A success is one JSON object and nothing else, and it says when it was a dry run.
fn document(answer: &Answer) -> Result<(), String> {
    if answer.code != 0 {
        return Err(format!("an example fails\n{answer}"));
    }
    let value: Value = serde_json::from_str(&answer.stdout)
        .map_err(|fault| format!("not one document: {fault}\n{answer}"))?;
    let is_dry = answer.line.contains("--dry-run");
    match value.as_object() {
        None => Err(format!("not an object\n{answer}")),
        Some(fields) if is_dry != fields.contains_key("dry_run") => {
            Err(format!("dry_run is true in a dry run and only there\n{answer}"))
        }
        Some(_) => Ok(()),
    }
}

/// What a pipe gets is lines that people and `cut` read: no cell of it is JSON.
fn plain(answer: &Answer) -> Result<(), String> {
    let mut cells = answer.stdout.lines().flat_map(|line| line.split('\t'));
    let is_json = |cell: &&str| cell.starts_with("[{") || cell.starts_with("{\"");
    match cells.find(is_json).filter(|_| !answer.line.contains("jsonl")) {
        Some(cell) => Err(format!("a cell is JSON: {cell}\n{answer}")),
        None => Ok(()),
    }
}

/// A failure is a problem document on standard error, alone, and no data.
fn problem(leaf: &Leaf, answer: &Answer) -> Result<(), String> {
    if answer.code == 0 {
        return Ok(());
    }
    if !answer.stdout.is_empty() && !TELL_AND_FAIL.contains(&leaf.name().as_str()) {
        return Err(format!("a failure with data\n{answer}"));
    }
    let value: Value =
        serde_json::from_str(&answer.stderr).map_err(|fault| format!("no problem: {fault}\n{answer}"))?;
    let has = |field: &str| value.get(field).is_some_and(|value| !value.is_null());
    match ["type", "title", "status", "code", "detail"].iter().find(|field| !has(field)) {
        Some(field) => Err(format!("a problem without {field}\n{answer}")),
        None => Ok(()),
    }
}

/// What every table holds, read through a connection of its own.
pub async fn measures(stage: &Stage) -> BTreeMap<String, Measure> {
    let location = stage.url().parse().unwrap();
    let db = open(&location, Missing::Refuse).await.unwrap();
    let mut view = db.view().await.unwrap();
    let mut measures = BTreeMap::new();
    for table in tables::list(&mut view).await.unwrap() {
        let measure = transport::measure(&mut view, &table, |_| Ok(())).await.unwrap();
        measures.insert(table.name, measure);
    }
    drop(view);
    db.close().await;
    measures
}
