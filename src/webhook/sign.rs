//! Signing and verifying as Standard Webhooks 1.0.0 says.

use crate::error::{Error, Kind, Result};
use crate::values::timestamp::{SECOND, Timestamp};
use crate::webhook::secret::WebhookSecret;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

/// The header with the id, which stays the same however often a webhook is sent.
pub const ID: &str = "webhook-id";
/// The header with the second at which it was sent.
pub const TIMESTAMP: &str = "webhook-timestamp";
/// The header with the signatures.
pub const SIGNATURE: &str = "webhook-signature";

/// How far the clocks of sender and receiver may differ, microseconds.
const TOLERANCE: i64 = 300 * SECOND;

/// The header's text: a signature for each secret, a blank between. `seconds` are since 1970.
pub fn sign(secrets: &[WebhookSecret], id: &str, seconds: i64, body: &[u8]) -> String {
    let content = content(id, seconds, body);
    let one = |secret: &WebhookSecret| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.bytes());
        format!("v1,{}", STANDARD.encode(hmac::sign(&key, &content)))
    };
    secrets.iter().map(one).collect::<Vec<String>>().join(" ")
}

/// What a receiver was shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// `webhook-id`.
    pub id: &'a str,
    /// `webhook-timestamp`.
    pub timestamp: &'a str,
    /// `webhook-signature`.
    pub signature: &'a str,
    /// The body, byte by byte as it came.
    pub body: &'a [u8],
}

/// Refuses what was not signed with the secret, and what was signed more than five minutes ago.
pub fn verify(secret: &WebhookSecret, shown: Shown<'_>, now: Timestamp) -> Result<()> {
    let refuse = |why: &str| Error::new(Kind::Denied, "signature_refused", why);
    let seconds: i64 = shown.timestamp.parse().map_err(|_| refuse("its timestamp is no number"))?;
    let age = now.micros().saturating_sub(seconds.saturating_mul(SECOND));
    if age.abs() > TOLERANCE {
        return Err(refuse("its timestamp is more than five minutes from now"));
    }
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.bytes());
    let content = content(shown.id, seconds, shown.body);
    let is_right = |signature: &str| {
        let digits = signature.strip_prefix("v1,").and_then(|digits| STANDARD.decode(digits).ok());
        digits.is_some_and(|tag| hmac::verify(&key, &content, &tag).is_ok())
    };
    match shown.signature.split(' ').any(is_right) {
        true => Ok(()),
        false => Err(refuse("none of its signatures is of this secret")),
    }
}

/// What is signed: id, second and body with dots between.
fn content(id: &str, seconds: i64, body: &[u8]) -> Vec<u8> {
    let mut content = format!("{id}.{seconds}.").into_bytes();
    content.extend_from_slice(body);
    content
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    /// The vector of the standard's own libraries.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const MESSAGE: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const SECONDS: i64 = 1_614_265_330;
    const BODY: &[u8] = br#"{"test": 2432232314}"#;
    const SIGNED: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    fn shown<'a>(signature: &'a str, body: &'a [u8]) -> Shown<'a> {
        Shown { id: MESSAGE, timestamp: "1614265330", signature, body }
    }

    #[test]
    fn the_standards_vector_is_signed_and_believed() {
        let secret: WebhookSecret = SECRET.parse().unwrap();
        assert_eq!(sign(std::slice::from_ref(&secret), MESSAGE, SECONDS, BODY), SIGNED);
        let then = Timestamp::from_micros(SECONDS * SECOND).unwrap();
        verify(&secret, shown(SIGNED, BODY), then).unwrap();
        verify(&secret, shown(SIGNED, BODY), then.plus_micros(TOLERANCE)).unwrap();
        let late = then.plus_micros(TOLERANCE + 1);
        assert_eq!(verify(&secret, shown(SIGNED, BODY), late).unwrap_err().code(), "signature_refused");
        assert!(verify(&secret, shown(SIGNED, b"{}"), then).is_err());
        assert!(verify(&secret, shown(&SIGNED[..20], BODY), then).is_err());
        assert!(verify(&secret, shown("", BODY), then).is_err());
        let other = WebhookSecret::fresh().unwrap();
        assert!(verify(&other, shown(SIGNED, BODY), then).is_err());
    }

    #[test]
    fn while_a_secret_is_rotated_both_are_believed() {
        let secrets = [WebhookSecret::fresh().unwrap(), WebhookSecret::fresh().unwrap()];
        let signed = sign(&secrets, MESSAGE, SECONDS, BODY);
        let then = Timestamp::from_micros(SECONDS * SECOND).unwrap();
        for secret in &secrets {
            verify(secret, shown(&signed, BODY), then).unwrap();
        }
    }
}
