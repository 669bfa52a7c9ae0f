//! What is done with invoices: paying, crediting, giving back, giving up, voiding.

use crate::console::action::Done;
use crate::console::cell;
use crate::console::form::{Field, Take};
use crate::console::nouns::common::about;
use crate::console::nouns::{common, payment_forms};
use crate::console::visit::Visit;
use crate::engine::credit_invoice::{Share, credit_invoice};
use crate::engine::idempotency::Once;
use crate::engine::pay_invoice::{HowPaid, pay_invoice};
use crate::engine::void_invoice::void_invoice;
use crate::engine::write_off_invoice::{undo_write_off, write_off_invoice};
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use serde_json::Value;

/// Takes an invoice back as a whole.
pub async fn void(visit: Visit, value: Value) -> Result<Done> {
    let after = void_invoice(&visit.payg, number_of(&value)).await.map_err(by_a_button)?;
    let says = format!(
        "{} of {} to {} is void; nothing of it is owed, and its month can be billed again.",
        after.number, after.total, after.customer_name
    );
    Ok(Done::says(says, format!("/invoices/{}", after.number)))
}

/// A refusal whose way out is a button here and not a command line.
fn by_a_button(error: Error) -> Error {
    match error.code() {
        "invoice_written_off" => error.hint("Expect it again first, by the button below"),
        "invoice_paid" => error.hint("Refund gives the money back with a credit note, by the button below"),
        "invoice_credited" => error.hint("Credit all that is left instead, by the button below"),
        _ => error,
    }
}

/// How what is due is paid.
pub fn pay_form(visit: &Visit, value: &Value) -> Vec<Field> {
    let due = cell::money(&value["due"]);
    let hint = match visit.payg.settings.gateway {
        GatewayKind::Yookassa => format!("A kept one, for {due}; else you pay on the gateway's own page"),
        _ => format!("For {due}; in the sandbox a test card, as 5555555555554444"),
    };
    vec![Field::text("method", "Card or kept method").hint(hint)]
}

/// Asks for what is due; a preview says how much that is and asks nobody.
pub async fn pay(visit: Visit, value: Value) -> Result<Done> {
    let (number, due) = (number_of(&value), cell::money(&value["due"]));
    if visit.payg.db.is_rehearsal() {
        return Ok(Done::says(format!("{due} are asked for."), ""));
    }
    let how = HowPaid {
        gateway: visit.payg.settings.gateway,
        method: visit.fields.owned("method"),
        return_url: Some(visit.address(&format!("/invoices/{number}"))),
    };
    let payment = pay_invoice(&visit.payg, number, how, visit.own()?).await.map_err(about("method"))?;
    let says = format!("{} are asked for: the payment is {}.", payment.amount, payment.status);
    Ok(Done::says(says, format!("/payments/{}", payment.payment_id)))
}

/// How much is credited.
pub fn credit_form(value: &Value) -> Vec<Field> {
    let total = cell::money(&value["total"]);
    let mut line = Field::of("line", "A line", Take::Choice);
    line.options.push((String::new(), "no line".to_owned()));
    for row in value["lines"].as_array().into_iter().flatten() {
        let (number, amount) = (cell::plain(&row["line"]), cell::money(&row["amount"]));
        line.options
            .push((number.clone(), format!("{number}: {} ({amount})", cell::plain(&row["description"]))));
    }
    vec![
        Field::text("amount", "Amount").hint(format!("With its tax; of {total}")),
        line.hint("What is left of it"),
        Field::of("all", "All that is left", Take::Tick),
        Field::text("reason", "Reason").hint("It stands on the credit note"),
    ]
}

/// Credits an amount, a line, or all that is left.
pub async fn credit(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let line = fields.get("line").map(str::parse::<i64>).transpose();
    let line = line.map_err(|_| Error::usage("is not a line").at("line"))?;
    let share = match (fields.get("amount"), line, fields.get("all")) {
        (Some(amount), None, None) => Share::Amount(amount.to_owned()),
        (None, Some(line), None) => Share::Line(line),
        (None, None, Some(_)) => Share::All,
        _ => return Err(Error::usage("say one of an amount, a line, or all that is left").at("amount")),
    };
    let reason = fields.get("reason").unwrap_or_default();
    let meant = match &share {
        Share::Amount(_) => "amount",
        Share::Line(_) => "line",
        Share::All => "all",
    };
    let note = credit_invoice(&visit.payg, number_of(&value), &share, reason).await.map_err(about(meant))?;
    let note = common::value(&note)?;
    let (number, total) = (cell::plain(&note["number"]), cell::money(&note["total"]));
    let says = format!("{total} of {} are credited by {number}.", number_of(&value));
    Ok(Done::says(says, format!("/invoices/{}", number_of(&value))))
}

/// How much of what was paid goes back.
pub fn refund_form(value: &Value) -> Vec<Field> {
    let paid = cell::money(&value["paid"]);
    payment_forms::part_fields(format!("All that is left of its payment unless given; {paid} are paid"), true)
}

/// Gives money back that was paid for it.
pub async fn refund(visit: Visit, value: Value) -> Result<Done> {
    payment_forms::give_back(&visit, number_of(&value)).await
}

/// How much nobody expects any more.
pub fn write_off_form(value: &Value) -> Vec<Field> {
    let due = cell::money(&value["due"]);
    vec![
        Field::text("amount", "Amount").hint(format!("All of the {due} that are due unless given")),
        Field::text("reason", "Reason").hint("It is kept in the audit trail"),
    ]
}

/// Gives up what nobody will pay: it becomes a loss.
pub async fn write_off(visit: Visit, value: Value) -> Result<Done> {
    let (fields, number) = (&visit.fields, number_of(&value));
    let reason = fields.get("reason").unwrap_or_default();
    let made = write_off_invoice(&visit.payg, number, fields.get("amount"), reason, Once::unkeyed()).await;
    let made = made.map_err(about("amount"))?;
    let says = format!("{} of {number} are a loss and are not asked for any more.", made.amount);
    Ok(Done::says(says, format!("/invoices/{number}")))
}

/// Why it is expected again.
pub fn expect_form(value: &Value) -> Vec<Field> {
    let given_up = cell::money(&value["written_off"]);
    vec![
        Field::text("reason", "Reason")
            .hint(format!("Why the {given_up} that were written off are due again")),
    ]
}

/// Expects again what was written off.
pub async fn expect(visit: Visit, value: Value) -> Result<Done> {
    let (number, reason) = (number_of(&value), visit.fields.get("reason").unwrap_or_default());
    let undone = undo_write_off(&visit.payg, number, reason, Once::unkeyed()).await?;
    let amounts: Vec<String> = undone.iter().map(|one| one.amount.to_string()).collect();
    let says = format!("{} of {number} are due again.", amounts.join(" and "));
    Ok(Done::says(says, format!("/invoices/{number}")))
}

fn number_of(value: &Value) -> &str {
    value["number"].as_str().unwrap_or_default()
}
