//! What a program asks: a file a resource.

pub mod app;
pub mod authorize;
pub mod body;
pub mod caller;
pub mod cloud_event;
pub mod event_input;
pub mod events;
pub mod fairness;
pub mod health;
pub mod limits;
pub mod log;
pub mod metrics;
pub mod openapi;
pub mod params;
pub mod problem;
pub mod proxy;
pub mod rate_headers;
pub mod router;
pub mod server;
