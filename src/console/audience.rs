//! Who may see a noun.

use crate::engine::caller::{Caller, Subject};
use crate::error::{Error, Kind, Result};
use crate::records::customer::Kind as CustomerKind;
use crate::records::operator::Role;

/// Who may see a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Operators.
    Operators,
    /// Operators all of it, companies their own; a user has none.
    Companies,
    /// Operators all of it, users their own; a company has none.
    Users,
    /// Operators all of it, customers their own.
    Everyone,
}

impl Audience {
    /// Whether somebody belongs to it.
    pub fn admits(self, caller: &Caller) -> bool {
        self.must_admit(caller).is_ok()
    }

    /// Refuses whoever does not belong to it.
    pub fn must_admit(self, caller: &Caller) -> Result<()> {
        match (self, caller.subject) {
            (Audience::Operators, _) => caller.must_operate(Role::Viewer),
            (Audience::Companies, Subject::Customer(_, CustomerKind::User)) => {
                Err(Error::new(Kind::Denied, "companies_only", "only a company has this"))
            }
            (Audience::Users, Subject::Customer(_, CustomerKind::Company)) => {
                Err(Error::new(Kind::Denied, "users_only", "only a user has this"))
            }
            _ => Ok(()),
        }
    }
}
