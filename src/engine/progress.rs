//! How a verb tells how far it has come, without knowing who listens.

/// Somebody who shows how far a verb has come.
pub trait Progress: Send + Sync {
    /// How many pieces of work there are, once that is known; it may grow.
    fn total(&self, pieces: u64);

    /// So many more pieces are done; `note` is a short remark on the whole, as `18240.11 EUR`.
    fn advance(&self, pieces: u64, note: &str);
}

/// Nobody listens.
pub struct Silent;

impl Progress for Silent {
    fn total(&self, _pieces: u64) {}

    fn advance(&self, _pieces: u64, _note: &str) {}
}
