//! A charge of a subscription: what a period, a change or an end came to; only its invoice changes.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{ChargeId, CustomerId, InvoiceId, PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::{Period, Timestamp};
use crate::words;
use serde::{Deserialize, Serialize};
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
    /// The month in which it was made; it stands on that month's invoice, or on the next.
    pub month: Month,
    /// What it is for.
    pub period: Period,
    /// What a person reads.
    pub description: String,
    /// Before tax; negative is given back.
    pub net: Money,
    /// The tax on it.
    pub tax: Money,
    /// With tax: what the days of its period cost under its own terms. A change also takes back what was
    /// unused before, so it comes to less; nothing for what only goes back.
    #[serde(skip)]
    pub worth: Money,
    /// Whose tax that is; it sums to it.
    #[serde(skip)]
    pub taxes: Vec<ChargedTax>,
    /// The payment that brought it, or that it goes back to.
    pub payment_id: Option<PaymentId>,
    /// When.
    pub created_at: Timestamp,
    /// The invoice that shows it; none until then.
    pub invoice_id: Option<InvoiceId>,
}

/// What of a charge's tax one rate came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedTax {
    /// Which tax.
    pub tax: String,
    /// Its name.
    pub name: String,
    /// Its rate, in millionths of a percent.
    pub rate: i64,
    /// Minor units.
    pub amount: i64,
}

impl Charge {
    /// With its tax.
    pub fn gross(&self) -> Result<Money> {
        self.net.add(self.tax)
    }
}

/// Writes new ones; they are on no invoice yet.
pub async fn insert(tx: &mut Tx, charges: &[Charge]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO subscription_charges (customer_id, charge_id, subscription_id, kind, month,
                     period_start, period_end, description, currency, net, tax, worth, taxes, payment_id,
                     created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        postgres: "COPY subscription_charges (customer_id, charge_id, subscription_id, kind, month,
                       period_start, period_end, description, currency, net, tax, worth, taxes, payment_id,
                       created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let columns = vec![
        Column::Ids(charges.iter().map(|charge| charge.customer_id.uuid()).collect()),
        Column::Ids(charges.iter().map(|charge| charge.charge_id.uuid()).collect()),
        Column::Ids(charges.iter().map(|charge| charge.subscription_id.uuid()).collect()),
        Column::Texts(charges.iter().map(|charge| charge.kind.word().to_owned()).collect()),
        Column::Texts(charges.iter().map(|charge| charge.month.to_string()).collect()),
        Column::Times(charges.iter().map(|charge| charge.period.start).collect()),
        Column::Times(charges.iter().map(|charge| charge.period.end).collect()),
        Column::Texts(charges.iter().map(|charge| charge.description.clone()).collect()),
        Column::Texts(charges.iter().map(|charge| charge.net.currency.code().to_owned()).collect()),
        Column::Ints(charges.iter().map(|charge| charge.net.minor).collect()),
        Column::Ints(charges.iter().map(|charge| charge.tax.minor).collect()),
        Column::Ints(charges.iter().map(|charge| charge.worth.minor).collect()),
        Column::Texts(charges.iter().map(|charge| serde_json::json!(charge.taxes).to_string()).collect()),
        Column::MaybeIds(charges.iter().map(|charge| charge.payment_id.map(PaymentId::uuid)).collect()),
        Column::Times(charges.iter().map(|charge| charge.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
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

/// What some customers were charged up to a month and no invoice shows, by customer and in order.
pub async fn open(view: &mut View, customers: &[CustomerId], month: Month) -> Result<Vec<Charge>> {
    const OPEN: Sql = Sql {
        sqlite: "SELECT * FROM subscription_charges
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND month <= $2 AND invoice_id IS NULL
                 ORDER BY customer_id, charge_id",
        postgres: "SELECT * FROM subscription_charges
                   WHERE customer_id = ANY($1) AND month <= $2 AND invoice_id IS NULL
                   ORDER BY customer_id, charge_id",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    view.all(OPEN, values![ids, month.to_string()]).await?.iter().map(read).collect()
}

/// The charges that an invoice shows.
pub async fn of_invoice(
    view: &mut View,
    customer_id: CustomerId,
    invoice_id: InvoiceId,
) -> Result<Vec<Charge>> {
    const OF: &str = "SELECT * FROM subscription_charges
        WHERE customer_id = $1 AND invoice_id = $2
        ORDER BY charge_id";
    view.all(OF, values![customer_id, invoice_id]).await?.iter().map(read).collect()
}

/// Those on many invoices, whose customers are named too.
pub async fn of_invoices(
    view: &mut View,
    customers: &[CustomerId],
    invoices: &[InvoiceId],
) -> Result<Vec<Charge>> {
    const OF: Sql = Sql {
        sqlite: "SELECT * FROM subscription_charges
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND invoice_id IN (SELECT unhex(value) FROM json_each($2))",
        postgres: "SELECT * FROM subscription_charges
                   WHERE customer_id = ANY($1) AND invoice_id = ANY($2)",
    };
    let customers: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let invoices: Vec<Uuid> = invoices.iter().map(|id| id.uuid()).collect();
    view.all(OF, values![customers, invoices]).await?.iter().map(read).collect()
}

/// One charge.
pub async fn find(view: &mut View, customer_id: CustomerId, charge_id: ChargeId) -> Result<Option<Charge>> {
    const FIND: &str = "SELECT * FROM subscription_charges WHERE customer_id = $1 AND charge_id = $2";
    view.first(FIND, values![customer_id, charge_id]).await?.as_ref().map(read).transpose()
}

/// Puts charges on their invoices, each of which must be on none; answers how many were.
pub async fn put_on(tx: &mut Tx, placed: &[(CustomerId, ChargeId, InvoiceId)]) -> Result<u64> {
    const PUT: Bulk = Bulk {
        sqlite: "UPDATE subscription_charges SET invoice_id = placed.invoice_id
                 FROM (SELECT column1 AS customer_id, column2 AS charge_id, column3 AS invoice_id
                       FROM (VALUES ($1, $2, $3))) AS placed
                 WHERE subscription_charges.customer_id = placed.customer_id
                   AND subscription_charges.charge_id = placed.charge_id
                   AND subscription_charges.invoice_id IS NULL",
        postgres: "UPDATE subscription_charges AS charge SET invoice_id = placed.invoice_id
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS placed (customer_id, charge_id, invoice_id)
                   WHERE charge.customer_id = placed.customer_id
                     AND charge.charge_id = placed.charge_id
                     AND charge.invoice_id IS NULL",
    };
    let columns = vec![
        Column::Ids(placed.iter().map(|one| one.0.uuid()).collect()),
        Column::Ids(placed.iter().map(|one| one.1.uuid()).collect()),
        Column::Ids(placed.iter().map(|one| one.2.uuid()).collect()),
    ];
    tx.bulk(PUT, columns).await
}

/// Takes the charges off an invoice that is void, so that the next bill shows them.
pub async fn take_off(tx: &mut Tx, customer_id: CustomerId, invoice_id: InvoiceId) -> Result<()> {
    const TAKE: &str = "UPDATE subscription_charges SET invoice_id = NULL
        WHERE customer_id = $1 AND invoice_id = $2";
    tx.run(TAKE, values![customer_id, invoice_id]).await?;
    Ok(())
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
        worth: Money::new(row.get(11)?, currency),
        taxes: serde_json::from_str(&row.get::<String>(12)?)
            .map_err(|cause| Error::failed("the taxes of a charge cannot be read").cause(cause))?,
        payment_id: row.get(13)?,
        created_at: row.get(14)?,
        invoice_id: row.get(15)?,
    })
}
