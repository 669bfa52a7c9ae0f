//! Measures the server over real sockets, beside what it does without storing, in one run.

pub mod batches;
pub mod crowd;
pub mod payments;
pub mod report;
pub mod run;
pub mod singles;
pub mod stage;
pub mod subscriptions;
pub mod unstored;
pub mod wire;
