//! A refund whose gateway shows something else than was asked: an operator says how it ended, once.

use crate::console::person::{PASSWORD, Person};
use crate::gateway::faults::saved_card;
use crate::on_both;
use crate::stage::scene::Stage;
use crate::stage::yookassa::Shop;
use payg::engine::outcome::Taken;
use payg::engine::take_answer;
use payg::gateway::contract::{Answer, Gateway, How, Object, ObjectKind};
use payg::records::attempt;
use serde_json::{Value, json};

/// A shop with a payment of 20.00, and an operator.
async fn set(stage: &Stage) -> Shop {
    let shop = Shop::open(stage).await;
    let olga = ["operator", "create", "Olga", "--email", "olga@example.com", "--role", "operator"];
    stage.with_password(&olga, PASSWORD).await;
    let How::Saved { method } = saved_card(&shop.sandbox, &shop.sandbox.client()).await else {
        panic!("a kept card is one");
    };
    let party = "--name Initech --bsb 062-000 --account 12345678";
    shop.line(&format!("payment create acme 20 {party} --reference rent --method {method}")).await.ok();
    assert_eq!(shop.json("payment process rent").await["status"], "successful");
    shop
}

/// A refund of 5.00 that the gateway has not decided when it shows it with a cent too much; answers its id
/// and the gateway's id of it.
async fn put_away(stage: &Stage, shop: &Shop) -> (String, String) {
    shop.sandbox.order("refund_pending").await;
    let refund = shop.json("refund rent --amount 5 --yes").await;
    assert_eq!(refund["status"], "pending", "{refund}");
    let shown = shop.json("payment show rent").await;
    let last = shown["attempt_list"].as_array().unwrap().last().unwrap().clone();
    let attempt_id = last["id"].as_str().unwrap().parse().unwrap();
    let held = attempt::find(&mut stage.db().view().await.unwrap(), attempt_id).await.unwrap().unwrap();
    let (client, gateway_id) = (shop.sandbox.client(), held.gateway_id.unwrap());
    let Answer::Object(said) = client.fetch(ObjectKind::Refund, &gateway_id).await else {
        panic!("the gateway shows it");
    };
    let mut amount = said.amount;
    amount.minor += 1;
    let said = Object { amount, ..*said };
    let of = (held.customer_id, attempt_id);
    let taken = take_answer::object(&stage.payg(), &client, of, &said).await.unwrap();
    assert_eq!(taken, Taken::Quarantined);
    (refund["id"].as_str().unwrap().to_owned(), gateway_id)
}

/// How a refund of the payment stands, and what of the payment is on its way back and went back.
async fn standing(shop: &Shop, refund: &str) -> (String, String, String) {
    let shown = shop.json("payment show rent").await;
    let refunds = shown["refunds"].as_array().unwrap();
    let of = refunds.iter().find(|one| one["id"] == refund).expect("the refund is there");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&of["status"]), text(&shown["refunding"]["amount"]), text(&shown["refunded"]["amount"]))
}

fn stands(status: &str, refunding: &str, refunded: &str) -> (String, String, String) {
    (status.to_owned(), refunding.to_owned(), refunded.to_owned())
}

on_both!(a_refund_in_quarantine_is_ended_by_hand, |stage| async move {
    let shop = set(&stage).await;
    let (refund, object) = put_away(&stage, &shop).await;
    stage.pass(86_400);
    shop.line("work --once").await.ok();
    assert_eq!(
        standing(&shop, &refund).await,
        stands("pending", "5.00", "0.00"),
        "nobody knows how it ended"
    );
    let resolve = format!("quarantine resolve {object} --reason seen~there");
    let refused = shop.line(&resolve).await.fails_with(5);
    assert!(refused.stderr.contains("--status successful, or failed"), "{refused}");
    shop.line(&format!("{resolve} --status pending --yes")).await.fails_with(2);
    shop.line(&format!("{resolve} --status gone --yes")).await.fails_with(2);
    shop.line(&format!("{resolve} --status failed --yes --dry-run")).await.ok();
    assert_eq!(standing(&shop, &refund).await, stands("pending", "5.00", "0.00"), "that was a rehearsal");
    shop.line(&format!("{resolve} --status failed --yes")).await.ok();
    assert_eq!(standing(&shop, &refund).await, stands("failed", "0.00", "0.00"));
    shop.line(&format!("{resolve} --status failed --yes")).await.fails_with(5);
    shop.line(&resolve).await.fails_with(5);
    assert_eq!(shop.json("quarantine list").await["data"], json!([]));
    let failed = shop.json("payment show rent").await["refunds"][0].clone();
    let why = (&failed["failure_code"], &failed["failure_message"]);
    assert_eq!(why, (&json!("corrected"), &json!("seen there")), "{failed}");
    // The next one did go back, though the gateway shows it so strangely.
    let (refund, object) = put_away(&stage, &shop).await;
    let resolve = format!("quarantine resolve {object} --reason seen~there --status successful --yes");
    shop.line(&resolve).await.ok();
    assert_eq!(standing(&shop, &refund).await, stands("successful", "0.00", "5.00"));
    let entry = &shop.json("audit list --verb refund.correct").await["data"][0];
    assert_eq!((&entry["reason"], &entry["subject_id"]), (&json!("seen there"), &json!(refund)));
    let told = shop.json("event list").await;
    let told: Vec<&str> =
        told["data"].as_array().unwrap().iter().filter_map(|event| event["type"].as_str()).collect();
    assert!(told.contains(&"refund.failed") && told.contains(&"refund.successful"), "{told:?}");
    shop.line("verify").await.ok();
});

on_both!(what_an_operator_was_wrong_about_comes_back, |stage| async move {
    let shop = set(&stage).await;
    let (refund, object) = put_away(&stage, &shop).await;
    let why = async || {
        let open = shop.json("quarantine list").await;
        let found = open["data"].as_array().unwrap().iter().find(|one| one["id"] == object).cloned();
        found.map(|one| one["why"].as_str().unwrap().to_owned())
    };
    assert_eq!(why().await.as_deref(), Some("it is over another amount"));
    let resolve = format!("quarantine resolve {object} --reason not~there --yes");
    shop.line(&format!("{resolve} --status failed")).await.ok();
    assert_eq!(why().await, None);
    // A minute later the gateway does give it back.
    shop.pass(120).await;
    shop.line("reconcile --since 2026-11-01").await.fails_with(1);
    assert_eq!(why().await.as_deref(), Some("it succeeded after it was given up"));
    assert_eq!(standing(&shop, &refund).await, stands("failed", "0.00", "0.00"), "what is over stays so");
    shop.line(&resolve).await.ok();
    shop.line("reconcile --since 2026-11-01").await;
    assert_eq!(why().await, None, "nobody is asked the same twice");
});

on_both!(a_refund_in_quarantine_is_ended_over_http, |stage| async move {
    let shop = set(&stage).await;
    let (refund, object) = put_away(&stage, &shop).await;
    let olga = stage.key_of("--operator olga@example.com").await;
    let server = stage.serve().await;
    let path = format!("/v1/quarantine/{object}/resolve");
    server.post(&path, &olga, &json!({"reason": "x"})).await.refused(409, "attempt_quarantined");
    server.post(&path, &olga, &json!({"reason": "x", "status": "pending"})).await.is_status(422);
    let said = json!({"reason": "seen in the account", "status": "successful"});
    assert!(server.post(&path, &olga, &said).await.is(200)["resolved_at"].is_string());
    server.post(&path, &olga, &said).await.refused(409, "nothing_waits");
    assert_eq!(standing(&shop, &refund).await, stands("successful", "0.00", "5.00"));
    server.stop().await;
});

on_both!(the_console_leads_from_home_to_the_quarantine, |stage| async move {
    let shop = set(&stage).await;
    let (refund, object) = put_away(&stage, &shop).await;
    let server = stage.serve().await;
    let mut person = Person::logged_in(&server, "olga@example.com").await;
    let home = person.get("/").await;
    assert!(home.text.contains("href=\"/quarantine\""), "{home}");
    let list = person.get("/quarantine").await;
    assert!(list.text.contains("it is over another amount") && list.text.contains(&object), "{list}");
    let page = person.get(&format!("/quarantine/{object}")).await;
    assert!(page.text.contains(&format!("/refunds/{refund}")), "{page}");
    let resolve = format!("/quarantine/{object}/resolve");
    let form = person.get(&resolve).await;
    assert!(form.text.contains("name=\"status\""), "{form}");
    person.post(&resolve, &[("reason", "seen there")]).await.is_status(422);
    let done = person.submit(&resolve, &[("reason", "seen there"), ("status", "failed")]).await;
    assert!(done.text.contains("is dealt with."), "{done}");
    assert!(!person.get("/quarantine").await.text.contains(&object));
    assert!(person.get("/quarantine?resolved=on").await.text.contains(&object));
    assert_eq!(standing(&shop, &refund).await, stands("failed", "0.00", "0.00"));
    server.stop().await;
});
