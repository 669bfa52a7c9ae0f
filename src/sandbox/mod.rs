//! A gateway to try payg against: a process of its own that speaks the YooKassa API version 3.
//!
//! It shares no code with payg's client of that API, and its journal is what tests take for the truth.

pub mod api;
pub mod bindings;
pub mod cards;
pub mod checkout;
pub mod control;
pub mod courier;
pub mod fault;
pub mod journal;
pub mod list;
pub mod notice;
pub mod objects;
pub mod payments;
pub mod read;
pub mod refunds;
pub mod refused;
pub mod server;
pub mod shop;
pub mod state;
pub mod written;
