//! Keeping a card that the payer names on the gateway's page, without a payment: what is asked, what is said.

use crate::gateway::contract::{BindingAnswer, Refusal, Retry, SavedMethod};
use crate::gateway::yookassa::answer::{error_of, said};
use crate::gateway::yookassa::wire::{Confirmation, NewConfirmation, Recipient};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fmt;

/// `POST /payment_methods`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewBinding {
    #[serde(rename = "type")]
    kind: &'static str,
    confirmation: NewConfirmation,
}

/// A method that is to be kept: what payg reads of it.
#[derive(Clone, Debug, Deserialize)]
struct BindingText {
    id: String,
    status: String,
    #[serde(default)]
    saved: bool,
    holder: Recipient,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    confirmation: Option<Confirmation>,
}

impl NewBinding {
    /// A card, named on the gateway's page, from which the payer comes back to an address.
    pub fn redirect(return_url: &str) -> NewBinding {
        let confirmation = NewConfirmation { kind: "redirect", return_url: return_url.to_owned() };
        NewBinding { kind: "bank_card", confirmation }
    }
}

impl fmt::Display for NewBinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", json!(self))
    }
}

/// Reads an answer about a method; one of another shop is none.
pub fn read(shop: &str, received: Result<(u16, Vec<u8>), String>) -> BindingAnswer {
    let (status, body) = match received {
        Ok(received) => received,
        Err(why) => return BindingAnswer::Unknown(why),
    };
    if status != 200 {
        return refused(status, &body);
    }
    match serde_json::from_slice::<BindingText>(&body) {
        Ok(text) if text.holder.account_id != shop => {
            BindingAnswer::Unknown("the method is of another shop".to_owned())
        }
        Ok(text) => binding(text),
        Err(fault) => BindingAnswer::Unknown(format!("the answer cannot be read: {fault}")),
    }
}

fn binding(text: BindingText) -> BindingAnswer {
    match text.status.as_str() {
        "active" if text.saved => BindingAnswer::Active(SavedMethod { id: text.id, title: text.title }),
        "inactive" => BindingAnswer::Inactive,
        // A word that payg does not know waits like one that is not decided.
        _ => BindingAnswer::Pending {
            gateway_id: text.id,
            confirmation_url: text.confirmation.and_then(|confirmation| confirmation.confirmation_url),
        },
    }
}

fn refused(status: u16, body: &[u8]) -> BindingAnswer {
    match error_of(body) {
        Some(error) if error.code == "not_found" => BindingAnswer::Absent,
        Some(error) if matches!(status, 400 | 403 | 405 | 415) => BindingAnswer::Refused(Refusal {
            code: error.code,
            description: error.description.unwrap_or_default(),
            retry: Retry::Never,
        }),
        _ => BindingAnswer::Unknown(said(status, body)),
    }
}
