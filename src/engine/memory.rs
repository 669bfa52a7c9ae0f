//! What a server remembers of the catalogue, until it hears that it has changed.

use crate::db::door::View;
use crate::engine::cost::{self, Catalogue};
use crate::engine::ingest::Meterings;
use crate::engine::payg::Payg;
use crate::engine::watch::{Listener, Told};
use crate::error::{Error, Result};
use crate::records::mark::{self, Topic};
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
    /// The number of the catalogue's mark when it was read.
    version: i64,
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
        let known = Arc::new(read(&mut payg.db.view().await?).await?);
        self.keep(&known, age);
        Ok(known)
    }

    /// The catalogue as a view sees it: read from there if what is remembered is of another time, so
    /// that what others have just changed is in all that is computed in this view.
    pub async fn seen_by(&self, view: &mut View) -> Result<Arc<Known>> {
        let version = mark::version(view, Topic::Catalogue).await?;
        let age = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = kept.known.as_ref().filter(|known| known.version == version) {
                return Ok(Arc::clone(known));
            }
            kept.age
        };
        let known = Arc::new(read(view).await?);
        self.keep(&known, age);
        Ok(known)
    }

    /// The remembered catalogue; one of these services that is unknown may have been created just now
    /// beside this server, so then the database is asked.
    pub async fn known_with<'a>(
        &self,
        payg: &Payg,
        codes: impl IntoIterator<Item = &'a str>,
    ) -> Result<Arc<Known>> {
        let known = self.known(payg).await?;
        if codes.into_iter().all(|code| known.codes.contains_key(code)) {
            return Ok(known);
        }
        self.seen_by(&mut payg.db.view().await?).await
    }

    fn keep(&self, known: &Arc<Known>, age: u64) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let is_newer = kept.known.as_ref().is_none_or(|before| before.version < known.version);
        if kept.age == age && is_newer {
            kept.known = Some(Arc::clone(known));
        }
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

async fn read(view: &mut View) -> Result<Known> {
    let version = mark::version(view, Topic::Catalogue).await?;
    let catalogue = cost::catalogue(view).await?;
    let meterings = cost::meterings(view).await?;
    let codes = catalogue.services.values().map(|service| (service.code.clone(), service.service_id));
    Ok(Known { codes: codes.collect(), catalogue, meterings, version })
}
