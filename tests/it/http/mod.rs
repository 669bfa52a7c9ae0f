//! What programs ask over HTTP: a file a resource.

pub mod accounts;
pub mod calls;
pub mod docs;
pub mod health;
pub mod isolation;
pub mod reading;
pub mod scene;
