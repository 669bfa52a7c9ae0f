//! Ids for lines that have none: the same line again is the same event, its twin is another.

use crate::values::timestamp::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

/// How many lines each of the two generations remembers.
const GENERATION: usize = 500_000;

/// Derives ids from what lines say and how often it was said before.
///
/// Importing a file again, or a rotated log that overlaps it, gives the same ids; two equal lines of
/// one log are told apart by counting. Equal lines carry the same second, so they stand close together
/// and it is enough to remember the last half a million to a million lines. What cannot be told apart
/// is a line whose twin stands just before the point where the overlap begins: then one of the two
/// is taken for a line that was imported before.
pub struct LineIds {
    salt: String,
    generation: usize,
    recent: HashMap<u128, u32>,
    older: HashMap<u128, u32>,
}

impl LineIds {
    /// Ids of lines; `salt` keeps apart what the same line means to different services.
    pub fn new(salt: &str) -> LineIds {
        LineIds::with_generation(salt, GENERATION)
    }

    /// The same with a memory of another size, in lines.
    pub fn with_generation(salt: &str, generation: usize) -> LineIds {
        LineIds { salt: salt.to_owned(), generation, recent: HashMap::new(), older: HashMap::new() }
    }

    /// The id of the next line that says this. It begins with its time, so that ids sort by time.
    pub fn next(&mut self, at: Option<Timestamp>, line: &[u8]) -> Uuid {
        let mut hash = Sha256::new();
        hash.update((self.salt.len() as u64).to_be_bytes());
        hash.update(self.salt.as_bytes());
        hash.update(line);
        let said = first_half(&hash.finalize());
        let before = self.count(said);
        let mut hash = Sha256::new();
        hash.update(said.to_be_bytes());
        hash.update(before.to_be_bytes());
        id_at(at, first_half(&hash.finalize()))
    }

    /// How often this was said before.
    fn count(&mut self, said: u128) -> u32 {
        let before = match self.recent.get(&said) {
            Some(times) => *times,
            None => self.older.remove(&said).unwrap_or(0),
        };
        if self.recent.len() >= self.generation {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(said, before.saturating_add(1));
        before
    }
}

/// A UUID of version 8: milliseconds since 1970 in the first 48 bits, as in version 7, then the hash.
fn id_at(at: Option<Timestamp>, hash: u128) -> Uuid {
    let milliseconds = at.map_or(0, |at| at.micros().div_euclid(1_000).max(0)) as u128;
    let number = (milliseconds << 80) | (hash >> 48);
    uuid::Builder::from_custom_bytes(number.to_be_bytes()).into_uuid()
}

fn first_half(digest: &[u8]) -> u128 {
    digest.iter().take(16).fold(0, |number, byte| (number << 8) | u128::from(*byte))
}
