//! A charge of a subscription: what a period, a change or an end came to; never changed.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{ChargeId, CustomerId, PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use crate::words;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

words! {
    /// Why a subscription costs something, or gives something back.
    ChargeKind, "kind", {
        /// A whole period.
        Fee = "fee",
        /// The rest of a period under another plan, less what was unused of the plan before.
        Change = "change",
        /// What went back when it ended.
        Credit = "credit",
    }
}

/// One charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "subscription_charge")]
pub struct Charge {
    /// Its id.
    #[serde(rename = "id")]
    pub charge_id: ChargeId,
    /// Who is charged.
    pub customer_id: CustomerId,
    /// For which subscription.
    pub subscription_id: SubscriptionId,
    /// Why.
    pub kind: ChargeKind,
    /// The month of the customer on whose invoice it stands.
    pub month: Month,
    /// What it is for.
    pub period: Period,
    /// What a person reads.
    pub description: String,
    /// Before tax; negative is given back.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
    /// The payment that brought it, or that it goes back to.
    pub payment_id: Option<PaymentId>,
    /// When.
    pub created_at: Timestamp,
}

/// Writes one.
pub async fn insert(tx: &mut Tx, charge: &Charge) -> Result<()> {
    const INSERT: &str = "INSERT INTO subscription_charges (customer_id, charge_id, subscription_id, kind,
            month, period_start, period_end, description, currency, net, tax, payment_id, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = values![
        charge.customer_id,
        charge.charge_id,
        charge.subscription_id,
        charge.kind.word(),
        charge.month.to_string(),
        charge.period.start,
        charge.period.end,
        &charge.description,
        charge.net.currency,
        charge.net.minor,
        charge.tax.minor,
        charge.payment_id,
        charge.created_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// The charges of one subscription, in order.
pub async fn of_subscription(
    view: &mut View,
    customer_id: CustomerId,
    subscription_id: SubscriptionId,
) -> Result<Vec<Charge>> {
    const OF: &str = "SELECT * FROM subscription_charges
        WHERE customer_id = $1 AND subscription_id = $2
        ORDER BY charge_id";
    view.all(OF, values![customer_id, subscription_id]).await?.iter().map(read).collect()
}

/// What some customers were charged in a month, by customer and in order.
pub async fn of_month(view: &mut View, customers: &[CustomerId], month: Month) -> Result<Vec<Charge>> {
    const OF: Sql = Sql {
        sqlite: "SELECT * FROM subscription_charges
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1)) AND month = $2
                 ORDER BY customer_id, charge_id",
        postgres: "SELECT * FROM subscription_charges
                   WHERE customer_id = ANY($1) AND month = $2
                   ORDER BY customer_id, charge_id",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(OF, values![ids, month.to_string()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Charge> {
    let currency: Currency = row.get(8)?;
    Ok(Charge {
        customer_id: row.get(0)?,
        charge_id: row.get(1)?,
        subscription_id: row.get(2)?,
        kind: row.get::<String>(3)?.parse()?,
        month: row.get::<String>(4)?.parse()?,
        period: Period::new(row.get(5)?, row.get(6)?)?,
        description: row.get(7)?,
        net: Money::new(row.get(9)?, currency),
        tax: Money::new(row.get(10)?, currency),
        payment_id: row.get(11)?,
        created_at: row.get(12)?,
    })
}
