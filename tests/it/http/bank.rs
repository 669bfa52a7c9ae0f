//! Bank files over HTTP: an operator makes them, says what the bank did, and hands in what came back.

use crate::on_both;
use crate::stories::bank::sent_back;
use payg::gateway::bank::file::File;
use payg::gateway::bank::returns::Reason;
use serde_json::{Value, json};

const SETTINGS: &str = "[billing]\ncurrency = \"AUD\"\n[bank]\ninstitution = \"CBA\"\nuser_name = \"Paying Platform\"\n\
                        user_id = 301500\nbsb = \"067-102\"\naccount = \"00012345\"\n";

on_both!(an_operator_takes_files_to_the_bank_over_http, |stage| async move {
    std::fs::write(stage.folder().join("payg.toml"), SETTINGS).unwrap();
    stage
        .lines(
            "operator create otto --email otto@example.com --role operator
             operator create vera --email vera@example.com --role viewer
             company create acme --external-id acme --bsb 062-000 --account 00012345
             payment create acme 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference one
             payment create acme 99 --name Umbrella --bsb 067-102 --account 12341234 --gateway bank --reference two --pay-out
             payment process one
             payment process two",
        )
        .await;
    let key = async |whose: &str| {
        stage.json(&format!("key create {whose}")).await["key"].as_str().unwrap().to_owned()
    };
    let (otto, vera) = (key("--operator otto@example.com").await, key("--operator vera@example.com").await);
    let acme = key("acme").await;
    let server = stage
        .serve_with(|settings| {
            settings.bank_institution = "CBA".to_owned();
            settings.bank_user_name = "Paying Platform".to_owned();
            settings.bank_user_id = 301_500;
            settings.bank_bsb = "067-102".to_owned();
            settings.bank_account = "00012345".to_owned();
        })
        .await;
    let post = async |by: &str, path: &str, body: Value| server.post(path, by, &body).await;
    post(&acme, "/v1/bank/files", json!({})).await.refused(403, "operators_only");
    post(&vera, "/v1/bank/files", json!({})).await.refused(403, "role_missing");
    post(&otto, "/v1/bank/files", json!({"date": "soon"})).await.is_status(422);
    post(&otto, "/v1/bank/files", json!({"day": "2026-11-03"})).await.is_status(422);
    let made = post(&otto, "/v1/bank/files", json!({})).await.is(200);
    let again = post(&otto, "/v1/bank/files", json!({})).await.is(200);
    assert_eq!(made["files"], again["files"], "as long as nobody knows whether the bank took it");
    let list = server.get("/v1/bank/files", &vera).await.is(200);
    assert_eq!(list["data"].as_array().unwrap().len(), 1, "{list}");
    let content = server.get("/v1/bank/files/1/content", &otto).await;
    content.is_status(200);
    assert_eq!(content.header("content-type"), "text/plain; charset=us-ascii");
    let lines: Vec<&str> = content.text.split("\r\n").collect();
    assert_eq!(lines.iter().map(|line| line.len()).collect::<Vec<_>>(), [120, 120, 120, 120, 0]);
    server.get("/v1/bank/files/1/content", &vera).await.is_status(403);
    server.get("/v1/bank/files/7", &otto).await.refused(404, "not_found");
    server.get("/v1/bank/files/first", &otto).await.refused(404, "not_found");
    post(&otto, "/v1/bank/files/1/reject", json!({})).await.is_status(422);
    let taken = post(&otto, "/v1/bank/files/1/accept", Value::Null).await.is(200);
    assert_eq!(taken["state"], "accepted");
    post(&otto, "/v1/bank/files/1/reject", json!({"reason": "late"})).await.is_status(409);
    // What came back is the same line as a return, with its reason.
    let file = File::read(&content.text).unwrap();
    let returned = sent_back(&file, 1, Reason::NoAccount).write().unwrap();
    let read = post(&otto, "/v1/bank/returns", json!({"content": returned})).await;
    let outcomes = read.is(200);
    assert_eq!(outcomes["data"][0]["outcome"], "failed", "{outcomes}");
    let nonsense = post(&otto, "/v1/bank/returns", json!({"content": "nonsense"})).await.is(200);
    assert_eq!(nonsense["data"][0]["outcome"], "unreadable");
    assert_eq!(
        server.get("/v1/bank/files/1", &vera).await.is(200)["entry_list"].as_array().unwrap().len(),
        2
    );
    server.stop().await;
    assert_eq!(stage.json("payment show one").await["status"], "failed");
    let entries = stage.json("audit list --limit 200").await;
    let by_otto = entries["data"].as_array().unwrap().iter().filter(|one| one["actor"]["kind"] == "operator");
    assert!(
        by_otto.filter(|one| one["verb"].as_str().unwrap().starts_with("bank")).count() >= 2,
        "{entries}"
    );
    stage.line("verify").await.ok();
});
