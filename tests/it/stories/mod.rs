//! Stories: what payg does, told from outside on both databases.

pub mod adjust;
pub mod bill;
pub mod companies;
pub mod cost;
pub mod crash;
pub mod customer_names;
pub mod demo;
pub mod invoice;
pub mod limits;
pub mod marks;
pub mod operators;
pub mod order;
pub mod price_quotes;
pub mod price_simulations;
pub mod prices;
pub mod readme;
pub mod services;
pub mod shop;
pub mod taxes;
pub mod usage_correct;
pub mod usage_import;
pub mod usage_record;
pub mod usage_report;
pub mod users;
pub mod verify;
pub mod world;
