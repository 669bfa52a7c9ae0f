//! Secrets that are shown once: random when they are made, and only their hash is kept.

use crate::error::{Error, Result};
use sha2::{Digest, Sha256};

/// Random bytes in a secret: 200 bits, far more than anybody can try.
const BYTES: usize = 25;

/// Crockford's base 32 in lower case: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What is kept of a secret. A slow hash would add nothing: there is no dictionary of random bits.
pub type SecretHash = [u8; 32];

/// A new secret of 40 letters and digits, with 200 random bits.
pub fn fresh() -> Result<String> {
    let mut bytes = [0u8; BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|cause| Error::failed("the machine gives no random numbers").cause(cause.to_string()))?;
    Ok(bytes.chunks_exact(5).flat_map(letters).map(char::from).collect())
}

/// SHA-256 of a secret.
pub fn hash(secret: &str) -> SecretHash {
    Sha256::digest(secret.as_bytes()).into()
}

/// Whether a secret is the one that a hash was kept of; takes the same time wherever they differ.
pub fn matches(secret: &str, kept: &[u8]) -> bool {
    let shown = hash(secret);
    let differences = shown.iter().zip(kept).fold(0u8, |found, (a, b)| found | (a ^ b));
    kept.len() == shown.len() && std::hint::black_box(differences) == 0
}

/// Five bytes as eight letters.
fn letters(five: &[u8]) -> [u8; 8] {
    let value = five.iter().fold(0u64, |value, byte| (value << 8) | u64::from(*byte));
    std::array::from_fn(|place| ALPHABET[((value >> (35 - place * 5)) & 31) as usize])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_and_only_the_secret_itself_matches() {
        let (first, second) = (fresh().unwrap(), fresh().unwrap());
        assert_eq!(first.len(), 40);
        assert!(first.bytes().all(|letter| ALPHABET.contains(&letter)), "{first}");
        assert_ne!(first, second);
        assert!(matches(&first, &hash(&first)));
        assert!(!matches(&second, &hash(&first)));
        assert!(!matches(&first, b""));
    }
}
