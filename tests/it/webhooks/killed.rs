//! The real binary, killed between sending a webhook and noting that it was taken.

use crate::on_both;
use crate::stage::process::Process;
use crate::webhooks::receiver::{Answers, Receiver, verified};
use std::time::{Duration, Instant};

/// A lease ends after twenty seconds of patience, a turn and some spare.
const LEASE_SECONDS: i64 = 60;

async fn waits_for(receiver: &Receiver, count: usize) {
    let since = Instant::now();
    while receiver.got().len() < count {
        assert!(since.elapsed() < Duration::from_secs(20), "webhook {count} did not come");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

on_both!(a_webhook_that_was_sent_but_not_noted_is_sent_again_with_its_id, |stage| async move {
    stage.at("2026-09-01T00:00:00Z");
    stage.lines("user create ada --user-name ada\nservice create api --unit request").await;
    stage.lines("price set api 0.01 --yes").await;
    stage.used("ada api 2026-10-05 12000").await;
    stage.at("2026-11-01T09:00:00Z");
    let receiver = Receiver::start().await;
    // It takes the webhook, and the answer does not arrive any more.
    receiver.answers(Answers::Nothing);
    let (_, secret) = stage.endpoint("ada", &receiver.url, "").await;
    stage.lines("bill --month 2026-10 --yes").await;
    let first = Process::start(&stage);
    waits_for(&receiver, 1).await;
    first.kill();
    receiver.answers(Answers::Status(200));
    // Another server does not wait for the dead one longer than its lease.
    stage.pass(LEASE_SECONDS);
    let second = Process::start(&stage);
    waits_for(&receiver, 2).await;
    let got = receiver.got();
    assert_eq!(got[0].id(), got[1].id());
    verified(&stage, &got[1], &secret);
    let since = Instant::now();
    loop {
        let shown = stage.json(&format!("event show {}", got[0].id())).await;
        if shown["deliveries"][0]["status"] == "delivered" {
            break;
        }
        assert!(since.elapsed() < Duration::from_secs(20), "{shown}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    second.kill();
    assert_eq!(stage.deliver().await, 0);
    assert_eq!(receiver.got().len(), 2);
});
