//! Whose a gateway's objects are: each is of the one attempt that it was made by.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::Result;
use crate::gateway::contract::GatewayKind;
use crate::values;
use crate::values::id::{AttemptId, CustomerId, PaymentId};

/// Says whose an object of a gateway is; `false` when it is another attempt's.
pub async fn own(
    tx: &mut Tx,
    gateway: GatewayKind,
    gateway_id: &str,
    customer_id: CustomerId,
    attempt_id: AttemptId,
) -> Result<bool> {
    const OWN: &str = "INSERT INTO gateway_objects (gateway, gateway_id, customer_id, attempt_id)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (gateway, gateway_id) DO UPDATE SET gateway_id = excluded.gateway_id
        RETURNING attempt_id";
    let row = tx.one(OWN, values![gateway.word(), gateway_id, customer_id, attempt_id]).await?;
    Ok(row.get::<AttemptId>(0)? == attempt_id)
}

/// Says whose objects of a gateway are, all of which are new; `false` when some of them are not, so that
/// each has to be asked about by itself. They are given in the order of their ids.
pub async fn own_all(
    tx: &mut Tx,
    gateway: GatewayKind,
    objects: &[(&str, CustomerId, AttemptId)],
) -> Result<bool> {
    const OWN: Bulk = Bulk {
        sqlite: "INSERT INTO gateway_objects (gateway, gateway_id, customer_id, attempt_id)
                 VALUES ($1, $2, $3, $4)
                 ON CONFLICT (gateway, gateway_id) DO NOTHING",
        postgres: "INSERT INTO gateway_objects (gateway, gateway_id, customer_id, attempt_id)
                   SELECT * FROM UNNEST($1::text[], $2::text[], $3::uuid[], $4::uuid[])
                   ON CONFLICT (gateway, gateway_id) DO NOTHING",
    };
    let columns = vec![
        Column::Texts(objects.iter().map(|_| gateway.word().to_owned()).collect()),
        Column::Texts(objects.iter().map(|one| one.0.to_owned()).collect()),
        Column::Ids(objects.iter().map(|one| one.1.uuid()).collect()),
        Column::Ids(objects.iter().map(|one| one.2.uuid()).collect()),
    ];
    Ok(tx.bulk(OWN, columns).await? == objects.len() as u64)
}

/// The attempt that an object of a gateway was made by.
pub async fn owner(
    view: &mut View,
    gateway: GatewayKind,
    gateway_id: &str,
) -> Result<Option<(CustomerId, AttemptId)>> {
    const FIND: &str = "SELECT customer_id, attempt_id FROM gateway_objects
        WHERE gateway = $1 AND gateway_id = $2";
    let row = view.first(FIND, values![gateway.word(), gateway_id]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// The gateway's ids of what was charged for some payments.
pub async fn charges_of(
    view: &mut View,
    payments: &[(CustomerId, PaymentId)],
) -> Result<Vec<(PaymentId, String)>> {
    const CHARGES: Sql = Sql {
        sqlite: "SELECT payment_id, gateway_id FROM attempts
                 WHERE (customer_id, payment_id) IN (
                     SELECT unhex(substr(value, 1, 32)), unhex(substr(value, 33)) FROM json_each($1))
                   AND refund_id IS NULL AND state = 'succeeded' AND gateway_id IS NOT NULL",
        postgres: "SELECT attempt.payment_id, attempt.gateway_id
                   FROM (SELECT CAST(substr(pair, 1, 32) AS UUID) AS customer_id,
                             CAST(substr(pair, 33) AS UUID) AS payment_id
                         FROM UNNEST($1::text[]) AS pair) AS wanted
                   JOIN attempts AS attempt ON attempt.customer_id = wanted.customer_id
                       AND attempt.payment_id = wanted.payment_id
                   WHERE attempt.refund_id IS NULL AND attempt.state = 'succeeded'
                     AND attempt.gateway_id IS NOT NULL",
    };
    let pairs = Value::pairs(payments.iter().map(|(customer, payment)| (customer.uuid(), payment.uuid())));
    view.all(CHARGES, vec![pairs]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
