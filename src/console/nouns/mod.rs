//! Every noun that the console shows: a file a noun.

pub mod all;
pub mod common;
pub mod credit_notes;
pub mod customers;
pub mod invoices;
pub mod keys;
pub mod ledger;
pub mod limits;
pub mod operators;
pub mod prices;
pub mod services;
pub mod taxes;
pub mod usage;
