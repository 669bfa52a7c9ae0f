//! `payg bench payments`: created over HTTP beside bare inserts of the same rows with the same commits,
//! and ledger postings in batches beside one transaction for each.

use super::report::{Measured, Report, apart, gather, warm_up};
use super::run::on_stage;
use super::stage::Stage;
use super::wire::Wire;
use crate::db::open::Location;
use crate::engine::bench::payments::{PAYER, bare_payments, postings};
use crate::engine::bench::stand;
use crate::error::{Error, Result};
use crate::http::{open_files, router};
use serde_json::json;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use uuid::Uuid;

/// Customers whose accounts are posted to.
const CUSTOMERS: usize = 1_000;
/// One of so many transfers is posted in a transaction of its own: enough to know how fast that is.
const SINGLY: usize = 16;
/// How often the contestants take turns.
const TURNS: u32 = 2;

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Transfers that are posted in batches.
    pub postings: usize,
    /// Transfers of one transaction, where they are posted together.
    pub batch: usize,
    /// Connections that create payments at the same time.
    pub connections: usize,
    /// How long payments are created, each contestant.
    pub length: Duration,
}

/// Measures both, each on a scratch database of its own.
pub async fn run(location: &Location, plan: &Plan) -> Result<Vec<Report>> {
    open_files::raise();
    Ok(vec![
        on_stage(location, async |stage| post(stage, plan).await).await?,
        on_stage(location, async |stage| create(stage, plan).await).await?,
    ])
}

async fn post(stage: &Stage, plan: &Plan) -> Result<Report> {
    let payg = &stage.ground.payg;
    let customers = stand::customers(payg, CUSTOMERS.min(plan.postings)).await?;
    let (mut together, mut singly) = (Measured::default(), Measured::default());
    let share = plan.postings.div_ceil(TURNS as usize);
    for _ in 0..TURNS {
        singly.timing.join(postings(payg, &customers, share.div_ceil(SINGLY), 1).await?);
        together.timing.join(postings(payg, &customers, share, plan.batch).await?);
    }
    Ok(Report::of("postings", 1, &together, Some(&singly.timing)))
}

async fn create(stage: &Stage, plan: &Plan) -> Result<Report> {
    let (company, key) = stage.company().await?;
    let (mut created, mut bare) = (Measured::default(), Measured::default());
    for _ in 0..TURNS {
        let length = plan.length / TURNS;
        bare.timing.join(bare_payments(&stage.ground.payg, company, plan.connections, length).await?);
        let server = stage.serve(router::router).await?;
        let (address, key, connections) = (server.address, key.clone(), plan.connections);
        let measured = apart(move || async move {
            load(address, &key, connections, warm_up(length)).await?;
            load(address, &key, connections, length).await
        });
        let measured = measured.await?;
        server.stop().await?;
        created.join(measured);
    }
    Ok(Report::of("payments", plan.connections, &created, Some(&bare.timing)))
}

async fn load(address: SocketAddr, key: &str, connections: usize, length: Duration) -> Result<Measured> {
    let mut wires = Vec::with_capacity(connections);
    for _ in 0..connections {
        wires.push(Wire::connect(address).await?);
    }
    let (mut running, since) = (JoinSet::new(), Instant::now());
    for wire in wires {
        let key = key.to_owned();
        running.spawn(async move { Ok::<_, Error>(pay(wire, &key, since + length).await) });
    }
    gather(running, since).await
}

/// Creates one payment after another until it is time; a broken connection is one failure.
async fn pay(mut wire: Wire, key: &str, until: Instant) -> Measured {
    let mut measured = Measured::default();
    while Instant::now() < until {
        let bytes = request(key);
        let since = Instant::now();
        let answer = wire.ask(&bytes).await;
        measured.count(1, since, answer.as_ref().is_ok_and(|answer| answer.status == 201));
        if answer.is_err() {
            break;
        }
    }
    measured
}

fn request(key: &str) -> Vec<u8> {
    let (name, (bsb, account)) = (Uuid::now_v7(), PAYER);
    let body = json!({
        "amount": {"amount": "12.34", "currency": "USD"},
        "party": {"name": "Initech", "bsb": bsb, "account": account},
        "reference": name.to_string(),
    })
    .to_string();
    format!(
        "POST /v1/payments HTTP/1.1\r\nhost: payg\r\nauthorization: Bearer {key}\r\nidempotency-key: {name}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
