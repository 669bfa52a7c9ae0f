//! What is owed on invoices, by how long it has been owed.

use crate::db::door::View;
use crate::error::Result;
use crate::records::open_invoice::{self, Aged};
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// What the term means, in words for every face.
pub const MEANING: &str = "What is still owed on invoices, with tax, by the days since each was issued. \
    A payment that its gateway has not decided is still owed.";

/// What is owed in a currency, or by a customer in one.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "aging_row")]
#[schema(as = AgingRow)]
pub struct AgeingRow {
    /// Whose, when asked by customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// How the customer was called on its last invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_name: Option<String>,
    /// In which currency.
    pub currency: Currency,
    /// How many invoices are open.
    pub invoices: i64,
    /// Owed for up to 30 days.
    pub days_0_30: Money,
    /// Owed for more than 30 days, and up to 60.
    pub days_31_60: Money,
    /// Owed for more than 60 days, and up to 90.
    pub days_61_90: Money,
    /// Owed for more than 90 days.
    pub days_over_90: Money,
    /// Owed in all.
    pub total: Money,
    /// What is owed back: paid more than was owed after a credit.
    pub owed_back: Money,
}

/// Over all customers, a row a currency.
pub async fn by_currency(view: &mut View, now: Timestamp) -> Result<Vec<AgeingRow>> {
    open_invoice::ages(view, now).await?.into_iter().map(row).collect()
}

/// The customers that owe most, the first one first; at most `limit`.
pub async fn by_customer(view: &mut View, now: Timestamp, limit: i64) -> Result<Vec<AgeingRow>> {
    open_invoice::ages_by_customer(view, now, limit).await?.into_iter().map(row).collect()
}

fn row(aged: Aged) -> Result<AgeingRow> {
    let money = |minor| Money::new(minor, aged.currency);
    let [first, second, third, rest] = aged.ages.map(money);
    let (customer, customer_name) = aged.customer.unzip();
    Ok(AgeingRow {
        customer,
        customer_name,
        currency: aged.currency,
        invoices: aged.invoices,
        days_0_30: first,
        days_31_60: second,
        days_61_90: third,
        days_over_90: rest,
        total: first.add(second)?.add(third)?.add(rest)?,
        owed_back: money(aged.owed_back),
    })
}
