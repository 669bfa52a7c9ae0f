//! What happened to one thing, in the order of time, and who changed it.

use crate::console::block::Block;
use crate::console::cell::{self, Column, Kind};
use crate::console::nouns::common::value;
use crate::console::visit::Visit;
use crate::db::door::View;
use crate::engine::webhooks::event_log::LoggedEvent;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::letter;
use crate::records::operator::Role;
use crate::values::calendar::Zone;
use crate::values::id::CustomerId;
use crate::values::timestamp::Timestamp;
use serde_json::{Value, json as object};
use uuid::Uuid;

/// Events and changes that a page shows.
const SHOWN: i64 = 50;

const TIMELINE: &[Column] = &[
    Column::of("when", "/at", Kind::Time),
    Column::new("what", "/what").to("/event-log/", "/event"),
    Column::new("details", "/details"),
];

const CHANGES: &[Column] = &[
    Column::of("when", "/created_at", Kind::Time).to("/audit/", "/id"),
    Column::new("what", "/verb"),
    Column::of("who", "/actor/name", Kind::Code),
    Column::new("why", "/reason"),
];

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Moment {
    at: Timestamp,
    /// What tells the order within one instant: ids are made one after the other.
    birth: Uuid,
    row: Value,
}

impl Moment {
    /// Something that happened, if it did.
    pub fn of(at: Option<Timestamp>, what: impl Into<String>, details: impl Into<String>) -> Option<Moment> {
        let at = at?;
        let (what, details): (String, String) = (what.into(), details.into());
        let row = object!({ "at": at, "what": what, "details": details });
        Some(Moment { at, birth: Uuid::nil(), row })
    }

    /// The same, of something that has an id: within one instant it stands where that id was made.
    pub fn born(self, birth: Uuid) -> Moment {
        Moment { birth, ..self }
    }
}

/// What was told about a document, but that an invoice was issued.
pub async fn told(view: &mut View, customer_id: CustomerId, document_id: Uuid) -> Result<Vec<Moment>> {
    let letters = letter::of_document(view, customer_id, document_id, SHOWN).await?;
    let moment = |written| {
        let event = LoggedEvent::from(written);
        let row = object!({ "at": event.timestamp, "what": event.r#type, "event": event.id });
        Moment { at: event.timestamp, birth: event.id.uuid(), row }
    };
    Ok(letters.into_iter().map(moment).collect())
}

/// All that happened, the oldest first; also what happened within one instant, as on a clock that stands.
pub fn timeline(mut moments: Vec<Moment>, zone: &Zone) -> Block {
    moments.sort_by_key(|moment| (moment.at, moment.birth));
    let rows: Vec<Value> = moments.into_iter().map(|moment| moment.row).collect();
    let mut table = cell::table("Timeline", TIMELINE, &rows, zone);
    "Nothing happened yet.".clone_into(&mut table.empty);
    Block::Table(table)
}

/// Who changed it, for operators; a customer is not told.
pub async fn changes(visit: &Visit, view: &mut View, subject_id: String) -> Result<Vec<Block>> {
    if !visit.operates(Role::Viewer) {
        return Ok(Vec::new());
    }
    changes_among(visit, &audit::of_subject(view, &subject_id, SHOWN).await?)
}

/// The same where the entries are read already.
pub fn changes_among(visit: &Visit, entries: &[Entry]) -> Result<Vec<Block>> {
    if !visit.operates(Role::Viewer) {
        return Ok(Vec::new());
    }
    let rows: Vec<Value> = entries.iter().map(value).collect::<Result<_>>()?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Block::Table(cell::table("Changes", CHANGES, &rows, &visit.zone()))])
}

/// A table of records, left out where there is none.
pub fn some<T: serde::Serialize>(
    title: &str,
    columns: &[Column],
    records: &[T],
    zone: &Zone,
) -> Result<Option<Block>> {
    let rows: Vec<Value> = records.iter().map(value).collect::<Result<_>>()?;
    let table = || Block::Table(cell::table(title, columns, &rows, zone));
    Ok((!rows.is_empty()).then(table))
}
