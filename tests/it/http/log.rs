//! A server's log: JSON lines from the first to the last, with the requests' ids and never a secret.

use crate::on_both;
use crate::stage::server::client;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

on_both!(every_line_is_json_and_none_holds_a_secret, |stage| async move {
    stage.lines("user create ada --user-name ada").await;
    let key = stage.json("key create ada").await["key"].as_str().unwrap().to_owned();
    let log = stage.folder().join("log");
    let mut child = Command::new(env!("CARGO_BIN_EXE_payg"))
        .args(["serve", "--listen", "127.0.0.1:0", "-o", "jsonl"])
        .env("PAYG_DATABASE_URL", stage.url())
        .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
        .env("PAYG_CLOCK", stage.clock.now().to_string())
        .env("PAYG_LOG", "debug")
        .env("PAYG_LIMIT_BURST", "5")
        .current_dir(stage.folder())
        .stdout(Stdio::piped())
        .stderr(File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    let url = serde_json::from_str::<Value>(&said).unwrap()["url"].as_str().unwrap().to_owned();
    let me =
        client().get(format!("{url}/v1/me?key={key}")).bearer_auth(&key).header("x-request-id", "mine-1");
    me.send().await.unwrap();
    let credentials = json!({"name": "ada", "password": "correct horse battery"});
    let tokens = client().post(format!("{url}/v1/tokens")).header("content-type", "application/json");
    tokens.body(credentials.to_string()).send().await.unwrap();
    let id = i32::try_from(child.id()).ok().and_then(Pid::from_raw).unwrap();
    kill_process(id, Signal::TERM).unwrap();
    assert!(child.wait().unwrap().success());
    let text = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    assert!(text.contains("mine-1"), "{text}");
    assert!(!text.contains(&key) && !text.contains("correct horse"), "{text}");
    // A mistyped variable is told here, too.
    let told = lines.iter().map(|line| &line["fields"]);
    let told = told.filter(|fields| fields["message"].as_str().unwrap_or_default().contains("PAYG_"));
    let told: Vec<&Value> = told.collect();
    assert_eq!(told.len(), 1, "{text}");
    assert_eq!(told[0]["message"], "payg knows no variable PAYG_LIMIT_BURST and passes it over");
    assert_eq!(told[0]["hint"], "did you mean PAYG_LIMITS_BURST?");
});
