//! Changing a customer, and disabling and enabling one.

use crate::engine::change::Change;
use crate::engine::change_password;
use crate::engine::disabled_subscriptions::end_with_periods;
use crate::engine::holder::Holder;
use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::customer::{self, Customer};
use crate::records::customer_password;
use crate::records::mark::{self, Topic};
use crate::records::{billed, login_name, tax};
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, TaxId};
use crate::values::timestamp::Timestamp;

/// What is to be different; what is not named stays.
#[derive(Clone, Debug, Default)]
pub struct CustomerChange {
    /// For people to read.
    pub display_name: Option<String>,
    /// Of users only.
    pub user_name: Change<String>,
    /// What other systems call it.
    pub external_id: Change<String>,
    /// Where letters go.
    pub email: Change<String>,
    /// What it is billed in, as long as nothing was invoiced.
    pub currency: Option<Currency>,
    /// Whose months it is billed by, as long as nothing was invoiced.
    pub time_zone: Change<Zone>,
    /// Of companies only.
    pub bsb: Change<String>,
    /// Of companies only.
    pub account_number: Change<String>,
    /// Exactly these taxes from now on.
    pub taxes: Option<Vec<TaxId>>,
    /// What it logs in with.
    pub password: Option<String>,
}

/// Changes a customer and answers what it is now.
pub async fn update_customer(payg: &Payg, id: CustomerId, change: CustomerChange) -> Result<Customer> {
    let hash = change.password.as_deref().map(password::hash).transpose()?;
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = customer::lock(&mut tx, id).await?;
    let taxes = change.taxes.clone();
    let after = applied(before.clone(), change, now);
    let moves = after.zone(&payg.settings.zone) != before.zone(&payg.settings.zone);
    if moves || after.currency != before.currency {
        let invoice = billed::of_customer(&mut tx, id, Timestamp::MIN).await?;
        if let Some(invoice) = invoice {
            let what = if moves { "time zone" } else { "currency" };
            return Err(already_billed(what, &before, &invoice.number));
        }
    }
    let after = customer::update(&mut tx, &before, after).await?;
    if let Some(taxes) = taxes {
        tax::assign(&mut tx, id, &taxes).await?;
    }
    let may_log_in = customer_password::password_hash(&mut tx, id).await?.is_some();
    if may_log_in && before.email != after.email {
        login_name::move_email(&mut tx, id, before.email.as_deref(), after.email.as_deref()).await?;
    }
    audit::write(&mut tx, &[entry(payg, "customer.update", &before, &after)?]).await?;
    mark::touch(&mut tx, Topic::Customers).await?;
    if let Some(hash) = hash {
        change_password::replace(&mut tx, &Holder::Customer(after.clone()), &hash, None, now).await?;
    }
    tx.commit().await?;
    Ok(after)
}

/// Lets a customer use nothing from now on; what it owes stays owed, and what it subscribes to ends with
/// what is paid. Again, nothing changes.
pub async fn disable_customer(payg: &Payg, id: CustomerId) -> Result<Customer> {
    let now = payg.now();
    set_disabled(payg, id, |before| before.or(Some(now))).await
}

/// Lets a disabled customer use services again; its subscriptions still end, unless they are resumed.
/// Again, nothing changes.
pub async fn enable_customer(payg: &Payg, id: CustomerId) -> Result<Customer> {
    set_disabled(payg, id, |_| None).await
}

async fn set_disabled(
    payg: &Payg,
    id: CustomerId,
    next: impl FnOnce(Option<Timestamp>) -> Option<Timestamp>,
) -> Result<Customer> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = customer::lock(&mut tx, id).await?;
    let disabled_at = next(before.disabled_at);
    if disabled_at == before.disabled_at {
        return Ok(before);
    }
    let after = Customer { disabled_at, updated_at: now, ..before.clone() };
    let after = customer::update(&mut tx, &before, after).await?;
    if disabled_at.is_some() {
        end_with_periods(&mut tx, payg, id).await?;
    }
    let verb = if disabled_at.is_some() { "customer.disable" } else { "customer.enable" };
    audit::write(&mut tx, &[entry(payg, verb, &before, &after)?]).await?;
    mark::touch(&mut tx, Topic::Customers).await?;
    tx.commit().await?;
    Ok(after)
}

/// What the audit trail keeps of a change.
fn entry(payg: &Payg, verb: &str, before: &Customer, after: &Customer) -> Result<Entry> {
    let id = after.customer_id;
    Entry::new(&payg.actor, verb, ("customer", id), payg.now()).of(id).before(before)?.after(after)
}

fn applied(before: Customer, change: CustomerChange, now: Timestamp) -> Customer {
    Customer {
        display_name: change.display_name.unwrap_or(before.display_name),
        user_name: change.user_name.apply(before.user_name),
        external_id: change.external_id.apply(before.external_id),
        email: change.email.apply(before.email),
        currency: change.currency.unwrap_or(before.currency),
        time_zone: change.time_zone.apply(before.time_zone),
        bsb: change.bsb.apply(before.bsb),
        account_number: change.account_number.apply(before.account_number),
        updated_at: now,
        ..before
    }
}

/// Another currency or other months would bill some usage twice, or never, or not add up.
fn already_billed(what: &str, customer: &Customer, number: &str) -> Error {
    let name = customer.handle();
    Error::conflict("already_billed", format!("the {what} of {name} is fixed, it has invoice {number}"))
        .hint("create another customer for what is to be billed differently")
}
