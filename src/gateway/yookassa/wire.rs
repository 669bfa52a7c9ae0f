//! The shapes of the API: what is written in requests, and what is read of answers.

use crate::values::currency::Currency;
use crate::values::money::Money;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// An amount, as `{"value":"100.00","currency":"RUB"}`; never a float.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Digits with a dot.
    pub value: String,
    /// Three letters.
    pub currency: String,
}

/// `POST /payments`; fields are written in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewPayment {
    /// What is to be paid.
    pub amount: Amount,
    /// Whether the money is taken at once; the API's default would only reserve it.
    pub capture: bool,
    /// What the payer reads.
    pub description: String,
    /// The page on which the payer confirms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmation: Option<NewConfirmation>,
    /// The saved method that is charged; never beside a confirmation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method_id: Option<String>,
    /// Whether the method is to be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub save_payment_method: Option<bool>,
    /// Our name for the payer.
    pub merchant_customer_id: String,
    /// Our own data.
    pub metadata: BTreeMap<String, String>,
}

/// How the payer confirms: on the gateway's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewConfirmation {
    /// Always `redirect`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where the payer comes back to.
    pub return_url: String,
}

/// `POST /refunds`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewRefund {
    /// Of which payment.
    pub payment_id: String,
    /// What goes back.
    pub amount: Amount,
    /// Why.
    pub description: String,
    /// Our own data.
    pub metadata: BTreeMap<String, String>,
}

/// A payment or a refund: what payg reads of it. Whatever else there is, is left alone.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the API's")]
pub struct ObjectText {
    pub id: String,
    pub status: String,
    pub amount: Amount,
    pub created_at: String,
    #[serde(default)]
    pub expires_at: Option<String>,
    #[serde(default)]
    pub metadata: Option<BTreeMap<String, Value>>,
    #[serde(default)]
    pub test: bool,
    #[serde(default)]
    pub recipient: Option<Recipient>,
    #[serde(default)]
    pub confirmation: Option<Confirmation>,
    #[serde(default)]
    pub payment_method: Option<Method>,
    #[serde(default)]
    pub cancellation_details: Option<Canceled>,
    #[serde(default)]
    pub payment_id: Option<String>,
}

/// Who gets a payment.
#[derive(Clone, Debug, Deserialize)]
pub struct Recipient {
    /// The shop's number.
    pub account_id: String,
}

/// Where a payment is confirmed.
#[derive(Clone, Debug, Deserialize)]
pub struct Confirmation {
    /// The page; other ways than by a page have none.
    #[serde(default)]
    pub confirmation_url: Option<String>,
}

/// What a payment was paid with.
#[derive(Clone, Debug, Deserialize)]
pub struct Method {
    /// Its id.
    pub id: String,
    /// Whether it may be charged again.
    #[serde(default)]
    pub saved: bool,
    /// As `Bank card *4444`.
    #[serde(default)]
    pub title: Option<String>,
}

/// Who ended it, and why.
#[derive(Clone, Debug, Deserialize)]
pub struct Canceled {
    /// As `payment_network`.
    pub party: String,
    /// As `insufficient_funds`.
    pub reason: String,
}

/// A page of a list.
#[derive(Clone, Debug, Deserialize)]
pub struct ListText {
    /// The newest first.
    pub items: Vec<ObjectText>,
    /// Where the next page begins.
    #[serde(default)]
    pub next_cursor: Option<String>,
}

/// An error in the API's own words; anything else was not said by the API.
#[derive(Clone, Debug, Deserialize)]
pub struct ErrorText {
    /// Always `error`.
    #[serde(rename = "type")]
    pub kind: String,
    /// As `invalid_request`.
    pub code: String,
    /// In English.
    #[serde(default)]
    pub description: Option<String>,
    /// The part of the request that is meant.
    #[serde(default)]
    pub parameter: Option<String>,
    /// The number that the gateway's support asks for.
    #[serde(default)]
    pub id: Option<String>,
    /// Milliseconds.
    #[serde(default)]
    pub retry_after: Option<u64>,
}

impl Amount {
    /// Money as the API writes it.
    pub fn of(money: Money) -> Amount {
        Amount { value: money.number(), currency: money.currency.code().to_owned() }
    }

    /// Money as payg keeps it; nothing when it is no amount that payg can keep exactly.
    pub fn money(&self) -> Option<Money> {
        let currency: Currency = self.currency.parse().ok()?;
        Money::parse(&self.value, currency).ok()
    }
}
