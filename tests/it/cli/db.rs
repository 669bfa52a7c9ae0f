//! Backups, restores and moves: what goes in comes out, and nothing is half done.

use crate::cli::contract::measures;
use crate::on_both;
use crate::stage::databases;
use crate::stage::scene::Stage;
use payg::db::migrate;
use payg::db::sql::Backend;
use payg::db::transport::Measure;
use payg::values;
use payg::values::id::fresh;
use payg::values::timestamp::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

/// Rows of every kind of column, with the values that are easily lost on the way.
async fn fill(stage: &Stage) {
    stage.run(&["tax", "set", "vat", "19"]).await.ok();
    stage.run(&["user", "create", "Ärger \"quoted\" 漢字", "--user-name", "ada", "--tax", "vat"]).await.ok();
    stage.run(&["company", "create", "acme", "--bsb", "062-000", "--account", "00012345"]).await.ok();
    stage.run(&["service", "create", "api", "--unit", "request"]).await.ok();
    stage.run(&["price", "set", "api", "0.000000000001", "--yes"]).await.ok();
    let (customer, document) = (fresh(), fresh());
    let letter = "INSERT INTO letters (customer_id, letter_id, kind, document_id, payload, created_at)
                  VALUES ($1, $2, 'odd', $3, $4, $5)";
    let late = "INSERT INTO usage_late (customer_id, service_id, day) VALUES ($1, $2, $3)";
    let mut tx = stage.db().begin().await.unwrap();
    for (payload, at) in
        [("", Timestamp::MIN), ("tab\tline\nquote' end", Timestamp::MAX), ("x", Timestamp::EPOCH)]
    {
        tx.run(letter, values![customer, fresh(), document, payload, at]).await.unwrap();
    }
    for day in [i64::MIN, -1, 0, i64::MAX] {
        tx.run(late, values![customer, fresh(), day]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

on_both!(a_copy_goes_to_either_database_and_back, |stage| async move {
    fill(&stage).await;
    let before = measures(&stage).await;
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some(other) = databases::fresh(backend) else { continue };
        let proof = stage.run(&["db", "copy", "--to", &other.url, "-o", "json"]).await.json();
        assert!(all_equal(&proof), "{proof}");
        let there = Stage::open(&other.url).await;
        assert_eq!(digests(measures(&there).await), digests(before.clone()));
        migrate::check(there.db()).await.unwrap();
        there.db().close().await;

        let told = stage.run(&["db", "copy", "--to", &other.url]).await.fails_with(5);
        assert!(told.stderr.contains("the target already holds data"), "{told}");

        let back = databases::fresh(stage.db().backend()).unwrap();
        let flags = ["db", "copy", "--database-url", &other.url, "--to", &back.url, "-o", "json"];
        let proof = stage.run(&flags).await.json();
        assert!(all_equal(&proof), "{proof}");
        let there = Stage::open(&back.url).await;
        assert_eq!(measures(&there).await, before, "there and back again");
        there.db().close().await;
    }
});

/// What does not depend on the database: how many rows, and the hash over their cells.
fn digests(measures: BTreeMap<String, Measure>) -> BTreeMap<String, (u64, u128)> {
    measures.into_iter().map(|(table, measure)| (table, (measure.rows, measure.digest))).collect()
}

fn all_equal(proof: &Value) -> bool {
    let tables = proof["data"].as_array().unwrap();
    let rows: u64 = tables.iter().map(|table| table["target"]["rows"].as_u64().unwrap()).sum();
    rows > 10 && tables.iter().all(|table| table["equal"] == true && table["source"] == table["target"])
}

on_both!(a_copy_to_a_new_file_makes_it, |stage| async move {
    fill(&stage).await;
    stage.run(&["db", "copy", "--to", "sqlite:new/copy.db", "--dry-run"]).await.ok();
    assert!(!stage.folder().join("new").exists(), "a dry run made the file");
    stage.run(&["db", "copy", "--to", "sqlite:new/copy.db"]).await.ok();
    let status =
        stage.run(&["db", "status", "--database-url", "sqlite:new/copy.db", "-o", "json"]).await.json();
    assert_eq!(status["current"], true);
    let told = stage.run(&["db", "copy", "--to", stage.url()]).await.fails_with(2);
    assert!(told.stderr.contains("the target is the database itself"), "{told}");
});

on_both!(a_backup_comes_back_as_it_was, |stage| async move {
    fill(&stage).await;
    let before = measures(&stage).await;
    let written = stage.run(&["db", "backup", "first.backup", "-o", "json"]).await.json();
    assert!(written["rows"].as_u64().unwrap() > 10, "{written}");
    let told = stage.run(&["db", "backup", "first.backup"]).await.fails_with(5);
    assert!(told.stderr.contains("first.backup exists"), "{told}");

    let other = databases::fresh(stage.db().backend()).unwrap();
    let there = Stage::open(&other.url).await;
    there.run(&["tax", "set", "other", "7"]).await.ok();
    there.db().close().await;
    let url = ["--database-url", &other.url];
    let restore = ["db", "restore", "first.backup", url[0], url[1]];
    let told = stage.run(&restore).await.fails_with(2);
    assert!(told.stderr.contains("Replace everything in"), "{told}");
    stage.run(&[&restore[..], &["--dry-run"]].concat()).await.ok();
    let done = stage.run(&[&restore[..], &["--yes", "-o", "json"]].concat()).await.json();
    assert_eq!(done["previous_file"].is_null(), stage.db().backend() == Backend::Postgres, "{done}");

    let there = Stage::open(&other.url).await;
    assert_eq!(measures(&there).await, before);
    there.db().close().await;
    if let Some(previous) = done["previous_file"].as_str() {
        let kept = stage.run(&["tax", "list", "-o", "csv", "--database-url", previous]).await.ok();
        assert!(kept.stdout.contains("other"), "what was replaced is kept\n{kept}");
    }
});

on_both!(what_is_no_backup_is_refused, |stage| async move {
    let folder = stage.folder();
    std::fs::write(folder.join("text"), "not a database").unwrap();
    std::fs::write(folder.join("empty"), "").unwrap();
    stage.run(&["db", "backup", "good", "-o", "json"]).await.ok();
    let good = std::fs::read(folder.join("good")).unwrap();
    std::fs::write(folder.join("cut"), &good[..good.len() / 2]).unwrap();
    std::fs::write(folder.join("live"), &good).unwrap();
    std::fs::write(folder.join("live-wal"), "something").unwrap();
    for (name, code) in [("none", 3), ("text", 1), ("empty", 5), ("live", 5)] {
        stage.run(&["db", "restore", name, "--yes"]).await.fails_with(code);
    }
    let told = stage.run(&["db", "restore", "cut", "--yes"]).await;
    assert_ne!(told.code, 0, "{told}");
});

on_both!(a_file_that_somebody_uses_is_not_replaced, |stage| async move {
    if stage.db().backend() == Backend::Postgres {
        return;
    }
    stage.run(&["db", "backup", "good"]).await.ok();
    let told = stage.run(&["db", "restore", "good", "--yes"]).await.fails_with(75);
    assert!(told.stderr.contains("another program has the database open"), "{told}");
});

on_both!(migrate_says_what_it_did, |stage| async move {
    let told = stage.run(&["db", "migrate"]).await.ok();
    assert!(told.stderr.contains("nothing to do"), "{told}");
    let url = ["--database-url", "sqlite:fresh.db"];
    stage.run(&["db", "migrate", url[0], url[1], "--dry-run"]).await.ok();
    assert!(!stage.folder().join("fresh.db").exists(), "a dry run made the file");
    let told = stage.run(&["db", "migrate", url[0], url[1]]).await.ok();
    assert!(told.stderr.contains("migrations applied"), "{told}");
});
