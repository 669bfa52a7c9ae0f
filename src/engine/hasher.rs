//! A bounded pool for password hashes, so that a storm of log-ins leaves the processors to others.

use crate::engine::password::{self, Memory};
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};

/// How many may wait for their turn; each waits some hundredths of a second for everyone before it.
const WAITING_MAX: usize = 1_024;

/// A place where passwords are hashed and compared, a few at a time.
pub struct Hasher {
    slots: Arc<Semaphore>,
    waiting: AtomicUsize,
    waiting_max: usize,
    compared: AtomicU64,
    /// What passwords of unknown users are compared with.
    dummy: OnceCell<String>,
    comparisons: Mutex<Comparisons>,
    /// Memory that no hash is made in at the moment; there is at most one for each slot.
    spare: Arc<Mutex<Vec<Memory>>>,
}

/// A name with the password that is tried for it.
#[derive(Clone, Copy, Debug)]
pub struct Guess<'a> {
    /// The name as its failures are counted, whether anybody has it or not.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
}

/// What is compared at the moment, and how many wait for it, by a digest of name, hash and password.
type Comparisons = HashMap<[u8; 32], (Arc<OnceCell<bool>>, usize)>;

impl Default for Hasher {
    /// As many at a time as half of the processors, with a line of 1,024.
    fn default() -> Hasher {
        let processors = std::thread::available_parallelism().map_or(1, |count| count.get());
        Hasher::new((processors / 2).max(1), WAITING_MAX)
    }
}

impl Hasher {
    /// So many at a time, and so many who wait; everyone else is told to come again.
    pub fn new(slots: usize, waiting_max: usize) -> Hasher {
        Hasher {
            slots: Arc::new(Semaphore::new(slots)),
            waiting: AtomicUsize::new(0),
            waiting_max,
            compared: AtomicU64::new(0),
            dummy: OnceCell::new(),
            comparisons: Mutex::default(),
            spare: Arc::default(),
        }
    }

    /// The hash of a new password; refuses what may not be one before it waits.
    pub async fn hash(&self, password: &str) -> Result<String> {
        password::check(password)?;
        let password = password.to_owned();
        self.run(move |memory| password::hash_in(memory, &password)).await
    }

    /// Whether a hash is of that password. Without a hash nothing matches, after the same time.
    ///
    /// `still` is asked when it is this one's turn: those who wait learn from those before them. Many who
    /// bring the same name and password at the same moment, as a service does that is started again, wait
    /// for one comparison; so do those who bring a name that nobody has, and nobody else waits with them:
    /// how long an answer takes says nothing of who has an account.
    pub async fn matches(
        &self,
        guess: Guess<'_>,
        hash: Option<String>,
        still: impl Fn() -> Result<()>,
    ) -> Result<bool> {
        let is_known = hash.is_some();
        let hash = match hash {
            Some(hash) => hash,
            None => self.dummy().await?,
        };
        let comparison = Comparison::join(&self.comparisons, guess, &hash);
        let compare = || async {
            let slot = self.slot().await?;
            still()?;
            self.compared.fetch_add(1, Ordering::Relaxed);
            let password = guess.password.to_owned();
            self.run_in(slot, move |memory| password::matches_in(memory, &password, &hash)).await
        };
        let matches = *comparison.answer.get_or_try_init(compare).await?;
        still()?;
        Ok(matches && is_known)
    }

    /// How many passwords were compared so far, each at the same cost whether there was a hash or not.
    pub fn compared(&self) -> u64 {
        self.compared.load(Ordering::Relaxed)
    }

    async fn dummy(&self) -> Result<String> {
        let make = || self.run(|memory| password::hash_in(memory, "nobody has this password"));
        self.dummy.get_or_try_init(make).await.cloned()
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Memory) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.run_in(self.slot().await?, work).await
    }

    async fn run_in<T: Send + 'static>(
        &self,
        slot: OwnedSemaphorePermit,
        work: impl FnOnce(&mut Memory) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let spare = Arc::clone(&self.spare);
        let done = tokio::task::spawn_blocking(move || {
            let mut memory = locked(&spare).pop().unwrap_or_default();
            let answer = work(&mut memory);
            locked(&spare).push(memory);
            // Given back by the work itself: whoever asked may have gone away in the meantime.
            drop(slot);
            answer
        });
        done.await.map_err(|cause| Error::failed("a password hash was not finished").cause(cause))?
    }

    async fn slot(&self) -> Result<OwnedSemaphorePermit> {
        let place = Place::take(&self.waiting, self.waiting_max)?;
        let slot = Arc::clone(&self.slots).acquire_owned().await;
        drop(place);
        slot.map_err(|cause| Error::failed("the pool for passwords is closed").cause(cause))
    }
}

/// A comparison that several may wait for; it is forgotten with the last of them.
struct Comparison<'a> {
    all: &'a Mutex<Comparisons>,
    key: [u8; 32],
    answer: Arc<OnceCell<bool>>,
}

impl<'a> Comparison<'a> {
    fn join(all: &'a Mutex<Comparisons>, guess: Guess<'_>, hash: &str) -> Comparison<'a> {
        let mut digest = Sha256::new();
        for part in [guess.name, hash, guess.password] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let key = digest.finalize().into();
        let mut held = locked(all);
        let (answer, waiting) = held.entry(key).or_default();
        *waiting += 1;
        let answer = Arc::clone(answer);
        drop(held);
        Comparison { all, key, answer }
    }
}

impl Drop for Comparison<'_> {
    fn drop(&mut self) {
        let mut all = locked(self.all);
        if let Some((_, waiting)) = all.get_mut(&self.key) {
            *waiting -= 1;
            if *waiting == 0 {
                all.remove(&self.key);
            }
        }
    }
}

fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place in the line, given back also by those who do not wait to the end.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize, most: usize) -> Result<Place<'a>> {
        if waiting.fetch_add(1, Ordering::SeqCst) < most {
            return Ok(Place(waiting));
        }
        waiting.fetch_sub(1, Ordering::SeqCst);
        Err(Error::busy("too many people are logging in at once").retry_after(5))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::error::Kind;
    use futures_util::future::join_all;

    fn guess<'a>(name: &'a str, password: &'a str) -> Guess<'a> {
        Guess { name, password }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_finds_the_line_full_is_told_to_come_again() {
        let hasher = Hasher::new(1, 2);
        let held = Arc::clone(&hasher.slots).acquire_owned().await.unwrap();
        let asks = (0..5).map(|_| hasher.hash("correct horse"));
        let freed = async {
            while hasher.waiting.load(Ordering::SeqCst) < 2 {
                tokio::task::yield_now().await;
            }
            drop(held);
        };
        let (answers, ()) = tokio::join!(join_all(asks), freed);
        let refused: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().err()).collect();
        assert_eq!(refused.len(), 3);
        assert!(refused.iter().all(|error| error.kind() == Kind::Busy));
        assert_eq!(hasher.waiting.load(Ordering::SeqCst), 0);
        assert!(hasher.hash("correct horse").await.is_ok());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_same_password_at_the_same_moment_is_compared_once() {
        let hasher = Hasher::new(1, 2);
        let kept = hasher.hash("correct horse").await.unwrap();
        let held = Arc::clone(&hasher.slots).acquire_owned().await.unwrap();
        let right =
            (0..50).map(|_| hasher.matches(guess("ada", "correct horse"), Some(kept.clone()), || Ok(())));
        let wrong =
            (0..50).map(|_| hasher.matches(guess("ada", "battery staple"), Some(kept.clone()), || Ok(())));
        let freed = async {
            while hasher.waiting.load(Ordering::SeqCst) < 2 {
                tokio::task::yield_now().await;
            }
            drop(held);
        };
        let (right, wrong, ()) = tokio::join!(join_all(right), join_all(wrong), freed);
        assert!(right.into_iter().all(|answer| answer.unwrap()));
        assert!(wrong.into_iter().all(|answer| !answer.unwrap()));
        assert_eq!((hasher.compared(), locked(&hasher.comparisons).len()), (2, 0));
        // Later it is compared anew.
        assert!(hasher.matches(guess("ada", "correct horse"), Some(kept), || Ok(())).await.unwrap());
        assert_eq!(hasher.compared(), 3);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn without_a_hash_nothing_matches() {
        let hasher = Hasher::default();
        let kept = hasher.hash("correct horse").await.unwrap();
        assert!(hasher.matches(guess("ada", "correct horse"), Some(kept), || Ok(())).await.unwrap());
        let refused = || Err(Error::busy("too late"));
        assert!(hasher.matches(guess("ada", "correct horse"), None, refused).await.is_err());
        assert!(!hasher.matches(guess("ada", "nobody has this password"), None, || Ok(())).await.unwrap());
        assert_eq!(hasher.compared(), 2);
        // What is compared with when there is nothing costs as much: the same memory, rounds and lanes.
        let cost = |hash: &str| hash.rsplitn(3, '$').last().map(str::to_owned);
        assert_eq!(cost(&hasher.dummy().await.unwrap()), cost(&hasher.hash("correct horse").await.unwrap()));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn nobody_waits_with_others_for_a_name_that_is_unknown() {
        let hasher = Hasher::new(1, 100);
        let (first, names) = (hasher.hash("correct horse").await.unwrap(), ["a", "b", "c", "c"]);
        let unknown = names.map(|name| hasher.matches(guess(name, "a guess"), None, || Ok(())));
        let known =
            ["d", "d"].map(|name| hasher.matches(guess(name, "a guess"), Some(first.clone()), || Ok(())));
        let (unknown, known) = tokio::join!(join_all(unknown), join_all(known));
        assert!(unknown.into_iter().chain(known).all(|answer| !answer.unwrap()));
        // As many as there are names, whether somebody has them or not.
        assert_eq!(hasher.compared(), 4);
        assert_eq!(locked(&hasher.spare).len(), 1, "all of it in the memory of one slot");
    }
}
