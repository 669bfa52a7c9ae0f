//! Recording a payment that came by another way: cash, a bank transfer, another system.

use crate::engine::find_invoice::find_invoice;
use crate::engine::find_payment::Owner;
use crate::engine::fresh_payment::fresh_payment;
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::{create_payment, settle};
use crate::error::{Error, Result};
use crate::records::invoice;
use crate::records::payment::Payment;
use crate::values::money::Money;
use crate::values::payment_terms::Purpose;

/// Books money that was paid for an invoice; all that is due unless an amount is given.
pub async fn record_payment(
    payg: &Payg,
    invoice: &str,
    amount: Option<&str>,
    description: &str,
    owner: Owner,
    once: Once,
) -> Result<Payment> {
    let at = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_invoice(&mut tx, invoice).await?;
    if owner.is_some_and(|owner| owner != found.customer_id) {
        return Err(Error::not_found("invoice", invoice));
    }
    let found = invoice::lock(&mut tx, found.customer_id, found.invoice_id).await?.unwrap_or(found);
    let due = standing(&mut tx, &found).await?.due()?;
    let amount = amount.map(|text| Money::parse(text, due.currency)).transpose()?.unwrap_or(due);
    if amount.minor <= 0 {
        let message = format!("nothing of invoice {} is due", found.number);
        return Err(Error::conflict("nothing_due", message));
    }
    if amount.minor > due.minor {
        let message = format!("{amount} is more than the {due} that are due of invoice {}", found.number);
        return Err(Error::conflict("amount_too_large", message));
    }
    let about = (Purpose::Invoice, Some(found.invoice_id.uuid()));
    let description = create_payment::checked_description(description)?;
    let created = Payment { description, ..fresh_payment(found.customer_id, about, amount, at) };
    settle::create(&mut tx, payg, &created).await?;
    let processing = settle::process(&mut tx, payg, &created).await?;
    let paid = settle::succeed(&mut tx, payg, &processing).await?;
    once.keep(&mut tx, 201, &paid).await?;
    tx.commit().await?;
    Ok(paid)
}
