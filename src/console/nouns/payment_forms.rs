//! What is done with payments: what is filled in, and what it says.

use crate::console::action::Done;
use crate::console::cell::{self, Column, Kind};
use crate::console::form::{Field, Take};
use crate::console::history;
use crate::console::nouns::common::{about, customer};
use crate::console::visit::Visit;
use crate::engine::cancel_payment::cancel_payment;
use crate::engine::capture_payment::capture_payment;
use crate::engine::correct_payment::{Correction, correct_payment};
use crate::engine::create_payment::{NewPayment, create_payment};
use crate::engine::dispute_payment::dispute_payment;
use crate::engine::idempotency::Once;
use crate::engine::process_payment::process_payment;
use crate::engine::reconcile::reconcile;
use crate::engine::record_payment::record_payment;
use crate::engine::refund_payment::{NewRefund, Part, refund_payment};
use crate::engine::remainder::left;
use crate::engine::retry_payment::retry_payment;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::http::payments::drive;
use crate::records::operator::Role;
use crate::values::money::Money;
use crate::values::payment_terms::{Direction, Party, Purpose};
use serde_json::Value;

/// Ways to move money.
pub const GATEWAYS: &[&str] = &["sandbox", "yookassa", "bank"];

const DIFFERENCES: &[Column] = &[
    Column::new("gateway", "/gateway"),
    Column::new("what", "/what"),
    Column::of("gateway's id", "/gateway_id", Kind::Code),
    Column::of("attempt", "/attempt_id", Kind::Code),
    Column::new("details", "/detail"),
];

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
        Field::text("method", "Card or kept method").hint("A kept one's id; in the sandbox a test card"),
        Field::of("reserve", "Only reserve the money", Take::Tick).hint("Until it is captured or canceled"),
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
        method: fields.owned("method"),
        return_url: (gateway == GatewayKind::Yookassa).then(|| visit.address("/payments")),
        reserve: fields.get("reserve").is_some(),
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

/// How much of the reserved money is taken.
pub fn capture_form(value: &Value) -> Vec<Field> {
    let reserved = cell::money(&value["amount"]);
    vec![Field::text("amount", "Amount").hint(format!("All of {reserved} unless given; the rest is let go"))]
}

/// Takes the money that is reserved, or a part of it; the gateway is told beside this request.
pub async fn capture(visit: Visit, value: Value) -> Result<Done> {
    let (part, once) = (visit.fields.get("amount"), Once::unkeyed());
    let told = capture_payment(&visit.payg, id_of(&value), part, visit.own()?, once).await;
    let told = told.map_err(about("amount"))?;
    let (payment, attempt_id) = told;
    // A rehearsal tells nobody.
    if !visit.payg.db.is_rehearsal() {
        drive(&visit.console.app, attempt_id);
    }
    let taken =
        part.map_or_else(|| payment.amount.to_string(), |part| format!("{part} of {}", payment.amount));
    Ok(Done::says(format!("{taken} that are reserved are taken; this page says when."), ""))
}

/// From when on everything that gateways list is compared.
pub fn compare_form() -> Vec<Field> {
    vec![Field::of("since", "Since", Take::Time).needed()]
}

/// Compares payg with its gateways and settles what they decided; a preview asks none of them.
pub async fn compare(visit: Visit) -> Result<Done> {
    visit.fields.needed("since")?;
    let since = visit.instant("since")?.unwrap_or_else(|| visit.payg.now());
    if visit.payg.db.is_rehearsal() {
        let says = "every gateway that keeps a list is asked, and what it has decided is settled.";
        return Ok(Done::says(says, ""));
    }
    let found = reconcile(&visit.payg, since).await?;
    let blocks = history::some("Differences", DIFFERENCES, &found.differences, &visit.zone())?;
    let (listed, settled, open) = (found.listed, found.settled, found.differences.len());
    let says = format!("{listed} are listed, {settled} told something new, {open} do not agree.");
    Ok(Done { blocks: blocks.into_iter().collect(), once: true, ..Done::says(says, "/payments") })
}

/// Gives it up.
pub async fn cancel(visit: Visit, value: Value) -> Result<Done> {
    let (payment, told) = cancel_payment(&visit.payg, id_of(&value), visit.own()?).await?;
    let amount = payment.amount;
    let Some(attempt_id) = told else {
        return Ok(Done::says(format!("The payment of {amount} is canceled: nobody is asked for it."), ""));
    };
    if !visit.payg.db.is_rehearsal() {
        drive(&visit.console.app, attempt_id);
    }
    Ok(Done::says(format!("The {amount} that are reserved are let go; this page says when."), ""))
}

/// How much goes back, and why.
pub fn refund_form(value: &Value) -> Vec<Field> {
    let (amount, refunded) = (cell::money(&value["amount"]), cell::money(&value["refunded"]));
    let hint = format!("All that is left unless given; of {amount}, {refunded} went back");
    part_fields(hint, value["purpose"] == "invoice")
}

/// Ways to say how much goes back; a line only of an invoice.
pub fn part_fields(hint: String, has_lines: bool) -> Vec<Field> {
    let mut fields = vec![
        Field::text("amount", "Amount").hint(hint),
        Field::text("percent", "Or so many percent").hint("Of the whole payment"),
        Field::text("reason", "Reason").needed().hint(match has_lines {
            true => "It stands on the credit note",
            false => "It stands beside the refund",
        }),
    ];
    if has_lines {
        fields.insert(2, Field::text("line", "Or a line of the invoice").hint("With its tax"));
    }
    fields
}

/// Gives money back, never more than is left of it.
pub async fn refund(visit: Visit, value: Value) -> Result<Done> {
    if visit.own()?.is_some() && value["purpose"] != "company" {
        let why = "what you paid is given back by those whom you paid";
        return Err(Error::conflict("not_yours_to_refund", why));
    }
    give_back(&visit, id_of(&value)).await
}

/// Gives back the part that was filled in, of a payment or of what was paid for an invoice.
pub async fn give_back(visit: &Visit, of: &str) -> Result<Done> {
    let fields = &visit.fields;
    let line = fields.get("line").map(str::parse::<i64>).transpose();
    let line = line.map_err(|_| Error::usage("this is not a line").at("line"))?;
    let part = match (fields.owned("amount"), fields.owned("percent"), line) {
        (None, None, None) => Part::All,
        (Some(amount), None, None) => Part::Amount(amount),
        (None, Some(percent), None) => Part::Percent(percent),
        (None, None, Some(line)) => Part::Line(line),
        _ => return Err(Error::usage("say one of an amount, a percentage and a line").at("amount")),
    };
    let meant = match &part {
        Part::All | Part::Amount(_) => "amount",
        Part::Percent(_) => "percent",
        Part::Line(_) => "line",
    };
    let reason = fields.needed("reason")?.to_owned();
    let new = NewRefund { of: of.to_owned(), part, reason };
    let made = refund_payment(&visit.payg, new, visit.own()?, Once::unkeyed()).await;
    let made = made.map_err(about(meant))?;
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
    let opened = dispute_payment(&visit.payg, id_of(&value), amount, reason, visit.own()?).await;
    let opened = opened.map_err(about("amount"))?;
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
