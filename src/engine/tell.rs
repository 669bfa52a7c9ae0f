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
    let at = payg.now();
    let object = json(after)?;
    let was = before.map(json).transpose()?;
    let previous = was.as_ref().map(|was| changed(was, &object)).unwrap_or_default();
    let subject = kind.word().split('.').next().unwrap_or_default();
    let subject_id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    let entry = Entry::new(&payg.actor, kind.word(), (subject, subject_id), at).of(customer_id);
    let entry = match &was {
        Some(was) => entry.before(was)?,
        None => entry,
    };
    audit::write(tx, &[entry.after(&object)?]).await?;
    let payload = serde_json::json!({ "object": object, "previous": previous }).to_string();
    let letter_id = LetterId::new();
    letter::insert(tx, &[Letter { customer_id, letter_id, kind, document_id, payload, created_at: at }]).await
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
