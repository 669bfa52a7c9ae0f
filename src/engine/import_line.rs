//! One line of an imported file, from what it says to an event whose customer is still a name.

use crate::engine::check_usage::{self, Times};
use crate::engine::ingest;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind, Result};
use crate::intake::draft::{self, Draft};
use crate::records::event::{Event, EventKey};
use crate::records::service::Service;
use crate::values::id::CustomerId;
use crate::values::quantity::Quantity;
use std::collections::HashMap;
use uuid::Uuid;

/// How a file is imported.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// What lines that name no service are charged as.
    pub service: Option<Service>,
    /// What becomes of lines whose customer nobody knows.
    pub unknown: Unknown,
    /// What becomes of the import when a line is refused.
    pub on_refusal: OnRefusal,
    /// Which times are taken.
    pub times: Times,
    /// Whether every line is a request, of which only those that the service charges count (RULES 14).
    pub requests: bool,
}

/// What becomes of lines whose customer nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// They are refused.
    Refuse,
    /// The customer is created.
    Create,
    /// They are skipped.
    Skip,
}

/// What becomes of the import when a line is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRefusal {
    /// It ends there; what was accepted before stays.
    Stop,
    /// It goes on.
    GoOn,
}

/// A line that was not stored, and why.
#[derive(Debug)]
pub struct Refused {
    /// From 1; 0 when it is the file as a whole.
    pub line: u64,
    /// Why.
    pub error: Error,
    /// The name of a customer whom nobody knows, when that is why.
    pub stranger: Option<String>,
}

impl Refused {
    /// A line that is wrong in itself.
    pub fn new(line: u64, error: Error) -> Refused {
        Refused { line, error, stranger: None }
    }
}

/// What a line turned out to be.
#[derive(Debug)]
pub enum Line {
    /// Somebody's use.
    Use(Item),
    /// Charged to nobody.
    Skipped,
    /// Wrong.
    Refused(Refused),
}

/// Somebody's use.
#[derive(Debug)]
pub struct Item {
    /// Which line.
    pub line: u64,
    /// What the file calls the customer.
    pub customer: String,
    /// The event, its customer not yet known.
    pub event: Event,
}

/// What lines are read against.
#[derive(Debug)]
pub struct Catalogue {
    services: HashMap<String, Service>,
    given: Option<Service>,
    times: Times,
    requests: bool,
}

impl Catalogue {
    /// These services, and how the file is imported.
    pub fn new(services: impl Iterator<Item = Service>, options: &ImportOptions) -> Catalogue {
        Catalogue {
            services: services.map(|service| (service.code.clone(), service)).collect(),
            given: options.service.clone(),
            times: options.times,
            requests: options.requests,
        }
    }

    /// Reads one line.
    pub fn read(&self, payg: &Payg, outcome: draft::Outcome) -> Line {
        let draft = match outcome {
            Ok(draft) => draft,
            Err(refusal) => {
                let error = Error::new(Kind::Invalid, "unreadable", refusal.reason);
                return Line::Refused(Refused::new(refusal.line, error));
            }
        };
        let line = draft.line;
        match self.item(payg, draft) {
            Ok(Some(item)) => Line::Use(item),
            Ok(None) => Line::Skipped,
            Err(error) => Line::Refused(Refused::new(line, error)),
        }
    }

    /// The use that a draft tells of; `None` when it is charged to nobody.
    fn item(&self, payg: &Payg, draft: Draft) -> Result<Option<Item>> {
        if draft.skipped.is_some() {
            return Ok(None);
        }
        let service = self.service(draft.service.as_deref())?;
        if self.requests && !is_charged(service, &draft) {
            return Ok(None);
        }
        check_usage::check_service(service)?;
        check_usage::check_value(service, draft.value.as_deref())?;
        let quantity = draft.quantity.unwrap_or(Quantity::ONE);
        ingest::check_quantity(quantity)?;
        if let Some(at) = draft.at {
            check_usage::check_time(payg, self.times, at)?;
        }
        let key = draft.id.as_deref().map_or_else(|| Ok(EventKey::fresh()), EventKey::from_text)?;
        let event = Event {
            key,
            customer_id: CustomerId::from_uuid(Uuid::nil()),
            service_id: service.service_id,
            quantity,
            happened_at: draft.at.unwrap_or_else(|| payg.now()),
            timed: draft.at.is_some(),
            value: draft.value,
        };
        Ok(Some(Item { line: draft.line, customer: draft.customer.trim().to_owned(), event }))
    }

    /// The service that the line names, else the one that was given.
    fn service(&self, code: Option<&str>) -> Result<&Service> {
        match (code, &self.given) {
            (Some(code), _) => self.services.get(code).ok_or_else(|| {
                Error::not_found("service", code).suggest(code, self.services.keys().map(String::as_str))
            }),
            (None, Some(given)) => Ok(given),
            (None, None) => Err(Error::usage("the line names no service").hint("give --service")),
        }
    }
}

/// A request that could not be read has no method; its answer alone decides.
fn is_charged(service: &Service, draft: &Draft) -> bool {
    draft.status.is_some_and(|status| service.charges(status, draft.method.as_deref().unwrap_or_default()))
}
