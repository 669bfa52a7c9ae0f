//! PostgreSQL itself, killed under a server that takes payments, at every named point and at any moment: what
//! it acknowledged is there afterwards, and the server goes on by itself.

use crate::payments::killed::begin;
use crate::stage::effort::rounds;
use crate::stage::guard::{self, Guard};
use crate::stage::scene::Stage;
use payg::db::migrate::migrate;
use payg::db::open::{Missing, open};
use serde_json::json;
use std::time::{Duration, Instant};

/// Points of a payment's way at which the database dies while the server goes on; a comparison with the
/// gateway, c11, and a migration, c14, have tests of their own.
const POINTS: &[&str] = &["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c12", "c13"];

/// A database of its own that keeps what it acknowledged, and a stage on it; nothing where there is none.
pub async fn durable() -> Option<(Guard, Stage)> {
    // The stage has said already when there is no PostgreSQL.
    let programs = guard::find_programs()?;
    let server = Guard::start_durable(&programs).expect("a server starts");
    let url = format!("postgres://postgres@localhost/postgres?host={}", server.folder.display());
    let db = open(&url.parse().unwrap(), Missing::Create).await.unwrap();
    migrate(&db).await.unwrap();
    db.close().await;
    Some((server, Stage::open(&url).await))
}

/// Whether a process has ended, though nobody may have asked how.
fn has_ended(process: i32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The state stands after the name, which is in brackets.
    state
        .rsplit(')')
        .next()
        .is_none_or(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with('Z'))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_the_database_dies_money_moves_once() {
    let Some((mut server, stage)) = durable().await else { return };
    let (shop, mut program, _receiver) = begin(&stage).await;
    let points = rounds(&POINTS[3..8], POINTS);
    for (number, point) in points.iter().enumerate() {
        let victim = server.process();
        let process = shop.serve_against(point, victim);
        let running = program.run(&process, number);
        let crash = async {
            let since = Instant::now();
            while !has_ended(victim) && since.elapsed() < Duration::from_secs(5) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert!(has_ended(victim), "nothing came to {point}");
            tokio::task::block_in_place(|| server.crash()).expect("the server starts again");
        };
        let (_, ()) = tokio::join!(running, crash);
        // The same process goes on, and answers as it did.
        program.run(&process, number).await;
        process.kill();
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let process = shop.serve("");
        assert_eq!(program.run(&process, number).await, Some(()), "{point}");
        process.kill();
        shop.hold_to_journal().await;
    }
    stage.check_invariants().await;
    stage.db().close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_comparison_whose_database_dies_is_made_again() {
    let Some((mut server, stage)) = durable().await else { return };
    let (shop, mut program, _receiver) = begin(&stage).await;
    // Its answer and its notice are lost, so that the comparison finds it.
    shop.sandbox.order("answer_lost,notice_missing").await;
    let process = shop.serve("");
    assert_eq!(program.run(&process, 0).await, None, "nobody was told how it ended");
    process.kill();
    let victim = server.process();
    let died = shop.command_against("c11", victim, &["reconcile"]);
    assert!(has_ended(victim), "nothing came to c11");
    assert!(!died.success(), "it was compared without a database");
    tokio::task::block_in_place(|| server.crash()).expect("the server starts again");
    let compared = shop.json("reconcile --since 2026-11-03").await;
    assert_eq!((&compared["settled"], &compared["differences"]), (&json!(1), &json!([])), "{compared}");
    let process = shop.serve("");
    assert_eq!(program.run(&process, 0).await, Some(()));
    process.kill();
    shop.work_until_quiet().await;
    shop.hold_to_journal().await;
    stage.check_invariants().await;
    stage.db().close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_killed_keeps_what_it_acknowledged() {
    let Some((mut server, stage)) = durable().await else { return };
    let (shop, mut program, _receiver) = begin(&stage).await;
    for number in 0..rounds(4, 30) {
        let process = shop.serve("");
        let running = program.run(&process, number);
        let crash = async {
            // At another moment each time.
            tokio::time::sleep(Duration::from_millis(40 + 90 * number as u64 % 700)).await;
            tokio::task::block_in_place(|| server.crash()).expect("the server starts again");
        };
        let (_, ()) = tokio::join!(running, crash);
        // The same process finds the database again; what waits for its hour is done by another.
        program.run(&process, number).await;
        process.kill();
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let process = shop.serve("");
        assert_eq!(program.run(&process, number).await, Some(()), "round {number}");
        process.kill();
        shop.hold_to_journal().await;
    }
    shop.line("reconcile").await.ok();
    stage.check_invariants().await;
    stage.db().close().await;
}
