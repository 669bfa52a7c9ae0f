//! What the sandbox tells the shop without being asked, and when it says it again.

use crate::sandbox::written::At;
use crate::values::timestamp::{SECOND, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Seconds after the first try at which the vendor tries again; then it gives up.
pub const AGAIN_AFTER_SECONDS: [i64; 7] = [10, 42, 84, 168, 672, 5_376, 86_016];

/// How much later a late notice is first sent, and one that waits to be overtaken gives up waiting.
pub const LATE_SECONDS: i64 = 3_600;

/// A notice that is to be delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Counted from 1; what was queued first has the smaller one.
    pub number: u64,
    /// As `payment.succeeded`.
    pub event: String,
    /// The object as it was when it happened.
    pub object: Value,
    /// When it is first sent.
    pub first_at: At,
    /// When it is next sent; none once it was taken or given up.
    pub due_at: Option<At>,
    /// How often it was sent.
    pub tries: usize,
    /// Whether it waits until a later one has overtaken it.
    pub waits: bool,
    /// Whether it goes out before the answer of the request that caused it.
    pub early: bool,
}

impl Notice {
    /// One that is due at an instant.
    pub fn new(event: &str, object: &Value, at: Timestamp) -> Notice {
        Notice {
            number: 0,
            event: event.to_owned(),
            object: object.clone(),
            first_at: At(at),
            due_at: Some(At(at)),
            tries: 0,
            waits: false,
            early: false,
        }
    }

    /// The body that is sent.
    pub fn body(&self) -> Value {
        json!({ "type": "notification", "event": self.event, "object": self.object })
    }

    /// What it is after a try that was answered with a status, or with nothing.
    pub fn after_try(&self, status: Option<u16>) -> Notice {
        let seconds = AGAIN_AFTER_SECONDS.get(self.tries);
        let again = seconds.map(|seconds| At(self.first_at.0.plus_micros(seconds * SECOND)));
        let due_at = if status == Some(200) { None } else { again };
        Notice { due_at, tries: self.tries + 1, waits: false, ..self.clone() }
    }
}

/// What nobody at the gateway ever said: more money than there is, and a success that has not been.
pub fn forge(object: &Value) -> Value {
    let mut forged = object.clone();
    if let Some(value) = object.pointer("/amount/value").and_then(Value::as_str) {
        forged["amount"]["value"] = json!(format!("9{value}"));
    }
    forged["status"] = json!("succeeded");
    if forged.get("paid").is_some() {
        forged["paid"] = json!(true);
    }
    forged
}
