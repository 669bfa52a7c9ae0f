//! How a webhook leaves the machine: signed by Standard Webhooks, to addresses that may be reached.

pub mod answer;
pub mod guard;
pub mod secret;
pub mod sender;
pub mod sign;
pub mod sink;
