//! Proves that every change of a payment, a refund and a dispute was told by a letter, and nothing else was.

use crate::db::door::View;
use crate::db::row::Cell;
use crate::engine::check::{Check, Found, fault_of};
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::values::id::{DisputeId, PaymentId, RefundId};
use std::fmt::Display;

const PAYMENTS: &str = "SELECT p.payment_id, p.status FROM payments p
    LEFT JOIN (SELECT customer_id, document_id,
                   SUM(CASE WHEN kind = 'payment.created' THEN 1 ELSE 0 END) AS created,
                   SUM(CASE WHEN kind = 'payment.processing' THEN 1 ELSE 0 END) AS processing,
                   SUM(CASE WHEN kind = 'payment.successful' THEN 1 ELSE 0 END) AS successful,
                   SUM(CASE WHEN kind = 'payment.failed' THEN 1 ELSE 0 END) AS failed,
                   SUM(CASE WHEN kind = 'payment.canceled' THEN 1 ELSE 0 END) AS canceled,
                   SUM(CASE WHEN kind = 'payment.disputed' THEN 1 ELSE 0 END) AS disputed,
                   SUM(CASE WHEN kind = 'payment.reversed' THEN 1 ELSE 0 END) AS reversed
               FROM letters
               WHERE kind LIKE 'payment.%'
               GROUP BY customer_id, document_id) AS l
        ON l.customer_id = p.customer_id AND l.document_id = p.payment_id
    LEFT JOIN (SELECT customer_id, payment_id, COUNT(*) AS disputes,
                   SUM(CASE WHEN status = 'won' THEN 1 ELSE 0 END) AS won
               FROM disputes
               GROUP BY customer_id, payment_id) AS d
        ON d.customer_id = p.customer_id AND d.payment_id = p.payment_id
    WHERE COALESCE(l.created, 0) <> 1
       OR l.processing <> CASE WHEN p.status IN ('created', 'canceled') THEN 0 ELSE 1 END
       OR l.successful <> COALESCE(d.won, 0)
           + CASE WHEN p.status IN ('successful', 'disputed', 'reversed') THEN 1 ELSE 0 END
       OR l.failed <> CASE WHEN p.status = 'failed' THEN 1 ELSE 0 END
       OR l.canceled <> CASE WHEN p.status = 'canceled' THEN 1 ELSE 0 END
       OR l.disputed <> COALESCE(d.disputes, 0)
       OR l.reversed <> CASE WHEN p.status = 'reversed' THEN 1 ELSE 0 END
    ORDER BY p.customer_id, p.payment_id
    LIMIT 1";
const REFUNDS: &str = "SELECT r.refund_id, r.status FROM refunds r
    LEFT JOIN (SELECT customer_id, document_id,
                   SUM(CASE WHEN kind = 'refund.created' THEN 1 ELSE 0 END) AS created,
                   SUM(CASE WHEN kind = 'refund.successful' THEN 1 ELSE 0 END) AS successful,
                   SUM(CASE WHEN kind = 'refund.failed' THEN 1 ELSE 0 END) AS failed
               FROM letters
               WHERE kind LIKE 'refund.%'
               GROUP BY customer_id, document_id) AS l
        ON l.customer_id = r.customer_id AND l.document_id = r.refund_id
    WHERE COALESCE(l.created, 0) <> 1
       OR l.successful <> CASE WHEN r.status = 'successful' THEN 1 ELSE 0 END
       OR l.failed <> CASE WHEN r.status = 'failed' THEN 1 ELSE 0 END
    ORDER BY r.customer_id, r.refund_id
    LIMIT 1";
const DISPUTES: &str = "SELECT d.dispute_id, d.status FROM disputes d
    LEFT JOIN (SELECT customer_id, document_id,
                   SUM(CASE WHEN kind = 'dispute.opened' THEN 1 ELSE 0 END) AS opened,
                   SUM(CASE WHEN kind = 'dispute.under_review' THEN 1 ELSE 0 END) AS under_review,
                   SUM(CASE WHEN kind = 'dispute.won' THEN 1 ELSE 0 END) AS won,
                   SUM(CASE WHEN kind = 'dispute.lost' THEN 1 ELSE 0 END) AS lost
               FROM letters
               WHERE kind LIKE 'dispute.%'
               GROUP BY customer_id, document_id) AS l
        ON l.customer_id = d.customer_id AND l.document_id = d.dispute_id
    WHERE COALESCE(l.opened, 0) <> 1
       OR l.under_review <> CASE WHEN d.status = 'under_review' OR d.evidence IS NOT NULL THEN 1 ELSE 0 END
       OR l.won <> CASE WHEN d.status = 'won' THEN 1 ELSE 0 END
       OR l.lost <> CASE WHEN d.status = 'lost' THEN 1 ELSE 0 END
    ORDER BY d.customer_id, d.dispute_id
    LIMIT 1";

/// The letters about what moves money. A payment is successful again after each dispute that was won.
pub async fn told(view: &mut View, stop: &Stop) -> Result<Vec<Check>> {
    stop.check()?;
    Ok(vec![
        Check::new(
            "told",
            "every change of every payment was told by a letter of its transaction, and nothing else was",
            look::<PaymentId>(view, "SELECT COUNT(*) FROM payments", PAYMENTS).await,
        )?,
        Check::new(
            "refunds_told",
            "every change of every refund was told by a letter of its transaction, and nothing else was",
            look::<RefundId>(view, "SELECT COUNT(*) FROM refunds", REFUNDS).await,
        )?,
        Check::new(
            "disputes_told",
            "every change of every dispute was told by a letter of its transaction, and nothing else was",
            look::<DisputeId>(view, "SELECT COUNT(*) FROM disputes", DISPUTES).await,
        )?,
    ])
}

async fn look<Id: Cell + Display>(
    view: &mut View,
    count: &'static str,
    wrong: &'static str,
) -> Result<Found> {
    let checked: i64 = view.one(count, vec![]).await?.get(0)?;
    let row = view.first(wrong, vec![]).await?;
    let wrong = row.map(|row| Ok((row.get::<Id>(0)?, row.get::<String>(1)?))).transpose();
    let wrong = wrong
        .map(|row| row.map(|(id, status)| format!("{id} is {status}, and its letters tell something else")));
    Ok((checked.unsigned_abs(), fault_of(wrong)?))
}
