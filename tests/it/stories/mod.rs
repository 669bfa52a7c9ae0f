//! Stories: what payg does, told from outside on both databases.

pub mod bill;
pub mod cost;
pub mod shop;
pub mod usage_correct;
pub mod usage_import;
pub mod usage_record;
pub mod usage_report;
