//! What the sandbox knows, rebuilt from its journal entry by entry.

use crate::sandbox::notice::Notice;
use crate::sandbox::objects::{Binding, Method, Payment, Refund};
use crate::sandbox::written::At;
use crate::values::timestamp::{DAY, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How long a key stands for the request that it first came with.
pub const KEY_LIFE: i64 = DAY;

/// One line of the journal: all that one event changed, so that it is there whole or not at all.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Counted from 1 without gaps.
    pub number: u64,
    /// When it happened, by the sandbox's clock.
    pub at: At,
    /// As `payment.succeeded`, `refund.canceled`, `method`, `notice`, `clock`, `fault`.
    pub what: String,
    /// The request that did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Request>,
    /// The payment after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    /// The refund after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Refund>,
    /// The saved card after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// The card that is to be named, after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// Notices that it caused or changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// What a notice was answered with; 0 is no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<u16>,
    /// The fault that befell a request or a notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// A changing request, for the idempotence key and for who reads the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The idempotence key.
    pub key: String,
    /// As `POST`.
    pub method: String,
    /// As `/v3/payments`.
    pub path: String,
    /// The body; null when there was none.
    pub body: Value,
}

/// A key that was used: the request, when it first came, and the object that it made or changed.
#[derive(Clone, Debug)]
pub struct Used {
    /// The request.
    pub request: Request,
    /// When it first came.
    pub at: Timestamp,
    /// What it made or changed.
    pub object: Object,
}

/// Which object is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// A payment's id.
    Payment(String),
    /// A refund's id.
    Refund(String),
    /// The id of a card that is to be named.
    Binding(String),
}

/// Everything there is.
#[derive(Debug, Default)]
pub struct State {
    /// By birth, oldest first.
    pub payments: BTreeMap<u64, Payment>,
    /// By birth, oldest first.
    pub refunds: BTreeMap<u64, Refund>,
    /// Cards that may be charged again.
    pub methods: HashMap<String, Method>,
    /// Cards that payers were asked to name.
    pub bindings: HashMap<String, Binding>,
    /// Keys that were used.
    pub keys: HashMap<String, Used>,
    /// Notices that are not yet taken or given up.
    pub notices: BTreeMap<u64, Notice>,
    /// Payments and refunds that time may change, by birth.
    pub open: BTreeSet<u64>,
    /// The last entry's number.
    pub entries: u64,
    /// The last notice's number.
    pub notices_made: u64,
    /// The time that somebody set; else the machine's clock counts.
    pub clock: Option<Timestamp>,
    births: HashMap<String, u64>,
}

impl State {
    /// Takes an entry in; the same entries in the same order give the same state.
    pub fn apply(&mut self, entry: Entry) {
        self.entries = entry.number;
        let mut object = None;
        if let Some(payment) = entry.payment {
            let birth = self.birth(&payment.id, entry.number);
            self.watch(birth, payment.status.is_final());
            if let Some(method) = payment.method.as_ref().filter(|method| method.saved) {
                self.methods.entry(method.id.clone()).or_insert_with(|| method.clone());
            }
            object = Some(Object::Payment(payment.id.clone()));
            self.payments.insert(birth, payment);
        }
        if let Some(refund) = entry.refund {
            let birth = self.birth(&refund.id, entry.number);
            self.watch(birth, refund.status.is_final());
            object = Some(Object::Refund(refund.id.clone()));
            self.refunds.insert(birth, refund);
        }
        if let Some(binding) = entry.binding {
            object = Some(Object::Binding(binding.id.clone()));
            if let Some(method) = binding.method.as_ref().filter(|method| method.saved) {
                self.methods.insert(method.id.clone(), method.clone());
            }
            self.bindings.insert(binding.id.clone(), binding);
        }
        if let Some(method) = entry.method {
            self.methods.insert(method.id.clone(), method);
        }
        if let (Some(request), Some(object)) = (entry.request, object) {
            self.keys.insert(request.key.clone(), Used { request, at: entry.at.0, object });
        }
        for notice in entry.notices {
            self.notices_made = self.notices_made.max(notice.number);
            match notice.due_at {
                Some(_) => self.notices.insert(notice.number, notice),
                None => self.notices.remove(&notice.number),
            };
        }
        if entry.what == "clock" {
            self.clock = Some(entry.at.0);
        }
    }

    /// A payment by its id.
    pub fn payment(&self, id: &str) -> Option<&Payment> {
        self.births.get(id).and_then(|birth| self.payments.get(birth))
    }

    /// A refund by its id.
    pub fn refund(&self, id: &str) -> Option<&Refund> {
        self.births.get(id).and_then(|birth| self.refunds.get(birth))
    }

    /// When an object was first written, as an entry's number.
    pub fn birth_of(&self, id: &str) -> Option<u64> {
        self.births.get(id).copied()
    }

    fn birth(&mut self, id: &str, number: u64) -> u64 {
        *self.births.entry(id.to_owned()).or_insert(number)
    }

    fn watch(&mut self, birth: u64, is_final: bool) {
        if is_final {
            self.open.remove(&birth);
        } else {
            self.open.insert(birth);
        }
    }
}
