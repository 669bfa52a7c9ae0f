//! The real server, killed at every named point between a payment's wish and its end, while the gateway
//! has faults of its own: money moves once, nothing that was answered is lost, the books are right.

use crate::gateway::faults::saved_card;
use crate::on_both;
use crate::stage::effort::{is_thorough, is_twice};
use crate::stage::process::Process;
use crate::stage::scene::Stage;
use crate::stage::server::client;
use crate::stage::yookassa::Shop;
use crate::webhooks::receiver::Receiver;
use payg::db::sql::Backend;
use payg::gateway::contract::How;
use payg::sandbox::fault::NAMES;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::process::ExitStatusExt;
use std::time::{Duration, Instant};

/// Where the server dies and which fault the gateway has meanwhile; it does die in these.
const DEATHS: &[(&str, &str)] = &[
    ("c1", ""),
    ("c2", ""),
    ("c3", ""),
    ("c4", "notice_duplicate"),
    ("c5", "notice_missing"),
    ("c6", "500_done"),
    ("c7", "answer_lost"),
    ("c8", "202_done"),
    ("c9", ""),
    ("c10", "notice_early"),
    ("c12", "reset"),
    ("c13", ""),
    ("c6", "hang"),
    ("c8", "hang_not_done"),
    ("c5", "refund_pending"),
    ("c7", "refund_canceled"),
];

/// What every death is crossed with where everything is tried.
const FAULTS: &[&str] = &[
    "",
    "answer_lost",
    "500_done",
    "500_not_done",
    "500_canceled",
    "202_done",
    "202_not_done",
    "429",
    "hang",
    "hang_not_done",
    "reset",
    "payment_pending",
    "refund_pending",
    "refund_canceled",
    "notice_duplicate",
    "notice_early",
    "notice_late",
    "notice_missing",
    "notice_reordered",
    "notice_forged",
];

/// How long a server may take for one thing.
const PATIENCE: Duration = Duration::from_secs(3);

/// A company's program: it remembers every answer, and asks again under the same key what got none.
pub struct Program {
    key: String,
    card: String,
    answers: BTreeMap<String, String>,
    ended: BTreeMap<String, Value>,
}

impl Program {
    /// Asks for something that moves money; `None` when the server is gone.
    async fn ask(&mut self, server: &Process, path: &str, name: &str, body: &Value) -> Option<Value> {
        let since = Instant::now();
        loop {
            let request = client().post(format!("{}{path}", server.url)).bearer_auth(&self.key);
            let request = request.header("idempotency-key", name).header("content-type", "application/json");
            let body = if body.is_null() { String::new() } else { body.to_string() };
            let answer = request.timeout(PATIENCE).body(body).send().await.ok()?;
            let (status, text) = (answer.status().as_u16(), answer.text().await.ok()?);
            if status >= 300 {
                // Another request under the key may be on its way still.
                assert!(matches!(status, 409 | 503) && since.elapsed() < PATIENCE, "{path} {name}: {text}");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
            let before = self.answers.entry(name.to_owned()).or_insert_with(|| text.clone());
            assert_eq!(*before, text, "{path} {name} was answered before");
            return serde_json::from_str(&text).ok();
        }
    }

    /// Looks at a payment until it is as wanted, for a while; `None` when it is not, or the server is gone.
    async fn waits(&mut self, server: &Process, id: &str, is_so: fn(&Value) -> bool) -> Option<Value> {
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            let request = client().get(format!("{}/v1/payments/{id}", server.url)).bearer_auth(&self.key);
            let answer = request.send().await.ok()?;
            if answer.status() == 503 {
                // The database is not back yet; that says nothing of the payment.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
            let shown: Value = serde_json::from_str(&answer.text().await.ok()?).ok()?;
            let status = &shown["status"];
            let known = self.ended.get(id);
            assert!(known.is_none_or(|known| known == status), "it was {known:?} before: {shown}");
            if status == "successful" || status == "failed" {
                self.ended.insert(id.to_owned(), status.clone());
            }
            if is_so(&shown) {
                return Some(shown);
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        None
    }

    /// Takes a payment, as far as it comes; answers it when it is over.
    async fn pay(&mut self, server: &Process, number: usize) -> Option<Value> {
        let name = format!("round-{number}");
        let body = json!({
            "amount": {"amount": format!("{}.{:02}", 20 + number, number % 100), "currency": "USD"},
            "party": {"name": "Initech", "bsb": "062-000", "account": "12345678"},
            "reference": name,
            "method": self.card,
        });
        let made = self.ask(server, "/v1/payments", &name, &body).await?;
        let id = made["id"].as_str().expect("a payment has an id").to_owned();
        let path = format!("/v1/payments/{id}/process");
        self.ask(server, &path, &format!("{name}-process"), &Value::Null).await?;
        self.waits(server, &id, |shown| shown["status"] != "processing").await
    }

    /// Takes a payment and gives a part of it back, as far as it comes.
    pub async fn run(&mut self, server: &Process, number: usize) -> Option<()> {
        let ended = self.pay(server, number).await?;
        if ended["status"] != "successful" {
            return Some(());
        }
        let (name, id) = (format!("round-{number}"), ended["id"].as_str().expect("a payment has an id"));
        let body = json!({"payment": id, "amount": format!("7.{:02}", number % 100)});
        self.ask(server, "/v1/refunds", &format!("{name}-refund"), &body).await?;
        self.waits(server, id, |shown| shown["refunds"][0]["status"] != "pending").await?;
        Some(())
    }
}

/// Acme with its gateway, a program of its, and somebody who hears its webhooks.
pub async fn begin(stage: &Stage) -> (Shop, Program, Receiver) {
    let shop = Shop::open(stage).await;
    // The card was kept long ago, and nobody was told.
    shop.sandbox.order("notice_missing").await;
    let How::Saved { method: card } = saved_card(&shop.sandbox, &shop.sandbox.client()).await else {
        panic!("a kept card is one");
    };
    shop.pass(3 * 86_400).await;
    let key = stage.json("key create acme").await["key"].as_str().unwrap().to_owned();
    let receiver = Receiver::start().await;
    stage.endpoint("acme", &receiver.url, "").await;
    (shop, Program { key, card, answers: BTreeMap::new(), ended: BTreeMap::new() }, receiver)
}

/// One round: where the server dies, the gateway's fault, and whether the server does die in this one.
type Round = (&'static str, &'static str, bool);

/// The rounds of a run: every death with its own fault, and where everything is tried the cross, too; with
/// `PAYG_KILLED_ONLY=hang` those whose fault is called so.
fn rounds(backend: Backend) -> Vec<Round> {
    let own = DEATHS.iter().map(|(death, fault)| (*death, *fault, true));
    let crossed = if is_thorough() { crossed(backend) } else { Vec::new() };
    let only = std::env::var("PAYG_KILLED_ONLY").unwrap_or_default();
    own.chain(crossed).filter(|(_, fault, _)| fault.contains(&only)).collect()
}

/// Every death with every fault: the half of them that falls to this database, as the white squares of a
/// board to one player and the black ones to the other, or all.
fn crossed(backend: Backend) -> Vec<Round> {
    let deaths: BTreeSet<&str> = DEATHS.iter().map(|(death, _)| *death).collect();
    let mine = usize::from(backend == Backend::Postgres);
    let mut rounds = Vec::new();
    for (row, death) in deaths.into_iter().enumerate() {
        for (column, fault) in FAULTS.iter().enumerate() {
            if is_twice() || (row + column) % 2 == mine {
                rounds.push((death, *fault, false));
            }
        }
    }
    rounds
}

/// Every death is met with every fault, on one database or the other.
#[test]
fn no_death_is_left_out_with_any_fault() {
    let tried: BTreeSet<_> = [Backend::Sqlite, Backend::Postgres].into_iter().flat_map(crossed).collect();
    for (death, _) in DEATHS {
        for fault in FAULTS {
            assert!(tried.contains(&(*death, *fault, false)), "{death} with {fault:?}");
        }
    }
}

/// Every fault that the gateway knows is in the cross.
#[test]
fn no_fault_of_the_gateway_is_left_out() {
    let known: BTreeSet<&str> = NAMES.iter().map(|(name, ..)| *name).collect();
    let crossed: BTreeSet<&str> = FAULTS.iter().copied().filter(|fault| !fault.is_empty()).collect();
    assert_eq!(crossed, known);
}

on_both!(whoever_dies_where_ever_money_moves_once, |stage| async move {
    let (mut shop, mut program, receiver) = begin(&stage).await;
    for (number, (death, fault, must_die)) in rounds(stage.db().backend()).into_iter().enumerate() {
        // A gateway that is silent is not waited for as long as a real one.
        shop.timeout_seconds = if fault.starts_with("hang") { 1 } else { 40 };
        shop.sandbox.order(fault).await;
        if fault.starts_with("refund_") {
            // Money that is to go back was taken before, so that it is on its way back when the server dies.
            let server = shop.serve("");
            let paid = program.pay(&server, number).await;
            assert_eq!(paid.expect("nothing goes wrong so far")["status"], "successful");
            server.kill();
        }
        let mut server = shop.serve(death);
        program.run(&server, number).await;
        let since = Instant::now();
        while must_die && !server.has_died() {
            assert!(since.elapsed() < 2 * PATIENCE, "nothing came to {death} with {fault:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server.kill();
        shop.pass(600).await;
        // Another one goes on where it stopped.
        let server = shop.serve("");
        program.run(&server, number).await;
        server.kill();
        shop.sandbox.call("DELETE", "/sandbox/faults").send().await.is(200);
        shop.work_until_quiet().await;
        let server = shop.serve("");
        assert_eq!(program.run(&server, number).await, Some(()), "{death} with {fault:?}");
        server.kill();
        shop.work_until_quiet().await;
        shop.hold_to_journal().await;
        // What is told is told before the next one comes.
        shop.pass(600).await;
        stage.deliver().await;
    }
    // The last one dies while it compares, and nothing is left that differs.
    assert_eq!(shop.command("c11", &["reconcile"]).signal(), Some(9));
    shop.line("reconcile").await.ok();
    stage.pass(4 * 3_600);
    stage.deliver().await;
    let told: BTreeSet<String> = receiver
        .told()
        .iter()
        .filter(|told| told["type"] == "payment.successful")
        .map(|told| told["data"]["object"]["id"].as_str().unwrap_or_default().to_owned())
        .collect();
    let paid: BTreeSet<String> = program
        .ended
        .iter()
        .filter(|(_, status)| *status == "successful")
        .map(|(id, _)| id.clone())
        .collect();
    assert!(paid.is_subset(&told), "{:?} were paid, and nobody was told", paid.difference(&told));
});
