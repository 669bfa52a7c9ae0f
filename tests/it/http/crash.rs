//! A real server process, killed and stopped under load: what it answered is kept, and kept once.

use crate::on_both;
use crate::stage::effort::rounds;
use crate::stage::process::Process;
use crate::stage::scene::Stage;
use crate::stage::server::client;
use payg::values::random::Random;
use reqwest::Client;
use rustix::process::Signal;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How often the server is killed.
fn kills() -> u64 {
    rounds(6, 20)
}
/// Programs that report usage at the same time.
const SENDERS: usize = 6;

/// A program that reports usage; it knows what was answered and what was not.
struct Sender {
    name: String,
    client: Client,
    key: String,
    random: Random,
    sent: usize,
    answered: BTreeSet<String>,
    /// Requests without an answer, to be sent again as they were.
    open: Vec<Vec<String>>,
}

impl Sender {
    fn new(number: usize, key: &str) -> Sender {
        Sender {
            name: format!("sender-{number}"),
            client: client(),
            key: key.to_owned(),
            random: Random::seeded(number as u64),
            sent: 0,
            answered: BTreeSet::new(),
            open: Vec::new(),
        }
    }

    /// Reports until the server is gone; first again what was not answered before.
    async fn run(&mut self, url: &str) {
        for ids in std::mem::take(&mut self.open) {
            self.report(url, ids).await;
        }
        while self.open.is_empty() {
            let many = if self.random.below(4) == 0 { 20 } else { 1 };
            let ids = (self.sent..self.sent + many).map(|number| format!("{} {number}", self.name)).collect();
            self.sent += many;
            self.report(url, ids).await;
        }
    }

    async fn report(&mut self, url: &str, ids: Vec<String>) {
        let event = |id: &String| json!({"service": "api", "id": id});
        let body: Value = match ids.as_slice() {
            [only] => event(only),
            many => many.iter().map(event).collect(),
        };
        let request = self.client.post(format!("{url}/v1/events")).bearer_auth(&self.key);
        let request = request.header("content-type", "application/json").body(body.to_string());
        let Ok(answer) = request.send().await else { return self.open.push(ids) };
        let status = answer.status().as_u16();
        let Ok(text) = answer.text().await else { return self.open.push(ids) };
        if status == 503 {
            return self.open.push(ids);
        }
        assert_eq!(status, 200, "{text}");
        let told: Value = serde_json::from_str(&text).expect("an answer is JSON");
        assert_eq!((&told["conflict"], &told["refused"]), (&json!(0), &json!(0)), "{told}");
        self.answered.extend(ids);
    }
}

/// A user, a priced service, and the user's key.
async fn prepare(stage: &Stage) -> String {
    stage.lines("service create api --unit request\nprice set api 0.01 --yes\nuser create ada").await;
    stage.json("key create ada").await["key"].as_str().unwrap().to_owned()
}

/// Has every sender report until the server is gone.
fn send_all(senders: Vec<Sender>, url: &str) -> JoinSet<Sender> {
    let mut running = JoinSet::new();
    for mut sender in senders {
        let url = url.to_owned();
        running.spawn(async move {
            sender.run(&url).await;
            sender
        });
    }
    running
}

/// The ids that are stored, each as often as it is.
async fn stored(stage: &Stage) -> Vec<String> {
    let mut view = stage.db().view().await.unwrap();
    let rows = view.all("SELECT name FROM usage_events ORDER BY event_id", vec![]).await.unwrap();
    rows.iter().map(|row| row.get::<String>(0).unwrap()).collect()
}

/// Holds the database to what was answered: all of it is there once, and nothing that nobody sent.
async fn check(stage: &Stage, senders: &[Sender]) -> usize {
    let rows = stored(stage).await;
    let set: BTreeSet<&String> = rows.iter().collect();
    assert_eq!(set.len(), rows.len(), "an event is stored twice");
    let answered: BTreeSet<&String> = senders.iter().flat_map(|sender| &sender.answered).collect();
    let open: BTreeSet<&String> = senders.iter().flat_map(|sender| sender.open.iter().flatten()).collect();
    let lost: Vec<_> = answered.difference(&set).collect();
    assert!(lost.is_empty(), "answered and lost: {lost:?}");
    let invented: Vec<_> = set.iter().filter(|id| !answered.contains(*id) && !open.contains(*id)).collect();
    assert!(invented.is_empty(), "stored and never sent: {invented:?}");
    stage.line("verify").await.ok();
    rows.len()
}

on_both!(a_server_that_is_killed_keeps_what_it_answered, |stage| async move {
    let key = prepare(&stage).await;
    let mut random = Random::seeded(20);
    let mut senders: Vec<Sender> = (0..SENDERS).map(|number| Sender::new(number, &key)).collect();
    let mut unanswered = 0;
    for _ in 0..kills() {
        let server = Process::start(&stage);
        let running = send_all(senders, &server.url);
        tokio::time::sleep(Duration::from_millis(20 + random.below(200))).await;
        server.kill();
        senders = running.join_all().await;
        unanswered += senders.iter().map(|sender| sender.open.len()).sum::<usize>();
        check(&stage, &senders).await;
    }
    assert!(unanswered > 0, "the server was never killed in the middle of anything");
    let server = stage.serve().await;
    for sender in &mut senders {
        for ids in std::mem::take(&mut sender.open) {
            sender.report(&server.url, ids).await;
        }
        assert!(sender.open.is_empty(), "nothing is in the way any more");
    }
    let again = senders[0].answered.first().unwrap();
    let body = json!({"service": "api", "id": again});
    assert_eq!(server.post("/v1/events", &key, &body).await.is(200)["duplicate"], 1);
    server.stop().await;
    let sent: usize = senders.iter().map(|sender| sender.sent).sum();
    assert_eq!(check(&stage, &senders).await, sent, "everything that was sent counts, once");
    let cost = stage.json("cost ada --month 2026-11").await;
    assert_eq!(cost["total"]["amount"], format!("{}.{:02}", sent / 100, sent % 100), "{cost}");
});

on_both!(a_server_that_is_asked_to_stop_loses_no_answer, |stage| async move {
    let key = prepare(&stage).await;
    let mut senders: Vec<Sender> = (0..SENDERS).map(|number| Sender::new(number, &key)).collect();
    for signal in [Signal::TERM, Signal::INT] {
        let server = Process::start(&stage);
        let address = server.url.replace("http://", "");
        let running = send_all(senders, &server.url);
        tokio::time::sleep(Duration::from_millis(400)).await;
        server.signal(signal);
        let since = Instant::now();
        let status = tokio::task::block_in_place(|| server.wait());
        assert_eq!(status.code(), Some(0), "{signal:?}");
        assert!(since.elapsed() < Duration::from_secs(10), "{signal:?} took {:?}", since.elapsed());
        assert!(tokio::net::TcpStream::connect(&address).await.is_err(), "it still takes connections");
        senders = running.join_all().await;
        check(&stage, &senders).await;
        // What was not answered was not begun: it can be sent to another server at once.
        let answered: usize = senders.iter().map(|sender| sender.answered.len()).sum();
        assert!(answered > 0, "nothing was sent");
        assert_eq!(stored(&stage).await.len(), answered, "stored, and the answer was lost");
    }
});

on_both!(a_server_whose_mail_server_is_silent_stops_in_time, |stage| async move {
    // It accepts connections and never says a word.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", silent.local_addr().unwrap());
    let settings = [("PAYG_MAIL_SMTP_URL", url), ("PAYG_MAIL_FROM", "billing@example.com".to_owned())];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let server = Process::start_at(&stage, "127.0.0.1:0", &settings);
    let ask = async |path: &str, body: Value| {
        let request =
            client().post(format!("{}{path}", server.url)).header("content-type", "application/json");
        request.body(body.to_string()).send().await.unwrap().status().as_u16()
    };
    let ada = json!({"user_name": "ada", "email": "ada@example.com", "password": "correct horse"});
    assert_eq!(ask("/v1/users", ada).await, 201);
    assert_eq!(ask("/v1/password-resets", json!({"name": "ada"})).await, 202);
    let asked = tokio::task::spawn_blocking(move || silent.accept().unwrap());
    let _open = tokio::time::timeout(Duration::from_secs(30), asked).await.expect("it sends a mail").unwrap();
    server.signal(Signal::TERM);
    let since = Instant::now();
    assert_eq!(tokio::task::block_in_place(|| server.wait()).code(), Some(0));
    assert!(since.elapsed() < Duration::from_secs(10), "it took {:?}", since.elapsed());
});

on_both!(a_storm_of_log_ins_leaves_no_memory_behind, |stage| async move {
    let server = Process::start(&stage);
    let before = server.memory_kib();
    let tries = (0..60).map(|number| {
        let body = json!({"name": format!("nobody-{number}"), "password": "correct horse"}).to_string();
        let request = client().post(format!("{}/v1/tokens", server.url)).body(body);
        async move { request.header("content-type", "application/json").send().await.unwrap().status() }
    });
    let answers = futures_util::future::join_all(tries).await;
    assert!(answers.iter().all(|status| *status == 401), "{answers:?}");
    // As many passwords at once as half of the processors, 19 MiB for each, and what connections take.
    let at_once = std::thread::available_parallelism().unwrap().get().div_ceil(2) as u64;
    let kept = server.memory_kib().saturating_sub(before);
    assert!(kept < at_once * 19_456 + (20 << 10), "{kept} KiB");
});

on_both!(the_command_line_works_beside_a_server, |stage| async move {
    let key = prepare(&stage).await;
    let server = Process::start(&stage);
    let over = Arc::new(AtomicBool::new(false));
    let mut running = JoinSet::new();
    for number in 0..SENDERS {
        let (mut sender, url, over) = (Sender::new(number, &key), server.url.clone(), Arc::clone(&over));
        running.spawn(async move {
            while !over.load(Ordering::SeqCst) {
                let id = format!("{} {}", sender.name, sender.sent);
                sender.sent += 1;
                sender.report(&url, vec![id]).await;
            }
            sender
        });
    }
    let lines: String =
        (0..5_000).map(|line| format!("bob,event-{line},2026-10-20T10:00:{:02}Z\n", line % 60)).collect();
    std::fs::write(stage.folder().join("usage.csv"), format!("customer,id,at\n{lines}")).unwrap();
    stage.line("usage import usage.csv --format csv --service api --create-customers").await.ok();
    stage.line("bill --month 2026-10").await.ok();
    for round in 0..rounds(4, 10) {
        stage
            .lines(&format!("service create late-{round} --unit call\nprice set late-{round} 0.50 --yes"))
            .await;
        stage.line(&format!("user create user-{round}")).await.ok();
        // What was just made is in force beside it within a second.
        let since = Instant::now();
        let body = json!({"service": format!("late-{round}")}).to_string();
        loop {
            let request = client().post(format!("{}/v1/events", server.url)).bearer_auth(&key);
            let request = request.header("content-type", "application/json").body(body.clone());
            if request.send().await.unwrap().status() == 200 {
                break;
            }
            assert!(since.elapsed() < Duration::from_secs(1), "the new service is not known");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    over.store(true, Ordering::SeqCst);
    let senders = running.join_all().await;
    server.signal(Signal::TERM);
    assert_eq!(tokio::task::block_in_place(|| server.wait()).code(), Some(0));
    for sender in &senders {
        assert!(sender.open.is_empty(), "a request failed: {:?}", sender.open);
        assert_eq!(sender.answered.len(), sender.sent);
    }
    stage.line("verify").await.ok();
});
