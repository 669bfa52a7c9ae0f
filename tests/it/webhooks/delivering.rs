//! Delivering: what is sent, to whom, when it is sent again, and when it is given up.

use crate::on_both;
use crate::stage::scene::Stage;
use crate::webhooks::receiver::{Answers, Receiver, verified};
use payg::engine::correct_payment::{Correction, correct_payment};
use payg::engine::stop::Stop;
use payg::engine::webhooks::deliver;
use payg::values::payment_terms::Party;
use payg::webhook::sender::Sender;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Two companies with an invoice each, the first of them with an endpoint.
async fn set(stage: &Stage) {
    stage.at("2026-09-01T00:00:00Z");
    stage
        .lines(
            "operator create olga --email olga@example.com --role admin
             operator create vera --email vera@example.com --role viewer
             company create acme --external-id acme --bsb 062-000 --account 00012345
             company create bert --external-id bert --bsb 062-000 --account 00012346
             service create api --unit request
             price set api 0.01 --yes",
        )
        .await;
    stage.used("acme api 2026-10-05 12000\nbert api 2026-10-06 4000").await;
    stage.at("2026-11-01T09:00:00Z");
}

async fn bill(stage: &Stage) {
    stage.lines("bill --month 2026-10 --yes").await;
}

async fn counted(stage: &Stage, sql: &'static str) -> i64 {
    stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap().get(0).unwrap()
}

on_both!(an_event_reaches_its_own_customer_signed_and_once, |stage| async move {
    set(&stage).await;
    let (ours, theirs) = (Receiver::start().await, Receiver::start().await);
    let (id, secret) = stage.endpoint("acme", &format!("{}/hooks", ours.url), "").await;
    stage.endpoint("bert", &theirs.url, "--event invoice.voided").await;
    bill(&stage).await;
    stage.lines("invoice credit INV-2026-000001 --line 1 --reason outage --yes").await;
    assert_eq!(stage.deliver().await, 2);
    assert_eq!((ours.got().len(), theirs.got().len()), (2, 0));
    assert_eq!(stage.deliver().await, 0, "what was taken is not sent again");
    let first = &ours.got()[0];
    assert_eq!((first.path.as_str(), first.header("content-type")), ("/hooks", "application/json"));
    let mut kinds = Vec::new();
    for (received, told) in ours.got().iter().zip(ours.told()) {
        verified(&stage, received, &secret);
        assert_eq!(told["id"], received.id());
        assert_eq!(told["timestamp"], "2026-11-01T09:00:00Z");
        assert!(told["data"]["object"]["total"]["amount"].is_string(), "{told}");
        assert_eq!(told["data"]["previous"], Value::Null);
        kinds.push(told["type"].as_str().unwrap().to_owned());
    }
    kinds.sort();
    assert_eq!(kinds, ["credit_note.issued", "invoice.issued"]);
    let details = stage.json(&format!("event show {}", first.id())).await;
    assert_eq!(details["deliveries"][0]["status"], "delivered", "{details}");
    assert_eq!(details["deliveries"][0]["webhook_id"], json!(id));
    assert_eq!((&details["tries"][0]["status_code"], &details["tries"][1]), (&json!(200), &Value::Null));
    assert!(details["tries"][0]["latency_micros"].as_i64().unwrap() > 0);
});

on_both!(what_fails_is_sent_again_with_one_id_until_it_is_taken, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::FailsOnce);
    let (_, secret) = stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    assert_eq!(stage.deliver().await, 1);
    assert_eq!(stage.deliver().await, 0, "not before its time");
    stage.pass(4);
    assert_eq!(stage.deliver().await, 0, "five seconds are not over");
    stage.pass(3);
    assert_eq!(stage.deliver().await, 1);
    let got = receiver.got();
    assert_eq!((got.len(), got[0].id()), (2, got[1].id()));
    assert_ne!(got[0].header("webhook-timestamp"), got[1].header("webhook-timestamp"), "of the try");
    verified(&stage, &got[1], &secret);
    let list = stage.json("webhook list").await;
    assert_eq!(list["data"][0]["failing_since"], Value::Null);
});

on_both!(ten_tries_over_three_days_and_no_more, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::Status(500));
    let (id, _) = stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    for (place, seconds) in
        [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].into_iter().enumerate()
    {
        if seconds > 0 {
            stage.pass(seconds - 1);
            assert_eq!(stage.deliver().await, 0, "try {place} is too early");
        }
        stage.pass(seconds / 5 + 2);
        assert_eq!(stage.deliver().await, 1, "try {place}");
    }
    stage.pass(10 * 86_400);
    assert_eq!(stage.deliver().await, 0);
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM deliveries WHERE status = 'failed'").await, 1);
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM delivery_tries").await, 10);
    // All that failed is sent again with the ids that it had.
    receiver.answers(Answers::Status(204));
    let line = format!("event resend --failed --webhook {id} --since 2026-10-01");
    let resent =
        stage.run_allowed(&[&line.split(' ').collect::<Vec<_>>()[..], &["-o", "json"]].concat()).await;
    assert_eq!(resent.json()["deliveries"], 1);
    assert_eq!(stage.deliver().await, 1);
    let got = receiver.got();
    assert!(got.iter().all(|one| one.id() == got[0].id()), "one id in all eleven");
});

on_both!(an_endpoint_is_left_alone_as_long_as_it_asks, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::With(429, "retry-after", "600"));
    stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    assert_eq!(stage.deliver().await, 1);
    receiver.answers(Answers::Status(200));
    stage.pass(500);
    stage.lines("invoice credit INV-2026-000001 --line 1 --reason outage --yes").await;
    assert_eq!(stage.deliver().await, 0, "what is new waits, too");
    stage.pass(101);
    assert_eq!(stage.deliver().await, 2);
});

on_both!(an_endpoint_that_is_gone_is_disabled_at_once, |stage| async move {
    set(&stage).await;
    let (gone, other) = (Receiver::start().await, Receiver::start().await);
    gone.answers(Answers::Status(410));
    let (id, _) = stage.endpoint("acme", &gone.url, "").await;
    stage.endpoint("acme", &other.url, "--event webhook.*").await;
    bill(&stage).await;
    assert_eq!(stage.deliver().await, 2);
    let shown = stage.json(&format!("webhook show {id}")).await;
    assert_eq!((&shown["status"], &shown["disabled_reason"]), (&json!("disabled"), &json!("gone")));
    assert_eq!(other.told()[0]["type"], "webhook.disabled");
    assert_eq!(other.told()[0]["data"]["object"]["id"], json!(id));
    assert_eq!(other.told()[0]["data"]["previous"], json!({"status": "enabled"}));
    let told = "SELECT COUNT(*) FROM operator_letters WHERE kind = 'webhook.disabled'";
    assert_eq!(counted(&stage, told).await, 1, "who may act is told, who only looks is not");
    // What happens meanwhile is not lost: it can be sent when the endpoint is back.
    stage.lines("invoice credit INV-2026-000001 --line 1 --reason outage --yes").await;
    assert_eq!(stage.deliver().await, 0);
    gone.answers(Answers::Status(200));
    stage.lines(&format!("webhook enable {id}")).await;
    assert_eq!(stage.deliver().await, 0, "nothing old comes by itself");
    stage.lines(&format!("event resend --failed --webhook {id} --since 2026-10-01")).await;
    assert_eq!(stage.deliver().await, 3, "the invoice, the note that it was disabled, the credit note");
});

on_both!(after_five_days_of_nothing_but_failures_an_endpoint_is_disabled, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::Status(503));
    let (id, _) = stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    stage.deliver().await;
    stage.pass(3 * 86_400);
    stage.deliver().await;
    assert_eq!(stage.json(&format!("webhook show {id}")).await["status"], "enabled");
    stage.pass(2 * 86_400);
    stage.deliver().await;
    let shown = stage.json(&format!("webhook show {id}")).await;
    assert_eq!((&shown["status"], &shown["disabled_reason"]), (&json!("disabled"), &json!("failing")));
    assert_eq!(shown["failing_since"], "2026-11-01T09:00:00Z");
    assert_eq!(counted(&stage, "SELECT COUNT(*) FROM deliveries WHERE status = 'waiting'").await, 0);
});

on_both!(one_that_hangs_delays_no_other, |stage| async move {
    set(&stage).await;
    let (hangs, quick) = (Receiver::start().await, Receiver::start().await);
    hangs.answers(Answers::Nothing);
    stage.endpoint("acme", &hangs.url, "").await;
    stage.endpoint("bert", &quick.url, "").await;
    let (payg, stop) = (stage.sending(), payg::engine::stop::Stop::new());
    let sender = Sender::new(deliver::guard(&payg), Duration::from_secs(20)).unwrap();
    let its_stop = stop.clone();
    let running = tokio::spawn(async move { deliver::run(&payg, &sender, &its_stop).await });
    bill(&stage).await;
    let since = Instant::now();
    while quick.got().is_empty() || hangs.got().is_empty() {
        assert!(since.elapsed() < Duration::from_secs(10), "the quick one waits for the other");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // While the one still hangs, the other goes on being told.
    for line in 1..=3 {
        let told = quick.got().len();
        stage.lines(&format!("invoice credit INV-2026-000002 --amount 0.0{line} --reason late --yes")).await;
        while quick.got().len() == told {
            assert!(since.elapsed() < Duration::from_secs(15), "the quick one waits for the other");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    stop.request();
    running.await.unwrap();
    assert_eq!(hangs.got().len(), 1);
});

on_both!(a_secret_for_a_persons_eyes_is_told_to_no_program, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    let line = ["user", "create", "Ada", "--user-name", "ada", "--email", "ada@example.com"];
    stage.with_password(&line, "correct horse battery\n").await;
    stage.endpoint("ada", &receiver.url, "").await;
    let server = stage.server();
    payg::engine::change_password::request_reset(&server.payg, &server.desk, "ada").await.unwrap();
    let written = "SELECT COUNT(*) FROM letters WHERE kind = 'password.reset'";
    assert_eq!(counted(&stage, written).await, 1);
    assert_eq!(stage.deliver().await, 0);
    assert!(receiver.got().is_empty());
    let log = stage.json("event list --customer ada").await;
    assert_eq!(log["data"], json!([]));
    let refused = stage.run(&["event", "list", "--event", "password.reset", "-o", "json"]).await.json();
    assert_eq!(refused["data"], json!([]));
});

on_both!(letters_that_become_visible_late_are_not_passed_over, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    // An older id that a slow transaction shows only after a younger one was told.
    let sql = "UPDATE letters SET fanned_at = NULL, letter_id = $1 WHERE kind = 'invoice.issued'
               AND customer_id = (SELECT customer_id FROM endpoints)";
    assert_eq!(stage.deliver().await, 1);
    let mut tx = stage.db().begin().await.unwrap();
    let old = "ltr_00000000000000000000000001".parse::<payg::values::id::LetterId>().unwrap();
    assert_eq!(tx.run(sql, payg::values![old]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(stage.deliver().await, 1);
});

on_both!(an_endpoint_hears_only_of_the_fields_that_it_wants, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    let more = "--event payment.updated --field account --field party.name";
    let (id, _) = stage.endpoint("acme", &receiver.url, more).await;
    let shown = stage.json(&format!("webhook show {id}")).await;
    assert_eq!(shown["fields"], json!(["party.account", "party.name"]), "each by its whole name");
    let party = "--name Initech --bsb 062-000 --account 12345678";
    stage.lines(&format!("payment create acme 5 {party} --reference rent")).await;
    let payg = stage.sending();
    let correct = async |name: &str, bsb: &str| {
        let party = Party {
            name: Some(name.to_owned()),
            bsb: Some(bsb.to_owned()),
            account: Some("12345678".to_owned()),
        };
        let correction =
            Correction { party: Some(party), reason: "typo".to_owned(), ..Correction::default() };
        correct_payment(&payg, "rent", correction).await.unwrap();
    };
    correct("Initech", "062-001").await;
    assert_eq!(stage.deliver().await, 0, "its branch is not asked for");
    correct("Initrode", "062-001").await;
    assert_eq!(stage.deliver().await, 1);
    assert_eq!(receiver.told()[0]["data"]["previous"]["party"]["name"], "Initech");
    stage.lines("payment correct rent --description other --reason typo").await;
    assert_eq!(stage.deliver().await, 0);
});

on_both!(the_background_work_alone_delivers, |stage| async move {
    set(&stage).await;
    let receiver = Receiver::start().await;
    receiver.answers(Answers::FailsOnce);
    stage.endpoint("acme", &receiver.url, "").await;
    bill(&stage).await;
    let work = async || -> Value { stage.run_allowed(&["work", "--once", "-o", "json"]).await.json() };
    let tries = |worked: &Value| {
        let rows = worked["data"].as_array().unwrap();
        rows.iter().find(|row| row["unit"] == "webhooks").map(|row| row["done"].clone())
    };
    assert_eq!(tries(&work().await), Some(json!(1)));
    assert_eq!(tries(&work().await), Some(json!(0)), "once what is due, and not again before its time");
    stage.pass(7);
    assert_eq!(tries(&work().await), Some(json!(1)));
    let got = receiver.got();
    assert_eq!((got.len(), got[0].id()), (2, got[1].id()));
    stage.run_allowed(&["work", "--once", "--dry-run"]).await.ok();
    // Without --once it works and delivers until it is asked to stop.
    receiver.answers(Answers::Status(200));
    let stop = Stop::new();
    let working = stage.run_in(&["work"], |environment| {
        environment.variables.insert("PAYG_WEBHOOKS_ALLOWED_NETWORKS".to_owned(), "127.0.0.0/8".to_owned());
        environment.stop = stop.clone();
    });
    let acting = async {
        stage.lines("invoice credit INV-2026-000001 --line 1 --reason outage --yes").await;
        for _ in 0..400 {
            if receiver.got().len() == 3 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        stop.request();
    };
    let (worked, ()) = tokio::join!(working, acting);
    worked.ok();
    assert_eq!(receiver.got().len(), 3);
});
