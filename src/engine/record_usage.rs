//! Recording one use.

use crate::engine::check_usage::{self, Times};
use crate::engine::cost;
use crate::engine::fold;
use crate::engine::ingest::{self, Expect, Outcome};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::customer::Customer;
use crate::records::event::{self, Event, EventKey};
use crate::records::service::Service;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;

/// A use that is to be recorded.
#[derive(Clone, Debug)]
pub struct NewUsage {
    /// Who used it.
    pub customer: Customer,
    /// What.
    pub service: Service,
    /// How much.
    pub quantity: Quantity,
    /// When; `None` is now, and a resend days later is still the same event (RULES 10).
    pub at: Option<Timestamp>,
    /// The client's id, which makes it safe to send again; `None` is a new one.
    pub id: Option<String>,
    /// What a service that counts unique values looks at.
    pub value: Option<String>,
    /// Which times are taken.
    pub times: Times,
}

/// Records one use; answers the event as it is stored, and whether it was there before.
///
/// The same id with other content is a conflict and changes nothing.
pub async fn record_usage(payg: &Payg, new: NewUsage) -> Result<(Event, Outcome)> {
    check_usage::check_service(&new.service)?;
    check_usage::check_customer(&new.customer)?;
    check_usage::check_value(&new.service, new.value.as_deref())?;
    ingest::check_quantity(new.quantity)?;
    if let Some(at) = new.at {
        check_usage::check_time(payg, new.times, at)?;
    }
    let event = Event {
        key: new.id.as_deref().map_or_else(|| Ok(EventKey::fresh()), EventKey::from_text)?,
        customer_id: new.customer.customer_id,
        service_id: new.service.service_id,
        quantity: new.quantity,
        happened_at: new.at.unwrap_or_else(|| payg.now()),
        timed: new.at.is_some(),
        value: new.value,
    };
    let meterings = cost::meterings(&mut payg.db.view().await?).await?;
    let outcomes = ingest::ingest(payg, &meterings, std::slice::from_ref(&event), Expect::New).await?;
    let outcome = outcomes.first().copied().unwrap_or(Outcome::Accepted);
    let event = match outcome {
        Outcome::Conflict => return Err(conflict(&event)),
        Outcome::Duplicate => {
            let there = event::get(&mut payg.db.view().await?, event.customer_id, event.key.uuid).await?;
            there.unwrap_or(event)
        }
        Outcome::Accepted => event,
    };
    fold::fold_all(payg).await?;
    Ok((event, outcome))
}

/// What is said of an id that was used before for something else.
pub(super) fn conflict(event: &Event) -> Error {
    let why = format!("the event id {:?} was used before for something else", event.key.shown());
    Error::conflict("event_conflict", why)
        .hint("amend that event to correct it, or give this one an id of its own")
}
