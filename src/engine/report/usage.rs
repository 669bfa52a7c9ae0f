//! What was used, month by month and service by service.

use crate::db::door::View;
use crate::engine::report::span::Span;
use crate::engine::usage_report::{By, SummaryRow, summary};
use crate::error::Result;
use crate::records::event::Filter;
use crate::values::calendar::Zone;
use crate::values::timestamp::Period;

/// What the term means, in words for every face.
pub const MEANING: &str = "How many events counted, and the sum of their quantities, by the month in which \
    they happened in the time zone of the business. Void events are left out.";

/// Month by month and service by service, over all customers.
pub async fn by_month(view: &mut View, span: Span, zone: &Zone) -> Result<Vec<SummaryRow>> {
    let period = Period::new(span.first.period(zone)?.start, span.last.period(zone)?.end)?;
    summary(view, Filter { customer_id: None, service_id: None, period }, By::Month, zone).await
}
