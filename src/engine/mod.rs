//! What payg does: a file a verb.

pub mod payg;
