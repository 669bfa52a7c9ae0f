//! The demo: the same for the same seed on both databases, sound, and careful with what is there.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use serde_json::Value;

/// What the demo prints for few events; written anew with `PAYG_UPDATE_TEXTS=1 cargo test`.
const RECORDED: &str = "tests/it/stories/demo.txt";

/// Holds a text to a file of the repository, or writes the file when that was asked for.
#[track_caller]
pub fn held_to_file(file: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("PAYG_UPDATE_TEXTS").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(recorded == text, "{file} is not what is printed now; PAYG_UPDATE_TEXTS=1 writes it:\n{text}");
}

/// The flags that point a demo at the story's own kind of database, which must be empty.
async fn target(stage: &Stage) -> Vec<String> {
    match stage.db().backend() {
        // The file in the folder of the demo, as a user has it.
        Backend::Sqlite => Vec::new(),
        // The stage's database is migrated and has no customers.
        Backend::Postgres => vec!["--database-url".to_owned(), stage.url().to_owned()],
    }
}

async fn demo(stage: &Stage, more: &[&str]) -> crate::stage::command::Answer {
    let target = target(stage).await;
    let flags = ["demo", "--events", "6000", "-o", "table"];
    let words: Vec<&str> =
        flags.into_iter().chain(target.iter().map(String::as_str)).chain(more.iter().copied()).collect();
    stage.run_in(&words, |environment| environment.variables.clear()).await
}

on_both!(a_demo_is_the_same_for_the_same_seed_and_sound, |stage| async move {
    let shown = demo(&stage, &[]).await.ok().stdout;
    held_to_file(RECORDED, &shown);
    let config = ["--config", "payg-demo/payg.toml"];
    for line in shown.lines().filter_map(|line| line.strip_prefix("  payg ")) {
        let words: Vec<&str> = line.split(' ').collect();
        let answer = stage.run_in(&words, |environment| environment.variables.clear()).await;
        assert!(!answer.ok().stdout.is_empty(), "{line}");
    }
    let verified = [&config[..], &["verify", "-o", "json"]].concat();
    let verified = stage.run_in(&verified, |environment| environment.variables.clear()).await.json();
    assert_eq!(verified["ok"], true);
    // The last month corrects what the one before it was wrong about, in both directions.
    let adjusted = |document: &Value| -> Vec<String> {
        let lines = document["lines"].as_array().unwrap().iter();
        let adjusted = lines.filter(|line| line["kind"] == "adjustment");
        adjusted.map(|line| line["amount"]["amount"].as_str().unwrap().to_owned()).collect()
    };
    let mut corrections = Vec::new();
    for number in ["INV-2026-000322", "INV-2026-000323"] {
        let show = [&config[..], &["invoice", "show", number, "-o", "json"]].concat();
        let shown = stage.run_in(&show, |environment| environment.variables.clear()).await.json();
        corrections.extend(adjusted(&shown));
    }
    assert_eq!(corrections, ["-3.60", "1.09"]);
});

on_both!(other_seeds_and_sizes_make_other_demos, |stage| async move {
    let one = demo(&stage, &["--months", "1", "--events", "400", "--seed", "1"]).await;
    // A flag that is given twice is refused, so the sizes stand alone.
    assert_eq!(one.code, 2, "{one}");
    let target = target(&stage).await;
    let words = ["demo", "--months", "1", "--events", "400", "--seed", "1", "-o", "json"];
    let words: Vec<&str> = words.into_iter().chain(target.iter().map(String::as_str)).collect();
    let made = stage.run_in(&words, |environment| environment.variables.clear()).await.json();
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
    demo(&stage, &["--months", "2"]).await.ok();
    let again = demo(&stage, &["--months", "2"]).await.fails_with(5);
    assert!(again.stderr.contains("holds a demo already"), "{again}");
    assert!(again.stderr.contains("--force"), "{again}");
    let forced = demo(&stage, &["--months", "2", "--force"]).await;
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
    crate::stage::both::tell(Backend::Sqlite, |stage| async move {
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
