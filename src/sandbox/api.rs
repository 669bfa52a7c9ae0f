//! The API's requests: who asks, whether it was asked before, what is done, and which fault strikes.

use crate::sandbox::fault::Fault;
use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::state::{KEY_LIFE, Object, Request};
use base64::Engine;
use serde_json::{Value, json};

/// Where the API's paths begin.
pub const ROOT: &str = "/v3";
/// The longest idempotence key.
const KEY: usize = 64;
/// What a client that is refused for now is told to wait, in milliseconds.
const RETRY_AFTER_MS: u64 = 1_800;

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// As `POST`.
    pub method: String,
    /// As `/v3/payments`.
    pub path: String,
    /// The query, decoded.
    pub query: Vec<(String, String)>,
    /// `Idempotence-Key`.
    pub key: Option<String>,
    /// `Authorization`.
    pub authorization: Option<String>,
    /// `Content-Type`.
    pub media: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// What the client gets to see of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// An answer.
    Answer(u16, Value),
    /// The beginning of an answer.
    Half(u16, Value),
    /// The end of the connection.
    Nothing,
    /// Silence.
    Silence,
}

impl Shop {
    /// Does what a request of the API asks for, or not, as the faults want it.
    pub fn answer(&mut self, asked: &Asked) -> Told {
        match self.answer_or_refuse(asked) {
            Ok(told) => told,
            Err(refused) => Told::Answer(refused.status, refused.body()),
        }
    }

    fn answer_or_refuse(&mut self, asked: &Asked) -> Done<Told> {
        self.tick()?;
        self.authenticate(asked)?;
        let Some((name, fault)) = self.faults.of_request(&asked.method) else {
            return self.carry_out(asked).map(|object| Told::Answer(200, object));
        };
        let request = asked.request(Value::Null);
        self.note_fault(name, Some(request))?;
        let later = json!({
            "type": "processing", "retry_after": RETRY_AFTER_MS,
            "description": "Request accepted, but not processed yet. Retry again with the same Idempotence-Key",
        });
        match fault {
            Fault::ErrorNotDone => return Err(Refused::server()),
            Fault::TooMany => return Err(Refused::too_many(RETRY_AFTER_MS)),
            Fault::AcceptedNotDone => return Ok(Told::Answer(202, later)),
            Fault::HangNotDone => return Ok(Told::Silence),
            _ => {}
        }
        self.cancels = fault == Fault::ErrorCanceled;
        let done = self.carry_out(asked);
        self.cancels = false;
        // What cannot be carried out is refused all the same.
        let object = done?;
        Ok(match fault {
            Fault::AnswerLost => Told::Nothing,
            Fault::Hang => Told::Silence,
            Fault::Reset => Told::Half(200, object),
            Fault::AcceptedDone => Told::Answer(202, later),
            _ => return Err(Refused::server()),
        })
    }

    /// Basic authentication with the shop's number and key.
    fn authenticate(&self, asked: &Asked) -> Done<()> {
        let known = || {
            let (scheme, encoded) = asked.authorization.as_deref()?.split_once(' ')?;
            let decoded = base64::engine::general_purpose::STANDARD.decode(encoded.trim()).ok()?;
            let decoded = String::from_utf8(decoded).ok()?;
            let (id, key) = decoded.split_once(':')?;
            Some(scheme.eq_ignore_ascii_case("basic") && self.knows(id, key))
        };
        if known() == Some(true) { Ok(()) } else { Err(Refused::credentials()) }
    }

    fn carry_out(&mut self, asked: &Asked) -> Done {
        let path = asked.path.strip_prefix(ROOT).unwrap_or_default();
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        match (asked.method.as_str(), segments.as_slice()) {
            ("GET", ["payments"]) => self.list_payments(&asked.query),
            ("GET", ["refunds"]) => self.list_refunds(&asked.query),
            ("GET", ["payments", id]) => Ok(self.payment(id)?.shown(&self.shown())),
            ("GET", ["refunds", id]) => Ok(self.refund(id)?.shown()),
            ("GET", ["payment_methods", id]) => Ok(self.binding(id)?.shown(&self.shown(), self.now())),
            ("GET", ["me"]) => Ok(self.me()),
            (
                "POST",
                ["payments" | "refunds" | "payment_methods"] | ["payments", _, "capture" | "cancel"],
            ) => self.change(asked, &segments),
            (_, ["payments" | "refunds" | "payment_methods" | "me"])
            | (_, ["payments" | "refunds" | "payment_methods", _])
            | (_, ["payments", _, "capture" | "cancel"]) => Err(Refused::method()),
            _ => Err(Refused::not_found("Not Found")),
        }
    }

    /// A request that changes something: done once for each key.
    fn change(&mut self, asked: &Asked, segments: &[&str]) -> Done {
        let request = asked.request(asked.json()?);
        check_key(&request.key)?;
        if let Some(object) = self.done_before(&request)? {
            return self.present(&object);
        }
        match segments {
            ["payments"] => self.create_payment(request),
            ["refunds"] => self.create_refund(request),
            ["payment_methods"] => self.create_binding(request),
            ["payments", id, "capture"] => self.capture_payment(id, request),
            ["payments", id, "cancel"] => self.cancel_payment(id, request),
            _ => Err(Refused::not_found("Not Found")),
        }
    }

    /// What the same key did within a day; with another request it is refused.
    fn done_before(&self, request: &Request) -> Done<Option<Object>> {
        let Some(used) = self.state.keys.get(&request.key) else { return Ok(None) };
        if used.at.plus_micros(KEY_LIFE) <= self.now() {
            return Ok(None);
        }
        if used.request != *request {
            return Err(Refused::invalid("Idempotence-Key", "Idempotence key duplicated"));
        }
        Ok(Some(used.object.clone()))
    }

    /// An object as it is now.
    fn present(&self, object: &Object) -> Done {
        match object {
            Object::Payment(id) => Ok(self.payment(id)?.shown(&self.shown())),
            Object::Refund(id) => Ok(self.refund(id)?.shown()),
            Object::Binding(id) => Ok(self.binding(id)?.shown(&self.shown(), self.now())),
        }
    }

    fn me(&self) -> Value {
        json!({
            "account_id": self.identity.id, "status": "enabled", "test": true,
            "fiscalization_enabled": false, "payment_methods": ["bank_card"],
        })
    }
}

impl Asked {
    fn request(&self, body: Value) -> Request {
        let key = self.key.clone().unwrap_or_default();
        Request { key, method: self.method.clone(), path: self.path.clone(), body }
    }

    /// The body as JSON; null when there is none.
    pub fn json(&self) -> Done {
        if self.body.is_empty() {
            return Ok(Value::Null);
        }
        let media = self.media.as_deref().and_then(|media| media.split(';').next()).unwrap_or_default();
        if !media.trim().eq_ignore_ascii_case("application/json") {
            return Err(Refused::media());
        }
        serde_json::from_slice(&self.body).map_err(|_| Refused::invalid("body", "Request body is not JSON"))
    }
}

fn check_key(key: &str) -> Done<()> {
    let refuse = |description: &str| Err(Refused::invalid("Idempotence-Key", description));
    if key.is_empty() {
        return refuse("Idempotence key is empty");
    }
    if key.len() > KEY {
        return refuse("Idempotence key is too long");
    }
    Ok(())
}
