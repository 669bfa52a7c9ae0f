//! The real binary, or its database, killed between two migrations and at any moment of them: the next one
//! goes on.

use crate::on_both;
use crate::payments::database_killed::durable;
use crate::stage::scene::Stage;
use payg::db::sql::Backend;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// The URL of a database without any tables, beside the stage's.
async fn empty(stage: &Stage) -> String {
    if stage.db().backend() == Backend::Sqlite {
        return format!("sqlite:{}", stage.folder().join("empty.db").display());
    }
    let mut tx = stage.db().begin().await.unwrap();
    tx.run_definition("CREATE SCHEMA empty".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    let mark = if stage.url().contains('?') { '&' } else { '?' };
    format!("{}{mark}options=-csearch_path%3Dempty", stage.url())
}

fn start(url: &str, words: &[&str], crash_at: &str) -> Child {
    binary(url, words, crash_at).spawn().expect("the binary starts")
}

fn binary(url: &str, words: &[&str], crash_at: &str) -> Command {
    let mut binary = Command::new(env!("CARGO_BIN_EXE_payg"));
    binary
        .args(words)
        .env("PAYG_DATABASE_URL", url)
        .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
        .env("PAYG_CRASH_AT", crash_at)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    binary
}

fn run(url: &str, words: &[&str], crash_at: &str) -> ExitStatus {
    start(url, words, crash_at).wait().expect("it has ended")
}

on_both!(a_migration_that_is_killed_is_finished_by_the_next, |stage| async move {
    let url = empty(&stage).await;
    for milliseconds in [10, 25, 60] {
        let mut child = start(&url, &["db", "migrate"], "c14");
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        // It may have come to its own end.
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert_eq!(run(&url, &["db", "migrate"], "c14").signal(), Some(9));
    assert_eq!(run(&url, &["user", "create", "ada"], "").code(), Some(5), "half a schema is none");
    for _ in 0..2 {
        assert!(run(&url, &["db", "migrate"], "").success());
    }
    assert!(run(&url, &["user", "create", "ada"], "").success());
    assert!(run(&url, &["verify"], "").success());
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_whose_database_is_killed_is_finished_by_the_next() {
    let Some((mut server, stage)) = durable().await else { return };
    let url = empty(&stage).await;
    let victim = server.process().to_string();
    let mut dying = binary(&url, &["db", "migrate"], "c14");
    let died = dying.env("PAYG_CRASH_VICTIM", victim).status().expect("the binary starts");
    assert!(!died.success(), "it went on without a database");
    tokio::task::block_in_place(|| server.crash()).expect("the server starts again");
    assert_eq!(run(&url, &["user", "create", "ada"], "").code(), Some(5), "half a schema is none");
    for milliseconds in [15, 40] {
        let mut child = start(&url, &["db", "migrate"], "");
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        tokio::task::block_in_place(|| server.crash()).expect("the server starts again");
        // It may have come to its own end.
        child.wait().unwrap();
    }
    for _ in 0..2 {
        assert!(run(&url, &["db", "migrate"], "").success());
    }
    assert!(run(&url, &["user", "create", "ada"], "").success());
    assert!(run(&url, &["verify"], "").success());
    stage.db().close().await;
}
