//! Endpoints: added, changed, rotated, tried out and removed, by their owner alone.

use crate::on_both;
use crate::webhooks::receiver::{Answers, Receiver, verified};
use payg::engine::stop::Stop;
use payg::webhook::sign;
use serde_json::{Value, json};
use std::time::Duration;

on_both!(for_a_day_both_secrets_sign_and_never_three, |stage| async move {
    stage.lines("user create ada --user-name ada").await;
    let receiver = Receiver::start().await;
    let (id, first) = stage.endpoint("ada", &receiver.url, "").await;
    let rotate = async || -> payg::webhook::secret::WebhookSecret {
        let rotated = stage.json(&format!("webhook rotate-secret {id}")).await;
        rotated["secret"].as_str().unwrap().parse().unwrap()
    };
    let second = rotate().await;
    stage.run_allowed(&["webhook", "test", &id]).await.ok();
    let got = receiver.got();
    assert_eq!(got[0].header("webhook-signature").split(' ').count(), 2);
    verified(&stage, &got[0], &first);
    verified(&stage, &got[0], &second);
    let third = rotate().await;
    stage.run_allowed(&["webhook", "test", &id]).await.ok();
    let got = receiver.got();
    verified(&stage, &got[1], &second);
    verified(&stage, &got[1], &third);
    assert!(sign::verify(&first, got[1].shown(), stage.clock.now()).is_err());
    stage.pass(86_400);
    stage.run_allowed(&["webhook", "test", &id]).await.ok();
    let got = receiver.got();
    assert_eq!(got[2].header("webhook-signature").split(' ').count(), 1);
    verified(&stage, &got[2], &third);
});

on_both!(an_endpoint_is_changed_tried_out_and_removed, |stage| async move {
    stage.lines("user create ada --user-name ada").await;
    let receiver = Receiver::start().await;
    let (id, _) = stage.endpoint("ada", &receiver.url, "--event invoice.* --description ledger").await;
    let shown = stage.json(&format!("webhook show {id}")).await;
    assert_eq!((&shown["events"], &shown["fields"]), (&json!(["invoice.*"]), &json!([])));
    assert_eq!((&shown["secret"], &shown["description"]), (&Value::Null, &json!("ledger")));
    let changed = stage.json(&format!("webhook update {id} --event invoice.issued --field status")).await;
    assert_eq!((&changed["events"], &changed["fields"]), (&json!(["invoice.issued"]), &json!(["status"])));
    for (line, words) in [
        ("--event invoice.isued", "did you mean \"invoice.issued\"?"),
        ("--event password.reset", "none that there is"),
        ("--field bogus", "none of a payment"),
        ("--field statuz", "did you mean \"status\"?"),
        ("--url nonsense", "url"),
    ] {
        let line = format!("webhook update {id} {line}");
        let refused = stage.run(&line.split(' ').collect::<Vec<_>>()).await.fails_with(2);
        assert!(refused.stderr.contains(words), "{refused}");
    }
    // A test goes out whatever the endpoint wants, and says what came of it.
    let tried = stage.run_allowed(&["webhook", "test", &id, "-o", "json"]).await.json();
    assert_eq!((&tried["status_code"], &tried["webhook_id"]), (&json!(200), &json!(id)));
    assert_eq!(receiver.told()[0]["type"], "webhook.test");
    receiver.answers(Answers::Status(302));
    let refused = stage.run_allowed(&["webhook", "test", &id]).await.fails_with(1);
    assert!(refused.stderr.contains("answered 302"), "{refused}");
    let refused = stage.run_allowed(&["webhook", "test", &id, "-o", "json"]).await.fails_with(1);
    let tried: Value = serde_json::from_str(&refused.stdout).expect("the try itself is shown");
    assert_eq!((&tried["object"], &tried["status_code"]), (&json!("delivery_try"), &json!(302)));
    assert!(refused.stderr.contains("webhook_not_taken"), "{refused}");
    stage.lines(&format!("webhook disable {id}")).await;
    stage.run_allowed(&["webhook", "test", &id]).await.fails_with(5);
    stage.lines(&format!("webhook remove {id} --yes")).await;
    for verb in ["show", "disable", "enable", "rotate-secret", "test"] {
        stage.run(&["webhook", verb, &id]).await.fails_with(3);
    }
    assert_eq!(stage.json("webhook list").await["data"], json!([]));
    let kept = "SELECT COUNT(*) FROM endpoint_secrets";
    let count: i64 = stage.db().view().await.unwrap().one(kept, vec![]).await.unwrap().get(0).unwrap();
    assert_eq!(count, 0, "its secrets are forgotten");
});

on_both!(a_listener_refuses_what_is_not_signed_with_its_secret, |stage| async move {
    let address = {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        free.local_addr().unwrap().to_string()
    };
    stage.lines("user create ada --user-name ada").await;
    let (id, _) = stage.endpoint("ada", &format!("http://{address}/"), "").await;
    let (_, other) = stage.endpoint("ada", "http://127.0.0.1:9/", "").await;
    let stop = Stop::new();
    let words = ["webhook", "listen", "--listen", &address, "--secret", &other.to_string(), "-o", "jsonl"];
    let listening = stage.run_in(&words, |environment| environment.stop = stop.clone());
    let sending = async {
        let mut answer = stage.run_allowed(&["webhook", "test", &id]).await;
        // The listener begins at its own pace.
        for _ in 0..200 {
            if !answer.stderr.contains("connect") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            answer = stage.run_allowed(&["webhook", "test", &id]).await;
        }
        stop.request();
        answer.fails_with(1)
    };
    let (listened, refused) = tokio::join!(listening, sending);
    assert!(refused.stderr.contains("answered 401"), "{refused}");
    assert!(!listened.ok().stdout.contains("\"right\""));
});
