//! Charts from values: text for the terminal, pictures for pages, mails and files.

pub mod bars;
pub mod lengths;
pub mod scale;
pub mod series;
pub mod spark;
pub mod svg;
