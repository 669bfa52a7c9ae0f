//! What programs ask over HTTP: a file a resource.

pub mod accounts;
pub mod authorize;
pub mod bank;
pub mod calls;
pub mod crash;
pub mod docs;
pub mod flood;
pub mod health;
pub mod idempotency;
pub mod isolation;
pub mod limits;
pub mod log;
pub mod members;
pub mod objects;
pub mod plans;
pub mod proxy;
pub mod reading;
pub mod refunds;
pub mod scene;
pub mod subscriptions;
