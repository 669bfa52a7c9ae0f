//! What a mail says beyond its letter: how an invoice stands, what a payment is for, and where it is paid.

use crate::db::door::View;
use crate::engine::invoice_standing::{Standing, standing};
use crate::engine::mail::means::server;
use crate::engine::payg::Payg;
use crate::error::Result;
use crate::records::{invoice, payment, subscription};
use crate::values::id::{InvoiceId, PaymentId, SubscriptionId};
use crate::values::money::Money;
use crate::values::payment_status::PaymentStatus;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Adds to an invoice what is paid of it, what is open, and in one word how it stands.
pub async fn say_what_is_open(view: &mut View, document_id: Uuid, payload: &mut Value) -> Result<()> {
    let Some(found) = invoice::find(view, InvoiceId::from_uuid(document_id)).await? else { return Ok(()) };
    let standing = standing(view, &found).await?;
    let Some(object) = object_of(payload) else { return Ok(()) };
    let zero = Money::zero(found.total.currency);
    let due = standing.due()?;
    let back = if due.minor < 0 { due } else { standing.paid };
    for (field, amount) in [("paid", standing.paid), ("due", due)] {
        object.insert(field.to_owned(), json!(amount));
    }
    if back.minor < 0 {
        object.insert("back".to_owned(), json!(zero.subtract(back)?));
    }
    object.insert("standing".to_owned(), word(&standing, due)?.into());
    Ok(())
}

/// How an invoice stands, in the word that templates ask for.
fn word(standing: &Standing, due: Money) -> Result<&'static str> {
    Ok(match (due.minor, standing.paid.minor) {
        (1.., 0) => "open",
        (1.., _) => "part_paid",
        (..=-1, _) => "owed_back",
        (0, _) if standing.open()?.minor > 0 => "under_way",
        (0, ..=-1) => "refunded",
        (0, 1..) => "paid",
        (0, 0) => "closed",
    })
}

/// Whether nothing is to be paid of what a mail tells about.
pub fn is_settled(object: &Value) -> bool {
    object["standing"].as_str().is_some_and(|word| !matches!(word, "open" | "part_paid"))
}

/// Adds to a subscription's payment what follows when it is not paid, and where to look at it.
pub async fn say_what_follows(payg: &Payg, view: &mut View, payload: &mut Value) -> Result<()> {
    let Some(object) = object_of(payload) else { return Ok(()) };
    let Some(id) = subscription_of(object) else { return Ok(()) };
    let Some(found) = subscription::find(view, id).await? else { return Ok(()) };
    let is_change =
        object.get("reference").and_then(Value::as_str).is_some_and(|key| key.contains(":change:"));
    let about = match (is_change, found.period) {
        (true, _) => "change",
        (false, Some(_)) => "renewal",
        (false, None) => "order",
    };
    object.insert("about".to_owned(), about.into());
    let end = found.period.map(|period| period.end).filter(|end| found.status.is_live() && payg.now() < *end);
    if let Some(end) = end {
        object.insert("ends_at".to_owned(), json!(end));
    }
    object.insert("subscription_url".to_owned(), format!("{}/subscriptions/{id}", server(payg)).into());
    Ok(())
}

/// Whether a mail would lead to a link that nobody waits for any more.
pub async fn is_link_dead(view: &mut View, payload: &mut Value) -> Result<bool> {
    let Some(object) = object_of(payload) else { return Ok(false) };
    let id = object.get("id").and_then(Value::as_str).and_then(|id| id.parse::<PaymentId>().ok());
    let (Some(payment_id), Some(id)) = (id, subscription_of(object)) else { return Ok(false) };
    let Some(payment) = payment::find(view, payment_id).await? else { return Ok(false) };
    let is_open = matches!(payment.status, PaymentStatus::Created | PaymentStatus::Processing);
    let of = subscription::find(view, id).await?;
    Ok(!is_open || of.is_some_and(|of| of.payment_id != Some(payment_id)))
}

/// The subscription that a payment is for.
fn subscription_of(payment: &Map<String, Value>) -> Option<SubscriptionId> {
    let purpose = payment.get("purpose").and_then(Value::as_str);
    let id = payment.get("metadata").and_then(|metadata| metadata["subscription"].as_str());
    id.filter(|_| purpose == Some("subscription"))?.parse().ok()
}

/// What a letter tells about: it stands in the payload, or is the payload.
fn object_of(payload: &mut Value) -> Option<&mut Map<String, Value>> {
    if payload.get("object").is_some_and(Value::is_object) {
        return payload.get_mut("object").and_then(Value::as_object_mut);
    }
    payload.as_object_mut()
}
