//! `payg bench webhooks`: events delivered to ten endpoints on this machine, one of which hangs.

use super::ground::{Ground, lost};
use super::stand;
use super::timing::{Figures, Timing, peak_memory_bytes};
use crate::db::open::Location;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::stop::Stop;
use crate::engine::webhooks::deliver;
use crate::engine::webhooks::endpoints::{NewEndpoint, create_endpoint};
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::letter::{self, Letter, LetterKind};
use crate::values::id::LetterId;
use crate::values::timestamp::Timestamp;
use crate::webhook::secret::WebhookSecret;
use crate::webhook::sender::{Post, Sender};
use crate::webhook::sink;
use axum::http::StatusCode;
use futures_util::{StreamExt, stream};
use serde::Serialize;
use serde_json::json;
use std::collections::HashMap;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// Endpoints, each of another customer; the last one hangs.
const ENDPOINTS: usize = 10;
/// Letters of one transaction, while they are made.
const BATCH: u64 = 1_000;
/// Posts at the same time of the contestant that stores nothing.
const AT_ONCE: usize = 72;
/// Between two events of the trickle.
const DRIP: Duration = Duration::from_millis(5);
/// How long to wait for the next delivery before the benchmark has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Events that wait when the clock begins to run.
    pub events: u64,
    /// Events that come one by one afterwards, while the one endpoint still hangs.
    pub trickle: u64,
}

/// What was measured.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Endpoints in all.
    pub endpoints: usize,
    /// Of these, how many never answer.
    pub hanging: usize,
    /// payg: from the outbox to the receiver, every try noted. A step is from an event's commit to its
    /// arrival, of those that came one by one.
    pub payg: Figures,
    /// The latest of these arrivals, milliseconds after its commit.
    pub step_ms_max: f64,
    /// The same client sending the same to the same receiver, without storing anything.
    pub bare: Figures,
    /// payg's rate in shares of the bare rate.
    pub ratio: f64,
    /// The most memory held so far: both contestants and the receiver together.
    pub peak_memory_bytes: Option<u64>,
}

/// The receiver, in a thread of its own as another program would be.
struct Receiver {
    url: String,
    arrivals: mpsc::UnboundedReceiver<(String, Instant)>,
    stop: Stop,
    task: JoinHandle<Result<()>>,
}

/// Measures on a scratch database.
pub async fn run(location: &Location, plan: &Plan) -> Result<Report> {
    let mut ground = Ground::make(location).await?;
    let networks = "127.0.0.0/8".parse();
    let report = match networks {
        Ok(networks) => {
            ground.payg.settings.webhook_networks = networks;
            measure(&ground.payg, plan).await
        }
        Err(error) => Err(error),
    };
    ground.remove().await?;
    report
}

async fn measure(payg: &Payg, plan: &Plan) -> Result<Report> {
    let mut receiver = Receiver::start().await?;
    let customers = stand::customers(payg, ENDPOINTS).await?;
    for (place, customer) in customers.iter().enumerate() {
        let path = if place + 1 == ENDPOINTS { "hangs" } else { "takes" };
        let new = NewEndpoint {
            customer_id: customer.customer_id,
            url: format!("{}/{path}", receiver.url),
            description: String::new(),
            events: Vec::new(),
            fields: Vec::new(),
        };
        create_endpoint(payg, new, Once::unkeyed()).await?;
    }
    let owed = write(payg, &customers, plan.events).await?;
    let (sender, stop) = (deliver::sender(payg)?, Stop::new());
    let (its_payg, its_sender, its_stop) = (payg.clone(), sender.clone(), stop.clone());
    let since = Instant::now();
    let working = tokio::spawn(async move { deliver::run(&its_payg, &its_sender, &its_stop).await });
    receiver.wait_for(owed).await?;
    let spent = since.elapsed();
    let steps = trickle(payg, &customers, &mut receiver, plan.trickle).await?;
    stop.request();
    working.await.map_err(lost)?;
    let bare = send_bare(&sender, &mut receiver, owed).await?;
    receiver.end().await?;
    let max = steps.iter().max().copied().unwrap_or_default();
    let mut timing = Timing::of_steps(owed, steps);
    timing.spend(spent);
    let (payg, bare) = (timing.figures(), bare.figures());
    Ok(Report {
        endpoints: ENDPOINTS,
        hanging: 1,
        ratio: payg.ratio_to(&bare),
        step_ms_max: (max.as_secs_f64() * 1e6).round() / 1e3,
        payg,
        bare,
        peak_memory_bytes: peak_memory_bytes(),
    })
}

/// Writes events of all customers in turn; answers how many of them are for endpoints that take them.
async fn write(payg: &Payg, customers: &[Customer], events: u64) -> Result<u64> {
    let (mut written, mut owed) = (0, 0);
    while written < events {
        let many = (events - written).min(BATCH);
        let mut letters = Vec::with_capacity(many as usize);
        for place in written..written + many {
            let place = (place % ENDPOINTS as u64) as usize;
            owed += u64::from(place + 1 < ENDPOINTS);
            letters.push(one(&customers[place], payg.now()));
        }
        let mut tx = payg.db.begin().await?;
        letter::insert(&mut tx, &letters).await?;
        tx.commit().await?;
        written += many;
    }
    Ok(owed)
}

/// Lets events of the nine come one by one; answers how long each took to arrive.
async fn trickle(
    payg: &Payg,
    customers: &[Customer],
    receiver: &mut Receiver,
    events: u64,
) -> Result<Vec<Duration>> {
    let mut sent = HashMap::new();
    for place in 0..events {
        let letter = one(&customers[(place % (ENDPOINTS as u64 - 1)) as usize], payg.now());
        let mut tx = payg.db.begin().await?;
        letter::insert(&mut tx, std::slice::from_ref(&letter)).await?;
        tx.commit().await?;
        sent.insert(letter.letter_id.to_string(), Instant::now());
        tokio::time::sleep(DRIP).await;
    }
    let mut steps = Vec::with_capacity(sent.len());
    while !sent.is_empty() {
        let (id, at) = receiver.next().await?;
        if let Some(since) = sent.remove(&id) {
            steps.push(at.saturating_duration_since(since));
        }
    }
    Ok(steps)
}

fn one(customer: &Customer, at: Timestamp) -> Letter {
    let payload = json!({
        "object": {"object": "invoice", "id": "inv_00000000000000000000000001", "number": "INV-2026-000001",
                   "month": "2026-10", "total": {"amount": "12.34", "currency": "USD"}},
        "previous": null,
    });
    Letter {
        customer_id: customer.customer_id,
        letter_id: LetterId::new(),
        kind: LetterKind::InvoiceIssued,
        document_id: customer.customer_id.uuid(),
        payload: payload.to_string(),
        created_at: at,
    }
}

/// Sends as many to the same receiver with nothing behind it.
async fn send_bare(sender: &Sender, receiver: &mut Receiver, count: u64) -> Result<Timing> {
    let (url, secrets) = (format!("{}/takes", receiver.url), [WebhookSecret::fresh()?]);
    let body = json!({"id": LetterId::new(), "type": "invoice.issued", "data": {"object": "x".repeat(200)}});
    let (body, since) = (body.to_string(), Instant::now());
    let ids: Vec<String> = (0..count).map(|_| LetterId::new().to_string()).collect();
    let posts: Vec<_> = ids
        .iter()
        .map(|id| {
            sender.send(Post { url: &url, id, at: Timestamp::system_now(), secrets: &secrets, body: &body })
        })
        .collect();
    let sent: Vec<_> = stream::iter(posts).buffer_unordered(AT_ONCE).collect().await;
    let mut timing = Timing::of_steps(count, sent.iter().map(|answer| answer.latency).collect());
    timing.stretch(since);
    receiver.wait_for(count).await?;
    Ok(timing)
}

impl Receiver {
    async fn start() -> Result<Receiver> {
        let ((tell, told), (arrive, arrivals), stop) =
            (oneshot::channel(), mpsc::unbounded_channel(), Stop::new());
        let its_stop = stop.clone();
        let receive = async move {
            let listener = sink::listen("127.0.0.1:0").await?;
            // Who waits for the address has gone only when the benchmark has ended.
            let _ = tell.send(listener.local_addr());
            let receiving = sink::serve(listener, move |received| {
                let arrive = arrive.clone();
                async move {
                    if received.path == "/hangs" {
                        std::future::pending::<()>().await;
                    }
                    let _ = arrive.send((received.id().to_owned(), Instant::now()));
                    sink::status(StatusCode::NO_CONTENT)
                }
            });
            tokio::select! {
                ended = receiving => ended,
                () = its_stop.requested() => Ok(()),
            }
        };
        let task = tokio::task::spawn_blocking(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|cause| Error::failed("the receiver cannot start").cause(cause))?;
            runtime.block_on(receive)
        });
        let address = told.await.map_err(|_| Error::failed("the receiver did not start"))?;
        let address =
            address.map_err(|cause| Error::failed("the receiver's address is lost").cause(cause))?;
        Ok(Receiver { url: format!("http://{address}"), arrivals, stop, task })
    }

    async fn next(&mut self) -> Result<(String, Instant)> {
        let arrival = tokio::time::timeout(PATIENCE, self.arrivals.recv()).await.ok().flatten();
        arrival.ok_or_else(|| Error::failed("a webhook did not arrive"))
    }

    async fn wait_for(&mut self, count: u64) -> Result<()> {
        for _ in 0..count {
            self.next().await?;
        }
        Ok(())
    }

    async fn end(self) -> Result<()> {
        self.stop.request();
        self.task.await.map_err(lost)?
    }
}
