//! Stories: what payg does, told from outside on both databases.

pub mod bill;
pub mod shop;
