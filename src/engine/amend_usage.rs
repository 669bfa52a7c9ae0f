//! Amending usage: the event is voided and another stands in its place, in one transaction.

use crate::engine::check_usage;
use crate::engine::cost;
use crate::engine::fold;
use crate::engine::idempotency::Once;
use crate::engine::ingest;
use crate::engine::payg::Payg;
use crate::engine::take_out::{Reason, take_out};
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::engine::void_usage::{checked_reason, counting_events, entries};
use crate::error::{Error, Result};
use crate::records::audit;
use crate::records::customer::Customer;
use crate::records::event::{Event, EventKey, Listed};
use crate::values::quantity::Quantity;

/// What is right about an event that was wrong; what is not given stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendment {
    /// How much it was.
    pub quantity: Option<Quantity>,
    /// Which value it carried.
    pub value: Option<String>,
}

/// Puts an event of the same service and time in the place of one that was wrong.
///
/// Answers the new event. The old id stays used: sent again, it is a duplicate.
pub async fn amend_usage(
    payg: &Payg,
    customer: &Customer,
    id: &str,
    amendment: Amendment,
    reason: &str,
    once: Once,
) -> Result<UsageRow> {
    let text = checked_reason(reason)?;
    if let Some(quantity) = amendment.quantity {
        ingest::check_quantity(quantity)?;
    }
    let mut tx = payg.db.begin().await?;
    let mut found = counting_events(&mut tx, customer, &[id.to_owned()]).await?;
    let Some(before) = found.pop() else { return Err(Error::not_found("event", id)) };
    let after = Event {
        key: EventKey::fresh(),
        quantity: amendment.quantity.unwrap_or(before.quantity),
        value: amendment.value.or_else(|| before.value.clone()),
        ..before.clone()
    };
    if (after.quantity, &after.value) == (before.quantity, &before.value) {
        return Err(Error::conflict("unchanged", format!("the event {id} says that already")));
    }
    let catalogue = cost::catalogue(&mut tx).await?;
    if let Some(service) = catalogue.services.get(&after.service_id) {
        check_usage::check_value(service, after.value.as_deref())?;
    }
    let reason = Reason { text, replaced_by: Some(after.key.uuid), at: payg.now() };
    take_out(&mut tx, std::slice::from_ref(&before), &reason).await?;
    let mut trail = entries(payg, std::slice::from_ref(&before), &reason)?;
    trail = trail.into_iter().map(|entry| entry.after(&after)).collect::<Result<_>>()?;
    audit::write(&mut tx, &trail).await?;
    let meterings = cost::meterings(&mut tx).await?;
    ingest::store(&mut tx, &meterings, std::slice::from_ref(&after)).await?;
    let listed = Listed { event: after, voided_at: None, void_reason: None, replaced_by: None };
    let row = usage_rows(&mut tx, vec![listed]).await?.into_iter().next();
    let row = row.ok_or_else(|| Error::failed("a corrected event is not there"))?;
    once.keep(&mut tx, 200, &row).await?;
    tx.commit().await?;
    fold::fold_all(payg).await?;
    Ok(row)
}
