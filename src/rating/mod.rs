//! What a quantity costs: price models and their arithmetic, pure and exact.

pub mod allowance;
pub mod describe;
pub mod measure;
pub mod part;
pub mod price;
pub mod proration;
pub mod quote;
pub mod rate;
pub mod read;
pub mod repeats;
pub mod spec;
pub mod tier;
