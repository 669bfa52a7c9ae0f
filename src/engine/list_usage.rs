//! Listing events a page at a time, with those that were voided.

use crate::db::door::View;
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::engine::usage_stretches::{Stretch, growing, used};
use crate::error::{Error, Result};
use crate::records::event::{self, Filter, Listed, Place};
use crate::values::id::CustomerId;
use crate::values::page::{self, Page, Paging};
use crate::values::timestamp::{Period, Timestamp};
use uuid::Uuid;

/// By what the list can be sorted; the oldest first unless asked.
pub const SORTS: &[&str] = &["at"];

/// So many events are put in order for a page, and not many more.
const FEW: i64 = 2_000;

/// A page of the events that a filter finds. One customer's may be not full and still not be the last.
pub async fn list_usage(
    view: &mut View,
    filter: Filter,
    paging: &Paging,
    now: Timestamp,
) -> Result<Page<UsageRow>> {
    let place = paging.cursor.as_deref().map(read_place).transpose()?;
    let newest_first = paging.sort.is_some_and(|sort| sort.descending);
    let ahead = match place {
        Some((at, ..)) if newest_first => Period { start: Timestamp::MIN, end: at.plus_micros(1) },
        Some((at, ..)) => Period { start: at, end: Timestamp::MAX },
        None => filter.period,
    };
    let Some(period) = filter.period.intersect(ahead) else { return Ok(Page::whole(Vec::new())) };
    let (stretches, onward) = match filter.customer_id {
        Some(customer) => {
            used(view, customer, filter.service_id, period, (newest_first, paging.probe())).await?
        }
        None => (growing(period, newest_first, now), None),
    };
    let mut found: Vec<Listed> = Vec::new();
    let mut ahead: Vec<Stretch> = stretches.into_iter().rev().collect();
    while let Some(next) = ahead.pop() {
        let (stretch, left) = (Filter { period: next.period, ..filter }, paging.probe() - found.len() as i64);
        if left <= 0 {
            break;
        }
        if let Some([near, far]) = next.halves(newest_first)
            && !event::are_few(view, next.period, FEW).await?
        {
            ahead.extend([far, near]);
            continue;
        }
        found.extend(match newest_first {
            true => event::newest(view, stretch, place, left).await?,
            false => event::oldest(view, stretch, place, left).await?,
        });
    }
    let page = Page::cut(found, paging, |last: &Listed| write_place(last.event.place()));
    let onward = onward.map(|at| page::write_cursor(&write_place(behind(at, newest_first))));
    Ok(Page { rows: usage_rows(view, page.rows).await?, next: page.next.or(onward) })
}

/// The place in a list behind which is what happened before an instant, or in the other order from it on.
fn behind(at: Timestamp, newest_first: bool) -> Place {
    match newest_first {
        true => (at.plus_micros(-1), Uuid::max(), CustomerId::from_uuid(Uuid::max())),
        false => (at, Uuid::nil(), CustomerId::from_uuid(Uuid::nil())),
    }
}

fn write_place((at, event, customer): Place) -> Vec<String> {
    vec![at.micros().to_string(), event.to_string(), customer.to_string()]
}

fn read_place(cursor: &str) -> Result<Place> {
    let keys = page::read_cursor(cursor, 3)?;
    let refuse = || Error::invalid("cursor", cursor, "is not one that this list gave");
    let micros = keys[0].parse().map_err(|_| refuse())?;
    let event = keys[1].parse().map_err(|_| refuse())?;
    Ok((Timestamp::from_micros(micros)?, event, keys[2].parse()?))
}
