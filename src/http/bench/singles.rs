//! One event a request: durable answers beside those of the same server that stores nothing.

use super::report::{Measured, Report, apart, gather, warm_up};
use super::stage::Stage;
use super::unstored;
use super::wire::{Wire, request};
use crate::error::Result;
use crate::http::app::Shared;
use crate::http::router;
use axum::Router;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use uuid::Uuid;

/// How often the contestants take turns.
const TURNS: u32 = 2;

/// Measures so many connections for so long, each contestant.
pub async fn run(stage: &Stage, connections: usize, length: Duration) -> Result<Report> {
    let (mut stored, mut bare) = (Measured::default(), Measured::default());
    for _ in 0..TURNS {
        bare.join(turn(stage, unstored::router, connections, length / TURNS).await?);
        stored.join(turn(stage, router::router, connections, length / TURNS).await?);
    }
    stored.failures += bare.failures;
    Ok(Report::of("single", connections, &stored, Some(&bare.timing)))
}

async fn turn(
    stage: &Stage,
    routes: fn(Shared) -> Router,
    connections: usize,
    length: Duration,
) -> Result<Measured> {
    let server = stage.serve(routes).await?;
    let codes: Vec<String> = stage.services.iter().map(|service| service.code.clone()).collect();
    let (address, key) = (server.address, stage.key.clone());
    let measured = apart(move || async move {
        load(address, &key, &codes, connections, warm_up(length)).await?;
        load(address, &key, &codes, connections, length).await
    });
    let measured = measured.await?;
    server.stop().await?;
    Ok(measured)
}

async fn load(
    address: SocketAddr,
    key: &str,
    codes: &[String],
    connections: usize,
    length: Duration,
) -> Result<Measured> {
    let mut wires = Vec::with_capacity(connections);
    for _ in 0..connections {
        wires.push(Wire::connect(address).await?);
    }
    let (mut running, since) = (JoinSet::new(), Instant::now());
    for (place, wire) in wires.into_iter().enumerate() {
        let (key, code) = (key.to_owned(), codes[place % codes.len()].clone());
        running.spawn(async move { Ok(report(wire, &key, &code, since + length).await) });
    }
    gather(running, since).await
}

/// Reports one event after another until it is time; a broken connection is one failure.
async fn report(mut wire: Wire, key: &str, code: &str, until: Instant) -> Measured {
    let mut measured = Measured::default();
    while Instant::now() < until {
        let body = format!(r#"{{"id":"{}","service":"{code}","quantity":"3"}}"#, Uuid::now_v7());
        let bytes = request("POST", "/v1/events", Some(key), Some(body.as_bytes()));
        let since = Instant::now();
        let answer = wire.ask(&bytes).await;
        measured.count(1, since, answer.as_ref().is_ok_and(|answer| answer.status == 200));
        if answer.is_err() {
            break;
        }
    }
    measured
}
