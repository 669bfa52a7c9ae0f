//! A customer with what stands around it, as it is shown.

use crate::db::door::View;
use crate::error::Result;
use crate::records::customer::Customer;
use crate::records::customer_password;
use crate::records::tax::{self, Tax};
use serde::Serialize;
use utoipa::ToSchema;

/// A customer, its taxes, and whether it can log in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CustomerDetails {
    /// The customer itself.
    #[serde(flatten)]
    pub customer: Customer,
    /// Taxes on its invoices, by name.
    pub taxes: Vec<Tax>,
    /// Whether it has a password.
    pub has_password: bool,
}

/// Reads what stands around a customer.
pub async fn customer_details(view: &mut View, customer: Customer) -> Result<CustomerDetails> {
    let id = customer.customer_id;
    let taxes = tax::taxes_of(view, &[id]).await?.remove(&id).unwrap_or_default();
    let has_password = customer_password::password_hash(view, id).await?.is_some();
    Ok(CustomerDetails { customer, taxes, has_password })
}
