//! The gate: who is calling, found from what the header `Authorization` shows.

use crate::engine::caller::{Caller, Subject};
use crate::engine::create_key::{is_like_key, read_key};
use crate::engine::gate_cache::{Cache, Credential, Entry, Shown};
use crate::engine::holder::Holder;
use crate::engine::key_ring::KeyRing;
use crate::engine::payg::Payg;
use crate::engine::token_keys::unauthenticated;
use crate::engine::watch::{Listener, Told};
use crate::error::{Error, Kind, Result};
use crate::records::mark::Topic;
use crate::records::{api_key, customer_list, login, operator};
use crate::values::id::{CustomerId, KeyId, LoginId};
use crate::values::owner::Owner;
use crate::values::scope::{Scope, Scopes};
use crate::values::secret;
use crate::values::timestamp::{SECOND, Timestamp};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// The longest header that is looked at, in bytes.
const HEADER_MAX: usize = 4_096;
/// How often the last use of one key is written at most, in microseconds.
const LAST_USE_PAUSE: i64 = 60 * SECOND;
/// How many credentials are looked up at once when something has moved.
const CHUNK: usize = 1_000;

/// Lets callers in; who was let in is remembered until something moves that may change it.
#[derive(Default)]
pub struct Gate {
    cache: Cache,
    ring: Arc<KeyRing>,
    /// Keys whose last use is to be written.
    used: Mutex<HashSet<KeyId>>,
}

impl Gate {
    /// A gate that believes tokens signed with the keys of a ring.
    pub fn new(ring: Arc<KeyRing>) -> Gate {
        Gate { ring, ..Gate::default() }
    }

    /// The keys that tokens are signed with and believed by.
    pub fn ring(&self) -> &Arc<KeyRing> {
        &self.ring
    }

    /// Who shows `Bearer`, `Token` or `JWT` and an API key or an access token.
    pub async fn identify(&self, payg: &Payg, authorization: &str) -> Result<Caller> {
        let text = credential(authorization)?;
        let shown: Shown = secret::hash(text);
        let now = payg.now();
        if let Some(entry) = self.cache.get(&shown) {
            if now < entry.until {
                self.note_use(&entry, now);
                return Ok(entry.caller.clone());
            }
            self.cache.remove(&shown);
        }
        let generation = self.cache.generation();
        let entry = Arc::new(match is_like_key(text) {
            true => look_up_key(payg, text, now).await?,
            false => self.look_up_token(payg, text, now).await?,
        });
        self.note_use(&entry, now);
        self.cache.put(shown, Arc::clone(&entry), generation);
        Ok(entry.caller.clone())
    }

    /// Forgets whatever an account showed: the next time it is looked up. Who takes a credential back here
    /// need not wait for the marks, as other servers do.
    pub fn forget(&self, owner: Owner) {
        self.cache.forget(|entry| entry.owner == owner);
    }

    /// Writes when keys were last used; this is nobody's request.
    pub async fn write_last_uses(&self, payg: &Payg) -> Result<()> {
        let used: Vec<KeyId> = {
            let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *used).into_iter().collect()
        };
        if used.is_empty() {
            return Ok(());
        }
        let mut tx = payg.db.begin().await?;
        api_key::used(&mut tx, &used, payg.now()).await?;
        tx.commit().await
    }

    fn note_use(&self, entry: &Entry, now: Timestamp) {
        if let (Credential::Key(key), true) = (entry.credential, entry.note_use(now, LAST_USE_PAUSE)) {
            self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
        }
    }

    async fn look_up_token(&self, payg: &Payg, text: &str, now: Timestamp) -> Result<Entry> {
        let claims = self.ring.keys_for(payg, text).await?.verify(text, now)?;
        let ended = || unauthenticated("this login has been ended").hint("log in again");
        let login_id: LoginId = claims.sid.parse().map_err(|_| ended())?;
        let mut view = payg.db.view().await?;
        let login = login::find(&mut view, login_id).await?;
        let Some(login) = login.filter(|login| login.revoked_at.is_none()) else { return Err(ended()) };
        if login.owner.to_string() != claims.sub {
            return Err(ended());
        }
        let holder = Holder::get(&mut view, login.owner).await?;
        holder.must_be_enabled()?;
        let caller = Caller {
            scopes: within(holder.subject(), Scopes::ALL),
            subject: holder.subject(),
            credential: login_id.uuid(),
            member: holder.member(),
        };
        let until = Timestamp::EPOCH.plus_micros(claims.exp.saturating_mul(SECOND));
        Ok(Entry::new(caller, login.owner, Credential::Login(login_id), until, None))
    }

    /// Drops whoever may not be let in any more; all when that cannot be found out.
    async fn look_again(&self, payg: &Payg) -> Result<()> {
        self.cache.begin_generation();
        self.ring.forget();
        let entries = self.cache.all();
        match unwelcome(payg, &entries).await {
            Ok(gone) => {
                gone.iter().for_each(|shown| self.cache.remove(shown));
                Ok(())
            }
            Err(error) => {
                self.cache.clear();
                Err(error)
            }
        }
    }
}

impl Listener for Gate {
    fn marks_moved<'a>(&'a self, payg: &'a Payg, topics: &'a [Topic]) -> Told<'a> {
        Box::pin(async move {
            if topics.contains(&Topic::Access) || topics.contains(&Topic::Customers) {
                self.look_again(payg).await?;
            }
            Ok(())
        })
    }

    fn tick<'a>(&'a self, payg: &'a Payg) -> Told<'a> {
        Box::pin(self.write_last_uses(payg))
    }
}

/// What follows the word `Bearer`, `Token` or `JWT`, in whatever case it is written.
fn credential(authorization: &str) -> Result<&str> {
    let text = authorization.trim();
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_known = ["bearer", "token", "jwt"].iter().any(|known| word.eq_ignore_ascii_case(known));
    let rest = rest.trim();
    if text.len() > HEADER_MAX || !is_known || rest.is_empty() {
        let why = "the header Authorization holds no credential";
        return Err(unauthenticated(why).hint("write Authorization: Bearer and an API key or access token"));
    }
    Ok(rest)
}

async fn look_up_key(payg: &Payg, text: &str, now: Timestamp) -> Result<Entry> {
    let refused = || unauthenticated("the API key is not valid");
    let (key_id, shown) = read_key(text).ok_or_else(refused)?;
    let mut view = payg.db.view().await?;
    let (key, kept) = api_key::with_secret(&mut view, key_id).await?.ok_or_else(refused)?;
    if !secret::matches(shown, &kept) || key.revoked_at.is_some() {
        return Err(refused());
    }
    if !key.is_live(now) {
        return Err(unauthenticated("the API key has expired").hint("make another one"));
    }
    let holder = Holder::get(&mut view, key.owner).await?;
    holder.must_be_enabled()?;
    let caller = Caller {
        subject: holder.subject(),
        scopes: within(holder.subject(), key.scopes),
        credential: key_id.uuid(),
        member: None,
    };
    let until = key.expires_at.unwrap_or(Timestamp::MAX);
    Ok(Entry::new(caller, key.owner, Credential::Key(key_id), until, key.last_used_at))
}

/// No customer asks on behalf of others, whatever its key says.
fn within(subject: Subject, scopes: Scopes) -> Scopes {
    match subject {
        Subject::Customer(..) => scopes.without(Scope::Internal),
        Subject::Operator(..) => scopes,
    }
}

/// Those who were let in and would not be now, or would be as somebody else.
async fn unwelcome(payg: &Payg, entries: &[(Shown, Arc<Entry>)]) -> Result<Vec<Shown>> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let mut view = payg.db.view().await?;
    let operators: HashMap<Owner, Subject> = operator::all(&mut view)
        .await?
        .into_iter()
        .filter(|operator| operator.disabled_at.is_none())
        .map(Holder::Operator)
        .map(|holder| (holder.owner(), holder.subject()))
        .collect();
    let mut gone = Vec::new();
    for chunk in entries.chunks(CHUNK) {
        let (mut keys, mut logins, mut customers) = (Vec::new(), Vec::new(), HashSet::new());
        for (_, entry) in chunk {
            match entry.credential {
                Credential::Key(key) => keys.push(key),
                Credential::Login(login) => logins.push(login),
            }
            customers.extend(entry.owner.customer());
        }
        let keys = api_key::not_revoked(&mut view, &keys).await?;
        let logins = login::not_revoked(&mut view, &logins).await?;
        let customers: Vec<CustomerId> = customers.into_iter().collect();
        let customers = customer_list::enabled(&mut view, &customers).await?;
        let is_welcome = |entry: &Entry| {
            let credential = match entry.credential {
                Credential::Key(key) => keys.contains(&key),
                Credential::Login(login) => logins.contains(&login),
            };
            let holder = match entry.owner {
                Owner::Customer(id) => customers.contains(&id),
                owner => operators.get(&owner) == Some(&entry.caller.subject),
            };
            credential && holder
        };
        gone.extend(chunk.iter().filter(|(_, entry)| !is_welcome(entry)).map(|(shown, _)| *shown));
    }
    Ok(gone)
}

/// What a request without any credential is told.
pub fn credential_missing() -> Error {
    Error::new(Kind::Denied, "unauthenticated", "this needs a credential")
        .hint("write Authorization: Bearer and an API key or access token")
}
