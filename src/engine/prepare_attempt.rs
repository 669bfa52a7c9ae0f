//! Preparing an attempt: the exact bytes of a request are made once and stored before they are sent.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::gateway::contract::{Charge, Gateway, GatewayKind, How, Order, RefundOrder};
use crate::records::attempt::{self, Attempt, AttemptState};
use crate::records::payment::Payment;
use crate::records::refund::Refund;
use crate::values::id::AttemptId;
use crate::values::money::Money;
use crate::values::payment_terms::Direction;
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
    insert(tx, charge(at, gateway, payment)?).await
}

/// Stores the first attempts for payments that this transaction has made, due at once.
pub async fn for_payments(tx: &mut Tx, payg: &Payg, payments: &[Payment]) -> Result<()> {
    let mut attempts = Vec::with_capacity(payments.len());
    for payment in payments {
        let gateway = payg.gateways.get(gateway_of(payment)?)?;
        attempts.push(hashed(charge(payment.updated_at, gateway.as_ref(), payment)?));
    }
    attempt::insert_all(tx, &attempts).await
}

/// Refuses a payment whose request its gateway could not be sent: it is made and thrown away.
pub fn check(gateway: &dyn Gateway, payment: &Payment) -> Result<()> {
    charge(payment.created_at, gateway, payment).map(drop)
}

/// Refuses money that is to go out by a gateway that only takes some: it would be a charge.
pub fn refuse_direction(gateway: GatewayKind, direction: Direction) -> Result<()> {
    if direction == Direction::In || gateway.pays_out() {
        return Ok(());
    }
    let why = format!("is not a way of {gateway}, which only takes money");
    Err(Error::invalid("direction", direction, why).hint("money goes out through the bank").at("direction"))
}

fn charge(at: Timestamp, gateway: &dyn Gateway, payment: &Payment) -> Result<Attempt> {
    refuse_direction(gateway.kind(), payment.direction)?;
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
    Ok(Attempt { attempt_id, number, body: gateway.prepare(&order)?, ..blank })
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
        (None, None) => How::Direct { save_method: payment.save_method },
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
        decision_amount: None,
    }
}

async fn insert(tx: &mut Tx, attempt: Attempt) -> Result<Attempt> {
    let attempt = hashed(attempt);
    if attempt::insert(tx, &attempt).await? {
        return Ok(attempt);
    }
    let message = format!("payment {} has an attempt that is not over", attempt.payment_id);
    Err(Error::conflict("attempt_live", message))
}

fn hashed(attempt: Attempt) -> Attempt {
    Attempt { body_hash: Sha256::digest(&attempt.body).to_vec(), ..attempt }
}

/// The gateway of a payment; one that was only recorded has none.
pub fn gateway_of(payment: &Payment) -> Result<GatewayKind> {
    payment.gateway.ok_or_else(|| {
        let message = format!("payment {} was recorded by hand, no gateway moves it", payment.payment_id);
        Error::conflict("payment_recorded", message)
    })
}
