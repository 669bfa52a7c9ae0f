//! What payg remembers: a file a noun, with its record, its states and its SQL together.

pub mod event;
pub mod late;
pub mod rollup;
pub mod segment;
pub mod unique_value;
pub mod void;
