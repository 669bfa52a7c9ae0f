//! Rows of a list with the names of the customers whose they are.

use crate::db::door::View;
use crate::error::Result;
use crate::records::customer;
use crate::values::id::CustomerId;
use crate::values::page::Page;
use serde::Serialize;

/// A row that says by name whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named<T> {
    /// The row.
    #[serde(flatten)]
    pub row: T,
    /// The shortest name that leads to the customer.
    pub customer_name: String,
}

/// The names to the rows of a page, in the same order.
pub async fn named<T>(view: &mut View, page: Page<T>, whose: fn(&T) -> CustomerId) -> Result<Page<Named<T>>> {
    let mut ids: Vec<CustomerId> = page.rows.iter().map(whose).collect();
    ids.sort_unstable();
    ids.dedup();
    let customers = customer::get_many(view, &ids).await?;
    Ok(page.map(|row| {
        let id = whose(&row);
        let name = customers.get(&id).map(customer::Customer::handle);
        Named { row, customer_name: name.unwrap_or_else(|| id.to_string()) }
    }))
}
