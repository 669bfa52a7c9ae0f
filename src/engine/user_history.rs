//! One user's money on one screen: subscriptions, charges, payments, refunds and invoices by time.

use crate::db::door::View;
use crate::error::Result;
use crate::records::invoice;
use crate::records::payment;
use crate::records::refund;
use crate::records::subscription;
use crate::records::subscription_charge;
use crate::values::id::CustomerId;
use crate::values::money::Money;
use crate::values::page::Paging;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// How many of each kind are looked at: the newest.
const MOST: i64 = 500;

/// What happened to a user's money, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "user_history")]
pub struct History {
    /// What happened.
    pub data: Vec<HistoryRow>,
    /// Whether there are older payments, refunds or invoices than these; their own lists have them.
    pub has_more: bool,
}

/// Something that happened to a user's money.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "history")]
pub struct HistoryRow {
    /// When.
    pub at: Timestamp,
    /// `subscription`, `charge`, `payment`, `refund` or `invoice`.
    pub kind: &'static str,
    /// Its id or number.
    pub id: String,
    /// What a person reads.
    pub what: String,
    /// How it stands.
    pub status: String,
    /// How much.
    pub amount: Option<Money>,
}

/// What happened to a user's money, the newest first; of each kind at most the newest 500.
pub async fn user_history(view: &mut View, customer_id: CustomerId) -> Result<History> {
    let paging = Paging::first(MOST);
    let (mut rows, mut has_more) = (Vec::new(), false);
    for one in subscription::of_customers(view, &[customer_id]).await? {
        let id = one.subscription_id;
        for charge in subscription_charge::of_subscription(view, customer_id, id).await? {
            rows.push(HistoryRow {
                at: charge.created_at,
                kind: "charge",
                id: charge.charge_id.to_string(),
                what: charge.description,
                status: charge.kind.to_string(),
                amount: Some(charge.net.add(charge.tax)?),
            });
        }
        rows.push(HistoryRow {
            at: one.created_at,
            kind: "subscription",
            id: id.to_string(),
            what: format!("by the {}", one.every),
            status: one.status.to_string(),
            amount: Some(one.gross()?),
        });
    }
    let filter = payment::Filter { customer_id: Some(customer_id), ..payment::Filter::default() };
    let page = payment::list(view, &filter, &paging).await?;
    has_more |= page.next.is_some();
    for one in page.rows {
        rows.push(HistoryRow {
            at: one.created_at,
            kind: "payment",
            id: one.payment_id.to_string(),
            what: one.failure_message.unwrap_or(one.description),
            status: one.status.to_string(),
            amount: Some(one.amount),
        });
    }
    let filter = refund::Filter { customer_id: Some(customer_id), ..refund::Filter::default() };
    let page = refund::list(view, filter, &paging).await?;
    has_more |= page.next.is_some();
    for one in page.rows {
        rows.push(HistoryRow {
            at: one.created_at,
            kind: "refund",
            id: one.refund_id.to_string(),
            what: one.reason,
            status: one.status.to_string(),
            amount: Some(one.amount),
        });
    }
    let filter = invoice::Filter { customer_id: Some(customer_id), ..invoice::Filter::default() };
    let page = invoice::list(view, filter, &paging).await?;
    has_more |= page.next.is_some();
    for one in page.rows {
        rows.push(HistoryRow {
            at: one.issued_at,
            kind: "invoice",
            id: one.number,
            what: one.month.to_string(),
            status: one.status.to_string(),
            amount: Some(one.total),
        });
    }
    rows.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
    Ok(History { data: rows, has_more })
}
