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
