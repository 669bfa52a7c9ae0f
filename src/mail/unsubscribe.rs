//! Links by which somebody wants only what is owed: signed, so that nobody speaks for another.

use crate::error::{Error, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;
use uuid::Uuid;

/// Bytes of the secret that links are signed with.
const SECRET_BYTES: usize = 32;

/// Bytes of the signature that a link carries: more than anybody can try.
const SIGNATURE_BYTES: usize = 16;

/// What is signed besides the number, so that the signature is good for nothing else.
const PURPOSE: &[u8] = b"payg mail unsubscribe 1";

/// A new secret.
pub fn fresh_secret() -> Result<Vec<u8>> {
    let mut secret = vec![0; SECRET_BYTES];
    getrandom::fill(&mut secret)
        .map_err(|cause| Error::failed("the machine gives no random numbers").cause(cause.to_string()))?;
    Ok(secret)
}

/// The token of a link for a customer.
pub fn token(secret: &[u8], holder: Uuid) -> String {
    let mut bytes = holder.as_bytes().to_vec();
    bytes.extend_from_slice(&signature(secret, holder).as_ref()[..SIGNATURE_BYTES]);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whose token it is; `None` when payg did not sign it.
pub fn holder(secret: &[u8], token: &str) -> Option<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (number, shown) = bytes.split_at_checked(16)?;
    let holder = Uuid::from_slice(number).ok()?;
    let right = signature(secret, holder);
    let right = &right.as_ref()[..SIGNATURE_BYTES];
    let differences = shown.iter().zip(right).fold(0u8, |found, (a, b)| found | (a ^ b));
    (shown.len() == SIGNATURE_BYTES && std::hint::black_box(differences) == 0).then_some(holder)
}

fn signature(secret: &[u8], holder: Uuid) -> hmac::Tag {
    let mut text = PURPOSE.to_vec();
    text.extend_from_slice(holder.as_bytes());
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), &text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_token_speaks_for_its_holder_only() {
        let (secret, other) = (fresh_secret().unwrap(), fresh_secret().unwrap());
        let me = Uuid::from_u128(7);
        let shown = token(&secret, me);
        assert_eq!(holder(&secret, &shown), Some(me));
        assert_eq!(holder(&other, &shown), None);
        let forged = format!("{}{}", &token(&secret, Uuid::from_u128(8))[..21], &shown[21..]);
        for wrong in ["", "x", "%00", &shown[1..], &format!("{shown}AA"), &forged] {
            assert_eq!(holder(&secret, wrong), None, "{wrong}");
        }
    }
}
