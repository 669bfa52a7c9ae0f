//! What only a sandbox has: a clock that can be set, faults on order, cards that change, a payer's hand.

use crate::error::Error;
use crate::sandbox::api::Asked;
use crate::sandbox::cards;
use crate::sandbox::fault::NAMES;
use crate::sandbox::read::Fields;
use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::state::Entry;
use crate::sandbox::written::At;
use crate::values::timestamp::{SECOND, Timestamp};
use serde_json::{Value, json};

/// Where the sandbox's own paths begin.
pub const ROOT: &str = "/sandbox";

impl Shop {
    /// Answers a request of the sandbox's own; nobody has to say who they are.
    pub fn control(&mut self, asked: &Asked) -> Done {
        self.tick()?;
        let path = asked.path.strip_prefix(ROOT).unwrap_or_default();
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        match (asked.method.as_str(), segments.as_slice()) {
            ("GET", [""]) => Ok(self.overview()),
            ("POST", ["clock"]) => self.set_clock(&asked.json()?),
            ("POST", ["faults"]) => self.order_faults(&asked.json()?),
            ("DELETE", ["faults"]) => {
                self.faults.clear();
                Ok(self.overview())
            }
            ("POST", ["payments", id, "pay"]) => {
                let body = asked.json()?;
                let card = Fields::of_body(&body)?.text("card", 32)?;
                self.pay(id, &card.unwrap_or_else(|| "5555555555554444".to_owned()))
            }
            ("POST", ["payments", id, "decline"]) => self.decline(id),
            ("POST", ["methods", id]) => self.change_method(id, &asked.json()?),
            _ => Err(Refused::not_found("Not Found")),
        }
    }

    /// The clock, the faults, and how much there is of everything.
    fn overview(&self) -> Value {
        let names: Vec<Value> =
            NAMES.iter().map(|(name, _, _, does)| json!({ "name": name, "does": does })).collect();
        json!({
            "object": "sandbox", "shop": self.identity.id, "now": At(self.now()),
            "clock": if self.state.clock.is_some() { "set" } else { "system" },
            "payments": self.state.payments.len(), "refunds": self.state.refunds.len(),
            "notices_waiting": self.state.notices.len(), "entries": self.state.entries,
            "ordered": self.faults.ordered(), "faults": names,
        })
    }

    /// Sets the clock to an instant, or so many seconds ahead; it never goes back.
    fn set_clock(&mut self, body: &Value) -> Done {
        let fields = Fields::of_body(body)?;
        let now = self.now();
        let wanted = match (fields.text("now", 64)?, body.get("advance_seconds").and_then(Value::as_i64)) {
            (Some(text), None) => text.parse::<Timestamp>().map_err(|error| wrong("now", &error))?,
            (None, Some(seconds)) if seconds >= 0 => now.plus_micros(seconds.saturating_mul(SECOND)),
            _ => return Err(fields.wrong("now", "or advance_seconds is needed, and one of them only")),
        };
        if wanted < now {
            return Err(fields.wrong("now", "is before the sandbox's clock, which never goes back"));
        }
        let entry = Entry { at: At(wanted), ..self.entry("clock") };
        self.commit(entry)?;
        self.tick()?;
        Ok(self.overview())
    }

    fn order_faults(&mut self, body: &Value) -> Done {
        let text = Fields::of_body(body)?.text("order", 4_096)?.unwrap_or_default();
        self.faults.order(&text).map_err(|error| wrong("order", &error))?;
        Ok(self.overview())
    }

    /// Puts another test card behind a saved one, as when a card expires or its account runs empty.
    fn change_method(&mut self, id: &str, body: &Value) -> Done {
        let fields = Fields::of_body(body)?;
        let card = fields.text("card", 32)?.ok_or_else(|| fields.wrong("card", "is missing"))?;
        if !self.state.methods.contains_key(id) {
            return Err(Refused::not_found("Payment method doesn't exist"));
        }
        let mut method = cards::method(id, &card);
        method.saved = true;
        let shown = json!({ "id": id, "last4": method.last4, "declined": method.declined });
        let entry = Entry { method: Some(method), ..self.entry("method") };
        self.commit(entry)?;
        Ok(shown)
    }
}

fn wrong(parameter: &str, error: &Error) -> Refused {
    Refused::invalid(parameter, error.message())
}
