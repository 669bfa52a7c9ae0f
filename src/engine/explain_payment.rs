//! Why a payment or a refund is over what it is: what it is for, the fee on it, and what is left of it.

use crate::db::door::View;
use crate::engine::derivation::{Node, rule};
use crate::engine::payg::Payg;
use crate::engine::remainder::left;
use crate::error::{Error, Result};
use crate::records::credit_note;
use crate::records::invoice;
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund, RefundStatus};
use crate::records::subscription_charge;
use crate::values::fixed;
use crate::values::id::{InvoiceId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_terms::{Direction, Purpose};
use serde_json::json;

/// Explains a payment.
pub async fn explain_payment(view: &mut View, payg: &Payg, paid: &Payment) -> Result<Node> {
    let mut steps = reason(view, paid).await?;
    if paid.fee.minor > 0 {
        steps.extend(fee_nodes(payg, paid)?);
    }
    for one in refund::of_payment(view, paid.customer_id, paid.payment_id).await? {
        let text = format!("{} over {}: {}, {}", one.refund_id, one.amount, one.status, one.reason);
        steps.push(Node::new("refund", text, json!(one)));
    }
    if paid.refunded.minor > 0 || paid.refunding.minor > 0 {
        let rest = left(paid)?;
        let (whole, back, going) = (paid.amount, paid.refunded, paid.refunding);
        let text = format!("{rest} are left: {whole} less {back} that went back and {going} on their way");
        steps.push(Node::new("left", text, json!({ "left": rest })).by(rule::REFUND));
    }
    let text = format!("{} · {} · {}", paid.payment_id, paid.amount, paid.status);
    Ok(Node::new("payment", text, json!(paid)).from(steps))
}

/// What it is paid for.
async fn reason(view: &mut View, paid: &Payment) -> Result<Vec<Node>> {
    let mut steps = Vec::new();
    match (paid.purpose, paid.document_id) {
        (Purpose::Invoice, Some(id)) => {
            if let Some(found) = invoice::find(view, InvoiceId::from_uuid(id)).await? {
                let text = format!("{} of {} over {}", paid.amount, found.number, found.total);
                let figures = json!({ "invoice": found.number, "total": found.total });
                steps.push(Node::new("invoice", text, figures).by(rule::FINAL));
            }
        }
        (Purpose::Subscription, Some(id)) => {
            let id = SubscriptionId::from_uuid(id);
            let text = format!("{} of {id} for {}", paid.amount, paid.description);
            steps.push(Node::new("subscription", text, json!({ "subscription": id })).by(rule::FEE));
            let charges = subscription_charge::of_subscription(view, paid.customer_id, id).await?;
            for charge in charges.iter().filter(|one| one.payment_id == Some(paid.payment_id)) {
                let text = format!("{}: {} and {} tax", charge.description, charge.net, charge.tax);
                steps.push(Node::new("charge", text, json!(charge)).by(rule::FEE));
            }
        }
        _ => {
            let way = match paid.direction {
                Direction::In => "from",
                Direction::Out => "to",
            };
            let party = paid.party.name.as_deref().unwrap_or("somebody");
            let text = format!("{} {way} {party}, as it was asked for", paid.amount);
            steps.push(Node::new("asked", text, json!({ "amount": paid.amount })).by(rule::MONEY));
        }
    }
    Ok(steps)
}

/// The fee, and what of the payment the company gets.
fn fee_nodes(payg: &Payg, paid: &Payment) -> Result<Vec<Node>> {
    let (now, amount, fee) = (payg.settings.fee, paid.amount, paid.fee);
    let text = match now.of(amount) == fee {
        true => format!("fee {fee}: {now} % of {amount}, rounded half away from zero"),
        // The percentage was another when it was created, or only a part of it was taken since.
        false => {
            let share = i128::from(fee.minor) * 100_000_000 / i128::from(amount.minor.max(1));
            let share = fixed::show(share, 6, 0);
            format!("fee {fee}: {share} % of {amount}, as it was set when it was created; it is {now} % now")
        }
    };
    let figures = json!({ "fee": fee, "amount": amount, "percent_now": now.to_string() });
    let rest = amount.subtract(fee)?;
    let kept = Node::new("net", format!("{rest} of {amount} are the company's"), json!({ "amount": rest }));
    Ok(vec![Node::new("fee", text, figures).by(rule::MONEY), kept])
}

/// Explains a refund.
pub async fn explain_refund(view: &mut View, back: &Refund) -> Result<Node> {
    let paid = payment::find(view, back.payment_id).await?;
    let paid = paid.ok_or_else(|| Error::not_found("payment", back.payment_id))?;
    let text = format!("of {} over {}", paid.payment_id, paid.amount);
    let figures = json!({ "payment": paid.payment_id, "amount": paid.amount });
    let mut steps = vec![Node::new("payment", text, figures)];
    let mut before = Money::zero(back.amount.currency);
    for one in refund::of_payment(view, paid.customer_id, paid.payment_id).await? {
        if one.refund_id >= back.refund_id || one.status == RefundStatus::Failed {
            continue;
        }
        before = before.add(one.amount)?;
        let text = format!("{} over {} before it: {}", one.refund_id, one.amount, one.status);
        steps.push(Node::new("before", text, json!(one)));
    }
    let bound = paid.amount.subtract(before)?;
    let text = format!("{bound} could go back, {} were asked for: {}", back.amount, back.reason);
    steps.push(Node::new("bound", text, json!({ "left": bound, "amount": back.amount })).by(rule::REFUND));
    steps.extend(backing(view, &paid, back).await?);
    let text = format!("{} · {} · {}", back.refund_id, back.amount, back.status);
    Ok(Node::new("refund", text, json!(back)).from(steps))
}

/// The papers that a refund rests on: a credit note, or what a subscription gave back.
async fn backing(view: &mut View, paid: &Payment, back: &Refund) -> Result<Vec<Node>> {
    let mut steps = Vec::new();
    if let Some(line) = back.line {
        let text = format!("it takes back line {line} of the invoice");
        steps.push(Node::new("line", text, json!({ "line": line })));
    }
    if let Some(id) = back.credit_note_id
        && let Some(note) = credit_note::find(view, id).await?
    {
        let (number, total) = (&note.number, note.total);
        let text = format!("{number} takes back {total}: {} and {} tax", note.subtotal, note.tax);
        steps.push(Node::new("credit_note", text, json!(note)).by(rule::FINAL));
    }
    if let (Purpose::Subscription, Some(id)) = (paid.purpose, paid.document_id) {
        let id = SubscriptionId::from_uuid(id);
        for charge in subscription_charge::of_subscription(view, paid.customer_id, id).await? {
            let gross = charge.gross()?;
            if gross.minor < 0 && charge.created_at <= back.created_at {
                let text = format!("{id} gave back {gross}: {}", charge.description);
                steps.push(Node::new("charge", text, json!(charge)).by(rule::REFUND));
            }
        }
    }
    Ok(steps)
}
