//! One company, YooKassa's sandbox and the real server, from the payer's page to the last difference.

use crate::on_both;
use crate::stage::process::Process;
use crate::stage::server::{Call, Reply, client};
use crate::stage::yookassa::Shop;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A card that pays.
const GOOD: &str = "action=pay&card=5555555555554444";

/// A request to the server.
fn call(server: &Process, method: &str, path: &str) -> Call {
    let name = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
    Call::new(format!("{method} {path}"), client().request(name, format!("{}{path}", server.url)))
}

/// Creates a payment over HTTP and sets it going.
async fn pay(server: &Process, key: &str, reference: &str, amount: &str) {
    let body = json!({
        "amount": {"amount": amount, "currency": "USD"},
        "party": {"name": "Initech", "bsb": "062-000", "account": "12345678"},
        "reference": reference,
    });
    let create = call(server, "POST", "/v1/payments").by(key).header("idempotency-key", reference);
    create.json(&body).send().await.is(201);
    let path = format!("/v1/payments/{reference}/process");
    call(server, "POST", &path).by(key).header("idempotency-key", reference).send().await.is(200);
}

/// Looks at a payment until it is as wanted.
async fn waits_for(shop: &Shop, reference: &str, is_so: impl Fn(&Value) -> bool) -> Value {
    let since = Instant::now();
    loop {
        let shown = shop.json(&format!("payment show {reference}")).await;
        if is_so(&shown) {
            return shown;
        }
        assert!(since.elapsed() < Duration::from_secs(20), "{shown}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn waits_for_page(shop: &Shop, reference: &str) -> String {
    let shown = waits_for(shop, reference, |shown| shown["confirmation_url"].is_string()).await;
    shown["confirmation_url"].as_str().unwrap().to_owned()
}

/// The payer fills in the page's form.
pub async fn fill_in(page: &str, form: &str) {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let request = client.post(page).header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body(form.to_owned()).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    assert_eq!(answer.headers()["location"], "https://shop.example/back", "the address of the settings");
}

fn is_in(status: &'static str) -> impl Fn(&Value) -> bool {
    move |shown| shown["status"] == status
}

on_both!(money_goes_through_the_gateway_and_back, |stage| async move {
    let shop = Shop::open(&stage).await;
    let key = stage.json("key create acme").await["key"].as_str().unwrap().to_owned();
    let server = shop.serve("");
    pay(&server, &key, "rent", "12.50").await;
    fill_in(&waits_for_page(&shop, "rent").await, GOOD).await;
    waits_for(&shop, "rent", is_in("successful")).await;
    // The payer's bank says no.
    pay(&server, &key, "poor", "7").await;
    fill_in(&waits_for_page(&shop, "poor").await, "action=pay&card=5555555555554600").await;
    let poor = waits_for(&shop, "poor", |shown| shown["failure_code"].is_string()).await;
    assert_eq!(poor["failure_code"], "insufficient_funds", "{poor}");
    // A forged notice of a success comes before the true one, and another that nobody paid.
    shop.sandbox.order("notice_forged").await;
    pay(&server, &key, "forged", "3.10").await;
    let page = waits_for_page(&shop, "forged").await;
    let id = page.rsplit('/').next().unwrap();
    let body = json!({"type": "notification", "event": "payment.succeeded",
        "object": {"id": id, "status": "succeeded", "amount": {"value": "3.10", "currency": "USD"}}});
    let path = "/v1/gateways/yookassa/notices";
    call(&server, "POST", path).json(&body).send().await.is_status(200);
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(shop.json("payment show forged").await["status"], "processing", "nobody has paid yet");
    fill_in(&page, GOOD).await;
    waits_for(&shop, "forged", is_in("successful")).await;
    // Answers that are lost, broken, or overtaken by their notice.
    for (place, fault) in ["answer_lost", "500_done", "500_not_done", "429", "reset"].iter().enumerate() {
        let reference = format!("fault-{place}");
        shop.sandbox.order(fault).await;
        pay(&server, &key, &reference, &format!("{}.01", place + 1)).await;
        waits_for(&shop, &reference, |shown| shown["attempt_list"][0]["state"] != "sent").await;
        shop.pass(60).await;
        shop.line("work --once").await.ok();
        let attempt = shop.json(&format!("payment show {reference}")).await["attempt_list"][0].clone();
        assert_eq!(attempt["sends"], 2, "{fault}: {attempt}");
        fill_in(&waits_for_page(&shop, &reference).await, GOOD).await;
        waits_for(&shop, &reference, is_in("successful")).await;
    }
    let refund = shop.json("refund rent --amount 4.25 --yes").await;
    assert_eq!(refund["status"], "successful", "{refund}");
    shop.line("refund rent --amount 8.26 --yes").await.fails_with(5);
    shop.sandbox.order("answer_lost").await;
    shop.line("refund forged --yes").await.ok();
    shop.pass(3_600).await;
    shop.line("work --once").await.ok();
    assert_eq!(shop.json("payment show forged").await["refunded"]["amount"], "3.10");
    shop.work_until_quiet().await;
    let found = shop.json("reconcile --since 2026-11-01").await;
    assert_eq!(found["differences"], json!([]), "{found}");
    shop.hold_to_journal().await;
    server.kill();
});

/// What a notice that is no notice is answered.
async fn told(server: &Process, body: impl Into<reqwest::Body>) -> Reply {
    call(server, "POST", "/v1/gateways/yookassa/notices").body("application/json", body).send().await
}

on_both!(what_is_no_notice_is_refused, |stage| async move {
    let shop = Shop::open(&stage).await;
    let server = shop.serve("");
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    for (body, status) in [
        ("", 400),
        ("{", 400),
        ("[]", 422),
        ("{}", 422),
        (r#"{"event":"payment.succeeded"}"#, 422),
        (r#"{"event":"payment.succeeded","object":{"id":7}}"#, 422),
        (r#"{"event":"payment.succeeded","object":["2d-0"]}"#, 422),
        (r#"{"event":"payment.succeeded","object":{"id":""}}"#, 422),
        (r#"{"event":"payment.succeeded","object":{"id":"../me"}}"#, 422),
        (r#"{"event":"payment succeeded\u0000","object":{"id":"a"}}"#, 422),
        (deep.as_str(), 422),
        (r#"{"event":"payout.succeeded","object":{"id":"po-1"}}"#, 200),
        (r#"{"event":"payment.of_tomorrow","object":{"id":"2d-0","new":{"a":[null]}},"more":1}"#, 200),
    ] {
        let reply = told(&server, body.to_owned()).await;
        assert_eq!(reply.status, status, "{reply}");
    }
    told(&server, vec![b'{', 0xff, b'}']).await.refused(400, "invalid_json");
    told(&server, vec![b' '; 257 << 10]).await.refused(413, "too_large");
    let text = call(&server, "POST", "/v1/gateways/yookassa/notices").body("text/plain", "{}").send().await;
    text.refused(415, "unsupported_media_type");
    server.kill();
    // Who is nobody's proxy cannot say that it is the vendor.
    let elsewhere = [("PAYG_YOOKASSA_NOTICE_SOURCES", "185.71.76.0/27"), ("PAYG_SERVER_TRUSTED_PROXIES", "")];
    let through = [elsewhere[0], ("PAYG_SERVER_TRUSTED_PROXIES", "127.0.0.1")];
    for (settings, status) in [(elsewhere, 403), (through, 200)] {
        let mut variables = shop.variables();
        variables.extend(settings.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let server = Process::start_at(&stage, "127.0.0.1:0", &variables);
        let body = json!({"event": "payment.succeeded", "object": {"id": "2d-0"}});
        let notice = call(&server, "POST", "/v1/gateways/yookassa/notices").json(&body);
        let reply = notice.header("x-forwarded-for", "10.9.8.7, 185.71.76.3").send().await;
        assert_eq!(reply.status, status, "{reply}");
        let notice = call(&server, "POST", "/v1/gateways/yookassa/notices").json(&body);
        notice.header("x-forwarded-for", "185.71.76.3, 10.9.8.7").send().await.is_status(403);
        server.kill();
    }
});

/// Somebody in the same shop takes money and says that it is for an attempt of ours.
async fn taken_by_a_stranger(shop: &Shop, attempt: &str, amount: &str) {
    let body = json!({
        "amount": {"value": amount, "currency": "USD"}, "capture": true, "metadata": {"attempt": attempt},
        "confirmation": {"type": "redirect", "return_url": "https://shop.example/back"},
    });
    let request = client().post(format!("{}/v3/payments", shop.sandbox.url));
    let request = request.basic_auth("100500", Some("test_sandbox")).header("idempotence-key", "stranger");
    let answer =
        request.header("content-type", "application/json").body(body.to_string()).send().await.unwrap();
    let made: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    fill_in(made["confirmation"]["confirmation_url"].as_str().expect("a page"), GOOD).await;
}

on_both!(who_only_names_an_attempt_does_it_no_harm, |stage| async move {
    let shop = Shop::open(&stage).await;
    let line = "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent";
    shop.line(line).await.ok();
    let asked = shop.json("payment process rent").await;
    let page = asked["confirmation_url"].as_str().unwrap().to_owned();
    let attempt = shop.json("payment show rent").await["attempt_list"][0].clone();
    taken_by_a_stranger(&shop, attempt["id"].as_str().unwrap(), "12.50").await;
    let found = shop.line("reconcile --since 2026-11-01 -o json").await;
    assert_eq!(found.code, 1, "{found}");
    assert!(found.stdout.contains("the attempt has another object already"), "{found}");
    let attempt = shop.json("payment show rent").await["attempt_list"][0].clone();
    assert_eq!(attempt["state"], "accepted", "it has an object of its own: {attempt}");
    let wrong = shop.line("doctor -o json").await;
    assert!(wrong.stdout.contains("1 objects of gateways fit nothing"), "{wrong}");
    // What the payer can still pay there does not fail here.
    let refused = shop.line("payment correct rent --status failed --reason gone --yes").await.fails_with(5);
    assert!(refused.stderr.contains("can still be paid at yookassa"), "{refused}");
    // Its payer pays later, without a notice, and it is looked at as before.
    fill_in(&page, GOOD).await;
    shop.pass(3_600).await;
    shop.line("work --once").await.ok();
    assert_eq!(shop.json("payment show rent").await["status"], "successful");
    // An operator says what became of the stranger, once, with a reason that is kept.
    let list = shop.json("quarantine list").await;
    let stray = list["data"][0]["id"].as_str().unwrap().to_owned();
    shop.line(&format!("quarantine resolve {stray} --reason ~")).await.fails_with(2);
    shop.line("quarantine resolve nothing --reason refunded").await.fails_with(3);
    let done = shop.json(&format!("quarantine resolve {stray} --reason refunded~there")).await;
    assert!(done["resolved_at"].is_string(), "{done}");
    shop.line(&format!("quarantine resolve {stray} --reason again")).await.fails_with(5);
    assert_eq!(shop.json("quarantine list").await["data"], json!([]));
    assert_eq!(shop.json("quarantine list --resolved").await["data"][0]["id"], json!(stray));
    let entry = &shop.json("audit list --verb quarantine.resolve").await["data"][0];
    assert_eq!((&entry["reason"], &entry["subject_id"]), (&json!("refunded there"), &json!(stray)));
    let found = shop.json("reconcile --since 2026-11-01").await;
    assert_eq!(found["differences"], json!([]), "{found}");
    shop.line("verify").await.ok();
});

on_both!(money_that_nobody_asked_for_is_dealt_with_over_http, |stage| async move {
    let shop = Shop::open(&stage).await;
    stage
        .lines(
            "operator create olga --email olga@example.com --role operator
             operator create vera --email vera@example.com --role viewer",
        )
        .await;
    let olga = stage.key_of("--operator olga@example.com").await;
    let vera = stage.key_of("--operator vera@example.com").await;
    let acme = stage.key_of("acme").await;
    taken_by_a_stranger(&shop, "nobodys", "7.00").await;
    assert_eq!(shop.line("reconcile --since 2026-11-01").await.code, 1);
    let server = stage.serve().await;
    server.get("/v1/quarantine", &acme).await.refused(403, "operators_only");
    let list = server.get("/v1/quarantine", &vera).await.is(200);
    let id = list["data"][0]["id"].as_str().expect("what was found is kept").to_owned();
    let path = format!("/v1/quarantine/{id}");
    assert_eq!(server.get(&path, &vera).await.is(200)["why"], "nobody here asked for it");
    server.get("/v1/quarantine/none", &vera).await.refused(404, "not_found");
    let resolve = format!("{path}/resolve");
    let reason = json!({"reason": "given back in the account of the shop"});
    server.post(&resolve, &vera, &reason).await.refused(403, "role_missing");
    server.post(&resolve, &olga, &json!({"reason": ""})).await.is_status(422);
    assert!(server.post(&resolve, &olga, &reason).await.is(200)["resolved_at"].is_string());
    server.post(&resolve, &olga, &reason).await.refused(409, "quarantine_resolved");
    let found = shop.json("reconcile --since 2026-11-01").await;
    assert_eq!(found["differences"], json!([]), "{found}");
    server.stop().await;
});

on_both!(what_the_gateway_cannot_be_asked_for_is_not_created, |stage| async move {
    let shop = Shop::open(&stage).await;
    shop.line("company create oz --external-id oz --currency AUD --bsb 062-000 --account 00012345")
        .await
        .ok();
    let line = "payment create oz 1 --name Initech --bsb 062-000 --account 12345678 --reference rent";
    let refused = shop.line(line).await.fails_with(2);
    assert!(refused.stderr.contains("not one that YooKassa takes"), "{refused}");
    shop.line("payment show rent").await.fails_with(3);
});

on_both!(a_refund_in_part_leaves_what_the_gateway_wants_left, |stage| async move {
    let shop = Shop::open(&stage).await;
    shop.line("company create volga --external-id volga --currency RUB --bsb 062-000 --account 00012345")
        .await
        .ok();
    let line = "payment create volga 10 --name Initech --bsb 062-000 --account 12345678 --reference rent";
    shop.line(line).await.ok();
    let asked = shop.json("payment process rent").await;
    fill_in(asked["confirmation_url"].as_str().unwrap(), GOOD).await;
    shop.pass(60).await;
    shop.line("work --once").await.ok();
    let refused = shop.line("refund rent --amount 9.01 --yes").await.fails_with(5);
    assert!(refused.stderr.contains("0.99 RUB would be left"), "{refused}");
    assert!(shop.sandbox.refunds().is_empty(), "the gateway was not asked");
    assert_eq!(shop.json("refund rent --amount 9 --yes").await["status"], "successful");
    assert_eq!(shop.json("refund rent --yes").await["status"], "successful", "nothing may be left, too");
    shop.line("verify").await.ok();
});
