//! Proves that every change of a payment, a refund and a dispute was told by a letter, and nothing else was.

use crate::db::door::View;
use crate::engine::check::Check;
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::values::id::{DisputeId, PaymentId, RefundId};

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
    let mut checks = Vec::new();
    let row = view.first(PAYMENTS, vec![]).await?;
    let wrong = row.map(|row| Ok((row.get::<PaymentId>(0)?.to_string(), row.get(1)?))).transpose()?;
    let claim = "every change of every payment was told by a letter of its transaction, and nothing else was";
    checks.push(check(view, ("told", claim), "SELECT COUNT(*) FROM payments", wrong).await?);
    let row = view.first(REFUNDS, vec![]).await?;
    let wrong = row.map(|row| Ok((row.get::<RefundId>(0)?.to_string(), row.get(1)?))).transpose()?;
    let claim = "every change of every refund was told by a letter of its transaction, and nothing else was";
    checks.push(check(view, ("refunds_told", claim), "SELECT COUNT(*) FROM refunds", wrong).await?);
    let row = view.first(DISPUTES, vec![]).await?;
    let wrong = row.map(|row| Ok((row.get::<DisputeId>(0)?.to_string(), row.get(1)?))).transpose()?;
    let claim = "every change of every dispute was told by a letter of its transaction, and nothing else was";
    checks.push(check(view, ("disputes_told", claim), "SELECT COUNT(*) FROM disputes", wrong).await?);
    Ok(checks)
}

async fn check(
    view: &mut View,
    (name, claim): (&'static str, &'static str),
    count: &'static str,
    wrong: Option<(String, String)>,
) -> Result<Check> {
    let checked: i64 = view.one(count, vec![]).await?.get(0)?;
    let wrong = wrong.map(|(id, status)| format!("{id} is {status}, and its letters tell something else"));
    Ok(Check::new(name, claim, checked.unsigned_abs(), wrong))
}
