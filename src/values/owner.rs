//! Whose a credential is: a customer's, an operator's, or that of a company's member.

use crate::error::{Error, Result};
use crate::values::id::{CustomerId, MemberId, OperatorId};
use serde::{Serialize, Serializer};
use std::fmt;
use uuid::Uuid;

/// Who holds a key, a login or a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A customer.
    Customer(CustomerId),
    /// An operator.
    Operator(OperatorId),
    /// Somebody who logs in for a company; keys are the company's own.
    Member(MemberId),
}

impl Owner {
    /// From three columns of which two are NULL.
    pub fn read_any(customer: Option<Uuid>, operator: Option<Uuid>, member: Option<Uuid>) -> Result<Owner> {
        match (customer, operator, member) {
            (None, None, Some(id)) => Ok(Owner::Member(MemberId::from_uuid(id))),
            (customer, operator, None) => Owner::read(customer, operator),
            _ => Err(Error::failed("a credential has two owners")),
        }
    }

    /// From two columns of which one is NULL.
    pub fn read(customer: Option<Uuid>, operator: Option<Uuid>) -> Result<Owner> {
        match (customer, operator) {
            (Some(id), None) => Ok(Owner::Customer(CustomerId::from_uuid(id))),
            (None, Some(id)) => Ok(Owner::Operator(OperatorId::from_uuid(id))),
            _ => Err(Error::failed("a credential has no owner, or two")),
        }
    }

    /// The customer, if it is one.
    pub fn customer(self) -> Option<CustomerId> {
        match self {
            Owner::Customer(id) => Some(id),
            Owner::Operator(_) | Owner::Member(_) => None,
        }
    }

    /// The operator, if it is one.
    pub fn operator(self) -> Option<OperatorId> {
        match self {
            Owner::Customer(_) | Owner::Member(_) => None,
            Owner::Operator(id) => Some(id),
        }
    }

    /// The member, if it is one.
    pub fn member(self) -> Option<MemberId> {
        match self {
            Owner::Customer(_) | Owner::Operator(_) => None,
            Owner::Member(id) => Some(id),
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Owner::Customer(id) => id.fmt(f),
            Owner::Operator(id) => id.fmt(f),
            Owner::Member(id) => id.fmt(f),
        }
    }
}

impl Serialize for Owner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
