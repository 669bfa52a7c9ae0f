//! Money that goes out: only by gateways that give some, and a company's own wish only as far as it has some.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::server::{Reply, Server};
use crate::stage::yookassa::Shop;
use serde_json::{Value, json};

const PARTY: &str = "--name Umbrella --bsb 067-102 --account 12341234";

on_both!(a_pay_out_never_becomes_a_charge, |stage| async move {
    let shop = Shop::open(&stage).await;
    let create = format!("payment create acme 5 {PARTY} --pay-out");
    let refused = shop.line(&create).await.fails_with(2);
    assert!(refused.stderr.contains("yookassa, which only takes money"), "{refused}");
    // One that an older version created is not sent either, and stays what it was.
    shop.line(&format!("{create} --gateway sandbox --reference old")).await.ok();
    let mut tx = stage.db().begin().await.unwrap();
    tx.run("UPDATE payments SET gateway = 'yookassa', return_url = 'https://shop.example'", vec![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    shop.line("payment process old").await.fails_with(2);
    shop.line("work --once").await.ok();
    assert_eq!(shop.json("payment show old").await["status"], "created");
    assert!(shop.sandbox.payments().is_empty(), "the gateway was asked for nothing");
    let cash = shop.json("ledger balance acme").await;
    assert_eq!(cash["data"], json!([]), "nothing is in flight");
});

async fn ask(server: &Server, key: &str, path: &str, name: &str, body: &Value) -> Reply {
    server.call("POST", path).by(key).header("idempotency-key", name).json(body).send().await
}

/// Asks as acme for money to go out, and to set it going.
async fn pay_out(server: &Server, key: &str, name: &str, amount: &str) -> Reply {
    let body = json!({
        "amount": {"amount": amount, "currency": "AUD"},
        "party": {"name": "Umbrella", "bsb": "067-102", "account": "12341234"},
        "direction": "out", "gateway": "bank", "reference": name,
    });
    ask(server, key, "/v1/payments", name, &body).await.is(201);
    let path = format!("/v1/payments/{name}/process");
    server.call("POST", &path).by(key).header("idempotency-key", name).send().await
}

async fn credit(stage: &Stage, name: &str, amount: &str) {
    let line = format!("payment create acme {amount} {PARTY} --reference {name}");
    stage.lines(&format!("{line}\npayment process {name}")).await;
}

on_both!(a_company_pays_out_what_it_has_and_no_more, |stage| async move {
    stage
        .lines(
            "company create acme --external-id acme --currency AUD --bsb 062-000 --account 00012345
             company create other --external-id other --currency AUD --bsb 062-000 --account 00012346",
        )
        .await;
    let key = stage.key_of("acme").await;
    let server = stage.serve().await;
    let poor = pay_out(&server, &key, "poor", "900000").await;
    poor.refused(409, "not_covered");
    assert_eq!(
        stage.json("payment show poor").await["status"],
        "created",
        "it can be tried when there is more"
    );
    credit(&stage, "in-1", "100").await;
    assert_eq!(pay_out(&server, &key, "one", "60").await.is(200)["status"], "processing");
    // What is on its way out is gone already; what is on its way in has not come yet.
    stage.line(&format!("payment create acme 500 {PARTY} --gateway bank --reference coming")).await.ok();
    stage.line("payment process coming").await.ok();
    let two = pay_out(&server, &key, "two", "40.01").await;
    two.refused(409, "not_covered");
    assert!(two.text.contains("40.00 AUD"), "{two}");
    pay_out(&server, &key, "three", "40").await.is(200);
    // All at once: as many as are covered.
    credit(&stage, "in-2", "50").await;
    let many = ["a", "b", "c", "d", "e", "f"].map(|name| pay_out(&server, &key, name, "25"));
    let answers = futures_util::future::join_all(many).await;
    let taken = answers.iter().filter(|reply| reply.status == 200).count();
    assert_eq!((taken, answers.iter().filter(|reply| reply.status == 409).count()), (2, 4), "{answers:?}");
    assert_eq!(stage.json("verify").await["ok"], true);
    // An operator may pay out what it likes, and what another company has is none of it.
    stage.line("payment process two").await.ok();
    assert_eq!(stage.json("verify").await["ok"], true);
    server.stop().await;
    // The proof sees who was let have more than there was.
    let set = async |sql: &'static str| {
        let mut tx = stage.db().begin().await.unwrap();
        tx.run(sql, vec![]).await.unwrap();
        tx.commit().await.unwrap();
    };
    set("UPDATE accounts SET credits = credits - 10000 WHERE role = 'payable'").await;
    let answer = stage.line("verify").await.fails_with(1);
    assert!(answer.stderr.contains("pay_outs_covered"), "{answer}");
    set("UPDATE accounts SET credits = credits + 10000 WHERE role = 'payable'").await;
});
