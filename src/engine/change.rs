//! What a change does to one field that may be empty.

use serde::{Deserialize, Deserializer};

/// A field of a change; not every change names every field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// It becomes empty.
    Clear,
    /// It becomes this.
    Set(T),
}

impl<T> Change<T> {
    /// What the field holds after the change.
    pub fn apply(self, before: Option<T>) -> Option<T> {
        match self {
            Change::Keep => before,
            Change::Clear => None,
            Change::Set(after) => Some(after),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    /// From a field that is there: null empties it. One that is not there is kept (`#[serde(default)]`).
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Change<T>, D::Error> {
        let given = Option::deserialize(deserializer)?;
        Ok(given.map_or(Change::Clear, Change::Set))
    }
}
