//! The monthly recurring revenue, month by month, and why it moved.

use crate::db::door::View;
use crate::engine::report::span::Span;
use crate::error::Result;
use crate::records::movement::{self, MonthSum, MovementKind};
use crate::values::calendar::Month;
use crate::values::currency::Currency;
use crate::values::fixed::divide_half_away;
use crate::values::money::Money;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What the term means, in words for every face.
pub const MEANING: &str = "A subscription's part is what its period costs without tax, a twelfth of it \
    where it is sold by the year, from its first payment to its end. Trials and what is not paid count nothing.";

/// A month of the recurring revenue in a currency; the parts add up to what is closing, to the cent.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "mrr_month")]
#[schema(as = MrrMonth)]
pub struct RecurringMonth {
    /// Which month, each subscription's in its own time zone.
    pub month: Month,
    /// In which currency.
    pub currency: Currency,
    /// What it was when the month began.
    pub opening: Money,
    /// By subscriptions that were paid for the first time.
    pub new: Money,
    /// By subscriptions that had ended and were paid again.
    pub reactivation: Money,
    /// By subscriptions that came to cost more.
    pub expansion: Money,
    /// By subscriptions that came to cost less; never positive.
    pub contraction: Money,
    /// By subscriptions that ended; never positive.
    pub churn: Money,
    /// What it was when the month was over, or is now.
    pub closing: Money,
    /// How many subscriptions that is.
    pub subscriptions: i64,
}

/// What is carried from month to month: yearly minor units, and how many subscriptions.
#[derive(Clone, Copy, Default)]
struct Stand {
    year: i64,
    subscriptions: i64,
}

/// The recurring revenue of every month of a span, by currency; a currency that nothing was ever sold
/// in has no rows.
pub async fn recurring(view: &mut View, span: Span) -> Result<Vec<RecurringMonth>> {
    let sums = movement::until(view, span.last).await?;
    let currencies: BTreeSet<Currency> = sums.iter().map(|sum| sum.currency).collect();
    let mut rows = Vec::new();
    for currency in currencies {
        let own = sums.iter().filter(|sum| sum.currency == currency);
        let mut stand = Stand::default();
        let mut by_month: BTreeMap<Month, Vec<&MonthSum>> = BTreeMap::new();
        for sum in own {
            match sum.month < span.first {
                true => stand = stand.after(sum),
                false => by_month.entry(sum.month).or_default().push(sum),
            }
        }
        for month in span.months() {
            let moved = by_month.get(&month).map(Vec::as_slice).unwrap_or_default();
            let (row, after) = row(month, currency, stand, moved);
            rows.push(row);
            stand = after;
        }
    }
    rows.sort_by_key(|row| (row.month, row.currency));
    Ok(rows)
}

impl Stand {
    fn after(self, sum: &MonthSum) -> Stand {
        let change = match sum.kind {
            MovementKind::New | MovementKind::Reactivation => sum.count,
            MovementKind::Churn => -sum.count,
            MovementKind::Expansion | MovementKind::Contraction => 0,
        };
        Stand { year: self.year + sum.change_year, subscriptions: self.subscriptions + change }
    }

    /// A twelfth of the year, rounded once.
    fn monthly(self) -> i64 {
        i64::try_from(divide_half_away(i128::from(self.year), 12)).unwrap_or(i64::MAX)
    }
}

/// Each part is the difference of two rounded sums, so that the parts add up.
fn row(month: Month, currency: Currency, opening: Stand, moved: &[&MonthSum]) -> (RecurringMonth, Stand) {
    let mut stand = opening;
    let mut part = |kind: MovementKind| {
        let before = stand.monthly();
        stand = moved.iter().filter(|sum| sum.kind == kind).fold(stand, |stand, sum| stand.after(sum));
        Money::new(stand.monthly() - before, currency)
    };
    let row = RecurringMonth {
        month,
        currency,
        opening: Money::new(opening.monthly(), currency),
        new: part(MovementKind::New),
        reactivation: part(MovementKind::Reactivation),
        expansion: part(MovementKind::Expansion),
        contraction: part(MovementKind::Contraction),
        churn: part(MovementKind::Churn),
        closing: Money::new(stand.monthly(), currency),
        subscriptions: stand.subscriptions,
    };
    (row, stand)
}
