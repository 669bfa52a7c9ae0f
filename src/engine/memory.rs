//! What a server remembers of the catalogue, until it hears that it has changed.

use crate::engine::cost::{self, Catalogue};
use crate::engine::ingest::Meterings;
use crate::engine::payg::Payg;
use crate::engine::watch::{Listener, Told};
use crate::error::{Error, Result};
use crate::records::mark::Topic;
use crate::records::service::Service;
use crate::values::id::ServiceId;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The catalogue of services and prices, read once and kept until [`Memory::forget`].
#[derive(Debug, Default)]
pub struct Memory {
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    known: Option<Arc<Known>>,
    /// Raised by each `forget`, so that what was read before it is not kept after it.
    age: u64,
}

/// The catalogue as it was read at one moment.
#[derive(Debug)]
pub struct Known {
    /// Services and list prices.
    pub catalogue: Catalogue,
    /// What ingest keeps of each service's events.
    pub meterings: Meterings,
    codes: HashMap<String, ServiceId>,
}

impl Known {
    /// The service that a program calls by its code; suggests one when there is none.
    pub fn service(&self, code: &str) -> Result<&Service> {
        let found = self.codes.get(code).and_then(|id| self.catalogue.services.get(id));
        found.ok_or_else(|| {
            Error::not_found("service", code).suggest(code, self.codes.keys().map(String::as_str))
        })
    }
}

impl Memory {
    /// The catalogue, read from the database if it is not remembered.
    pub async fn known(&self, payg: &Payg) -> Result<Arc<Known>> {
        let age = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = &kept.known {
                return Ok(Arc::clone(known));
            }
            kept.age
        };
        let known = Arc::new(read(payg).await?);
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.age == age {
            kept.known = Some(Arc::clone(&known));
        }
        Ok(known)
    }

    /// Forgets what was read; the next one who asks reads again.
    pub fn forget(&self) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.known = None;
        kept.age += 1;
    }
}

impl Listener for Memory {
    fn marks_moved<'a>(&'a self, _payg: &'a Payg, topics: &'a [Topic]) -> Told<'a> {
        if topics.contains(&Topic::Catalogue) {
            self.forget();
        }
        Box::pin(async { Ok(()) })
    }
}

async fn read(payg: &Payg) -> Result<Known> {
    let mut view = payg.db.view().await?;
    let catalogue = cost::catalogue(&mut view).await?;
    let meterings = cost::meterings(&mut view).await?;
    let codes = catalogue.services.values().map(|service| (service.code.clone(), service.service_id));
    Ok(Known { codes: codes.collect(), catalogue, meterings })
}
