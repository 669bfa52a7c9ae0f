//! What payg does: a file a verb.

pub mod adjust;
pub mod bench;
pub mod bill;
pub mod bill_chunk;
pub mod bill_run;
pub mod cost;
pub mod credit_invoice;
pub mod draft;
pub mod find_customer;
pub mod find_invoice;
pub mod fold;
pub mod ingest;
pub mod list_customers;
pub mod payg;
pub mod post;
pub mod progress;
pub mod small_list;
pub mod stop;
pub mod void_invoice;
