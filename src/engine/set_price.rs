//! Setting a price: a new version, what it replaces, and whom it touches.

use crate::db::door::View;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::rating::spec::Spec;
use crate::records::audit::{self, Entry};
use crate::records::billed::{self, Billed};
use crate::records::customer::{self, Customer};
use crate::records::late;
use crate::records::mark::{self, Topic};
use crate::records::price::{self, Price, PriceBook};
use crate::records::service::Service;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, PriceId, ServiceId};
use crate::values::timestamp::{Period, Timestamp};

/// A price that is to be.
#[derive(Clone, Debug)]
pub struct NewPrice {
    /// What is priced.
    pub service: Service,
    /// Whose own price it is; `None` is the list price.
    pub customer: Option<Customer>,
    /// `None` is the customer's currency, or `billing.currency` for a list price.
    pub currency: Option<Currency>,
    /// The model and its amounts.
    pub spec: Spec,
    /// `None` is now, or the beginning of time where nothing was priced before, so that usage which
    /// is recorded already has a price.
    pub starts_at: Option<Timestamp>,
    /// Why it is set.
    pub note: Option<String>,
}

/// What setting a price does.
#[derive(Clone, Debug)]
pub struct PriceChange {
    /// The version as it is stored; when nothing changes, the one that is there.
    pub price: Price,
    /// The version that it takes the place of, if there is one.
    pub replaces: Option<Price>,
    /// How many customers pay it.
    pub customers: i64,
    /// Whether the same price is in force already, so that nothing is added.
    pub unchanged: bool,
}

/// Says what setting a price would do, and refuses what setting it would refuse.
pub async fn preview_price(view: &mut View, payg: &Payg, new: NewPrice) -> Result<PriceChange> {
    refuse_closed(&new)?;
    let currency = currency_of(payg, &new)?;
    let (service, customer) = (new.service.service_id, new.customer.as_ref().map(|c| c.customer_id));
    let book = PriceBook::load(view).await?.with_own(view, customer.as_slice()).await?;
    let now = payg.now();
    let in_force = |at: Timestamp| {
        // A customer that nobody is pays the list price.
        let payer = customer.unwrap_or(CustomerId::from_uuid(uuid::Uuid::nil()));
        book.at(service, payer, currency, at)
    };
    let starts_at = match new.starts_at {
        Some(at) => at,
        None if in_force(Timestamp::MAX).is_some() => now,
        None => {
            let invoice = blocking(view, service, customer, currency, Timestamp::EPOCH).await?;
            invoice.map_or(Timestamp::EPOCH, |invoice| invoice.period.end)
        }
    };
    let replaces = in_force(starts_at).map(|price| Price::clone(price));
    let customers = match customer {
        Some(_) => 1,
        None => price::list_payers(view, service, currency).await?,
    };
    if let Some(same) = replaces.as_ref().filter(|old| old.customer_id == customer && old.spec == new.spec) {
        let price = same.clone();
        return Ok(PriceChange { price, replaces, customers, unchanged: true });
    }
    if let Some(invoice) = blocking(view, service, customer, currency, starts_at).await? {
        return Err(already_billed(starts_at, &invoice));
    }
    let price = Price { starts_at, ..what_if(payg, &new)? };
    Ok(PriceChange { price: price.checked()?, replaces, customers, unchanged: false })
}

/// The version that setting a price would add if it started now, without asking whether it may.
pub fn what_if(payg: &Payg, new: &NewPrice) -> Result<Price> {
    let now = payg.now();
    Ok(Price {
        price_id: PriceId::new(),
        service_id: new.service.service_id,
        customer_id: new.customer.as_ref().map(|customer| customer.customer_id),
        plan_id: None,
        currency: currency_of(payg, new)?,
        spec: new.spec.clone(),
        starts_at: new.starts_at.unwrap_or(now),
        note: new.note.clone(),
        created_at: now,
    })
}

/// Adds a version of a price; the same price again adds nothing.
///
/// Refuses a start before the end of a period that is already invoiced for anyone it touches.
pub async fn set_price(payg: &Payg, new: NewPrice) -> Result<PriceChange> {
    let mut tx = payg.db.begin().await?;
    if let Some(customer) = &new.customer {
        customer::lock(&mut tx, customer.customer_id).await?;
    }
    // No bill may begin between looking at what is billed and adding the version.
    let billed_until = late::lock_billed_until(&mut tx).await?;
    let change = preview_price(&mut tx, payg, new).await?;
    if !change.unchanged {
        price::insert(&mut tx, &change.price).await?;
        // Usage that was passed over for want of a price has one now; the next bill looks at it.
        if change.price.starts_at < billed_until {
            let Price { service_id, customer_id, currency, starts_at, .. } = change.price;
            let passed = Period::new(starts_at, billed_until)?;
            billed::look_again(&mut tx, service_id, customer_id, currency, passed).await?;
        }
        audit::write(&mut tx, &[entry(payg, &change)?]).await?;
        mark::touch(&mut tx, Topic::Catalogue).await?;
    }
    tx.commit().await?;
    Ok(change)
}

/// What the audit trail keeps of a new version.
fn entry(payg: &Payg, change: &PriceChange) -> Result<Entry> {
    let price = &change.price;
    let entry = Entry::new(&payg.actor, "price.set", ("price", price.price_id), payg.now())
        .of(price.customer_id)
        .because(price.note.clone())
        .after(price)?;
    match &change.replaces {
        Some(replaced) => entry.before(replaced),
        None => Ok(entry),
    }
}

/// The last invoice that a price from `starts_at` on would contradict.
async fn blocking(
    view: &mut View,
    service: ServiceId,
    customer: Option<CustomerId>,
    currency: Currency,
    starts_at: Timestamp,
) -> Result<Option<Billed>> {
    match customer {
        Some(customer) => billed::of_customer(view, customer, starts_at).await,
        None => billed::of_service(view, service, currency, starts_at).await,
    }
}

fn refuse_closed(new: &NewPrice) -> Result<()> {
    if new.service.archived_at.is_some() {
        let why = format!("the service {} is archived", new.service.code);
        let hint = format!("payg service unarchive {}", new.service.code);
        return Err(Error::conflict("archived", why).hint(hint));
    }
    match &new.customer {
        Some(customer) if customer.disabled_at.is_some() => {
            let (name, kind) = (customer.handle(), customer.kind);
            let hint = format!("payg {kind} enable {name}");
            Err(Error::conflict("disabled", format!("the {kind} {name} is disabled")).hint(hint))
        }
        _ => Ok(()),
    }
}

fn currency_of(payg: &Payg, new: &NewPrice) -> Result<Currency> {
    match (&new.customer, new.currency) {
        (Some(customer), Some(asked)) if asked != customer.currency => {
            let why = format!("is not what {} is billed in, {}", customer.handle(), customer.currency);
            Err(Error::invalid("currency", asked, why))
        }
        (Some(customer), _) => Ok(customer.currency),
        (None, asked) => Ok(asked.unwrap_or(payg.settings.currency)),
    }
}

fn already_billed(starts_at: Timestamp, invoice: &Billed) -> Error {
    let Billed { number, period, .. } = invoice;
    let why = format!("a price from {starts_at} on would change what invoice {number} has billed");
    Error::conflict("already_billed", why)
        .hint(format!("let it start at {} (--from), or void the invoice first", period.end))
}
