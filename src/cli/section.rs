//! A list inside of a record: what its table is called, where it is found, which columns it has.

use crate::cli::rows::Column;
use serde_json::Value;

/// A list inside of a record, shown as a table below its card.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The line above the table.
    pub title: &'static str,
    /// Which of the record's fields holds the list; `outer.inner` for one within.
    pub field: &'static str,
    /// The table's columns.
    pub columns: &'static [Column],
}

impl Section {
    /// The rows, if the record has any.
    pub fn rows<'a>(&self, record: &'a Value) -> Option<&'a [Value]> {
        let found = self.field.split('.').try_fold(record, |within, name| within.get(name))?;
        found.as_array().map(Vec::as_slice).filter(|rows| !rows.is_empty())
    }
}
