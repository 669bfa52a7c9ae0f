//! Why a credit note is what it is: what was left of its invoice, which lines, and how the tax was cut.

use crate::db::door::View;
use crate::engine::derivation::{Node, rule};
use crate::engine::explain::explain_in;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::rating::proration::share;
use crate::records::credit_note::{self, CreditLine, CreditNote};
use crate::records::invoice::{self, Invoice};
use crate::records::refund;
use crate::values::money::Money;
use serde_json::json;

/// Explains a credit note.
pub async fn explain_credit_note(view: &mut View, payg: &Payg, note: &CreditNote) -> Result<Node> {
    let found = invoice::find(view, note.invoice_id).await?;
    let found = found.ok_or_else(|| Error::not_found("invoice", note.invoice_id))?;
    let of_invoice = credit_note::of_invoice(view, note.customer_id, note.invoice_id).await?;
    let before: Vec<&CreditNote> =
        of_invoice.iter().take_while(|one| one.credit_note_id != note.credit_note_id).collect();
    let text = format!("of {} over {}: {} and {} tax", found.number, found.total, found.subtotal, found.tax);
    let figures = json!({ "invoice": found.number, "subtotal": found.subtotal, "tax": found.tax });
    let mut steps = vec![Node::new("invoice", text, figures).by(rule::FINAL)];
    for one in &before {
        let text = format!("{} took back {} and {} tax before", one.number, one.subtotal, one.tax);
        steps.push(Node::new("before", text, json!(one)));
    }
    let lines = credit_note::lines_of(view, note).await?;
    for line in &lines {
        steps.push(line_node(view, payg, &found, line).await?);
    }
    let text = format!("{} before tax", note.subtotal);
    steps.push(Node::new("subtotal", text, json!({ "amount": note.subtotal })));
    steps.push(tax_node(&found, &before, note, lines.is_empty())?);
    let text = format!("total {}: {}", note.total, note.reason);
    steps.push(Node::new("total", text, json!({ "amount": note.total })).by(rule::MONEY));
    for one in refund::of_document(view, note.customer_id, note.invoice_id.uuid()).await? {
        if one.credit_note_id == Some(note.credit_note_id) {
            let (refund, payment) = (one.refund_id, one.payment_id);
            let text = format!("{} went back by {refund} of {payment}: {}", one.amount, one.status);
            steps.push(Node::new("refund", text, json!(one)));
        }
    }
    let text = format!("{} · {} · {}", note.number, found.customer_name, note.total);
    Ok(Node::new("credit_note", text, json!(note)).from(steps))
}

/// A line that is taken back, with what it was made of.
async fn line_node(view: &mut View, payg: &Payg, found: &Invoice, line: &CreditLine) -> Result<Node> {
    let why = explain_in(view, payg, &found.number, Some(line.invoice_line)).await?;
    let text = format!("{} of line {} are taken back", line.amount, line.invoice_line);
    Ok(Node::new("credit_line", text, json!(line)).from(vec![why]))
}

/// The tax, cut from the running total of all credits, so that they come to the invoice's own tax.
fn tax_node(found: &Invoice, before: &[&CreditNote], note: &CreditNote, has_tax_in_it: bool) -> Result<Node> {
    let zero = Money::zero(note.total.currency);
    let net = before.iter().try_fold(zero, |sum, one| sum.add(one.subtotal))?;
    let tax = before.iter().try_fold(zero, |sum, one| sum.add(one.tax))?;
    // An amount is credited with the tax in it, a line before it.
    let (part, whole) = match has_tax_in_it {
        true => (net.add(tax)?.add(note.total)?, found.total),
        false => (net.add(note.subtotal)?, found.subtotal),
    };
    let due = if whole.minor > 0 { share(found.tax, part.minor, whole.minor)? } else { zero };
    let mut text = format!("tax {}: {part} of {whole} are taken back, so {due} of {}", note.tax, found.tax);
    if !before.is_empty() {
        text.push_str(&format!(", less {tax} before"));
    }
    let figures = json!({ "amount": note.tax, "part": part, "whole": whole, "share": due, "before": tax });
    Ok(Node::new("tax", text, figures).by(rule::LINE))
}
