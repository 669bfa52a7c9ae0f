//! Proves payments, refunds, disputes and attempts against the ledger and the letters.

use crate::db::door::View;
use crate::db::row::Row;
use crate::engine::check::{Check, Found, fault_of};
use crate::engine::stop::Stop;
use crate::engine::verify_told;
use crate::error::Result;
use crate::values;
use crate::values::id::{AttemptId, DisputeId, PaymentId, RefundId, SubscriptionId, WriteOffId};
use crate::values::timestamp::{DAY, Timestamp};
use sha2::{Digest, Sha256};

/// A claim that one statement disproves by answering a row.
struct Claim {
    name: &'static str,
    claim: &'static str,
    /// Counts what is looked at.
    count: &'static str,
    /// Answers the first row that is wrong.
    wrong: &'static str,
    /// What is wrong with that row.
    tell: fn(&Row) -> Result<String>,
}

/// The claims about payments, as they should stand at an instant.
pub async fn payments(view: &mut View, now: Timestamp, stop: &Stop) -> Result<Vec<Check>> {
    let mut checks = Vec::new();
    for claim in CLAIMS {
        stop.check()?;
        checks.push(Check::new(claim.name, claim.claim, claim.look(view).await)?);
    }
    checks.extend(verify_told::told(view, stop).await?);
    checks.push(Check::new(
        "attempt_bodies",
        "the bytes of every attempt are those that were prepared",
        sealed(view, stop).await,
    )?);
    checks.push(Check::new(
        "attempts_decided",
        "no attempt is unknown for more than two days",
        overdue(view, now).await,
    )?);
    Ok(checks)
}

impl Claim {
    async fn look(&self, view: &mut View) -> Result<Found> {
        let checked: i64 = view.one(self.count, vec![]).await?.get(0)?;
        let wrong = view.first(self.wrong, vec![]).await?.as_ref().map(self.tell).transpose();
        Ok((checked as u64, fault_of(wrong)?))
    }
}

const CLAIMS: &[Claim] = &[
    Claim {
        name: "payments_posted",
        claim: "a payment has moved its amount once if it succeeded, and nothing else",
        count: "SELECT COUNT(*) FROM payments",
        wrong: "SELECT p.payment_id, p.status FROM payments p
            LEFT JOIN (SELECT customer_id, document_id,
                           SUM(CASE WHEN debit = 'cash' THEN amount WHEN credit = 'cash' THEN -amount END) AS moved
                       FROM transfers
                       WHERE kind = 'payment' AND phase = 'posted'
                       GROUP BY customer_id, document_id) AS t
                ON t.customer_id = p.customer_id AND t.document_id = p.payment_id
            WHERE COALESCE(t.moved, 0) <>
                CASE WHEN p.status NOT IN ('successful', 'disputed', 'reversed') THEN 0
                     WHEN p.direction = 'in' THEN p.amount ELSE -p.amount END
            ORDER BY p.customer_id, p.payment_id
            LIMIT 1",
        tell: |row| {
            let (id, status): (PaymentId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{id} is {status}, but its transfers say otherwise"))
        },
    },
    Claim {
        name: "payment_fees_posted",
        claim: "the fee of a payment was kept once if it succeeded, and nothing else",
        count: "SELECT COUNT(*) FROM payments WHERE fee <> 0",
        wrong: "SELECT p.payment_id, p.status FROM payments p
            LEFT JOIN (SELECT customer_id, document_id,
                           SUM(CASE WHEN credit = 'fees' THEN amount WHEN debit = 'fees' THEN -amount END) AS kept
                       FROM transfers
                       WHERE kind = 'payment_fee' AND phase = 'posted'
                       GROUP BY customer_id, document_id) AS t
                ON t.customer_id = p.customer_id AND t.document_id = p.payment_id
            WHERE COALESCE(t.kept, 0) <>
                CASE WHEN p.status IN ('successful', 'disputed', 'reversed') THEN p.fee ELSE 0 END
            ORDER BY p.customer_id, p.payment_id
            LIMIT 1",
        tell: |row| {
            let (id, status): (PaymentId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{id} is {status}, but the transfers of its fee say otherwise"))
        },
    },
    Claim {
        name: "disputed_payments",
        claim: "a payment is disputed while one dispute of it is open, and reversed when one was lost",
        count: "SELECT COUNT(*) FROM payments WHERE status IN ('disputed', 'reversed')",
        wrong: "SELECT p.payment_id, p.status FROM payments p
            LEFT JOIN (SELECT customer_id, payment_id,
                           SUM(CASE WHEN status IN ('needs_response', 'under_review') THEN 1 ELSE 0 END) AS undecided,
                           SUM(CASE WHEN status = 'lost' THEN 1 ELSE 0 END) AS lost
                       FROM disputes
                       GROUP BY customer_id, payment_id) AS d
                ON d.customer_id = p.customer_id AND d.payment_id = p.payment_id
            WHERE COALESCE(d.undecided, 0) <> CASE WHEN p.status = 'disputed' THEN 1 ELSE 0 END
               OR COALESCE(d.lost, 0) <> CASE WHEN p.status = 'reversed' THEN 1 ELSE 0 END
            ORDER BY p.customer_id, p.payment_id
            LIMIT 1",
        tell: |row| {
            let (id, status): (PaymentId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{id} is {status}, but its disputes say otherwise"))
        },
    },
    Claim {
        name: "refunds",
        claim: "what a payment says went back is the sum of its refunds, and never more than its amount",
        count: "SELECT COUNT(*) FROM refunds",
        wrong: "SELECT p.payment_id FROM payments p
            LEFT JOIN (SELECT customer_id, payment_id,
                           SUM(CASE WHEN status = 'successful' THEN amount ELSE 0 END) AS done,
                           SUM(CASE WHEN status = 'pending' THEN amount ELSE 0 END) AS pending
                       FROM refunds
                       GROUP BY customer_id, payment_id) AS r
                ON r.customer_id = p.customer_id AND r.payment_id = p.payment_id
            WHERE p.refunded <> COALESCE(r.done, 0) OR p.refunding <> COALESCE(r.pending, 0)
               OR p.refunded + p.refunding > p.amount
            ORDER BY p.customer_id, p.payment_id
            LIMIT 1",
        tell: |row| Ok(format!("{} differs from its refunds", row.get::<PaymentId>(0)?)),
    },
    Claim {
        name: "refunds_posted",
        claim: "a refund has moved its amount back once if it succeeded, and nothing else",
        count: "SELECT COUNT(*) FROM refunds",
        wrong: "SELECT r.refund_id, r.status FROM refunds r
            LEFT JOIN (SELECT customer_id, document_id,
                           SUM(CASE WHEN credit = 'cash' THEN amount WHEN debit = 'cash' THEN -amount END) AS moved
                       FROM transfers
                       WHERE kind = 'refund' AND phase = 'posted'
                       GROUP BY customer_id, document_id) AS t
                ON t.customer_id = r.customer_id AND t.document_id = r.refund_id
            WHERE COALESCE(t.moved, 0) <> CASE WHEN r.status = 'successful' THEN r.amount ELSE 0 END
            ORDER BY r.customer_id, r.refund_id
            LIMIT 1",
        tell: |row| {
            let (id, status): (RefundId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{id} is {status}, but its transfers say otherwise"))
        },
    },
    Claim {
        name: "disputes_posted",
        claim: "a dispute holds its amount back while it is open, and holds nothing back once it is decided",
        count: "SELECT COUNT(*) FROM disputes",
        wrong: "SELECT d.dispute_id, d.status FROM disputes d
            LEFT JOIN (SELECT customer_id, document_id,
                           SUM(CASE WHEN debit = 'disputed' THEN amount
                                    WHEN credit = 'disputed' THEN -amount END) AS held
                       FROM transfers
                       WHERE kind IN ('dispute', 'dispute_won', 'dispute_lost') AND phase = 'posted'
                       GROUP BY customer_id, document_id) AS t
                ON t.customer_id = d.customer_id AND t.document_id = d.dispute_id
            WHERE ABS(COALESCE(t.held, 0)) <>
                CASE WHEN d.status IN ('needs_response', 'under_review') THEN d.amount ELSE 0 END
            ORDER BY d.customer_id, d.dispute_id
            LIMIT 1",
        tell: |row| {
            let (id, status): (DisputeId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{id} is {status}, but its transfers say otherwise"))
        },
    },
    Claim {
        name: "write_offs_posted",
        claim: "what is written off of an invoice is a loss until it is undone, and never more than the invoice",
        count: "SELECT COUNT(*) FROM write_offs",
        wrong: "SELECT w.write_off_id FROM write_offs w
            LEFT JOIN invoices i ON i.customer_id = w.customer_id AND i.invoice_id = w.invoice_id
            LEFT JOIN (SELECT customer_id, document_id,
                           SUM(CASE WHEN debit = 'losses' THEN amount
                                    WHEN credit = 'losses' THEN -amount END) AS lost
                       FROM transfers
                       WHERE kind = 'write_off' AND phase = 'posted'
                       GROUP BY customer_id, document_id) AS t
                ON t.customer_id = w.customer_id AND t.document_id = w.write_off_id
            WHERE COALESCE(t.lost, 0) <> CASE WHEN w.undone_at IS NULL THEN w.amount ELSE 0 END
               OR i.invoice_id IS NULL OR i.currency <> w.currency
               OR (w.undone_at IS NULL AND (i.status = 'void' OR i.total - i.credited < (
                   SELECT SUM(o.amount) FROM write_offs o
                   WHERE o.customer_id = w.customer_id AND o.invoice_id = w.invoice_id AND o.undone_at IS NULL)))
            ORDER BY w.customer_id, w.write_off_id
            LIMIT 1",
        tell: |row| Ok(format!("{} is not in the ledger as it stands", row.get::<WriteOffId>(0)?)),
    },
    Claim {
        name: "subscription_refunds",
        claim: "what an ended subscription owes back went back, is on its way, or waits for who is to try it",
        count: "SELECT COUNT(*) FROM subscriptions WHERE status IN ('ended', 'canceled', 'expired')",
        wrong: "SELECT s.subscription_id FROM subscriptions s
            JOIN (SELECT customer_id, subscription_id, -SUM(net + tax) AS owed FROM subscription_charges
                  WHERE net + tax < 0
                  GROUP BY customer_id, subscription_id) AS c
                ON c.customer_id = s.customer_id AND c.subscription_id = s.subscription_id
            JOIN (SELECT customer_id, document_id, SUM(refunded + refunding) AS back,
                      SUM(CASE WHEN status = 'successful' THEN amount - refunded - refunding ELSE 0 END) AS kept
                  FROM payments
                  WHERE purpose = 'subscription'
                  GROUP BY customer_id, document_id) AS p
                ON p.customer_id = s.customer_id AND p.document_id = s.subscription_id
            WHERE s.status IN ('ended', 'canceled', 'expired') AND s.due_at IS NULL
              AND c.owed > p.back AND p.kept > 0
              AND NOT EXISTS (SELECT 1 FROM refunds f
                  JOIN payments o ON o.customer_id = f.customer_id AND o.payment_id = f.payment_id
                  WHERE f.customer_id = s.customer_id AND o.document_id = s.subscription_id
                    AND f.status = 'failed')
            ORDER BY s.customer_id, s.subscription_id
            LIMIT 1",
        tell: |row| {
            let id: SubscriptionId = row.get(0)?;
            Ok(format!("{id} owes money back, and nobody is to send it"))
        },
    },
    Claim {
        name: "in_flight",
        claim: "money is in flight for a payment that is processing and a refund that is pending, and for nothing else",
        count: "SELECT COUNT(*) FROM transfers WHERE phase = 'pending'",
        wrong: "SELECT t.document_id FROM (
                SELECT t.customer_id, t.document_id FROM transfers t
                LEFT JOIN transfers later
                    ON later.customer_id = t.customer_id AND later.resolves = t.transfer_id
                LEFT JOIN payments p ON p.customer_id = t.customer_id AND p.payment_id = t.document_id
                LEFT JOIN refunds r ON r.customer_id = t.customer_id AND r.refund_id = t.document_id
                WHERE t.phase = 'pending'
                  AND ((later.transfer_id IS NULL) <> (COALESCE(p.status, r.status) IN ('processing', 'pending'))
                       OR later.amount <> t.amount OR later.debit <> t.debit OR later.credit <> t.credit)) AS t
            ORDER BY t.customer_id, t.document_id
            LIMIT 1",
        tell: |row| Ok(format!("the money in flight for {} is not as it stands", row.get::<uuid::Uuid>(0)?)),
    },
    Claim {
        name: "pending_accounts",
        claim: "what every account has in flight is the sum of its transfers in flight",
        count: "SELECT COUNT(*) FROM accounts",
        wrong: "SELECT customer_id, role FROM (
                SELECT customer_id, role, currency, pending_debits AS debits, pending_credits AS credits
                FROM accounts
                UNION ALL
                SELECT customer_id, debit, currency,
                    CASE WHEN phase = 'pending' THEN -amount ELSE amount END, 0
                FROM transfers WHERE phase = 'pending' OR resolves IS NOT NULL
                UNION ALL
                SELECT customer_id, credit, currency, 0,
                    CASE WHEN phase = 'pending' THEN -amount ELSE amount END
                FROM transfers WHERE phase = 'pending' OR resolves IS NOT NULL) AS movement
            GROUP BY customer_id, role, currency
            HAVING SUM(debits) <> 0 OR SUM(credits) <> 0
            ORDER BY customer_id, role, currency
            LIMIT 1",
        tell: |row| {
            let (customer, role): (crate::values::id::CustomerId, String) = (row.get(0)?, row.get(1)?);
            Ok(format!("{role} of {customer} has something else in flight than its transfers say"))
        },
    },
    Claim {
        name: "attempts",
        claim: "one attempt is live for a payment or refund at most, and one succeeded for each that a gateway moved",
        count: "SELECT COUNT(*) FROM attempts",
        wrong: "SELECT s.id FROM (
                SELECT customer_id, payment_id AS id, status, gateway FROM payments
                UNION ALL
                SELECT r.customer_id, r.refund_id, r.status, p.gateway FROM refunds r
                JOIN payments p ON p.customer_id = r.customer_id AND p.payment_id = r.payment_id) AS s
            LEFT JOIN (SELECT customer_id, subject_id,
                           SUM(CASE WHEN state = 'succeeded' THEN 1 ELSE 0 END) AS done,
                           SUM(CASE WHEN state IN ('prepared', 'sent', 'unknown', 'accepted', 'quarantined')
                                    THEN 1 ELSE 0 END) AS live
                       FROM attempts
                       GROUP BY customer_id, subject_id) AS a
                ON a.customer_id = s.customer_id AND a.subject_id = s.id
            WHERE s.gateway IS NOT NULL
              AND (COALESCE(a.done, 0) <>
                       CASE WHEN s.status IN ('successful', 'disputed', 'reversed') THEN 1 ELSE 0 END
                   OR COALESCE(a.live, 0) > CASE WHEN s.status IN ('processing', 'pending') THEN 1 ELSE 0 END)
            ORDER BY s.customer_id, s.id
            LIMIT 1",
        tell: |row| Ok(format!("the attempts for {} are not as it stands", row.get::<uuid::Uuid>(0)?)),
    },
];

/// What was sent, and is sent again, is what was stored before, byte by byte (R2).
async fn sealed(view: &mut View, stop: &Stop) -> Result<Found> {
    const BODIES: &str = "SELECT attempt_id, body, body_hash FROM attempts ORDER BY customer_id, attempt_id";
    let (mut checked, mut wrong) = (0, None);
    let look = |row: Row| {
        checked += 1;
        if checked % 1_000 == 0 {
            stop.check()?;
        }
        let (body, hash): (Vec<u8>, Vec<u8>) = (row.get(1)?, row.get(2)?);
        if wrong.is_none() && Sha256::digest(&body).as_slice() != hash {
            wrong = Some(format!("{}'s bytes are not those that were prepared", row.get::<AttemptId>(0)?));
        }
        Ok(())
    };
    view.each(BODIES, vec![], look).await?;
    Ok((checked, wrong))
}

/// Nobody waits for the end of an attempt whose key every gateway has forgotten for a day.
async fn overdue(view: &mut View, now: Timestamp) -> Result<Found> {
    const COUNT: &str = "SELECT COUNT(*) FROM attempts WHERE state IN ('sent', 'unknown')";
    const OVERDUE: &str = "SELECT attempt_id FROM attempts
        WHERE state IN ('sent', 'unknown') AND first_sent_at < $1
        ORDER BY customer_id, attempt_id
        LIMIT 1";
    let checked: i64 = view.one(COUNT, vec![]).await?.get(0)?;
    let row = view.first(OVERDUE, values![now.plus_micros(-2 * DAY)]).await?;
    let wrong = row.map(|row| row.get::<AttemptId>(0)).transpose()?;
    let wrong = wrong.map(|id| format!("{id} is unknown for more than two days: payg work --once"));
    Ok((checked as u64, wrong))
}
