//! A seal: it chains a batch of audit entries to all that were sealed before.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// A hash of SHA-256, shown in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[schema(value_type = String)]
pub struct Hash(pub [u8; 32]);

/// One seal; serialized as the API shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "audit_seal")]
pub struct Seal {
    /// From 1, without a gap.
    pub number: i64,
    /// How many entries it covers.
    pub entries: i64,
    /// The hash of the seal before; zeros for the first.
    #[schema(value_type = String)]
    pub previous_hash: Hash,
    /// The hash over the seal before and every entry, in the order of their ids.
    #[schema(value_type = String)]
    pub hash: Hash,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Seal {
    /// What comes before the first seal.
    pub const START: Hash = Hash([0; 32]);

    /// The next seal, over the digests of its entries.
    pub fn next(last: Option<&Seal>, digests: &[[u8; 32]], at: Timestamp) -> Seal {
        let number = last.map_or(1, |last| last.number + 1);
        let previous_hash = last.map_or(Seal::START, |last| last.hash);
        let entries = digests.len() as i64;
        let hash = Seal::hash_of(number, previous_hash, at, digests);
        Seal { number, entries, previous_hash, hash, created_at: at }
    }

    /// What the hash of this seal has to be, over the digests of its entries.
    pub fn expected(&self, digests: &[[u8; 32]]) -> Hash {
        Seal::hash_of(self.number, self.previous_hash, self.created_at, digests)
    }

    fn hash_of(number: i64, previous: Hash, at: Timestamp, digests: &[[u8; 32]]) -> Hash {
        let mut hash = Sha256::new();
        hash.update(number.to_be_bytes());
        hash.update(previous.0);
        hash.update(at.micros().to_be_bytes());
        hash.update((digests.len() as u64).to_be_bytes());
        for digest in digests {
            hash.update(digest);
        }
        Hash(hash.finalize().into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Hash {
    type Err = Error;

    fn from_str(text: &str) -> Result<Hash> {
        let refuse = || Error::invalid("hash", text, "is not 64 hexadecimal digits");
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(refuse());
        }
        let mut hash = [0; 32];
        for (place, byte) in hash.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).map_err(|_| refuse())?;
        }
        Ok(Hash(hash))
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Adds a seal, unless another one took its number meanwhile; says whether it did.
pub async fn insert(tx: &mut Tx, seal: &Seal) -> Result<bool> {
    const INSERT: &str = "INSERT INTO audit_seals (number, entries, previous_hash, hash, created_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (number) DO NOTHING";
    let values = values![
        seal.number,
        seal.entries,
        seal.previous_hash.0.to_vec(),
        seal.hash.0.to_vec(),
        seal.created_at,
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// The newest seal.
pub async fn last(view: &mut View) -> Result<Option<Seal>> {
    const LAST: &str = "SELECT number, entries, previous_hash, hash, created_at FROM audit_seals
        ORDER BY number DESC
        LIMIT 1";
    view.first(LAST, vec![]).await?.as_ref().map(read).transpose()
}

/// Every seal, in order; a seal covers many entries, so there are few.
pub async fn all(view: &mut View) -> Result<Vec<Seal>> {
    const ALL: &str = "SELECT number, entries, previous_hash, hash, created_at FROM audit_seals
        ORDER BY number";
    view.all(ALL, vec![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Seal> {
    let hash = |place| -> Result<Hash> {
        let bytes: Vec<u8> = row.get(place)?;
        bytes.try_into().map(Hash).map_err(|_| Error::failed("a hash in the audit trail is not 32 bytes"))
    };
    Ok(Seal {
        number: row.get(0)?,
        entries: row.get(1)?,
        previous_hash: hash(2)?,
        hash: hash(3)?,
        created_at: row.get(4)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_comes_back_as_it_was() {
        let seal = Seal::next(None, &[[7; 32]], Timestamp::EPOCH);
        assert_eq!(seal.hash.to_string().parse::<Hash>().ok(), Some(seal.hash));
        for text in ["", "00", &"g".repeat(64), &"é".repeat(32)] {
            assert!(text.parse::<Hash>().is_err(), "{text}");
        }
    }

    #[test]
    fn everything_in_a_seal_changes_its_hash() {
        let (at, later) = (Timestamp::EPOCH, Timestamp::EPOCH.plus_micros(1));
        let first = Seal::next(None, &[[1; 32], [2; 32]], at);
        assert_ne!(first.hash, Seal::next(None, &[[2; 32], [1; 32]], at).hash, "the order");
        assert_ne!(first.hash, Seal::next(None, &[[1; 32]], at).hash, "what is in it");
        assert_ne!(first.hash, Seal::next(None, &[[1; 32], [2; 32]], later).hash, "the time");
        assert_ne!(first.hash, Seal::next(Some(&first), &[[1; 32], [2; 32]], at).hash, "what was before");
        assert_eq!(first.hash, first.expected(&[[1; 32], [2; 32]]));
    }
}
