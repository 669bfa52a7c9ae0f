//! Who is asking: a customer or an operator, and what the credential allows.

use crate::error::{Error, Kind, Result};
use crate::records::customer::Kind as CustomerKind;
use crate::records::member::MemberRole;
use crate::records::operator::Role;
use crate::values::actor::Actor;
use crate::values::id::{CustomerId, MemberId, OperatorId};
use crate::values::owner::Owner;
use crate::values::scope::{Scope, Scopes};
use std::fmt;
use uuid::Uuid;

/// Somebody whose credential was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub subject: Subject,
    /// What the credential allows; a login allows everything that its subject may do.
    pub scopes: Scopes,
    /// The API key or the login that was shown.
    pub credential: Uuid,
    /// Who logged in for a company, and what they may do for it.
    pub member: Option<(MemberId, MemberRole)>,
}

/// Who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A customer, who sees only its own.
    Customer(CustomerId, CustomerKind),
    /// An operator, who sees all.
    Operator(OperatorId, Role),
}

impl Subject {
    /// The bare id.
    pub fn uuid(self) -> Uuid {
        match self {
            Subject::Customer(id, _) => id.uuid(),
            Subject::Operator(id, _) => id.uuid(),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Customer(id, _) => id.fmt(f),
            Subject::Operator(id, _) => id.fmt(f),
        }
    }
}

impl Caller {
    /// Refuses a credential that does not allow something.
    pub fn must(&self, scope: Scope) -> Result<()> {
        if self.scopes.allow(scope) {
            return Ok(());
        }
        let why = format!("the key does not have the scope {}", scope.word());
        Err(Error::new(Kind::Denied, "scope_missing", why).hint("make a key that has it"))
    }

    /// Refuses everybody but operators; `least` is the lowest role that will do.
    pub fn must_operate(&self, least: Role) -> Result<()> {
        match self.subject {
            Subject::Operator(_, role) if role.reaches(least) => Ok(()),
            Subject::Operator(..) => {
                let why = format!("only an operator with the role {} may do this", least.word());
                Err(Error::new(Kind::Denied, "role_missing", why))
            }
            Subject::Customer(..) => {
                Err(Error::new(Kind::Denied, "operators_only", "only an operator may do this"))
            }
        }
    }

    /// Refuses a member of a company who only looks.
    pub fn must_manage(&self) -> Result<()> {
        match self.member {
            Some((_, MemberRole::Viewer)) => {
                let why = "only a manager of the company may do this";
                Err(Error::new(Kind::Denied, "role_missing", why))
            }
            _ => Ok(()),
        }
    }

    /// Whose logins and password are its own.
    pub fn owner(&self) -> Owner {
        match self.member {
            Some((id, _)) => Owner::Member(id),
            None => self.key_owner(),
        }
    }

    /// Whose keys are its own: a member has none but the company's.
    pub fn key_owner(&self) -> Owner {
        match self.subject {
            Subject::Customer(id, _) => Owner::Customer(id),
            Subject::Operator(id, _) => Owner::Operator(id),
        }
    }

    /// Who acts, for the audit trail.
    pub fn actor(&self) -> Actor {
        match (self.member, self.subject) {
            (Some((id, _)), _) => Actor::Member(id),
            (None, Subject::Customer(id, _)) => Actor::Customer(id),
            (None, Subject::Operator(id, _)) => Actor::Operator(id),
        }
    }

    /// The customer that asks, if it is one.
    pub fn customer(&self) -> Option<CustomerId> {
        match self.subject {
            Subject::Customer(id, _) => Some(id),
            Subject::Operator(..) => None,
        }
    }
}
