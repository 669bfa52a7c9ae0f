//! Telling of a change: a letter with the thing as it is and what was otherwise before, and its audit.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::letter::{self, Letter, LetterKind};
use crate::values::id::{CustomerId, LetterId};
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A change that is to be told.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a, T> {
    /// The word for it.
    pub kind: LetterKind,
    /// Whom it concerns.
    pub customer_id: CustomerId,
    /// The thing that changed.
    pub document_id: Uuid,
    /// As it was; nothing when it is new.
    pub before: Option<&'a T>,
    /// As it is.
    pub after: &'a T,
}

/// Writes a letter about a document, `{"object": …, "previous": {changed fields}}`, and an entry of the
/// audit trail under the same word.
pub async fn tell<T: Serialize>(
    tx: &mut Tx,
    payg: &Payg,
    kind: LetterKind,
    (customer_id, document_id): (CustomerId, Uuid),
    before: Option<&T>,
    after: &T,
) -> Result<()> {
    tell_all(tx, payg, &[Change { kind, customer_id, document_id, before, after }]).await
}

/// The same for many changes at once.
pub async fn tell_all<T: Serialize>(tx: &mut Tx, payg: &Payg, changes: &[Change<'_, T>]) -> Result<()> {
    let (mut entries, mut letters) = (Vec::new(), Vec::new());
    for change in changes {
        let (entry, letter) = told(payg, change)?;
        entries.push(entry);
        letters.push(letter);
    }
    audit::write(tx, &entries).await?;
    letter::insert(tx, &letters).await
}

fn told<T: Serialize>(payg: &Payg, change: &Change<'_, T>) -> Result<(Entry, Letter)> {
    let (at, kind, customer_id) = (payg.now(), change.kind, change.customer_id);
    let object = json(change.after)?;
    let was = change.before.map(json).transpose()?;
    let previous = was.as_ref().map(|was| changed(was, &object)).unwrap_or_default();
    let subject = kind.word().split('.').next().unwrap_or_default();
    let subject_id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    let mut entry = Entry::new(&payg.actor, kind.word(), (subject, subject_id), at).of(customer_id);
    entry.after = Some(object.clone());
    entry.before = was;
    let payload = serde_json::json!({ "object": object, "previous": previous }).to_string();
    let (letter_id, document_id) = (LetterId::new(), change.document_id);
    Ok((entry, Letter { customer_id, letter_id, kind, document_id, payload, created_at: at }))
}

fn json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value)
        .map_err(|cause| Error::failed("a letter cannot be written as JSON").cause(cause))
}

/// The fields that are not what they were, as they were; when it changed is no change.
fn changed(before: &Value, after: &Value) -> Map<String, Value> {
    let (Value::Object(before), Value::Object(after)) = (before, after) else { return Map::new() };
    before
        .iter()
        .filter(|(field, was)| *field != "updated_at" && after.get(*field) != Some(was))
        .map(|(field, was)| (field.clone(), was.clone()))
        .collect()
}
