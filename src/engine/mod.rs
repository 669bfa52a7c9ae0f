//! What payg does: a file a verb.

pub mod adjust;
pub mod bench;
pub mod bill;
pub mod bill_chunk;
pub mod bill_run;
pub mod cost;
pub mod credit_invoice;
pub mod draft;
pub mod explain;
pub mod find_customer;
pub mod find_invoice;
pub mod fold;
pub mod ingest;
pub mod list_customers;
pub mod payg;
pub mod post;
pub mod progress;
pub mod sketch;
pub mod small_list;
pub mod stop;
pub mod verify;
pub mod verify_books;
pub mod verify_rating;
pub mod verify_usage;
pub mod void_invoice;
