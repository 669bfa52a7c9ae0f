//! The audit trail: who changed what is kept, sealed, and cannot be changed unseen.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::db::sql::{Backend, Sql};
use payg::engine::payg::Payg;
use payg::engine::seal_audit::seal_audit;
use payg::engine::set_tax::set_tax;
use payg::engine::verify_audit::verify_audit;
use payg::values::actor::Actor;

async fn set_taxes(payg: &Payg, count: usize) {
    for number in 0..count {
        set_tax(payg, &format!("tax {number}"), "19".parse().unwrap()).await.unwrap();
    }
}

/// Changes the trail past payg, as somebody may who owns the database.
async fn tamper(stage: &Stage, sql: &'static str) {
    let mut tx = stage.db().begin().await.unwrap();
    let off: &[&str] = match stage.db().backend() {
        Backend::Sqlite => &[
            "DROP TRIGGER audit_entries_only_sealed",
            "DROP TRIGGER audit_entries_never_deleted",
            "DROP TRIGGER audit_seals_never_updated",
            "DROP TRIGGER audit_seals_never_deleted",
        ],
        Backend::Postgres => &[
            "ALTER TABLE audit_entries DISABLE TRIGGER USER",
            "ALTER TABLE audit_seals DISABLE TRIGGER USER",
        ],
    };
    for text in off {
        tx.run_definition((*text).to_owned()).await.unwrap();
    }
    tx.run_definition(sql.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(a_change_is_in_the_trail_with_before_and_after, |stage| async move {
    stage.run(&["tax", "set", "vat", "19"]).await.ok();
    stage.run(&["tax", "set", "vat", "7"]).await.ok();
    let entry = stage.run(&["audit", "show", "last", "-o", "json"]).await.json();
    assert_eq!(entry["verb"], "tax.set");
    assert_eq!(entry["actor"]["kind"], "command_line");
    assert_eq!((&entry["before"]["percent"], &entry["after"]["percent"]), (&"19".into(), &"7".into()));
    let id = entry["subject_id"].as_str().unwrap();
    let list = stage.run(&["audit", "list", "--of", id, "--verb", "tax", "-o", "id"]).await.ok().stdout;
    assert_eq!(list.lines().count(), 2);
    assert_eq!(list.lines().next(), entry["id"].as_str());
    for flags in [["--verb", "ta"], ["--actor", "nobody"], ["--until", "2026-10-01"], ["--of", "tax_1"]] {
        let none = stage.run(&[&["audit", "list", "-o", "id"][..], &flags].concat()).await.ok().stdout;
        assert_eq!(none, "", "{flags:?}");
    }
    stage.run(&["tax", "set", "vat", "5", "--dry-run"]).await.ok();
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM audit_entries").await, 2);
});

on_both!(the_trail_is_append_only, |stage| async move {
    let payg = stage.payg();
    set_taxes(&payg, 2).await;
    seal_audit(&payg).await.unwrap();
    set_taxes(&payg, 1).await;
    for text in [
        "UPDATE audit_entries SET actor = 'somebody'",
        "UPDATE audit_entries SET actor = 'somebody', seal = 2 WHERE seal IS NULL",
        "UPDATE audit_entries SET seal = NULL WHERE seal IS NOT NULL",
        "UPDATE audit_entries SET seal = 2 WHERE seal = 1",
        "DELETE FROM audit_entries",
        "UPDATE audit_seals SET entries = 7",
        "DELETE FROM audit_seals",
    ] {
        let mut tx = stage.db().begin().await.unwrap();
        let refused = tx.run(Sql { sqlite: text, postgres: text }, vec![]).await;
        assert!(refused.is_err(), "{text} was taken");
    }
    assert!(verify_audit(&payg, None).await.unwrap().ok);
});

on_both!(seals_chain_what_was_changed, |stage| async move {
    let payg = stage.payg().acting(Actor::system("test"));
    assert!(seal_audit(&payg).await.unwrap().is_empty(), "nothing to seal");
    set_taxes(&payg, 3).await;
    let first = seal_audit(&payg).await.unwrap()[0];
    set_taxes(&payg, 2).await;
    let second = seal_audit(&payg).await.unwrap()[0];
    assert_eq!((first.number, first.entries, second.number, second.entries), (1, 3, 2, 2));
    assert_eq!(second.previous_hash, first.hash);
    set_taxes(&payg, 1).await;
    let proof = stage.run(&["audit", "verify", "-o", "json"]).await.json();
    assert_eq!((&proof["entries"], &proof["seals"], &proof["unsealed"]), (&5.into(), &2.into(), &1.into()));
    assert_eq!(proof["head"], format!("2:{}", second.hash));
    for (head, code) in [
        (format!("1:{}", first.hash), 0),
        (format!("2:{}", first.hash), 1),
        (format!("3:{}", first.hash), 1),
        ("3".to_owned(), 2),
    ] {
        let told = stage.run(&["audit", "verify", "--head", &head]).await;
        assert_eq!(told.code, code, "{told}");
    }
});

on_both!(whoever_changes_a_sealed_entry_is_found, |stage| async move {
    let payg = stage.payg();
    set_taxes(&payg, 3).await;
    seal_audit(&payg).await.unwrap();
    set_taxes(&payg, 3).await;
    seal_audit(&payg).await.unwrap();
    tamper(&stage, "UPDATE audit_entries SET actor = 'somebody' WHERE seal = 2").await;
    let told = stage.run(&["audit", "verify"]).await.fails_with(1);
    assert!(told.stderr.contains("seal 2 does not fit its entries"), "{told}");
    let told = stage.run(&["verify", "-o", "json"]).await.fails_with(1);
    assert!(told.stderr.contains("audit"), "{told}");
});

on_both!(whoever_takes_something_away_is_found, |stage| async move {
    let payg = stage.payg();
    for _ in 0..3 {
        set_taxes(&payg, 2).await;
        seal_audit(&payg).await.unwrap();
    }
    let whole = verify_audit(&payg, None).await.unwrap();
    assert!(whole.ok && whole.seals == 3, "{whole:?}");
    tamper(&stage, "DELETE FROM audit_entries WHERE seal = 3; DELETE FROM audit_seals WHERE number = 3")
        .await;
    let cut = verify_audit(&payg, None).await.unwrap();
    assert!(cut.ok, "without what was written down the end can be cut off: {cut:?}");
    let written = whole.head.unwrap().parse().unwrap();
    let found = verify_audit(&payg, Some(written)).await.unwrap();
    assert_eq!(found.wrong.as_deref(), Some("seal 3 that was written down is gone"));
});

on_both!(many_seal_at_once_and_every_entry_is_sealed_once, |stage| async move {
    let payg = stage.payg();
    let work = (0..4).map(|_| {
        let payg = payg.clone();
        tokio::spawn(async move {
            for _ in 0..5 {
                set_taxes(&payg, 2).await;
                seal_audit(&payg).await.unwrap();
            }
        })
    });
    for done in futures_util::future::join_all(work).await {
        done.unwrap();
    }
    seal_audit(&payg).await.unwrap();
    let proof = verify_audit(&payg, None).await.unwrap();
    assert!(proof.ok, "{proof:?}");
    assert_eq!((proof.entries, proof.unsealed), (40, 0));
});
