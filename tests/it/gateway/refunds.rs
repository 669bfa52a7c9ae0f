//! Refunds stay within what was paid, and one that is canceled has to be asked for.

use crate::gateway::faults::saved_card;
use crate::stage::sandbox::{Ear, Sandbox, charge, object, refund};
use payg::gateway::contract::{Action, Answer, Gateway, ObjectKind, ObjectStatus};
use payg::gateway::yookassa::client::Yookassa;

async fn paid(sandbox: &Sandbox, client: &Yookassa) -> String {
    let card = saved_card(sandbox, client).await;
    let bytes = client.prepare(&charge("paid", 10, card)).unwrap();
    object(client.send(Action::Charge, "paid", &bytes).await).gateway_id
}

async fn send(client: &Yookassa, key: &str, payment: &str, roubles: i64) -> Answer {
    let bytes = client.prepare(&refund(key, payment, roubles)).unwrap();
    client.send(Action::Refund, key, &bytes).await
}

#[track_caller]
fn why(answer: Answer) -> String {
    match answer {
        Answer::Refused(refusal) => refusal.description,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn no_more_goes_back_than_was_paid() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let payment = paid(&sandbox, &client).await;
    assert_eq!(why(send(&client, "a", &payment, 11).await), "Refund sum exceeded (amount.value)");
    let first = object(send(&client, "b", &payment, 4).await);
    assert_eq!(first.status, ObjectStatus::Succeeded);
    assert_eq!(first.payment_gateway_id.as_deref(), Some(payment.as_str()));
    assert_eq!(object(send(&client, "b", &payment, 4).await).gateway_id, first.gateway_id);
    assert_eq!(why(send(&client, "c", &payment, 7).await), "Refund sum exceeded (amount.value)");
    sandbox.order("refund_pending").await;
    assert_eq!(object(send(&client, "d", &payment, 6).await).status, ObjectStatus::Pending);
    let promised = why(send(&client, "e", &payment, 1).await);
    assert_eq!(promised, "Payment is already completely refunded (payment_id)");
    sandbox.advance(60).await;
    let seen = sandbox.api("GET", &format!("/v3/payments/{payment}")).send().await.is(200);
    assert_eq!(seen["refunded_amount"]["value"], "10.00");
    assert_eq!(seen["refundable"], false);
    let absent = why(send(&client, "f", "0199f3b2-0000-7000-8000-000000000000", 1).await);
    assert_eq!(absent, "Payment doesn't exist (payment_id)");
}

#[tokio::test]
async fn nobody_is_told_of_a_canceled_refund() {
    let ear = Ear::open().await;
    let sandbox = Sandbox::start(&["--notify", &ear.url]);
    let client = sandbox.client();
    let payment = paid(&sandbox, &client).await;
    sandbox.deliver().await;
    ear.heard();
    sandbox.order("refund_canceled").await;
    let refund = object(send(&client, "a", &payment, 4).await);
    sandbox.deliver().await;
    assert_eq!(ear.heard(), Vec::<String>::new());
    let seen = object(client.fetch(ObjectKind::Refund, &refund.gateway_id).await);
    assert_eq!(seen.status, ObjectStatus::Canceled);
    assert_eq!(seen.cancellation.unwrap().reason, "insufficient_funds");
    object(send(&client, "b", &payment, 10).await);
    sandbox.deliver().await;
    assert_eq!(ear.heard(), ["refund.succeeded succeeded 10.00"]);
}
