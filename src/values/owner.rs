//! Whose a credential is: a customer's or an operator's.

use crate::error::{Error, Result};
use crate::values::id::{CustomerId, OperatorId};
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
}

impl Owner {
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
            Owner::Operator(_) => None,
        }
    }

    /// The operator, if it is one.
    pub fn operator(self) -> Option<OperatorId> {
        match self {
            Owner::Customer(_) => None,
            Owner::Operator(id) => Some(id),
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Owner::Customer(id) => id.fmt(f),
            Owner::Operator(id) => id.fmt(f),
        }
    }
}

impl Serialize for Owner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
