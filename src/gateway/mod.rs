//! How money is moved: what every gateway can do, and the gateways themselves.

pub mod bank;
pub mod gateway;
pub mod gateways;
pub mod sandbox;
