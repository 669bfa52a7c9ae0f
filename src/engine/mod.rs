//! What payg does: a file a verb.

pub mod payg;
pub mod progress;
pub mod stop;
