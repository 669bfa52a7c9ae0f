//! What went wrong in a cinema's billing of before, each as a test: money taken twice, users locked out.
//!
//! A charge that is unsure, 1: here; a renewal that is pending or declined, 2: `subscription_pages` and
//! `subscriptions`; who pays late, 3, and what is abandoned, 7: `subscription_pages`; one bad row among
//! many, 4, and activation by a renewal, 5: `subscriptions`; a refund at the end, 6, and the bounds of
//! refunds, 8: `subscriptions` and `subscription_money`; the cold log-in, 9, and the shared password,
//! 11: here; the 29th of February and the last days of a month, 10: `subscriptions` and below.

use crate::http::scene::set;
use crate::on_both;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use payg::db::door::Db;
use payg::engine::buy_subscription::{Purchase, buy_subscription};
use payg::engine::stop::Stop;
use payg::engine::work::work_once;
use payg::gateway::contract::{Action, Answer, Gateway, GatewayKind, Listing, Object, ObjectKind, Order};
use payg::gateway::sandbox::Sandbox;
use payg::records::subscription::{self, SubscriptionStatus};
use payg::values::id::AttemptId;
use payg::values::timestamp::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// A gateway that charges, and whose first two answers are lost on their way.
struct Lossy {
    db: Db,
    keys: Mutex<Vec<String>>,
}

impl Gateway for Lossy {
    fn kind(&self) -> GatewayKind {
        GatewayKind::Sandbox
    }

    fn prepare(&self, order: &Order) -> payg::error::Result<Vec<u8>> {
        Sandbox.prepare(order)
    }

    fn send<'a>(&'a self, action: Action, key: &'a str, body: &'a [u8]) -> BoxFuture<'a, Answer> {
        async move {
            let attempt: AttemptId = key.parse().unwrap();
            let sql = "SELECT COUNT(*) FROM attempts WHERE attempt_id = $1";
            let row = self.db.view().await.unwrap().one(sql, payg::values![attempt]).await.unwrap();
            assert_eq!(row.get::<i64>(0).unwrap(), 1, "what is sent is stored before");
            let times = {
                let mut keys = self.keys.lock().unwrap();
                keys.push(key.to_owned());
                keys.len()
            };
            if times <= 2 {
                return Answer::Unknown("the line was cut".to_owned());
            }
            Sandbox.send(action, key, body).await
        }
        .boxed()
    }

    fn fetch<'a>(&'a self, _: ObjectKind, _: &'a str) -> BoxFuture<'a, Answer> {
        std::future::ready(Answer::Absent).boxed()
    }

    fn list<'a>(&'a self, _: ObjectKind, _: Timestamp, _: Option<&'a str>) -> BoxFuture<'a, Listing> {
        std::future::ready(Listing::Unknown("none".to_owned())).boxed()
    }

    fn is_ours(&self, object: &Object) -> bool {
        Sandbox.is_ours(object)
    }
}

on_both!(defect_1_a_charge_that_is_unsure_is_asked_again_under_its_stored_key, |stage| async move {
    stage.lines("user create ada --user-name ada\nplan create silver --monthly 10").await;
    let mut payg = stage.payg();
    let gateway = Arc::new(Lossy { db: payg.db.clone(), keys: Mutex::default() });
    payg.gateways = payg.gateways.with(Arc::clone(&gateway) as Arc<dyn Gateway>);
    let purchase = Purchase {
        customer_id: stage.json("user show ada").await["id"].as_str().unwrap().parse().unwrap(),
        plan: "silver".to_owned(),
        every: None,
        gateway: GatewayKind::Sandbox,
        return_url: Some("https://shop.example/".to_owned()),
    };
    let bought = buy_subscription(&payg, purchase).await.unwrap().subscription;
    for at in ["2026-11-01T00:10:00Z", "2026-11-01T01:00:00Z", "2026-11-01T06:00:00Z"] {
        stage.at(at);
        work_once(&payg, &Stop::new()).await.unwrap();
    }
    let keys = gateway.keys.lock().unwrap().clone();
    assert!(keys.len() >= 3, "{keys:?}");
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 1, "one key, so one charge: {keys:?}");
    let mut view = payg.db.view().await.unwrap();
    let now = subscription::find(&mut view, bought.subscription_id).await.unwrap().unwrap();
    assert_eq!((now.status, now.number), (SubscriptionStatus::Active, 1));
});

on_both!(defect_9_an_ordinary_user_logs_in_when_nothing_is_cached, |stage| async move {
    let (server, key) = set(&stage).await;
    let cleo = json!({"user_name": "cleo", "password": "correct horse battery"});
    server.call("POST", "/v1/users").json(&cleo).send().await.is(201);
    let log_in = json!({"name": "cleo", "password": "correct horse battery"});
    let first = server.call("POST", "/v1/tokens").json(&log_in).send().await.is(201);
    let token = first["access_token"].as_str().unwrap().to_owned();
    // No header but the token is needed, and the token is worth nothing where services ask.
    assert_eq!(server.get("/v1/subscriptions", &token).await.is(200)["data"], json!([]));
    server.get("/v1/internal/users/cleo/subscriptions", &token).await.refused(403, "operators_only");
    // Another service knows at once what the user has bought.
    let path = "/v1/internal/users/cleo/subscriptions";
    assert_eq!(server.get(path, &key.operator).await.is(200)["data"], json!([]));
    let bought = server.call("POST", "/v1/subscriptions").by(&token).header("idempotency-key", "one");
    bought.json(&json!({"plan": "silver"})).send().await.is(201);
    let now = server.get(path, &key.operator).await.is(200);
    assert_eq!(now["data"][0]["plan"], "silver");
    server.stop().await;
});

on_both!(defect_11_services_hold_keys_that_do_one_thing_and_nobodys_password, |stage| async move {
    let (server, key) = set(&stage).await;
    let made = stage.json("key create --operator otto@example.com --name cinema --scope internal").await;
    let service = made["key"].as_str().unwrap();
    let many = json!({"users": []});
    server.post("/v1/internal/subscriptions/active", service, &many).await.is(200);
    for path in ["/v1/payments", "/v1/invoices", "/v1/subscriptions", "/v1/keys"] {
        let refused = server.get(path, service).await;
        assert_eq!(refused.status, 403, "{path}: {refused}");
    }
    // It can be taken away alone, and at once.
    let id = made["id"].as_str().unwrap();
    stage.lines(&format!("key revoke {id} --yes")).await;
    crate::http::scene::waits_for(async || {
        server.post("/v1/internal/subscriptions/active", service, &many).await.status == 401
    })
    .await;
    server.post("/v1/internal/subscriptions/active", &key.operator, &many).await.is(200);
    server.stop().await;
});

on_both!(defect_10_renewals_are_found_on_the_last_three_days_of_every_month, |stage| async move {
    stage.lines("user create ada --user-name ada\nplan create silver --monthly 10").await;
    stage.at("2028-01-31T08:00:00Z");
    stage.lines("subscription create ada silver").await;
    let number = async || -> Value {
        stage.json("subscription list --customer ada").await["data"][0]["number"].clone()
    };
    // Each is due on one of the last days of a month, or on the first of the next.
    let days = [
        ("2028-02-25", 1),
        ("2028-02-26", 2),
        ("2028-03-27", 2),
        ("2028-03-28", 3),
        ("2028-04-26", 3),
        ("2028-04-27", 4),
        ("2028-05-28", 5),
        ("2028-06-27", 6),
    ];
    for (day, count) in days {
        stage.at(&format!("{day}T15:00:00Z"));
        stage.line("work --once").await.ok();
        assert_eq!(number().await, count, "{day}");
    }
    stage.verified().await;
});
