//! The ledger as hledger sees it: the real program checks the journal and finds the same balances.

use crate::on_both;
use crate::stage::scene::Stage;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Balances by account and currency, those of nothing left out.
type Balances = BTreeMap<(String, String), String>;

/// Whether there is an hledger; said once on stderr where there is none.
///
/// # Panics
/// Where there is none and `PAYG_TEST_REQUIRE_HLEDGER=1` asks for one.
fn installed() -> bool {
    static INSTALLED: OnceLock<bool> = OnceLock::new();
    let found = *INSTALLED.get_or_init(|| {
        let found = Command::new("hledger").arg("--version").output().is_ok_and(|run| run.status.success());
        if !found {
            // Written past the test harness, which would keep it from being seen.
            let _ = writeln!(std::io::stderr(), "no hledger, nothing checks the exported journal");
        }
        found
    });
    let required = std::env::var("PAYG_TEST_REQUIRE_HLEDGER").is_ok_and(|value| value == "1");
    assert!(found || !required, "PAYG_TEST_REQUIRE_HLEDGER=1, but there is no hledger on the path");
    found
}

/// What hledger says about a journal; it must be content with it.
fn hledger(journal: &str, arguments: &[&str]) -> String {
    let mut program = Command::new("hledger");
    program.args(["-f", "-"]).args(arguments);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn().unwrap();
    running.stdin.take().unwrap().write_all(journal.as_bytes()).unwrap();
    let answer = running.wait_with_output().unwrap();
    let (said, complaint) =
        (String::from_utf8(answer.stdout).unwrap(), String::from_utf8_lossy(&answer.stderr));
    assert!(answer.status.success(), "hledger {arguments:?}: {complaint}{said}\n{journal}");
    said
}

/// What hledger finds the accounts to stand at.
fn balances(journal: &str, more: &[&str]) -> Balances {
    let flags = ["balance", "--flat", "--no-total", "--layout=bare", "--output-format=csv"];
    let table = hledger(journal, &[&flags[..], more].concat());
    let rows = table.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.split(',').map(|cell| cell.trim_matches('"')).collect();
        ((cells[0].to_owned(), cells[1].to_owned()), cells[2].trim_end_matches('.').to_owned())
    });
    rows.collect()
}

/// The account of hledger for a role of payg.
fn chapter(role: &str) -> &'static str {
    match role {
        "receivable" => "assets:receivable",
        "revenue" => "revenues:services",
        "tax" => "liabilities:tax",
        other => panic!("no story has {other} yet"),
    }
}

/// The balances of one of payg's own lists.
async fn listed(stage: &Stage, line: &str, name: impl Fn(&Value) -> String) -> Balances {
    let list = stage.json(line).await;
    let rows = list["data"].as_array().unwrap().iter().filter_map(|row| {
        let text = |field: &str| row["balance"][field].as_str().unwrap().to_owned();
        let is_nothing = text("amount").trim_matches(['0', '.']).is_empty();
        (!is_nothing).then(|| ((name(row), text("currency")), text("amount")))
    });
    rows.collect()
}

/// Four currencies with none, two and three decimals, two taxes, an invoice voided and billed
/// again, credit notes over an amount, a line and all, and an adjustment that owes back.
async fn busy(stage: &Stage) {
    stage.at("2026-10-01T00:00:00Z");
    stage
        .lines(
            "service create api --unit request
             service create sms --unit message
             price set api --model volume --tier 1000=0.10 --tier inf=0.05 --from 2026-01-01 --yes
             price set api 12 --currency JPY --from 2026-01-01 --yes
             price set api 0.0123 --currency KWD --from 2026-01-01 --yes
             price set sms 0.333 --currency EUR --from 2026-01-01 --yes
             tax set vat 19
             tax set city 1.5
             user create ada --tax vat --tax city
             user create bob --currency EUR --tax vat
             user create kei --currency JPY --tax vat
             user create noor --currency KWD
             company create acme --bsb 062-000 --account 00012345",
        )
        .await;
    stage
        .used(
            "ada api 2026-09-05 1000
             bob sms 2026-09-05 10
             kei api 2026-09-05 7
             noor api 2026-09-05 1001
             acme api 2026-09-05 20000",
        )
        .await;
    stage.json("bill --month 2026-09").await;
    stage.json("invoice void INV-2026-000003 --yes").await;
    stage.at("2026-11-01T00:00:00Z");
    stage.used("ada api 2026-09-06 1\nbob sms 2026-10-05 1000\nkei api 2026-10-05 77").await;
    stage.json("bill --month 2026-10").await;
    stage.json("bill --month 2026-09").await;
    for number in 1..=2 {
        stage.json(&format!("invoice credit INV-2026-00000{number} --amount 1 --yes")).await;
        stage.json(&format!("invoice credit INV-2026-00000{number} --all --yes")).await;
    }
    stage.json("invoice credit INV-2026-000005 --line 1 --yes").await;
    stage.verified().await;
}

on_both!(hledger_is_content_with_the_journal_and_finds_the_same_balances, |stage| async move {
    if !installed() {
        return;
    }
    busy(&stage).await;
    let journal = stage.line("ledger export --format hledger").await.ok().stdout;
    hledger(&journal, &["check"]);
    hledger(&journal, &["check", "--strict"]);
    let by_account = listed(&stage, "ledger balance --all", |row| {
        format!("{}:{}", chapter(row["role"].as_str().unwrap()), row["customer_id"].as_str().unwrap())
    });
    let by_account = by_account.await;
    assert!(by_account.len() > 8, "{by_account:?}");
    assert_eq!(balances(&journal, &[]), by_account);
    let trial =
        listed(&stage, "ledger trial-balance", |row| chapter(row["role"].as_str().unwrap()).to_owned());
    assert_eq!(balances(&journal, &["--depth=2"]), trial.await);
    let statement = hledger(&journal, &["incomestatement", "--depth=2"]);
    assert!(statement.contains("revenues:services"), "{statement}");
    let month = stage.line("ledger export --format hledger --month 2026-11").await.ok().stdout;
    hledger(&month, &["check", "--strict"]);
    assert!(month.lines().count() < journal.lines().count());
});
