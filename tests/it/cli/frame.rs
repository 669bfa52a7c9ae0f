//! What the frame does for every command: usage errors, bare nouns, dry runs, settings of its own.

use crate::on_both;
use serde_json::Value;

on_both!(wrong_usage_is_told_to_people_and_to_programs, |stage| async move {
    let told = stage.run(&["config", "lisst"]).await.fails_with(2);
    assert!(told.stderr.contains("unrecognized subcommand 'lisst'"), "{told}");
    assert!(told.stderr.contains("similar subcommand exists: 'list'"), "{told}");
    let told = stage.run(&["config", "lisst", "-o", "json"]).await.fails_with(2);
    let problem: Value = serde_json::from_str(&told.stderr).unwrap();
    assert_eq!(problem["code"], "invalid_usage", "{told}");
    assert_eq!(told.stdout, "");
    let told = stage.run(&["-ojson", "doctor", "--no-such-flag"]).await.fails_with(2);
    assert!(serde_json::from_str::<Value>(&told.stderr).is_ok(), "{told}");
    let told = stage.run(&["version", "-o", "yaml"]).await.fails_with(2);
    assert!(told.stderr.contains("table, json, jsonl, csv, id"), "{told}");
});

on_both!(a_noun_alone_is_its_list, |stage| async move {
    let list = stage.run(&["config", "list"]).await.ok().stdout;
    assert_eq!(stage.run(&["config"]).await.ok().stdout, list);
    assert_eq!(stage.run(&["configs"]).await.ok().stdout, list);
    let shown = stage.run(&["-o", "json", "config", "--show-origin"]).await.json();
    assert_eq!(shown["data"][0]["origin"], "PAYG_DATABASE_URL");
    stage.run(&["config", "--no-such-flag"]).await.fails_with(2);
    let help = stage.run(&["db"]).await.fails_with(2);
    assert!(help.stderr.contains("Usage: payg db"), "{help}");
});

on_both!(help_and_version_are_data, |stage| async move {
    let help = stage.run(&["db", "copy", "--help"]).await.ok();
    assert!(help.stdout.contains("Examples:\n  payg db copy --to"), "{help}");
    assert_eq!(help.stderr, "");
    let version = stage.run(&["--version"]).await.ok();
    assert_eq!(version.stdout, format!("payg {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(stage.run(&["version", "-o", "json"]).await.json()["name"], "payg");
});

on_both!(a_missing_database_is_not_found, |stage| async move {
    let url = "sqlite:not-here.db";
    let told = stage.run(&["db", "status", "--database-url", url]).await.fails_with(3);
    assert!(told.stderr.contains("hint: payg init makes one"), "{told}");
    let url = "postgres://payg@127.0.0.1:1/none";
    stage.run(&["db", "status", "--database-url", url]).await.fails_with(75);
    stage.run(&["db", "status", "--database-url", "mysql://x"]).await.fails_with(2);
});
