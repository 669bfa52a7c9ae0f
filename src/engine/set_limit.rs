//! Setting a limit, and taking one away.

use crate::engine::limit_details::limit_details;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::limit::{self, About, Kind, Limit, Owner};
use crate::records::mark::{self, Topic};

/// A limit that is to be.
#[derive(Clone, Copy, Debug)]
pub struct NewLimit {
    /// What it is about.
    pub about: About,
    /// In the kind's own unit; `None` is unlimited.
    pub amount: Option<i64>,
    /// How many requests may come at once, of a rate; `None` is one second's worth, at least one.
    pub burst: Option<i64>,
}

/// Sets a limit; what was set about the same before is replaced. Servers heed it within a second.
pub async fn set_limit(payg: &Payg, new: NewLimit) -> Result<Limit> {
    check(&new)?;
    let now = payg.now();
    let burst = match (new.about.kind, new.amount) {
        (Kind::Rate, Some(amount)) => Some(new.burst.unwrap_or_else(|| one_second_of(amount))),
        _ => None,
    };
    let NewLimit { about, amount, .. } = new;
    let limit = Limit { about, amount, burst, created_at: now, updated_at: now };
    let mut tx = payg.db.begin().await?;
    let limit = limit::set(&mut tx, &limit).await?;
    let after = limit_details(&mut tx, vec![limit.clone()]).await?;
    audit::write(&mut tx, &[entry(payg, "limit.set", &limit).after(&after.first())?]).await?;
    mark::touch(&mut tx, Topic::Limits).await?;
    tx.commit().await?;
    Ok(limit)
}

/// Takes a limit away and answers what it was; the one behind it holds again, if there is one.
pub async fn remove_limit(payg: &Payg, about: About) -> Result<Limit> {
    let mut tx = payg.db.begin().await?;
    let Some(limit) = limit::remove(&mut tx, &about).await? else {
        return Err(Error::new(crate::error::Kind::NotFound, "not_found", "there is no such limit")
            .hint("payg limit list shows those that there are"));
    };
    let before = limit_details(&mut tx, vec![limit.clone()]).await?;
    audit::write(&mut tx, &[entry(payg, "limit.remove", &limit).before(&before.first())?]).await?;
    mark::touch(&mut tx, Topic::Limits).await?;
    tx.commit().await?;
    Ok(limit)
}

/// What the audit trail keeps of a change.
fn entry(payg: &Payg, verb: &str, limit: &Limit) -> Entry {
    let whose = match limit.about.owner {
        Owner::All => "all".to_owned(),
        Owner::Plan(plan) => plan.to_string(),
        Owner::Customer(customer) => customer.to_string(),
    };
    Entry::new(&payg.actor, verb, ("limit", whose), payg.now()).of(limit.about.owner.customer())
}

/// Requests that may come at once when nobody says how many.
fn one_second_of(millionths: i64) -> i64 {
    (millionths / 1_000_000).max(1)
}

fn check(new: &NewLimit) -> Result<()> {
    let About { owner, service_id, kind, currency } = new.about;
    if new.amount.is_some_and(|amount| amount < 0) {
        return Err(Error::usage(format!("the limit of a {} is negative", kind.word())));
    }
    let why = match kind {
        Kind::Quota(_) if service_id.is_none() => "a quota is in a service's unit: name the service",
        Kind::Rate | Kind::Concurrent if service_id.is_some() => {
            "a rate and a number of concurrent requests hold for all services together"
        }
        Kind::Rate if new.amount == Some(0) => {
            "a rate of nothing lets nobody in: disable the customer instead"
        }
        Kind::Concurrent if new.amount == Some(0) => {
            "no concurrent request lets nobody in: disable the customer instead"
        }
        Kind::Spend(_) | Kind::OwnSpend(_) if currency.is_none() => "a spend cap has a currency",
        Kind::OwnSpend(_) if owner.customer().is_none() => "a customer's own spend cap is of one customer",
        Kind::OwnSpend(_) if new.amount.is_none() => {
            "a customer's own spend cap of nothing at all is none: remove it"
        }
        _ if new.burst.is_some_and(|burst| burst < 1) => "a burst is at least one request",
        _ => return Ok(()),
    };
    Err(Error::usage(why))
}
