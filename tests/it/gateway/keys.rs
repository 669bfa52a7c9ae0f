//! An idempotence key stands for one request, for a day.

use crate::stage::sandbox::{Sandbox, charge, object, on_page};
use payg::gateway::contract::{Action, Answer, Gateway};
use serde_json::{Value, json};

fn payment(value: &str) -> Value {
    json!({
        "amount": { "value": value, "currency": "RUB" },
        "confirmation": { "type": "redirect", "return_url": "https://shop.example/" },
    })
}

#[tokio::test]
async fn a_key_stands_for_one_request() {
    let sandbox = Sandbox::start(&[]);
    let create = |value: &str, key: &str| {
        sandbox.api("POST", "/v3/payments").header("idempotence-key", key).json(&payment(value)).send()
    };
    let first = create("10.00", "k").await.is(200);
    assert_eq!(create("10.00", "k").await.is(200)["id"], first["id"]);
    assert_ne!(create("10.00", "other").await.is(200)["id"], first["id"]);
    let refused = create("11.00", "k").await.is(400);
    assert_eq!(refused["type"], "error");
    assert_eq!(refused["code"], "invalid_request");
    assert_eq!(refused["description"], "Idempotence key duplicated");
    assert_eq!(refused["parameter"], "Idempotence-Key");
    assert_eq!(create("10.00", "").await.is(400)["description"], "Idempotence key is empty");
    assert_eq!(create("10.00", &"x".repeat(65)).await.is(400)["description"], "Idempotence key is too long");
    // The answer is the object as it is now, not as it was.
    sandbox.control(&format!("payments/{}/pay", first["id"].as_str().unwrap()), json!({})).await;
    assert_eq!(create("10.00", "k").await.is(200)["status"], "waiting_for_capture");
    sandbox.advance(24 * 3_600 - 1).await;
    assert_eq!(create("10.00", "k").await.is(200)["id"], first["id"]);
    sandbox.advance(1).await;
    assert_ne!(create("10.00", "k").await.is(200)["id"], first["id"], "a day later it is a new request");
}

#[tokio::test]
async fn a_key_that_stands_for_something_else_proves_nothing() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let send = async |roubles| {
        let bytes = client.prepare(&charge("a", roubles, on_page())).unwrap();
        client.send(Action::Charge, "a", &bytes).await
    };
    object(send(10).await);
    let answer = send(11).await;
    assert!(matches!(answer, Answer::Unknown(_)), "{answer:?}");
}

#[tokio::test]
async fn money_that_is_held_is_captured_in_part_or_let_go() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let held = async |key: &str| {
        let call = sandbox.api("POST", "/v3/payments").header("idempotence-key", key);
        let id = call.json(&payment("10.00")).send().await.is(200)["id"].as_str().unwrap().to_owned();
        sandbox.control(&format!("payments/{id}/pay"), json!({})).await;
        id
    };
    let gateway_id = held("a").await;
    let part = br#"{"amount":{"value":"4.00","currency":"RUB"}}"#;
    for _ in 0..2 {
        let capture = Action::Capture { gateway_id: gateway_id.clone() };
        let captured = object(client.send(capture, "capture-a", part).await);
        assert_eq!(captured.amount.minor, 4_00);
    }
    let capture = Action::Capture { gateway_id: gateway_id.clone() };
    let answer = client.send(capture, "capture-b", b"").await;
    assert!(matches!(answer, Answer::Refused(_)), "{answer:?}");
    let gateway_id = held("b").await;
    let canceled = object(client.send(Action::Cancel { gateway_id }, "cancel-b", b"").await);
    assert_eq!(canceled.cancellation.unwrap().reason, "canceled_by_merchant");
    let gateway_id = held("c").await;
    sandbox.advance(7 * 24 * 3_600).await;
    let seen = object(client.fetch(payg::gateway::contract::ObjectKind::Payment, &gateway_id).await);
    assert_eq!(seen.cancellation.unwrap().reason, "expired_on_capture");
}
