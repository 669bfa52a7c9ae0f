//! What can be done: a declaration of its form, of who may, and of the verb that does it.

use crate::console::block::Block;
use crate::console::form::Field;
use crate::console::visit::Visit;
use crate::engine::caller::Subject;
use crate::error::{Error, Kind, Result};
use crate::records::customer::Kind as CustomerKind;
use crate::records::operator::Role;
use futures_util::future::BoxFuture;
use serde_json::Value;

/// What a declaration's functions answer.
pub type Answer<T> = BoxFuture<'static, Result<T>>;

/// Something that can be done.
pub struct Action {
    /// The last part of its address.
    pub name: &'static str,
    /// What its button says.
    pub label: &'static str,
    /// Who may.
    pub may: May,
    /// Whether it cannot be undone.
    pub danger: bool,
    /// Whether it makes sense for one as it stands.
    pub when: fn(&Value) -> bool,
    /// What is to be filled in.
    pub form: fn(Visit, Value) -> Answer<Vec<Field>>,
    /// Does it; on a rehearsal in a preview.
    pub run: fn(Visit, Value) -> Answer<Done>,
}

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Operators of at least a role.
    Operate(Role),
    /// The customer whose it is, and operators who may do the daily work.
    Owner,
    /// The customer whose it is, and nobody for it.
    Customer,
    /// The user whose it is, and operators who may do the daily work; a company may not.
    User,
    /// The company whose it is, and operators who may do the daily work; a user may not.
    Company,
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Done {
    /// A sentence.
    pub says: String,
    /// The page that follows; empty is the one of the thing itself.
    pub to: String,
    /// What is to be seen of it.
    pub blocks: Vec<Block>,
    /// Whether the blocks are shown this once and never again.
    pub once: bool,
}

impl Done {
    /// A sentence, and the page that follows.
    pub fn says(sentence: impl Into<String>, to: impl Into<String>) -> Done {
        Done { says: sentence.into(), to: to.into(), ..Done::default() }
    }
}

impl May {
    /// Refuses who may not.
    pub fn check(self, visit: &Visit) -> Result<()> {
        match self {
            May::Operate(least) => visit.must_operate(least),
            May::Owner | May::Customer if visit.own()?.is_some() => visit.caller()?.must_manage(),
            May::Customer => {
                Err(Error::new(Kind::Denied, "customers_only", "only the customer itself may do this"))
            }
            May::Company if visit.own()?.is_some() => match visit.caller()?.subject {
                Subject::Customer(_, CustomerKind::Company) => visit.caller()?.must_manage(),
                _ => Err(Error::new(Kind::Denied, "companies_only", "only a company may do this")),
            },
            May::User if visit.own()?.is_some() => match visit.caller()?.subject {
                Subject::Customer(_, CustomerKind::User) => visit.caller()?.must_manage(),
                _ => Err(Error::new(Kind::Denied, "users_only", "only a user may do this")),
            },
            May::Owner | May::User | May::Company => visit.must_operate(Role::Operator),
        }
    }
}

/// Nothing is to be filled in.
pub fn no_fields(_: Visit, _: Value) -> Answer<Vec<Field>> {
    Box::pin(async { Ok(Vec::new()) })
}

/// It always makes sense.
pub fn always(_: &Value) -> bool {
    true
}
