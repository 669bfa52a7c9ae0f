//! The console: what a browser is sent, and what it is refused.

pub mod accounts;
pub mod attention;
pub mod browser;
pub mod deeds;
pub mod every_list;
pub mod fields;
pub mod guards;
pub mod lists;
pub mod members;
pub mod money;
pub mod narrow;
pub mod operators;
pub mod pages;
pub mod person;
pub mod reports;
pub mod runs;
pub mod sound;
pub mod standing;
pub mod tables;
pub mod told;
pub mod trips;
pub mod walk;
pub mod world;
