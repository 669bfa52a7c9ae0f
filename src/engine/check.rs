//! One claim that verifying the books makes, and whether it holds.

use crate::db::fault::UNREADABLE;
use crate::error::{Error, Kind, Result};
use serde::Serialize;

/// How many rows were looked at, and what is wrong with the first that is.
pub type Found = (u64, Option<String>);

/// One claim, and whether it holds.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// Its name.
    pub name: &'static str,
    /// Whether it holds.
    pub ok: bool,
    /// What is claimed.
    pub claim: &'static str,
    /// How many rows were looked at.
    pub checked: u64,
    /// The first row that is wrong, and how.
    pub wrong: Option<String>,
}

impl Check {
    /// A claim that holds unless a row was found that is wrong, or that cannot be read; whatever else
    /// kept from looking is an error.
    pub fn new(name: &'static str, claim: &'static str, found: Result<Found>) -> Result<Check> {
        let (checked, wrong) = found.or_else(|error| Ok((0, Some(damage(error)?))))?;
        Ok(Check { name, ok: wrong.is_none(), claim, checked, wrong })
    }
}

/// What is wrong with a row, also when that is that it cannot be read.
pub fn fault_of(row: Result<Option<String>>) -> Result<Option<String>> {
    row.or_else(|error| damage(error).map(Some))
}

/// What an error says about what is stored: values refuse what they cannot be, and nobody gave them
/// anything else. An error of the database, or the wish to stop, stays one.
fn damage(error: Error) -> Result<String> {
    let is_of_the_row = matches!(error.kind(), Kind::Invalid | Kind::NotFound) || error.code() == UNREADABLE;
    if is_of_the_row { Ok(error.to_string()) } else { Err(error) }
}
