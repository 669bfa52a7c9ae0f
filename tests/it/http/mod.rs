//! What programs ask over HTTP: a file a resource.

pub mod accounts;
pub mod crash;
pub mod health;
pub mod limits;
