//! The billing rules as tables and properties: prices, quantities, dates; no database.

pub mod chances;
mod dates;
mod properties;
mod specs;
pub mod vectors;
mod vectors_held;
