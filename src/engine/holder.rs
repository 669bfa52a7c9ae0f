//! Who holds a credential: the customer, operator or member behind it, as it is at present.

use crate::db::door::{Tx, View};
use crate::engine::caller::Subject;
use crate::error::{Error, Kind, Result};
use crate::records::customer::{self, Customer};
use crate::records::customer_password;
use crate::records::login_name;
use crate::records::member::{self, Member, MemberRole};
use crate::records::operator::{self, Operator};
use crate::values::id::MemberId;
use crate::values::naming;
use crate::values::owner::Owner;
use crate::values::timestamp::Timestamp;

/// The customer, operator or member behind a credential.
#[derive(Clone, Debug)]
pub enum Holder {
    /// A customer.
    Customer(Customer),
    /// An operator.
    Operator(Operator),
    /// A member, and the company that it logs in for.
    Member(Member, Box<Customer>),
}

impl Holder {
    /// Reads who it is.
    pub async fn get(view: &mut View, owner: Owner) -> Result<Holder> {
        match owner {
            Owner::Customer(id) => Ok(Holder::Customer(customer::get(view, id).await?)),
            Owner::Operator(id) => Ok(Holder::Operator(operator::get(view, id).await?)),
            Owner::Member(id) => {
                let member = member::get(view, id).await?;
                let company = customer::get(view, member.customer_id).await?;
                Ok(Holder::Member(member, Box::new(company)))
            }
        }
    }

    /// Reads who it is and keeps it from other changes until this one is over.
    pub async fn lock(tx: &mut Tx, owner: Owner) -> Result<Holder> {
        match owner {
            Owner::Customer(id) => Ok(Holder::Customer(customer::lock(tx, id).await?)),
            Owner::Operator(id) => {
                operator::lock_all(tx).await?;
                Ok(Holder::Operator(operator::get(tx, id).await?))
            }
            Owner::Member(id) => {
                let company = member::get(tx, id).await?.customer_id;
                let company = customer::lock(tx, company).await?;
                // It may have been changed before the company was locked.
                Ok(Holder::Member(member::get(tx, id).await?, Box::new(company)))
            }
        }
    }

    /// Those who may mean themselves by a log-in name: an operator, a customer, a member, or several
    /// with one address.
    pub async fn called(view: &mut View, name: &str) -> Result<Vec<Holder>> {
        if !naming::is_name(name) {
            return Ok(Vec::new());
        }
        let operator = operator::by_email(view, &name.to_ascii_lowercase()).await?;
        let mut holders: Vec<Holder> = operator.map(Holder::Operator).into_iter().collect();
        if let Some(id) = login_name::find(view, name).await? {
            holders.push(Holder::Customer(customer::get(view, id).await?));
        }
        if let Some(member) = member::by_email(view, name).await? {
            let company = customer::get(view, member.customer_id).await?;
            holders.push(Holder::Member(member, Box::new(company)));
        }
        Ok(holders)
    }

    /// The customer that it is or logs in for, if it is no operator.
    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Holder::Customer(customer) => Some(customer),
            Holder::Operator(_) => None,
            Holder::Member(_, company) => Some(company),
        }
    }

    /// The member that it is, and what it may do.
    pub fn member(&self) -> Option<(MemberId, MemberRole)> {
        match self {
            Holder::Customer(_) | Holder::Operator(_) => None,
            Holder::Member(member, _) => Some((member.member_id, member.role)),
        }
    }

    /// Whose credentials are its own.
    pub fn owner(&self) -> Owner {
        match self {
            Holder::Customer(customer) => Owner::Customer(customer.customer_id),
            Holder::Operator(operator) => Owner::Operator(operator.operator_id),
            Holder::Member(member, _) => Owner::Member(member.member_id),
        }
    }

    /// As whom it calls.
    pub fn subject(&self) -> Subject {
        match self {
            Holder::Customer(customer) => Subject::Customer(customer.customer_id, customer.kind),
            Holder::Operator(operator) => Subject::Operator(operator.operator_id, operator.role),
            Holder::Member(_, company) => Subject::Customer(company.customer_id, company.kind),
        }
    }

    /// Where letters to it go.
    pub fn email(&self) -> Option<&str> {
        match self {
            Holder::Customer(customer) => customer.email.as_deref(),
            Holder::Operator(operator) => Some(&operator.email),
            Holder::Member(member, _) => Some(&member.email),
        }
    }

    /// Refuses one that is disabled.
    pub fn must_be_enabled(&self) -> Result<()> {
        let disabled_at = match self {
            Holder::Customer(customer) => customer.disabled_at,
            Holder::Operator(operator) => operator.disabled_at,
            Holder::Member(member, company) => member.removed_at.or(company.disabled_at),
        };
        match disabled_at {
            None => Ok(()),
            Some(_) => Err(Error::new(Kind::Denied, "account_disabled", "the account is disabled")),
        }
    }

    /// The hash of its password, if it has one.
    pub async fn password_hash(&self, view: &mut View) -> Result<Option<String>> {
        match self {
            Holder::Customer(customer) => customer_password::password_hash(view, customer.customer_id).await,
            Holder::Operator(operator) => operator::password_hash(view, operator.operator_id).await,
            Holder::Member(member, _) => member::password_hash(view, member.member_id).await,
        }
    }

    /// Gives it a password, and lets it log in with its e-mail address.
    pub async fn set_password_hash(&self, tx: &mut Tx, hash: &str, at: Timestamp) -> Result<()> {
        match self {
            Holder::Operator(operator) => {
                operator::set_password_hash(tx, operator.operator_id, hash, at).await
            }
            Holder::Member(member, _) => member::set_password_hash(tx, member.member_id, hash).await,
            Holder::Customer(customer) => {
                let (id, email) = (customer.customer_id, customer.email.as_deref());
                if customer.user_name.is_none() && email.is_none() {
                    return Err(Error::usage(
                        "to log in a customer needs a user name or an e-mail address besides the password",
                    ));
                }
                customer_password::set_password_hash(tx, id, hash, at).await?;
                login_name::move_email(tx, id, email, email).await
            }
        }
    }
}
