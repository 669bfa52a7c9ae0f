//! Notices: when they come, how often, and everything that is wrong with them on order.

use crate::gateway::faults::saved_card;
use crate::stage::sandbox::{Ear, Sandbox, charge, object};
use payg::gateway::contract::{Action, Gateway, How};
use payg::gateway::yookassa::client::Yookassa;

async fn scene() -> (Ear, Sandbox, Yookassa, How) {
    let ear = Ear::open().await;
    let sandbox = Sandbox::start(&["--notify", &ear.url]);
    let client = sandbox.client();
    let card = saved_card(&sandbox, &client).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard(), ["payment.succeeded succeeded 1.00"]);
    (ear, sandbox, client, card)
}

async fn pay(client: &Yookassa, card: &How, roubles: i64) {
    let key = format!("pay-{roubles}");
    let bytes = client.prepare(&charge(&key, roubles, card.clone())).unwrap();
    object(client.send(Action::Charge, &key, &bytes).await);
}

#[tokio::test]
async fn a_notice_comes_again_until_it_is_taken() {
    let (ear, sandbox, client, card) = scene().await;
    ear.answer(500);
    pay(&client, &card, 2).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard().len(), 1);
    let mut passed = 0;
    for offset in [10, 42, 84, 168, 672, 5_376, 86_016] {
        sandbox.advance(offset - passed - 1).await;
        sandbox.deliver().await;
        assert_eq!(ear.heard().len(), 0, "a second before {offset}");
        sandbox.advance(1).await;
        sandbox.deliver().await;
        assert_eq!(ear.heard(), ["payment.succeeded succeeded 2.00"], "after {offset} s");
        passed = offset;
    }
    sandbox.advance(1_000_000).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard().len(), 0, "then it is given up");
    pay(&client, &card, 3).await;
    sandbox.deliver().await;
    ear.answer(200);
    ear.heard();
    sandbox.advance(10).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard().len(), 1);
    sandbox.advance(100_000).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard().len(), 0, "one that was taken does not come again");
}

#[tokio::test]
async fn notices_go_wrong_on_order() {
    let (ear, sandbox, client, card) = scene().await;
    let two = "payment.succeeded succeeded 2.00";
    let table: &[(&str, i64, &[&str], &[&str])] = &[
        ("notice_duplicate", 2, &[two, two], &[]),
        ("notice_late", 3, &[], &["payment.succeeded succeeded 3.00"]),
        ("notice_missing", 4, &[], &[]),
        ("notice_forged", 5, &["payment.succeeded succeeded 95.00", "payment.succeeded succeeded 5.00"], &[]),
    ];
    for (fault, roubles, now, an_hour_later) in table {
        sandbox.order(fault).await;
        pay(&client, &card, *roubles).await;
        sandbox.deliver().await;
        assert_eq!(ear.heard(), *now, "{fault}");
        sandbox.advance(3_600).await;
        sandbox.deliver().await;
        assert_eq!(ear.heard(), *an_hour_later, "{fault}");
    }
    sandbox.order("notice_reordered").await;
    pay(&client, &card, 6).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard(), Vec::<String>::new());
    pay(&client, &card, 7).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard(), ["payment.succeeded succeeded 7.00", "payment.succeeded succeeded 6.00"]);
}

#[tokio::test]
async fn an_early_notice_is_there_before_the_answer() {
    let (ear, sandbox, client, card) = scene().await;
    sandbox.order("notice_early,answer_lost").await;
    let bytes = client.prepare(&charge("early", 2, card)).unwrap();
    client.send(Action::Charge, "early", &bytes).await;
    assert_eq!(ear.heard(), ["payment.succeeded succeeded 2.00"], "nobody was asked to deliver");
}

#[tokio::test]
async fn what_was_not_delivered_survives_the_end_of_the_process() {
    let (ear, sandbox, client, card) = scene().await;
    ear.answer(503);
    pay(&client, &card, 2).await;
    sandbox.deliver().await;
    ear.answer(200);
    ear.heard();
    let sandbox = sandbox.restart(&["--notify", &ear.url]);
    sandbox.advance(10).await;
    sandbox.deliver().await;
    assert_eq!(ear.heard(), ["payment.succeeded succeeded 2.00"]);
}
