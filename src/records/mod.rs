//! What payg remembers: a file a noun, with its record, its states and its SQL together.

pub mod billed;
pub mod customer;
pub mod customer_list;
pub mod customer_name;
pub mod operator;
pub mod service;
pub mod tax;
