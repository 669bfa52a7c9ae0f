//! What an answer of the API proves: that it is done, that it is refused, or nothing.

use crate::gateway::contract::{
    Answer, Cancellation, Listing, Object, ObjectKind, ObjectStatus, Refusal, Retry, SavedMethod,
};
use crate::gateway::yookassa::decline;
use crate::gateway::yookassa::wire::{ErrorText, ListText, ObjectText};
use serde_json::Value;

/// Why a request was sent, for what its failure proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To change something.
    Change,
    /// To look something up.
    Look,
}

/// Reads an answer to a request about one object.
///
/// Only what the API itself says is proof. A page of some proxy on the way, whatever its status, an
/// answer that cannot be read and a server's error leave it unknown whether anything was done. So does
/// a refused key: the same request may have been carried out before the key was changed.
pub fn read(purpose: Purpose, kind: ObjectKind, status: u16, body: &[u8]) -> Answer {
    match status {
        200 => match serde_json::from_slice::<ObjectText>(body) {
            Ok(text) => {
                object(kind, text).map_or_else(Answer::Unknown, |object| Answer::Object(Box::new(object)))
            }
            Err(fault) => Answer::Unknown(format!("the answer cannot be read: {fault}")),
        },
        429 => Answer::Later { retry_after: retry_after(body) },
        400 | 404 | 405 | 410 | 415 => refused(purpose, status, body),
        _ => Answer::Unknown(said(status, body)),
    }
}

/// Reads a page of a list.
pub fn read_list(kind: ObjectKind, status: u16, body: &[u8]) -> Listing {
    if status != 200 {
        return Listing::Unknown(said(status, body));
    }
    let list: ListText = match serde_json::from_slice(body) {
        Ok(list) => list,
        Err(fault) => return Listing::Unknown(format!("the list cannot be read: {fault}")),
    };
    // One that is left out would be taken for one that does not exist.
    match list.items.into_iter().map(|text| object(kind, text)).collect() {
        Ok(objects) => Listing::Page { objects, next: list.next_cursor.filter(|next| !next.is_empty()) },
        Err(why) => Listing::Unknown(why),
    }
}

fn refused(purpose: Purpose, status: u16, body: &[u8]) -> Answer {
    let Some(error) = error_of(body) else { return Answer::Unknown(said(status, body)) };
    if purpose == Purpose::Look {
        return match error.code.as_str() {
            "not_found" => Answer::Absent,
            _ => Answer::Unknown(said(status, body)),
        };
    }
    // The key stands for something else that was done: certainly not for nothing.
    if error.parameter.as_deref() == Some("Idempotence-Key") {
        return Answer::Unknown(said(status, body));
    }
    let part = error.parameter.map(|part| format!(" ({part})")).unwrap_or_default();
    let description = format!("{}{part}", error.description.unwrap_or_default());
    Answer::Refused(Refusal { code: error.code, description, retry: Retry::Never })
}

/// The error that the API itself names.
pub fn error_of(body: &[u8]) -> Option<ErrorText> {
    serde_json::from_slice(body).ok().filter(|error: &ErrorText| error.kind == "error")
}

/// In how many whole seconds to come again; the API says it in milliseconds.
fn retry_after(body: &[u8]) -> Option<u64> {
    error_of(body)?.retry_after.map(|milliseconds| milliseconds.div_ceil(1_000))
}

/// The status and what was said with it, for a person.
pub fn said(status: u16, body: &[u8]) -> String {
    match error_of(body) {
        Some(ErrorText { code, description, id, .. }) => {
            let description = description.unwrap_or_default();
            format!("{status} {code}: {description} ({})", id.unwrap_or_default())
        }
        None => format!("{status} without an error of the API"),
    }
}

fn object(kind: ObjectKind, text: ObjectText) -> Result<Object, String> {
    let unreadable = |what: &str| format!("the {what} of {} cannot be read", text.id);
    let amount = text.amount.money().ok_or_else(|| unreadable("amount"))?;
    let created_at = text.created_at.parse().map_err(|_| unreadable("time"))?;
    let words = text.metadata.unwrap_or_default().into_iter();
    let metadata = words.filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        _ => None,
    });
    let method = text.payment_method.filter(|method| method.saved);
    Ok(Object {
        kind,
        status: status(&text.status),
        amount,
        metadata: metadata.collect(),
        test: text.test,
        shop: text.recipient.map(|recipient| recipient.account_id),
        confirmation_url: text.confirmation.and_then(|confirmation| confirmation.confirmation_url),
        method: method.map(|method| SavedMethod { id: method.id, title: method.title }),
        cancellation: text.cancellation_details.map(|canceled| Cancellation {
            retry: decline::retry(&canceled.reason),
            party: canceled.party,
            reason: canceled.reason,
        }),
        payment_gateway_id: text.payment_id,
        created_at,
        // Only of use while the money is reserved, and no reason to refuse the whole object.
        expires_at: text.expires_at.and_then(|text| text.parse().ok()),
        gateway_id: text.id,
    })
}

fn status(word: &str) -> ObjectStatus {
    match word {
        "pending" => ObjectStatus::Pending,
        "waiting_for_capture" => ObjectStatus::WaitingForCapture,
        "succeeded" => ObjectStatus::Succeeded,
        "canceled" => ObjectStatus::Canceled,
        other => ObjectStatus::Other(other.to_owned()),
    }
}
