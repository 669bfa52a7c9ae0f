//! What programs ask over HTTP: a file a resource.

pub mod health;
