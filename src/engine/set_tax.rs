//! Setting a tax: its rate from now on, on invoices that are yet to be made.

use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::audit::{self, Entry};
use crate::records::mark::{self, Topic};
use crate::records::tax::{self, Rate, Tax};

/// Sets the rate of the tax with that name, which is added when it is new.
///
/// Invoices keep the rate that they were made with.
pub async fn set_tax(payg: &Payg, name: &str, rate: Rate) -> Result<Tax> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let before = tax::all(&mut tx).await?.into_iter().find(|tax| tax.name == name.trim());
    let tax = tax::set(&mut tx, name, rate, now).await?;
    let entry = Entry::new(&payg.actor, "tax.set", ("tax", tax.tax_id), now).after(&tax)?;
    let entry = match &before {
        Some(before) => entry.before(before)?,
        None => entry,
    };
    audit::write(&mut tx, &[entry]).await?;
    mark::touch(&mut tx, Topic::Catalogue).await?;
    tx.commit().await?;
    Ok(tax)
}
