//! What another service asks at each log-in: what a user has now, at a set rate, and as fast as it goes.

use super::report::{Measured, Report, apart, gather, warm_up};
use super::stage::Stage;
use super::wire::{Wire, request};
use crate::engine::bench::subscribers;
use crate::error::{Error, Result};
use crate::http::router;
use crate::values::id::CustomerId;
use crate::values::random::Random;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Log-ins a second, at the set rate.
const RATE: u32 = 1_000;
/// Connections that share the set rate.
const PACED: usize = 32;
/// Connections that ask as fast as they are answered.
const FREE: usize = 64;

/// Measures both, over so many users with a subscription each. A step of the set rate is counted from
/// when its request was to be sent, whether or not the one before it was answered by then.
pub async fn run(stage: &Stage, users: usize, length: Duration) -> Result<Vec<Report>> {
    let users = Arc::new(subscribers::subscribe(&stage.ground.payg, 0, users as u64).await?);
    stage.ground.settle_down().await?;
    let key = stage.internal_key().await?;
    let mut reports = Vec::new();
    for (load, connections, rate) in [("logins", PACED, Some(RATE)), ("subscriptions", FREE, None)] {
        let server = stage.serve(router::router).await?;
        let ask = Ask { address: server.address, key: key.clone(), users: Arc::clone(&users), rate };
        let measured = apart(move || async move {
            ask.load(connections, warm_up(length)).await?;
            ask.load(connections, length).await
        });
        let measured = measured.await?;
        server.stop().await?;
        reports.push(Report::of(load, connections, &measured, None));
    }
    Ok(reports)
}

/// Whom to ask, as whom, about whom, and how often.
#[derive(Clone)]
struct Ask {
    address: SocketAddr,
    key: String,
    users: Arc<Vec<CustomerId>>,
    rate: Option<u32>,
}

impl Ask {
    async fn load(&self, connections: usize, length: Duration) -> Result<Measured> {
        let mut wires = Vec::with_capacity(connections);
        for _ in 0..connections {
            wires.push(Wire::connect(self.address).await?);
        }
        let (mut running, since) = (JoinSet::new(), Instant::now());
        for (place, wire) in wires.into_iter().enumerate() {
            let ask = self.clone();
            // Each connection has every so-manieth request of the rate.
            let pace = self.rate.map(|rate| Pace {
                first: since + Duration::from_secs(1) * place as u32 / rate,
                step: Duration::from_secs(1) * connections as u32 / rate,
            });
            running.spawn(async move { Ok::<_, Error>(ask.on(wire, pace, place, since + length).await) });
        }
        gather(running, since).await
    }

    /// Asks on one connection until it is time; a broken connection is one failure.
    async fn on(self, mut wire: Wire, pace: Option<Pace>, place: usize, until: Instant) -> Measured {
        let (mut measured, mut random) = (Measured::default(), Random::seeded(place as u64 + 1));
        for number in 0.. {
            let since = match &pace {
                Some(pace) => pace.wait(number).await,
                None => Instant::now(),
            };
            if since >= until {
                break;
            }
            let user = self.users[random.below(self.users.len().max(1) as u64) as usize];
            let path = format!("/v1/internal/users/{user}/subscriptions");
            let answer = wire.ask(&request("GET", &path, Some(&self.key), None)).await;
            let is_good = |answer: &super::wire::Answer| {
                answer.status == 200 && answer.body.windows(8).any(|text| text == b"\"active\"")
            };
            measured.count(1, since, answer.as_ref().is_ok_and(is_good));
            if answer.is_err() {
                break;
            }
        }
        measured
    }
}

/// When a connection's requests are to be sent.
struct Pace {
    first: Instant,
    step: Duration,
}

impl Pace {
    /// Waits until it is time for a request; answers when that was.
    async fn wait(&self, number: u32) -> Instant {
        let at = self.first + self.step * number;
        tokio::time::sleep_until(at.into()).await;
        at
    }
}
