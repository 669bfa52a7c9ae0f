//! What a ledger account is for; each customer has an account of its own in each role.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// What an account is for; each customer has its own of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// What the customer owes.
    Receivable,
    /// What was earned from the customer.
    Revenue,
    /// What was collected for the tax office.
    Tax,
    /// What was paid.
    Cash,
    /// What the customer has in hand.
    Credit,
    /// What is owed to a company for the payments that were taken for it.
    Payable,
    /// What was kept of a company's payments.
    Fees,
    /// What a payer's bank holds back until a dispute is decided.
    Disputed,
    /// What was lost.
    Losses,
}

impl Role {
    /// Every role, in the order of the books.
    pub const ALL: [Role; 9] = [
        Role::Receivable,
        Role::Revenue,
        Role::Tax,
        Role::Cash,
        Role::Credit,
        Role::Payable,
        Role::Fees,
        Role::Disputed,
        Role::Losses,
    ];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Role::Receivable => "receivable",
            Role::Revenue => "revenue",
            Role::Tax => "tax",
            Role::Cash => "cash",
            Role::Credit => "credit",
            Role::Payable => "payable",
            Role::Fees => "fees",
            Role::Disputed => "disputed",
            Role::Losses => "losses",
        }
    }
}

impl FromStr for Role {
    type Err = Error;

    fn from_str(text: &str) -> Result<Role> {
        Role::ALL.into_iter().find(|role| role.word() == text).ok_or_else(|| {
            Error::invalid("role", text, "is not a role of an account")
                .suggest(text, Role::ALL.map(Role::word))
        })
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
