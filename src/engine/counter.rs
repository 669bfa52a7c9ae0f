//! Where usage is handed in: what takes it, knows its services, and counts it against limits.

use crate::engine::limits::Limits;
use crate::engine::memory::Memory;
use crate::engine::payg::Payg;
use crate::engine::queue::Queue;
use std::sync::Arc;

/// The parts of a server that usage goes through.
#[derive(Clone, Copy)]
pub struct Counter<'a> {
    /// The engine.
    pub payg: &'a Payg,
    /// The catalogue as it was last read.
    pub memory: &'a Arc<Memory>,
    /// Usage that waits for its commit.
    pub queue: &'a Queue,
    /// Quotas and spend caps.
    pub limits: &'a Limits,
}
