//! Reports on the business: recurring revenue, revenue, usage, and what is owed for how long.

pub mod ageing;
pub mod counted;
pub mod draw;
pub mod price_curve;
pub mod recurring;
pub mod revenue;
pub mod span;
pub mod usage;
