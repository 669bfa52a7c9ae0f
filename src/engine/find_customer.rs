//! Finding the customer that a person means.

use crate::db::door::View;
use crate::error::{Error, Kind, Result};
use crate::records::customer::{self, Customer};
use crate::records::customer_name;
use crate::values::id::CustomerId;
use crate::values::naming;

/// The customer with that id, user name or external id, or with a unique prefix of one of them.
///
/// Where one is called by the user name and another by the external id, the user name is meant.
/// A prefix of several is refused with a list of them; a text that nobody is called by is not found,
/// with the closest name as a hint.
pub async fn find_customer(view: &mut View, text: &str) -> Result<Customer> {
    if !naming::is_name(text) {
        return Err(Error::not_found("customer", text.escape_debug()));
    }
    let mut matches = match text.parse::<CustomerId>() {
        Ok(id) => vec![id],
        Err(_) => customer_name::exactly(view, text).await?,
    };
    if matches.len() > 1 {
        // The user name of one is the external id of another: who is called so in payg is meant.
        matches = customer_name::user_called(view, text).await?.into_iter().collect();
    }
    if matches.is_empty() {
        matches = customer_name::starting_with(view, text).await?;
    }
    let mut candidates: Vec<Customer> = customer::get_many(view, &matches).await?.into_values().collect();
    candidates.sort_unstable_by_key(|customer| customer.customer_id);
    if candidates.len() > 1 {
        return Err(ambiguous(text, &candidates));
    }
    if let Some(customer) = candidates.pop() {
        return Ok(customer);
    }
    let names = customer_name::neighbours(view, text).await?;
    Err(Error::not_found("customer", text).suggest(text, names.iter().map(String::as_str)))
}

/// Whether a customer is called that, by its id, its user name or its external id.
pub async fn is_called(view: &mut View, customer: CustomerId, text: &str) -> Result<bool> {
    let is_id = text == customer.to_string();
    Ok(is_id || naming::is_name(text) && customer_name::exactly(view, text).await?.contains(&customer))
}

fn ambiguous(text: &str, candidates: &[Customer]) -> Error {
    let mut shown: Vec<String> = candidates
        .iter()
        .take(customer_name::CANDIDATES_MAX - 1)
        .map(|customer| format!("{} ({})", customer.handle(), customer.customer_id))
        .collect();
    if candidates.len() == customer_name::CANDIDATES_MAX {
        shown.push("…".to_owned());
    }
    Error::new(Kind::Invalid, "ambiguous", format!("{text:?} may mean {}", shown.join(", ")))
        .hint("write more of the name, or the id")
}
