//! Money through a bank: files go there, some of it comes back, the rest has moved after some days.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stories::world;
use payg::gateway::bank::detail::Code;
use payg::gateway::bank::file::File;
use payg::gateway::bank::returns::{Reason, Return};
use payg::gateway::bank::trailer::Trailer;
use serde_json::Value;

const SETTINGS: &str = "[billing]\ncurrency = \"AUD\"\n[bank]\ninstitution = \"CBA\"\nuser_name = \"Paying Platform\"\n\
                        user_id = 301500\nbsb = \"067-102\"\naccount = \"00012345\"\n";

/// A company, a bank, and payments that are to go there: `in` from Initech, `out` to Umbrella.
async fn set(stage: &Stage, more: &str, payments: &[(&str, &str)]) {
    std::fs::write(stage.folder().join("payg.toml"), format!("{SETTINGS}{more}")).unwrap();
    stage
        .run(&[
            "company",
            "create",
            "acme",
            "--external-id",
            "acme",
            "--bsb",
            "062-000",
            "--account",
            "00012345",
        ])
        .await
        .ok();
    for (place, (way, amount)) in payments.iter().enumerate() {
        pay(stage, &format!("p{}", place + 1), way, amount).await;
    }
}

async fn pay(stage: &Stage, name: &str, way: &str, amount: &str) {
    let create = ["payment", "create", "acme", amount, "--gateway", "bank", "--reference", name];
    let party: &[&str] = match way {
        "in" => &["--name", "Initech", "--bsb", "062-692", "--account", "43214321"],
        _ => &["--name", "Umbrella", "--bsb", "067-102", "--account", "12341234", "--pay-out"],
    };
    stage.run(&[&create[..], party].concat()).await.ok();
    stage.run(&["payment", "process", name]).await.ok();
}

async fn export(stage: &Stage) -> File {
    stage.run(&["bank", "export", "--out", "out.aba"]).await.ok();
    File::read(&content(stage, "out.aba")).unwrap()
}

fn content(stage: &Stage, name: &str) -> String {
    std::fs::read_to_string(stage.folder().join(name)).unwrap()
}

async fn status(stage: &Stage, name: &str) -> String {
    let shown = stage.run(&["payment", "show", name, "-o", "json"]).await.json();
    shown["status"].as_str().unwrap().to_owned()
}

/// The record by which the bank sends one of a file back.
pub fn sent_back(file: &File, line: usize, reason: Reason) -> Return {
    let detail = &file.details[line - 1];
    Return {
        account: detail.account.clone(),
        reason,
        code: detail.code,
        amount: detail.amount,
        title: detail.title.clone(),
        reference: detail.reference.clone(),
        trace: detail.trace.clone(),
        remitter: detail.remitter.clone(),
        day: 2,
        user_id: 301_500,
    }
}

/// Imports returns and answers what came of each line.
async fn import(stage: &Stage, lines: &[String], code: u8) -> Vec<String> {
    std::fs::write(stage.folder().join("returns"), lines.join("\r\n")).unwrap();
    let answer = stage.run(&["bank", "import", "returns", "-o", "json"]).await;
    assert_eq!(answer.code, code, "{answer}");
    let document: Value = serde_json::from_str(&answer.stdout).unwrap();
    let rows = document["data"].as_array().unwrap();
    rows.iter().map(|row| row["outcome"].as_str().unwrap().to_owned()).collect()
}

on_both!(what_does_not_come_back_has_moved, |stage| async move {
    set(&stage, "", &[("in", "12.50"), ("out", "99")]).await;
    let file = export(&stage).await;
    let movements: Vec<_> =
        file.details.iter().map(|one| (one.code, one.amount, one.title.as_str())).collect();
    assert_eq!(movements, [(Code::Debit, 1_250, "Initech"), (Code::Credit, 9_900, "Umbrella")]);
    assert_eq!(
        (file.header.date.to_string(), &*file.details[0].reference),
        ("2026-11-02".to_owned(), "PAYG000001-000001")
    );
    let accepted = stage.run(&["bank", "accept", "1", "-o", "json"]).await.json();
    assert_eq!(
        (&accepted["state"], &accepted["settles_at"]),
        (&"accepted".into(), &"2026-11-05T00:00:00Z".into())
    );
    assert_eq!(stage.run(&["bank", "accept", "1", "-o", "json"]).await.json(), accepted, "again");
    stage.at("2026-11-04T23:59:59Z");
    stage.run(&["work", "--once"]).await.ok();
    assert_eq!(
        (status(&stage, "p1").await, status(&stage, "p2").await),
        ("processing".into(), "processing".into())
    );
    stage.at("2026-11-05T00:00:00Z");
    stage.run(&["work", "--once"]).await.ok();
    assert_eq!(
        (status(&stage, "p1").await, status(&stage, "p2").await),
        ("successful".into(), "successful".into())
    );
    let shown = stage.run(&["bank", "show", "1", "-o", "json"]).await.json();
    assert_eq!(shown["entry_list"][1]["outcome"], "settled");
    stage.run(&["verify"]).await.ok();
    stage.run(&["audit", "verify"]).await.ok();
    let nothing = stage.run(&["bank", "export", "--out", "more.aba"]).await.ok();
    assert!(nothing.stderr.contains("nothing waits for the bank"), "{nothing}");
    assert!(!stage.folder().join("more.aba").exists());
});

on_both!(the_same_export_again_is_the_same_file, |stage| async move {
    set(&stage, "balance = true\n", &[("in", "12.50"), ("in", "7.50")]).await;
    stage.run(&["bank", "export", "--out", "dry.aba", "--dry-run"]).await.ok();
    assert!(!stage.folder().join("dry.aba").exists(), "a dry run wrote a file");
    export(&stage).await;
    pay(&stage, "p3", "in", "1").await;
    let again = stage.run(&["bank", "export", "--out", "again.aba"]).await.ok();
    assert!(again.stderr.contains("written before"), "{again}");
    assert_eq!(content(&stage, "again.aba"), content(&stage, "out.aba"));
    let file = File::read(&content(&stage, "out.aba")).unwrap();
    let totals = Trailer::of(&file.details).unwrap();
    assert_eq!((totals.count, totals.credits, totals.debits), (3, 2_000, 2_000), "balanced");
    let other = ["bank", "export", "--out", "x.aba", "--date", "2026-11-09"];
    stage.run(&other).await.fails_with(5);
    stage.run(&["bank", "accept", "1"]).await.ok();
    let next = export(&stage).await;
    assert_eq!((next.details[0].amount, &*next.details[0].reference), (100, "PAYG000002-000001"));
    stage.run(&["verify"]).await.ok();
});

on_both!(what_a_bank_rejects_goes_into_the_next_file, |stage| async move {
    set(&stage, "", &[("in", "12.50")]).await;
    export(&stage).await;
    stage.run(&["bank", "reject", "1", "--reason", "wrong day"]).await.ok();
    stage.run(&["bank", "accept", "1"]).await.fails_with(5);
    let next = export(&stage).await;
    assert_eq!((next.details.len(), &*next.details[0].reference), (1, "PAYG000002-000001"));
    stage.run(&["bank", "accept", "2"]).await.ok();
    stage.run(&["bank", "reject", "2", "--reason", "too late"]).await.fails_with(5);
    let live = "SELECT COUNT(*) FROM bank_entries WHERE live";
    assert_eq!(world::count(&stage, live).await, 1);
    stage.run(&["verify"]).await.ok();
    stage.run(&["bank", "accept", "3"]).await.fails_with(3);
});

on_both!(what_comes_back_in_time_fails_and_later_is_disputed, |stage| async move {
    set(&stage, "", &[("in", "12.50"), ("in", "20"), ("out", "99")]).await;
    let file = export(&stage).await;
    let early = sent_back(&file, 1, Reason::NoAccount).write().unwrap();
    assert_eq!(
        import(&stage, std::slice::from_ref(&early), 6).await,
        ["differs"],
        "the file is not accepted yet"
    );
    stage.run(&["bank", "accept", "1"]).await.ok();
    let wrong = Return { amount: 1_251, ..sent_back(&file, 2, Reason::NoAccount) }.write().unwrap();
    let foreign =
        Return { reference: "RENT 7".into(), ..sent_back(&file, 2, Reason::NoAccount) }.write().unwrap();
    let none = Return { reference: "PAYG000001-000009".into(), ..sent_back(&file, 2, Reason::NoAccount) };
    let lines = [early.clone(), wrong, foreign, none.write().unwrap(), early.replace("062-692", "062x692")];
    let outcomes = import(&stage, &lines, 6).await;
    assert_eq!(outcomes, ["failed", "differs", "unknown", "unknown", "unreadable"]);
    assert_eq!(import(&stage, std::slice::from_ref(&early), 0).await, ["already"]);
    let failed = stage.run(&["payment", "show", "p1", "-o", "json"]).await.json();
    assert_eq!((&failed["status"], &failed["failure_code"]), (&"failed".into(), &"no_account".into()));

    stage.at("2026-11-06T00:00:00Z");
    stage.run(&["work", "--once"]).await.ok();
    assert_eq!(
        (status(&stage, "p1").await, status(&stage, "p2").await),
        ("failed".into(), "successful".into())
    );
    let late: Vec<String> =
        [2, 3].map(|line| sent_back(&file, line, Reason::PaymentStopped).write().unwrap()).into();
    assert_eq!(import(&stage, &late, 0).await, ["disputed", "disputed"]);
    assert_eq!(import(&stage, &late, 0).await, ["already", "already"]);
    assert_eq!(
        (status(&stage, "p2").await, status(&stage, "p3").await),
        ("disputed".into(), "disputed".into())
    );
    stage.run(&["verify"]).await.ok();
});

on_both!(a_file_that_is_not_whole_changes_nothing, |stage| async move {
    set(&stage, "", &[("in", "12.50")]).await;
    let file = export(&stage).await;
    stage.run(&["bank", "accept", "1"]).await.ok();
    let line = sent_back(&file, 1, Reason::AccountClosed).write().unwrap();
    let last = Trailer { credits: 0, debits: 1_250, count: 2 }.write().unwrap();
    std::fs::write(stage.folder().join("cut"), format!("{line}\r\n{last}\r\n")).unwrap();
    std::fs::write(stage.folder().join("odd"), [0xff, 0xfe]).unwrap();
    std::fs::write(stage.folder().join("empty"), "").unwrap();
    for (name, code) in [("cut", 2), ("odd", 2), ("empty", 2), ("missing", 3)] {
        stage.run(&["bank", "import", name]).await.fails_with(code);
    }
    assert_eq!(status(&stage, "p1").await, "processing");
});

on_both!(many_payments_become_several_files, |stage| async move {
    let five = [("in", "1"), ("in", "2"), ("in", "3"), ("in", "99999999.99"), ("in", "5")];
    set(&stage, "records_max = 2\n", &five).await;
    let told = stage.run(&["bank", "export", "--out", "out.aba", "-o", "json"]).await.json();
    let sums: Vec<_> =
        told["data"].as_array().unwrap().iter().map(|file| file["debits"].as_i64().unwrap()).collect();
    assert_eq!(
        sums,
        [300, 300, 9_999_999_999, 500],
        "a file holds neither too many records nor too much money"
    );
    for name in ["out.aba", "out-2.aba", "out-3.aba", "out-4.aba"] {
        File::read(&content(&stage, name)).unwrap();
    }
    let listed = stage.run(&["bank", "list", "--state", "exported", "-o", "csv"]).await.ok().stdout;
    assert_eq!(listed.lines().count(), 5, "{listed}");
    stage.run(&["verify"]).await.ok();
});

on_both!(what_cannot_go_to_a_bank_is_refused, |stage| async move {
    set(&stage, "", &[]).await;
    std::fs::write(stage.folder().join("payg.toml"), "[billing]\ncurrency = \"AUD\"\n").unwrap();
    pay(&stage, "p1", "in", "1").await;
    let told = stage.run(&["bank", "export", "--out", "x.aba"]).await.fails_with(5);
    assert!(told.stderr.contains("bank.institution is not set"), "{told}");
    std::fs::write(stage.folder().join("payg.toml"), SETTINGS).unwrap();
    for date in ["2026-10-31", "tomorrow", "2026-02-30"] {
        stage.run(&["bank", "export", "--out", "x.aba", "--date", date]).await.fails_with(2);
    }
    for (setting, value) in
        [("INSTITUTION", "cba"), ("BSB", "067102"), ("ACCOUNT", "1"), ("BUSINESS_DAYS", "-1")]
    {
        let spoil = |world: &mut payg::cli::environment::Environment| {
            world.variables.insert(format!("PAYG_BANK_{setting}"), value.to_owned());
        };
        stage.run_in(&["bank", "list"], spoil).await.fails_with(2);
    }
    let usd = [
        "company",
        "create",
        "yank",
        "--external-id",
        "yank",
        "--bsb",
        "062-000",
        "--account",
        "00012345",
        "--currency",
        "USD",
    ];
    stage.run(&usd).await.ok();
    let create = [
        "payment",
        "create",
        "yank",
        "5",
        "--gateway",
        "bank",
        "--reference",
        "usd",
        "--name",
        "Initech",
        "--bsb",
        "062-692",
        "--account",
        "43214321",
    ];
    let told = stage.run(&create).await.fails_with(2);
    assert!(told.stderr.contains("AUD"), "{told}");
});

on_both!(a_refund_goes_back_through_the_bank, |stage| async move {
    set(&stage, "", &[("in", "12.50")]).await;
    export(&stage).await;
    stage.run(&["bank", "accept", "1"]).await.ok();
    stage.at("2026-11-05T00:00:00Z");
    stage.run(&["work", "--once"]).await.ok();
    let paid = stage.run(&["payment", "show", "p1", "-o", "json"]).await.json();
    let id = paid["id"].as_str().unwrap();
    stage.run(&["refund", id, "--amount", "2.50", "--yes"]).await.ok();
    let file = export(&stage).await;
    let back = &file.details[0];
    assert_eq!((back.code, back.amount, &*back.account.number), (Code::Credit, 250, "43214321"));
    stage.run(&["bank", "accept", "2"]).await.ok();
    stage.at("2026-11-12T00:00:00Z");
    stage.run(&["work", "--once"]).await.ok();
    let paid = stage.run(&["payment", "show", "p1", "-o", "json"]).await.json();
    assert_eq!(paid["refunded"]["amount"], "2.50");
    stage.run(&["verify"]).await.ok();
});

on_both!(verify_finds_a_file_that_was_changed, |stage| async move {
    set(&stage, "", &[("in", "12.50"), ("in", "3")]).await;
    export(&stage).await;
    stage.run(&["verify"]).await.ok();
    for (spoil, mend, words) in [
        (
            "UPDATE bank_files SET content = REPLACE(content, '0000001250', '0000001251')",
            "UPDATE bank_files SET content = REPLACE(content, '0000001251', '0000001250')",
            "the content of file 1 was changed",
        ),
        (
            "UPDATE bank_files SET debits = debits + 1",
            "UPDATE bank_files SET debits = debits - 1",
            "file 1 does not say the number and the sums",
        ),
        (
            "UPDATE bank_entries SET live = FALSE WHERE line = 1",
            "UPDATE bank_entries SET live = TRUE WHERE line = 1",
            "record 1 of file 1 is not what",
        ),
    ] {
        change(&stage, spoil).await;
        let told = stage.run(&["verify", "-o", "json"]).await.fails_with(1);
        assert!(told.stdout.contains(words), "{told}");
        change(&stage, mend).await;
    }
    stage.run(&["verify"]).await.ok();
});

async fn change(stage: &Stage, sql: &'static str) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

on_both!(two_who_export_at_once_make_one_file, |stage| async move {
    set(&stage, "", &[("in", "1"), ("in", "2"), ("out", "3")]).await;
    let runs = ["a.aba", "b.aba", "c.aba"].map(|name| {
        let stage = stage.clone();
        async move { stage.run(&["bank", "export", "--out", name]).await.code }
    });
    let codes = futures_util::future::join_all(runs).await;
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 75].contains(code)), "{codes:?}");
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM bank_files").await, 1);
    assert_eq!(world::count(&stage, "SELECT COUNT(*) FROM bank_entries").await, 3);
});
