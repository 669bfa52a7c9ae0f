//! What a batch of background work came to.

/// What a unit did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// How many things it worked on.
    pub done: usize,
    /// Whether more may be waiting at this instant.
    pub more: bool,
}

impl Done {
    /// What a unit did that takes at most `limit` things at a time.
    pub fn of(done: usize, limit: i64) -> Done {
        Done { done, more: i64::try_from(done).is_ok_and(|done| done >= limit) }
    }
}
