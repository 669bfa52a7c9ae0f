//! Paying an invoice: what is due of it is asked for through a gateway, once.

use crate::engine::create_payment::{NewPayment, create_payment};
use crate::engine::find_invoice::find_invoice;
use crate::engine::find_payment::Owner;
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::process_payment::process_and_wait;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::payment::{self, Payment};
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::Purpose;

/// How an invoice is paid.
#[derive(Clone, Debug)]
pub struct HowPaid {
    /// Through which gateway.
    pub gateway: GatewayKind,
    /// A kept method; in the sandbox a test card's number.
    pub method: Option<String>,
    /// Where the payer comes back to from the gateway's page.
    pub return_url: Option<String>,
}

/// Asks a gateway for what is due of an invoice. While an earlier payment of it is not over, that one
/// is answered; nothing due is refused.
pub async fn pay_invoice(payg: &Payg, text: &str, how: HowPaid, owner: Owner) -> Result<Payment> {
    let (found, due, earlier) = {
        let mut view = payg.db.view().await?;
        let found = find_invoice(&mut view, text).await?;
        if owner.is_some_and(|owner| owner != found.customer_id) {
            return Err(Error::not_found("invoice", text));
        }
        let due = standing(&mut view, &found).await?.due()?;
        let earlier = payment::of_document(&mut view, found.customer_id, found.invoice_id.uuid()).await?;
        (found, due, earlier)
    };
    let is_open = |one: &&Payment| matches!(one.status, PaymentStatus::Created | PaymentStatus::Processing);
    let payment = match earlier.iter().find(is_open) {
        Some(open) if open.status == PaymentStatus::Processing => return Ok(open.clone()),
        Some(open) => open.clone(),
        None if due.minor <= 0 => {
            let message = format!("nothing of invoice {} is due", found.number);
            return Err(Error::conflict("nothing_due", message));
        }
        None => {
            let new = NewPayment::of(found.customer_id, Purpose::Invoice, due, how.gateway);
            let new = NewPayment {
                document_id: Some(found.invoice_id.uuid()),
                description: format!("Invoice {}", found.number),
                method: how.method,
                return_url: how.return_url,
                // Two who ask at the same time ask for the same payment.
                business_key: Some(format!("invoice:{}:payment:{}", found.invoice_id, earlier.len() + 1)),
                ..new
            };
            create_payment(payg, new, Once::unkeyed()).await?
        }
    };
    process_and_wait(payg, &payment.payment_id.to_string(), owner).await
}
