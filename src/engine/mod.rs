//! What payg does: a file a verb.

pub mod bench;
pub mod change;
pub mod cost;
pub mod create_customer;
pub mod create_operator;
pub mod create_service;
pub mod customer_details;
pub mod find_customer;
pub mod fold;
pub mod ingest;
pub mod list_customers;
pub mod password;
pub mod payg;
pub mod price_details;
pub mod price_history;
pub mod progress;
pub mod relocate;
pub mod set_price;
pub mod set_tax;
pub mod simulate_price;
pub mod small_list;
pub mod stop;
pub mod update_customer;
pub mod update_operator;
pub mod update_service;
pub mod usage_of;
