//! Settling: the one place where a payment, a refund or a dispute changes its state.
//!
//! The state, the transfers and the letter are written in one transaction, which the verb that calls
//! began; the payment is locked first of all, so that two of them never meet.

use crate::db::door::Tx;
use crate::engine::invoice_standing;
use crate::engine::payg::Payg;
use crate::engine::post::{self, Movement};
use crate::engine::subscription_settled::{
    subscription_refund_failed, subscription_refunded, subscription_settled,
};
use crate::engine::tell::tell;
use crate::error::Result;
use crate::records::dispute::{self, Dispute, DisputeEvent, DisputeStatus};
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Direction, Payment, PaymentEvent, PaymentStatus, Purpose};
use crate::records::refund::{self, Refund, RefundEvent};
use crate::records::transfer::{self, Document, Phase, Transfer, TransferKind};
use crate::values::id::{CustomerId, TransferId};
use crate::values::money::Money;
use crate::values::role::Role;
use crate::values::timestamp::Timestamp;
use uuid::Uuid;

/// Why something failed, in the gateway's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The word for it.
    pub code: String,
    /// The sentence.
    pub message: String,
}

/// A payment is wanted. `false` when its customer has one under that business key already.
pub async fn create(tx: &mut Tx, payg: &Payg, wanted: &Payment) -> Result<bool> {
    if !payment::insert(tx, wanted).await? {
        return Ok(false);
    }
    let (customer_id, document_id) = (wanted.customer_id, wanted.payment_id.uuid());
    tell(tx, payg, LetterKind::PaymentCreated, (customer_id, document_id), None, wanted).await?;
    Ok(true)
}

/// A payment is to be moved by a gateway: the money is in flight.
pub async fn process(tx: &mut Tx, payg: &Payg, before: &Payment) -> Result<Payment> {
    let at = payg.now();
    let mut after = step(before, PaymentEvent::Process, at)?;
    after.attempts = before.attempts + 1;
    let pending = movement(before, TransferKind::Payment, at).of_payment(before)?;
    post::post(tx, &in_flight(pending)).await?;
    keep(tx, payg, before, after).await
}

/// The money of a payment has moved.
pub async fn succeed(tx: &mut Tx, payg: &Payg, before: &Payment) -> Result<Payment> {
    let at = payg.now();
    let mut after = step(before, PaymentEvent::Succeed, at)?;
    after.transaction_at = Some(at);
    after.confirmation_url = None;
    (after.failure_code, after.failure_message, after.next_attempt_at) = (None, None, None);
    let (customer_id, document_id) = (before.customer_id, before.payment_id.uuid());
    let pending = transfer::in_flight(tx, customer_id, document_id).await?;
    let mut moved: Vec<Transfer> =
        pending.iter().map(|pending| resolution(pending, Phase::Posted, at)).collect();
    if moved.is_empty() {
        moved = movement(before, TransferKind::Payment, at).of_payment(before)?;
    }
    moved.extend(movement(before, TransferKind::PaymentFee, at).of(Role::Payable, Role::Fees, before.fee)?);
    post::post(tx, &moved).await?;
    let after = keep(tx, payg, before, after).await?;
    invoice_standing::tell_if_paid(tx, payg, &after).await?;
    Ok(after)
}

/// The money of a payment has not moved and will not.
pub async fn fail(tx: &mut Tx, payg: &Payg, before: &Payment, why: Failure) -> Result<Payment> {
    let at = payg.now();
    let mut after = step(before, PaymentEvent::Fail, at)?;
    after.transaction_at = Some(at);
    (after.confirmation_url, after.next_attempt_at) = (None, None);
    (after.failure_code, after.failure_message) = (Some(why.code), Some(why.message));
    void_pending(tx, payg, before.customer_id, before.payment_id.uuid()).await?;
    keep(tx, payg, before, after).await
}

/// A payment is given up before anybody was asked.
pub async fn cancel(tx: &mut Tx, payg: &Payg, before: &Payment) -> Result<Payment> {
    let at = payg.now();
    let mut after = step(before, PaymentEvent::Cancel, at)?;
    after.transaction_at = Some(at);
    keep(tx, payg, before, after).await
}

/// A payment was asked of a gateway again, or declined and is to be tried again, or waits for the
/// payer: its status stays.
pub async fn note(tx: &mut Tx, payg: &Payg, before: &Payment, after: Payment) -> Result<Payment> {
    let at = payg.now();
    if after == *before {
        return Ok(after);
    }
    keep(tx, payg, before, Payment { updated_at: at, ..after }).await
}

/// A refund is asked for: its money is in flight and can be refunded no second time.
pub async fn begin_refund(tx: &mut Tx, payg: &Payg, before: &Payment, wanted: &Refund) -> Result<Payment> {
    let at = wanted.created_at;
    let refunding = before.refunding.add(wanted.amount)?;
    let after = Payment { refunding, updated_at: at, ..before.clone() };
    payment::update(tx, &after).await?;
    refund::insert(tx, wanted).await?;
    let document = Document::Refund(wanted.refund_id);
    let movement = Movement { customer_id: before.customer_id, document, kind: TransferKind::Refund, at };
    let moved = movement.of(counterpart(before), Role::Cash, wanted.amount)?;
    post::post(tx, &in_flight(moved)).await?;
    tell(tx, payg, LetterKind::RefundCreated, (wanted.customer_id, wanted.refund_id.uuid()), None, wanted)
        .await?;
    Ok(after)
}

/// A refund is over: its money went back, or did not.
pub async fn end_refund(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    before: &Refund,
    why: Option<Failure>,
) -> Result<(Payment, Refund)> {
    let at = payg.now();
    let event = if why.is_none() { RefundEvent::Succeed } else { RefundEvent::Fail };
    let mut after = Refund {
        status: before.status.become_(event)?,
        settled_at: Some(at),
        updated_at: at,
        ..before.clone()
    };
    let mut left = paid.clone();
    left.refunding = paid.refunding.subtract(before.amount)?;
    left.updated_at = at;
    let pending = transfer::in_flight(tx, before.customer_id, before.refund_id.uuid()).await?;
    let kind = match why {
        None => {
            left.refunded = paid.refunded.add(before.amount)?;
            let moved: Vec<_> =
                pending.iter().map(|pending| resolution(pending, Phase::Posted, at)).collect();
            post::post(tx, &moved).await?;
            after.credit_note_id = invoice_standing::credit_refund(tx, payg, &left, &after).await?;
            if paid.purpose == Purpose::Subscription {
                subscription_refunded(tx, at, &left, after.amount).await?;
            }
            LetterKind::RefundSuccessful
        }
        Some(why) => {
            let undone: Vec<_> =
                pending.iter().map(|pending| resolution(pending, Phase::Voided, at)).collect();
            post::post(tx, &undone).await?;
            (after.failure_code, after.failure_message) = (Some(why.code), Some(why.message));
            if paid.purpose == Purpose::Subscription {
                subscription_refund_failed(tx, at, paid).await?;
            }
            LetterKind::RefundFailed
        }
    };
    payment::update(tx, &left).await?;
    refund::update(tx, &after).await?;
    tell(tx, payg, kind, (after.customer_id, after.refund_id.uuid()), Some(before), &after).await?;
    Ok((left, after))
}

/// The payer's bank asks money back, and holds it until the dispute is decided. `None` when the
/// payment has an open dispute already.
pub async fn open_dispute(
    tx: &mut Tx,
    payg: &Payg,
    before: &Payment,
    opened: &Dispute,
) -> Result<Option<Payment>> {
    let at = opened.created_at;
    let after = step(before, PaymentEvent::Dispute, at)?;
    if !dispute::insert(tx, opened).await? {
        return Ok(None);
    }
    let moved = disputed(opened, before, TransferKind::Dispute, at, Role::Disputed, Role::Cash)?;
    post::post(tx, moved.as_slice()).await?;
    let (customer_id, document_id) = (opened.customer_id, opened.dispute_id.uuid());
    tell(tx, payg, LetterKind::DisputeOpened, (customer_id, document_id), None, opened).await?;
    keep(tx, payg, before, after).await.map(Some)
}

/// A dispute goes on, or is decided, and its payment with it.
pub async fn move_dispute(
    tx: &mut Tx,
    payg: &Payg,
    paid: &Payment,
    before: &Dispute,
    event: DisputeEvent,
    evidence: Option<String>,
) -> Result<(Payment, Dispute)> {
    let at = payg.now();
    let status = before.status.become_(event)?;
    let mut after = Dispute { status, updated_at: at, ..before.clone() };
    after.evidence = evidence.or(after.evidence);
    let (kind, payment_event, moved) = match event {
        DisputeEvent::Respond => (LetterKind::DisputeUnderReview, None, None),
        DisputeEvent::Win => {
            let moved = disputed(before, paid, TransferKind::DisputeWon, at, Role::Cash, Role::Disputed)?;
            (LetterKind::DisputeWon, Some(PaymentEvent::Win), moved)
        }
        DisputeEvent::Lose => {
            // What a company was credited is taken from it again; anything else is the operator's loss.
            let loser = if paid.purpose == Purpose::Company { Role::Payable } else { Role::Losses };
            let moved = disputed(before, paid, TransferKind::DisputeLost, at, loser, Role::Disputed)?;
            (LetterKind::DisputeLost, Some(PaymentEvent::Lose), moved)
        }
    };
    if matches!(status, DisputeStatus::Won | DisputeStatus::Lost) {
        after.closed_at = Some(at);
    }
    dispute::update(tx, &after).await?;
    post::post(tx, moved.as_slice()).await?;
    tell(tx, payg, kind, (after.customer_id, after.dispute_id.uuid()), Some(before), &after).await?;
    let paid = match payment_event {
        Some(event) => keep(tx, payg, paid, step(paid, event, at)?).await?,
        None => paid.clone(),
    };
    Ok((paid, after))
}

/// The account that stands against cash: what is owed to a company, else what a customer owes.
fn counterpart(payment: &Payment) -> Role {
    match payment.purpose {
        Purpose::Company => Role::Payable,
        Purpose::Invoice | Purpose::Subscription => Role::Receivable,
    }
}

fn step(before: &Payment, event: PaymentEvent, at: Timestamp) -> Result<Payment> {
    Ok(Payment { status: before.status.become_(event)?, updated_at: at, ..before.clone() })
}

fn movement(payment: &Payment, kind: TransferKind, at: Timestamp) -> Movement {
    let document = Document::Payment(payment.payment_id);
    Movement { customer_id: payment.customer_id, document, kind, at }
}

impl Movement {
    /// Cash comes in, or goes out.
    fn of_payment(self, payment: &Payment) -> Result<Vec<Transfer>> {
        let moved = self.of(Role::Cash, counterpart(payment), signed(payment, payment.amount))?;
        Ok(Vec::from_iter(moved))
    }
}

/// What a dispute moves; of money that went out, the opposite.
fn disputed(
    dispute: &Dispute,
    payment: &Payment,
    kind: TransferKind,
    at: Timestamp,
    debit: Role,
    credit: Role,
) -> Result<Option<Transfer>> {
    let document = Document::Dispute(dispute.dispute_id);
    let movement = Movement { customer_id: dispute.customer_id, document, kind, at };
    movement.of(debit, credit, signed(payment, dispute.amount))
}

/// Negative for money that goes out: then debit and credit change places.
fn signed(payment: &Payment, amount: Money) -> Money {
    match payment.direction {
        Direction::In => amount,
        Direction::Out => Money::new(-amount.minor, amount.currency),
    }
}

fn in_flight(transfers: impl IntoIterator<Item = Transfer>) -> Vec<Transfer> {
    transfers.into_iter().map(|made| Transfer { phase: Phase::Pending, ..made }).collect()
}

/// What posts or voids a pending transfer.
fn resolution(pending: &Transfer, phase: Phase, at: Timestamp) -> Transfer {
    Transfer {
        transfer_id: TransferId::new(),
        phase,
        resolves: Some(pending.transfer_id),
        created_at: at,
        ..pending.clone()
    }
}

async fn void_pending(tx: &mut Tx, payg: &Payg, customer_id: CustomerId, document_id: Uuid) -> Result<()> {
    let at = payg.now();
    let pending = transfer::in_flight(tx, customer_id, document_id).await?;
    let undone: Vec<_> = pending.iter().map(|pending| resolution(pending, Phase::Voided, at)).collect();
    post::post(tx, &undone).await
}

/// Writes a payment as it stands now and tells its owner what changed.
async fn keep(tx: &mut Tx, payg: &Payg, before: &Payment, after: Payment) -> Result<Payment> {
    let has_link = before.confirmation_url.is_none() && after.confirmation_url.is_some();
    let kind = match after.status {
        _ if after.status == before.status && has_link && after.purpose == Purpose::Subscription => {
            LetterKind::PaymentActionRequired
        }
        _ if after.status == before.status => LetterKind::PaymentUpdated,
        PaymentStatus::Created => LetterKind::PaymentCreated,
        PaymentStatus::Processing => LetterKind::PaymentProcessing,
        PaymentStatus::Successful => LetterKind::PaymentSuccessful,
        PaymentStatus::Failed => LetterKind::PaymentFailed,
        PaymentStatus::Canceled => LetterKind::PaymentCanceled,
        PaymentStatus::Disputed => LetterKind::PaymentDisputed,
        PaymentStatus::Reversed => LetterKind::PaymentReversed,
    };
    payment::update(tx, &after).await?;
    let (customer_id, document_id) = (after.customer_id, after.payment_id.uuid());
    tell(tx, payg, kind, (customer_id, document_id), Some(before), &after).await?;
    if after.purpose == Purpose::Subscription && after.status != before.status {
        subscription_settled(tx, after.updated_at, &after).await?;
    }
    Ok(after)
}
