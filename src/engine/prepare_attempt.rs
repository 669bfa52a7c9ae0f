//! Preparing an attempt: the exact bytes of a request are made once and stored before they are sent.

use crate::db::door::Tx;
use crate::error::{Error, Result};
use crate::gateway::contract::{Charge, Gateway, How, Order, RefundOrder};
use crate::records::attempt::{self, Attempt, AttemptState};
use crate::records::payment::Payment;
use crate::records::refund::Refund;
use crate::values::id::AttemptId;
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use sha2::{Digest, Sha256};

/// Stores the next attempt for a payment that this transaction has locked, due at once. Refuses when
/// one is live (R5).
pub async fn for_payment(
    tx: &mut Tx,
    at: Timestamp,
    gateway: &dyn Gateway,
    payment: &Payment,
) -> Result<Attempt> {
    let attempt_id = AttemptId::new();
    let mut metadata = payment.metadata.clone();
    metadata.insert("payment".to_owned(), payment.payment_id.to_string());
    let order = Order::Charge(Charge {
        attempt: attempt_id.to_string(),
        payment: payment.payment_id.to_string(),
        amount: payment.amount,
        description: payment.description.clone(),
        metadata,
        customer: payment.customer_id.to_string(),
        reserve: payment.reserve,
        how: how(payment),
    });
    let blank = blank(gateway, payment, payment.amount, at);
    let number = payment.attempts;
    insert(tx, Attempt { attempt_id, number, body: gateway.prepare(&order)?, ..blank }).await
}

/// Stores the attempt for a refund of a payment that this transaction has locked, due at once.
pub async fn for_refund(
    tx: &mut Tx,
    at: Timestamp,
    gateway: &dyn Gateway,
    payment: &Payment,
    refund: &Refund,
    payment_gateway_id: String,
) -> Result<Attempt> {
    let attempt_id = AttemptId::new();
    let order = Order::Refund(RefundOrder {
        attempt: attempt_id.to_string(),
        payment_gateway_id,
        amount: refund.amount,
        description: refund.reason.clone(),
    });
    let blank = blank(gateway, payment, refund.amount, at);
    let refund_id = Some(refund.refund_id);
    insert(tx, Attempt { attempt_id, refund_id, body: gateway.prepare(&order)?, ..blank }).await
}

fn how(payment: &Payment) -> How {
    match (&payment.method, &payment.return_url) {
        (Some(method), _) => How::Saved { method: method.clone() },
        (None, Some(url)) => How::Redirect { return_url: url.clone(), save_method: payment.save_method },
        (None, None) => How::Direct,
    }
}

fn blank(gateway: &dyn Gateway, payment: &Payment, amount: Money, at: Timestamp) -> Attempt {
    Attempt {
        attempt_id: AttemptId::new(),
        customer_id: payment.customer_id,
        payment_id: payment.payment_id,
        refund_id: None,
        number: 1,
        gateway: gateway.kind(),
        state: AttemptState::Prepared,
        amount,
        body: Vec::new(),
        body_hash: Vec::new(),
        gateway_id: None,
        sends: 0,
        first_sent_at: None,
        last_sent_at: None,
        // What goes to a bank by hand is due when somebody makes the file.
        due_at: gateway.kind().answers().then_some(at),
        lease: None,
        lease_until: None,
        code: None,
        message: None,
        created_at: at,
        settled_at: None,
        decision: None,
        decision_key: None,
        decision_sent_at: None,
    }
}

async fn insert(tx: &mut Tx, attempt: Attempt) -> Result<Attempt> {
    let body_hash = Sha256::digest(&attempt.body).to_vec();
    let attempt = Attempt { body_hash, ..attempt };
    if attempt::insert(tx, &attempt).await? {
        return Ok(attempt);
    }
    let message = format!("payment {} has an attempt that is not over", attempt.payment_id);
    Err(Error::conflict("attempt_live", message))
}
