//! What payg remembers: a file a noun, with its record, its states and its SQL together.

pub mod account;
pub mod billed;
pub mod billing_zone;
pub mod credit_note;
pub mod customer;
pub mod customer_list;
pub mod customer_name;
pub mod due;
pub mod event;
pub mod exported_event;
pub mod invoice;
pub mod invoice_line;
pub mod invoice_tax;
pub mod late;
pub mod letter;
pub mod number_series;
pub mod operator;
pub mod price;
pub mod rollup;
pub mod segment;
pub mod service;
pub mod standing;
pub mod tax;
pub mod transfer;
pub mod unique_value;
pub mod void;
