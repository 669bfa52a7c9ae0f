//! Money of invoices: what was paid, credited or given back is asked for, credited and given back no second time.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::drive_attempts::drive_attempt;
use payg::engine::idempotency::Once;
use payg::engine::refund_payment::{NewRefund, Part, refund_payment};
use payg::records::refund::{self, RefundStatus};
use serde_json::Value;

/// The card that has no money on it.
const POOR: &str = "5555555555554600";
const INVOICE: &str = "INV-2026-000001";

/// An invoice of two lines, 30.00 and 7.00, with a fifth as tax: 44.40.
async fn invoiced(stage: &Stage) {
    stage.at("2026-09-01T00:00:00Z");
    stage
        .lines(
            "operator create Olga --email olga@example.com --role admin
             tax set vat 20
             user create ada --user-name ada --tax vat
             service create api --unit request --aggregation sum
             service create bytes --unit byte --aggregation sum
             price set api 0.03 --yes
             price set bytes 0.07 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 1000").await;
    stage.used("ada bytes 2026-10-05 100").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.line("bill --month 2026-10 --yes").await.ok();
    assert_eq!(stage.json(&format!("invoice show {INVOICE}")).await["total"]["amount"], "44.40");
}

/// What ada's account of a role stands at.
async fn balance(stage: &Stage, role: &str) -> String {
    let accounts = stage.json("ledger balance ada").await;
    let rows = accounts["data"].as_array().unwrap();
    let found = rows.iter().find(|row| row["role"] == role);
    found.map_or("0.00".to_owned(), |row| row["balance"]["amount"].as_str().unwrap().to_owned())
}

/// The number of the line over so much before tax.
async fn line_over(stage: &Stage, amount: &str) -> i64 {
    let shown = stage.json(&format!("invoice show {INVOICE}")).await;
    let lines = shown["lines"].as_array().unwrap();
    lines.iter().find(|line| line["amount"]["amount"] == amount).unwrap()["line"].as_i64().unwrap()
}

on_both!(an_invoice_that_was_paid_is_not_asked_for_by_trying_a_declined_payment_again, |stage| async move {
    invoiced(&stage).await;
    let declined = stage.line(&format!("invoice pay {INVOICE} --method {POOR} --yes -o json")).await;
    let declined: Value = serde_json::from_str(&declined.stdout).unwrap();
    assert_eq!(declined["status"], "failed", "{declined}");
    let first = declined["id"].as_str().unwrap();
    let paid = stage.json(&format!("invoice pay {INVOICE} --yes")).await;
    assert_eq!(paid["status"], "successful");
    let again = stage.line(&format!("payment retry {first} --yes")).await.fails_with(5);
    assert!(again.stderr.contains("44.40 USD of invoice INV-2026-000001 are not due any more"), "{again}");
    assert_eq!(balance(&stage, "cash").await, "44.40", "paid once");
    stage.line("verify").await.ok();
});

on_both!(a_line_goes_back_once_with_its_tax, |stage| async move {
    invoiced(&stage).await;
    let seven = line_over(&stage, "7.00").await;
    stage.line(&format!("invoice pay {INVOICE} --yes")).await.ok();
    let refund = stage.json(&format!("refund {INVOICE} --line {seven} --reason outage --yes")).await;
    assert_eq!(refund["amount"]["amount"], "8.40", "{refund}");
    assert_eq!(stage.json(&format!("invoice show {INVOICE}")).await["credited"]["amount"], "8.40");
    assert_eq!(
        (balance(&stage, "cash").await, balance(&stage, "receivable").await),
        ("36.00".into(), "0.00".into())
    );
    let again = stage.line(&format!("refund {INVOICE} --line {seven} --yes")).await.fails_with(5);
    assert!(again.stderr.contains("is refunded already"), "{again}");
    stage.line(&format!("refund {INVOICE} --yes --reason all")).await.ok();
    assert_eq!(
        (balance(&stage, "cash").await, balance(&stage, "receivable").await),
        ("0.00".into(), "0.00".into())
    );
    stage.line("verify").await.ok();
});

on_both!(a_line_that_was_credited_before_it_was_paid_does_not_go_back, |stage| async move {
    invoiced(&stage).await;
    let seven = line_over(&stage, "7.00").await;
    stage.line(&format!("invoice credit {INVOICE} --line {seven} --reason outage --yes")).await.ok();
    let paid = stage.json(&format!("invoice pay {INVOICE} --yes")).await;
    assert_eq!(paid["amount"]["amount"], "36.00");
    let refused = stage.line(&format!("refund {INVOICE} --line {seven} --yes")).await.fails_with(5);
    assert!(refused.stderr.contains("nothing is left of line"), "{refused}");
});

on_both!(a_refund_that_a_gateway_made_settles_though_its_line_was_credited_meanwhile, |stage| async move {
    invoiced(&stage).await;
    let seven = line_over(&stage, "7.00").await;
    stage.line(&format!("invoice pay {INVOICE} --yes")).await.ok();
    // Asked for, and not yet answered when the line is credited by hand.
    let payg = stage.payg();
    let new = NewRefund { of: INVOICE.to_owned(), part: Part::Line(seven), reason: "outage".to_owned() };
    let asked = refund_payment(&payg, new, None, Once::unkeyed()).await.unwrap();
    stage.line(&format!("invoice credit {INVOICE} --line {seven} --reason outage --yes")).await.ok();
    drive_attempt(&payg, asked.attempt_id.unwrap()).await.unwrap();
    let refund = refund::find(&mut stage.db().view().await.unwrap(), asked.refund.refund_id).await.unwrap();
    assert_eq!(refund.unwrap().status, RefundStatus::Successful);
    let shown = stage.json(&format!("invoice show {INVOICE}")).await;
    assert_eq!(shown["credited"]["amount"], "8.40", "credited once");
    assert_eq!(
        (balance(&stage, "cash").await, balance(&stage, "receivable").await),
        ("36.00".into(), "0.00".into())
    );
    stage.line("verify").await.ok();
});
