//! What goes wrong in the demo: usage that is reported late and usage that never was, both of a month
//! that is invoiced already; the next invoices put it right.

use crate::engine::cost;
use crate::engine::demo::catalogue::Services;
use crate::engine::demo::people;
use crate::engine::demo::plan;
use crate::engine::find_customer::find_customer;
use crate::engine::idempotency::Once;
use crate::engine::ingest::{self, Expect};
use crate::engine::payg::Payg;
use crate::engine::void_usage::void_usage;
use crate::error::Result;
use crate::records::event::{Event, EventKey};
use crate::values::calendar::Month;
use crate::values::id::ServiceId;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;

/// The id of an upload that did not happen.
const PHANTOM: &str = "mirror-to-nowhere";

/// A large upload is counted while its month runs; answers how many events that is.
pub async fn count_phantom(payg: &Payg, services: &Services, month: Month) -> Result<u64> {
    payg.clock.set(plan::within(month, 17, 3)?);
    let use_of = Use { handle: people::MISTAKEN, service_id: services.traffic.service_id, id: PHANTOM };
    report(payg, use_of, Quantity::from_units(48)?, plan::within(month, 17, 2)?).await
}

/// In the next month, when the upload is invoiced, it is voided, and a call of the month before is
/// reported; answers how many events came of it.
pub async fn put_right(payg: &Payg, services: &Services, month: Month) -> Result<u64> {
    payg.clock.set(plan::within(month, 4, 9)?);
    let use_of =
        Use { handle: people::LATE, service_id: services.call.service_id, id: "conference-of-the-28th" };
    let happened_at = plan::within(month.plus(-1)?, 28, 16)?;
    ingest::check_time(payg, happened_at)?;
    let events = report(payg, use_of, Quantity::from_units(5_405)?, happened_at).await?;
    payg.clock.set(plan::within(month, 7, 11)?);
    let customer = find_customer(&mut payg.db.view().await?, people::MISTAKEN).await?;
    void_usage(payg, &customer, &[PHANTOM.to_owned()], "the upload failed", Once::unkeyed()).await?;
    Ok(events)
}

/// Whose use of what, under which id.
#[derive(Clone, Copy)]
struct Use {
    handle: &'static str,
    service_id: ServiceId,
    id: &'static str,
}

async fn report(payg: &Payg, use_of: Use, quantity: Quantity, happened_at: Timestamp) -> Result<u64> {
    let (customer, meterings) = {
        let mut view = payg.db.view().await?;
        (find_customer(&mut view, use_of.handle).await?, cost::meterings(&mut view).await?)
    };
    let event = Event {
        key: EventKey::from_text(use_of.id)?,
        customer_id: customer.customer_id,
        service_id: use_of.service_id,
        quantity,
        happened_at,
        timed: true,
        value: None,
    };
    ingest::ingest(payg, &meterings, &[event], Expect::Resent).await?;
    Ok(1)
}
