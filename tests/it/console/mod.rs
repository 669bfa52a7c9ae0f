//! The console: what a browser is sent, and what it is refused.

pub mod accounts;
pub mod browser;
pub mod guards;
pub mod operators;
pub mod person;
pub mod walk;
