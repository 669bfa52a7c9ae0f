//! What the frame does for every command: usage errors, bare nouns, dry runs, settings of its own.

use crate::on_both;
use serde_json::Value;
use std::process::{Command, Stdio};

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

on_both!(a_database_of_another_kind_is_no_file, |stage| async move {
    for url in ["mysql:foo", "mysql://foo", "SQLITE3:foo", "redis+tls:x/y"] {
        let told = stage.run(&["init", "--yes", "--database-url", url]).await.fails_with(2);
        assert!(told.stderr.contains("is neither sqlite:FILE nor postgres://"), "{told}");
    }
    stage.run(&["init", "--yes", "--database-url", "sqlite:a:b.db"]).await.ok();
    stage.run(&["init", "--yes", "--force", "--database-url", "./c:d.db"]).await.ok();
});

on_both!(a_missing_database_is_not_found, |stage| async move {
    let url = "sqlite:not-here.db";
    let told = stage.run(&["db", "status", "--database-url", url]).await.fails_with(3);
    assert!(told.stderr.contains("hint: payg init makes one"), "{told}");
    let url = "postgres://payg@127.0.0.1:1/none";
    stage.run(&["db", "status", "--database-url", url]).await.fails_with(75);
    stage.run(&["db", "status", "--database-url", "mysql://x"]).await.fails_with(2);
});

/// The real program, without anything of this process's environment.
fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_payg"));
    program.env_clear().env("HOME", "/nonexistent").stdin(Stdio::null());
    program
}

#[test]
fn the_program_answers_with_its_exit_code() {
    let shown = program().args(["version", "-o", "json"]).output().unwrap();
    assert_eq!((shown.status.code(), shown.stderr.as_slice()), (Some(0), &b""[..]));
    assert!(serde_json::from_slice::<Value>(&shown.stdout).is_ok());
    let told = program().arg("no-such-noun").output().unwrap();
    assert_eq!((told.status.code(), told.stdout.as_slice()), (Some(2), &b""[..]));
    let told =
        program().args(["user", "list", "--database-url", "sqlite:/nonexistent/x.db"]).output().unwrap();
    assert_eq!(told.status.code(), Some(3), "{told:?}");
    let told = program().env("PAYG_CLOCK", "yesterday").arg("doctor").output().unwrap();
    assert_eq!(told.status.code(), Some(2), "{told:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    // Far more than a pipe holds, so that the program is still writing when its reader goes.
    let mut child =
        program().args(["completion", "zsh"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
}
