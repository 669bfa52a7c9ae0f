//! `payg sandbox serve` as a process of its own, payg's client for it, and an ear for its notices.

use crate::stage::server::{Call, client};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use payg::gateway::contract::{Answer, Charge, How, Object, Order, RefundOrder};
use payg::gateway::yookassa::client::{Account, Yookassa};
use payg::sandbox::objects::{Payment, Refund};
use payg::sandbox::state::Entry;
use payg::values::money::Money;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;

/// Where every sandbox's clock begins.
pub const BEGINNING: &str = "2026-11-01T12:00:00Z";
/// How long a client of the tests waits before it calls an answer lost.
pub const PATIENCE: Duration = Duration::from_millis(1_500);

/// A running sandbox; killed when dropped.
pub struct Sandbox {
    /// As `http://127.0.0.1:4711`.
    pub url: String,
    /// The file that it writes.
    pub journal: PathBuf,
    child: Child,
    folder: Arc<TempDir>,
}

impl Sandbox {
    /// Starts one with an empty journal.
    pub fn start(arguments: &[&str]) -> Sandbox {
        Sandbox::start_in(Arc::new(crate::stage::scratch::folder()), arguments)
    }

    /// Kills it without a warning and starts it again on the same journal.
    pub fn restart(mut self, arguments: &[&str]) -> Sandbox {
        self.end();
        Sandbox::start_in(Arc::clone(&self.folder), arguments)
    }

    fn start_in(folder: Arc<TempDir>, arguments: &[&str]) -> Sandbox {
        let journal = folder.path().join("journal.jsonl");
        let mut child = Command::new(env!("CARGO_BIN_EXE_payg"))
            .args(["sandbox", "serve", "--listen", "127.0.0.1:0", "-o", "jsonl", "-q", "--journal"])
            .arg(&journal)
            .args(arguments)
            .env("PAYG_CLOCK", BEGINNING)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        let output = child.stdout.take().expect("the output was asked for as a pipe");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("the sandbox says where it listens");
        let said: Value = serde_json::from_str(&line).expect("it says so in JSON");
        Sandbox { url: said["url"].as_str().expect("a URL").to_owned(), journal, child, folder }
    }

    /// Ends it without a warning.
    pub fn end(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Payg's client for it.
    pub fn client(&self) -> Yookassa {
        let account = Account {
            shop_id: "100500".to_owned(),
            secret: "test_sandbox".to_owned(),
            base_url: format!("{}/v3", self.url),
        };
        Yookassa::new(account, PATIENCE).expect("the sandbox is on this machine")
    }

    /// A request of any kind.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let name = reqwest::Method::from_bytes(method.as_bytes()).expect("a test's method is one");
        Call::new(format!("{method} {path}"), client().request(name, format!("{}{path}", self.url)))
    }

    /// A request of the API with the shop's name and key.
    pub fn api(&self, method: &str, path: &str) -> Call {
        // 100500:test_sandbox
        self.call(method, path).header("authorization", "Basic MTAwNTAwOnRlc3Rfc2FuZGJveA==")
    }

    /// Something that only a sandbox does.
    pub async fn control(&self, path: &str, body: Value) -> Value {
        self.call("POST", &format!("/sandbox/{path}")).json(&body).send().await.is(200)
    }

    /// Orders faults.
    pub async fn order(&self, faults: &str) {
        self.control("faults", serde_json::json!({ "order": faults })).await;
    }

    /// Lets time pass.
    pub async fn advance(&self, seconds: i64) {
        self.control("clock", serde_json::json!({ "advance_seconds": seconds })).await;
    }

    /// Sends every notice that is due.
    pub async fn deliver(&self) -> u64 {
        self.control("deliver", Value::Null).await["sent"].as_u64().expect("a number")
    }

    /// Everything that it wrote.
    pub fn entries(&self) -> Vec<Entry> {
        payg::sandbox::journal::read(&self.journal).expect("the journal can be read")
    }

    /// Every payment as it was last written.
    pub fn payments(&self) -> Vec<Payment> {
        let entries = self.entries().into_iter().filter_map(|entry| entry.payment);
        entries
            .map(|payment| (payment.id.clone(), payment))
            .collect::<BTreeMap<_, _>>()
            .into_values()
            .collect()
    }

    /// Every refund as it was last written.
    pub fn refunds(&self) -> Vec<Refund> {
        let entries = self.entries().into_iter().filter_map(|entry| entry.refund);
        entries.map(|refund| (refund.id.clone(), refund)).collect::<BTreeMap<_, _>>().into_values().collect()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.end();
    }
}

/// A charge of so many roubles, with its attempt for a name.
pub fn charge(attempt: &str, roubles: i64, how: How) -> Order {
    Order::Charge(Charge {
        attempt: attempt.to_owned(),
        payment: format!("pay_{attempt}"),
        amount: Money::new(roubles * 100, "RUB".parse().unwrap()),
        description: format!("Order {attempt}"),
        metadata: BTreeMap::new(),
        customer: "usr_ada".to_owned(),
        reserve: false,
        how,
    })
}

/// A refund of so many roubles.
pub fn refund(attempt: &str, payment: &str, roubles: i64) -> Order {
    Order::Refund(RefundOrder {
        attempt: attempt.to_owned(),
        payment_gateway_id: payment.to_owned(),
        amount: Money::new(roubles * 100, "RUB".parse().unwrap()),
        description: "Sent back".to_owned(),
    })
}

/// On the gateway's page, keeping the card.
pub fn on_page() -> How {
    How::Redirect { return_url: "https://shop.example/back".to_owned(), save_method: true }
}

/// With a card that was kept.
pub fn with(method: &str) -> How {
    How::Saved { method: method.to_owned() }
}

/// The object of an answer that must hold one.
#[track_caller]
pub fn object(answer: Answer) -> Object {
    match answer {
        Answer::Object(object) => *object,
        other => panic!("not an object: {other:?}"),
    }
}

/// Somebody who listens to notices.
pub struct Ear {
    /// Where to send them.
    pub url: String,
    heard: Arc<Mutex<Vec<Value>>>,
    status: Arc<Mutex<u16>>,
}

#[derive(Clone)]
struct Heard(Arc<Mutex<Vec<Value>>>, Arc<Mutex<u16>>);

impl Ear {
    /// Starts to listen and answers 200.
    pub async fn open() -> Ear {
        let (heard, status) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(200)));
        let state = Heard(Arc::clone(&heard), Arc::clone(&status));
        let router = Router::new().route("/notices", post(hear)).with_state(state);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let url = format!("http://{}/notices", listener.local_addr().expect("it listens"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ear { url, heard, status }
    }

    /// Answers with another status from now on.
    pub fn answer(&self, status: u16) {
        *self.status.lock().unwrap() = status;
    }

    /// What was heard since this was last asked: the event, the object's status and amount.
    pub fn heard(&self) -> Vec<String> {
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        heard
            .iter()
            .map(|notice| {
                let (event, object) = (text(&notice["event"]), &notice["object"]);
                format!("{event} {} {}", text(&object["status"]), text(&object["amount"]["value"]))
            })
            .collect()
    }
}

async fn hear(State(Heard(heard, status)): State<Heard>, body: String) -> StatusCode {
    heard.lock().unwrap().push(serde_json::from_str(&body).expect("a notice is JSON"));
    StatusCode::from_u16(*status.lock().unwrap()).expect("a test's status is one")
}
