//! Whatever is sent to the sandbox, it answers in the API's words and goes on.

use crate::stage::sandbox::Sandbox;
use serde_json::{Value, json};

/// A payment with one field changed.
fn payment(path: &str, value: Value) -> Value {
    let mut body = json!({
        "amount": { "value": "10.00", "currency": "RUB" },
        "confirmation": { "type": "redirect", "return_url": "https://shop.example/" },
    });
    match path.split_once('.') {
        Some((object, field)) => body[object][field] = value,
        None => body[path] = value,
    }
    body
}

#[tokio::test]
async fn what_is_wrong_is_said_of_the_parameter() {
    let sandbox = Sandbox::start(&[]);
    let many: serde_json::Map<String, Value> = (0..17).map(|n| (n.to_string(), json!("x"))).collect();
    let table = [
        ("amount", json!(null), "amount"),
        ("amount", json!("10.00"), "amount"),
        ("amount.value", json!(10.0), "amount.value"),
        ("amount.value", json!("10.001"), "amount.value"),
        ("amount.value", json!("-1.00"), "amount.value"),
        ("amount.value", json!("0.00"), "amount.value"),
        ("amount.value", json!("0.99"), "amount.value"),
        ("amount.value", json!("350000.01"), "amount.value"),
        ("amount.value", json!("99999999999999999999"), "amount.value"),
        ("amount.value", json!("1e3"), "amount.value"),
        ("amount.currency", json!("GBP"), "amount.currency"),
        ("amount.currency", json!("rub"), "amount.currency"),
        ("description", json!("x".repeat(129)), "description"),
        ("description", json!(1), "description"),
        ("capture", json!("true"), "capture"),
        ("metadata", json!(many), "metadata"),
        ("metadata", json!({ "x".repeat(33): "y" }), "metadata"),
        ("metadata", json!({ "x": "y".repeat(513) }), "metadata.x"),
        ("metadata", json!({ "x": 1 }), "metadata.x"),
        ("merchant_customer_id", json!("x".repeat(201)), "merchant_customer_id"),
        ("confirmation", json!(null), "confirmation"),
        ("confirmation.type", json!("telepathy"), "confirmation.type"),
        ("confirmation.return_url", json!("javascript:alert(1)"), "confirmation.return_url"),
        ("confirmation.return_url", json!(null), "confirmation.return_url"),
        ("payment_method_id", json!("x"), "confirmation"),
        ("payment_method_data", json!({ "type": "cash" }), "payment_method_data.type"),
        ("payment_token", json!("x"), "payment_token"),
    ];
    for (number, (path, value, parameter)) in table.into_iter().enumerate() {
        let body = payment(path, value);
        let call = sandbox.api("POST", "/v3/payments").header("idempotence-key", &number.to_string());
        let refused = call.json(&body).send().await.is(400);
        assert_eq!(refused["code"], "invalid_request", "{body}");
        assert_eq!(refused["parameter"], parameter, "{body}: {refused}");
    }
    assert_eq!(sandbox.entries().len(), 0);
}

#[tokio::test]
async fn no_input_gives_a_500() {
    let sandbox = Sandbox::start(&[]);
    let bodies: &[&[u8]] = &[
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{\"amount\":{\"value\":\"\xf0\x9f\x92\xb0\"}}",
        &[b'['; 100_000],
    ];
    let paths = [
        "/v3/payments",
        "/v3/payments/",
        "/v3/payments/x",
        "/v3/payments/x/capture",
        "/v3/payments/x/y/z",
        "/v3/refunds",
        "/v3/refunds/%00",
        "/v3",
        "/v3/",
        "/v3/me",
        "/",
        "/sandbox",
        "/sandbox/clock",
        "/sandbox/faults",
        "/sandbox/methods/x",
        "/sandbox/payments/x/pay",
        "/checkout/",
        "/checkout/%f0%9f",
        "/v3/payments?limit=%ff&cursor=&created_at.gte=",
    ];
    for path in paths {
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS"] {
            for body in bodies {
                let call = sandbox.api(method, path).header("idempotence-key", "k");
                let reply = call.body("application/json", body.to_vec()).send().await;
                assert!(reply.status < 500, "{reply}");
                if reply.status >= 400 && path.starts_with("/v3/") {
                    assert_eq!(reply.is(reply.status)["type"], "error");
                }
            }
        }
    }
    let clocks = [json!({}), json!({ "now": "2026-01-01T00:00:00Z" }), json!({ "advance_seconds": -1 })];
    for clock in clocks {
        sandbox.call("POST", "/sandbox/clock").json(&clock).send().await.is_status(400);
    }
    sandbox
        .call("POST", "/sandbox/clock")
        .json(&json!({ "advance_seconds": i64::MAX }))
        .send()
        .await
        .is_status(200);
    sandbox.api("GET", "/v3/payments").send().await.is_status(200);
}

#[tokio::test]
async fn a_stranger_learns_nothing() {
    let sandbox = Sandbox::start(&[]);
    for authorization in ["", "Basic", "Basic x", "Basic MTAwNTAwOng=", "Bearer x", "Basic Og=="] {
        let call = sandbox.call("GET", "/v3/payments").header("authorization", authorization);
        assert_eq!(call.send().await.is(401)["code"], "invalid_credentials", "{authorization}");
    }
    let media = sandbox.api("POST", "/v3/payments").header("idempotence-key", "k");
    media.body("text/plain", "{}").send().await.is_status(415);
}
