//! How money is moved: what every gateway can do, and the gateways themselves.

pub mod gateway;
pub mod yookassa;
