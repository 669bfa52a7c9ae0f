//! What a credential allows: a few words, kept and shown as a list.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// One thing that a credential may allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Scope {
    /// Report usage, void and amend it.
    UsageWrite = 1,
    /// Read usage, cost and limits.
    UsageRead = 2,
    /// Read prices and invoices.
    BillingRead = 4,
    /// Report calls and read their billing.
    Calls = 8,
    /// Change the account, its keys and its password.
    Account = 16,
    /// Ask on behalf of other services.
    Internal = 32,
    /// Move money: create, process and cancel payments, refund them, answer disputes.
    Payments = 64,
}

impl Scope {
    /// All of them.
    pub const ALL: [Scope; 7] = [
        Scope::UsageWrite,
        Scope::UsageRead,
        Scope::BillingRead,
        Scope::Calls,
        Scope::Account,
        Scope::Internal,
        Scope::Payments,
    ];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Scope::UsageWrite => "usage:write",
            Scope::UsageRead => "usage:read",
            Scope::BillingRead => "billing:read",
            Scope::Calls => "calls",
            Scope::Account => "account",
            Scope::Internal => "internal",
            Scope::Payments => "payments",
        }
    }
}

impl FromStr for Scope {
    type Err = Error;

    fn from_str(text: &str) -> Result<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.word() == text).ok_or_else(|| {
            Error::invalid("scope", text, "is none that there is").suggest(text, Scope::ALL.map(Scope::word))
        })
    }
}

/// A set of scopes; written as words parted by commas, `*` is all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// Everything that the subject may do.
    pub const ALL: Scopes = Scopes(u8::MAX);
    /// Nothing at all.
    pub const NONE: Scopes = Scopes(0);

    /// With one more.
    pub const fn with(self, scope: Scope) -> Scopes {
        Scopes(self.0 | scope as u8)
    }

    /// Without one.
    pub const fn without(self, scope: Scope) -> Scopes {
        Scopes(self.0 & !(scope as u8))
    }

    /// Whether all of `others` are among them.
    pub const fn cover(self, others: Scopes) -> bool {
        self.0 & others.0 == others.0
    }

    /// Whether one is among them.
    pub const fn allow(self, scope: Scope) -> bool {
        self.0 & scope as u8 != 0
    }
}

impl FromStr for Scopes {
    type Err = Error;

    fn from_str(text: &str) -> Result<Scopes> {
        if text.trim() == "*" {
            return Ok(Scopes::ALL);
        }
        text.split(',')
            .map(|word| word.trim().parse())
            .try_fold(Scopes::NONE, |set, scope| Ok(set.with(scope?)))
    }
}

impl Serialize for Scopes {
    /// As a list of words.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.to_string().split(','))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Scopes::ALL {
            return f.pad("*");
        }
        let words: Vec<&str> =
            Scope::ALL.into_iter().filter(|scope| self.allow(*scope)).map(Scope::word).collect();
        f.pad(&words.join(","))
    }
}
