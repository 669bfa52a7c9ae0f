//! The proof of the books: it holds over everything payg does, and names whatever was tampered with.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::db::sql::{Backend, Sql};
use std::collections::BTreeMap;

/// A shop with a bit of everything: two services, tax, an adjustment, a void, a credit note, and
/// late usage that waits for the next bill.
async fn busy_shop(stage: &Stage) {
    stage
        .lines(
            "service create api --unit request
             service create seats --unit person --aggregation unique
             price set api --model graduated --tier 100=0.10 --tier inf=0.05 --from 2026-01-01 --yes
             price set seats 5 --from 2026-01-01 --yes
             tax set vat 19
             user create ada --tax vat
             user create bob",
        )
        .await;
    stage.at("2026-10-01T00:00:00Z");
    stage.used("ada api 2026-09-05 150\nada seats 2026-09-05 1 x\nada seats 2026-09-06 1 y").await;
    stage.used("ada seats 2026-09-07 1 x\nbob api 2026-09-05 10").await;
    stage.json("bill --month 2026-09").await;
    stage.at("2026-11-01T00:00:00Z");
    stage.used("ada api 2026-09-08 10\nada api 2026-10-05 20").await;
    stage.json("bill --month 2026-10").await;
    stage.json("invoice void INV-2026-000002 --yes").await;
    stage.json("invoice credit INV-2026-000001 --line 1 --yes").await;
    stage.used("ada api 2026-10-06 30").await;
    stage.verified().await;
}

on_both!(the_books_of_an_idle_shop_are_right, |stage| async move {
    let report = stage.json("verify").await;
    assert_eq!(report["ok"], true);
    assert!(report["checks"].as_array().unwrap().iter().all(|check| check["checked"] == 0));
});

on_both!(verify_says_what_it_checked, |stage| async move {
    busy_shop(&stage).await;
    let report = stage.json("verify").await;
    let count = |name: &str| {
        let checks = report["checks"].as_array().unwrap();
        checks.iter().find(|check| check["name"] == name).unwrap()["checked"].clone()
    };
    assert_eq!((count("events"), count("rollups"), count("values")), (8.into(), 8.into(), 3.into()));
    assert_eq!((count("invoices"), count("lines"), count("numbers")), (3.into(), 5.into(), 4.into()));
});

/// Each row: the check that must fail, how its books are tampered with, and how that is undone.
const TAMPERED: &[(&str, &str, &str)] = &[
    (
        "voids",
        "INSERT INTO usage_voids (customer_id, event_id, reason, voided_at)
         SELECT customer_id, service_id, 'forged', happened_at FROM usage_events LIMIT 1",
        "DELETE FROM usage_voids WHERE reason = 'forged'",
    ),
    (
        "slots",
        "UPDATE usage_rollups SET events = events + 1 WHERE day = 20701",
        "UPDATE usage_rollups SET events = events - 1 WHERE day = 20701",
    ),
    (
        "rollups",
        "UPDATE usage_events SET quantity = quantity + 1 WHERE quantity = 150000000",
        "UPDATE usage_events SET quantity = quantity - 1 WHERE quantity = 150000001",
    ),
    (
        "values",
        "UPDATE usage_values SET events = events + 1 WHERE value = 'y'",
        "UPDATE usage_values SET events = events - 1 WHERE value = 'y'",
    ),
    (
        "lines",
        "UPDATE invoice_lines SET quantity_to = quantity_to + 1 WHERE quantity_to = 150000000",
        "UPDATE invoice_lines SET quantity_to = quantity_to - 1 WHERE quantity_to = 150000001",
    ),
    (
        "lines",
        "UPDATE invoice_lines SET amount = amount + 1 WHERE kind = 'adjustment'",
        "UPDATE invoice_lines SET amount = amount - 1 WHERE kind = 'adjustment'",
    ),
    (
        "lines",
        "UPDATE invoice_lines SET month = '2025' || substr(month, 5)",
        "UPDATE invoice_lines SET month = '2026' || substr(month, 5)",
    ),
    (
        "months",
        "UPDATE invoice_lines SET events_to = events_to + 7 WHERE quantity_to = 150000000",
        "UPDATE invoice_lines SET events_to = events_to - 7 WHERE quantity_to = 150000000",
    ),
    (
        "months",
        "UPDATE invoice_lines SET events_from = events_from - 1 WHERE kind = 'adjustment'",
        "UPDATE invoice_lines SET events_from = events_from + 1 WHERE kind = 'adjustment'",
    ),
    ("months", "UPDATE usage_late SET day = day - 365", "UPDATE usage_late SET day = day + 365"),
    (
        "invoices",
        "UPDATE invoices SET subtotal = subtotal + 1, total = total + 1 WHERE number = 'INV-2026-000001'",
        "UPDATE invoices SET subtotal = subtotal - 1, total = total - 1 WHERE number = 'INV-2026-000001'",
    ),
    (
        "invoice_months",
        "UPDATE invoices SET month = '2026-07' WHERE number = 'INV-2026-000001'",
        "UPDATE invoices SET month = '2026-09' WHERE number = 'INV-2026-000001'",
    ),
    (
        "customers",
        "INSERT INTO accounts (customer_id, role, currency, debits, credits)
         SELECT service_id, 'cash', 'EUR', 0, 0 FROM services LIMIT 1",
        "DELETE FROM accounts WHERE customer_id IN (SELECT service_id FROM services)",
    ),
    (
        "line_numbers",
        "UPDATE invoice_lines SET line = 9 WHERE line = 2",
        "UPDATE invoice_lines SET line = 2 WHERE line = 9",
    ),
    ("taxes", "UPDATE invoice_taxes SET amount = amount + 1", "UPDATE invoice_taxes SET amount = amount - 1"),
    (
        "credits",
        "UPDATE invoices SET credited = credited + 1 WHERE number = 'INV-2026-000001'",
        "UPDATE invoices SET credited = credited - 1 WHERE number = 'INV-2026-000001'",
    ),
    (
        "credit_lines",
        "UPDATE credit_note_lines SET amount = amount + 1",
        "UPDATE credit_note_lines SET amount = amount - 1",
    ),
    (
        "invoices_posted",
        "UPDATE transfers SET amount = amount + 1 WHERE kind = 'invoice'",
        "UPDATE transfers SET amount = amount - 1 WHERE kind = 'invoice'",
    ),
    (
        "credit_notes_posted",
        "UPDATE transfers SET amount = amount + 1 WHERE kind = 'credit_note'",
        "UPDATE transfers SET amount = amount - 1 WHERE kind = 'credit_note'",
    ),
    (
        "transfers",
        "UPDATE transfers SET reverses = transfer_id WHERE kind = 'invoice'",
        "UPDATE transfers SET reverses = NULL WHERE kind = 'invoice'",
    ),
    (
        "accounts",
        "UPDATE accounts SET debits = debits + 1 WHERE role = 'receivable'",
        "UPDATE accounts SET debits = debits - 1 WHERE role = 'receivable'",
    ),
    (
        "trial_balance",
        "UPDATE accounts SET credits = credits + 1 WHERE role = 'revenue'",
        "UPDATE accounts SET credits = credits - 1 WHERE role = 'revenue'",
    ),
    (
        "gapless",
        "UPDATE number_series SET next = next + 1 WHERE series = 'INV'",
        "UPDATE number_series SET next = next - 1 WHERE series = 'INV'",
    ),
    (
        "numbers",
        "UPDATE invoices SET number = 'INV-2026-000077' WHERE number = 'INV-2026-000001'",
        "UPDATE invoices SET number = 'INV-2026-000001' WHERE number = 'INV-2026-000077'",
    ),
];

async fn run(stage: &Stage, sql: impl Into<Sql>) {
    let mut tx = stage.db().begin().await.unwrap();
    tx.run(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

/// The check fails, says which row, and the exit code is 1.
async fn seen(stage: &Stage, name: &str) {
    let answer = stage.line("verify -o json").await;
    assert_eq!(answer.code, 1, "{name}: {answer}");
    assert!(answer.stderr.contains(name), "{name}: {answer}");
    let report: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["name"] == name).unwrap();
    assert_eq!(check["ok"], false, "{name}: {answer}");
    assert!(check["wrong"].as_str().unwrap().len() > 10, "{name}: {answer}");
}

on_both!(whatever_is_tampered_with_is_named, |stage| async move {
    busy_shop(&stage).await;
    for (name, tamper, undo) in TAMPERED {
        run(&stage, *tamper).await;
        seen(&stage, name).await;
        run(&stage, *undo).await;
        stage.verified().await;
    }
});

on_both!(a_lost_key_is_noticed, |stage| async move {
    busy_shop(&stage).await;
    const DROP: Sql = Sql {
        sqlite: "DROP INDEX usage_events_once",
        postgres: "ALTER TABLE usage_events DROP CONSTRAINT usage_events_pkey",
    };
    run(&stage, DROP).await;
    seen(&stage, "events").await;
    run(&stage, "DROP INDEX invoices_once").await;
    run(&stage, "UPDATE invoices SET month = '2026-09'").await;
    seen(&stage, "one_a_month").await;
    run(&stage, "UPDATE invoices SET month = '2026-10' WHERE status = 'void'").await;
    if stage.db().backend() == Backend::Postgres {
        run(&stage, "ALTER TABLE usage_events ADD PRIMARY KEY (event_id, customer_id)").await;
    }
});

/// The checks of a proof that does not hold, by their names.
async fn broken(stage: &Stage) -> (usize, BTreeMap<String, String>) {
    let answer = stage.line("verify -o json").await;
    assert_eq!(answer.code, 1, "{answer}");
    let report: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let text = |check: &serde_json::Value, name: &str| check[name].as_str().unwrap().to_owned();
    let wrong = checks.iter().filter(|check| check["ok"] == false);
    (checks.len(), wrong.map(|check| (text(check, "name"), text(check, "wrong"))).collect())
}

on_both!(a_row_that_cannot_be_read_is_named_and_the_rest_is_checked, |stage| async move {
    busy_shop(&stage).await;
    let all = stage.json("verify").await["checks"].as_array().unwrap().len();
    run(&stage, "UPDATE invoice_lines SET month = '2027' WHERE quantity_to = 150000000").await;
    let (count, wrong) = broken(&stage).await;
    assert_eq!(count, all, "{wrong:?}");
    let told = "INV-2026-000001 line 1: month \"2027\" is not a month";
    assert!(wrong["lines"].starts_with(told), "{wrong:?}");
    assert!(wrong["months"].contains("month \"2027\""), "{wrong:?}");
    assert!(!wrong.contains_key("events") && !wrong.contains_key("accounts"), "{wrong:?}");
    run(&stage, "UPDATE invoice_lines SET month = '2026-09' WHERE quantity_to = 150000000").await;
    stage.verified().await;
    run(&stage, "UPDATE prices SET spec = '{' || spec").await;
    let (count, wrong) = broken(&stage).await;
    assert_eq!(count, all, "{wrong:?}");
    assert!(wrong["lines"].starts_with("INV-2026-000001 line 1: "), "{wrong:?}");
    run(&stage, "UPDATE prices SET spec = substr(spec, 2)").await;
    stage.verified().await;
});

on_both!(a_line_that_lies_elsewhere_than_its_usage_is_named, |stage| async move {
    stage
        .lines(
            "service create api --unit request
             price set api 0.10 --from 2026-01-01 --yes
             price set api 0.20 --from 2026-10-11 --yes
             price set api 0.30 --from 2026-10-21 --yes
             user create ada",
        )
        .await;
    stage.at("2026-11-01T00:00:00Z");
    stage.used("ada api 2026-10-05 1\nada api 2026-10-15 2\nada api 2026-10-25 3").await;
    stage.json("bill --month 2026-10").await;
    stage.verified().await;
    const LATER: Sql = Sql {
        sqlite: "UPDATE invoice_lines SET period_end = period_end + 1",
        postgres: "UPDATE invoice_lines SET period_end = period_end + INTERVAL '1 microsecond'",
    };
    const AS_BEFORE: Sql = Sql {
        sqlite: "UPDATE invoice_lines SET period_end = period_end - 1",
        postgres: "UPDATE invoice_lines SET period_end = period_end - INTERVAL '1 microsecond'",
    };
    run(&stage, LATER).await;
    let (_, wrong) = broken(&stage).await;
    assert!(wrong["lines"].contains("line 2: begins at 2026-10-11T00:00:00Z with 1 events"), "{wrong:?}");
    run(&stage, AS_BEFORE).await;
    stage.verified().await;
    run(&stage, "UPDATE invoice_lines SET events_from = events_from + 1 WHERE line = 2").await;
    let (_, wrong) = broken(&stage).await;
    assert!(wrong["lines"].contains("line 2: begins at 2026-10-11T00:00:00Z with 2 events"), "{wrong:?}");
    assert!(wrong["months"].contains("6 in 3 events"), "{wrong:?}");
});
