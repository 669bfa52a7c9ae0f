//! PostgreSQL itself, killed again and again under a server that takes payments: what it acknowledged
//! is there afterwards, and the server goes on by itself.

use crate::payments::killed::begin;
use crate::stage::effort::rounds;
use crate::stage::guard::{self, Guard};
use crate::stage::scene::Stage;
use payg::db::migrate::migrate;
use payg::db::open::{Missing, open};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_killed_keeps_what_it_acknowledged() {
    let Some(programs) = guard::find_programs() else {
        // The stage has said already that there is no PostgreSQL.
        return;
    };
    let mut server = Guard::start_durable(&programs).expect("a server starts");
    let url = format!("postgres://postgres@localhost/postgres?host={}", server.folder.display());
    let db = open(&url.parse().unwrap(), Missing::Create).await.unwrap();
    migrate(&db).await.unwrap();
    db.close().await;
    let stage = Stage::open(&url).await;
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
