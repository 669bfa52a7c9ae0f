//! Creating a customer, with its taxes and its password.

use crate::db::door::Tx;
use crate::engine::holder::Holder;
use crate::engine::password;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::customer::{self, Customer, NewCustomer};
use crate::records::tax;
use crate::values::id::TaxId;
use crate::values::timestamp::Timestamp;

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
    let customer = create_with_hash(&mut tx, new, &extras.taxes, hash, payg.now()).await?;
    tx.commit().await?;
    Ok(customer)
}

/// Creates a customer whose password was hashed elsewhere, in a transaction of the caller.
pub async fn create_with_hash(
    tx: &mut Tx,
    new: NewCustomer,
    taxes: &[TaxId],
    password_hash: Option<String>,
    now: Timestamp,
) -> Result<Customer> {
    let customer = customer::insert(tx, new, now).await?;
    if !taxes.is_empty() {
        tax::assign(tx, customer.customer_id, taxes).await?;
    }
    if let Some(hash) = password_hash {
        Holder::Customer(customer.clone()).set_password_hash(tx, &hash, now).await?;
    }
    Ok(customer)
}
