//! What payg does: a file a verb.

pub mod bench;
pub mod fold;
pub mod ingest;
pub mod payg;
pub mod progress;
pub mod relocate;
pub mod stop;
