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
