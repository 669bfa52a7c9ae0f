//! Telling of a change: a letter with the thing as it is now and what of it was otherwise before.

use crate::db::door::Tx;
use crate::error::{Error, Result};
use crate::records::letter::{self, Letter, LetterKind};
use crate::values::id::{CustomerId, LetterId};
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// Writes a letter about a document: `{"object": …, "previous": {changed fields}}`.
pub async fn tell<T: Serialize>(
    tx: &mut Tx,
    kind: LetterKind,
    customer_id: CustomerId,
    document_id: Uuid,
    at: Timestamp,
    before: Option<&T>,
    after: &T,
) -> Result<()> {
    let object = json(after)?;
    let previous = match before {
        Some(before) => changed(&json(before)?, &object),
        None => Map::new(),
    };
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
