//! The same over HTTP: a customer manages its own endpoints and reads its own log.

use crate::http::scene::set;
use crate::on_both;
use crate::webhooks::receiver::{Answers, Receiver};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

on_both!(a_customer_subscribes_reads_its_log_and_has_an_event_sent_again, |stage| async move {
    let (first, key) = set(&stage).await;
    first.stop().await;
    // What was before the endpoint is told to nobody now, and so not to it.
    stage.deliver().await;
    let server = stage
        .serve_with(|settings| settings.webhook_networks = "127.0.0.0/8".parse().expect("a network"))
        .await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::Status(200));
    let input = json!({"url": receiver.url, "events": ["webhook.*", "invoice.*"]});
    let call = || server.call("POST", "/v1/webhooks").by(&key.ada).header("idempotency-key", "one");
    let added = call().json(&input).send().await.is(201);
    let id = added["id"].as_str().unwrap().to_owned();
    assert!(added["secret"].as_str().unwrap().starts_with("whsec_"));
    let again = call().json(&input).send().await.is(201);
    assert_eq!((&again["id"], &again["secret"]), (&json!(id), &Value::Null), "once, and no secret twice");
    for url in ["http://169.254.169.254/", "nonsense"] {
        let refused = server.post("/v1/webhooks", &key.ada, &json!({"url": url})).await;
        assert_eq!(refused.refused(422, "invalid_value")["field"], "url");
    }
    server.post("/v1/webhooks", &key.operator, &input).await.refused(422, "invalid_usage");
    // A test goes out by the server's own workers.
    let path = format!("/v1/webhooks/{id}/test");
    server.call("POST", &path).by(&key.ada).send().await.refused(400, "missing_idempotency_key");
    let tested =
        server.call("POST", &path).by(&key.ada).header("idempotency-key", "two").send().await.is(202);
    let event = tested["event_id"].as_str().unwrap().to_owned();
    let since = Instant::now();
    let path = format!("/v1/event-log/{event}");
    let details = loop {
        let details = server.get(&path, &key.ada).await.is(200);
        if details["deliveries"][0]["status"] == "delivered" {
            break details;
        }
        assert!(since.elapsed() < Duration::from_secs(10), "{details}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    };
    assert_eq!(
        (&details["type"], &details["tries"][0]["status_code"]),
        (&json!("webhook.test"), &json!(200))
    );
    let owed = server.get(&format!("{path}/deliveries"), &key.ada).await.is(200);
    assert_eq!(owed["data"], details["deliveries"]);
    // The invoice of before is in the log; it was not owed to the new endpoint, and is sent when asked for.
    let log = server.get("/v1/event-log?type=invoice.issued", &key.ada).await.is(200);
    let invoice = log["data"][0]["id"].as_str().unwrap().to_owned();
    let resend = |n: &'static str| {
        let call = server.call("POST", &format!("/v1/event-log/{invoice}/resend")).by(&key.ada);
        call.header("idempotency-key", n)
    };
    assert_eq!(resend("a").json(&json!({})).send().await.is(200)["deliveries"], 0);
    assert_eq!(resend("b").json(&json!({"webhook": id})).send().await.is(200)["deliveries"], 1);
    while receiver.got().len() < 2 {
        assert!(since.elapsed() < Duration::from_secs(20), "the invoice does not come");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    assert_eq!(receiver.got()[1].id(), invoice);
    let path = format!("/v1/webhooks/{id}");
    let patch = |body: Value| server.call("PATCH", &path).by(&key.ada).json(&body);
    assert_eq!(patch(json!({"enabled": false})).send().await.is(200)["disabled_reason"], "asked");
    resend("c").json(&json!({"webhook": id})).send().await.refused(409, "webhook_disabled");
    patch(json!({"events": ["nothing"]})).send().await.refused(422, "invalid_value");
    assert_eq!(server.call("DELETE", &path).by(&key.ada).send().await.is(200)["status"], "removed");
    server.get(&path, &key.ada).await.is_status(404);
    server.stop().await;
});
