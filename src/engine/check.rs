//! One claim that verifying the books makes, and whether it holds.

use serde::Serialize;

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
    /// A claim that holds unless a row was found that is wrong.
    pub fn new(name: &'static str, claim: &'static str, checked: u64, wrong: Option<String>) -> Check {
        Check { name, ok: wrong.is_none(), claim, checked, wrong }
    }
}
