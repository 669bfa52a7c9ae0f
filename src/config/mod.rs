//! The configuration: which settings there are, what they take, and where their values come from.

pub mod bank;
pub mod load;
pub mod settings;
pub mod value;
pub mod variables;
pub mod vendor;
pub mod yookassa;
