//! Reproducible randomness for the demo and the benchmarks; never for secrets.

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same figures in every version,
/// which a library's generator does not promise.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts from a seed.
    pub const fn seeded(seed: u64) -> Random {
        Random(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `bound`, which is at least 1.
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(bound)) >> 64) as u64
    }

    /// A rank below `count` by Zipf's law (exponent 1): rank 0 is the most common.
    pub fn zipf(&mut self, count: u64) -> u64 {
        let share = self.bits() as f64 / u64::MAX as f64;
        let rank = (share * ((count + 1) as f64).ln()).exp() as u64;
        rank.saturating_sub(1).min(count - 1)
    }
}
