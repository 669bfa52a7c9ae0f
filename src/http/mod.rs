//! What a program asks: a file a resource.

pub mod accounts;
pub mod app;
pub mod bench;
pub mod body;
pub mod caller;
pub mod cloud_event;
pub mod event_input;
pub mod events;
pub mod health;
pub mod key_set;
pub mod keys;
pub mod log;
pub mod me;
pub mod metrics;
pub mod open_files;
pub mod openapi;
pub mod page;
pub mod params;
pub mod passwords;
pub mod problem;
pub mod router;
pub mod server;
pub mod tokens;
