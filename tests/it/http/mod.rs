//! What programs ask over HTTP: a file a resource.

pub mod accounts;
pub mod authorize;
pub mod crash;
pub mod flood;
pub mod health;
pub mod limits;
pub mod proxy;
