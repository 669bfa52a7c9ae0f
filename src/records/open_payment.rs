//! Open payments: those that are neither over nor given up, and those among them that nobody waits for.

use crate::db::door::View;
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::Result;
use crate::values::id::{CustomerId, PaymentId};

/// Which of some payments are neither over nor given up.
pub async fn open_of(view: &mut View, wanted: &[(CustomerId, PaymentId)]) -> Result<Vec<PaymentId>> {
    const OPEN: Sql = Sql {
        sqlite: "SELECT payment_id FROM payments
                 WHERE (customer_id, payment_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                   AND status IN ('created', 'processing')",
        postgres: "SELECT payment.payment_id
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS payment_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN payments AS payment ON payment.customer_id = wanted.customer_id
                       AND payment.payment_id = wanted.payment_id
                   WHERE payment.status IN ('created', 'processing')",
    };
    let pairs = Value::pairs(wanted.iter().map(|(customer, payment)| (customer.uuid(), payment.uuid())));
    view.all(OPEN, vec![pairs]).await?.iter().map(|row| row.get(0)).collect()
}

/// Which of some payments were asked for by a subscription that does not wait for them any more: it was
/// cancelled, ends with its period, or waits for another one.
pub async fn unwanted_of(view: &mut View, wanted: &[(CustomerId, PaymentId)]) -> Result<Vec<PaymentId>> {
    const UNWANTED: Sql = Sql {
        sqlite: "SELECT payment.payment_id
                 FROM payments AS payment
                 JOIN subscriptions AS subscription ON subscription.customer_id = payment.customer_id
                     AND subscription.subscription_id = payment.document_id
                 WHERE (payment.customer_id, payment.payment_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                   AND payment.purpose = 'subscription'
                   AND (subscription.payment_id IS NULL OR subscription.payment_id <> payment.payment_id
                       OR subscription.status = 'canceled'
                       OR (subscription.cancel_at_end AND subscription.status <> 'active'))",
        postgres: "SELECT payment.payment_id
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS payment_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN payments AS payment ON payment.customer_id = wanted.customer_id
                       AND payment.payment_id = wanted.payment_id
                   JOIN subscriptions AS subscription ON subscription.customer_id = payment.customer_id
                       AND subscription.subscription_id = payment.document_id
                   WHERE payment.purpose = 'subscription'
                     AND (subscription.payment_id IS NULL OR subscription.payment_id <> payment.payment_id
                         OR subscription.status = 'canceled'
                         OR (subscription.cancel_at_end AND subscription.status <> 'active'))",
    };
    let pairs = Value::pairs(wanted.iter().map(|(customer, payment)| (customer.uuid(), payment.uuid())));
    view.all(UNWANTED, vec![pairs]).await?.iter().map(|row| row.get(0)).collect()
}
