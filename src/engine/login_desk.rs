//! What a server keeps in memory to let people log in.

use crate::engine::attempts::Attempts;
use crate::engine::hasher::Hasher;
use crate::engine::key_ring::KeyRing;
use std::sync::Arc;

/// One of it in each server, shared by all who log in.
#[derive(Default)]
pub struct LoginDesk {
    /// Where passwords are compared, a few at a time.
    pub hasher: Hasher,
    /// Log-ins that failed, by name; changes of a password by owner.
    pub failures: Attempts,
    /// Resets that were asked for, by name.
    pub resets: Attempts,
    /// What tokens are signed with.
    pub ring: Arc<KeyRing>,
}

impl LoginDesk {
    /// A desk that signs with the keys that the gate believes.
    pub fn new(ring: Arc<KeyRing>) -> LoginDesk {
        LoginDesk { ring, ..LoginDesk::default() }
    }
}
