//! Taking in usage that programs report: each event is checked by itself, the good ones are stored.

use crate::engine::check_usage::{self, Times};
use crate::engine::counter::Counter;
use crate::engine::ingest::{self, Outcome};
use crate::engine::memory::{Known, Memory};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::event::{Event, EventKey};
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// One reported use; its customer is known already.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Who used it.
    pub customer_id: CustomerId,
    /// The service's code.
    pub service: String,
    /// The client's id, which makes it safe to send again; `None` is a new one.
    pub id: Option<String>,
    /// How much; `None` is one.
    pub quantity: Option<Quantity>,
    /// When; `None` is now.
    pub at: Option<Timestamp>,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
}

/// What became of one reported use.
#[derive(Debug)]
pub struct Taken {
    /// The client's id, or the one that payg gave to what it stored.
    pub id: Option<String>,
    /// How it ended; an error is why it was refused, and nothing of it was kept.
    pub outcome: Result<Outcome>,
}

/// Stores what is good of a request and says of each event what became of it, in the same order.
///
/// What is accepted is on disk and in the sums. `caller` is whose turn it is in the queue; a full
/// queue or a database out of reach is an error of the whole, and nothing was kept.
pub async fn take_usage(
    counter: Counter<'_>,
    caller: Uuid,
    reported: Vec<Result<Reported>>,
) -> Result<Vec<Taken>> {
    let Prepared { mut taken, events } = prepare_usage(counter.payg, counter.memory, reported).await?;
    let counted: Vec<_> = events
        .iter()
        .map(|event| (event.customer_id, event.service_id, event.happened_at, event.quantity))
        .collect();
    let outcomes = counter.queue.submit(caller, events).await?;
    for ((customer, service, at, quantity), _) in
        counted.into_iter().zip(&outcomes).filter(|(_, outcome)| **outcome == Outcome::Accepted)
    {
        // Quotas and spend caps know of it at once, and not only when the sums are read again.
        counter.limits.gauge.add(customer, service, at, quantity).into_iter().for_each(|taken| taken.land());
    }
    let mut stored = taken.iter_mut().filter(|one| one.outcome.is_ok());
    for outcome in outcomes {
        if let Some(one) = stored.next() {
            one.outcome = Ok(outcome);
        }
    }
    Ok(taken)
}

/// What is good of a request, and what each of its events is answered if the good ones are stored.
#[derive(Debug)]
pub struct Prepared {
    /// An answer for each event, in the same order.
    pub taken: Vec<Taken>,
    /// The good ones, to be stored.
    pub events: Vec<Event>,
}

/// Checks what a request reports; nothing is stored.
pub async fn prepare_usage(
    payg: &Payg,
    memory: &Memory,
    reported: Vec<Result<Reported>>,
) -> Result<Prepared> {
    let codes = reported.iter().filter_map(|one| one.as_ref().ok()).map(|one| one.service.as_str());
    let known = memory.known_with(payg, codes).await?;
    let mut taken = Vec::with_capacity(reported.len());
    let mut events = Vec::with_capacity(reported.len());
    for one in reported {
        let id = one.as_ref().ok().and_then(|one| one.id.clone());
        match one.and_then(|one| event(payg, &known, one)) {
            Ok(event) => {
                taken.push(Taken { id: Some(event.key.shown()), outcome: Ok(Outcome::Accepted) });
                events.push(event);
            }
            Err(refusal) => taken.push(Taken { id, outcome: Err(refusal) }),
        }
    }
    Ok(Prepared { taken, events })
}

/// The event that is to be stored, if nothing speaks against it.
fn event(payg: &Payg, known: &Known, reported: Reported) -> Result<Event> {
    let service = known.service(&reported.service).map_err(|error| error.at("service"))?;
    check_usage::check_service(service).map_err(|error| error.at("service"))?;
    check_usage::check_value(service, reported.value.as_deref()).map_err(|error| error.at("value"))?;
    let quantity = reported.quantity.unwrap_or(Quantity::ONE);
    ingest::check_quantity(quantity).map_err(|error| error.at("quantity"))?;
    if let Some(at) = reported.at {
        check_usage::check_time(payg, Times::Recent, at).map_err(|error| error.at("at"))?;
    }
    let key = reported.id.as_deref().map_or_else(|| Ok(EventKey::fresh()), EventKey::from_text);
    Ok(Event {
        key: key.map_err(|error| error.at("id"))?,
        customer_id: reported.customer_id,
        service_id: service.service_id,
        quantity,
        happened_at: reported.at.unwrap_or_else(|| payg.now()),
        timed: reported.at.is_some(),
        value: reported.value,
    })
}
