//! How money is moved: what every gateway can do, and the gateways themselves.

pub mod bank;
pub mod contract;
pub mod gateways;
pub mod sandbox;
pub mod yookassa;
