//! What is done with payments: what is filled in, and what it says.

use crate::console::action::Done;
use crate::console::cell;
use crate::console::form::{Field, Take};
use crate::console::nouns::common::customer;
use crate::console::visit::Visit;
use crate::engine::cancel_payment::cancel_and_wait;
use crate::engine::correct_payment::{Correction, correct_payment};
use crate::engine::create_payment::{NewPayment, create_payment};
use crate::engine::dispute_payment::dispute_payment;
use crate::engine::idempotency::Once;
use crate::engine::process_payment::process_payment;
use crate::engine::record_payment::record_payment;
use crate::engine::refund_payment::{NewRefund, Part, left, refund_payment};
use crate::engine::retry_payment::retry_payment;
use crate::error::{Error, Result};
use crate::http::payments::drive;
use crate::records::operator::Role;
use crate::values::money::Money;
use crate::values::payment_terms::{Direction, Party, Purpose};
use serde_json::Value;

/// Ways to move money.
pub const GATEWAYS: &[&str] = &["sandbox", "yookassa", "bank"];

/// What a payment is that is to be.
pub fn create_form(visit: &Visit) -> Vec<Field> {
    let ways: Vec<(&str, &str)> = GATEWAYS.iter().map(|way| (*way, *way)).collect();
    let mut fields = vec![
        Field::choice("direction", "Direction", &[("in", "money comes in"), ("out", "money goes out")]),
        Field::text("amount", "Amount").needed().hint("As 12.34, in the company's currency"),
        Field::text("party.name", "The other party").needed(),
        Field::text("party.bsb", "Its BSB").needed().hint("As 062-000"),
        Field::text("party.account", "Its account number").needed().hint("5 to 9 digits"),
        Field::text("description", "Description").hint("What the payer reads"),
        Field::text("reference", "Reference").hint("Your own name for it, which no other payment has"),
        Field::choice("gateway", "Gateway", &ways).value(visit.payg.settings.gateway.word()),
    ];
    if visit.operates(Role::Operator) {
        fields.insert(0, Field::text("customer", "Company").needed());
    }
    fields
}

/// Creates a payment; nobody is asked for money until it is processed.
pub async fn create(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let named = fields.get("customer");
    let owner = customer(&visit, &mut visit.payg.db.view().await?, named).await?;
    let owner = owner.ok_or_else(|| Error::usage("this must be filled in").at("customer"))?;
    let amount =
        Money::parse(fields.needed("amount")?, owner.currency).map_err(|error| error.at("amount"))?;
    let gateway = fields.parsed("gateway")?.unwrap_or(visit.payg.settings.gateway);
    let new = NewPayment {
        direction: fields.parsed("direction")?.unwrap_or(Direction::In),
        party: Party {
            name: Some(fields.needed("party.name")?.to_owned()),
            bsb: Some(fields.needed("party.bsb")?.to_owned()),
            account: Some(fields.needed("party.account")?.to_owned()),
        },
        description: fields.owned("description").unwrap_or_default(),
        business_key: fields.owned("reference"),
        ..NewPayment::of(owner.customer_id, Purpose::Company, amount, gateway)
    };
    let payment = create_payment(&visit.payg, new, Once::unkeyed()).await?;
    let says = format!("A payment of {} is created; Process asks for the money.", payment.amount);
    Ok(Done::says(says, format!("/payments/{}", payment.payment_id)))
}

/// What is known of money that came by another way.
pub fn record_form() -> Vec<Field> {
    vec![
        Field::text("invoice", "Invoice").needed().hint("Its number"),
        Field::text("amount", "Amount").hint("All that is due unless given"),
        Field::text("description", "How it was paid").hint("As cash, or a bank transfer"),
    ]
}

/// Records money that was paid for an invoice by another way.
pub async fn record(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let (invoice, said) = (fields.needed("invoice")?, fields.get("description").unwrap_or_default());
    let made = record_payment(&visit.payg, invoice, fields.get("amount"), said, None, Once::unkeyed()).await;
    let made = made.map_err(|error| if error.code() == "not_found" { error.at("invoice") } else { error })?;
    let says = format!("{} paid for {invoice} are recorded.", made.amount);
    Ok(Done::says(says, format!("/payments/{}", made.payment_id)))
}

/// Sets it going; the gateway is asked beside this request.
pub async fn process(visit: Visit, value: Value) -> Result<Done> {
    let asked = process_payment(&visit.payg, id_of(&value), visit.own()?, Once::unkeyed()).await?;
    let (payment, attempt_id) = asked;
    // A rehearsal asks nobody.
    if !visit.payg.db.is_rehearsal() {
        drive(&visit.console.app, attempt_id);
    }
    let way = payment.gateway.map(|gateway| gateway.word()).unwrap_or_default();
    Ok(Done::says(format!("{} are asked for by {way}; this page says how it ended.", payment.amount), ""))
}

/// Tries it again; one that failed is asked for as a new payment.
pub async fn retry(visit: Visit, value: Value) -> Result<Done> {
    let tried = retry_payment(&visit.payg, id_of(&value), visit.own()?).await?;
    let says = format!("{} are asked for again: the payment is {}.", tried.amount, tried.status);
    Ok(Done::says(says, format!("/payments/{}", tried.payment_id)))
}

/// Gives it up.
pub async fn cancel(visit: Visit, value: Value) -> Result<Done> {
    let payment = cancel_and_wait(&visit.payg, id_of(&value), visit.own()?).await?;
    Ok(Done::says(format!("The payment of {} is canceled: nobody is asked for it.", payment.amount), ""))
}

/// How much goes back, and why.
pub fn refund_form(value: &Value) -> Vec<Field> {
    let (amount, refunded) = (cell::money(&value["amount"]), cell::money(&value["refunded"]));
    let mut fields = vec![
        Field::text("amount", "Amount")
            .hint(format!("All that is left unless given; of {amount}, {refunded} went back")),
        Field::text("percent", "Or so many percent").hint("Of the whole payment"),
        Field::text("reason", "Reason").needed().hint("It stands on the credit note"),
    ];
    if value["purpose"] == "invoice" {
        fields.insert(2, Field::text("line", "Or a line of the invoice").hint("With its tax"));
    }
    fields
}

/// Gives money back, never more than is left of it.
pub async fn refund(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    if visit.own()?.is_some() && value["purpose"] != "company" {
        let why = "what you paid is given back by those whom you paid";
        return Err(Error::conflict("not_yours_to_refund", why));
    }
    let line = fields.get("line").map(str::parse::<i64>).transpose();
    let line = line.map_err(|_| Error::usage("this is not a line").at("line"))?;
    let part = match (fields.owned("amount"), fields.owned("percent"), line) {
        (None, None, None) => Part::All,
        (Some(amount), None, None) => Part::Amount(amount),
        (None, Some(percent), None) => Part::Percent(percent),
        (None, None, Some(line)) => Part::Line(line),
        _ => return Err(Error::usage("say one of an amount, a percentage and a line").at("amount")),
    };
    let reason = fields.needed("reason")?.to_owned();
    let new = NewRefund { of: id_of(&value).to_owned(), part, reason };
    let made = refund_payment(&visit.payg, new, visit.own()?, Once::unkeyed()).await?;
    if let Some(attempt_id) = made.attempt_id.filter(|_| !visit.payg.db.is_rehearsal()) {
        drive(&visit.console.app, attempt_id);
    }
    let (amount, whole, left) = (made.refund.amount, made.payment.amount, left(&made.payment)?);
    Ok(Done::says(format!("{amount} of {whole} go back; {left} are left."), ""))
}

/// How much is disputed, and what the payer says.
pub fn dispute_form(value: &Value) -> Vec<Field> {
    let amount = cell::money(&value["amount"]);
    vec![
        Field::text("amount", "Amount").hint(format!("All that is left unless given; of {amount}")),
        Field::text("reason", "Reason").needed().hint("What the payer says"),
    ]
}

/// Opens a dispute: the payer's bank asks the money back.
pub async fn dispute(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let (amount, reason) = (fields.get("amount"), fields.needed("reason")?);
    let opened = dispute_payment(&visit.payg, id_of(&value), amount, reason, visit.own()?).await?;
    let says = format!("{} are disputed: the money is held until it is decided.", opened.amount);
    Ok(Done::says(says, format!("/disputes/{}", opened.dispute_id)))
}

/// What can be corrected.
pub fn correct_form(value: &Value) -> Vec<Field> {
    let ends = [
        ("", "as it is"),
        ("successful", "the money has moved"),
        ("failed", "the money has not moved"),
        ("canceled", "it was given up"),
    ];
    vec![
        Field::of("description", "Description", Take::Text).value(cell::plain(&value["description"])),
        Field::choice("status", "How it ended", &ends).hint("Only what no gateway can decide any more"),
        Field::text("reason", "Reason").needed().hint("It is kept in the audit trail"),
    ]
}

/// Corrects what it says, or how it ended.
pub async fn correct(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let description = fields.owned("description").filter(|text| value["description"] != text.as_str());
    let correction = Correction {
        description,
        status: fields.parsed("status")?,
        reason: fields.needed("reason")?.to_owned(),
        ..Correction::default()
    };
    let payment = correct_payment(&visit.payg, id_of(&value), correction).await?;
    Ok(Done::says(format!("The payment of {} is corrected; it is {}.", payment.amount, payment.status), ""))
}

fn id_of(value: &Value) -> &str {
    value["id"].as_str().unwrap_or_default()
}
