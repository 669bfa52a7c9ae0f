//! What payg does: a file a verb.

pub mod bench;
pub mod find_customer;
pub mod fold;
pub mod ingest;
pub mod list_customers;
pub mod payg;
pub mod progress;
pub mod small_list;
pub mod stop;
