//! Those who were let in, in memory: bounded, cut into parts so that nobody waits for a lock.

use crate::engine::caller::Caller;
use crate::values::id::{KeyId, LoginId};
use crate::values::owner::Owner;
use crate::values::secret::SecretHash;
use crate::values::timestamp::Timestamp;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Parts of the cache; two callers rarely look into the same one at once.
const PARTS: usize = 64;
/// Callers that are remembered in each part: 65,536 in all, some 20 MB.
const PART_MAX: usize = 1_024;

/// SHA-256 of the credential that was shown; the credential itself is not kept.
pub type Shown = SecretHash;

/// Somebody who was let in.
pub struct Entry {
    /// As whom.
    pub caller: Caller,
    /// Whose credential it is.
    pub owner: Owner,
    /// Which it is.
    pub credential: Credential,
    /// When it expires.
    pub until: Timestamp,
    /// When its use was last noted, in microseconds since 1970.
    noted_at: AtomicI64,
}

/// What was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// An API key.
    Key(KeyId),
    /// An access token of a login.
    Login(LoginId),
}

/// The entries by what was shown.
pub struct Cache {
    parts: Vec<RwLock<HashMap<Shown, Arc<Entry>>>>,
    generation: AtomicU64,
}

impl Entry {
    /// Somebody who is let in until an instant.
    pub fn new(
        caller: Caller,
        owner: Owner,
        credential: Credential,
        until: Timestamp,
        last_used_at: Option<Timestamp>,
    ) -> Entry {
        let noted_at = AtomicI64::new(last_used_at.unwrap_or(Timestamp::MIN).micros());
        Entry { caller, owner, credential, until, noted_at }
    }

    /// Whether this use is to be written: `pause` microseconds have passed since one was noted. Of
    /// several callers at once one is told so.
    pub fn note_use(&self, now: Timestamp, pause: i64) -> bool {
        let noted_at = self.noted_at.load(Ordering::Relaxed);
        let is_due = now.micros().saturating_sub(noted_at) >= pause;
        is_due
            && self
                .noted_at
                .compare_exchange(noted_at, now.micros(), Ordering::Relaxed, Ordering::Relaxed)
                .is_ok()
    }
}

impl Default for Cache {
    fn default() -> Cache {
        let parts = (0..PARTS).map(|_| RwLock::default()).collect();
        Cache { parts, generation: AtomicU64::new(0) }
    }
}

impl Cache {
    /// Who was let in with that.
    pub fn get(&self, shown: &Shown) -> Option<Arc<Entry>> {
        self.read(shown).get(shown).cloned()
    }

    /// Which generation a look-up in the database belongs to, if it begins now.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Says that look-ups which began before now may have seen what is true no longer.
    pub fn begin_generation(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
    }

    /// Remembers what a look-up found, unless something moved since it began. A full part loses
    /// some other entry, which is then looked up again.
    pub fn put(&self, shown: Shown, entry: Arc<Entry>, generation: u64) {
        let mut part = self.write(&shown);
        // Compared under the lock: who drops entries raises the generation first and then takes it.
        if self.generation() != generation {
            return;
        }
        if part.len() >= PART_MAX
            && let Some(other) = part.keys().next().copied()
        {
            part.remove(&other);
        }
        part.insert(shown, entry);
    }

    /// Forgets one.
    pub fn remove(&self, shown: &Shown) {
        self.write(shown).remove(shown);
    }

    /// Forgets everybody of whom that is so, and whoever is being looked up at the moment.
    pub fn forget(&self, is_gone: impl Fn(&Entry) -> bool) {
        self.begin_generation();
        for part in &self.parts {
            part.write().unwrap_or_else(PoisonError::into_inner).retain(|_, entry| !is_gone(entry));
        }
    }

    /// Forgets all.
    pub fn clear(&self) {
        for part in &self.parts {
            part.write().unwrap_or_else(PoisonError::into_inner).clear();
        }
    }

    /// Everybody who is remembered.
    pub fn all(&self) -> Vec<(Shown, Arc<Entry>)> {
        let mut all = Vec::new();
        for part in &self.parts {
            let part = part.read().unwrap_or_else(PoisonError::into_inner);
            all.extend(part.iter().map(|(shown, entry)| (*shown, Arc::clone(entry))));
        }
        all
    }

    fn read(&self, shown: &Shown) -> RwLockReadGuard<'_, HashMap<Shown, Arc<Entry>>> {
        self.parts[place_of(shown)].read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, shown: &Shown) -> RwLockWriteGuard<'_, HashMap<Shown, Arc<Entry>>> {
        self.parts[place_of(shown)].write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn place_of(shown: &Shown) -> usize {
    usize::from(shown[0]) % PARTS
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::engine::caller::Subject;
    use crate::records::customer::Kind;
    use crate::values::id::CustomerId;
    use crate::values::scope::Scopes;
    use crate::values::secret;

    fn entry() -> Arc<Entry> {
        let (id, key) = (CustomerId::new(), KeyId::new());
        let subject = Subject::Customer(id, Kind::User);
        let caller = Caller { subject, scopes: Scopes::ALL, credential: key.uuid(), member: None };
        let (owner, credential) = (Owner::Customer(id), Credential::Key(key));
        Arc::new(Entry::new(caller, owner, credential, Timestamp::MAX, None))
    }

    #[test]
    fn what_was_seen_before_something_moved_is_not_kept() {
        let cache = Cache::default();
        let (early, late) = (secret::hash("early"), secret::hash("late"));
        let before = cache.generation();
        cache.put(early, entry(), before);
        cache.begin_generation();
        cache.put(late, entry(), before);
        assert!(cache.get(&early).is_some() && cache.get(&late).is_none());
        cache.put(late, entry(), cache.generation());
        assert_eq!(cache.all().len(), 2);
        cache.clear();
        assert!(cache.all().is_empty());
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let cache = Cache::default();
        let mut shown = [0u8; 32];
        for place in 0..3_000u32 {
            shown[1..5].copy_from_slice(&place.to_be_bytes());
            cache.put(shown, entry(), 0);
        }
        assert_eq!(cache.all().len(), PART_MAX);
        assert!(cache.get(&shown).is_some(), "the newest is there");
    }

    #[test]
    fn a_use_is_noted_once_in_a_while() {
        let (entry, start) = (entry(), Timestamp::EPOCH);
        assert!(entry.note_use(start, 60));
        assert!(!entry.note_use(start.plus_micros(59), 60));
        assert!(entry.note_use(start.plus_micros(60), 60));
    }
}
