//! Recording a payment that came by another way: cash, a bank transfer, another system.

use crate::engine::find_invoice::find_invoice;
use crate::engine::find_payment::Owner;
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::{create_payment, settle};
use crate::error::{Error, Result};
use crate::records::invoice;
use crate::records::payment::Payment;
use crate::values::id::PaymentId;
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Party, Purpose};

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
    let zero = Money::zero(amount.currency);
    let created = Payment {
        payment_id: PaymentId::new(),
        customer_id: found.customer_id,
        purpose: Purpose::Invoice,
        document_id: Some(found.invoice_id.uuid()),
        direction: Direction::In,
        party: Party::default(),
        amount,
        fee: zero,
        refunded: zero,
        refunding: zero,
        description: create_payment::checked_description(description)?,
        metadata: Default::default(),
        gateway: None,
        method: None,
        save_method: false,
        saved_method: None,
        saved_method_title: None,
        return_url: None,
        confirmation_url: None,
        status: PaymentStatus::Created,
        failure_code: None,
        failure_message: None,
        attempts: 0,
        attempts_max: 1,
        next_attempt_at: None,
        business_key: None,
        created_at: at,
        updated_at: at,
        transaction_at: None,
        reserve: false,
        reserved_until: None,
    };
    settle::create(&mut tx, payg, &created).await?;
    let processing = settle::process(&mut tx, payg, &created).await?;
    let paid = settle::succeed(&mut tx, payg, &processing).await?;
    once.keep(&mut tx, 201, &paid).await?;
    tx.commit().await?;
    Ok(paid)
}
