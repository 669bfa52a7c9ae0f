//! Whose data a request is about: the caller's own, or that of the customer whom an operator names.

use crate::db::door::View;
use crate::engine::caller::{Caller, Subject};
use crate::engine::find_customer::{find_customer, is_called};
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::customer::{self, Customer, Kind};
use crate::records::customer_name;
use crate::values::id::CustomerId;
use crate::values::naming;

/// The customer that is meant; nobody in particular when an operator names none.
///
/// A customer may name itself; anybody else is nobody, whether there is such a customer or not.
pub async fn customer(view: &mut View, caller: &Caller, named: Option<&str>) -> Result<Option<Customer>> {
    match (caller.subject, named) {
        (Subject::Customer(own, _), Some(name)) if !is_called(view, own, name).await? => {
            Err(Error::not_found("customer", name).at("customer"))
        }
        (Subject::Customer(own, _), _) => customer::get(view, own).await.map(Some),
        (Subject::Operator(..), None) => Ok(None),
        (Subject::Operator(..), Some(name)) => {
            find_customer(view, name).await.map(Some).map_err(|error| error.at("customer"))
        }
    }
}

/// The customer that is meant, which an operator must name.
pub async fn one_customer(view: &mut View, caller: &Caller, named: Option<&str>) -> Result<Customer> {
    customer(view, caller, named)
        .await?
        .ok_or_else(|| Error::usage("an operator says whose it is").hint("name the customer").at("customer"))
}

/// The id of the customer that is meant, which an operator must name. A customer's own is in its credential:
/// the database is asked only where that does not say it.
pub async fn one_customer_id(payg: &Payg, caller: &Caller, named: Option<&str>) -> Result<CustomerId> {
    match (caller.subject, named) {
        (Subject::Customer(own, _), None) => Ok(own),
        _ => Ok(one_customer(&mut payg.db.view().await?, caller, named).await?.customer_id),
    }
}

/// The user whom a path names by its whole user name or id, if the caller may ask for it.
pub async fn user(view: &mut View, caller: &Caller, name: &str) -> Result<Customer> {
    let candidates = match (caller.subject, name.parse::<CustomerId>()) {
        _ if !naming::is_name(name) => vec![],
        (Subject::Customer(own, _), _) => vec![own],
        (Subject::Operator(..), Ok(id)) => vec![id],
        (Subject::Operator(..), Err(_)) => customer_name::exactly(view, name).await?,
    };
    let mut found = customer::get_many(view, &candidates).await?.into_values().filter(|one| {
        let is_called = one.user_name.as_deref() == Some(name) || one.customer_id.to_string() == name;
        is_called && one.kind == Kind::User
    });
    found.next().ok_or_else(|| Error::not_found("user", name.escape_debug()))
}
