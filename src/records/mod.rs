//! What payg remembers: a file a noun, with its record, its states and its SQL together.

pub mod billed;
pub mod customer;
pub mod customer_list;
pub mod customer_name;
pub mod event;
pub mod late;
pub mod operator;
pub mod price;
pub mod rollup;
pub mod segment;
pub mod service;
pub mod tax;
pub mod unique_value;
pub mod void;
