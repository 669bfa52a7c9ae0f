//! Settling: the one place where a payment, a refund or a dispute changes its state, and a debt is given up.
//!
//! The state, the transfers and the letter are written in one transaction, which the verb that calls
//! began; the payment is locked first of all, so that two of them never meet.

use crate::db::door::Tx;
use crate::engine::payg::Payg;
use crate::engine::post::{self, Movement};
use crate::engine::subscription_settled::{
    subscription_refund_failed, subscription_refunded, subscriptions_settled,
};
use crate::engine::tell::{Change, tell, tell_all};
use crate::engine::{invoice_paid, invoice_standing};
use crate::error::{Error, Result};
use crate::rating::proration::share;
use crate::records::dispute::{self, Dispute, DisputeEvent, DisputeStatus};
use crate::records::invoice::Invoice;
use crate::records::letter::LetterKind;
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund, RefundEvent};
use crate::records::transfer::{self, Document, Phase, Transfer, TransferKind};
use crate::records::write_off::{self, WriteOff};
use crate::values::id::TransferId;
use crate::values::money::Money;
use crate::values::payment_status::{PaymentEvent, PaymentStatus};
use crate::values::payment_terms::{Direction, Purpose};
use crate::values::role::Role;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
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

/// Payments are wanted and go to their gateways at once; they are given as they are wanted, and none of
/// their customers has one under its business key.
pub async fn create_in_flight(tx: &mut Tx, payg: &Payg, wanted: Vec<Payment>) -> Result<Vec<Payment>> {
    let at = payg.now();
    let (mut transfers, mut processing) = (Vec::new(), Vec::with_capacity(wanted.len()));
    for wanted in &wanted {
        processing.push(processed(wanted, at)?);
        transfers.extend(in_flight(movement(wanted, TransferKind::Payment, at).of_payment(wanted)?));
    }
    if payment::insert_all(tx, &processing).await? != processing.len() as u64 {
        return Err(Error::busy("a payment was asked for in the same moment"));
    }
    let created = wanted.iter().map(|wanted| told(LetterKind::PaymentCreated, None, wanted));
    let sent = wanted.iter().zip(&processing);
    let sent = sent.map(|(before, after)| told(LetterKind::PaymentProcessing, Some(before), after));
    tell_all(tx, payg, &created.chain(sent).collect::<Vec<_>>()).await?;
    post::post(tx, &transfers).await?;
    Ok(processing)
}

/// A payment is to be moved by a gateway: the money is in flight.
pub async fn process(tx: &mut Tx, payg: &Payg, before: &Payment) -> Result<Payment> {
    let at = payg.now();
    let after = processed(before, at)?;
    let pending = movement(before, TransferKind::Payment, at).of_payment(before)?;
    post::post(tx, &in_flight(pending)).await?;
    keep(tx, payg, before, after).await
}

/// The money of a payment has moved.
pub async fn succeed(tx: &mut Tx, payg: &Payg, before: &Payment) -> Result<Payment> {
    Ok(succeed_all(tx, payg, vec![(before.clone(), None)]).await?.remove(0))
}

/// The money of some payments has moved: all of it, or a part of what was reserved, of which the rest is
/// let go.
pub async fn succeed_all(
    tx: &mut Tx,
    payg: &Payg,
    succeeded: Vec<(Payment, Option<Money>)>,
) -> Result<Vec<Payment>> {
    let at = payg.now();
    let (before, parts): (Vec<Payment>, Vec<Option<Money>>) = succeeded.into_iter().unzip();
    let mut after = Vec::with_capacity(before.len());
    for (before, part) in before.iter().zip(&parts) {
        let mut after_it = step(before, PaymentEvent::Succeed, at)?;
        after_it.transaction_at = Some(at);
        (after_it.confirmation_url, after_it.reserved_until) = (None, None);
        (after_it.failure_code, after_it.failure_message, after_it.next_attempt_at) = (None, None, None);
        if let Some(part) = part {
            after_it.fee = share(before.fee, part.minor, before.amount.minor)?;
            after_it.amount = *part;
        }
        after.push(after_it);
    }
    let pending = pending_of(tx, &before).await?;
    let mut moved = Vec::with_capacity(before.len());
    for (paid, part) in after.iter().zip(&parts) {
        let pending = pending.get(&paid.payment_id.uuid());
        match (pending, part) {
            (Some(pending), None) => moved.push(resolution(pending, Phase::Posted, at)),
            _ => {
                // What was in flight is another amount, so it is let go, and what was taken is posted.
                moved.extend(pending.map(|pending| resolution(pending, Phase::Voided, at)));
                moved.extend(movement(paid, TransferKind::Payment, at).of_payment(paid)?);
            }
        }
        let fee = movement(paid, TransferKind::PaymentFee, at);
        moved.extend(fee.of(Role::Payable, Role::Fees, paid.fee)?);
    }
    let after = keep_all(tx, payg, Changed { before, after }).await?;
    post::post(tx, &moved).await?;
    for paid in &after {
        invoice_paid::tell_if_paid(tx, payg, paid).await?;
    }
    Ok(after)
}

/// The money of a payment has not moved and will not.
pub async fn fail(tx: &mut Tx, payg: &Payg, before: &Payment, why: Failure) -> Result<Payment> {
    Ok(fail_all(tx, payg, vec![(before.clone(), why)]).await?.remove(0))
}

/// The money of some payments has not moved and will not.
pub async fn fail_all(tx: &mut Tx, payg: &Payg, failed: Vec<(Payment, Failure)>) -> Result<Vec<Payment>> {
    let at = payg.now();
    let mut changed = Changed::default();
    for (before, why) in failed {
        let mut after = step(&before, PaymentEvent::Fail, at)?;
        after.transaction_at = Some(at);
        (after.confirmation_url, after.next_attempt_at, after.reserved_until) = (None, None, None);
        (after.failure_code, after.failure_message) = (Some(why.code), Some(why.message));
        changed.push(before, after);
    }
    let pending = pending_of(tx, &changed.before).await?;
    let undone: Vec<_> = pending.values().map(|pending| resolution(pending, Phase::Voided, at)).collect();
    let after = keep_all(tx, payg, changed).await?;
    post::post(tx, &undone).await?;
    Ok(after)
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

/// The same for some payments, each as it was and as it is to be.
pub async fn note_all(tx: &mut Tx, payg: &Payg, noted: Vec<(Payment, Payment)>) -> Result<()> {
    let at = payg.now();
    let mut changed = Changed::default();
    for (before, after) in noted.into_iter().filter(|(before, after)| before != after) {
        changed.push(before, Payment { updated_at: at, ..after });
    }
    keep_all(tx, payg, changed).await?;
    Ok(())
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
    let of = (wanted.customer_id, wanted.refund_id.uuid());
    tell(tx, payg, LetterKind::RefundCreated, of, None, &Told { refund: wanted, purpose: before.purpose })
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
    let pending = transfer::in_flight(tx, &[(before.customer_id, before.refund_id.uuid())]).await?;
    let kind = match why {
        None => {
            left.refunded = paid.refunded.add(before.amount)?;
            let moved: Vec<_> =
                pending.iter().map(|pending| resolution(pending, Phase::Posted, at)).collect();
            post::post(tx, &moved).await?;
            after.credit_note_id = invoice_paid::credit_refund(tx, payg, &left, &after).await?;
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
    let (of, purpose) = ((after.customer_id, after.refund_id.uuid()), paid.purpose);
    let was = Told { refund: before, purpose };
    tell(tx, payg, kind, of, Some(&was), &Told { refund: &after, purpose }).await?;
    Ok((left, after))
}

/// A refund as letters tell it: with what its payment was for, which says who is to hear of it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    refund: &'a Refund,
    purpose: Purpose,
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

/// Some of an invoice that this transaction has locked is not expected any more: it is lost.
pub async fn write_off(tx: &mut Tx, payg: &Payg, found: &Invoice, made: &WriteOff) -> Result<()> {
    let before = invoice_standing::shown(tx, found).await?;
    write_off::insert(tx, made).await?;
    let (customer_id, document) = (made.customer_id, Document::WriteOff(made.write_off_id));
    let movement = Movement { customer_id, document, kind: TransferKind::WriteOff, at: made.created_at };
    let moved = movement.of(Role::Losses, Role::Receivable, made.amount)?;
    post::post(tx, moved.as_slice()).await?;
    let after = invoice_standing::shown(tx, found).await?;
    let of = (made.customer_id, made.invoice_id.uuid());
    tell(tx, payg, LetterKind::InvoiceWrittenOff, of, Some(&before), &after).await
}

/// What was written off of an invoice that this transaction has locked is expected again.
pub async fn undo_write_offs(tx: &mut Tx, payg: &Payg, found: &Invoice, made: &[WriteOff]) -> Result<()> {
    let at = payg.now();
    let before = invoice_standing::shown(tx, found).await?;
    write_off::undo(tx, found.customer_id, found.invoice_id, at).await?;
    for one in made {
        let posted = transfer::of_document(tx, one.customer_id, one.write_off_id.uuid()).await?;
        let undone: Vec<_> =
            posted.iter().map(|posted| post::reversal(posted, TransferKind::WriteOff, at)).collect();
        post::post(tx, &undone).await?;
    }
    let after = invoice_standing::shown(tx, found).await?;
    let of = (found.customer_id, found.invoice_id.uuid());
    tell(tx, payg, LetterKind::InvoiceWriteOffUndone, of, Some(&before), &after).await
}

/// The account that stands against cash: what is owed to a company, else what a customer owes.
fn counterpart(payment: &Payment) -> Role {
    match payment.purpose {
        Purpose::Company => Role::Payable,
        Purpose::Invoice | Purpose::Subscription => Role::Receivable,
    }
}

fn processed(wanted: &Payment, at: Timestamp) -> Result<Payment> {
    Ok(Payment { attempts: wanted.attempts + 1, ..step(wanted, PaymentEvent::Process, at)? })
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

/// What is in flight of each payment, by the payment's bare number.
async fn pending_of(tx: &mut Tx, payments: &[Payment]) -> Result<BTreeMap<Uuid, Transfer>> {
    let documents: Vec<_> = payments.iter().map(|one| (one.customer_id, one.payment_id.uuid())).collect();
    let pending = transfer::in_flight(tx, &documents).await?;
    Ok(pending.into_iter().map(|pending| (pending.document.uuid(), pending)).collect())
}

/// Payments as they were and as they stand now, in step.
#[derive(Default)]
struct Changed {
    before: Vec<Payment>,
    after: Vec<Payment>,
}

impl Changed {
    fn push(&mut self, before: Payment, after: Payment) {
        self.before.push(before);
        self.after.push(after);
    }
}

async fn keep(tx: &mut Tx, payg: &Payg, before: &Payment, after: Payment) -> Result<Payment> {
    let changed = Changed { before: vec![before.clone()], after: vec![after] };
    Ok(keep_all(tx, payg, changed).await?.remove(0))
}

/// Writes payments as they stand now and tells their owners what changed. Subscriptions are locked
/// before accounts are raised, by whoever settles.
async fn keep_all(tx: &mut Tx, payg: &Payg, changed: Changed) -> Result<Vec<Payment>> {
    let Changed { before, after } = changed;
    payment::update_all(tx, &after).await?;
    let changes =
        before.iter().zip(&after).map(|(before, after)| told(word(before, after), Some(before), after));
    tell_all(tx, payg, &changes.collect::<Vec<_>>()).await?;
    let moved = |(before, after): (&Payment, &Payment)| {
        after.purpose == Purpose::Subscription && after.status != before.status
    };
    let over: Vec<&Payment> =
        before.iter().zip(&after).filter(|pair| moved(*pair)).map(|(_, after)| after).collect();
    subscriptions_settled(tx, payg, &over).await?;
    Ok(after)
}

fn told<'a>(kind: LetterKind, before: Option<&'a Payment>, after: &'a Payment) -> Change<'a, Payment> {
    let (customer_id, document_id) = (after.customer_id, after.payment_id.uuid());
    Change { kind, customer_id, document_id, before, after }
}

fn word(before: &Payment, after: &Payment) -> LetterKind {
    let has_link = before.confirmation_url.is_none() && after.confirmation_url.is_some();
    match after.status {
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
    }
}
