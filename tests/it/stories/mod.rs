//! Stories: what payg does, told from outside on both databases.

pub mod adjust;
pub mod bill;
pub mod invoice;
pub mod shop;
pub mod verify;
