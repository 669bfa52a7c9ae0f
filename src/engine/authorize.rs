//! Authorizing one use before it happens: may this customer, and if so, it is counted.

use crate::engine::check_usage;
use crate::engine::counter::Counter;
use crate::engine::ingest;
use crate::error::{Error, Result};
use crate::records::event::{Event, EventKey};
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;

/// One use of a service that somebody else is about to allow.
#[derive(Clone, Debug)]
pub struct Use {
    /// Whose.
    pub customer: CustomerId,
    /// The service's code.
    pub service: String,
    /// How much.
    pub quantity: Quantity,
    /// The method of the request that is about to be let through, where it is known: services charge
    /// some methods and not others.
    pub method: Option<String>,
}

/// Counts a use, if no quota and no spend cap is in its way; it is on disk when this returns. What the
/// service does not charge, as HEAD and OPTIONS, is let through and not counted.
pub async fn authorize(counter: Counter<'_>, wanted: Use) -> Result<()> {
    let Counter { payg, memory, queue, limits } = counter;
    let Use { customer, service, quantity, method } = wanted;
    let known = memory.known_with(payg, [service.as_str()]).await?;
    let service = known.service(&service).map_err(|error| error.at("service"))?;
    check_usage::check_service(service).map_err(|error| error.at("service"))?;
    check_usage::check_value(service, None).map_err(|error| error.at("service"))?;
    ingest::check_quantity(quantity).map_err(|error| error.at("n"))?;
    if quantity == Quantity::ZERO {
        return Err(Error::invalid("quantity", quantity, "is nothing").at("n"));
    }
    if method.is_some_and(|method| !service.methods.include(&method)) {
        return Ok(());
    }
    let taken = limits.gauge.take(customer, service.service_id, quantity).await?;
    let event = Event {
        key: EventKey::fresh(),
        customer_id: customer,
        service_id: service.service_id,
        quantity,
        happened_at: payg.now(),
        timed: false,
        value: None,
    };
    queue.submit(customer.uuid(), vec![event]).await?;
    taken.land();
    Ok(())
}
