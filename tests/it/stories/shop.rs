//! A shop on the stage: commands as lines, and usage without the detour over files.

use crate::stage::command::Answer;
use crate::stage::scene::Stage;
use payg::engine::cost;
use payg::engine::find_customer::find_customer;
use payg::engine::ingest::{self, Expect, Outcome};
use payg::records::event::{Event, EventKey};
use payg::records::service;
use payg::values::timestamp::Timestamp;
use serde_json::Value;

impl Stage {
    /// Runs a command line; its words are parted by single spaces, `~` in a word stands for one.
    pub async fn line(&self, line: &str) -> Answer {
        let words: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.run(&words).await
    }

    /// Runs lines that must all succeed.
    pub async fn lines(&self, lines: &str) {
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.line(line).await.ok();
        }
    }

    /// The document that a line answers.
    pub async fn json(&self, line: &str) -> Value {
        self.line(&format!("{line} -o json")).await.json()
    }

    /// Sets the clock.
    pub fn at(&self, text: &str) {
        self.clock.set(text.parse().unwrap());
    }

    /// Stores `customer service time quantity` rows, each an event; a fifth word is its value.
    pub async fn used(&self, rows: &str) {
        let payg = self.payg();
        let (mut events, meterings) = {
            let mut view = payg.db.view().await.unwrap();
            (Vec::new(), cost::meterings(&mut view).await.unwrap())
        };
        for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let words: Vec<&str> = row.split_whitespace().collect();
            let mut view = payg.db.view().await.unwrap();
            events.push(Event {
                key: EventKey::fresh(),
                customer_id: find_customer(&mut view, words[0]).await.unwrap().customer_id,
                service_id: service::find(&mut view, words[1]).await.unwrap().service_id,
                happened_at: moment(words[2]),
                quantity: words[3].parse().unwrap(),
                timed: true,
                value: words.get(4).map(|word| (*word).to_owned()),
            });
        }
        let outcomes = ingest::ingest(&payg, &meterings, &events, Expect::New).await.unwrap();
        assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Accepted));
    }

    /// `total status` of the invoices of a month, by customer name.
    pub async fn invoices(&self, month: &str) -> Vec<String> {
        let list = self.json(&format!("invoice list --all --month {month}")).await;
        let mut shown: Vec<String> = list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| {
                let (name, total) = (row["customer_name"].as_str().unwrap(), &row["total"]);
                let (amount, currency) = (&total["amount"], &total["currency"]);
                let status = row["status"].as_str().unwrap();
                format!("{name} {} {} {status}", amount.as_str().unwrap(), currency.as_str().unwrap())
            })
            .collect();
        shown.sort();
        shown
    }

    /// The lines of an invoice as `kind month quantity cost amount`.
    pub async fn invoice_lines(&self, number: &str) -> Vec<String> {
        let shown = self.json(&format!("invoice show {number}")).await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let lines = shown["lines"].as_array().unwrap().iter();
        let lines = lines.map(|line| {
            let (kind, month) = (text(&line["kind"]), text(&line["month"]));
            let (quantity, cost) = (text(&line["quantity"]), text(&line["cost"]));
            format!("{kind} {month} {quantity} {cost} {}", text(&line["amount"]["amount"]))
        });
        lines.collect()
    }

    /// Every check of `verify` holds.
    #[track_caller]
    pub fn verified(&self) -> impl Future<Output = ()> + '_ {
        let caller = std::panic::Location::caller();
        async move {
            let answer = self.line("verify -o json").await;
            assert_eq!(answer.code, 0, "{caller}: {answer}");
        }
    }
}

/// `2026-10-05` or `2026-10-05T12:00:00Z`.
fn moment(text: &str) -> Timestamp {
    let text = if text.contains('T') { text.to_owned() } else { format!("{text}T12:00:00Z") };
    text.parse().unwrap()
}
