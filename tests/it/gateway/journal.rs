//! The journal: what was answered is in it, whatever happens to the process or to its last line.

use crate::stage::sandbox::{Sandbox, charge, object, on_page};
use payg::gateway::contract::{Action, Gateway, ObjectKind, ObjectStatus};
use serde_json::json;
use std::io::Write;

#[tokio::test]
async fn what_was_answered_is_there_after_a_kill() {
    let sandbox = Sandbox::start(&[]);
    let client = sandbox.client();
    let bytes = client.prepare(&charge("a", 10, on_page())).unwrap();
    let payment = object(client.send(Action::Charge, "a", &bytes).await);
    sandbox.control(&format!("payments/{}/pay", payment.gateway_id), json!({})).await;
    sandbox.advance(100).await;
    let before = sandbox.entries().len();
    // The power may fail in the middle of a line.
    let mut file = std::fs::OpenOptions::new().append(true).open(&sandbox.journal).unwrap();
    file.write_all(br#"{"number":99,"at":"2026-11-0"#).unwrap();
    let sandbox = sandbox.restart(&[]);
    let client = sandbox.client();
    assert_eq!(sandbox.entries().len(), before);
    let seen = object(client.fetch(ObjectKind::Payment, &payment.gateway_id).await);
    assert_eq!(seen.status, ObjectStatus::Succeeded);
    let again = object(client.send(Action::Charge, "a", &bytes).await);
    assert_eq!(again.gateway_id, payment.gateway_id, "keys are remembered, too");
    let overview = sandbox.call("GET", "/sandbox").send().await.is(200);
    assert_eq!(overview["now"], "2026-11-01T12:01:40Z", "and the time that was set");
    let numbers: Vec<u64> = sandbox.entries().iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_broken_journal_and_one_in_use_are_refused() {
    let sandbox = Sandbox::start(&[]);
    let journal = sandbox.journal.to_str().unwrap().to_owned();
    let serve = |journal: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_payg"))
            .args(["sandbox", "serve", "--listen", "127.0.0.1:0", "--journal", journal])
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, talk) = serve(&journal);
    assert_eq!(code, Some(5), "{talk}");
    assert!(talk.contains("belongs to another process"), "{talk}");
    let folder = crate::stage::scratch::folder();
    let broken = folder.path().join("broken.jsonl");
    std::fs::write(&broken, "{\"number\":1}\n").unwrap();
    let (code, talk) = serve(broken.to_str().unwrap());
    assert_eq!(code, Some(2), "{talk}");
    assert!(talk.contains("broken.jsonl:1:"), "{talk}");
    drop(sandbox);
}
