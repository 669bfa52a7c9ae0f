//! Creating a customer, with its taxes and its password.

use crate::db::door::Tx;
use crate::engine::holder::Holder;
use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::customer::{self, Customer, NewCustomer};
use crate::records::tax;
use crate::values::id::TaxId;

/// What a customer may be given besides its own fields.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// Taxes on its invoices.
    pub taxes: Vec<TaxId>,
    /// What it logs in with, 8 to 128 characters.
    pub password: Option<String>,
}

/// Creates a customer; a taken user name or external id is a conflict that names it.
pub async fn create_customer(payg: &Payg, new: NewCustomer, extras: &Extras) -> Result<Customer> {
    // Hashing is slow on purpose, so it comes before the transaction.
    let hash = extras.password.as_deref().map(password::hash).transpose()?;
    let mut tx = payg.db.begin().await?;
    let customer = create_with_hash(&mut tx, payg, new, &extras.taxes, hash).await?;
    tx.commit().await?;
    Ok(customer)
}

/// Creates a customer whose password was hashed elsewhere, in a transaction of the caller.
pub async fn create_with_hash(
    tx: &mut Tx,
    payg: &Payg,
    new: NewCustomer,
    taxes: &[TaxId],
    password_hash: Option<String>,
) -> Result<Customer> {
    let now = payg.now();
    let customer = customer::insert(tx, new, now).await?;
    if !taxes.is_empty() {
        tax::assign(tx, customer.customer_id, taxes).await?;
    }
    if let Some(hash) = password_hash {
        Holder::Customer(customer.clone()).set_password_hash(tx, &hash, now).await?;
    }
    let about = ("customer", customer.customer_id);
    let entry =
        Entry::new(&payg.actor, "customer.create", about, now).of(customer.customer_id).after(&customer)?;
    audit::write(tx, &[entry]).await?;
    Ok(customer)
}
