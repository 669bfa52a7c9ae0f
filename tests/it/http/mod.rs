//! What programs ask over HTTP: a file a resource.

pub mod accounts;
pub mod health;
pub mod reading;
pub mod scene;
