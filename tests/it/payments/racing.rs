//! Many at once: refunds of one payment, workers on the same attempts, and one whose lease is over.

use crate::on_both;
use crate::stage::scene::Stage;
use futures_util::future::join_all;
use payg::engine::drive_attempts::{drive_attempt, drive_attempts};
use payg::engine::idempotency::Once;
use payg::engine::outcome::Heard;
use payg::engine::process_payment::process_payment;
use payg::engine::take_answer;
use payg::gateway::contract::{Answer, GatewayKind, Refusal, Retry};
use payg::records::attempt::{self, AttemptState};
use payg::values::id;
use payg::values::timestamp::SECOND;
use serde_json::{Value, json};

const PARTY: &str = "--name Initech --bsb 062-000 --account 12345678";

async fn company(stage: &Stage) {
    stage.line("company create acme --external-id acme --bsb 062-000 --account 00012345").await.ok();
}

on_both!(refunds_at_the_same_time_never_exceed_their_payment, |stage| async move {
    company(&stage).await;
    stage.lines(&format!("payment create acme 100 {PARTY} --reference rent\npayment process rent")).await;
    let key = stage.key_of("acme").await;
    let server = stage.serve().await;
    let asked = (0..12).map(|place| {
        let call = server.call("POST", "/v1/refunds").by(&key);
        let call = call.header("idempotency-key", &format!("refund-{place}"));
        call.json(&json!({"payment": "rent", "amount": "20"})).send()
    });
    let answers = join_all(asked).await;
    let count = |status: u16| answers.iter().filter(|reply| reply.status == status).count();
    assert_eq!((count(201), count(409)), (5, 7), "{answers:?}");
    server.stop().await;
    stage.line("work --once").await.ok();
    let paid = stage.json("payment show rent").await;
    assert_eq!(
        (&paid["refunded"]["amount"], &paid["refunding"]["amount"]),
        (&json!("100.00"), &json!("0.00"))
    );
    stage.line("verify").await.ok();
});

on_both!(two_workers_send_nothing_twice, |stage| async move {
    company(&stage).await;
    let payg = stage.payg();
    for place in 0..20 {
        stage.line(&format!("payment create acme 5 {PARTY} --reference p{place}")).await.ok();
        process_payment(&payg, &format!("p{place}"), None, Once::unkeyed()).await.unwrap();
    }
    // Four of them, who all find everything due.
    let worked = join_all((0..4).map(|_| drive_attempts(&payg, payg.now()))).await;
    let done: usize = worked.into_iter().map(|worked| worked.unwrap().done).sum();
    assert_eq!(done, 20, "each was somebody's");
    for place in 0..20 {
        let shown = stage.json(&format!("payment show p{place}")).await;
        let attempts = shown["attempt_list"].as_array().unwrap();
        assert_eq!((attempts.len(), &attempts[0]["sends"]), (1, &json!(1)), "{shown}");
        assert_eq!(shown["status"], "successful");
    }
    stage.line("verify").await.ok();
});

on_both!(who_comes_back_after_its_lease_changes_nothing, |stage| async move {
    company(&stage).await;
    stage.line(&format!("payment create acme 5 {PARTY} --reference rent --reserve")).await.ok();
    let payg = stage.payg();
    let (payment, attempt_id) = process_payment(&payg, "rent", None, Once::unkeyed()).await.unwrap();
    let (now, lease) = (payg.now(), id::fresh());
    let mut tx = stage.db().begin().await.unwrap();
    let until = now.plus_micros(300 * SECOND);
    let claimed = attempt::claim_one(&mut tx, now, lease, until, attempt_id).await.unwrap();
    assert!(claimed.is_some());
    tx.commit().await.unwrap();
    drive_attempt(&payg, attempt_id).await.unwrap();
    let state = async || {
        let found = attempt::find(&mut stage.db().view().await.unwrap(), attempt_id).await.unwrap();
        found.expect("it is there").state
    };
    assert_eq!(state().await, AttemptState::Prepared, "nobody else may, as long as the lease holds");
    stage.clock.set(until);
    drive_attempt(&payg, attempt_id).await.unwrap();
    assert_eq!(state().await, AttemptState::Accepted);
    // Now the first one says that it was refused; that is of no account any more.
    let gateway = payg.gateways.get(GatewayKind::Sandbox).unwrap();
    let (code, description) = ("late".to_owned(), "too late".to_owned());
    let heard = Heard {
        of: (payment.customer_id, attempt_id),
        payment_id: payment.payment_id,
        lease: Some(lease),
        gateway: gateway.as_ref(),
        answer: Answer::Refused(Refusal { code, description, retry: Retry::Never }),
    };
    take_answer::answers(&payg, vec![heard]).await.unwrap();
    assert_eq!(state().await, AttemptState::Accepted);
    let shown = stage.json("payment show rent").await;
    assert_eq!((&shown["status"], &shown["failure_code"]), (&json!("processing"), &Value::Null));
    stage.line("payment capture rent").await.ok();
    assert_eq!(stage.json("payment show rent").await["status"], "successful");
    stage.line("verify").await.ok();
});
