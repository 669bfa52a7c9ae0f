//! The demo: the same for the same seed on both databases, sound, and careful with what is there.

use crate::on_both;
use crate::stage::both::tell;
use crate::stage::command::Answer;
use crate::stage::effort::is_thorough;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the demo prints for few events; written anew with `PAYG_REFRESH=1 cargo test --test it demo`.
const RECORDED: &str = "tests/it/stories/demo.txt";

/// Holds a text to a file of the repository, or writes the file when that was asked for.
#[track_caller]
pub fn held_to_file(file: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("PAYG_REFRESH").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(recorded == text, "{file} is not what is printed now; PAYG_REFRESH=1 writes it:\n{text}");
}

/// The flags that point a demo at the story's own kind of database, which must be empty.
fn target(stage: &Stage) -> Vec<&str> {
    match stage.db().backend() {
        // The file in the folder of the demo, as a user has it.
        Backend::Sqlite => Vec::new(),
        // The stage's database is migrated and has no customers.
        Backend::Postgres => vec!["--database-url", stage.url()],
    }
}

/// Runs a command that no variable points at the stage's database.
async fn alone(stage: &Stage, words: &[&str]) -> Answer {
    let accept = ("PAYG_DATABASE_ACCEPT_DATA_LOSS".to_owned(), "true".to_owned());
    stage.run_in(words, |environment| environment.variables = BTreeMap::from([accept])).await
}

async fn demo(stage: &Stage, more: &[&str]) -> Answer {
    alone(stage, &[&["demo"], &target(stage)[..], more].concat()).await
}

/// What the adjustment lines of an invoice of the demo come to.
async fn adjustments(stage: &Stage, number: &str) -> Vec<String> {
    let show = ["--config", "payg-demo/payg.toml", "invoice", "show", number, "-o", "json"];
    let shown = alone(stage, &show).await.json();
    let lines = shown["lines"].as_array().unwrap().iter();
    let adjusted = lines.filter(|line| line["kind"] == "adjustment");
    adjusted.map(|line| line["amount"]["amount"].as_str().unwrap().to_owned()).collect()
}

on_both!(a_demo_is_the_same_for_the_same_seed_and_sound, |stage| async move {
    let shown = demo(&stage, &["--events", "6000", "-o", "table"]).await.ok().stdout;
    held_to_file(RECORDED, &shown);
    let mut tried = 0;
    for line in shown.lines().filter_map(|line| line.strip_prefix("  payg ")) {
        let words: Vec<&str> = line.split(' ').collect();
        assert!(!alone(&stage, &words).await.ok().stdout.is_empty(), "{line}");
        tried += 1;
    }
    assert_eq!(tried, 3);
    let verify = ["--config", "payg-demo/payg.toml", "verify", "-o", "json"];
    assert_eq!(alone(&stage, &verify).await.json()["ok"], true);
    // The last month corrects what the one before it was wrong about, in both directions.
    assert_eq!(adjustments(&stage, "INV-2026-000322").await, ["-3.60"]);
    assert_eq!(adjustments(&stage, "INV-2026-000323").await, ["1.09"]);
});

#[test]
fn the_whole_demo_prints_what_the_readme_shows() {
    // A million events; smaller demos are held to their output by the stories around this one.
    if !is_thorough() && std::env::var_os("PAYG_REFRESH").is_none() {
        return;
    }
    tell(Backend::Sqlite, |stage| async move {
        let shown = demo(&stage, &["-o", "table"]).await.ok().stdout;
        // There the release build was called by its path.
        held_to_file("docs/demo.txt", &shown.replace("\n  payg ", "\n  target/release/payg "));
    });
}

on_both!(other_seeds_and_sizes_make_other_demos, |stage| async move {
    let small = ["--months", "1", "--events", "400", "--seed", "1", "-o", "json"];
    let made = demo(&stage, &small).await.json();
    assert_eq!((&made["object"], &made["events"], &made["months"]), (&"demo".into(), &400.into(), &1.into()));
    assert_eq!(made["corrected"], Value::Null);
    assert_eq!(made["clock"], "2026-11-01T12:00:00Z");
    assert_eq!(made["requests"].as_array().unwrap().len(), 30);
    for id in ["cus_", "inv_", "srv_", "prc_"] {
        assert!(!made.to_string().contains(id), "an id differs from run to run: {made}");
    }
});

on_both!(a_demo_touches_nothing_that_is_there, |stage| async move {
    let folder = stage.folder().join("payg-demo");
    demo(&stage, &["--months", "2", "--events", "200"]).await.ok();
    let again = demo(&stage, &["--months", "2", "--events", "200"]).await.fails_with(5);
    assert!(again.stderr.contains("holds a demo already"), "{again}");
    assert!(again.stderr.contains("--force"), "{again}");
    let forced = demo(&stage, &["--months", "2", "--events", "200", "--force"]).await;
    match stage.db().backend() {
        Backend::Sqlite => drop(forced.ok()),
        // What lies on a server is not taken away for a demo.
        Backend::Postgres => {
            let refused = forced.fails_with(5);
            assert!(refused.stderr.contains("has customers already"), "{refused}");
        }
    }
    std::fs::write(folder.join("accounts.xls"), "mine").unwrap();
    let refused = demo(&stage, &["--force"]).await.fails_with(5);
    assert!(refused.stderr.contains("accounts.xls"), "{refused}");
    assert_eq!(std::fs::read_to_string(folder.join("accounts.xls")).unwrap(), "mine");
});

#[test]
fn a_dry_run_makes_nothing_and_a_foreign_configuration_stays() {
    tell(Backend::Sqlite, |stage| async move {
        let planned = stage.run(&["demo", "--dry-run", "-o", "json"]).await.json();
        assert_eq!((&planned["dry_run"], &planned["events"]), (&true.into(), &1_000_000.into()));
        assert!(!stage.folder().join("payg-demo").exists());
        let folder = stage.folder().join("mine");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("payg.toml"), "[billing]\ncurrency = \"EUR\"\n").unwrap();
        let refused = stage.run(&["demo", "--dir", "mine", "--force"]).await.fails_with(5);
        assert!(refused.stderr.contains("no demo"), "{refused}");
        assert!(folder.join("payg.toml").exists());
        // A variable that names a database is no invitation.
        let made = stage.run(&["demo", "--events", "100", "--months", "1"]).await.ok();
        assert!(made.stderr.contains("PAYG_DATABASE_URL"), "{made}");
        assert!(stage.folder().join("payg-demo/payg.db").exists());
    });
}

#[test]
fn a_demo_that_was_stopped_is_made_anew() {
    tell(Backend::Sqlite, |stage| async move {
        let words = ["demo", "--events", "200", "--months", "2"];
        let stopped = stage.run_in(&words, |environment| environment.stop.request()).await.fails_with(130);
        assert!(stopped.stderr.contains("--force"), "{stopped}");
        alone(&stage, &[&words[..], &["--force"]].concat()).await.ok();
    });
}
