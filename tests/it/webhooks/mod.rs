//! Webhooks: what may be reached, what is sent to whom and when, and the log of it.

pub mod delivering;
pub mod endpoints;
pub mod faces;
pub mod guard;
pub mod killed;
pub mod receiver;
