//! Jobs: what the work in the background has still to do.

use crate::console::cell::{Column, Kind};
use crate::console::noun::Noun;
use crate::console::nouns::common::json;
use crate::console::visit::Visit;
use crate::error::Result;
use crate::records::backlog;
use crate::values::page::Page;
use serde_json::Value;

/// The declaration.
pub static NOUN: Noun = Noun {
    key: 'j',
    command: "payg work",
    ..Noun::new("jobs", ("job", "Jobs"), COLUMNS, |visit, _| Box::pin(list(visit)))
};

const COLUMNS: &[Column] = &[
    Column::new("unit", "/unit"),
    Column::of("due, at most 1000 counted", "/due", Kind::Number),
    Column::of("the oldest since", "/since", Kind::Time),
];

async fn list(visit: Visit) -> Result<Page<Value>> {
    json(Page::whole(backlog::of_units(&mut visit.payg.db.view().await?, visit.payg.now()).await?))
}
