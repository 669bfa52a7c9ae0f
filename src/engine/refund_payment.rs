//! Refunding: money of a payment goes back, all that is left of it or a part, never more.

use crate::db::door::{Tx, View};
use crate::engine::credit_invoice::left_of_line;
use crate::engine::drive_attempts::drive_attempt;
use crate::engine::find_invoice::find_invoice;
use crate::engine::find_payment::{Owner, find_payment, find_refund};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::remainder::{left, refuse_remainder};
use crate::engine::{prepare_attempt, settle};
use crate::error::{Error, Kind, Result};
use crate::records::attempt::{self, AttemptState};
use crate::records::audit::{self, Entry};
use crate::records::invoice;
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund, RefundStatus};
use crate::values::fixed;
use crate::values::id::{AttemptId, InvoiceId, RefundId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use crate::values::payment_terms::{Direction, Purpose};

/// How much goes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// All that is left.
    All,
    /// An amount as typed: `12.34`, in the payment's currency.
    Amount(String),
    /// So many percent of the payment, as typed: `25` or `12.5`; rounded half away from zero.
    Percent(String),
    /// A line of the invoice that was paid, with its share of the tax.
    Line(i64),
}

/// A refund that is to be.
#[derive(Clone, Debug)]
pub struct NewRefund {
    /// The payment's id, or the number or id of the invoice that was paid.
    pub of: String,
    /// How much.
    pub part: Part,
    /// Why.
    pub reason: String,
}

/// What a refund did to its payment.
#[derive(Clone, Debug)]
pub struct Refunded {
    /// The refund.
    pub refund: Refund,
    /// The payment as it stands with it.
    pub payment: Payment,
    /// The attempt that is to be driven; none where no gateway answers.
    pub attempt_id: Option<AttemptId>,
}

/// Asks for a refund; the payment is held meanwhile, so that the sum of all refunds never exceeds it
/// (R10). Money that came by another way than a gateway goes back that way, and only that is booked.
pub async fn refund_payment(payg: &Payg, new: NewRefund, owner: Owner, once: Once) -> Result<Refunded> {
    let mut tx = payg.db.begin().await?;
    let found = payment_of(&mut tx, &new.of, owner).await?;
    let before = payment::lock(&mut tx, found.customer_id, found.payment_id).await?;
    refuse_own(&before, owner)?;
    let amount = amount_of(&mut tx, &before, &new.part).await?;
    refuse(&before, amount)?;
    let line = if let Part::Line(line) = new.part { Some(line) } else { None };
    let wanted = Wanted { amount, reason: checked_reason(&new.reason)?, line };
    let refunded = begin(&mut tx, payg, &before, wanted).await?;
    once.keep(&mut tx, 201, &refunded.refund).await?;
    tx.commit().await?;
    Ok(refunded)
}

/// Tries a refund that failed again: another one of the same amount, bounded as every refund. One that
/// was tried again already, and did not fail, is not tried a third time.
pub async fn retry_refund(payg: &Payg, text: &str, owner: Owner, once: Once) -> Result<Refunded> {
    let mut tx = payg.db.begin().await?;
    let failed = find_refund(&mut tx, text, owner).await?;
    let before = payment::lock(&mut tx, failed.customer_id, failed.payment_id).await?;
    refuse_own(&before, owner)?;
    refuse_retry(&mut tx, &failed).await?;
    refuse_line_of(&mut tx, &before, &failed).await?;
    refuse(&before, failed.amount)?;
    let wanted = Wanted { amount: failed.amount, reason: failed.reason, line: failed.line };
    let refunded = begin(&mut tx, payg, &before, wanted).await?;
    let entry = Entry::new(&payg.actor, "refund.retry", ("refund", failed.refund_id), payg.now());
    let entry = entry.of(before.customer_id).after(&refunded.refund)?;
    audit::write(&mut tx, &[entry]).await?;
    once.keep(&mut tx, 201, &refunded.refund).await?;
    tx.commit().await?;
    Ok(refunded)
}

/// The refund that would be tried again, and its payment; nothing is written.
pub async fn foresee_retry(payg: &Payg, text: &str, owner: Owner) -> Result<(Payment, Money)> {
    let mut view = payg.db.view().await?;
    let failed = find_refund(&mut view, text, owner).await?;
    refuse_retry(&mut view, &failed).await?;
    let paid = payment::find(&mut view, failed.payment_id).await?;
    let paid = paid.ok_or_else(|| Error::not_found("payment", failed.payment_id))?;
    refuse_line_of(&mut view, &paid, &failed).await?;
    refuse(&paid, failed.amount)?;
    Ok((paid, failed.amount))
}

async fn refuse_retry(view: &mut View, failed: &Refund) -> Result<()> {
    let refunds = refund::of_payment(view, failed.customer_id, failed.payment_id).await?;
    let is_again = |one: &&Refund| {
        one.refund_id > failed.refund_id && one.status != RefundStatus::Failed && one.amount == failed.amount
    };
    let again = refunds.iter().rev().find(is_again);
    match (failed.status, again) {
        (RefundStatus::Failed, None) => Ok(()),
        (RefundStatus::Failed, Some(again)) => {
            let message = format!("it was tried again already: {} is {}", again.refund_id, again.status);
            Err(Error::conflict("refund_status", message))
        }
        (status, _) => {
            let message = format!("a refund that is {status} cannot be tried again");
            Err(Error::conflict("refund_status", message))
        }
    }
}

/// The same line may have gone back meanwhile by another refund.
async fn refuse_line_of(view: &mut View, paid: &Payment, failed: &Refund) -> Result<()> {
    match failed.line {
        Some(line) => refuse_line_again(view, paid, line).await,
        None => Ok(()),
    }
}

/// What is to go back.
struct Wanted {
    amount: Money,
    reason: String,
    line: Option<i64>,
}

/// Holds the money of a payment, which is locked, and prepares what its gateway is asked.
async fn begin(tx: &mut Tx, payg: &Payg, before: &Payment, wanted: Wanted) -> Result<Refunded> {
    let at = payg.now();
    let wanted = Refund {
        refund_id: RefundId::new(),
        customer_id: before.customer_id,
        payment_id: before.payment_id,
        amount: wanted.amount,
        reason: wanted.reason,
        line: wanted.line,
        status: RefundStatus::Pending,
        credit_note_id: None,
        failure_code: None,
        failure_message: None,
        created_at: at,
        updated_at: at,
        settled_at: None,
    };
    let held = settle::begin_refund(tx, payg, before, &wanted).await?;
    let Some(kind) = before.gateway else {
        let (payment, refund) = settle::end_refund(tx, payg, &held, &wanted, None).await?;
        return Ok(Refunded { refund, payment, attempt_id: None });
    };
    refuse_remainder(payg, &held)?;
    let gateway = payg.gateways.get(kind)?;
    let gateway_id = gateway_id_of(tx, before).await?;
    let attempt = prepare_attempt::for_refund(tx, at, gateway.as_ref(), &held, &wanted, gateway_id).await?;
    Ok(Refunded { refund: wanted, payment: held, attempt_id: Some(attempt.attempt_id) })
}

/// A company gives back what it took. What a customer paid to the operator, for an invoice or a
/// subscription, only an operator gives back; a subscription has a refund of its own by rule 20.
fn refuse_own(payment: &Payment, owner: Owner) -> Result<()> {
    if owner.is_none() || payment.purpose == Purpose::Company {
        return Ok(());
    }
    let why = format!("payment {} was made to the operator, who alone gives it back", payment.payment_id);
    Err(Error::new(Kind::Denied, "not_yours_to_refund", why)
        .hint("a subscription's period is refunded with POST /v1/subscriptions/{id}/refund"))
}

/// Asks for a refund and waits for what the gateway says; answers it as it stands then.
pub async fn refund_and_wait(payg: &Payg, new: NewRefund, owner: Owner) -> Result<Refunded> {
    let asked = refund_payment(payg, new, owner, Once::unkeyed()).await?;
    settled(payg, asked).await
}

/// Tries a refund again and waits for what the gateway says.
pub async fn retry_refund_and_wait(payg: &Payg, text: &str, owner: Owner) -> Result<Refunded> {
    let asked = retry_refund(payg, text, owner, Once::unkeyed()).await?;
    settled(payg, asked).await
}

async fn settled(payg: &Payg, asked: Refunded) -> Result<Refunded> {
    if let Some(attempt_id) = asked.attempt_id {
        drive_attempt(payg, attempt_id).await?;
    }
    let mut view = payg.db.view().await?;
    let refund = refund::find(&mut view, asked.refund.refund_id).await?.unwrap_or(asked.refund);
    let payment = payment::find(&mut view, asked.payment.payment_id).await?.unwrap_or(asked.payment);
    Ok(Refunded { refund, payment, attempt_id: asked.attempt_id })
}

/// What a refund would take; nothing is written.
pub async fn foresee_refund(payg: &Payg, new: &NewRefund, owner: Owner) -> Result<(Payment, Money)> {
    let mut view = payg.db.view().await?;
    let found = payment_of(&mut view, &new.of, owner).await?;
    let amount = amount_of(&mut view, &found, &new.part).await?;
    refuse(&found, amount)?;
    Ok((found, amount))
}

/// The payment that is meant; of an invoice, the newest that still has something left.
async fn payment_of(view: &mut View, text: &str, owner: Owner) -> Result<Payment> {
    let found = match find_invoice(view, text).await {
        Ok(found) => found,
        // What names no invoice names a payment, and so says the error.
        Err(error) if error.kind() == Kind::NotFound => return find_payment(view, text, owner).await,
        Err(error) => return Err(error),
    };
    if owner.is_some_and(|owner| owner != found.customer_id) {
        return Err(Error::not_found("invoice", text));
    }
    let mut payments = payment::of_document(view, found.customer_id, found.invoice_id.uuid()).await?;
    payments.retain(|one| one.status == PaymentStatus::Successful);
    let open = payments.iter().rposition(|one| left(one).is_ok_and(|left| left.minor > 0));
    let newest = payments.len().checked_sub(1);
    match open.or(newest) {
        Some(place) => Ok(payments.swap_remove(place)),
        None => {
            let message = format!("nothing was paid of invoice {}", found.number);
            Err(Error::conflict("nothing_paid", message))
        }
    }
}

async fn amount_of(view: &mut View, payment: &Payment, part: &Part) -> Result<Money> {
    let currency = payment.amount.currency;
    match part {
        Part::All => left(payment),
        Part::Amount(text) => Money::parse(text, currency).map_err(|error| error.at("amount")),
        Part::Percent(text) => {
            let refuse = |why| Error::invalid("percent", text, why).at("percent");
            let millionths =
                fixed::parse(text, 6).map_err(|_| refuse("is not a number of up to six decimals"))?;
            if millionths <= 0 || millionths > 100_000_000 {
                return Err(refuse("is not above 0 and up to 100"));
            }
            let exact = i128::from(payment.amount.minor) * millionths;
            let minor = i64::try_from(fixed::divide_half_away(exact, 100_000_000));
            Ok(Money::new(minor.unwrap_or(payment.amount.minor), currency))
        }
        Part::Line(number) => {
            let (Purpose::Invoice, Some(id)) = (payment.purpose, payment.document_id) else {
                return Err(Error::conflict("no_lines", "the payment is not of an invoice, which has lines"));
            };
            refuse_line_again(view, payment, *number).await?;
            let found = invoice::find(view, InvoiceId::from_uuid(id)).await?;
            let found = found.ok_or_else(|| Error::not_found("invoice", InvoiceId::from_uuid(id)))?;
            left_of_line(view, &found, *number).await
        }
    }
}

/// A line goes back once, also while its refund is on its way and nothing of it is credited yet.
async fn refuse_line_again(view: &mut View, payment: &Payment, line: i64) -> Result<()> {
    let Some(document_id) = payment.document_id else { return Ok(()) };
    let refunds = refund::of_document(view, payment.customer_id, document_id).await?;
    let is_of_line = |one: &&Refund| one.line == Some(line) && one.status != RefundStatus::Failed;
    match refunds.iter().find(is_of_line) {
        None => Ok(()),
        Some(one) => {
            let message = format!("line {line} is refunded already: {} is {}", one.refund_id, one.status);
            Err(Error::conflict("refund_too_large", message))
        }
    }
}

fn refuse(payment: &Payment, amount: Money) -> Result<()> {
    if payment.direction == Direction::Out {
        let message = "money that went out comes back by a dispute or a payment, not by a refund";
        return Err(Error::conflict("refund_of_payout", message));
    }
    if payment.status != PaymentStatus::Successful {
        let message = format!("a payment that is {} cannot be refunded", payment.status);
        return Err(Error::conflict("payment_status", message));
    }
    let left = left(payment)?;
    if left.minor <= 0 {
        let message = format!("nothing is left of payment {} to refund", payment.payment_id);
        return Err(Error::conflict("refund_too_large", message));
    }
    if amount.minor <= 0 {
        return Err(Error::invalid("amount", amount.number(), "is not above zero").at("amount"));
    }
    if amount.minor > left.minor {
        let message =
            format!("{amount} is more than the {left} that are left of payment {}", payment.payment_id);
        return Err(Error::conflict("refund_too_large", message));
    }
    Ok(())
}

/// A reason of 1 to 200 characters, without line ends or the like.
fn checked_reason(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 200 || text.chars().any(char::is_control) {
        return Err(
            Error::invalid("reason", text, "is not 1 to 200 characters that can be printed").at("reason")
        );
    }
    Ok(text.to_owned())
}

/// The gateway's id of a payment that has succeeded.
pub async fn gateway_id_of(tx: &mut Tx, payment: &Payment) -> Result<String> {
    let attempts = attempt::of_payment(tx, payment.customer_id, payment.payment_id).await?;
    attempts
        .into_iter()
        .find(|one| one.refund_id.is_none() && one.state == AttemptState::Succeeded)
        .and_then(|one| one.gateway_id)
        .ok_or_else(|| {
            let message = format!("no gateway has payment {}", payment.payment_id);
            Error::conflict("gateway_object_missing", message)
        })
}
