//! Who changes something: an operator, a customer, a part of payg, or a user of the machine.

use crate::error::{Error, Result};
use crate::values::id::{CustomerId, MemberId, OperatorId};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Who changes something; the audit trail keeps it beside what was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An operator, by API or console.
    Operator(OperatorId),
    /// A customer, by API.
    Customer(CustomerId),
    /// Somebody who logged in for a company.
    Member(MemberId),
    /// A part of payg that acts by itself, as `scheduler`; made by [`Actor::system`].
    System(Cow<'static, str>),
    /// Whoever types commands on the machine, by the name that the machine knows.
    CommandLine(String),
}

impl Actor {
    /// A part of payg that acts by itself.
    pub const fn system(part: &'static str) -> Actor {
        Actor::System(Cow::Borrowed(part))
    }

    /// Which kind of actor, as the database and the API say it.
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Operator(_) => "operator",
            Actor::Customer(_) => "customer",
            Actor::Member(_) => "member",
            Actor::System(_) => "system",
            Actor::CommandLine(_) => "command_line",
        }
    }

    /// Its id or name.
    pub fn name(&self) -> String {
        match self {
            Actor::Operator(id) => id.to_string(),
            Actor::Customer(id) => id.to_string(),
            Actor::Member(id) => id.to_string(),
            Actor::System(part) => part.clone().into_owned(),
            Actor::CommandLine(user) => user.clone(),
        }
    }

    /// From what [`Actor::kind`] and [`Actor::name`] said.
    pub fn read(kind: &str, name: String) -> Result<Actor> {
        Ok(match kind {
            "operator" => Actor::Operator(name.parse()?),
            "customer" => Actor::Customer(name.parse()?),
            "member" => Actor::Member(name.parse()?),
            "system" => Actor::System(Cow::Owned(name)),
            "command_line" => Actor::CommandLine(name),
            _ => {
                return Err(Error::failed(format!(
                    "the audit trail names an unknown kind of actor {kind:?}"
                )));
            }
        })
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name())
    }
}

impl Serialize for Actor {
    /// As `{"kind": "operator", "name": "opr_…"}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Actor", 2)?;
        fields.serialize_field("kind", self.kind())?;
        fields.serialize_field("name", &self.name())?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_comes_back_as_it_was() {
        let actors = [
            Actor::Operator(OperatorId::new()),
            Actor::Customer(CustomerId::new()),
            Actor::system("scheduler"),
            Actor::CommandLine("ada".to_owned()),
        ];
        for actor in actors {
            assert_eq!(Actor::read(actor.kind(), actor.name()).ok(), Some(actor));
        }
        assert!(Actor::read("operator", "ada".to_owned()).is_err());
        assert!(Actor::read("ghost", "ada".to_owned()).is_err());
    }
}
