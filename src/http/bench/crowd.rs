//! The load that the older system was measured with: many users, each logs in once, then reads and writes.

use super::report::{Measured, Report, apart, gather};
use super::stage::Stage;
use super::wire::{Wire, request};
use crate::engine::bench::ground::lost;
use crate::engine::bench::stand;
use crate::error::{Error, Result};
use crate::http::router;
use crate::values::timestamp::{DAY, Period};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use uuid::Uuid;

/// Whom all users log in as, as in the older system's own load test.
const NAME: &str = "load@example.com";
const PASSWORD: &str = "a password for the load";
/// Events that the company has before.
const EVENTS: u64 = 20_000;
/// What each user reads in a loop.
const READS: [&str; 2] = ["/v1/me", "/v1/keys"];

/// Measures so many users who, once all are logged in, each do 2 GET and 2 POST in a loop for so long.
pub async fn run(stage: &Stage, users: usize, length: Duration) -> Result<Report> {
    let customers = stand::customers(&stage.ground.payg, 10).await?;
    let now = stage.ground.payg.now();
    let period = Period { start: now.plus_micros(-DAY), end: now };
    stand::usage(&stage.ground.payg, &customers, &stage.services, period, EVENTS).await?;
    let server = stage.serve(router::router).await?;
    let (address, code) = (server.address, stage.services[0].code.clone());
    let measured = apart(move || async move {
        sign_up(address).await?;
        let (logged_in, mut failures) = log_in_all(address, users).await?;
        let (mut running, since) = (JoinSet::new(), Instant::now());
        for (wire, token) in logged_in {
            let code = code.clone();
            running.spawn(async move { Ok(use_it(wire, &token, &code, since + length).await) });
        }
        let mut measured = gather(running, since).await?;
        failures += measured.failures;
        measured.failures = failures;
        Ok(measured)
    });
    let measured = measured.await?;
    server.stop().await?;
    Ok(Report::of("crowd", users, &measured, None))
}

async fn sign_up(address: SocketAddr) -> Result<()> {
    let body = json!({"display_name": "Load", "email": NAME, "password": PASSWORD, "bsb": "062-000",
                      "account_number": "00012345"});
    let bytes = request("POST", "/v1/companies", None, Some(body.to_string().as_bytes()));
    let answer = Wire::connect(address).await?.ask(&bytes).await?;
    match answer.status {
        201 => Ok(()),
        status => {
            let why = format!("the company was not signed up: {status}");
            Err(Error::failed(why).cause(String::from_utf8_lossy(&answer.body).into_owned()))
        }
    }
}

/// All users log in at the same moment; those who cannot are failures.
async fn log_in_all(address: SocketAddr, users: usize) -> Result<(Vec<(Wire, String)>, u64)> {
    let mut running = JoinSet::new();
    for _ in 0..users {
        running.spawn(log_in(address));
    }
    let (mut logged_in, mut failures) = (Vec::with_capacity(users), 0);
    while let Some(one) = running.join_next().await {
        match one.map_err(lost)? {
            Ok(one) => logged_in.push(one),
            Err(_) => failures += 1,
        }
    }
    Ok((logged_in, failures))
}

async fn log_in(address: SocketAddr) -> Result<(Wire, String)> {
    let body = json!({"name": NAME, "password": PASSWORD}).to_string();
    let mut wire = Wire::connect(address).await?;
    let answer = wire.ask(&request("POST", "/v1/tokens", None, Some(body.as_bytes()))).await?;
    let tokens: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    match tokens["access_token"].as_str() {
        Some(token) => Ok((wire, token.to_owned())),
        None => Err(Error::failed(format!("a log-in was answered {}", answer.status))),
    }
}

async fn use_it(mut wire: Wire, token: &str, code: &str, until: Instant) -> Measured {
    let mut measured = Measured::default();
    'all: while Instant::now() < until {
        for turn in 0..4 {
            let body = format!(r#"{{"id":"{}","service":"{code}"}}"#, Uuid::now_v7());
            let bytes = match READS.get(turn) {
                Some(path) => request("GET", path, Some(token), None),
                None => request("POST", "/v1/events", Some(token), Some(body.as_bytes())),
            };
            let since = Instant::now();
            let answer = wire.ask(&bytes).await;
            measured.count(1, since, answer.as_ref().is_ok_and(|answer| answer.status == 200));
            if answer.is_err() {
                break 'all;
            }
        }
    }
    measured
}
