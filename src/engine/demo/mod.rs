//! The demo: a small business, its usage and its bills, the same for the same seed.

pub mod accident;
pub mod build;
pub mod catalogue;
pub mod people;
pub mod plan;
pub mod show;
pub mod stream;
pub mod subscribers;
