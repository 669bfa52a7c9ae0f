//! What a webhook is signed with: 24 to 64 random bytes, shown as `whsec_` and base 64.

use crate::error::{Error, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt;
use std::str::FromStr;

/// What a secret's text starts with.
const PREFIX: &str = "whsec_";
/// Bytes of a new secret.
const FRESH: usize = 32;

/// A shared secret; its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(Vec<u8>);

impl WebhookSecret {
    /// A new one.
    pub fn fresh() -> Result<WebhookSecret> {
        let mut bytes = vec![0u8; FRESH];
        getrandom::fill(&mut bytes)
            .map_err(|cause| Error::failed("the machine gives no random numbers").cause(cause.to_string()))?;
        Ok(WebhookSecret(bytes))
    }

    /// From the bytes that were kept.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<WebhookSecret> {
        if !(24..=64).contains(&bytes.len()) {
            return Err(Error::failed("a webhook's secret is not of 24 to 64 bytes"));
        }
        Ok(WebhookSecret(bytes))
    }

    /// The bytes, as the database keeps them: whoever signs must know them.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for WebhookSecret {
    type Err = Error;

    fn from_str(text: &str) -> Result<WebhookSecret> {
        // The text is not repeated: it may be a secret with a slip of the finger.
        let refuse = || {
            Error::new(crate::error::Kind::Invalid, "invalid_value", "that is no webhook's secret")
                .hint("it is whsec_ and 24 to 64 bytes in base 64")
        };
        let digits = text.strip_prefix(PREFIX).ok_or_else(refuse)?;
        let bytes = STANDARD.decode(digits).map_err(|_| refuse())?;
        WebhookSecret::from_bytes(bytes).map_err(|_| refuse())
    }
}

impl fmt::Display for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{PREFIX}{}", STANDARD.encode(&self.0)))
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret(…)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        let secret = WebhookSecret::fresh().unwrap();
        assert_eq!(secret.to_string().parse::<WebhookSecret>().unwrap(), secret);
        assert_ne!(secret, WebhookSecret::fresh().unwrap());
        assert!(!format!("{secret:?}").contains(&secret.to_string()[6..]));
        let short = format!("whsec_{}", STANDARD.encode([7; 23]));
        let long = format!("whsec_{}", STANDARD.encode([7; 65]));
        for text in ["", "whsec_", "whsec_!", &short, &long, &secret.to_string()[6..]] {
            assert!(text.parse::<WebhookSecret>().is_err(), "{text}");
        }
    }
}
