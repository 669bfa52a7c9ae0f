//! Requests with an `Idempotency-Key` have their effect once, however often they are sent.
//!
//! A verb that a face may repeat takes a [`Once`] and says, in the transaction of its effect, what is
//! answered: `once.keep(&mut tx, 201, &answer).await?`. The effect and the answer are kept together or
//! not at all, so a server that dies in between leaves nothing to repair. A verb that is called without
//! a key is given [`Once::unkeyed`], which keeps nothing.
//!
//! - Only what had an effect is kept: a request that was refused may be sent again, and is tried again.
//! - Two at the same time: one server refuses the second at once; of two servers the slower one finds
//!   the answer of the other in its way, and its own effect is rolled back.
//! - Who asks again is the same account, not the same credential: a new login does not count twice.
//! - Secrets are not kept: [`Once::keep`] is given an answer without them, and what stands in the body
//!   under a name of `SECRETS` has no part in its fingerprint, from which it could be guessed.

use crate::db::door::Tx;
use crate::engine::caller::{Caller, Subject};
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::records::idempotency::{self, Hash, Kept, Place};
use crate::values::id::CustomerId;
use crate::values::timestamp::{DAY, Timestamp};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// How long answers are kept, in microseconds.
const KEPT: i64 = 30 * DAY;
/// Fields of a body that are no part of its fingerprint.
const SECRETS: [&str; 3] = ["password", "current_password", "new_password"];

/// A request that shall have its effect once.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Who asks; `None` is somebody without an account.
    pub by: Option<&'a Caller>,
    /// The method, as `POST`.
    pub method: &'a str,
    /// The path, without the query.
    pub path: &'a str,
    /// What the client calls the request.
    pub key: &'a str,
    /// What was asked; see [`fingerprint`].
    pub fingerprint: Hash,
}

/// Requests in flight in this process.
#[derive(Default)]
pub struct Idempotency {
    in_flight: Arc<Mutex<HashSet<Place>>>,
}

/// What to do about a request.
#[derive(Debug)]
pub enum Opened {
    /// It is new: the verb is given this.
    New(Once),
    /// It had its effect: this was answered.
    Before(Kept),
}

/// The right to have an effect, and the place where its answer is kept; see the top of this file.
#[derive(Debug)]
pub struct Once(Option<Held>);

#[derive(Debug)]
struct Held {
    place: Place,
    fingerprint: Hash,
    now: Timestamp,
    in_flight: Arc<Mutex<HashSet<Place>>>,
}

impl Idempotency {
    /// Looks whether a request had its effect before; if not, holds others like it up until the
    /// [`Once`] is dropped. Another request under the same key, and one in flight, are refused.
    pub async fn open(&self, payg: &Payg, asked: Asked<'_>) -> Result<Opened> {
        let (place, now) = (place(&asked), payg.now());
        if !lock(&self.in_flight).insert(place.clone()) {
            return Err(in_flight());
        }
        // From here on the place is given back whatever happens.
        let in_flight = Arc::clone(&self.in_flight);
        let held = Held { place, fingerprint: asked.fingerprint, now, in_flight };
        let kept = idempotency::find(&mut payg.db.view().await?, &held.place, oldest(now)).await?;
        match kept {
            None => Ok(Opened::New(Once(Some(held)))),
            Some(kept) if kept.fingerprint == held.fingerprint => Ok(Opened::Before(kept)),
            Some(_) => {
                let why = "the Idempotency-Key was used before for another request";
                Err(Error::new(Kind::Invalid, "idempotency_key_reused", why)
                    .hint("send a key of its own with each request"))
            }
        }
    }
}

impl Once {
    /// Of a request that is not told from others: it has its effect as often as it comes.
    pub fn unkeyed() -> Once {
        Once(None)
    }

    /// Keeps what is answered in a transaction of its own, after an effect that has no second one when
    /// it is asked for again: what is lost in between is only that the answer is the same.
    pub async fn keep_after(&self, payg: &Payg, status: u16, answer: &impl Serialize) -> Result<()> {
        if self.0.is_none() {
            return Ok(());
        }
        let mut tx = payg.db.begin().await?;
        self.keep(&mut tx, status, answer).await?;
        tx.commit().await
    }

    /// Puts what has become of the effect since in the place of the answer that was kept with it.
    pub async fn amend(&self, payg: &Payg, answer: &impl Serialize) -> Result<()> {
        let Some(held) = &self.0 else { return Ok(()) };
        let body = written(answer)?;
        let mut tx = payg.db.begin().await?;
        idempotency::amend(&mut tx, &held.place, body).await?;
        tx.commit().await
    }

    /// Keeps what is answered, in the transaction of the effect; `answer` is without secrets.
    pub async fn keep(&self, tx: &mut Tx, status: u16, answer: &impl Serialize) -> Result<()> {
        let Some(held) = &self.0 else { return Ok(()) };
        let body = written(answer)?;
        let fingerprint = held.fingerprint.to_vec();
        let kept = Kept { fingerprint, status: i64::from(status), body, created_at: held.now };
        match idempotency::keep(tx, &held.place, kept, oldest(held.now)).await? {
            true => Ok(()),
            // Another server was faster; the caller's transaction is dropped, and its effect with it.
            false => Err(in_flight()),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        lock(&self.in_flight).remove(&self.place);
    }
}

/// Forgets answers that are older than thirty days.
pub async fn forget_old_answers(payg: &Payg, now: Timestamp) -> Result<()> {
    // Mostly there are none, and then nobody's writing is held up.
    if !idempotency::has_old(&mut payg.db.view().await?, oldest(now)).await? {
        return Ok(());
    }
    let mut tx = payg.db.begin().await?;
    idempotency::forget(&mut tx, oldest(now)).await?;
    tx.commit().await
}

/// The fingerprint of a query and a JSON body: the same for the same fields in another order, and for
/// other white space. A body that is no JSON counts by its bytes.
pub fn fingerprint(query: &str, body: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update(length(query));
    hash.update(query);
    match serde_json::from_slice::<Value>(body) {
        Ok(value) => hash.update(canonical(value).to_string()),
        Err(_) => hash.update(body),
    }
    hash.finalize().into()
}

fn written(answer: &impl Serialize) -> Result<String> {
    serde_json::to_string(answer)
        .map_err(|cause| Error::failed("an answer cannot be written as JSON").cause(cause))
}

/// The same document with its fields in order and without its secrets.
fn canonical(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let open = fields.into_iter().filter(|(name, _)| !SECRETS.contains(&name.as_str()));
            let mut fields: Vec<(String, Value)> =
                open.map(|(name, value)| (name, canonical(value))).collect();
            fields.sort_by(|(one, _), (other, _)| one.cmp(other));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(canonical).collect()),
        other => other,
    }
}

fn place(asked: &Asked<'_>) -> Place {
    let nobody = CustomerId::from_uuid(Uuid::nil());
    let (customer_id, who) = match asked.by.map(|caller| caller.subject) {
        Some(subject @ Subject::Customer(id, _)) => (id, subject.to_string()),
        Some(subject @ Subject::Operator(..)) => (nobody, subject.to_string()),
        None => (nobody, String::new()),
    };
    let mut hash = Sha256::new();
    for part in [who.as_str(), asked.method, asked.path, asked.key] {
        hash.update(length(part));
        hash.update(part);
    }
    Place { customer_id, request: hash.finalize().into() }
}

/// What stands before each part, so that no two requests run together to the same bytes.
fn length(part: &str) -> [u8; 8] {
    (part.len() as u64).to_be_bytes()
}

/// Answers that are not newer than this are forgotten.
fn oldest(now: Timestamp) -> Timestamp {
    now.plus_micros(-KEPT)
}

fn in_flight() -> Error {
    let why = "a request with this Idempotency-Key is being answered";
    Error::conflict("idempotency_key_in_flight", why).retry_after(1)
}

fn lock(places: &Mutex<HashSet<Place>>) -> std::sync::MutexGuard<'_, HashSet<Place>> {
    places.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_of_what_is_asked_and_not_of_how_it_is_written() {
        let same =
            |one: &str, other: &str| fingerprint("", one.as_bytes()) == fingerprint("", other.as_bytes());
        assert!(same(r#"{"a":1,"b":{"c":2,"d":3}}"#, r#"{ "b": {"d":3, "c":2}, "a": 1 }"#));
        assert!(same(r#"{"a":1,"password":"x"}"#, r#"{"a":1,"password":"y"}"#));
        assert!(!same(r#"{"a":1}"#, r#"{"a":"1"}"#));
        assert!(!same(r#"{"a":[1,2]}"#, r#"{"a":[2,1]}"#));
        assert!(!same("a", "b"));
        assert_ne!(fingerprint("a=1", b""), fingerprint("a=2", b""));
        assert_ne!(fingerprint("1", b"2"), fingerprint("", b"12"));
    }
}
