//! Comparing two sets of sums in constant memory, whatever order they come in.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash, RandomState};

/// How many parts a sketch has; each holds the sums of the keys that fall in it.
const PARTS: usize = 1 << 14;

/// The weighted sums of everything that was added less everything that was taken away. Each key
/// weighs a random number, so when a part comes to zero, each of its keys does, but for one
/// chance in 2⁶⁴.
pub struct Sketch {
    hasher: RandomState,
    parts: Vec<[u64; 2]>,
}

/// Two sums that belong to one key: how many, and how much.
pub type Pair = [i64; 2];

impl Sketch {
    /// Nothing was added yet.
    pub fn new() -> Sketch {
        Sketch { hasher: RandomState::new(), parts: vec![[0; 2]; PARTS] }
    }

    /// Adds to what a key comes to; a negative pair takes away.
    pub fn add(&mut self, key: &impl Hash, pair: Pair) {
        let part = self.part_of(key);
        // Odd, so that no single difference is weighed to nothing.
        let weight = self.hasher.hash_one((key, 1u8)) | 1;
        for (sum, more) in self.parts[part].iter_mut().zip(pair) {
            *sum = sum.wrapping_add(weight.wrapping_mul(more as u64));
        }
    }

    /// Which part a key falls in.
    pub fn part_of(&self, key: &impl Hash) -> usize {
        self.hasher.hash_one((key, 0u8)) as usize % PARTS
    }

    /// The first part that does not come to nothing.
    pub fn first_wrong(&self) -> Option<usize> {
        self.parts.iter().position(|sums| *sums != [0; 2])
    }
}

impl Default for Sketch {
    fn default() -> Sketch {
        Sketch::new()
    }
}

/// The exact sums of the keys of one part; they are few.
#[derive(Debug)]
pub struct Exact<K>(BTreeMap<K, (Pair, Pair)>);

impl<K: Ord> Exact<K> {
    /// Nothing was added yet.
    pub fn new() -> Exact<K> {
        Exact(BTreeMap::new())
    }

    /// Adds to the one side of a key, or to the other.
    pub fn add(&mut self, key: K, pair: Pair, other: bool) {
        let (one, two) = self.0.entry(key).or_default();
        let side = if other { two } else { one };
        for (sum, more) in side.iter_mut().zip(pair) {
            *sum = sum.saturating_add(more);
        }
    }

    /// The first key whose sides differ, with both.
    pub fn first_wrong(self) -> Option<(K, Pair, Pair)> {
        self.0.into_iter().find(|(_, (one, two))| one != two).map(|(key, (one, two))| (key, one, two))
    }
}

impl<K: Ord> Default for Exact<K> {
    fn default() -> Exact<K> {
        Exact::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_does_not_matter_and_any_difference_shows() {
        let mut sketch = Sketch::new();
        for key in 0..1_000i64 {
            sketch.add(&key, [1, key]);
            sketch.add(&key, [1, 5]);
        }
        for key in (0..1_000i64).rev() {
            sketch.add(&key, [-2, -key - 5]);
        }
        assert_eq!(sketch.first_wrong(), None);
        sketch.add(&7i64, [0, 1]);
        assert_eq!(sketch.first_wrong(), Some(sketch.part_of(&7i64)));
    }

    #[test]
    fn the_exact_sums_name_the_first_difference() {
        let mut exact = Exact::new();
        exact.add("b", [1, 2], false);
        exact.add("b", [1, 3], true);
        exact.add("a", [1, 2], false);
        exact.add("a", [1, 2], true);
        assert_eq!(exact.first_wrong(), Some(("b", [1, 2], [1, 3])));
    }
}
