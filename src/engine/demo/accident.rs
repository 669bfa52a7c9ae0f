//! What goes wrong in the demo: usage that is reported late, and corrected by the next invoice.

use crate::engine::cost;
use crate::engine::demo::catalogue::Services;
use crate::engine::demo::people;
use crate::engine::demo::plan;
use crate::engine::find_customer::find_customer;
use crate::engine::ingest::{self, Expect};
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::event::{Event, EventKey};
use crate::values::calendar::Month;
use crate::values::quantity::Quantity;

/// What goes wrong in the last month; answers how many events came of it.
pub async fn mishaps(payg: &Payg, services: &Services, month: Month) -> Result<u64> {
    report_late(payg, services, month).await?;
    Ok(1)
}

/// A call of the month before, which is invoiced, arrives three days into the month.
async fn report_late(payg: &Payg, services: &Services, month: Month) -> Result<()> {
    payg.clock.set(plan::within(month, 4, 9)?);
    let (customer, meterings) = {
        let mut view = payg.db.view().await?;
        (find_customer(&mut view, people::LATE).await?, cost::meterings(&mut view).await?)
    };
    let event = Event {
        key: EventKey::from_text("conference-of-september")?,
        customer_id: customer.customer_id,
        service_id: services.call.service_id,
        quantity: Quantity::from_units(5_405)?,
        happened_at: plan::within(month.plus(-1)?, 28, 16)?,
        timed: true,
        value: None,
    };
    ingest::check_time(payg, event.happened_at)?;
    ingest::ingest(payg, &meterings, &[event], Expect::Resent).await.map(|_| ())
}
