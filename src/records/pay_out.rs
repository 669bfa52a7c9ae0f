//! A pay-out as the proof of the books sees it: how much a company gave, or is about to give.

use crate::db::door::View;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, PaymentId};
use crate::values::money::Money;
use uuid::Uuid;

/// A company's payment that goes out and did not come to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayOut {
    /// Whose money it is.
    pub customer_id: CustomerId,
    /// The payment.
    pub payment_id: PaymentId,
    /// How much.
    pub amount: Money,
}

/// A page of them behind a place, in the order of their keys.
pub async fn page(
    view: &mut View,
    after: Option<(CustomerId, PaymentId)>,
    limit: i64,
) -> Result<Vec<PayOut>> {
    const PAGE: &str = "SELECT customer_id, payment_id, currency, amount
        FROM payments
        WHERE direction = 'out' AND purpose = 'company'
          AND status IN ('processing', 'successful', 'disputed')
          AND (customer_id, payment_id) > ($1, $2)
        ORDER BY customer_id, payment_id
        LIMIT $3";
    let (customer, payment) =
        after.map_or((Uuid::nil(), Uuid::nil()), |(customer, payment)| (customer.uuid(), payment.uuid()));
    let rows = view.all(PAGE, values![customer, payment, limit]).await?;
    let read = |row: &crate::db::row::Row| {
        let amount = Money::new(row.get(3)?, row.get(2)?);
        Ok(PayOut { customer_id: row.get(0)?, payment_id: row.get(1)?, amount })
    };
    rows.iter().map(read).collect()
}
