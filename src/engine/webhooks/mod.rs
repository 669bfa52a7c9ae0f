//! Webhooks: who is told what, the sending of it, and the log of what was told.

pub mod deliver;
pub mod endpoints;
pub mod event_log;
pub mod fan_out;
pub mod schedule;
pub mod try_out;
pub mod turn;
