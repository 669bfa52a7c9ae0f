//! Writing off what nobody will pay: a loss in the books, asked for no more, and expected again if need be.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::create_payment::{NewPayment, create_payment};
use payg::engine::find_invoice::find_invoice;
use payg::engine::idempotency::Once;
use payg::engine::pay_invoice::{HowPaid, pay_invoice};
use payg::engine::void_invoice::void_invoice;
use payg::gateway::contract::GatewayKind;
use payg::values::payment_terms::Purpose;
use serde_json::{Value, json};

/// Ada owes 110.00, ten of them tax, and bob 1.10.
async fn set(stage: &Stage) {
    stage.at("2026-09-01T00:00:00Z");
    stage
        .lines(
            "operator create Olga --email olga@example.com --role operator
             operator create Vera --email vera@example.com --role viewer
             tax set vat 10
             user create ada --user-name ada --tax vat
             user create bob --user-name bob --tax vat
             service create api --unit request --aggregation sum
             price set api 0.001 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 100000\nbob api 2026-10-05 1000").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.line("bill --month 2026-10 --yes").await.ok();
}

async fn balance(stage: &Stage, whose: &str, role: &str) -> String {
    let accounts = stage.json(&format!("ledger balance {whose}")).await;
    let rows = accounts["data"].as_array().unwrap();
    let found = rows.iter().find(|row| row["role"] == role);
    found.map_or("0".to_owned(), |row| row["balance"]["amount"].as_str().unwrap().to_owned())
}

/// The number of a customer's invoice.
async fn number(stage: &Stage, whose: &str) -> String {
    let list = stage.json(&format!("invoice list --customer {whose}")).await;
    list["data"][0]["number"].as_str().unwrap().to_owned()
}

on_both!(what_nobody_will_pay_is_a_loss_until_it_is_paid_after_all, |stage| async move {
    set(&stage).await;
    let number = number(&stage, "ada").await;
    let line = async |rest: &str| stage.line(&rest.replace("INV", &number)).await;
    line("payment record INV --amount 10").await.ok();
    line("invoice write-off INV --amount 0 --yes").await.fails_with(2);
    line("invoice write-off INV --amount -1 --yes").await.fails_with(2);
    line("invoice write-off INV --amount 0.001 --yes").await.fails_with(2);
    let much = line("invoice write-off INV --amount 100.01 --yes").await.fails_with(5);
    assert!(much.stderr.contains("more than the 100.00 USD that are due"), "{much}");
    line("invoice write-off INV --yes --dry-run").await.ok();
    assert_eq!(balance(&stage, "ada", "losses").await, "0", "a dry run keeps nothing");
    let part = stage.json(&format!("invoice write-off {number} --amount 40 --reason gone --yes")).await;
    assert_eq!((&part["amount"]["amount"], &part["reason"]), (&json!("40.00"), &json!("gone")));
    assert_eq!(balance(&stage, "ada", "losses").await, "40.00");
    assert_eq!(balance(&stage, "ada", "receivable").await, "60.00");
    // Only the rest is asked for, and with it the invoice is paid.
    let over = line("payment record INV --amount 60.01").await.fails_with(5);
    assert!(over.stderr.contains("60.00 USD that are due"), "{over}");
    line("invoice void INV --yes").await.fails_with(5);
    let credit = line("invoice credit INV --amount 1 --yes").await.fails_with(5);
    assert!(credit.stderr.contains("written off"), "{credit}");
    line("invoice write-off INV --yes").await.ok();
    assert_eq!(balance(&stage, "ada", "receivable").await, "0.00");
    line("invoice write-off INV --yes").await.fails_with(5);
    line("invoice pay INV --yes").await.fails_with(5);
    stage.line("verify").await.ok();
    // It paid after all.
    let undone = line("invoice write-off INV --undo --reason paid --yes -o json").await.json();
    assert_eq!(undone["data"].as_array().unwrap().len(), 2, "{undone}");
    line("invoice write-off INV --undo --yes").await.fails_with(5);
    assert_eq!(balance(&stage, "ada", "losses").await, "0.00");
    let paid = stage.json(&format!("invoice pay {number} --yes")).await;
    assert_eq!((&paid["status"], &paid["amount"]["amount"]), (&json!("successful"), &json!("100.00")));
    let shown = stage.json(&format!("invoice show {number}")).await;
    assert!(
        shown["write_offs"].as_array().unwrap().iter().all(|one| one["undone_at"].is_string()),
        "{shown}"
    );
    let told = stage.json("event list --customer ada --limit 100").await;
    let kinds: Vec<&str> =
        told["data"].as_array().unwrap().iter().filter_map(|one| one["type"].as_str()).collect();
    for kind in ["invoice.written_off", "invoice.write_off_undone", "invoice.paid"] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    let audited = stage.json("audit list --verb invoice.write_off --limit 10").await;
    assert_eq!(audited["data"].as_array().unwrap().last().unwrap()["reason"], "gone", "{audited}");
    stage.line("verify").await.ok();
});

on_both!(only_operators_write_off, |stage| async move {
    set(&stage).await;
    let (ada, bob) = (stage.key_of("ada").await, stage.key_of("bob").await);
    let key = async |whose: &str| {
        let made = stage.json(&format!("key create --operator {whose}@example.com")).await;
        made["key"].as_str().unwrap().to_owned()
    };
    let (olga, vera) = (key("olga").await, key("vera").await);
    let number = number(&stage, "ada").await;
    let server = stage.serve().await;
    let path = format!("/v1/invoices/{number}/write-off");
    let ask = async |by: &str, key: &str, body: Value| {
        server.call("POST", &path).by(by).header("idempotency-key", key).json(&body).send().await
    };
    ask(&ada, "a", json!({})).await.refused(403, "operators_only");
    ask(&bob, "b", json!({})).await.refused(404, "not_found");
    ask(&vera, "v", json!({})).await.refused(403, "role_missing");
    server
        .call("POST", &path)
        .by(&olga)
        .json(&json!({}))
        .send()
        .await
        .refused(400, "missing_idempotency_key");
    ask(&olga, "o1", json!({"amount": "1.001"})).await.is_status(422);
    ask(&olga, "o2", json!({"amount": "111"})).await.refused(409, "amount_too_large");
    let made = ask(&olga, "o3", json!({"amount": "30", "reason": "moved away"})).await.is(201);
    assert_eq!(made["amount"]["amount"], "30.00");
    let again = ask(&olga, "o3", json!({"amount": "30", "reason": "moved away"})).await;
    assert_eq!((again.is(201), again.header("idempotency-replayed")), (made, "true"));
    ask(&olga, "o3", json!({"amount": "31"})).await.refused(422, "idempotency_key_reused");
    server.stop().await;
    assert_eq!(balance(&stage, "ada", "losses").await, "30.00");
    stage.line("verify").await.ok();
});

on_both!(an_invoice_is_paid_or_voided_and_never_both, |stage| async move {
    set(&stage).await;
    let number = number(&stage, "bob").await;
    let payg = stage.payg();
    let found = find_invoice(&mut stage.db().view().await.unwrap(), &number).await.unwrap();
    // Whoever looked before the invoice was voided still asks for nothing.
    let new = NewPayment::of(found.customer_id, Purpose::Invoice, found.total, GatewayKind::Sandbox);
    let new = NewPayment { document_id: Some(found.invoice_id.uuid()), ..new };
    void_invoice(&payg, &number).await.unwrap();
    let late = create_payment(&payg, new, Once::unkeyed()).await.unwrap_err();
    assert_eq!(late.code(), "nothing_due");
    for _ in 0..8 {
        let line = stage.line("bill --month 2026-10 --yes").await;
        line.ok();
        let number = number_of_live(&stage).await;
        let how = HowPaid { gateway: GatewayKind::Sandbox, method: None, return_url: None };
        let (paid, voided) =
            tokio::join!(pay_invoice(&payg, &number, how, None), void_invoice(&payg, &number));
        assert_ne!(paid.is_ok(), voided.is_ok(), "{paid:?} {voided:?}");
        stage.line("verify").await.ok();
        if paid.is_ok() {
            break;
        }
    }
});

/// The number of bob's invoice that is not void.
async fn number_of_live(stage: &Stage) -> String {
    let list = stage.json("invoice list --customer bob --status finalized").await;
    list["data"][0]["number"].as_str().unwrap().to_owned()
}
