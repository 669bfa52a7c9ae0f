//! Customers by the names that a file calls them, looked up a batch at a time.

use crate::db::fault;
use crate::engine::check_usage;
use crate::engine::payg::Payg;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::records::customer::{self, Kind, NewCustomer, Scheme};
use crate::records::customer_name;
use crate::values::id::CustomerId;
use crate::values::naming;
use std::collections::{BTreeSet, HashMap};

/// Names that are remembered; a file with more customers looks some of them up again.
const REMEMBERED: usize = 100_000;

/// How often somebody else may create the same customers in the same moment.
const ATTEMPTS: usize = 3;

/// Characters of a display name.
const DISPLAY_NAME: usize = 200;

/// Who is called how.
#[derive(Debug, Default)]
pub struct Directory {
    known: HashMap<String, Known>,
}

#[derive(Clone, Debug)]
enum Known {
    /// It may use services.
    Open(CustomerId),
    /// It may not; how it is called, and what kind it is.
    Closed(Kind, String),
}

impl Directory {
    /// Looks up names that are not remembered: ids, then user names, then external ids.
    pub async fn look_up(&mut self, payg: &Payg, names: &BTreeSet<String>) -> Result<()> {
        let fresh = names.iter().filter(|name| !self.known.contains_key(*name)).count();
        if self.known.len() + fresh > REMEMBERED {
            self.known.clear();
        }
        let wanted: Vec<String> =
            names.iter().filter(|name| !self.known.contains_key(*name)).cloned().collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let mut view = payg.db.view().await?;
        let by_user_name = customer::find_by_names(&mut view, Scheme::UserName, &wanted).await?;
        let by_external_id = customer::find_by_names(&mut view, Scheme::ExternalId, &wanted).await?;
        let mut found: Vec<(String, CustomerId)> = Vec::new();
        for name in wanted {
            let named = || by_user_name.get(&name).or_else(|| by_external_id.get(&name)).copied();
            if let Some(id) = name.parse().ok().or_else(named) {
                found.push((name, id));
            }
        }
        let ids: Vec<CustomerId> = found.iter().map(|(_, id)| *id).collect();
        let customers = customer::get_many(&mut view, &ids).await?;
        for (name, id) in found {
            let Some(customer) = customers.get(&id) else { continue };
            let known = match customer.disabled_at {
                None => Known::Open(id),
                Some(_) => Known::Closed(customer.kind, customer.handle()),
            };
            self.known.insert(name, known);
        }
        Ok(())
    }

    /// Creates users for the names that nobody has, each with its name as external id; answers how
    /// many. A name that nobody can have stays unknown.
    pub async fn create_missing(&mut self, payg: &Payg, names: &BTreeSet<String>) -> Result<u64> {
        for _ in 0..ATTEMPTS {
            let missing: Vec<NewCustomer> = names
                .iter()
                .filter(|name| !self.known.contains_key(*name) && can_be_created(name))
                .map(|name| new_customer(payg, name))
                .collect();
            if missing.is_empty() {
                return Ok(0);
            }
            let mut tx = payg.db.begin().await?;
            match customer::insert_many(&mut tx, &missing, payg.now()).await {
                Ok(created) => {
                    tx.commit().await?;
                    for customer in &created {
                        let name = customer.external_id.clone().unwrap_or_default();
                        self.known.insert(name, Known::Open(customer.customer_id));
                    }
                    return Ok(created.len() as u64);
                }
                Err(taken) if is_passing(&taken) => tx.rollback().await?,
                Err(other) => return Err(other),
            }
            self.look_up(payg, names).await?;
        }
        Err(Error::busy("the same customers are being created by somebody else"))
    }

    /// The customer with a name that was looked up; `None` when nobody has it.
    pub fn find(&self, name: &str) -> Result<Option<CustomerId>> {
        match self.known.get(name) {
            None => Ok(None),
            Some(Known::Open(id)) => Ok(Some(*id)),
            Some(Known::Closed(kind, handle)) => Err(check_usage::disabled(*kind, handle)),
        }
    }
}

/// What is said of a name that nobody has, with the closest that somebody has.
pub async fn nobody_called(payg: &Payg, name: &str) -> Result<Error> {
    let mut view = payg.db.view().await?;
    let names =
        if naming::is_name(name) { customer_name::neighbours(&mut view, name).await? } else { Vec::new() };
    let error = Error::not_found("customer", name.escape_debug())
        .hint("--create-customers creates those that are missing, --skip-unknown passes over them");
    Ok(error.suggest(name, names.iter().map(String::as_str)))
}

/// An id is payg's to give.
fn can_be_created(name: &str) -> bool {
    naming::is_name(name) && name.parse::<CustomerId>().is_err()
}

fn new_customer(payg: &Payg, name: &str) -> NewCustomer {
    let display_name: String = name.chars().take(DISPLAY_NAME).collect();
    let mut new = NewCustomer::named(Kind::User, display_name, payg.settings.currency);
    new.external_id = Some(name.to_owned());
    new
}

/// Whether looking again will show who has the name.
fn is_passing(error: &Error) -> bool {
    error.code() == "name_taken" || fault::is_unique(error) || error.kind() == ErrorKind::Busy
}
