//! A receiver of webhooks on the stage: real HTTP over a real socket, which remembers what came.

use crate::stage::scene::Stage;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use payg::engine::payg::Payg;
use payg::engine::webhooks::deliver;
use payg::values::timestamp::SECOND;
use payg::webhook::secret::WebhookSecret;
use payg::webhook::sender::Sender;
use payg::webhook::sign;
use payg::webhook::sink::{self, Received};
use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What it answers, and what it got.
#[derive(Clone)]
pub struct Receiver {
    /// As `http://127.0.0.1:4711`.
    pub url: String,
    got: Arc<Mutex<Vec<Received>>>,
    answer: Arc<Mutex<Answers>>,
}

/// What is answered from now on.
#[derive(Clone, Copy)]
pub enum Answers {
    /// This status.
    Status(u16),
    /// This status with a header.
    With(u16, &'static str, &'static str),
    /// Nothing, for ever.
    Nothing,
    /// 500 to the first of each id, then 200.
    FailsOnce,
}

impl Receiver {
    /// Starts one that answers 200; it ends with the story.
    pub async fn start() -> Receiver {
        let listener = sink::listen("127.0.0.1:0").await.expect("a port is free");
        let url = format!("http://{}", listener.local_addr().expect("it listens"));
        let receiver =
            Receiver { url, got: Arc::default(), answer: Arc::new(Mutex::new(Answers::Status(200))) };
        let its = receiver.clone();
        tokio::spawn(sink::serve(listener, move |received| {
            let its = its.clone();
            async move { its.take(received).await }
        }));
        receiver
    }

    async fn take(&self, received: Received) -> Response {
        let answer = *self.answer.lock().unwrap();
        let seen = self.got.lock().unwrap().iter().any(|one| one.id() == received.id());
        self.got.lock().unwrap().push(received);
        let status = |code| sink::status(StatusCode::from_u16(code).expect("a story's status is one"));
        match answer {
            Answers::Status(code) => status(code),
            Answers::With(code, name, value) => {
                let mut response = status(code);
                let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
                response.headers_mut().insert(name, value);
                response
            }
            Answers::Nothing => std::future::pending().await,
            Answers::FailsOnce => status(if seen { 200 } else { 500 }),
        }
    }

    /// From now on it answers so.
    pub fn answers(&self, answer: Answers) {
        *self.answer.lock().unwrap() = answer;
    }

    /// What came, in order.
    pub fn got(&self) -> Vec<Received> {
        self.got.lock().unwrap().clone()
    }

    /// The JSON of what came.
    pub fn told(&self) -> Vec<Value> {
        self.got().iter().map(|one| serde_json::from_slice(&one.body).expect("it is JSON")).collect()
    }
}

impl Stage {
    /// payg that may send to this machine, with little patience.
    pub fn sending(&self) -> Payg {
        let mut payg = self.payg();
        payg.settings.webhook_networks = "127.0.0.0/8".parse().expect("a network");
        payg
    }

    /// A sender that may send to this machine and waits half a second.
    pub fn sender(&self) -> Sender {
        Sender::new(deliver::guard(&self.sending()), Duration::from_millis(500)).expect("a sender")
    }

    /// Delivers until nothing is due; answers how many tries that took.
    pub async fn deliver(&self) -> u64 {
        let (payg, sender, mut tries) = (self.sending(), self.sender(), 0);
        loop {
            let done = deliver::once(&payg, &sender, payg.now()).await.expect("webhooks are delivered");
            tries += done.tries;
            if !done.more {
                return tries;
            }
        }
    }

    /// Lets some time pass.
    pub fn pass(&self, seconds: i64) {
        self.clock.set(self.clock.now().plus_micros(seconds * SECOND));
    }

    /// Adds an endpoint on the command line; answers its id and secret.
    pub async fn endpoint(&self, whose: &str, url: &str, more: &str) -> (String, WebhookSecret) {
        let line = format!("webhook add {url} --customer {whose} {more} -o json");
        let words: Vec<&str> = line.split_whitespace().collect();
        let added = self.run_allowed(&words).await.json();
        let text = |name: &str| added[name].as_str().expect("a text").to_owned();
        (text("id"), text("secret").parse().expect("a secret"))
    }

    /// Runs a command line that may send to this machine.
    pub async fn run_allowed(&self, words: &[&str]) -> crate::stage::command::Answer {
        self.run_in(words, |environment| {
            let name = "PAYG_WEBHOOKS_ALLOWED_NETWORKS".to_owned();
            environment.variables.insert(name, "127.0.0.0/8".to_owned());
        })
        .await
    }
}

/// Asserts that a webhook was signed with a secret just then.
#[track_caller]
pub fn verified(stage: &Stage, received: &Received, secret: &WebhookSecret) {
    sign::verify(secret, received.shown(), stage.clock.now()).expect("the signature is right");
}
