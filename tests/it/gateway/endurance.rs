//! Many charges and refunds under many faults, and in the end each has happened once.

use crate::gateway::faults::saved_card;
use crate::stage::sandbox::{Sandbox, charge, object, refund};
use payg::gateway::contract::{Action, Answer, Gateway, Object, Order};
use payg::gateway::yookassa::client::Yookassa;
use payg::sandbox::objects::Status;
use std::collections::BTreeMap;

const FAULTS: &str = "seed=11,answer_lost=10%,500_done=10%,500_not_done=10%,202_done=5%,202_not_done=5%,429=10%,\
                      reset=10%,refund_pending=10%";

/// Sends until there is an object: the same bytes under the same key.
async fn insist(client: &Yookassa, action: Action, key: &str, order: &Order) -> Object {
    let bytes = client.prepare(order).unwrap();
    for _ in 0..60 {
        match client.send(action.clone(), key, &bytes).await {
            Answer::Object(object) => return *object,
            Answer::Unknown(_) | Answer::Later { .. } => {}
            other => panic!("{key}: {other:?}"),
        }
    }
    panic!("{key}: sixty faults in a row");
}

#[tokio::test]
async fn every_charge_and_refund_happens_once() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let card = saved_card(&sandbox, &client).await;
    sandbox.order(FAULTS).await;
    for number in 0..25 {
        let name = format!("charge-{number}");
        let paid = insist(&client, Action::Charge, &name, &charge(&name, 10, card.clone())).await;
        let name = format!("refund-{number}");
        insist(&client, Action::Refund, &name, &refund(&name, &paid.gateway_id, 4)).await;
    }
    sandbox.call("DELETE", "/sandbox/faults").send().await.is(200);
    sandbox.advance(60).await;
    let struck = sandbox.entries().iter().filter(|entry| entry.fault.is_some()).count();
    assert!(struck > 20, "only {struck} faults struck");
    let mut of_attempt: BTreeMap<String, usize> = BTreeMap::new();
    for payment in sandbox.payments() {
        assert_eq!(payment.status, Status::Succeeded);
        let attempt = payment.metadata["attempt"].as_str().unwrap().to_owned();
        if attempt != "first" {
            assert_eq!(payment.refunded.0.minor, 4_00, "{attempt}");
        }
        *of_attempt.entry(attempt).or_default() += 1;
    }
    for refund in sandbox.refunds() {
        assert_eq!(refund.status, Status::Succeeded);
        *of_attempt.entry(refund.metadata["attempt"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    assert_eq!(of_attempt.len(), 51);
    assert!(of_attempt.values().all(|times| *times == 1), "{of_attempt:?}");
    // The sum can still be asked for by whoever lost an answer.
    let last = charge("charge-24", 10, card);
    object(client.send(Action::Charge, "charge-24", &client.prepare(&last).unwrap()).await);
    assert_eq!(sandbox.payments().len(), 26);
}
