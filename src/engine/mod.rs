//! What payg does: a file a verb.

pub mod find_customer;
pub mod list_customers;
pub mod payg;
pub mod small_list;
