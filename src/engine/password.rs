//! Passwords: what may be one, and the hash that is kept of it.

use crate::engine::common_passwords;
use crate::error::{Error, Result};
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};

/// The shortest password, in characters.
const SHORTEST: usize = 8;
/// The longest password, in characters: hashing must not become a way to keep payg busy.
const LONGEST: usize = 128;
/// Memory that a hash takes, in KiB.
const MEMORY_KIB: u32 = 19_456;
/// How often that memory is passed over.
const PASSES: u32 = 2;

/// The memory of one hash, 19 MiB, good for one after the other.
///
/// Kept and used again, because an allocator that is asked for so much on one thread after another keeps
/// a piece of that size for each.
#[derive(Default)]
pub struct Memory(Vec<Block>);

/// Refuses what may not be a password: too short, too long, one that everybody tries first, a number.
///
/// There are no other rules about digits and signs: they make passwords worse, not better.
pub fn check(password: &str) -> Result<()> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(refused(format!("the password has {length} characters, fewer than {SHORTEST}")));
    }
    if length > LONGEST {
        return Err(refused(format!("the password has {length} characters, more than {LONGEST}")));
    }
    if common_passwords::is_common(password) {
        return Err(refused("the password is one of those that are tried first".to_owned()));
    }
    if password.chars().all(|letter| letter.is_ascii_digit()) {
        return Err(refused("the password is a number".to_owned()));
    }
    Ok(())
}

/// Refuses one of the names that its owner goes by.
pub fn check_names<'a>(password: &str, names: impl IntoIterator<Item = Option<&'a str>>) -> Result<()> {
    if names.into_iter().flatten().any(|name| name.eq_ignore_ascii_case(password)) {
        return Err(refused("the password is the name that belongs to it".to_owned()));
    }
    Ok(())
}

/// The Argon2id hash of a password with a fresh salt; takes some hundredths of a second.
pub fn hash(password: &str) -> Result<String> {
    hash_in(&mut Memory::default(), password)
}

/// The same in memory that is used again.
pub fn hash_in(memory: &mut Memory, password: &str) -> Result<String> {
    check(password)?;
    let argon2 = usual()?;
    let salt = Salt::generate();
    let output = memory.fill(&argon2, password, &salt, Params::DEFAULT_OUTPUT_LEN).map_err(unhashed)?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(argon2.params()).map_err(unhashed)?,
        salt: Some(salt),
        hash: Some(output),
    };
    Ok(hash.to_string())
}

/// Whether a hash is of that password; the hash says itself how it was made.
pub fn matches(password: &str, hash: &str) -> Result<bool> {
    matches_in(&mut Memory::default(), password, hash)
}

/// The same in memory that is used again.
pub fn matches_in(memory: &mut Memory, password: &str, hash: &str) -> Result<bool> {
    let unread = |cause: String| Error::failed("a stored password hash cannot be read").cause(cause);
    let kept = PasswordHash::new(hash).map_err(|cause| unread(cause.to_string()))?;
    let (Some(salt), Some(output)) = (&kept.salt, &kept.hash) else {
        return Err(unread("a part of it is missing".to_owned()));
    };
    if password.chars().count() > LONGEST {
        return Ok(false);
    }
    let made = maker(&kept).map_err(|cause| unread(cause.to_string()))?;
    let again = memory.fill(&made, password, salt, output.len()).map_err(unhashed)?;
    // Outputs are compared in a time that does not tell where they differ.
    Ok(again == *output)
}

impl Memory {
    fn fill(
        &mut self,
        argon2: &Argon2<'_>,
        password: &str,
        salt: &[u8],
        length: usize,
    ) -> Result<Output, argon2::password_hash::Error> {
        let blocks = argon2.params().block_count();
        self.0.resize(blocks.max(self.0.len()), Block::default());
        let mut output = vec![0; length];
        let memory = &mut self.0[..blocks];
        argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut output, memory)?;
        Ok(Output::new(&output)?)
    }
}

/// As new hashes are made.
fn usual() -> Result<Argon2<'static>> {
    let parameters = Params::new(MEMORY_KIB, PASSES, 1, None)
        .map_err(|cause| Error::failed("the password hash has wrong parameters").cause(cause.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
}

/// As that hash was made.
fn maker(hash: &PasswordHash) -> Result<Argon2<'static>, argon2::password_hash::Error> {
    let algorithm = Algorithm::try_from(hash.algorithm.as_str())?;
    let version = hash.version.map(Version::try_from).transpose()?.unwrap_or_default();
    Ok(Argon2::new(algorithm, version, Params::try_from(hash)?))
}

fn unhashed(cause: impl std::fmt::Display) -> Error {
    Error::failed("the password cannot be hashed").cause(cause.to_string())
}

fn refused(why: String) -> Error {
    Error::new(crate::error::Kind::Invalid, "invalid_password", why).at("password")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_itself_matches() {
        let memory = &mut Memory::default();
        let kept = hash("correct horse").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(matches_in(memory, "correct horse", &kept).unwrap());
        assert!(!matches_in(memory, "correct horsf", &kept).unwrap());
        assert_ne!(kept, hash("correct horse").unwrap(), "each hash has a salt of its own");
    }

    #[test]
    fn too_short_too_long_and_common_ones_are_refused() {
        assert!(hash("seven77").is_err());
        assert!(hash(&"x".repeat(129)).is_err());
        assert!(hash("Password123").is_err());
        assert!(hash("8316492750").is_err());
        assert!(hash(&"ж".repeat(128)).is_ok(), "characters are counted, not bytes");
        assert!(matches("anything", "not a hash").is_err());
    }
}
