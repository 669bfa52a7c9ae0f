//! A payment as it begins: nobody was asked for its money, and none of it has moved.

use crate::records::payment::Payment;
use crate::values::id::{CustomerId, PaymentId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Party, Purpose};
use crate::values::timestamp::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The payment of a customer for something, to us, by no gateway and without a fee; whoever wants it
/// otherwise says so: `Payment { fee, ..fresh_payment(…) }`.
pub fn fresh_payment(
    customer_id: CustomerId,
    (purpose, document_id): (Purpose, Option<Uuid>),
    amount: Money,
    at: Timestamp,
) -> Payment {
    let zero = Money::zero(amount.currency);
    Payment {
        payment_id: PaymentId::new(),
        customer_id,
        purpose,
        document_id,
        direction: Direction::In,
        party: Party::default(),
        amount,
        fee: zero,
        refunded: zero,
        refunding: zero,
        description: String::new(),
        metadata: BTreeMap::new(),
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
    }
}
