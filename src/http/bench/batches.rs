//! A thousand events a request, beside the bare database storing the same rows with the same key.

use super::report::{Measured, Report, apart, gather};
use super::stage::Stage;
use super::wire::{Wire, request};
use crate::engine::bench::bare;
use crate::engine::bench::timing::Timing;
use crate::error::Result;
use crate::http::router;
use crate::records::event::{Event, EventKey};
use crate::values::quantity::Quantity;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::time::Instant;
use tokio::task::JoinSet;
use uuid::Uuid;

/// Events of a request.
const BATCH: usize = 1_000;
/// Connections that bring them.
const CONNECTIONS: usize = 4;
/// How often the contestants take turns.
const TURNS: usize = 4;

/// Measures so many batches; the bare database stores the same ones on one connection.
pub async fn run(stage: &Stage, batches: usize) -> Result<Report> {
    bare::make_table(stage.ground.db()).await?;
    let (mut stored, mut timing) = (Measured::default(), Timing::default());
    for _ in 0..TURNS {
        let rows: Vec<Vec<Event>> = (0..batches.div_ceil(TURNS)).map(|_| batch(stage)).collect();
        let (since, mut steps) = (Instant::now(), Timing::default());
        for batch in &rows {
            steps.join(bare::store(stage.ground.db(), batch).await?);
        }
        steps.stretch(since);
        timing.join(steps);
        stored.join(turn(stage, &rows).await?);
    }
    Ok(Report::of("batches", CONNECTIONS, &stored, Some(&timing)))
}

fn batch(stage: &Stage) -> Vec<Event> {
    let event = |place: usize| Event {
        key: EventKey { uuid: Uuid::now_v7(), name: None },
        customer_id: stage.customer,
        service_id: stage.services[place % stage.services.len()].service_id,
        quantity: Quantity::ONE,
        happened_at: stage.ground.payg.now(),
        timed: true,
        value: None,
    };
    (0..BATCH).map(event).collect()
}

/// Sends the batches over all connections, each request made before the clock runs.
async fn turn(stage: &Stage, rows: &[Vec<Event>]) -> Result<Measured> {
    let codes: HashMap<_, _> =
        stage.services.iter().map(|service| (service.service_id, service.code.as_str())).collect();
    let event = |event: &Event| {
        json!({"id": event.key.uuid.to_string(), "service": codes.get(&event.service_id),
               "quantity": event.quantity.to_string(), "at": event.happened_at.to_string()})
    };
    let mut shares = vec![Vec::new(); CONNECTIONS];
    for (place, batch) in rows.iter().enumerate() {
        let body: Value = batch.iter().map(event).collect();
        let bytes = request("POST", "/v1/events", Some(&stage.key), Some(body.to_string().as_bytes()));
        shares[place % CONNECTIONS].push(bytes);
    }
    let server = stage.serve(router::router).await?;
    let address = server.address;
    let measured = apart(move || async move {
        let mut wires = Vec::new();
        for share in shares {
            wires.push((Wire::connect(address).await?, share));
        }
        let (mut running, since) = (JoinSet::new(), Instant::now());
        for (wire, share) in wires {
            running.spawn(async move { Ok(send(wire, share).await) });
        }
        gather(running, since).await
    });
    let measured = measured.await?;
    server.stop().await?;
    Ok(measured)
}

async fn send(mut wire: Wire, requests: Vec<Vec<u8>>) -> Measured {
    let all_accepted = format!("{{\"accepted\":{BATCH},");
    let mut measured = Measured::default();
    for bytes in requests {
        let since = Instant::now();
        let answer = wire.ask(&bytes).await;
        let is_good = answer
            .as_ref()
            .is_ok_and(|answer| answer.status == 200 && answer.body.starts_with(all_accepted.as_bytes()));
        measured.count(BATCH as u64, since, is_good);
        if answer.is_err() {
            break;
        }
    }
    measured
}
