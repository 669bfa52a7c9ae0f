//! The log of events: what was told, to which endpoints, what came of it, and telling it again.

use crate::db::door::View;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::webhooks::endpoints::{Resent, must_be_enabled, unknown};
use crate::error::{Error, Result};
use crate::records::delivery::{self, Delivery, DeliveryStatus, NewDelivery};
use crate::records::delivery_try::{self, DeliveryTry};
use crate::records::endpoint::{self, EndpointStatus};
use crate::records::lane;
use crate::records::letter::{self, ToldData, Written};
use crate::values::id::{CustomerId, EndpointId, LetterId};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// One event of the log, serialized as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "event")]
pub struct LoggedEvent {
    /// Its id; the `webhook-id` of every try to tell it.
    pub id: LetterId,
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// What happened, as `invoice.issued`.
    pub r#type: String,
    /// When.
    pub timestamp: Timestamp,
    /// What it is about.
    pub data: ToldData,
}

/// An event with what came of telling it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EventDetails {
    /// The event itself.
    #[serde(flatten)]
    pub event: LoggedEvent,
    /// To whom it is owed, and how that stands.
    pub deliveries: Vec<Delivery>,
    /// Every try, in order.
    pub tries: Vec<DeliveryTry>,
}

impl From<Written> for LoggedEvent {
    fn from(written: Written) -> LoggedEvent {
        let Written { customer_id, told } = written;
        LoggedEvent {
            id: told.id,
            customer_id,
            r#type: told.r#type,
            timestamp: told.timestamp,
            data: told.data,
        }
    }
}

/// An event with its deliveries and tries; of one customer where one is named.
pub async fn event_details(view: &mut View, whose: Option<CustomerId>, id: LetterId) -> Result<EventDetails> {
    let written = letter::find(view, whose, id).await?.ok_or_else(|| Error::not_found("event", id))?;
    let customer = written.customer_id;
    Ok(EventDetails {
        deliveries: delivery::of_letter(view, customer, id).await?,
        tries: delivery_try::of_letter(view, customer, id).await?,
        event: written.into(),
    })
}

/// Tells an event again, with the id that it had: to one endpoint, or to all that it was owed to and
/// that are enabled; answers how many those are.
pub async fn resend_event(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: LetterId,
    only: Option<EndpointId>,
    once: Once,
) -> Result<Resent> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let written = letter::find(&mut tx, whose, id).await?.ok_or_else(|| Error::not_found("event", id))?;
    let customer = written.customer_id;
    let targets: Vec<EndpointId> = match only {
        Some(endpoint) => {
            let found = endpoint::find(&mut tx, Some(customer), endpoint).await?;
            must_be_enabled(&found.ok_or_else(|| unknown(endpoint))?)?;
            vec![endpoint]
        }
        None => {
            let owed = delivery::of_letter(&mut tx, customer, id).await?;
            let own = endpoint::of_customers(&mut tx, &[customer]).await?;
            let enabled = own.iter().filter(|endpoint| endpoint.status == EndpointStatus::Enabled);
            let enabled = enabled.map(|endpoint| endpoint.endpoint_id);
            enabled.filter(|id| owed.iter().any(|delivery| delivery.endpoint_id == *id)).collect()
        }
    };
    let status = DeliveryStatus::Waiting;
    let new = |endpoint_id| NewDelivery { customer_id: customer, endpoint_id, letter_id: id, status };
    let new: Vec<NewDelivery> = targets.iter().copied().map(new).collect();
    // The endpoints first, as those who send do it, so that neither waits for the other.
    let lanes: Vec<(CustomerId, EndpointId)> = targets.iter().map(|target| (customer, *target)).collect();
    lane::wake(&mut tx, &lanes, now).await?;
    lane::end_pause(&mut tx, customer, &targets).await?;
    delivery::insert(&mut tx, &new, now, now).await?;
    delivery::begin_again(&mut tx, customer, id, &targets, now).await?;
    let resent = Resent { deliveries: targets.len() as u64 };
    once.keep(&mut tx, 200, &resent).await?;
    tx.commit().await?;
    Ok(resent)
}
