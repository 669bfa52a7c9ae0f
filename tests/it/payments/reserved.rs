//! Payments in two stages: the money is reserved first, then captured or let go.

use crate::on_both;
use crate::payments::yookassa::fill_in;
use crate::stage::yookassa::Shop;
use serde_json::Value;
use std::os::unix::process::ExitStatusExt;

const PAYER: &str = "--name Initech --bsb 062-000 --account 12345678";

/// A payment whose payer has confirmed it on the gateway's page: its money is reserved.
pub async fn reserve(shop: &Shop, reference: &str, amount: &str) -> Value {
    let line = format!("payment create acme {amount} {PAYER} --reference {reference} --reserve");
    shop.line(&line).await.ok();
    let asked = shop.json(&format!("payment process {reference}")).await;
    let page = asked["confirmation_url"].as_str().expect("the payer confirms it on a page");
    fill_in(page, "action=pay&card=5555555555554444").await;
    shop.pass(60).await;
    shop.line("work --once").await.ok();
    let reserved = shop.json(&format!("payment show {reference}")).await;
    assert_eq!(reserved["status"], "processing", "{reserved}");
    assert!(reserved["reserved_until"].is_string(), "{reserved}");
    assert!(reserved["confirmation_url"].is_null(), "{reserved}");
    reserved
}

on_both!(reserved_money_is_captured_or_let_go, |stage| async move {
    let shop = Shop::open(&stage).await;
    reserve(&shop, "taken", "12.50").await;
    let none = "SELECT COUNT(*) FROM transfers WHERE phase = 'posted'";
    let posted: i64 = stage.db().view().await.unwrap().one(none, vec![]).await.unwrap().get(0).unwrap();
    assert_eq!(posted, 0, "reserved money has not moved");
    let taken = shop.json("payment capture taken").await;
    assert_eq!((&taken["status"], &taken["reserved_until"]), (&"successful".into(), &Value::Null));
    shop.line("payment capture taken").await.fails_with(5);
    shop.line("payment cancel taken").await.fails_with(5);

    reserve(&shop, "freed", "7").await;
    let freed = shop.json("payment cancel freed").await;
    assert_eq!(
        (&freed["status"], &freed["failure_code"]),
        (&"failed".into(), &"canceled_by_merchant".into())
    );
    shop.line("payment capture freed").await.fails_with(5);

    // What nobody decides about in time goes back by itself, and payg hears of it.
    reserve(&shop, "forgotten", "3").await;
    shop.pass(8 * 86_400).await;
    shop.work_until_quiet().await;
    let gone = shop.json("payment show forgotten").await;
    assert_eq!((&gone["status"], &gone["failure_code"]), (&"failed".into(), &"expired_on_capture".into()));

    // What has nothing reserved has nothing to capture.
    shop.line(&format!("payment create acme 1 {PAYER} --reference plain")).await.ok();
    shop.line("payment capture plain").await.fails_with(5);
    shop.line("payment cancel plain").await.ok();
    shop.line(&format!("payment create acme 1 {PAYER} --reserve --gateway bank")).await.fails_with(2);
    shop.line(&format!("payment create acme 1 {PAYER} --reserve --pay-out")).await.fails_with(2);
    let entries = shop.json("audit list --limit 500").await;
    let verbs: Vec<&str> =
        entries["data"].as_array().unwrap().iter().filter_map(|entry| entry["verb"].as_str()).collect();
    for verb in ["payment.capture", "payment.cancel"] {
        assert!(verbs.contains(&verb), "{verb}: {verbs:?}");
    }
    shop.line("verify").await.ok();
});

on_both!(a_capture_has_its_effect_once_whatever_breaks, |stage| async move {
    let shop = Shop::open(&stage).await;
    for (place, fault) in ["answer_lost", "500_done", "500_not_done", "429", "reset"].iter().enumerate() {
        let reference = format!("fault-{place}");
        reserve(&shop, &reference, "5.25").await;
        shop.sandbox.order(fault).await;
        let asked = shop.json(&format!("payment capture {reference}")).await;
        assert_eq!(asked["status"], "processing", "{fault}: nobody knows yet");
        // Decided again it is the same decision, and its opposite is refused.
        shop.line(&format!("payment cancel {reference}")).await.fails_with(5);
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let shown = shop.json(&format!("payment show {reference}")).await;
        assert_eq!(shown["status"], "successful", "{fault}: {shown}");
    }
    for death in ["c2", "c4", "c5", "c6", "c7", "c8"] {
        let reference = format!("death-{death}");
        reserve(&shop, &reference, "6.50").await;
        let died = shop.command(death, &["payment", "capture", &reference]);
        assert_eq!(died.signal(), Some(9), "{death}");
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let shown = shop.json(&format!("payment show {reference}")).await;
        assert_eq!(shown["status"], "successful", "{death}: {shown}");
    }
    shop.hold_to_journal().await;
});

on_both!(a_part_of_what_is_reserved_is_captured_and_the_rest_is_let_go, |stage| async move {
    let shop = Shop::open(&stage).await;
    reserve(&shop, "part", "12.50").await;
    for (amount, code) in [("0", 2), ("-1", 2), ("12.51", 2), ("1.234", 2), ("x", 2)] {
        shop.line(&format!("payment capture part --amount {amount}")).await.fails_with(code);
    }
    let taken = shop.json("payment capture part --amount 5").await;
    assert_eq!((&taken["status"], &taken["amount"]["amount"]), (&"successful".into(), &"5.00".into()));
    let shown = shop.json("payment show part").await;
    let attempt = &shown["attempt_list"][0];
    assert_eq!(
        (&attempt["amount"]["amount"], &attempt["decision_amount"]["amount"]),
        (&"12.50".into(), &"5.00".into())
    );
    let phases = "SELECT COUNT(*) FROM transfers WHERE phase = 'voided' AND amount = 1250";
    let voided: i64 = stage.db().view().await.unwrap().one(phases, vec![]).await.unwrap().get(0).unwrap();
    assert_eq!(voided, 1, "the whole hold is let go, and what was taken is posted");
    shop.line("refund part --amount 5.01 --yes").await.fails_with(5);
    let refund = shop.json("refund part --amount 1.50 --yes").await;
    assert_eq!(refund["status"], "successful", "{refund}");

    // All of it is no part, and what was decided is not decided otherwise.
    reserve(&shop, "whole", "4").await;
    let whole = shop.json("payment capture whole --amount 4.00").await;
    assert_eq!((&whole["status"], &whole["amount"]["amount"]), (&"successful".into(), &"4.00".into()));
    for (place, fault) in ["answer_lost", "500_done", "500_not_done", "429"].iter().enumerate() {
        let reference = format!("fault-{place}");
        reserve(&shop, &reference, "5.25").await;
        shop.sandbox.order(fault).await;
        let asked = shop.json(&format!("payment capture {reference} --amount 2.25")).await;
        assert_eq!(asked["status"], "processing", "{fault}: nobody knows yet");
        shop.line(&format!("payment capture {reference}")).await.fails_with(5);
        shop.line(&format!("payment capture {reference} --amount 2.26")).await.fails_with(5);
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let shown = shop.json(&format!("payment show {reference}")).await;
        assert_eq!(
            (&shown["status"], &shown["amount"]["amount"]),
            (&"successful".into(), &"2.25".into()),
            "{fault}"
        );
    }
    for death in ["c2", "c5", "c7"] {
        let reference = format!("death-{death}");
        reserve(&shop, &reference, "6.50").await;
        let died = shop.command(death, &["payment", "capture", &reference, "--amount", "6.49"]);
        assert_eq!(died.signal(), Some(9), "{death}");
        shop.pass(600).await;
        shop.work_until_quiet().await;
        let shown = shop.json(&format!("payment show {reference}")).await;
        assert_eq!(
            (&shown["status"], &shown["amount"]["amount"]),
            (&"successful".into(), &"6.49".into()),
            "{death}"
        );
    }
    let found = shop.json("reconcile --since 2026-11-01").await;
    assert_eq!(found["differences"], serde_json::json!([]), "{found}");
    shop.hold_to_journal().await;
});

on_both!(the_fee_of_a_captured_part_is_that_parts_and_the_key_makes_it_once, |stage| async move {
    let earning = async |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let answer = stage.run_in(&words, |environment| {
            environment.variables.insert("PAYG_PAYMENTS_FEE_PERCENT".to_owned(), "2.5".to_owned());
        });
        answer.await.ok();
    };
    stage.lines("company create Acme --external-id acme").await;
    let key = stage.json("key create acme").await["key"].as_str().unwrap().to_owned();
    let create = format!("payment create acme 100 {PAYER} --reserve --gateway sandbox --reference");
    for reference in ["one", "two"] {
        earning(&format!("{create} {reference}")).await;
        earning(&format!("payment process {reference}")).await;
    }
    let server = stage.serve().await;
    let capture = async |reference: &str, key_of_it: &str, body: &str| {
        let path = format!("/v1/payments/{reference}/capture");
        let call = server.call("POST", &path).by(&key).header("idempotency-key", key_of_it);
        if body.is_empty() {
            call.send().await
        } else {
            call.body("application/json", body.to_owned()).send().await
        }
    };
    capture("one", "a", r#"{"amount":"100.01"}"#).await.refused(422, "invalid_value");
    capture("one", "a", r#"{"sum":"1"}"#).await.refused(422, "invalid_value");
    capture("one", "a", r#"{"amount":"33.33"}"#).await.is(200);
    let again = capture("one", "a", r#"{"amount":"33.33"}"#).await;
    assert_eq!(again.header("idempotency-replayed"), "true", "{again}");
    capture("one", "a", r#"{"amount":"33.34"}"#).await.refused(422, "idempotency_key_reused");
    capture("two", "b", "null").await.is(200);
    server.stop().await;
    stage.line("work --once").await.ok();
    let shown = async |reference: &str| {
        let shown = stage.json(&format!("payment show {reference}")).await;
        let amount = |field: &str| shown[field]["amount"].as_str().unwrap().to_owned();
        format!("{} {} {}", shown["status"].as_str().unwrap(), amount("amount"), amount("fee"))
    };
    assert_eq!(shown("one").await, "successful 33.33 0.83");
    assert_eq!(shown("two").await, "successful 100.00 2.50");
    let told = stage.json("event list --event payment.successful").await;
    let previous = |row: &Value| row["data"]["previous"]["amount"]["amount"].clone();
    let parts: Vec<Value> = told["data"].as_array().unwrap().iter().map(previous).collect();
    assert!(parts.contains(&"100.00".into()), "what changed is told: {told}");
    stage.line("verify").await.ok();
});
