//! The real binary, killed with -9 in the middle of its work: nothing is lost, nothing happens twice.

use crate::on_both;
use crate::stage::both::tell;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use payg::db::door::Db;
use payg::db::sql::Backend;
use std::fmt::Write;
use std::process::{Child, Command, Stdio};

/// How often the work is killed before it may finish.
fn kills() -> i64 {
    rounds(2, 5)
}

/// Starts the real binary on the stage's database and clock.
fn start(stage: &Stage, line: &str) -> Child {
    let mut payg = command(stage, env!("CARGO_BIN_EXE_payg"));
    payg.args(line.split(' ')).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// A program on the stage's database and clock; `$PAYG` is the real binary.
fn command(stage: &Stage, program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .env("PAYG", env!("CARGO_BIN_EXE_payg"))
        .env("PAYG_DATABASE_URL", stage.url())
        .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
        .env("PAYG_CLOCK", stage.clock.now().to_string())
        .current_dir(stage.folder());
    command
}

/// How many rows a query counts.
async fn count(db: &Db, sql: &'static str) -> i64 {
    db.view().await.unwrap().one(sql, vec![]).await.unwrap().get(0).unwrap()
}

/// Kills the binary as soon as a count has risen, or waits for its end; whether it was killed.
async fn kill_after(db: &Db, child: &mut Child, counting: &'static str, more: i64) -> bool {
    let before = count(db, counting).await;
    loop {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        if count(db, counting).await >= before + more {
            child.kill().unwrap();
            child.wait().unwrap();
            return true;
        }
        tokio::task::yield_now().await;
    }
}

on_both!(an_import_that_is_killed_is_finished_by_the_next, |stage| async move {
    const EVENTS: &str = "SELECT COUNT(*) FROM usage_events";
    stage.lines("service create api --unit request\nprice set api 0.01 --yes").await;
    let mut file = "customer,id,at\n".to_owned();
    let lines = rounds(20_000, 60_000);
    for line in 0..lines {
        let (minute, second) = (line / 60 % 60, line % 60);
        writeln!(file, "user-{},event-{line},2026-10-20T10:{minute:02}:{second:02}Z", line % 50).unwrap();
    }
    std::fs::write(stage.folder().join("usage.csv"), file).unwrap();
    let import = "usage import usage.csv --format csv --service api --create-customers -q";
    for round in 1..=kills() {
        kill_after(stage.db(), &mut start(&stage, import), EVENTS, round).await;
    }
    let done = stage.json(import).await;
    assert_eq!(done["accepted"].as_i64().unwrap() + done["duplicate"].as_i64().unwrap(), lines, "{done}");
    assert_eq!(count(stage.db(), EVENTS).await, lines);
    let cost = format!("{}.00", lines / 50 / 100);
    assert_eq!(stage.json("cost user-7 --month 2026-10").await["total"]["amount"], cost);
    stage.verified().await;
});

on_both!(a_bill_that_is_killed_is_finished_by_the_next, |stage| async move {
    const INVOICES: &str = "SELECT COUNT(*) FROM invoices";
    stage.lines("service create api --unit request\nprice set api 0.01 --yes").await;
    let mut file = "customer,id,at\n".to_owned();
    for line in 0..4_000 {
        writeln!(file, "user-{line},event-{line},2026-10-20T10:00:00Z").unwrap();
    }
    std::fs::write(stage.folder().join("usage.csv"), file).unwrap();
    stage.line("usage import usage.csv --format csv --service api --create-customers").await.ok();
    let mut killed = 0;
    for _ in 0..kills() {
        let mut bill = start(&stage, "bill --month 2026-10 -q");
        killed += i64::from(kill_after(stage.db(), &mut bill, INVOICES, 1).await);
    }
    assert!(killed > 0, "no bill was killed before it was done");
    stage.line("bill --month 2026-10").await.ok();
    assert_eq!(count(stage.db(), INVOICES).await, 4_000);
    let highest = "SELECT MAX(number) FROM document_numbers WHERE series = 'INV'";
    assert_eq!(count(stage.db(), highest).await, 4_000, "a number was lost");
    stage.verified().await;
});

/// Only SQLite's disk can be filled from here: a limit on the size of files stands for a full one.
#[test]
#[cfg(unix)]
fn a_full_disk_is_said_and_what_was_accepted_stays() {
    tell(Backend::Sqlite, |stage| async move {
        stage.lines("service create api --unit request\nprice set api 0.01 --yes").await;
        let mut file = "customer,id,at\n".to_owned();
        for line in 0..40_000 {
            writeln!(file, "user-{},event-{line},2026-10-20T10:00:00Z", line % 50).unwrap();
        }
        std::fs::write(stage.folder().join("usage.csv"), file).unwrap();
        let import = "usage import usage.csv --format csv --service api --create-customers -q";
        // Blocks of 512 bytes; the signal that comes with the limit is ignored, as a full disk sends none.
        let script = format!("trap '' XFSZ; ulimit -f 6000; exec \"$PAYG\" {import}");
        let full = command(&stage, "sh").args(["-c", &script]).output().unwrap();
        assert_eq!(full.status.code(), Some(1), "{full:?}");
        let talk = String::from_utf8_lossy(&full.stderr);
        assert!(talk.contains("disk"), "{talk}");
        let kept = count(stage.db(), "SELECT COUNT(*) FROM usage_events").await;
        assert!(kept < 40_000, "the disk was never full");
        stage.check_invariants().await;
        let done = stage.json(import).await;
        assert_eq!((&done["duplicate"], &done["accepted"]), (&kept.into(), &(40_000 - kept).into()));
    });
}

/// Standard output may be full as well.
#[test]
#[cfg(target_os = "linux")]
fn a_full_output_is_an_error_and_not_a_panic() {
    tell(Backend::Sqlite, |stage| async move {
        stage.lines("user create ada").await;
        let output = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let full = command(&stage, env!("CARGO_BIN_EXE_payg"))
            .args(["user", "list"])
            .stdout(output)
            .output()
            .unwrap();
        assert_eq!(full.status.code(), Some(1), "{full:?}");
        let talk = String::from_utf8_lossy(&full.stderr);
        assert!(talk.starts_with("error: ") && !talk.contains("panicked"), "{talk}");
    });
}
