//! Measures the pages that operators see over real sockets.

pub mod addresses;
pub mod pages;
