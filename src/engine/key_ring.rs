//! The signing keys as a server keeps them in memory, read again when they may have changed.

use crate::engine::payg::Payg;
use crate::engine::token_keys::TokenKeys;
use crate::error::Result;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// How often tokens of an unknown key may make a server read its keys again.
const PAUSE: Duration = Duration::from_secs(1);

/// The keys in memory; empty until somebody needs one.
#[derive(Default)]
pub struct KeyRing {
    keys: RwLock<Option<Arc<TokenKeys>>>,
    missed_at: Mutex<Option<Instant>>,
}

impl KeyRing {
    /// The keys, read from the database where that was not yet done; the first one ever is made.
    pub async fn keys(&self, payg: &Payg) -> Result<Arc<TokenKeys>> {
        let kept = self.keys.read().unwrap_or_else(PoisonError::into_inner).clone();
        match kept {
            Some(keys) => Ok(keys),
            None => self.load(payg).await,
        }
    }

    /// The keys to verify a token with. Another server may have signed it with a key that was made a
    /// moment ago; strangers cannot use that to make this one read its keys all the time.
    pub async fn keys_for(&self, payg: &Payg, token: &str) -> Result<Arc<TokenKeys>> {
        let keys = self.keys(payg).await?;
        if keys.lacks_key_of(token) && self.may_look_again() {
            return self.load(payg).await;
        }
        Ok(keys)
    }

    /// Reads the keys again when they are next needed.
    pub fn forget(&self) {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    async fn load(&self, payg: &Payg) -> Result<Arc<TokenKeys>> {
        let keys = Arc::new(TokenKeys::load(payg).await?);
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&keys));
        Ok(keys)
    }

    fn may_look_again(&self) -> bool {
        let mut missed_at = self.missed_at.lock().unwrap_or_else(PoisonError::into_inner);
        let may = missed_at.is_none_or(|at| at.elapsed() >= PAUSE);
        if may {
            *missed_at = Some(Instant::now());
        }
        may
    }
}
