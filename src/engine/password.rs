//! Passwords: what may be one, and the hash that is kept of it.

use crate::engine::common_passwords;
use crate::error::{Error, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

/// The shortest password, in characters.
const SHORTEST: usize = 8;
/// The longest password, in characters: hashing must not become a way to keep payg busy.
const LONGEST: usize = 128;
/// Memory that a hash takes, in KiB.
const MEMORY_KIB: u32 = 19_456;
/// How often that memory is passed over.
const PASSES: u32 = 2;

/// Refuses what may not be a password: too short, too long, or one that everybody tries first.
///
/// There are no rules about digits and signs: they make passwords worse, not better.
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
    Ok(())
}

/// The Argon2id hash of a password with a fresh salt; takes some hundredths of a second.
pub fn hash(password: &str) -> Result<String> {
    check(password)?;
    let hash = argon2()?
        .hash_password(password.as_bytes())
        .map_err(|cause| Error::failed("the password cannot be hashed").cause(cause.to_string()))?;
    Ok(hash.to_string())
}

/// Whether a hash is of that password; the hash says itself how it was made.
pub fn matches(password: &str, hash: &str) -> Result<bool> {
    let hash = PasswordHash::new(hash)
        .map_err(|cause| Error::failed("a stored password hash cannot be read").cause(cause.to_string()))?;
    Ok(password.chars().count() <= LONGEST && argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
}

fn argon2() -> Result<Argon2<'static>> {
    let parameters = Params::new(MEMORY_KIB, PASSES, 1, None)
        .map_err(|cause| Error::failed("the password hash has wrong parameters").cause(cause.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
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
        let kept = hash("correct horse").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(matches("correct horse", &kept).unwrap());
        assert!(!matches("correct horsf", &kept).unwrap());
        assert_ne!(kept, hash("correct horse").unwrap(), "each hash has a salt of its own");
    }

    #[test]
    fn too_short_too_long_and_common_ones_are_refused() {
        assert!(hash("seven77").is_err());
        assert!(hash(&"x".repeat(129)).is_err());
        assert!(hash("Password123").is_err());
        assert!(hash(&"ж".repeat(128)).is_ok(), "characters are counted, not bytes");
        assert!(matches("anything", "not a hash").is_err());
    }
}
