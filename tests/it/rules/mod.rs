//! The billing rules as tables and properties: prices, quantities, dates; no database.

pub mod bank_files;
pub mod chances;
pub mod charts;
pub mod dates;
pub mod periods;
pub mod periods_held;
pub mod pictures;
pub mod properties;
pub mod specs;
pub mod vectors;
pub mod vectors_held;
