//! What a simulation knows: the payments of one seed, what was promised about them, and the oracle.

use crate::payments::faulty::Faulty;
use payg::engine::payg::Payg;
use payg::engine::reconcile::{Reconciliation, reconcile};
use payg::engine::resolve_quarantined::{Resolution, resolve_quarantined};
use payg::gateway::contract::{Object, ObjectKind, ObjectStatus};
use payg::records::attempt::{self, Attempt};
use payg::records::dispute::{self, Dispute, DisputeStatus};
use payg::records::payment::{self, Payment};
use payg::records::refund::{self, Refund, RefundStatus};
use payg::values::id::{DisputeId, PaymentId, RefundId};
use payg::values::money::Money;
use payg::values::payment_status::PaymentStatus;
use payg::values::timestamp::{SECOND, Timestamp};
use std::collections::BTreeMap;

/// One seed's world.
pub struct World {
    /// Its seed.
    pub seed: u64,
    /// What is tried.
    pub payg: Payg,
    /// Whom it asks.
    pub gateway: Faulty,
    /// When it began.
    pub since: Timestamp,
    /// The payments that were asked for.
    pub payments: Vec<PaymentId>,
    /// What was said of payments.
    pub statuses: BTreeMap<PaymentId, PaymentStatus>,
    /// Refunds that somebody was promised.
    pub refunds: BTreeMap<RefundId, Refund>,
    /// What banks were told of disputes, which nobody but they move.
    pub disputes: BTreeMap<DisputeId, Dispute>,
}

impl World {
    /// Whoever was told that a payment is over finds it so ever after.
    pub async fn hold_promises(&mut self) {
        let sql = "SELECT payment_id, status FROM payments WHERE payment_id >= $1";
        let rows = self.payg.db.view().await.unwrap().all(sql, vec![self.payments[0].into()]).await.unwrap();
        assert_eq!(rows.len(), self.payments.len());
        for row in rows {
            let id: PaymentId = row.get(0).unwrap();
            let now: PaymentStatus = row.get::<String>(1).unwrap().parse().unwrap();
            if let Some(before) = self.statuses.insert(id, now) {
                assert!(may_follow(before, now), "{id} was told to be {before}, and is {now}");
            }
        }
    }

    /// What was promised of refunds and disputes is so.
    pub async fn hold_more_promises(&mut self) {
        let mut view = self.payg.db.view().await.unwrap();
        for (id, before) in &mut self.refunds {
            let now =
                refund::find(&mut view, *id).await.unwrap().expect("a refund that was promised is there");
            assert_eq!(now.amount, before.amount, "{id}");
            let is_open = before.status == RefundStatus::Pending;
            assert!(is_open || now.status == before.status, "{before:?} became {now:?}");
            *before = now;
        }
        for (id, before) in &self.disputes {
            let now = dispute::find(&mut view, *id).await.unwrap();
            assert_eq!(now.as_ref(), Some(before), "a dispute is what the bank was told");
        }
    }

    /// When something is to be done next; nothing when nothing is left that waits for anybody.
    pub async fn next_due(&self) -> Option<Timestamp> {
        let sql = "SELECT (SELECT COUNT(*) FROM payments WHERE status = 'processing')
                        + (SELECT COUNT(*) FROM refunds WHERE status = 'pending'),
                       (SELECT MIN(due_at) FROM attempts WHERE due_at IS NOT NULL),
                       (SELECT MIN(next_attempt_at) FROM payments WHERE next_attempt_at IS NOT NULL)";
        let row = self.payg.db.view().await.unwrap().one(sql, vec![]).await.unwrap();
        if row.get::<i64>(0).unwrap() == 0 {
            return None;
        }
        let due: [Option<Timestamp>; 2] = [row.get(1).unwrap(), row.get(2).unwrap()];
        // What somebody who died had claimed is due again when the claim is over.
        let soon = self.payg.now().plus_micros(1_800 * SECOND);
        Some(due.into_iter().flatten().min().unwrap_or(soon).max(soon))
    }

    /// Holds payg to the journal; answers what of the journal's money is in the books' cash, in minor units.
    pub async fn hold_to_journal(&self) -> i64 {
        let journal = self.gateway.journal();
        let mut moved = 0;
        for id in &self.payments {
            moved += self.hold_payment(*id, &journal).await;
        }
        moved
    }

    async fn hold_payment(&self, id: PaymentId, journal: &[Object]) -> i64 {
        let succeeded = |kind| {
            let of_kind = move |object: &&Object| object.kind == kind;
            journal.iter().filter(of_kind).filter(|object| object.status == ObjectStatus::Succeeded)
        };
        let payment = self.find(id).await;
        let named = id.to_string();
        let taken: Vec<&Object> = succeeded(ObjectKind::Payment)
            .filter(|object| object.metadata.get("payment") == Some(&named))
            .collect();
        let attempts = self.attempts_of(&payment).await;
        assert!(taken.len() <= 1, "{id} was charged {} times: {taken:#?}\n{attempts:#?}", taken.len());
        let disputes: Vec<&Dispute> = self.disputes.values().filter(|one| one.payment_id == id).collect();
        assert_eq!(payment.status, should_be(&taken, &disputes), "{payment:?}\n{attempts:#?}");
        let taken_minor: i64 = taken.iter().map(|object| object.amount.minor).sum();
        if !taken.is_empty() {
            assert_eq!(payment.amount.minor, taken_minor, "as much was booked as was taken: {payment:?}");
        }
        let refunds = self.refunds_of(&payment).await;
        let asked: i64 = refunds
            .iter()
            .inspect(|refund| assert_ne!(refund.status, RefundStatus::Pending, "{refund:?}"))
            .filter(|refund| refund.status == RefundStatus::Successful)
            .map(|refund| refund.amount.minor)
            .sum();
        let ids: Vec<&str> = taken.iter().map(|object| object.gateway_id.as_str()).collect();
        let given: i64 = succeeded(ObjectKind::Refund)
            .filter(|object| object.payment_gateway_id.as_deref().is_some_and(|of| ids.contains(&of)))
            .map(|object| object.amount.minor)
            .sum();
        assert_eq!((asked, asked), (given, payment.refunded.minor), "refunds of {id}");
        assert!(given <= taken_minor, "{id} was refunded {given} of {taken_minor}");
        let gone = disputes.iter().filter(|one| one.status != DisputeStatus::Won);
        taken_minor - given - gone.map(|one| one.amount.minor).sum::<i64>()
    }

    /// Plants something that differs and compares with the gateway, which has nothing else to tell.
    pub async fn hold_to_comparison(&self) {
        let journal = self.gateway.journal();
        let one = journal.iter().find(|object| object.status == ObjectStatus::Succeeded);
        match (self.seed % 3, one) {
            (0, Some(one)) => {
                self.gateway.forget(Some(&one.gateway_id));
                self.finds(&one.gateway_id, "unknown_there").await;
                self.gateway.forget(None);
            }
            (1, Some(one)) => {
                self.gateway.falsify(&one.gateway_id, 1);
                self.finds(&one.gateway_id, "quarantined").await;
                self.gateway.falsify(&one.gateway_id, -1);
                self.resolve(&one.gateway_id).await;
            }
            _ => {
                let stray = self.gateway.plant();
                self.finds(&stray, "unknown_here").await;
                self.resolve(&stray).await;
            }
        }
        if self.seed.is_multiple_of(4) {
            // What was dealt with is told no more.
            let found = self.compare().await;
            assert_eq!((found.settled, found.differences.len()), (0, 0), "{found:#?}");
        }
    }

    async fn finds(&self, gateway_id: &str, what: &str) {
        let found = self.compare().await;
        let told: Vec<_> =
            found.differences.iter().map(|one| (one.gateway_id.as_deref(), one.what)).collect();
        assert_eq!((found.settled, told), (0, vec![(Some(gateway_id), what)]), "{found:#?}");
    }

    async fn resolve(&self, gateway_id: &str) {
        let resolution = Resolution { reason: "planted".to_owned(), status: None };
        resolve_quarantined(&self.payg, gateway_id, resolution).await.unwrap();
    }

    async fn compare(&self) -> Reconciliation {
        reconcile(&self.payg, self.since).await.unwrap()
    }

    /// A payment as it stands.
    pub async fn find(&self, id: PaymentId) -> Payment {
        payment::find(&mut self.payg.db.view().await.unwrap(), id).await.unwrap().unwrap()
    }

    async fn attempts_of(&self, payment: &Payment) -> Vec<Attempt> {
        let mut view = self.payg.db.view().await.unwrap();
        attempt::of_payment(&mut view, payment.customer_id, payment.payment_id).await.unwrap()
    }

    async fn refunds_of(&self, payment: &Payment) -> Vec<Refund> {
        let mut view = self.payg.db.view().await.unwrap();
        refund::of_payment(&mut view, payment.customer_id, payment.payment_id).await.unwrap()
    }

    /// What is left of a payment, to be disputed.
    pub fn left(payment: &Payment) -> Money {
        let given = payment.refunded.add(payment.refunding).unwrap();
        payment.amount.subtract(given).unwrap()
    }
}

/// What a payment is when the gateway took so much of it, and banks decided so.
fn should_be(taken: &[&Object], disputes: &[&Dispute]) -> PaymentStatus {
    let has = |status: DisputeStatus| disputes.iter().any(|one| one.status == status);
    if taken.is_empty() {
        PaymentStatus::Failed
    } else if has(DisputeStatus::Lost) {
        PaymentStatus::Reversed
    } else if has(DisputeStatus::NeedsResponse) || has(DisputeStatus::UnderReview) {
        PaymentStatus::Disputed
    } else {
        PaymentStatus::Successful
    }
}

/// Whether somebody who was told the one may find the other.
fn may_follow(before: PaymentStatus, now: PaymentStatus) -> bool {
    use PaymentStatus as Is;
    match before {
        Is::Created | Is::Processing => true,
        Is::Successful | Is::Disputed => matches!(now, Is::Successful | Is::Disputed | Is::Reversed),
        over => now == over,
    }
}
