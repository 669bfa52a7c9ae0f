//! Writing a mail: what its templates may name, and what they make of it.

use crate::db::door::View;
use crate::engine::mail::enrich;
use crate::engine::mail::means::server;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::mail::kind::{self, Need};
use crate::mail::message;
use crate::mail::templates::{Templates, Written};
use crate::mail::unsubscribe;
use crate::records::letter::LetterKind;
use crate::records::letter_mail::{self, Told};
use crate::records::mail::{Audience, Mail};
use crate::records::subscription_charge::{self, ChargeKind};
use crate::records::{customer, operator, operator_letter, payment, plan, subscription};
use crate::values::charge_words::in_language;
use crate::values::currency::Currency;
use crate::values::decline_words::in_words;
use crate::values::id::{CustomerId, OperatorId, SubscriptionId};
use crate::values::language::Language;
use crate::values::money::Money;
use crate::values::timestamp::{DAY, Timestamp};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Kinds that tell that a subscription is over, or is to be.
const OVER: [&str; 2] = ["subscription.canceled", "subscription.ended"];

/// What a mail is written from.
#[derive(Clone, Debug)]
pub struct Matter {
    /// What the letter tells, as JSON.
    pub payload: Value,
    /// What it tells about: the id without its prefix; nil where an operator is told.
    pub document_id: Uuid,
    /// When the letter was written.
    pub written_at: Timestamp,
    /// Who is told.
    pub name: String,
    /// The IANA name of the time zone that dates are shown in.
    pub time_zone: String,
    /// Whether it would lead to a link that nobody waits for any more.
    pub is_dead: bool,
}

/// A mail that is ready to go.
#[derive(Clone, Debug)]
pub struct Ready {
    /// What it says.
    pub written: Written,
    /// The link by which its receiver wants no more of its sort, if it is a courtesy.
    pub unsubscribe: Option<String>,
}

/// What a mail's letter tells and to whom.
pub async fn matter(payg: &Payg, view: &mut View, mail: &Mail) -> Result<Matter> {
    let gone = || Error::not_found("letter", mail.letter_id);
    let zone = payg.settings.zone.name().to_owned();
    match mail.audience {
        Audience::Customer => {
            let customer_id = CustomerId::from_uuid(mail.holder);
            let told = letter_mail::find(view, customer_id, mail.letter_id).await?.ok_or_else(gone)?;
            let customer = customer::get(view, customer_id).await?;
            let mut payload = read(&told.payload)?;
            if mail.kind.starts_with("subscription.") {
                name_plan(view, &mut payload).await?;
            }
            if OVER.contains(&mail.kind.as_str()) {
                say_what_goes_back(view, &told, &mut payload).await?;
            }
            if mail.kind == LetterKind::InvoiceIssued.word() {
                enrich::say_what_is_open(view, told.document_id, &mut payload).await?;
            }
            if mail.kind.starts_with("payment.") {
                enrich::say_what_follows(payg, view, &mut payload).await?;
            }
            let is_dead = told.kind == LetterKind::PaymentActionRequired.word()
                && enrich::is_link_dead(view, &mut payload).await?;
            translate(&mut payload, mail.language.parse()?);
            Ok(Matter {
                payload,
                document_id: told.document_id,
                written_at: told.created_at,
                time_zone: customer.zone(&payg.settings.zone).name().to_owned(),
                name: customer.display_name,
                is_dead,
            })
        }
        Audience::Operator => {
            let told = operator_letter::find(view, mail.letter_id).await?.ok_or_else(gone)?;
            let operator = operator::get(view, OperatorId::from_uuid(mail.holder)).await?;
            Ok(Matter {
                payload: read(&told.payload)?,
                document_id: Uuid::nil(),
                written_at: told.created_at,
                time_zone: zone,
                name: operator.display_name,
                is_dead: false,
            })
        }
    }
}

/// Adds to a subscription what its letter does not tell but a person wants to read: what the plan is
/// called, what it costs with its tax, its dates, and where it is paid while it waits for that.
async fn name_plan(view: &mut View, payload: &mut Value) -> Result<()> {
    let Some(subscription) = payload.get_mut("object").and_then(Value::as_object_mut) else { return Ok(()) };
    let text = |field: &str| subscription.get(field).and_then(Value::as_str);
    let mut known = Map::new();
    // An order is told by the letter of its payment.
    let ordered = subscription.get("metadata").and_then(|metadata| metadata["subscription"].as_str());
    let plan_id = match ordered.and_then(|id| id.parse().ok()) {
        Some(id) => subscription::find(view, id).await?.map(|found| found.plan_id),
        None => text("plan_id").and_then(|id| id.parse().ok()),
    };
    if let Some(plan_id) = plan_id {
        known.insert("plan_name".to_owned(), plan::get(view, plan_id).await?.display_name.into());
    }
    if let Some(payment_id) = text("payment_id").and_then(|id| id.parse().ok())
        && let Some(payment) = payment::find(view, payment_id).await?
    {
        known.insert("confirmation_url".to_owned(), payment.confirmation_url.into());
    }
    if let Some(gross) = gross(subscription) {
        known.insert("amount".to_owned(), json!(gross));
    }
    let period = subscription.get("period").cloned().unwrap_or_default();
    known.insert("ends_at".to_owned(), text("ended_at").map_or(period["end"].clone(), Value::from));
    known.insert("current_period".to_owned(), period);
    for (field, value) in known.into_iter().filter(|(_, value)| !value.is_null()) {
        subscription.entry(field).or_insert(value);
    }
    Ok(())
}

/// Adds to a subscription that is over how much goes back with that, if anything does.
async fn say_what_goes_back(view: &mut View, told: &Told, payload: &mut Value) -> Result<()> {
    let Some(subscription) = payload.get_mut("object").and_then(Value::as_object_mut) else { return Ok(()) };
    let id = SubscriptionId::from_uuid(told.document_id);
    let charges = subscription_charge::of_subscription(view, told.customer_id, id).await?;
    let mut back: Option<Money> = None;
    for charge in charges.iter().filter(|one| one.created_at == told.created_at) {
        let gross = charge.gross()?;
        if charge.kind == ChargeKind::Credit && gross.minor < 0 {
            back = Some(back.unwrap_or(Money::zero(gross.currency)).subtract(gross)?);
        }
    }
    if let Some(back) = back {
        subscription.insert("refunded".to_owned(), json!(back));
    }
    Ok(())
}

/// Says what a payment is for, and why it was declined, in the words of a language.
pub fn translate(payload: &mut Value, language: Language) {
    let code = payload.pointer("/object/failure_code").and_then(Value::as_str).map(str::to_owned);
    if let (Some(code), Some(Value::String(message))) = (code, payload.pointer_mut("/object/failure_message"))
    {
        *message = in_words(language, &code, message);
    }
    if let Some(Value::String(description)) = payload.pointer_mut("/object/description") {
        *description = in_language(language, description);
    }
}

/// The price of a subscription with its tax, as its letter has them.
fn gross(subscription: &Map<String, Value>) -> Option<Money> {
    let part = |field: &str| {
        let money = subscription.get(field)?;
        let currency: Currency = money["currency"].as_str()?.parse().ok()?;
        Money::parse(money["amount"].as_str()?, currency).ok()
    };
    part("price")?.add(part("tax")?).ok()
}

/// Writes a mail. `secret` signs the link to unsubscribe.
pub fn write(
    payg: &Payg,
    templates: &Templates,
    secret: &[u8],
    mail: &Mail,
    matter: &Matter,
) -> Result<Ready> {
    let is_courtesy = kind::find(&mail.kind).is_some_and(|kind| kind.need == Need::Courtesy);
    let has_way_out = is_courtesy && mail.audience == Audience::Customer;
    let server = server(payg);
    let unsubscribe = has_way_out
        .then(|| format!("{server}/unsubscribe?token={}", unsubscribe::token(secret, mail.holder)));
    let context = context(payg, matter, &mail.kind, unsubscribe.as_deref())?;
    Ok(Ready { written: templates.write(mail.language.parse()?, &mail.kind, &context)?, unsubscribe })
}

/// What templates may name; `payg mail template list` and the README say it to those who write them.
pub fn context(payg: &Payg, matter: &Matter, kind: &str, unsubscribe: Option<&str>) -> Result<Value> {
    let settings = &payg.settings;
    let from = message::sender(&payg.settings.mail_from)?;
    let name = Some(settings.seller_name.clone()).filter(|name| !name.is_empty()).or(from.name);
    let maybe = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let object = matter.payload.get("object").filter(|object| object.is_object()).unwrap_or(&matter.payload);
    let plan = object.get("plan_name").or_else(|| object.get("plan")).cloned();
    let is_settled = enrich::is_settled(object);
    let has_date = kind == LetterKind::InvoiceIssued.word() && !is_settled;
    let due = has_date.then(|| matter.written_at.plus_micros(settings.seller_due_days * DAY));
    Ok(json!({
        "kind": kind,
        "customer": { "name": matter.name },
        "sender": {
            "name": name.unwrap_or_else(|| from.email.to_string()),
            "address": maybe(&settings.seller_address.replace(" / ", "\n")),
            "email": maybe(&settings.seller_email),
        },
        "links": { "server": server(payg), "unsubscribe": unsubscribe },
        "object": object,
        "previous": matter.payload.get("previous").cloned().unwrap_or(Value::Object(Map::new())),
        "plan": plan,
        "due": due,
        "pay_to": maybe(&settings.seller_pay_to).filter(|_| !is_settled),
        "time_zone": matter.time_zone,
    }))
}

fn read(payload: &str) -> Result<Value> {
    serde_json::from_str(payload).map_err(|cause| Error::failed("a letter's payload is no JSON").cause(cause))
}
