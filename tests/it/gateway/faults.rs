//! Whatever befalls a request, sending the same bytes under the same key again charges once.

use crate::stage::sandbox::{PATIENCE, Sandbox, charge, object, on_page, with};
use payg::gateway::contract::{Action, Answer, Gateway, How, Listing, ObjectKind, ObjectStatus};
use payg::gateway::yookassa::client::Yookassa;
use payg::sandbox::objects::Status;
use serde_json::json;

/// A card that was kept, made on the page.
pub async fn saved_card(sandbox: &Sandbox, client: &Yookassa) -> How {
    let first = client.prepare(&charge("first", 1, on_page())).unwrap();
    let first = object(client.send(Action::Charge, "first", &first).await);
    sandbox.control(&format!("payments/{}/pay", first.gateway_id), json!({})).await;
    let first = object(client.fetch(ObjectKind::Payment, &first.gateway_id).await);
    with(&first.method.expect("the card was kept").id)
}

/// What a client must make of an answer.
fn class(answer: &Answer) -> &'static str {
    match answer {
        Answer::Object(_) => "object",
        Answer::Refused(_) => "refused",
        Answer::Later { .. } => "later",
        Answer::Unknown(_) => "unknown",
        Answer::Absent => "absent",
    }
}

/// The fault, what the client makes of it, whether it was done, and how it ends.
const TABLE: &[(&str, &str, bool, ObjectStatus)] = &[
    ("answer_lost", "unknown", true, ObjectStatus::Succeeded),
    ("500_done", "unknown", true, ObjectStatus::Succeeded),
    ("500_not_done", "unknown", false, ObjectStatus::Succeeded),
    ("500_canceled", "unknown", true, ObjectStatus::Canceled),
    ("202_done", "unknown", true, ObjectStatus::Succeeded),
    ("202_not_done", "unknown", false, ObjectStatus::Succeeded),
    ("429", "later", false, ObjectStatus::Succeeded),
    ("hang", "unknown", true, ObjectStatus::Succeeded),
    ("hang_not_done", "unknown", false, ObjectStatus::Succeeded),
    ("reset", "unknown", true, ObjectStatus::Succeeded),
    ("payment_pending", "object", true, ObjectStatus::Pending),
];

#[tokio::test]
async fn the_same_bytes_under_the_same_key_charge_once() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let card = saved_card(&sandbox, &client).await;
    for (fault, expected, is_done, end) in TABLE {
        let bytes = client.prepare(&charge(fault, 10, card.clone())).unwrap();
        let before = sandbox.payments().len();
        sandbox.order(&format!("{fault}=1")).await;
        let answer = client.send(Action::Charge, fault, &bytes).await;
        assert_eq!(class(&answer), *expected, "{fault}: {answer:?}");
        assert_eq!(sandbox.payments().len() - before, usize::from(*is_done), "{fault}");
        let again = object(client.send(Action::Charge, fault, &bytes).await);
        assert_eq!(again.status, *end, "{fault}");
        assert_eq!(again.metadata.get("attempt").map(String::as_str), Some(*fault));
        assert!(client.is_ours(&again), "{again:?}");
        assert_eq!(sandbox.payments().len() - before, 1, "{fault}");
        let struck = sandbox.entries().into_iter().filter(|entry| entry.fault.as_deref() == Some(*fault));
        assert_eq!(struck.count(), 1, "the journal says which fault struck: {fault}");
    }
    let succeeded = sandbox.payments().into_iter().filter(|payment| payment.status == Status::Succeeded);
    // All but the one that the gateway canceled and the one that is pending, and the first.
    assert_eq!(succeeded.count(), TABLE.len() - 2 + 1);
}

#[tokio::test]
async fn a_pending_charge_is_decided_by_time() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let card = saved_card(&sandbox, &client).await;
    sandbox.order("payment_pending").await;
    let bytes = client.prepare(&charge("slow", 10, card)).unwrap();
    let slow = object(client.send(Action::Charge, "slow", &bytes).await);
    assert_eq!(slow.status, ObjectStatus::Pending);
    sandbox.advance(60).await;
    let slow = object(client.fetch(ObjectKind::Payment, &slow.gateway_id).await);
    assert_eq!(slow.status, ObjectStatus::Succeeded);
}

#[tokio::test]
async fn what_cannot_be_looked_up_is_unknown_and_never_absent() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let absent = client.fetch(ObjectKind::Payment, "0199f3b2-0000-7000-8000-000000000000").await;
    assert!(matches!(absent, Answer::Absent), "{absent:?}");
    for fault in ["answer_lost", "500_done", "500_not_done", "202_done", "hang", "reset", "429"] {
        sandbox.order(&format!("{fault}@get=1")).await;
        let listing = client.list(ObjectKind::Payment, "2026-01-01T00:00:00Z".parse().unwrap(), None).await;
        assert!(matches!(listing, Listing::Unknown(_)), "{fault}: {listing:?}");
        let fault_of_one = if fault == "429" { "500_not_done" } else { fault };
        sandbox.order(&format!("{fault_of_one}@get=1")).await;
        let answer = client.fetch(ObjectKind::Payment, "0199f3b2-0000-7000-8000-000000000000").await;
        let is_absent = matches!(answer, Answer::Absent);
        // Where the fault is only in the answer, the API itself refused before it: there is no such object.
        assert!(matches!(answer, Answer::Unknown(_)) || is_absent, "{fault}: {answer:?}");
    }
}

#[tokio::test]
async fn a_gateway_that_is_not_there_or_does_not_know_us_proves_nothing() {
    let mut sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let bytes = client.prepare(&charge("a", 10, on_page())).unwrap();
    let other = payg::gateway::yookassa::client::Account {
        shop_id: "100500".to_owned(),
        secret: "test_other".to_owned(),
        base_url: format!("{}/v3", sandbox.url),
    };
    let stranger = Yookassa::new(other, PATIENCE).unwrap();
    let answer = stranger.send(Action::Charge, "a", &bytes).await;
    assert!(matches!(&answer, Answer::Unknown(why) if why.contains("invalid_credentials")), "{answer:?}");
    sandbox.end();
    let answer = client.send(Action::Charge, "a", &bytes).await;
    assert_eq!(class(&answer), "unknown");
}
