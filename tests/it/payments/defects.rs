//! What the older systems did wrong with payments, each defect a story in which payg does it right.

use crate::on_both;
use crate::payments::yookassa::fill_in;
use crate::stage::yookassa::Shop;
use serde_json::{Value, json};

const PARTY: &str = r#"{"name":"Umbrella","bsb":"062-000","account":"00045678"}"#;

/// A payment's body with one field in the place of what would be right.
fn with(field: &str, value: Value) -> Value {
    let mut body = json!({
        "amount": {"amount": "12.50", "currency": "USD"},
        "party": serde_json::from_str::<Value>(PARTY).unwrap(),
    });
    let place = field.split('.').fold(&mut body, |place, name| &mut place[name]);
    *place = value;
    body
}

on_both!(one_anonymous_request_does_not_spoil_those_that_follow, |stage| async move {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
    let key = stage.key_of("acme").await;
    let server = stage.serve().await;
    for path in ["/v1/me", "/v1/payments", "/v1/webhooks", "/v1/payments/17", "/v1/webhooks/x"] {
        server.call("GET", path).send().await.refused(401, "unauthenticated");
    }
    for path in ["/v1/payments", "/v1/webhooks", "/v1/refunds"] {
        server.call("POST", path).json(&json!({})).send().await.is_status(401);
    }
    // The same process answers others as if nothing had been.
    for _ in 0..20 {
        server.get("/v1/payments", &key).await.is(200);
    }
    server.get("/v1/payments/seventeen", &key).await.refused(404, "not_found");
    server.get("/v1/payments/17", &key).await.refused(404, "not_found");
    server.stop().await;
});

on_both!(a_payment_is_created_as_asked_and_can_be_found_again, |stage| async move {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345\nuser create ada --user-name ada").await;
    let (key, ada) = (stage.key_of("acme").await, stage.key_of("ada").await);
    let server = stage.serve().await;
    let create = async |by: &str, name: &str, body: &Value| {
        server.call("POST", "/v1/payments").by(by).header("idempotency-key", name).json(body).send().await
    };
    let made = create(&key, "one", &with("description", json!("rent"))).await.is(201);
    let id = made["id"].as_str().expect("its id is answered");
    assert_eq!(made["party"], serde_json::from_str::<Value>(PARTY).unwrap(), "the receiver stays who it was");
    assert!(made["created_at"].is_string() && made["customer_id"].is_string(), "{made}");
    assert_eq!((&made["status"], &made["amount"]["amount"]), (&json!("created"), &json!("12.50")));
    assert_eq!(server.get(&format!("/v1/payments/{id}"), &key).await.is(200)["id"], made["id"]);
    // Nobody without a company has payments of this kind, and that is no fault of the server.
    create(&ada, "two", &with("description", json!("x"))).await.refused(409, "not_a_company");
    // Bad input is refused by name; nothing of it is kept, and the status is nobody's to choose.
    let wrong = [
        ("amount", json!(12.5)),
        ("amount.amount", json!(12.5)),
        ("amount.amount", json!("0")),
        ("amount.amount", json!("-5.0")),
        ("amount.amount", json!("1.001")),
        ("amount.amount", json!("1e3")),
        ("amount.amount", json!("99999999999999999999")),
        ("amount.currency", json!("EUR")),
        ("amount.currency", json!("XXX")),
        ("party.bsb", json!("062000")),
        ("party.bsb", json!("62-000")),
        ("party.bsb", json!(62000)),
        ("party.account", json!("1234")),
        ("party.account", json!("1234567890")),
        ("party.account", json!("12-456")),
        ("party.name", json!("")),
        ("party", json!(null)),
        ("status", json!(77)),
        ("direction", json!("sideways")),
        ("gateway", json!("cash")),
        ("reserve", json!("yes")),
        ("return_url", json!("javascript:alert(1)")),
        ("metadata", json!({"attempt": "1"})),
        ("description", json!("x".repeat(129))),
    ];
    for (place, (field, value)) in wrong.into_iter().enumerate() {
        let reply = create(&key, &format!("key-{place}"), &with(field, value.clone())).await;
        assert_eq!(reply.status, 422, "{field} = {value}: {reply}");
    }
    let large = with("description", json!("x".repeat(300 << 10)));
    create(&key, "large", &large).await.refused(413, "too_large");
    let list = server.get("/v1/payments", &key).await.is(200);
    assert_eq!(list["data"].as_array().unwrap().len(), 1, "{list}");
    // Processing is an operation of its own, done once; what is gone is given up, and stays in the books.
    let path = format!("/v1/payments/{id}");
    server.call("DELETE", &path).by(&key).send().await.is(200);
    server.call("DELETE", &path).by(&key).send().await.refused(409, "payment_status");
    let process = server.call("POST", &format!("{path}/process")).by(&key).header("idempotency-key", "p");
    process.send().await.refused(409, "payment_status");
    assert_eq!(server.get(&path, &key).await.is(200)["status"], "canceled");
    server.stop().await;
    let entries = stage.json(&format!("audit list --of {id}")).await;
    assert_eq!(entries["data"].as_array().unwrap().len(), 2, "created and canceled: {entries}");
});

on_both!(an_endpoint_is_checked_changed_and_let_go, |stage| async move {
    stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345\nuser create bob --user-name bob").await;
    let (key, bob) = (stage.key_of("acme").await, stage.key_of("bob").await);
    let server = stage.serve().await;
    for url in [
        "not a url",
        "ftp://example.com",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "http://10.1.2.3:80/x",
    ] {
        let reply = server.post("/v1/webhooks", &key, &json!({"url": url})).await;
        assert_eq!(reply.status, 422, "{url}: {reply}");
    }
    let made = server.post("/v1/webhooks", &key, &json!({"url": "https://acme.example/hooks"})).await.is(201);
    let path = format!("/v1/webhooks/{}", made["id"].as_str().unwrap());
    let change = json!({"events": ["payment.*"], "description": "to the ledger"});
    server.call("PATCH", &path).by(&bob).json(&change).send().await.refused(404, "not_found");
    let changed = server.call("PATCH", &path).by(&key).json(&change).send().await.is(200);
    assert_eq!(changed["events"], json!(["payment.*"]));
    server.call("PATCH", &path).by(&key).json(&json!({"enabled": false})).send().await.is(200);
    server.call("PATCH", &path).by(&key).json(&json!({"enabled": true})).send().await.is(200);
    let rotate =
        server.call("POST", &format!("{path}/rotate-secret")).by(&key).header("idempotency-key", "r");
    let secret = rotate.send().await.is(200)["secret"].as_str().unwrap().to_owned();
    server.call("DELETE", &path).by(&key).send().await.is(200);
    server.call("DELETE", &path).by(&key).send().await.refused(404, "not_found");
    server.stop().await;
    // Every change is in the audit trail, with who did it and without the secret.
    let id = path.rsplit('/').next().unwrap();
    let entries = stage.json(&format!("audit list --of {id}")).await;
    let verbs: Vec<&str> =
        entries["data"].as_array().unwrap().iter().rev().filter_map(|one| one["verb"].as_str()).collect();
    assert_eq!(
        verbs,
        [
            "webhook.add",
            "webhook.update",
            "webhook.disable",
            "webhook.enable",
            "webhook.rotate_secret",
            "webhook.remove"
        ]
    );
    assert!(
        entries["data"].as_array().unwrap().iter().all(|one| one["actor"]["kind"] == "customer"),
        "{entries}"
    );
    assert!(!entries.to_string().contains(secret.trim_start_matches("whsec_")), "a secret is told to nobody");
    stage.line("webhook add https://acme.example/other --customer acme").await.ok();
    stage.line("webhook disable https://acme.example/other").await.ok();
    let entries = stage.json("audit list --verb webhook.disable --limit 1").await;
    assert_eq!(entries["data"][0]["actor"]["kind"], "command_line", "{entries}");
});

on_both!(an_answer_to_a_dispute_is_given_once, |stage| async move {
    stage
        .lines(
            "company create acme --external-id acme --bsb 062-000 --account 00012345
             payment create acme 9 --name Initech --bsb 062-000 --account 12345678 --reference rent
             payment process rent
             payment dispute rent --reason fraud",
        )
        .await;
    let (key, dispute) =
        (stage.key_of("acme").await, stage.json("dispute list").await["data"][0]["id"].clone());
    let server = stage.serve().await;
    let path = format!("/v1/disputes/{}/respond", dispute.as_str().unwrap());
    let ask = async |evidence: &str| {
        let call = server.call("POST", &path).by(&key).header("idempotency-key", "answer");
        call.json(&json!({"evidence": evidence})).send().await
    };
    let answered = ask("signed on 3 May").await.is(200);
    assert_eq!(answered["status"], "under_review");
    let again = ask("signed on 3 May").await;
    assert_eq!((again.is(200), again.header("idempotency-replayed")), (answered, "true"));
    ask("signed on 4 May").await.refused(422, "idempotency_key_reused");
    server.post(&path, &key, &json!({"evidence": "more"})).await.refused(409, "dispute_status");
    server.stop().await;
});

on_both!(who_pays_late_has_paid_and_one_bad_payment_stops_no_other, |stage| async move {
    let shop = Shop::open(&stage).await;
    let party = "--name Initech --bsb 062-000 --account 12345678";
    let mut pages = Vec::new();
    for reference in ["slow", "poor", "never", "late"] {
        shop.line(&format!("payment create acme 10 {party} --reference {reference}")).await.ok();
        let asked = shop.json(&format!("payment process {reference}")).await;
        pages.push(asked["confirmation_url"].as_str().unwrap().to_owned());
    }
    // One attempt and one object for each, however often it is looked at.
    for _ in 0..12 {
        shop.pass(60).await;
        shop.line("work --once").await.ok();
    }
    // Twelve minutes later two of them pay, one with a card that is declined; nobody hears a notice.
    shop.sandbox.order("notice_missing").await;
    fill_in(&pages[0], "action=pay&card=5555555555554444").await;
    fill_in(&pages[1], "action=pay&card=5555555555554600").await;
    fill_in(&pages[3], "action=pay&card=5555555555554444").await;
    shop.work_until_quiet().await;
    for (reference, status, code) in [
        ("slow", "successful", Value::Null),
        ("late", "successful", Value::Null),
        ("poor", "failed", json!("insufficient_funds")),
        ("never", "failed", json!("expired_on_confirmation")),
    ] {
        let shown = shop.json(&format!("payment show {reference}")).await;
        assert_eq!((&shown["status"], &shown["failure_code"]), (&json!(status), &code), "{shown}");
        let attempts = shown["attempt_list"].as_array().unwrap();
        assert_eq!((attempts.len(), &attempts[0]["sends"]), (1, &json!(1)), "{shown}");
    }
    // What was abandoned is asked for again, on a new page.
    let again = shop.json("payment retry never").await;
    assert!(again["confirmation_url"].is_string() && again["status"] == "processing", "{again}");
    shop.work_until_quiet().await;
    shop.hold_to_journal().await;
});
