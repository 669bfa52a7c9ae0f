//! The stage is proved before stories rely on it: what is broken is seen, what is told is kept apart.

use crate::on_both;
use crate::stage::invariants;
use payg::db::sql::Backend;
use payg::values;
use payg::values::id::fresh;

on_both!(a_fresh_database_is_migrated_empty_and_sound, |stage| async move {
    payg::db::migrate::check(stage.db()).await.unwrap();
    let mut view = stage.db().view().await.unwrap();
    let customers: i64 = view.one("SELECT COUNT(*) FROM customers", vec![]).await.unwrap().get(0).unwrap();
    assert_eq!(customers, 0);
    assert_eq!(stage.payg().now().to_string(), "2026-11-01T00:00:00Z");
    assert!(stage.folder().is_dir(), "a story has a folder of its own");
    assert!(stage.url().starts_with(if stage.db().backend() == Backend::Sqlite {
        "sqlite:"
    } else {
        "postgres:"
    }));
    stage.clock.set("2026-12-01T00:00:00Z".parse().unwrap());
    assert_eq!(stage.payg().now().to_string(), "2026-12-01T00:00:00Z");
});

on_both!(each_broken_invariant_is_seen, |stage| async move {
    let (customer, service, document) = (fresh(), fresh(), fresh());
    let now = stage.payg().now();
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "INSERT INTO usage_events (event_id, customer_id, service_id, quantity, happened_at, timed)
               VALUES ($1, $2, $3, 5000000, $4, $5)";
    tx.run(sql, values![fresh(), customer, service, now, true]).await.unwrap();
    let sql = "INSERT INTO usage_voids (customer_id, event_id, reason, voided_at) VALUES ($1, $2, 'no', $3)";
    tx.run(sql, values![customer, fresh(), now]).await.unwrap();
    let sql = "INSERT INTO transfers (customer_id, transfer_id, debit, credit, currency, amount, kind,
                                      document_id, created_at)
               VALUES ($1, $2, 'receivable', 'revenue', 'USD', 100, 'usage', $3, $4)";
    tx.run(sql, values![customer, fresh(), document, now]).await.unwrap();
    let sql = "INSERT INTO document_numbers (series, year, number, customer_id, document_id)
               VALUES ('INV', 2026, 2, $1, $2)";
    tx.run(sql, values![customer, document]).await.unwrap();
    tx.commit().await.unwrap();

    let broken = invariants::broken(stage.db()).await.unwrap().join("\n");
    for part in [
        "1 voids of events that do not exist",
        "2 accounts that are not the sums of their transfers",
        "1 series and years whose numbers have a gap",
        "1 documents without exactly one number, or numbers without a document",
        "events say (1, 5000000), their sums say (0, 0)",
    ] {
        assert!(broken.contains(part), "{part:?} is missing in\n{broken}");
    }
    clear(&stage).await;
});

/// Leaves nothing behind that the check at the story's end would find.
async fn clear(stage: &crate::stage::scene::Stage) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("DELETE FROM usage_events", vec![]).await.unwrap();
    tx.run("DELETE FROM usage_voids", vec![]).await.unwrap();
    tx.run("DELETE FROM transfers", vec![]).await.unwrap();
    tx.run("DELETE FROM document_numbers", vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(commands_run_on_the_story_s_database_and_clock, |stage| async move {
    let shown = stage.run(&["version", "-o", "json"]).await.json();
    assert_eq!(shown["version"], env!("CARGO_PKG_VERSION"), "{shown}");
    let listed = stage.run(&["config", "list"]).await.ok();
    assert!(listed.stdout.contains("database"), "{listed}");
    stage.run(&["no-such-noun"]).await.fails_with(2);
    let problem = stage.run(&["no-such-noun", "-o", "json"]).await.fails_with(2);
    assert!(problem.stdout.is_empty(), "{problem}");
    assert!(problem.stderr.contains("no-such-noun"), "{problem}");
});
