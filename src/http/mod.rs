//! What a program asks: a file a resource.

pub mod accounts;
pub mod app;
pub mod authorize;
pub mod body;
pub mod caller;
pub mod cloud_event;
pub mod event_input;
pub mod events;
pub mod fairness;
pub mod health;
pub mod key_set;
pub mod keys;
pub mod limits;
pub mod log;
pub mod me;
pub mod metrics;
pub mod openapi;
pub mod page;
pub mod params;
pub mod passwords;
pub mod problem;
pub mod proxy;
pub mod rate_headers;
pub mod router;
pub mod server;
pub mod tokens;
