//! A company whose payments go through a sandbox of YooKassa, each of them a process of its own.

use crate::stage::command::Answer;
use crate::stage::process::Process;
use crate::stage::sandbox::{self, Sandbox};
use crate::stage::scene::Stage;
use payg::sandbox::objects::Status;
use payg::values::timestamp::SECOND;
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::process::{Command, ExitStatus, Stdio};

/// Acme, its gateway, and where payg listens for what the gateway tells.
pub struct Shop {
    /// The gateway.
    pub sandbox: Sandbox,
    /// As `127.0.0.1:4711`; payg is there while [`Shop::serve`] runs.
    pub listen: String,
    /// How long payg waits for an answer of the gateway.
    pub timeout_seconds: u8,
    stage: Stage,
}

impl Shop {
    /// Opens it; both clocks stand at the sandbox's beginning.
    pub async fn open(stage: &Stage) -> Shop {
        stage.at(sandbox::BEGINNING);
        let listen = free_address();
        let notices = format!("http://{listen}/v1/gateways/yookassa/notices");
        let sandbox = Sandbox::start(&["--notify", &notices]);
        stage.lines("company create acme --external-id acme --bsb 062-000 --account 00012345").await;
        Shop { sandbox, listen, timeout_seconds: 40, stage: stage.clone() }
    }

    /// The settings that lead to the gateway.
    pub fn variables(&self) -> Vec<(String, String)> {
        [
            ("PAYG_YOOKASSA_SHOP_ID", "100500".to_owned()),
            ("PAYG_YOOKASSA_SECRET", "test_sandbox".to_owned()),
            ("PAYG_YOOKASSA_BASE_URL", format!("{}/v3", self.sandbox.url)),
            ("PAYG_YOOKASSA_TIMEOUT_SECONDS", self.timeout_seconds.to_string()),
            ("PAYG_YOOKASSA_NOTICE_SOURCES", "127.0.0.0/8".to_owned()),
            ("PAYG_YOOKASSA_RETURN_URL", "https://shop.example/back".to_owned()),
            ("PAYG_PAYMENTS_GATEWAY", "yookassa".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }

    /// `payg serve` as a process, which dies where `crash_at` says.
    pub fn serve(&self, crash_at: &str) -> Process {
        let mut variables = self.variables();
        variables.push(("PAYG_CRASH_AT".to_owned(), crash_at.to_owned()));
        Process::start_at(&self.stage, &self.listen, &variables)
    }

    /// `payg serve` as a process, which ends another one where `crash_at` says.
    pub fn serve_against(&self, crash_at: &str, victim: i32) -> Process {
        let mut variables = self.variables();
        variables.push(("PAYG_CRASH_AT".to_owned(), crash_at.to_owned()));
        variables.push(("PAYG_CRASH_VICTIM".to_owned(), victim.to_string()));
        Process::start_at(&self.stage, &self.listen, &variables)
    }

    /// Runs the real binary, which dies where `crash_at` says.
    pub fn command(&self, crash_at: &str, words: &[&str]) -> ExitStatus {
        self.binary(crash_at, words).status().expect("the binary starts")
    }

    /// Runs the real binary, which ends another process where `crash_at` says.
    pub fn command_against(&self, crash_at: &str, victim: i32, words: &[&str]) -> ExitStatus {
        let mut binary = self.binary(crash_at, words);
        binary.env("PAYG_CRASH_VICTIM", victim.to_string()).status().expect("the binary starts")
    }

    fn binary(&self, crash_at: &str, words: &[&str]) -> Command {
        let mut binary = Command::new(env!("CARGO_BIN_EXE_payg"));
        binary
            .args(words)
            .env("PAYG_DATABASE_URL", self.stage.url())
            .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
            .env("PAYG_CLOCK", self.stage.clock.now().to_string())
            .env("PAYG_CRASH_AT", crash_at)
            .envs(self.variables())
            .current_dir(self.stage.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        binary
    }

    /// Runs a command line in this process.
    pub async fn line(&self, line: &str) -> Answer {
        let words: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.stage.run_in(&words, |environment| environment.variables.extend(self.variables())).await
    }

    /// The document that a line answers.
    pub async fn json(&self, line: &str) -> Value {
        self.line(&format!("{line} -o json")).await.json()
    }

    /// Lets time pass here and there.
    pub async fn pass(&self, seconds: i64) {
        self.stage.clock.set(self.stage.clock.now().plus_micros(seconds * SECOND));
        self.sandbox.advance(seconds).await;
    }

    /// Works hour by hour until no payment and no refund waits for anybody.
    pub async fn work_until_quiet(&self) {
        let sql = "SELECT (SELECT COUNT(*) FROM payments WHERE status = 'processing')
                        + (SELECT COUNT(*) FROM refunds WHERE status = 'pending')";
        for _ in 0..60 {
            self.line("work --once").await.ok();
            let waiting = self.stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap();
            if waiting.get::<i64>(0).unwrap() == 0 {
                return;
            }
            self.pass(3_600).await;
        }
        panic!("something waits for ever");
    }

    /// Holds payg to the gateway's journal: every payment of acme was charged at most once, has the
    /// status that the gateway gave it, refunds stay within it, and cash is what moved, to the cent.
    pub async fn hold_to_journal(&self) {
        let (mut taken, mut moved): (BTreeMap<String, i64>, i64) = (BTreeMap::new(), 0);
        let mut of: BTreeMap<String, String> = BTreeMap::new();
        for payment in self.sandbox.payments() {
            let named = payment.metadata.get("payment").and_then(Value::as_str).unwrap_or_default();
            if payment.status != Status::Succeeded || named.parse::<payg::values::id::PaymentId>().is_err() {
                continue;
            }
            let minor = payment.amount.0.minor;
            assert_eq!(taken.insert(named.to_owned(), minor), None, "{named} was charged twice");
            of.insert(payment.id, named.to_owned());
            moved += minor;
        }
        for refund in self.sandbox.refunds().iter().filter(|refund| refund.status == Status::Succeeded) {
            let left = of.get(&refund.payment_id).and_then(|named| taken.get_mut(named));
            let left = left.expect("a refund is of a payment");
            *left -= refund.amount.0.minor;
            assert!(*left >= 0, "more was refunded than taken: {refund:?}");
            moved -= refund.amount.0.minor;
        }
        for payment in self.json("payment list --limit 500").await["data"].as_array().unwrap() {
            let id = payment["id"].as_str().unwrap();
            let should = if taken.contains_key(id) { "successful" } else { "failed" };
            assert_eq!(payment["status"], should, "{payment}");
            let left = minor(&payment["amount"]) - minor(&payment["refunded"]);
            assert_eq!(left, taken.get(id).copied().unwrap_or(minor(&payment["amount"])), "{payment}");
        }
        let sql =
            "SELECT CAST(COALESCE(SUM(debits - credits), 0) AS BIGINT) FROM accounts WHERE role = 'cash'";
        let row = self.stage.db().view().await.unwrap().one(sql, vec![]).await.unwrap();
        assert_eq!(row.get::<i64>(0).unwrap(), moved, "the books' cash and what moved at the gateway");
        self.line("verify").await.ok();
    }
}

/// Minor units of money in JSON.
fn minor(money: &Value) -> i64 {
    let text = money["amount"].as_str().expect("money has an amount");
    text.replace('.', "").parse().expect("an amount has digits and one dot")
}

/// An address on which nobody listens now.
fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it listens").to_string()
}
