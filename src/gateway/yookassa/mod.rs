//! YooKassa's API, version 3, as its description and its documents say it is spoken.

pub mod answer;
pub mod binding;
pub mod client;
pub mod decline;
pub mod request;
pub mod wire;
