//! A movement: how one subscription raised or lowered the recurring revenue, and their sums.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::Result;
use crate::values;
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, MovementId, SubscriptionId};
use crate::values::timestamp::Timestamp;
use crate::words;

words! {
    /// Why the recurring revenue moved.
    MovementKind, "movement", {
        /// A subscription was paid for the first time.
        New = "new",
        /// One that had ended was paid again.
        Reactivation = "reactivation",
        /// One came to cost more.
        Expansion = "expansion",
        /// One came to cost less.
        Contraction = "contraction",
        /// One ended.
        Churn = "churn",
    }
}

/// A movement; rows are never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Whose subscription.
    pub customer_id: CustomerId,
    /// Its id, sortable by birth.
    pub movement_id: MovementId,
    /// Which subscription.
    pub subscription_id: SubscriptionId,
    /// Why.
    pub kind: MovementKind,
    /// In which month, where the subscription's days begin and end.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// What a year of it cost before, in minor units without tax.
    pub before_year: i64,
    /// What a year of it costs now, in minor units without tax.
    pub after_year: i64,
    /// When.
    pub created_at: Timestamp,
}

/// The movements of one kind in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSum {
    /// Which month.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// Why.
    pub kind: MovementKind,
    /// How many.
    pub count: i64,
    /// By how much a year of all costs more, in minor units; negative is less.
    pub change_year: i64,
}

/// Writes movements down.
pub async fn insert(tx: &mut Tx, movements: &[Movement]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO subscription_movements (customer_id, movement_id, subscription_id, kind, month,
                     currency, before_year, after_year, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        postgres: "COPY subscription_movements (customer_id, movement_id, subscription_id, kind, month,
                       currency, before_year, after_year, created_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    if movements.is_empty() {
        return Ok(());
    }
    let columns = vec![
        Column::Ids(movements.iter().map(|one| one.customer_id.uuid()).collect()),
        Column::Ids(movements.iter().map(|one| one.movement_id.uuid()).collect()),
        Column::Ids(movements.iter().map(|one| one.subscription_id.uuid()).collect()),
        Column::Texts(movements.iter().map(|one| one.kind.word().to_owned()).collect()),
        Column::Texts(movements.iter().map(|one| one.month.to_string()).collect()),
        Column::Texts(movements.iter().map(|one| one.currency.code().to_owned()).collect()),
        Column::Ints(movements.iter().map(|one| one.before_year).collect()),
        Column::Ints(movements.iter().map(|one| one.after_year).collect()),
        Column::Times(movements.iter().map(|one| one.created_at).collect()),
    ];
    tx.bulk(INSERT, columns).await?;
    Ok(())
}

/// What moved in every month up to one, by month, currency and kind.
pub async fn until(view: &mut View, last: Month) -> Result<Vec<MonthSum>> {
    const UNTIL: &str = "SELECT month, currency, kind, COUNT(*),
            CAST(SUM(after_year - before_year) AS BIGINT)
        FROM subscription_movements
        WHERE month <= $1
        GROUP BY month, currency, kind
        ORDER BY month, currency, kind";
    let rows = view.all(UNTIL, values![last.to_string()]).await?;
    let read = |row: &Row| {
        Ok(MonthSum {
            month: row.get::<String>(0)?.parse()?,
            currency: row.get(1)?,
            kind: row.get::<String>(2)?.parse()?,
            count: row.get(3)?,
            change_year: row.get(4)?,
        })
    };
    rows.iter().map(read).collect()
}
