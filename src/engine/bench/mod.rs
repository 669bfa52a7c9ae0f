//! Measures payg beside what the bare database does with the same rows, in one run.

pub mod bare;
pub mod bill;
pub mod cost;
pub mod crowd;
pub mod ground;
pub mod ingest;
pub mod payments;
pub mod renew;
pub mod stand;
pub mod subscribers;
pub mod timing;
pub mod webhooks;
