//! Listing events a page at a time, with those that were voided.

use crate::db::door::View;
use crate::engine::usage_row::{UsageRow, usage_rows};
use crate::error::{Error, Result};
use crate::records::event::{self, Filter, Listed, Place};
use crate::values::page::{self, Page, Paging};
use crate::values::timestamp::Timestamp;

/// By what the list can be sorted; the oldest first unless asked.
pub const SORTS: &[&str] = &["at"];

/// A page of the events that a filter finds.
pub async fn list_usage(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<UsageRow>> {
    let place = paging.cursor.as_deref().map(read_place).transpose()?;
    let newest_first = paging.sort.is_some_and(|sort| sort.descending);
    let found = if newest_first {
        event::newest(view, filter, place, paging.probe()).await?
    } else {
        event::oldest(view, filter, place, paging.probe()).await?
    };
    let page = Page::cut(found, paging, |last: &Listed| write_place(last.event.place()));
    Ok(Page { rows: usage_rows(view, page.rows).await?, next: page.next })
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
