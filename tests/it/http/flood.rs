//! One customer floods the server; the others notice nothing.

use crate::on_both;
use crate::stage::effort::rounds;
use crate::stage::scene::Stage;
use crate::stage::server::{Server, client};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Connections of the one who floods.
fn connections() -> usize {
    rounds(200, 500)
}
/// Others who send at a normal rate.
const OTHERS: usize = 20;
/// How many requests each of them sends, and how often.
const EACH: usize = 20;
const PAUSE: Duration = Duration::from_millis(100);
/// On a busy machine with everything in one process a p99 below this says nothing.
const FLOOR: Duration = Duration::from_millis(750);

on_both!(a_flood_of_one_customer_fails_nobody_else, |stage| async move {
    let keys = customers(&stage).await;
    // A hundred of its requests at once are let in, not the thousands that a whole company may send.
    let server = stage.serve_with(|settings| settings.concurrent = 100).await;
    let refused = flood(&server, &keys, ("/v1/authorize?service=api", 204)).await;
    server.stop().await;
    assert!(refused > 0, "the flooder was never slowed down");
    check_counts(&stage).await;
});

on_both!(who_reads_without_pause_leaves_room_for_other_readers, |stage| async move {
    let keys = customers(&stage).await;
    let server = stage.serve().await;
    flood(&server, &keys, ("/v1/cost", 200)).await;
    server.stop().await;
});

/// Keys of customers; the first is of the one who floods.
async fn customers(stage: &Stage) -> Vec<String> {
    stage.lines("service create api\nuser create flood").await;
    let mut keys = vec![stage.key_of("flood").await];
    for number in 0..OTHERS {
        stage.line(&format!("user create other-{number}")).await.ok();
        keys.push(stage.key_of(&format!("other-{number}")).await);
    }
    keys
}

/// Holds the others to what they had before while one asks without pause for the same as they do; answers
/// how often that one was refused.
async fn flood(server: &Server, keys: &[String], (path, welcome): (&str, u16)) -> u64 {
    let (one, others) = keys.split_first().expect("there are customers");
    let url = format!("{}{path}", server.url);
    let quiet = p99_of_all(&url, welcome, others).await;
    let (going, refused) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicU64::new(0)));
    let mut flooders = JoinSet::new();
    for _ in 0..connections() {
        let (going, refused) = (Arc::clone(&going), Arc::clone(&refused));
        let request = client().get(&url).bearer_auth(one);
        flooders.spawn(async move {
            while going.load(Ordering::Relaxed) {
                let again = request.try_clone().expect("it has no body");
                let answer = again.send().await.expect("the flooder is answered, too");
                match answer.status().as_u16() {
                    429 => drop(refused.fetch_add(1, Ordering::Relaxed)),
                    other => assert_eq!(other, welcome, "the flooder is let in or told to wait"),
                }
            }
        });
    }
    let flooded = p99_of_all(&url, welcome, others).await;
    going.store(false, Ordering::Relaxed);
    while let Some(end) = flooders.join_next().await {
        end.expect("no flooder fails");
    }
    let bound = FLOOR.max(quiet * 2);
    assert!(flooded <= bound, "the others waited {flooded:?}, before {quiet:?}");
    refused.load(Ordering::Relaxed)
}

/// Every other sends its requests; none may fail. The time that 99 of 100 took at most.
async fn p99_of_all(url: &str, welcome: u16, keys: &[String]) -> Duration {
    let mut senders = JoinSet::new();
    for key in keys {
        let request = client().get(url).bearer_auth(key);
        senders.spawn(async move {
            let mut took = Vec::with_capacity(EACH);
            let mut pace = tokio::time::interval(PAUSE);
            for _ in 0..EACH {
                pace.tick().await;
                let began = Instant::now();
                let answer =
                    request.try_clone().expect("it has no body").send().await.expect("it is answered");
                assert_eq!(answer.status(), welcome, "a bystander is let through");
                took.push(began.elapsed());
            }
            took
        });
    }
    let mut all: Vec<Duration> = Vec::new();
    while let Some(took) = senders.join_next().await {
        all.extend(took.expect("no bystander fails"));
    }
    all.sort_unstable();
    all[all.len() * 99 / 100]
}

/// What was let through is counted, each once.
async fn check_counts(stage: &Stage) {
    for number in [0, OTHERS - 1] {
        let (quantity, events) = stage.stored(&format!("other-{number}"), "api").await;
        assert_eq!((quantity.as_str(), events), ((EACH * 2).to_string().as_str(), EACH * 2));
    }
}
