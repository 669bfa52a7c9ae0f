//! Charts from values: text for the terminal.

pub mod bars;
pub mod scale;
pub mod series;
pub mod spark;
